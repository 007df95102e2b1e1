#include "app/sessions/session_keeper.hpp"

#include <utility>

#include "app/sessions/session_folder.hpp"

namespace kneecheck {
namespace {

std::string sheet_bytes(const ShownProtocol& protocol, const Sheet& sheet) {
  return written_sheet(protocol.original(), sheet, "kneecheck " KNEECHECK_VERSION);
}

}  // namespace

SessionKeeper::SessionKeeper(const Options& options, const ShownProtocol& protocol,
                             std::optional<SessionFile> session)
    : options_(options), protocol_(protocol), session_(std::move(session)) {
  if (!options.save.file) return;
  file_.emplace(*options.save.file);
  file_path_ = *options.save.file;
}

std::optional<Text> SessionKeeper::save(const Sheet& sheet) {
  if (!keeps()) return std::nullopt;
  const std::string bytes = sheet_bytes(protocol_, sheet);
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

bool SessionKeeper::is_at_hand() const {
  return session_ && !options_.save.data_dir && !is_named_by_path() && !protocol_.named.is_file;
}

Failure SessionKeeper::not_saved() const {
  if (!unsaved()) {
    return failure(ExitStatus::refused, text("saved, but not everywhere: {}", *why_));
  }
  return failure(ExitStatus::refused, text("the last answers are not saved: {}", *why_),
                 text("those before them: {}", carry_on_by_name()));
}

std::optional<Text> SessionKeeper::move_to(const std::string& path, const Sheet& sheet) {
  OutputFile file(path);
  if (file.existed()) {
    throw failure(ExitStatus::refused, text("{}: is there already; name a new file", file.name()));
  }
  if (const int error = file.try_replace(sheet_bytes(protocol_, sheet)).error) {
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
  if (!session_ || options_.session) return carry_on_by_name();
  return with_protocol(resume_session("", options_.save));
}

Text SessionKeeper::carry_on_by_name() const {
  if (!session_ || (!session_is_current_ && saved_somewhere_)) {
    return with_protocol(file_command("resume", file_path_));
  }
  if (is_named_by_path()) return with_protocol(file_command("resume", *options_.session));
  return with_protocol(resume_session(session_name(session_->file()), options_.save));
}

bool SessionKeeper::is_named_by_path() const {
  return options_.session && is_session_path(*options_.session);
}

Text SessionKeeper::with_protocol(Text command) const {
  if (protocol_.named.is_file) command += text(" --protocol {}", as_typed(options_.protocol));
  if (options_.language) command += text(" --lang {}", as_typed(*options_.language));
  return command;
}

}  // namespace kneecheck
