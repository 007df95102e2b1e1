// The table of keys is written in several files; what they share are short names.
#pragma once

#include "kneecheck/protocol/keys.hpp"

namespace kneecheck::key_parts {

using enum KeyTable;
using enum KeyType;

constexpr KindSet yes_no = only(Kind::yes_no);
constexpr KindSet choosing = only(Kind::choice);
constexpr KindSet scale = only(Kind::scale);
constexpr KindSet number = only(Kind::number);
constexpr KindSet hold = only(Kind::hold);
constexpr KindSet compare = only(Kind::compare);
constexpr KindSet free_text = only(Kind::text);
constexpr KindSet sided = yes_no | choosing | scale | number | hold;
constexpr KindSet scored = sided | compare;
constexpr KindSet answered = scored | free_text;

}  // namespace kneecheck::key_parts
