// kneecheck history: how a person's saved sessions went on. It reads, and changes nothing.
#include "kneecheck/report/history.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/handing_out.hpp"
#include "app/sessions/session_choice.hpp"
#include "app/sessions/session_folder.hpp"
#include "app/sessions/session_order.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

using Listed = std::vector<ListedSession>;

// A protocol that sessions are scored by.
struct ScoringProtocol {
  ScoringProtocol(ShownProtocol opened, bool as_shown)
      : protocol(std::move(opened)),
        told(as_shown ? protocol.shown() : protocol.original()),
        assessor(told) {}
  // The assessor refers to the protocol beside it.
  ScoringProtocol(const ScoringProtocol&) = delete;
  ScoringProtocol& operator=(const ScoringProtocol&) = delete;

  const ShownProtocol protocol;
  const Protocol& told;  // in the language that it is told in
  const Assessor assessor;
};

// Every protocol that is needed, opened once, by its id: the one that --protocol names, and those
// that are built in.
class ScoringProtocols {
 public:
  explicit ScoringProtocols(const Options& options) : options_(options) {
    if (!options.protocol.empty()) named_ = add(open_protocol(options.protocol));
  }

  // Says so where no session was taken with the protocol that --protocol names.
  void tell_unused(const Listed& sessions) const {
    if (named_ == nullptr || sessions.empty()) return;
    const std::string& id = named_->protocol.original().about.id;
    if (std::ranges::none_of(sessions, [&](const auto& one) { return one.head.protocol == id; })) {
      say(text("kneecheck: none of these sessions was taken with {}\n", shown(id)));
    }
  }

  // nullptr: it is not at hand.
  const ScoringProtocol* find(const std::string& id) {
    const std::string name = id.empty() ? std::string(builtin_files().front().name) : id;
    const auto found = opened_.find(name);
    if (found != opened_.end()) return &found->second;
    return find_builtin(name) == nullptr ? nullptr : add(open_protocol(name));
  }

  // Where a protocol does not speak the language that was asked for it is told in its own, which is
  // said; where none does that is a Failure.
  void require_language() const {
    if (other_language_.size() == opened_.size() && !other_language_.empty()) {
      throw other_language_.front();
    }
    for (const Failure& why : other_language_) say(why.lines);
  }

 private:
  const ScoringProtocol* add(NamedProtocol named) {
    const std::string id = named.protocol.about.id;
    const bool as_shown = options_.format == Format::text;
    return &opened_.try_emplace(id, in_language(std::move(named)), as_shown).first->second;
  }

  ShownProtocol in_language(NamedProtocol named) {
    try {
      return open_shown(options_.language, named);
    } catch (const Failure& why) {
      if (why.status != ExitStatus::usage) throw;
      other_language_.push_back(why);
      return {std::move(named), std::nullopt};
    }
  }

  const Options& options_;
  const ScoringProtocol* named_ = nullptr;
  std::map<std::string, ScoringProtocol> opened_;
  std::vector<Failure> other_language_;
};

std::set<std::string> people_of(const Listed& sessions) {
  std::set<std::string> people;
  for (const ListedSession& session : sessions) people.insert(session.head.person);
  return people;
}

// Leaves those that were asked for, in order, and says where names make the order. Throws Failure
// (2) for a person whom nobody knows.
void choose(const Options& options, Listed& sessions, History& history) {
  const std::set<std::string> people = people_of(sessions);
  const std::string& wanted = options.save.person;
  if (!wanted.empty() && !people.contains(wanted)) {
    throw failure(ExitStatus::usage, text("no session is of {}", shown(wanted)),
                  did_you_mean(wanted, {people.begin(), people.end()},
                               people.empty() ? Text() : Text("--all shows everybody's sessions")));
  }
  if (!options.everybody && !sessions.empty()) {
    const std::string person = wanted.empty() ? sessions.back().head.person : wanted;
    std::erase_if(sessions, [&](const ListedSession& one) { return one.head.person != person; });
    history.other_people = people.size() - 1;
  }
  put_in_order(sessions);
  if (options.since) {
    history.since = *options.since;
    history.undated = std::erase_if(
        sessions, [](const ListedSession& one) { return day_of_session(one).empty(); });
    std::erase_if(sessions,
                  [&](const ListedSession& one) { return day_of_session(one) < *options.since; });
  }
  say(order_words(sessions));
}

// Of a session that is finished: what it comes to. Throws BadFile.
void score(const ScoringProtocol& by, const std::string& source, PastSession& session) {
  const Sheet sheet = read_sheet(by.protocol.original(), source).sheet;
  session.version =
      sheet.taken_with_version.empty() ? by.told.about.version : sheet.taken_with_version;
  session.protocol = &by.told;
  session.assessment = by.assessor.assess(sheet.answers, Explanation::none);
}

// One after the other, so that a thousand of them cost a thousand times one.
ExitStatus read_into(History& history, const Listed& sessions, ScoringProtocols& protocols,
                     const std::string& folder) {
  ExitStatus worst = ExitStatus::done;
  for (const ListedSession& listed : sessions) {
    PastSession session{
        .name = listed.name, .day = day_of_session(listed), .head = listed.head, .version = ""};
    const ScoringProtocol* const by =
        listed.is_unfinished() ? nullptr : protocols.find(listed.head.protocol);
    try {
      if (by != nullptr) score(*by, listed.source, session);
      history.sessions.push_back(std::move(session));
    } catch (const BadFile& bad) {
      const std::string file = session_file_name(listed.name);
      say(text(
          "kneecheck: {}: {} in its answers, so it is left out\n  to see them: kneecheck lint {}\n",
          safe_text(file), counted(std::ssize(bad.problems()), "mistake"),
          as_typed(folder + "/" + file)));
      worst = ExitStatus::bad_data;
    }
  }
  return worst;
}

}  // namespace

ExitStatus history_command(const Options& options) {
  const ReportOutput output = open_output(options);
  ScoringProtocols protocols(options);
  SessionList list = list_sessions(look_into_sessions(options.save.data_dir));
  const ExitStatus passed_over = pass_over(list, tell_damaged);
  const bool none_whole = list.whole.empty();
  History history;
  choose(options, list.whole, history);
  const ExitStatus left_out =
      read_into(history, list.whole, protocols, sessions_path(options.save.data_dir));
  protocols.tell_unused(list.whole);
  protocols.require_language();
  // An empty list is an answer, but not where all there is could not be read.
  const ExitStatus unusable = std::max(left_out, none_whole ? passed_over : ExitStatus::done);
  if (history.sessions.empty() && unusable != ExitStatus::done) {
    throw failure(unusable, "history: there is nothing else to show");
  }

  const std::string bytes =
      options.format == Format::json
          ? json_history(history, KNEECHECK_VERSION)
          : text_history(history, report_look(options.look, output.has_value())).str();
  write_result(output, bytes);
  return ExitStatus::done;
}

}  // namespace kneecheck
