#include "app/failure.hpp"

#include <cerrno>
#include <system_error>

namespace kneecheck {

Text error_words(int error) { return safe_text(std::generic_category().message(error)); }

Failure system_failure(const Text& thing, int error) {
  const ExitStatus status = error == EISDIR ? ExitStatus::bad_data : ExitStatus::refused;
  if (error == EISDIR) return failure(status, text("{}: is a directory", thing));
  return failure(status, text("{}: {}", thing, error_words(error)));
}

Text shown_name(const std::string& path) {
  constexpr std::size_t most = 200;
  if (path.empty()) return "''";
  return path.size() <= most ? safe_text(path) : shown(path);
}

}  // namespace kneecheck
