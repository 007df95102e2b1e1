#include "kneecheck/lint/lint.hpp"

#include <array>

#include "checks.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck {
namespace {

constexpr std::array checks = {
    check_alike_ids,     check_answers,      check_circuit,          check_differences,
    check_doses,         check_exercises,    check_families,         check_gates,
    check_leave_outs,    check_idle_prompts, check_length,           check_likeness,
    check_pain_answers,  check_reach,        check_red_flags,        check_rungs,
    check_sides,         check_texts,        check_unused_exercises, check_unused_sources,
    check_worse_answers,
};

std::string_view without_mark(std::string_view source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (source.starts_with(byte_order_mark)) source.remove_prefix(byte_order_mark.size());
  return source;
}

}  // namespace

std::vector<Diagnostic> lint_protocol(std::string_view source) {
  try {
    const PlacedProtocol placed = load_placed_protocol(source);
    const SourceLines lines(without_mark(source));
    Linting linting{placed.protocol, placed.places, lines};
    for (const auto check : checks) check(linting);
    sort_by_place(linting.found);
    return std::move(linting.found);
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

std::vector<Diagnostic> lint_sheet(std::string_view source, const Protocol& protocol) {
  try {
    std::vector<Diagnostic> notes = read_sheet(protocol, source).notes;
    sort_by_place(notes);
    return notes;
  } catch (const BadFile& bad) {
    return bad.problems();
  }
}

}  // namespace kneecheck
