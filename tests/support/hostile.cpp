#include "support/hostile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/bad_file.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {
namespace {

using Piece = std::function<std::string(int)>;
using InnerPiece = std::function<std::string(int, int)>;

constexpr const char* head =
    "format = 1\n[protocol]\nid = \"hostile\"\nversion = \"1.0.0\"\ntitle = \"Hostile\"\n"
    "disclaimer = \"Not a diagnosis.\"\n";
constexpr const char* safety = "[safety]\nrefer = \"See somebody.\"\n";
constexpr const char* imbalance = "[[imbalance]]\nid = \"i0\"\nname = \"weak\"\nsides = \"each\"\n";

constexpr int many_prompts = 60;
constexpr int many_imbalances = 60;
constexpr int many_exercises = 60;

// Pieces between a beginning and an end, as many as there is room for.
std::string filled(std::size_t bytes, std::string begin, const Piece& piece,
                   const std::string& end = {}) {
  for (int i = 0;; ++i) {
    const std::string next = piece(i);
    if (begin.size() + next.size() + end.size() > bytes) return begin + end;
    begin += next;
  }
}

// As many pieces as there is room for in each of `parts`. A piece is told which part it is in.
std::string spread(std::size_t bytes, int parts, const Piece& begin, const InnerPiece& piece,
                   const std::string& end) {
  std::string all;
  for (int part = 0; part < parts; ++part)
    all += filled((bytes - all.size()) / static_cast<std::size_t>(parts - part), begin(part),
                  [&](int i) { return piece(part, i); }, end);
  return all;
}

std::string yes_no(int i) {
  return fmt::format("[[prompt]]\nid = \"p{}\"\nkind = \"yes_no\"\nask = \"Stiff?\"\n", i);
}
std::string scale(int i) {
  return fmt::format(
      "[[prompt]]\nid = \"p{}\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\n"
      "ask = \"{{side}}?\"\n",
      i);
}
std::string number(int i) {
  return fmt::format(
      "[[prompt]]\nid = \"p{}\"\nkind = \"number\"\nsides = \"each\"\nworse = \"low\"\nmin = 0\n"
      "max = 1000\ndecimals = 2\nask = \"{{side}}?\"\n",
      i);
}
std::string all_imbalances(const std::string& name = "weak") {
  std::string all;
  for (int i = 0; i < many_imbalances; ++i)
    all += fmt::format("[[imbalance]]\nid = \"i{0}\"\nname = \"{1} {0}\"\nsides = \"each\"\n", i,
                       name);
  return all;
}
std::string exercise(int i) {
  return fmt::format(
      "[exercise.e{0}]\nname = \"Stretch {0}\"\nkind = \"stretch\"\nsides = \"each\"\n"
      "dose = {{ hold_s = 30, per_week = 3 }}\n",
      i);
}
std::string same(const char* piece, std::size_t bytes, const std::string& begin,
                 const std::string& end = {}) {
  return filled(
      bytes, begin, [&](int) { return piece; }, end);
}

// One prompt, of this beginning, with many pieces in it.
std::string in_prompt(std::size_t bytes, const std::string& prompt, const Piece& piece,
                      const std::string& end = "\n") {
  return filled(bytes, std::string(head) + safety + yes_no(1000) + prompt, piece, end + imbalance);
}

std::string condition_on(int prompt, const std::string& test) {
  return fmt::format("{{ prompt = \"p{}\", {} }},\n", prompt, test);
}

constexpr const char* finding_of_yes =
    "[[prompt.finding]]\nis = \"yes\"\nsays = \"Stiff\"\npoints = { i0 = 90 }\n";

// Every prompt has many pieces.
std::string in_prompts(std::size_t bytes, const Piece& prompt, const InnerPiece& piece,
                       const std::string& end, const std::string& last = imbalance) {
  const std::string begin = std::string(head) + safety + yes_no(1000);
  return begin + spread(bytes - begin.size() - last.size(), many_prompts, prompt, piece, end) +
         last;
}

const char* const sheet_head = "format = 1\n[session]\nprotocol = \"runner-knee\"\n";
const char* const translation_head =
    "format = 1\ntranslates = \"runner-knee\"\nlanguage = \"de\"\n[text]\n";

const HostileShape shapes[] = {
    // Not what a protocol may be: many problems.
    {"unknown keys", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, head, [](int i) { return fmt::format("k{} = 1\n", i); });
     }},
    {"unknown keys, nearly right", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, head, [](int i) { return fmt::format("disclaimr{} = 1\n", i); });
     }},
    {"unknown tables", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, head, [](int i) { return fmt::format("[table{}]\n", i); });
     }},
    {"unknown keys in dotted tables", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, head, [](int i) { return fmt::format("a.b.c.k{} = 1\n", i); });
     }},
    {"findings without a word in them", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, yes_no(0), [](int) { return "[[prompt.finding]]\n"; });
     }},
    {"findings with values of wrong types", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, yes_no(0), [](int) {
         return "[[prompt.finding]]\nis = 3\npoints = \"5\"\nsays = 4\n";
       });
     }},
    {"points for imbalances that are not there", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes,
           yes_no(0) +
               "[[prompt.finding]]\nis = \"yes\"\nsays = \"Weak\"\n[prompt.finding.points]\n",
           [](int i) { return fmt::format("no{} = 5\n", i); });
     }},
    {"conditions on prompts that are not there", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "ask_if_any = [\n",
           [](int i) { return fmt::format("{{ prompt = \"no{}\", is = \"yes\" }},\n", i); }, "]\n");
     }},
    {"answers that are no choices", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes,
           "[[prompt]]\nid = \"p0\"\nkind = \"choice\"\nask = \"Which?\"\nchoices = [\"no\", "
           "\"a little\", \"clearly\"]\n[[prompt.finding]]\nsays = \"Weak\"\npoints = { i0 = 5 "
           "}\nis = [\n",
           [](int i) { return fmt::format("\"cleary {}\",\n", i); }, "]\n");
     }},
    {"choices past the most there may be", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, "[[prompt]]\nid = \"p0\"\nkind = \"choice\"\nask = \"Which?\"\nchoices = [\n",
           [](int i) { return fmt::format("\"choice {}\",\n", i); }, "]\n");
     }},
    {"prompts past the most there may be", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, std::string(head) + safety, yes_no, imbalance);
     }},
    {"prompts of one name", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(
           bytes, std::string(head) + safety, [](int) { return yes_no(0); }, imbalance);
     }},
    {"exercises past the most there may be", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, std::string(head) + safety + yes_no(0) + imbalance, exercise);
     }},
    {"placeholders that are not there", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "steps = [\n",
           [](int i) { return fmt::format("\"Lift {{leg{}}}\",\n", i); }, "]\n");
     }},
    {"characters nobody sees", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "steps = [\n", [](int) { return "\"li\u200bft \u202e\",\n"; }, "]\n");
     }},
    {"unused sources", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, std::string(head) + safety + yes_no(0) + imbalance,
                     [](int i) { return fmt::format("[source.s{}]\ntext = \"Book\"\n", i); });
     }},

    // Right, or nearly so, and long.
    {"findings of one prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, number(0), [](int i) {
         return fmt::format(
             "[[prompt.finding]]\nbelow = {}\npoints = {{ i0 = 5 }}\nsays = \"Short\"\n",
             1 + i % 1000);
       });
     }},
    {"findings of every prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, scale,
           [](int, int i) {
             return fmt::format(
                 "[[prompt.finding]]\nat_least = {}\npoints = {{ i0 = 5 }}\nsays = \"Tight\"\n",
                 1 + i % 10);
           },
           "\n");
     }},
    {"findings with an if", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, number(0), [](int i) {
         return fmt::format(
             "[[prompt.finding]]\nbelow = {}\nif = {{ prompt = \"p1000\", is = \"yes\" }}\npoints "
             "= "
             "{{ i0 = 5 }}\nsays = \"Short\"\n",
             1 + i % 1000);
       });
     }},
    {"differences of one prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, number(0), [](int i) {
         return fmt::format(
             "[[prompt.difference]]\nat_least = {}\npoints = {{ i0 = 5 }}\nsays = \"Shorter\"\n",
             1 + i % 999);
       });
     }},
    {"red flags of one prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, number(0), [](int i) {
         return fmt::format(
             "[[prompt.red_flag]]\nat_least = {}\naction = \"refer\"\nurgency = \"soon\"\nsays = "
             "\"See somebody about {}.\"\n",
             1 + i % 999, i);
       });
     }},
    {"remarks of one prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(bytes, number(0), [](int i) {
         return fmt::format("[[prompt.remark]]\nat_least = {}\nsays = \"Remark {}.\"\n",
                            1 + i % 999, i);
       });
     }},
    {"conditions of one if", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes,
           number(0) +
               "[[prompt.finding]]\nbelow = 9\npoints = { i0 = 5 }\nsays = \"Short\"\nif = [\n",
           [](int) { return "{ prompt = \"p1000\", is = \"yes\" },\n"; }, "]\n");
     }},
    {"conditions of one gate", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, scale(0) + scale(1) + "ask_if_any = [\n",
           [](int i) { return fmt::format("{{ prompt = \"p0\", at_least = {} }},\n", 1 + i % 10); },
           "]\n");
     }},
    {"a long chain of gates", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return scale(prompt) + "ask_if = [\n"; },
           [](int prompt, int i) {
             return prompt == 0 ? condition_on(1000, "is = \"yes\"")
                                : condition_on(prompt - 1, fmt::format("at_least = {}", 1 + i % 4));
           },
           "]\n");
     }},
    {"gates on all prompts before", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return yes_no(prompt) + "ask_if_any = [\n"; },
           [](int prompt, int i) {
             return condition_on(prompt == 0 ? 1000 : i % prompt, "is = \"yes\"");
           },
           "]\n");
     }},
    {"any-gates beside many unsafe ifs", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes,
           [](int prompt) {
             return scale(prompt) + "ask_if_any = [ " +
                    condition_on(prompt == 0 ? 1000 : prompt - 1,
                                 prompt == 0 ? "is = \"yes\"" : "at_least = 1") +
                    "]\nunsafe_if = [\n";
           },
           [](int prompt, int i) {
             return prompt == 0 ? condition_on(1000, "is = \"no\"")
                                : condition_on(i % prompt, fmt::format("at_least = {}", 6 + i % 4));
           },
           "]\n");
     }},
    {"any-gates as wide as the unsafe ifs beside them", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes,
           [](int prompt) {
             std::string gate;
             for (int other = 0; other < std::min(prompt, 10); ++other)
               gate += condition_on(other, "at_least = 1");
             return scale(prompt) + "ask_if_any = [\n" + gate + condition_on(1000, "is = \"yes\"") +
                    "]\nunsafe_if = [\n";
           },
           [](int prompt, int i) {
             return prompt == 0 ? condition_on(1000, "is = \"no\"")
                                : condition_on(i % prompt, fmt::format("at_least = {}", 6 + i % 4));
           },
           "]\n");
     }},
    {"unsafe ifs on all prompts before", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return yes_no(prompt) + "unsafe_if = [\n"; },
           [](int prompt, int i) {
             return condition_on(prompt == 0 ? 1000 : i % prompt, "is = \"no\"");
           },
           "]\n");
     }},
    {"ifs on all other prompts", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes,
           [](int prompt) {
             return yes_no(prompt) +
                    "[[prompt.finding]]\nis = \"yes\"\nsays = \"Stiff\"\npoints = { i0 = 5 }\nif = "
                    "[\n";
           },
           [](int prompt, int i) {
             const int other = i % many_prompts;
             return condition_on(other == prompt ? 1000 : other, "is = \"yes\"");
           },
           "]\n");
     }},
    {"points for every imbalance", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return scale(prompt) + "finding = [\n"; },
           [](int, int i) {
             const int to = i % many_imbalances;
             const std::string begin =
                 fmt::format("{}{{ at_least = {}, says = \"Tight\", points = {{ ",
                             i == 0 ? "" : " } },\n", 1 + i / many_imbalances % 10);
             return fmt::format("{}i{} = {}", to == 0 ? begin : ", ", to, 1 + i % 9);
           },
           " } }\n]\n", all_imbalances());
     }},
    {"one family of prompts", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return scale(prompt) + "family = \"one\"\nfinding = [\n"; },
           [](int, int i) {
             return fmt::format("{{ at_least = {}, says = \"Tight\", points = {{ i{} = 5 }} }},\n",
                                1 + i % 10, i % many_imbalances);
           },
           "]\n", all_imbalances());
     }},
    {"choices in a condition", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes,
           "[[prompt]]\nid = \"p0\"\nkind = \"choice\"\nask = \"Which?\"\nchoices = [\"no\", "
           "\"a little\", \"clearly\"]\n[[prompt.finding]]\nsays = \"Weak\"\npoints = { i0 = 5 "
           "}\nis "
           "= [\n",
           [](int) { return "\"clearly\",\n"; }, "]\n");
     }},
    {"exercises that an imbalance lists", HostileFile::protocol,
     [](std::size_t bytes) {
       std::string end;
       for (int i = 0; i < many_exercises; ++i) end += exercise(i);
       return filled(
           bytes,
           std::string(head) + safety + yes_no(0) + finding_of_yes + imbalance + "exercises = [\n",
           [](int i) { return fmt::format("\"e{}\",\n", i % many_exercises); }, "]\n" + end);
     }},
    {"exercises that are left out for each other", HostileFile::protocol,
     [](std::size_t bytes) {
       const std::string begin = std::string(head) + safety + yes_no(1000) + finding_of_yes +
                                 imbalance + "exercises = [\"e0\"]\n";
       return begin + spread(
                          bytes - begin.size(), many_exercises,
                          [](int i) {
                            return exercise(i) +
                                   (i + 1 < many_exercises
                                        ? fmt::format("instead = \"e{}\"\n", i + 1)
                                        : "") +
                                   "leave_out_if = [\n";
                          },
                          [](int, int) { return condition_on(1000, "is = \"yes\""); }, "]\n");
     }},
    {"stations of the circuit", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(
           bytes,
           std::string(head) + safety + yes_no(0) + finding_of_yes + imbalance +
               "exercises = [\"e0\"]\n" + exercise(0) + exercise(1) +
               "[circuit]\ntitle = \"Round\"\noffer_for = [\"i0\"]\nexercises = [\n",
           [](int i) { return fmt::format("\"e{}\",\n", i % 2); }, "]\n");
     }},
    {"sources of one finding", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(
           bytes,
           std::string(head) + safety + imbalance +
               "[source.s0]\ntext = \"Book\"\n[source.s1]\ntext = \"Book 2\"\n" + yes_no(0) +
               finding_of_yes + "cite = [\n",
           [](int i) { return fmt::format("\"s{}\",\n", i % 2); }, "]\n");
     }},
    {"sources, each cited", HostileFile::protocol,
     [](std::size_t bytes) {
       const std::string begin = std::string(head) + safety + yes_no(0) + finding_of_yes;
       std::string cites = "cite = [";
       std::string sources;
       for (int i = 0;; ++i) {
         const std::string source = fmt::format("[source.s{0}]\ntext = \"Book {0}\"\n", i);
         const std::string cite = fmt::format("\"s{}\",", i);
         if (begin.size() + cites.size() + sources.size() + source.size() + cite.size() + 2 +
                 std::string(imbalance).size() >
             bytes)
           break;
         cites += cite;
         sources += source;
       }
       return begin + cites + "]\n" + imbalance + sources;
     }},
    {"steps of one prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "steps = [\n",
           [](int i) { return fmt::format("\"Lift the {} leg.\",\n", i); }, "]\n");
     }},
    {"equipment of every prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return yes_no(prompt) + "equipment = [\n"; },
           [](int prompt, int i) { return fmt::format("\"thing {} of {}\",\n", i, prompt); },
           "]\n");
     }},
    {"one huge sentence", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("words ", bytes, std::string(head) + "intro = \"",
                   std::string("\"\n") + safety + yes_no(0) + imbalance);
     }},
    {"one huge word", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("w", bytes, std::string(head) + "intro = \"",
                   std::string("\"\n") + safety + yes_no(0) + imbalance);
     }},
    {"one huge note", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "note = \"\"\"", [](int) { return "a\n"; }, "\"\"\"\n");
     }},
    {"authors", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(
           bytes, std::string(head) + "authors = [\n",
           [](int i) { return fmt::format("\"Author {}\",\n", i); },
           std::string("]\n") + safety + yes_no(0) + imbalance);
     }},
    {"keys of somebody's own", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(bytes, std::string(head) + safety + yes_no(0) + imbalance + "[x_mine]\n",
                     [](int i) { return fmt::format("k{} = {{ a = [1, 2, 3] }}\n", i); });
     }},
    {"comments", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("#\n", bytes, std::string(head) + safety + yes_no(0) + imbalance);
     }},
    {"blank lines", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("\r\n", bytes, std::string(head) + safety + yes_no(0) + imbalance);
     }},

    {"conditions on a prompt with a long name", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, "title = \"" + std::string(120, 'w') + "\"\n" + yes_no(0) + "ask_if_any = [\n",
           [](int) { return condition_on(1000, "is = \"yes\""); }, "]\n");
     }},
    {"points for imbalances with long names", HostileFile::protocol,
     [](std::size_t bytes) {
       std::string points;
       for (int i = 0; i < many_imbalances; ++i)
         points += fmt::format("{}i{} = 5", i == 0 ? "" : ", ", i);
       const std::string finding =
           "{ is = \"yes\", says = \"Stiff\", points = { " + points + " } },\n";
       return filled(
           bytes, std::string(head) + safety + yes_no(0) + "finding = [\n",
           [&](int) { return finding; }, "]\n" + all_imbalances(std::string(110, 'w')));
     }},
    {"red flags beside unsafe ifs", HostileFile::protocol,
     [](std::size_t bytes) {
       const std::string flags = filled(
           bytes / 2, std::string(head) + safety + number(0) + "red_flag = [\n",
           [](int i) {
             return fmt::format(
                 "{{ at_least = {}, action = \"refer\", urgency = \"soon\", says = \"See {}.\" "
                 "}},\n",
                 1 + i % 5, i);
           },
           "]\n");
       return filled(
           bytes, flags + yes_no(1000) + number(1) + "unsafe_if = [\n",
           [](int) { return condition_on(0, "at_least = 900"); }, std::string("]\n") + imbalance);
     }},
    {"findings that open each other", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes,
           [](int prompt) {
             return scale(prompt) + "ask_if = " +
                    (prompt == 0
                         ? "{ prompt = \"p1000\", is = \"yes\" }"
                         : fmt::format("{{ prompt = \"p{}\", at_least = 1 }}", prompt - 1)) +
                    "\nfinding = [\n";
           },
           [](int prompt, int i) {
             const int other = prompt == 0 ? 1000 : i % prompt;
             return fmt::format(
                 "{{ at_least = {}, says = \"Tight\", points = {{ i{} = {} }}, if = {} }},\n",
                 1 + i % 10, i % many_imbalances, 1 + i % 7,
                 other == 1000
                     ? "{ prompt = \"p1000\", is = \"yes\" }"
                     : fmt::format("{{ prompt = \"p{}\", at_least = {} }}", other, 1 + i % 9));
           },
           "]\n", all_imbalances());
     }},
    {"a long chain of gates that close points", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes,
           [](int prompt) {
             return scale(prompt) +
                    "finding = [{ at_least = 3, says = \"Tight\", points = { i0 = 5 } }]\n" +
                    "ask_if_any = [\n";
           },
           [](int prompt, int i) {
             return prompt == 0 ? condition_on(1000, "is = \"yes\"")
                                : condition_on(prompt - 1, fmt::format("below = {}", 6 + i % 4));
           },
           "]\n");
     }},
    {"an if that another one implies", HostileFile::protocol,
     [](std::size_t bytes) {
       const std::string begin =
           std::string(head) + safety + number(1) + number(0) + "finding = [\n";
       const char* const finding = "{ below = 9, says = \"Near\", points = { i0 = 5 }, if = [\n";
       const std::string half = filled(
           bytes / 2, begin + finding,
           [](int i) {
             return condition_on(1, fmt::format("at_least = {}.{:02}", i / 100 % 1000, i % 100));
           },
           "] },\n");
       return filled(
           bytes, half + finding,
           [](int i) {
             return condition_on(
                 1, fmt::format("at_least = {}.{:02}", (99999 - i) / 100 % 100, i % 100));
           },
           std::string("] },\n]\n") + imbalance);
     }},
    {"findings that are worth less and less", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return scale(prompt) + "finding = [\n"; },
           [](int, int i) {
             return fmt::format("{{ at_least = {}, says = \"Tight\", points = {{ i{} = {} }} }},\n",
                                1 + i % 10, i % many_imbalances, 11 - (1 + i % 10));
           },
           "]\n", all_imbalances());
     }},
    {"findings of comparisons", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes,
           [](int prompt) {
             return fmt::format(
                 "[[prompt]]\nid = \"p{}\"\nkind = \"compare\"\nask = \"Which?\"\nfinding = [\n",
                 prompt);
           },
           [](int, int i) {
             return fmt::format(
                 "{{ at_least = {}, says = \"{{Side}}\", points = {{ i{} = 5 }} }},\n", 1 + i % 2,
                 i % many_imbalances);
           },
           "]\n", all_imbalances());
     }},
    {"differences of every prompt", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompts(
           bytes, [](int prompt) { return number(prompt) + "difference = [\n"; },
           [](int, int i) {
             return fmt::format(
                 "{{ at_least = {}, says = \"{{Side}}\", points = {{ i{} = 5 }} }},\n", 1 + i % 999,
                 i % many_imbalances);
           },
           "]\n", all_imbalances());
     }},
    {"thresholds of one number", HostileFile::protocol,
     [](std::size_t bytes) {
       return filled(
           bytes,
           std::string(head) + safety + number(0) +
               "finding = [{ below = 9, says = \"Near\", points = { i0 = 5 } }]\n" + yes_no(1000) +
               "finding = [\n",
           [](int i) {
             return fmt::format(
                 "{{ is = \"yes\", says = \"Far\", points = {{ i0 = 5 }}, if = {{ prompt = "
                 "\"p0\", below = {}.{:02} }} }},\n",
                 1 + i % 999, i % 100);
           },
           std::string("]\n") + imbalance);
     }},
    {"remarks with an if", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, number(0) + "remark = [\n",
           [](int i) {
             return fmt::format(
                 "{{ at_least = 1, says = \"Remark {}.\", if = {{ prompt = \"p1000\", is = \"yes\" "
                 "}} }},\n",
                 i);
           },
           "]\n");
     }},
    {"long words", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "steps = [\n",
           [](int) { return "\"" + std::string(990, 'w') + "\",\n"; }, "]\n");
     }},
    {"letters with marks", HostileFile::protocol,
     [](std::size_t bytes) {
       return in_prompt(
           bytes, yes_no(0) + "steps = [\n",
           [](int) {
             std::string word = "\"e";
             for (int i = 0; i < 400; ++i) word += "\u0301";
             return word + "\",\n";
           },
           "]\n");
     }},
    {"one huge list of somebody's own", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("1,", bytes,
                   std::string(head) + safety + yes_no(0) + imbalance + "[x_mine]\nall = [", "]\n");
     }},
    {"empty tables of somebody's own", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("{},", bytes,
                   std::string(head) + safety + yes_no(0) + imbalance + "[x_mine]\nall = [", "]\n");
     }},
    {"empty lists of somebody's own", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("[],", bytes,
                   std::string(head) + safety + yes_no(0) + imbalance + "[x_mine]\nall = [", "]\n");
     }},
    {"tables of somebody's own", HostileFile::protocol,
     [](std::size_t bytes) {
       return same("[[x_mine]]\n", bytes, std::string(head) + safety + yes_no(0) + imbalance);
     }},

    // Not TOML.
    {"one long key", HostileFile::protocol,
     [](std::size_t bytes) { return same("a.", bytes, std::string(head), "a = 1\n"); }},
    {"brackets", HostileFile::protocol,
     [](std::size_t bytes) { return same("[", bytes, std::string(head) + "x_a = "); }},
    {"braces", HostileFile::protocol,
     [](std::size_t bytes) { return same("{a=", bytes, std::string(head) + "x_a = "); }},
    {"quotes", HostileFile::protocol, [](std::size_t bytes) { return same("\"", bytes, head); }},
    {"bytes that are no letters", HostileFile::protocol,
     [](std::size_t bytes) { return same("\xff", bytes, head); }},
    {"one table many times", HostileFile::protocol,
     [](std::size_t bytes) { return same("[safety]\n", bytes, head); }},

    // Sheets of answers.
    {"answers to questions that are not there", HostileFile::sheet,
     [](std::size_t bytes) {
       return filled(bytes, std::string(sheet_head) + "[answers]\n",
                     [](int i) { return fmt::format("plnak_{} = 3\n", i); });
     }},
    {"groups of answers", HostileFile::sheet,
     [](std::size_t bytes) {
       return filled(bytes, std::string(sheet_head),
                     [](int i) { return fmt::format("[answers.group_{}]\nleft = 3\n", i); });
     }},
    {"dotted answers", HostileFile::sheet,
     [](std::size_t bytes) {
       return filled(bytes, std::string(sheet_head) + "[answers]\n",
                     [](int i) { return fmt::format("a{}.left = 3\n", i); });
     }},
    {"sides of one answer", HostileFile::sheet,
     [](std::size_t bytes) {
       return filled(bytes, std::string(sheet_head) + "[answers.plank]\n",
                     [](int i) { return fmt::format("left{} = 3\n", i); });
     }},
    {"notes on what is not there", HostileFile::sheet,
     [](std::size_t bytes) {
       return filled(bytes, std::string(sheet_head) + "[answers]\n[notes]\n",
                     [](int i) { return fmt::format("n{} = \"sore\"\n", i); });
     }},
    {"one huge answer", HostileFile::sheet,
     [](std::size_t bytes) {
       return same("w", bytes, std::string(sheet_head) + "[answers]\nplank = \"", "\"\n");
     }},
    {"keys of the session", HostileFile::sheet,
     [](std::size_t bytes) {
       return filled(bytes, sheet_head, [](int i) { return fmt::format("k{} = 1\n", i); });
     }},

    // Lines of answers.
    {"lines too many", HostileFile::script,
     [](std::size_t bytes) { return same("no\n", bytes, {}); }},
    {"lines that fit nothing", HostileFile::script,
     [](std::size_t bytes) { return same("perhaps\n", bytes, {}); }},
    {"lines of comments", HostileFile::script,
     [](std::size_t bytes) { return same("#\n", bytes, {}); }},
    {"empty lines", HostileFile::script, [](std::size_t bytes) { return same("\n", bytes, {}); }},
    {"one huge line", HostileFile::script, [](std::size_t bytes) { return same("n", bytes, {}); }},
    {"lines for other questions", HostileFile::script,
     [](std::size_t bytes) { return same("plank.left: 3\n", bytes, {}); }},
    {"lines that go back", HostileFile::script,
     [](std::size_t bytes) { return same("<\n", bytes, {}); }},
    {"lines that ask for help", HostileFile::script,
     [](std::size_t bytes) { return same("?\n", bytes, {}); }},

    // Translations.
    {"sentences that are not there", HostileFile::translation,
     [](std::size_t bytes) {
       return filled(bytes, translation_head,
                     [](int i) { return fmt::format("\"sentence {}\" = \"Satz\"\n", i); });
     }},
    {"sentences nearly right", HostileFile::translation,
     [](std::size_t bytes) {
       return filled(bytes, translation_head,
                     [](int i) { return fmt::format("\"Tight calve{}\" = \"Wade\"\n", i); });
     }},
    {"sentences that are numbers", HostileFile::translation,
     [](std::size_t bytes) {
       return filled(bytes, translation_head,
                     [](int i) { return fmt::format("\"sentence {}\" = 3\n", i); });
     }},
    {"sentences of tables", HostileFile::translation,
     [](std::size_t bytes) {
       return filled(bytes, translation_head,
                     [](int i) { return fmt::format("[text.t{}]\nx = \"y\"\n", i); });
     }},
    {"one huge translated sentence", HostileFile::translation,
     [](std::size_t bytes) {
       return same("w", bytes, std::string(translation_head) + "\"left\" = \"", "\"\n");
     }},
};

