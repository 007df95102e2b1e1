#include "kneecheck/report/parts.hpp"
#include "kneecheck/report/report.hpp"

namespace kneecheck {

Text text_report(const Protocol& protocol, const Sheet& sheet, const Assessment& assessment,
                 const Look& look) {
  const Case about{protocol, sheet.answers, assessment};
  Page page(look);
  write_title(page, about, sheet);
  write_red_flags(page, about);
  write_first_word(page, about);
  write_not_checkable(page, about);
  write_remarks(page, about);
  write_own_words(page, about, sheet);
  if (!assessment.stop) {
    write_ranking(page, about);
    write_sides(page, about);
    write_without_sign(page, about);
    write_plan(page, about);
    write_circuit(page, about);
    write_next(page, about);
  }
  write_sources(page, protocol);
  page.gap();
  page.say(safe_lines(protocol.about.disclaimer));
  return page.take();
}

}  // namespace kneecheck
