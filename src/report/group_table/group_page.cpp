// The page of a group: warning signs first, then how many rows show a sign of what, then measures.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/group_table.hpp"
#include "kneecheck/report/page.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

constexpr int widest_target = 44;

Text rows_words(std::uint64_t rows) { return counted(static_cast<std::int64_t>(rows), "row"); }

void write_group_title(Page& page, const GroupTable& group, const LeftOutRows& left_out) {
  const About& about = group.protocol().about;
  page.say(safe_text(about.title), 0, Ink::bold);
  page.say(text("A group of {}{}protocol {} {}", rows_words(group.rows()),
                between_facts(page.look()), safe_text(about.id), safe_text(about.version)));
  if (left_out.failed > 0) {
    const auto failed = static_cast<std::int64_t>(left_out.failed);
    page.say(text("{} could not be scored, because of a mistake in {}.",
                  counted(failed, "more row"), by_count(failed, "it", "them")));
  }
  if (left_out.in_part > 0) {
    const auto in_part = static_cast<std::int64_t>(left_out.in_part);
    page.say(text("{} counted without {} bad answers.", counted(in_part, "row is", "rows are"),
                  by_count(in_part, "its", "their")));
  }
  if (left_out.stopped) page.say("The table was not read to its end.");
}

// "1 row shows", "5 rows show"
Text shows_words(std::uint64_t rows) {
  return counted(static_cast<std::int64_t>(rows), "row shows", "rows show");
}

Text sort_words(RowSort sort) {
  return phrase_for(sort, {"Act now", "Act today", "Act in the next days", "Stopped by pain", ""});
}

Text names_words(const RowsOfSort& rows) {
  std::vector<Text> names = rows.names;
  if (names.size() < rows.rows) names.push_back(text("{} more", rows.rows - names.size()));
  return joined(names, "; ");
}

// A page that passed over open signs would call those runners fine.
void write_unasked(Page& page, const GroupTable& group, const LeftOutRows& left_out) {
  if (group.unasked().rows > 0) {
    page.say(
        text("Not every warning sign was answered in {}: {}. Ask about them before anybody "
             "there tests or trains further.",
             rows_words(group.unasked().rows), names_words(group.unasked())));
  }
  if (left_out.failed > 0) {
    page.say(text("Nothing is known of {} with a mistake, of warning signs neither.",
                  rows_words(left_out.failed)));
  }
}

void write_first_of_all(Page& page, const GroupTable& group, const LeftOutRows& left_out) {
  const std::uint64_t screened = group.of(RowSort::screened).rows;
  const std::uint64_t rows = group.rows() - screened;
  if (group.rows() == 0) return;
  if (rows == 0) {
    page.gap();
    const bool all_known = group.unasked().rows == 0 && left_out.failed == 0;
    page.say(all_known ? Text("No row has a warning sign.")
                       : Text("No row tells of a warning sign, but not all are known."),
             0, Ink::bold);
    return write_unasked(page, group, left_out);
  }
  page.heading(text("Before anything else: {} of {}", rows, rows_words(group.rows())));
  page.say(
      "Whoever is named here should be seen by a doctor or a physiotherapist before they test or "
      "train further. What else they answered is not counted below.");
  for (const RowSort sort :
       {RowSort::act_now, RowSort::act_today, RowSort::act_soon, RowSort::pain}) {
    const RowsOfSort& same = group.of(sort);
    if (same.rows == 0) continue;
    page.point(text("{}, {}: {}", sort_words(sort), rows_words(same.rows), names_words(same)));
  }
  std::vector<Text> signs;
  for (const auto& [prompt, times] : group.warnings())
    signs.push_back(text("{} ({})", safe_text(group.protocol().prompts[prompt].title), times));
  if (!signs.empty()) page.say(text("Warning signs, true or left open: {}.", joined(signs, "; ")));
  write_unasked(page, group, left_out);
}

struct TargetLine {
  Target target;
  const TargetCounts* counts;
};

// What any row shows a sign of, or does not know: what most show first, left and right of one
// together.
std::vector<TargetLine> target_lines(const GroupTable& group) {
  std::map<ImbalanceIndex, std::uint64_t> signs;
  std::map<ImbalanceIndex, std::uint64_t> open;
  std::vector<TargetLine> lines;
  for (const auto& [target, counts] : group.targets()) {
    signs[target.imbalance] += counts.signs();
    open[target.imbalance] += counts.open;
    lines.push_back({target, &counts});
  }
  std::erase_if(lines, [&](const TargetLine& line) {
    return signs[line.target.imbalance] + open[line.target.imbalance] == 0;
  });
  std::ranges::stable_sort(lines, std::ranges::greater(),
                           [&](const TargetLine& line) { return signs[line.target.imbalance]; });
  return lines;
}

// What a column counts, and what it is called.
struct CountColumn {
  Text name;
  std::function<std::uint64_t(const TargetCounts&)> count;
};

