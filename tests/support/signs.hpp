// A small protocol with a page of signs: two of them stop, one refers, one only makes a remark.
#pragma once

#include <string>

#include "support/small_protocol.hpp"

namespace kneecheck::testing {

inline std::string sign(const std::string& id, const std::string& group, const std::string& ask,
                        const std::string& keys = "") {
  return "[[prompt]]\nid = \"" + id + "\"\nkind = \"yes_no\"\ngroup = \"" + group + "\"\nask = \"" +
         ask + "\"\n" + keys;
}

inline std::string flag(const std::string& action, const std::string& urgency,
                        const std::string& says) {
  return "red_flag = { is = \"yes\", action = \"" + action + "\", urgency = \"" + urgency +
         "\", says = \"" + says + "\" }\n";
}

// The pages as TOML, between a question and two tests.
inline std::string pages_of_signs() {
  return plain_prompt("runs", "yes_no") +
         sign("swollen", "now", "the knee is badly swollen",
              flag("stop", "today", "Swollen: go.")) +
         sign("cold", "now", "the foot is cold", flag("stop", "now", "Cold: call.")) +
         sign("hot", "now", "the knee is hot", flag("refer", "soon", "Hot: ask.")) +
         sign("night", "later", "it wakes you",
              "remark = { is = \"yes\", says = \"Sleep on it.\" }\n") +
         sign("limp", "later", "you limp",
              "finding = [{ is = \"yes\", points = { core = 30 }, says = \"Limps\" }]\n") +
         R"([[prompt]]
id = "squat"
kind = "choice"
ask = "How was it?"
choices = ["fine", "left: bad", "bad"]
finding = [{ is = "bad", points = { core = 40 }, says = "Squat was bad" }]
[[prompt]]
id = "own"
kind = "text"
ask = "Anything else?"
[group.now]
title = "Emergencies"
ask = "Which of these are true?"
steps = ["Look at both knees."]
[group.later]
title = "Also good to know"
ask = "And which of these?"
ask_if = { prompt = "runs", is = "yes" }
)";
}

inline Protocol signs_protocol() { return small_protocol(pages_of_signs()); }

}  // namespace kneecheck::testing
