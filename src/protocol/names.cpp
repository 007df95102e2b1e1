#include "names.hpp"

#include <algorithm>
#include <vector>

namespace kneecheck {

void Names::add(Problems& problems, const std::string& id, std::size_t index, Place place) {
  const auto [known, is_new] = by_id_.try_emplace(id, Named{index, place});
  if (is_new) return;
  const Place first = known->second.place;
  problems
      .add("E201", place, text("id {} is already used on line {}", quoted(id), first.line),
           "give one of them another id")
      .related.push_back({first, "first here"});
}

std::optional<std::size_t> Names::find(Problems& problems, const std::string& id,
                                       Place place) const {
  if (const auto known = by_id_.find(id); known != by_id_.end()) return known->second.index;
  if (muted_) return std::nullopt;
  std::vector<std::string> ids;
  if (problems.worth_a_guess()) {
    for (const auto& [other, named] : by_id_) ids.push_back(other);
    std::ranges::sort(ids);  // of two that are equally near the first is meant
  }
  Text hint;
  if (const auto near = meant(id, ids)) {
    hint = text("did you mean {} (line {})?", shown(*near), by_id_.at(*near).place.line);
  }
  if (!remedy_.empty()) {
    hint += hint.empty() ? Text() : Text(" Either correct the name here, or ");
    hint += text("{}{}", remedy_, shown(id));
  }
  problems.add(code_, place, text("no {} is called {}", noun_, shown(id)), hint);
  return std::nullopt;
}

}  // namespace kneecheck