std::vector<CountColumn> count_columns(const Scoring& scoring, bool whole_names) {
  std::vector<CountColumn> columns;
  for (const Label label : {Label::strong, Label::moderate, Label::slight, Label::none}) {
    const bool own = !scoring.label_words.of(label).empty();
    const Text name = own || whole_names     ? safe_text(label_name(scoring, label))
                      : label == Label::none ? Text("no sign")
                                             : safe_text(label_word(label));
    columns.push_back({name, [label](const TargetCounts& counts) {
                         return counts.by_label[static_cast<std::size_t>(label)];
                       }});
  }
  columns.push_back({"not known", [](const TargetCounts& counts) { return counts.open; }});
  return columns;
}

// False, and nothing is written, where the look has no room for columns, or none at all.
bool write_table(Page& page, const Protocol& protocol, const std::vector<TargetLine>& lines) {
  const std::vector<CountColumn> columns = count_columns(protocol.scoring, false);
  int name_width = 0;
  for (const TargetLine& line : lines)
    name_width = std::max(name_width, display_width(targets_words(protocol, {line.target}).str()));
  int width = name_width;
  for (const CountColumn& column : columns) width += display_width(column.name.str()) + 2;
  if (page.sentences() || name_width > widest_target || width > page.look().width) return false;
  const auto right_aligned = [](const Text& words, const CountColumn& column) {
    const int behind = display_width(column.name.str()) + 2 - display_width(words.str());
    return padded(Text(), behind) + words;
  };
  Text head = padded(Text(), name_width);
  for (const CountColumn& column : columns) head += right_aligned(column.name, column);
  page.say(head, 0, Ink::dim);
  for (const TargetLine& line : lines) {
    Text row = padded(targets_words(protocol, {line.target}), name_width);
    for (const CountColumn& column : columns)
      row += right_aligned(text("{}", column.count(*line.counts)), column);
    page.say(row);
  }
  return true;
}

void say_target(Page& page, const Protocol& protocol, const TargetLine& line) {
  std::vector<Text> counts;
  for (const CountColumn& column : count_columns(protocol.scoring, true)) {
    const std::uint64_t rows = column.count(*line.counts);
    if (rows > 0) counts.push_back(text("{} in {}", column.name, rows_words(rows)));
  }
  page.point(text("{}: {}", sentence_case(targets_words(protocol, {line.target}).str()),
                  joined(counts, ", ")));
}

void write_signs_of_group(Page& page, const GroupTable& group) {
  const std::uint64_t rows = group.of(RowSort::screened).rows;
  if (rows == 0) return;
  const Protocol& protocol = group.protocol();
  const std::vector<TargetLine> lines = target_lines(group);
  page.heading(text("What stands out in {}", rows_words(rows)));
  std::vector<Text> others;
  if (group.without_sign() > 0)
    others.push_back(text("{} no sign", shows_words(group.without_sign())));
  if (group.undecided() > 0)
    others.push_back(text("{} none so far", shows_words(group.undecided())));
  page.say("How many rows show a sign of what, the most common first. " +
           (others.empty() ? Text("Every row shows one.") : joined(others, ", ") + "."));
  if (!lines.empty()) {
    page.say("Not known: too little was checked to tell.");
    page.gap();
    if (!write_table(page, protocol, lines))
      for (const TargetLine& line : lines) say_target(page, protocol, line);
  }
  std::vector<Target> rest;
  for (const auto& [target, counts] : group.targets()) {
    const auto told = std::ranges::find(lines, target, &TargetLine::target);
    if (told == lines.end()) rest.push_back(target);
  }
  if (rest.empty()) return;
  page.gap();
  page.beside({.words = "No sign found in any row:", .width = 26}, targets_words(protocol, rest));
}

// "left 32 s (10 to 45; 23 rows)"
Text measure_words(const Prompt& prompt, Side side, const AnswerCounts& counts) {
  std::uint64_t rows = 0;
  for (const auto& [answer, times] : counts) rows += times;
  return text("{}{} ({} to {}; {})", side == Side::whole ? Text() : side_words(side) + " ",
              plain_value(prompt, median(counts)), value_text(prompt, counts.begin()->first),
              value_text(prompt, counts.rbegin()->first), rows_words(rows));
}

void write_measures_of_group(Page& page, const GroupTable& group) {
  if (group.answers().empty()) return;
  page.heading("Measures");
  page.say(
      "The median: half of the rows, or more, have this or less. In brackets the lowest and the "
      "highest, and how many rows have an answer that counts.");
  for (PromptIndex index = 0; index < group.protocol().prompts.size(); ++index) {
    const Prompt& prompt = group.protocol().prompts[index];
    std::vector<Text> sides;
    for (const Side side : {Side::left, Side::right, Side::whole}) {
      const auto found = group.answers().find({index, side});
      if (found != group.answers().end())
        sides.push_back(measure_words(prompt, side, found->second));
    }
    if (!sides.empty())
      page.point(text("{}: {}", sentence_case(prompt.title), joined(sides, ", ")));
  }
}

}  // namespace

Text text_group_table(const GroupTable& group, const LeftOutRows& left_out, const Look& look) {
  Page page(look);
  write_group_title(page, group, left_out);
  write_first_of_all(page, group, left_out);
  write_signs_of_group(page, group);
  write_measures_of_group(page, group);
  page.gap();
  page.say("This counts what the answers of these rows point to. It is a screen.");
  page.say(safe_lines(group.protocol().about.disclaimer));
  return page.take();
}

}  // namespace kneecheck
