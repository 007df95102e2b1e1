#include "app/session_keeper.hpp"

#include <utility>

#include "app/failure.hpp"
#include "app/session_folder.hpp"

namespace kneecheck {
namespace {

constexpr std::size_t day_letters = 10;  // "2026-11-22"

}  // namespace

SessionKeeper::SessionKeeper(const SaveOptions& options, const Protocol& protocol,
                             const std::string& taken) {
  if (!options.none) {
    const SessionFolder folder(options.data_dir);
    session_ =
        SessionFile::create(folder.folder(), taken.substr(0, day_letters), protocol.about.id);
    usual_place_ = !options.data_dir;
  }
  if (options.file) file_.emplace(*options.file);
}

SessionKeeper::SessionKeeper(const SaveOptions& options, SessionFile session)
    : session_(std::move(session)) {
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
  owes_ = why.has_value();
  return why;
}

void SessionKeeper::move_to(const std::string& path) {
  file_.emplace(path);
  session_.reset();
}

}  // namespace kneecheck
