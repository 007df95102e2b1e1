#include "kneecheck/answers/sheet_template.hpp"

#include <vector>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

constexpr int width = 96;

constexpr const char how_to_fill_in[] =
    "Take the # away from a line that ends in = and write the answer behind it, words in quotes. "
    "What has no answer was not reached.\n"
    "\"skip\": left out. \"unsure\": not known. \"pain\": it hurt, so the test was stopped. "
    "{ value = ..., hurt = true }: finished, but it hurt.\n"
    "Then: kneecheck --answers FILE";

// Wrapped, each line a comment.
std::string comment(const Text& words) {
  std::string lines;
  for (const Text& line : wrap(words, width)) lines += "# " + line.str() + "\n";
  return lines;
}

Text fits(const Prompt& prompt) {
  const Text words = wanted_words(prompt, Form::sheet);
  if (!offers_pain(prompt)) return words + " or \"unsure\"";
  if (prompt.kind != Kind::hold && prompt.kind != Kind::number) {
    return words + ", \"unsure\" or \"pain\"";
  }
  return words + ", \"unsure\", \"pain\" or { value = ..., stopped = \"pain\" }";
}

std::string entry(const Protocol& protocol, PromptIndex index) {
  const Prompt& prompt = protocol.prompts[index];
  std::string lines =
      "\n" + comment(text("{}: {}", safe_text(prompt.title),
                          words_for_both(prompt.ask, blanks_of(prompt, Side::whole))));
  lines += comment(fits(prompt));
  const std::vector<Side> sides =
      prompt.per_side ? std::vector{Side::left, Side::right} : std::vector{Side::whole};
  for (const Side side : sides) lines += "#" + item_name(protocol, {index, side}) + " =\n";
  return lines;
}

}  // namespace

std::string sheet_template(const Protocol& protocol) {
  const About& about = protocol.about;
  std::string sheet = comment(text("Answers to: {}", safe_text(about.title)));
  sheet += comment(how_to_fill_in);
  sheet += "format = 1\n\n[session]\n";
  sheet += "protocol = \"" + about.id + "\"\nversion = \"" + about.version + "\"\n";
  sheet += "# the day, such as 2026-11-22, and in quotes whose answers these are\n";
  sheet += "#taken =\n#person =\n\n[answers]\n";
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    if (protocol.prompts[index].kind != Kind::info) sheet += entry(protocol, index);
  }
  return sheet;
}

}  // namespace kneecheck
