// E020 to E028: keys and values that are not what the table of keys says.
#include "cases.hpp"
#include "kneecheck/lint/lint.hpp"

namespace kneecheck::testing {
namespace {

constexpr FindingCase of_shape[] = {
    {"E020", "ask = \"Find a box.\"", "¦asks¦ = \"?\"\nask = \"Find a box.\"",
     "an info prompt has no key asks | did you mean ask?", "x_asks = \"?\"\nask = \"Find a box.\""},
    {"E021", "target = 45", "target = 45\n¦decimals¦ = 1",
     "decimals belongs to kind = \"number\"; this prompt is a hold", "target = 45\nlead_in = 1"},
    {"E022", "[protocol]\nid = \"base\"\n", "¦[protocol]¦\n",
     "[protocol] has no id | id: names the protocol in answer sheets; a-z, 0-9 and -",
     "[protocol]\nid = \"base-2\"\n"},
    {"E023", "tight_calf = 30", "tight_calf = ¦\"30\"¦",
     "points must be a whole number, found \"30\" | remove the quotes", "tight_calf = 31"},
    {"E024", "target = 45", "target = ¦45.5¦", "target must be a whole number, found 45.5",
     "target = 45.0"},
    {"E025", "urgency = \"today\"", "urgency = ¦\"tomorrow\"¦",
     "urgency \"tomorrow\" is not known | now, today, soon", "urgency = \"soon\""},
    {"E026", "target = 45", "target = 45\nlead_in = ¦90¦", "lead_in = 90 is outside 0 to 30",
     "target = 45\nlead_in = 30"},
    {"E027", "[[imbalance]]\nid = \"tight_calf\"", "¦[imbalance]¦\nid = \"tight_calf\"",
     "imbalance is a list further down (line 79) | write [[imbalance]] with two brackets here, too",
     "[[imbalance]] # one\nid = \"tight_calf\""},
    {"E028", "[[prompt]]", "¦[[prompt.finding]]¦\n[[prompt]]",
     "[[prompt.finding]] before any [[prompt]] | move it below the [[prompt]] it belongs to",
     "[[prompt]] # first"},
};

}  // namespace

CaseGroup shape_cases() { return {"base_protocol.toml", lint_protocol, of_shape}; }

}  // namespace kneecheck::testing
