// The tutorial's protocol is put together from the manual, step by step.
#include "tutorial.hpp"

#include <fmt/format.h>

#include <sstream>
#include <stdexcept>

#include "manual_page.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

constexpr std::size_t page_columns = 70;

struct PlantedMistake {
  std::string part;
  int step;
  std::string right;
  std::string wrong;
};

const PlantedMistake planted_mistakes[] = {
    {"tutorial mistake 1", 1, "kind = \"yes_no\"", "kind = yes_no"},
    {"tutorial mistake 2", 2, "points = { tight_calves = 24 }", "points = { tight_calfs = 24 }"},
    {"tutorial mistake 3", 3, "below = 45", "below = 60"},
    {"toml mistake", 1, "{ hold_s = 40, ", "{ hold_s = 40,\n  "},
};

std::string broken(std::string line) {
  std::string lines;
  while (line.size() > page_columns) {
    const std::size_t blank = line.rfind(' ', page_columns);
    lines += line.substr(0, blank) + "\n";
    line = "        " + line.substr(blank + 1);
  }
  return lines + line + "\n";
}

// The report of the finished protocol, from its heading to the plan.
std::string ranking(const std::map<std::string, std::string>& parts) {
  const Folder folder;
  const std::string file = folder.write("my-knee.toml", tutorial_file(parts, tutorial_steps));
  const Outcome outcome =
      run({"--ascii", "--protocol", file}, Bytes{from_verbatim(parts.at("tutorial answers"))});
  const std::size_t begin = outcome.out.find("What stands out");
  const std::size_t end = outcome.out.find("\nLeft and right");
  if (begin == std::string::npos || end == std::string::npos)
    throw std::runtime_error("the tutorial does not end in a ranking: " + outcome.err);
  return outcome.out.substr(begin, end - begin);
}

// The report of an instrument's answers, as far as its only sign with the reasons goes.
std::string instrument_ranking(const std::map<std::string, std::string>& parts, int instrument) {
  const Folder folder;
  const std::string file = folder.write("my-knee.toml", instrument_file(parts, instrument));
  const std::string answers = parts.at(fmt::format("instrument {} answers", instrument));
  const Outcome outcome = run({"--ascii", "--protocol", file}, Bytes{from_verbatim(answers)});
  const std::size_t begin = outcome.out.find("1. ");
  if (begin == std::string::npos)
    throw std::runtime_error("an instrument finds nothing: " + outcome.err);
  return outcome.out.substr(begin, outcome.out.find("\n\n", begin) + 1 - begin);
}

}  // namespace

std::string tutorial_file(const std::map<std::string, std::string>& parts, int steps) {
  std::string file;
  for (int step = 1; step <= steps; ++step) {
    if (step > 1) file += "\n";
    file += from_verbatim(parts.at(fmt::format("tutorial step {}", step)));
  }
  return file;
}

std::string instrument_file(const std::map<std::string, std::string>& parts, int instrument) {
  const std::string step = from_verbatim(parts.at("tutorial step 1"));
  const std::size_t imbalance = step.find("[[imbalance]]");
  const std::size_t source = step.find("[source.");
  if (imbalance == step.npos || source == step.npos || source < imbalance)
    throw std::runtime_error("the first step has no imbalance, or no source behind it");
  return step.substr(0, imbalance) + step.substr(source) + "\n" +
         from_verbatim(parts.at(fmt::format("instrument {}", instrument)));
}

std::string shown_findings(const std::string& source) {
  const Folder folder;
  const Outcome outcome = run({"lint", folder.write("my-knee.toml", source)});
  std::istringstream printed(outcome.out + outcome.err);
  std::string shown;
  for (std::string line; std::getline(printed, line);) {
    if (line.starts_with(folder.path())) line.erase(0, folder.path().size() + 1);
    shown += broken(line);
  }
  return shown;
}

std::map<std::string, std::string> tutorial_results(
    const std::map<std::string, std::string>& parts) {
  std::map<std::string, std::string> results;
  results["tutorial ranking"] = to_verbatim(ranking(parts));
  results["tutorial findings 1"] = to_verbatim(shown_findings(tutorial_file(parts, 1)));
  results["tutorial findings 2"] = to_verbatim(shown_findings(tutorial_file(parts, 2)));
  for (int instrument = 1; instrument <= instruments; ++instrument)
    results[fmt::format("instrument {} result", instrument)] =
        to_verbatim(instrument_ranking(parts, instrument));
  for (const PlantedMistake& planted : planted_mistakes) {
    std::string file = tutorial_file(parts, planted.step);
    const std::size_t at = file.find(planted.right);
    if (at == std::string::npos) throw std::runtime_error("the tutorial has no " + planted.right);
    results[planted.part] =
        to_verbatim(shown_findings(file.replace(at, planted.right.size(), planted.wrong)));
  }
  return results;
}

}  // namespace kneecheck::testing