struct GivenAnswers {
  std::string sheet;
  std::string lines;
};

// An answer to each question: yes, the last of the choices, or what is in the middle. None to what
// is no protocol.
GivenAnswers answers_to(const std::string& source) {
  try {
    const Protocol protocol = load_protocol(source);
    Sheet sheet;
    GivenAnswers given;
    for (const Item item : items_of(protocol)) {
      const Prompt& prompt = protocol.prompts[item.prompt];
      const bool in_words = prompt.kind == Kind::yes_no || prompt.kind == Kind::choice;
      const int value = in_words ? prompt.max : std::midpoint(prompt.min, prompt.max);
      sheet.answers.set(item, {Status::answered, value});
      given.lines += value_words(prompt, value) + "\n";
    }
    given.sheet = written_sheet(protocol, sheet, "tests");
    return given;
  } catch (const BadFile&) {
    return {};
  }
}

}  // namespace

std::span<const HostileShape> hostile_shapes() { return shapes; }

std::vector<HostileUse> hostile_uses(const HostileShape& shape, std::size_t bytes,
                                     const Folder& folder) {
  const std::string source = shape.of_size(bytes);
  const std::string path = folder.write("hostile", source);
  const auto report = [](std::vector<std::string> arguments, const std::string& answers) {
    return with_more(std::move(arguments), {"--answers", answers, "--partial", "--no-save"});
  };
  const std::vector<std::string> as_json = {"--format", "json"};
  switch (shape.file) {
    case HostileFile::protocol: {
      const GivenAnswers given = answers_to(source);
      const std::string sheet = folder.write("sheet", given.sheet);
      const std::string lines = folder.write("lines", given.lines);
      return {{"lint", {"lint", path}},
              {"run, a sheet", report({"--protocol", path}, sheet)},
              {"run, lines", report({"--protocol", path}, lines)},
              {"show", {"show", path}},
              {"show, to translate", {"show", "--translation", path}},
              {"run, JSON", with_more(report({"--protocol", path}, sheet), as_json)}};
    }
    case HostileFile::sheet:
      return {{"lint", {"lint", path}},
              {"run, a sheet", report({}, path)},
              {"run, JSON", with_more(report({}, path), as_json)}};
    case HostileFile::script:
      return {{"run, lines", report({}, path)},
              {"run, told", with_more(report({}, path), {"--transcript"})},
              {"run, JSON", with_more(report({}, path), as_json)}};
    case HostileFile::translation:
      return {{"lint", {"lint", path}},
              {"lint, JSON", {"lint", "--format", "json", path}},
              {"run, lines", report({"--lang", path}, "-")},
              {"show", {"show", "--translation", "--lang", path}}};
  }
  return {};
}

}  // namespace kneecheck::testing
