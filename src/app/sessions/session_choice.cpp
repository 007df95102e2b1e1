#include "app/sessions/session_choice.hpp"

#include <algorithm>
#include <iterator>

#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"

namespace kneecheck {
namespace {

using Sessions = std::vector<ListedSession>;

bool is_at(const ListedSession& session, Stage stage) {
  return session.is_unfinished() == (stage == Stage::unfinished);
}

Failure no_such_name(ExitStatus status, const std::string& session, const Sessions& all) {
  std::vector<std::string> known;
  for (const ListedSession& one : all) {
    known.push_back(one.name);
    if (!one.head.person.empty()) known.push_back(one.head.person);
  }
  const bool is_file = session != "-" && !is_session_path(session) && !is_bare_word(session);
  const Text file = is_file ? text("for the file of that name: {}", as_typed("./" + session)) : "";
  return failure(status, text("no session and no person is called {}", shown(session)),
                 did_you_mean(session, known, file));
}

// `last` is the newest of the other stage, if there is one.
Failure none_wanted(ExitStatus status, const Text& folder, const SaveOptions& options, Stage stage,
                    const std::string& person, const ListedSession* last) {
  const bool unfinished = stage == Stage::unfinished;
  const Text none = text("{}: there is no {} session{}", folder,
                         unfinished ? Text("unfinished") : Text("finished"),
                         person.empty() ? Text() : text(" of {}", shown(person)));
  if (last == nullptr) return failure(status, none);
  Text command = session_command(unfinished ? "report" : "resume", last->name, options);
  if (find_builtin(last->head.protocol) == nullptr) command += " --protocol FILE";
  return failure(
      status, none,
      text("{}: {}",
           unfinished ? Text("for the last one's report") : Text("to finish the last one"),
           command));
}

}  // namespace

Sessions sessions_of(const Sessions& all, const std::string& person, Stage stage) {
  Sessions theirs;
  std::ranges::copy_if(all, std::back_inserter(theirs), [&](const ListedSession& one) {
    return one.head.person == person && is_at(one, stage);
  });
  put_in_order(theirs);
  return theirs;
}

const ListedSession& choose_session(const Sessions& all, const WantedSession& wanted,
                                    const Text& folder, const SaveOptions& options,
                                    ExitStatus unusable) {
  const std::string person = wanted.called.value_or(wanted.person);
  Sessions right_stage;
  const ListedSession* other_stage = nullptr;
  bool known_person = false;
  for (const ListedSession& one : all) {
    if (!person.empty() && one.head.person != person) continue;
    known_person = true;
    if (is_at(one, wanted.stage)) {
      right_stage.push_back(one);
    } else {
      other_stage = &one;
    }
  }
  const ExitStatus status = unusable == ExitStatus::done ? ExitStatus::usage : unusable;
  if (right_stage.empty()) {
    if (!person.empty() && !known_person) throw no_such_name(status, person, all);
    throw none_wanted(status, folder, options, wanted.stage, person, other_stage);
  }
  put_in_order(right_stage);
  const ListedSession& newest = right_stage.back();
  if (const Text why = order_words({&newest, 1}); !why.empty()) {
    say(text("{}  the newest of them: {}\n", why, safe_text(newest.name)));
  }
  return *std::ranges::find(all, newest.name, &ListedSession::name);
}

ExitStatus pass_over(const SessionList& list,
                     const std::function<void(const std::string& name)>& damaged) {
  ExitStatus worst = ExitStatus::done;
  for (const Failure& why : list.strange) {
    say(why.lines);
    worst = std::max(worst, why.status);
  }
  for (const std::string& name : list.damaged) {
    damaged(name);
    worst = std::max(worst, ExitStatus::bad_data);
  }
  return worst;
}

Text damaged_words(const std::string& name, const Text& kept) {
  return text(
      "kneecheck: {}: damaged, or changed by hand{}\n"
      "  to use it all the same, delete its [session] table: kneecheck --answers FILE\n",
      safe_text(session_file_name(name)), kept.empty() ? kept : text("; kept as {}", kept));
}

void tell_damaged(const std::string& name) { say(damaged_words(name)); }

}  // namespace kneecheck
