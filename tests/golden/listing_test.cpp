// The listing of a protocol is printed, byte for byte, as it is kept in this folder.
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/report/protocol_listing.hpp"
#include "support/golden.hpp"
#include "support/typed.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

TEST_CASE("A protocol is listed as kept, on a wide and a narrow screen and for a listener") {
  const Protocol protocol = miniature_protocol();
  const auto check = [&](const std::string& name, const Look& look) {
    check_golden("listing-" + name,
                 protocol_listing(protocol, reach_by_target(protocol), look).str());
  };
  check("80", {.width = 80});
  check("40-ascii", {.width = 40, .unicode = false});
  check("accessible", {.width = 80, .accessible = true});
}
