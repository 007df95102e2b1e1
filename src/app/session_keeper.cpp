#include "app/session_keeper.hpp"

#include <utility>

#include "app/failure.hpp"
#include "app/session_folder.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t day_letters = 10;  // "2026-11-22"

Text carry_on_in(const std::optional<std::string>& data_dir) {
  return data_dir ? text("kneecheck resume --data-dir {}", as_typed(*data_dir))
                  : Text("kneecheck resume");
}

// So that it is taken for a file, and not for a session's name.
Text carry_on_with(const std::string& path) {
  const bool is_name = path.find('/') == std::string::npos;
  return text("kneecheck resume {}", as_typed(is_name ? "./" + path : path));
}

}  // namespace

SessionKeeper::SessionKeeper(const SaveOptions& options, const Protocol& protocol,
                             const std::string& taken) {
  if (!options.none) {
    const SessionFolder folder(options.data_dir);
    session_ =
        SessionFile::create(folder.folder(), taken.substr(0, day_letters), protocol.about.id);
    carry_on_ = carry_on_in(options.data_dir);
    usual_place_ = !options.data_dir;
  }
  if (options.file) file_.emplace(*options.file);
  if (!session_ && options.file) carry_on_ = carry_on_with(*options.file);
}

SessionKeeper::SessionKeeper(const SaveOptions& options, SessionFile session,
                             const std::optional<std::string>& named)
    : session_(std::move(session)), carry_on_(carry_on_in(options.data_dir)) {
  if (named) carry_on_ += text(" {}", as_typed(*named));
  if (options.file) file_.emplace(*options.file);
}

std::optional<Text> SessionKeeper::save(const Protocol& protocol, const Sheet& sheet) {
  const std::string bytes = written_sheet(protocol, sheet, "kneecheck " KNEECHECK_VERSION);
  std::optional<Text> why;
  if (session_) why = session_->save(bytes);
  if (file_) {
    if (const int error = file_->try_replace(bytes)) {
      why = text("{}: {}", file_->name(), error_words(error));
    }
  }
  why_owed_ = why;
  return why;
}

void SessionKeeper::settle() const {
  if (!why_owed_) return;
  throw failure(ExitStatus::refused, text("the answers are not saved: {}", *why_owed_));
}

void SessionKeeper::move_to(const std::string& path) {
  OutputFile file(path);
  if (file.identity()) {
    throw failure(ExitStatus::refused, text("{}: is there already; name a new file", file.name()));
  }
  file_.emplace(std::move(file));
  session_.reset();
  carry_on_ = carry_on_with(path);
}

}  // namespace kneecheck
