// kneecheck compare: what changed between two sessions of a person. It only reads.
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/failure.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "app/handing_out.hpp"
#include "app/sessions/saved_session.hpp"
#include "app/sessions/session_choice.hpp"
#include "app/sessions/session_folder.hpp"
#include "app/sessions/session_order.hpp"
#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/report/comparison.hpp"

namespace kneecheck {
namespace {

struct TwoSessions {
  SavedSession then;
  SavedSession now;
};

std::string person_of(const SavedSession& session) {
  const auto head = read_head(session.source);
  return head ? head->person : "";
}

// "the only finished session of K.M."
Text whose(const std::string& person) {
  return person.empty() ? Text(" without a name") : text(" of {}", shown(person));
}

// The finished sessions of that person, at least two; "" is whoever has the newest one. Throws
// Failure where they have fewer.
std::vector<ListedSession> finished_sessions(const Options& options, std::string person) {
  const Folder folder = look_into_sessions(options.save.data_dir);
  const SessionList list = list_sessions(folder);
  const ExitStatus unusable = pass_over(list, tell_damaged);
  if (person.empty()) {
    std::vector<ListedSession> finished = list.whole;
    std::erase_if(finished, [](const ListedSession& one) { return one.is_unfinished(); });
    put_in_order(finished);
    if (!finished.empty()) person = finished.back().head.person;
  }
  std::vector<ListedSession> theirs = sessions_of(list.whole, person, Stage::finished);
  if (theirs.empty()) {
    // There is none to choose, and it says why.
    choose_session(list.whole, {Stage::finished, {}, person}, folder.name, options.save, unusable);
  }
  if (theirs.size() == 1) {
    throw failure(unusable == ExitStatus::done ? ExitStatus::usage : unusable,
                  text("{} is the only finished session{}; compare needs two",
                       safe_text(theirs.front().name), whose(person)),
                  "do the screen again when its report says so, then compare");
  }
  return theirs;
}

TwoSessions last_two(const Options& options, const std::string& person) {
  const std::vector<ListedSession> theirs = finished_sessions(options, person);
  const std::span<const ListedSession> two = std::span(theirs).last(2);
  say(order_words(two));
  return {saved_session(two.front()), saved_session(two.back())};
}

// The newest finished session of whoever `then` is of.
SavedSession newest_beside(const Options& options, const SavedSession& then) {
  const std::string person = person_of(then);
  const std::vector<ListedSession> theirs =
      sessions_of(all_sessions(options.save), person, Stage::finished);
  if (theirs.empty() || theirs.back().source == then.source) {
    throw failure(ExitStatus::usage,
                  text("{}: there is no later finished session{}", then.name, whose(person)),
                  "name the other session: kneecheck compare OLD NEW");
  }
  say(order_words({&theirs.back(), 1}));
  return saved_session(theirs.back());
}

TwoSessions sessions_to_compare(const Options& options) {
  if (!options.session) return last_two(options, options.save.person);
  const auto find = [&](const std::string& called) {
    return find_session(options.save, {Stage::finished, called});
  };
  SavedSession then = find(*options.session);
  if (options.newer_session) return {std::move(then), find(*options.newer_session)};
  const bool by_person = !is_session_path(*options.session) && then.called != *options.session;
  if (by_person) return last_two(options, *options.session);
  SavedSession now = newest_beside(options, then);
  return {std::move(then), std::move(now)};
}

// Whoever names the protocol wants both read by it, as far as they can be.
Changed rule_for_both(const Options& options) {
  return options.protocol.empty() || options.strict ? rule_of(options) : Changed::force;
}

void refuse_other_protocol(const SavedSession& session, const Protocol& protocol) {
  const std::string id = recognise(session.source).protocol;
  if (id.empty() || id == protocol.about.id) return;
  throw failure(
      ExitStatus::bad_data,
      text("{}: was taken with the protocol {}, and cannot be compared by {}", session.name,
           shown(id), shown(protocol.about.id)),
      text("to compare what both have in common: --protocol {}", shown(protocol.about.id)));
}

Sheet read_to_compare(const Options& options, const SavedSession& session,
                      const Protocol& protocol) {
  const Changed rule = rule_for_both(options);
  if (rule != Changed::force) refuse_other_protocol(session, protocol);
  // Notes on answers that give no points are not told: those are compared as well.
  return read_saved(session, protocol, rule, Level::warning);
}

std::string name_of_session(const SavedSession& session) {
  return is_session_path(session.called) ? session.name.str() : session.called;
}

}  // namespace

ExitStatus compare_command(const Options& options) {
  const ReportOutput output = open_output(options);
  const TwoSessions two = sessions_to_compare(options);
  const ShownProtocol protocol = protocol_of(two.now, options);
  const bool json = options.format == Format::json;
  const Protocol& shown_as = json ? protocol.original() : protocol.shown();

  const Sheet then = read_to_compare(options, two.then, protocol.original());
  const Sheet now = read_to_compare(options, two.now, protocol.original());
  const Assessor assessor(shown_as);
  const Assessment found_then = assessor.assess(then.answers, Explanation::none);
  const Assessment found_now = assessor.assess(now.answers, Explanation::none);
  const Comparison comparison = compare(shown_as, {then, found_then}, {now, found_now});
  const ComparedSessions about{shown_as,   {then, found_then},        {now, found_now},
                               comparison, name_of_session(two.then), name_of_session(two.now)};
  const std::string bytes =
      json ? json_comparison(about, KNEECHECK_VERSION)
           : text_comparison(about, report_look(options.look, output.has_value())).str();
  write_result(output, bytes);
  return options.exit_code && has_changed(comparison) ? ExitStatus::no : ExitStatus::done;
}

}  // namespace kneecheck
