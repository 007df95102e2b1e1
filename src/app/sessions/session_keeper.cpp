#include "app/sessions/session_keeper.hpp"

#include <utility>

#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/sessions/session_folder.hpp"

namespace kneecheck {
namespace {

constexpr const char* written_by = "kneecheck " KNEECHECK_VERSION;

// So that it is taken for a file, and for no session's name and no option.
Text carry_on_with(const std::string& path) {
  const bool is_plain = path.find('/') != std::string::npos && !path.starts_with('-');
  return text("kneecheck resume {}", as_typed(is_plain ? path : "./" + path));
}

}  // namespace

SessionKeeper::SessionKeeper(const SaveOptions& options, const Protocol& protocol,
                             const std::string& taken) {
  if (!options.none) {
    const SessionFolder folder(options.data_dir);
    session_ = SessionFile::create(folder.folder(), day_of(taken), protocol.about.id);
    data_dir_ = options.data_dir;
  }
  open_copy(options);
}

SessionKeeper::SessionKeeper(const SaveOptions& options, SessionFile session,
                             const std::optional<std::string>& named)
    : session_(std::move(session)), data_dir_(options.data_dir), by_name_(named.has_value()) {
  if (named && is_session_path(*named)) session_path_ = named;
  open_copy(options);
}

void SessionKeeper::open_copy(const SaveOptions& options) {
  if (!options.file) return;
  file_.emplace(*options.file);
  file_path_ = *options.file;
}

std::optional<Text> SessionKeeper::save(const Protocol& protocol, const Sheet& sheet) {
  const std::string bytes = written_sheet(protocol, sheet, written_by);
  why_.reset();
  saved_somewhere_ = false;
  if (session_) {
    why_ = session_->save(bytes);
    session_is_current_ = !why_;
    saved_somewhere_ = session_is_current_;
    if (why_ && file_) why_ = text("{}: {}", safe_text(session_->file()), *why_);
  }
  if (file_) {
    if (const int error = file_->try_replace(bytes).error) {
      const Text failed = text("{}: {}", file_->name(), error_words(error));
      why_ = why_ ? text("{}; {}", *why_, failed) : failed;
    } else {
      saved_somewhere_ = true;
    }
  }
  return unsaved() ? why_ : std::nullopt;
}

std::optional<Text> SessionKeeper::move_to(const std::string& path, const Protocol& protocol,
                                           const Sheet& sheet) {
  OutputFile file(path);
  if (file.existed()) {
    throw failure(ExitStatus::refused, text("{}: is there already; name a new file", file.name()));
  }
  if (const int error = file.try_replace(written_sheet(protocol, sheet, written_by)).error) {
    return text("{}: {}", file.name(), error_words(error));
  }
  file_.emplace(std::move(file));
  file_path_ = path;
  session_.reset();
  why_.reset();
  saved_somewhere_ = true;
  return std::nullopt;
}

Text SessionKeeper::carry_on() const {
  if (!session_ || by_name_) return carry_on_by_name();
  return data_dir_ ? text("kneecheck resume --data-dir {}", as_typed(*data_dir_))
                   : Text("kneecheck resume");
}

Text SessionKeeper::carry_on_by_name() const {
  if (!session_ || (!session_is_current_ && saved_somewhere_)) return carry_on_with(file_path_);
  if (session_path_) return carry_on_with(*session_path_);
  const Text command = text("kneecheck resume {}", as_typed(session_name(session_->file())));
  return data_dir_ ? text("{} --data-dir {}", command, as_typed(*data_dir_)) : command;
}

}  // namespace kneecheck
