#include "app/session_list.hpp"

#include <algorithm>
#include <optional>

namespace kneecheck {

SessionList list_sessions(const SessionFolder& folder) {
  SessionList list;
  for (const std::string& name : folder.names()) {
    try {
      const std::optional<std::string> source = folder.read(name);
      if (!source) continue;
      if (const auto head = read_head(*source)) {
        list.whole.push_back({name, *head});
      } else {
        list.damaged.push_back(name);
      }
    } catch (const Failure& why) {
      list.strange.push_back(why);
    }
  }
  // Of those begun in one second the order of the names stays.
  std::ranges::stable_sort(list.whole, {}, [](const ListedSession& one) { return one.head.taken; });
  return list;
}

bool is_unfinished(const ListedSession& session) {
  return session.head.state == state_word(SheetState::partial);
}

const ListedSession* newest(const SessionList& list, const std::string& person, bool unfinished) {
  const ListedSession* found = nullptr;
  for (const ListedSession& one : list.whole) {
    if (!person.empty() && one.head.person != person) continue;
    if (is_unfinished(one) == unfinished) found = &one;
  }
  return found;
}

}  // namespace kneecheck
