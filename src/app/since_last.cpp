// Apart from `kneecheck compare`, which finds both sessions on the disk and tells what is odd in
// them.
#include "app/since_last.hpp"

#include "app/environment.hpp"
#include "kneecheck/assessment/comparison.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/report/comparison.hpp"

namespace kneecheck {

std::optional<SinceLast> since_last(const Options& options, const ListedSession& last,
                                    const ShownProtocol& protocol, const Sheet& sheet,
                                    const Assessment& now) {
  try {
    const Sheet before = read_sheet(protocol.original(), last.source).sheet;
    const Protocol& shown = protocol.shown();
    const Assessment then = Assessor(shown).assess(before.answers, Explanation::none);
    const Comparison comparison = compare(shown, {before, then}, {sheet, now});
    const ComparedSessions about{shown, {before, then}, {sheet, now}, comparison, last.name};
    return SinceLast{comparison_in_a_line(about),
                     text_comparison(about, report_look(options.look, false))};
  } catch (const BadFile&) {
    return std::nullopt;
  }
}

}  // namespace kneecheck
