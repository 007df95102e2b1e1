#include "app/failure.hpp"

#include <cerrno>
#include <system_error>
#include <vector>

#include "kneecheck/text/layout.hpp"

namespace kneecheck {

Failure system_failure(const Text& thing, int error) {
  const ExitStatus status = error == EISDIR ? ExitStatus::bad_data : ExitStatus::refused;
  if (error == EISDIR) return failure(status, text("{}: is a directory", thing));
  return failure(status, text("{}: {}", thing, safe_text(std::generic_category().message(error))));
}

Text shown(std::string_view foreign) {
  constexpr std::size_t most = 200;
  if (foreign.size() <= most) return safe_text(foreign);
  return wrap(safe_text(foreign.substr(0, most)), most).front() + "...";
}

Text shown_name(const std::string& path) { return path.empty() ? Text("''") : shown(path); }

}  // namespace kneecheck
