// Where the parts of a loaded protocol stand in its file, and what a built-in one is without it.
#include "kneecheck/protocol/loader.hpp"

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/image.hpp"
#include "support/catch.hpp"

namespace kneecheck::testing {
namespace {

const Places places(parse_toml(R"(format = 1
[[prompt]]
id = "squat"
finding = [
  { is = "in", points = { hip = 30 } },
  { is = "out", points = { hip = 10 } },
]
red_flag = { is = "locked" }
)"));

TEST_CASE("a part of a protocol is placed by its path") {
  CHECK(places.value({"prompt", std::size_t{0}, "id"}) == Place{3, 6, 13});
  CHECK(places.key({"prompt", std::size_t{0}, "id"}) == Place{3, 1, 3});
  CHECK(places.value({"prompt", std::size_t{0}, "finding", std::size_t{1}}).line == 6);
  CHECK(places.key({"prompt", std::size_t{0}, "finding", std::size_t{1}, "points", "hip"}) ==
        Place{6, 28, 31});
}

TEST_CASE("a table that stands alone is the first of its list") {
  CHECK(places.value({"prompt", std::size_t{0}, "red_flag", std::size_t{0}, "is"}) ==
        Place{8, 19, 27});
}

TEST_CASE("what is left to its default is placed where it would stand") {
  CHECK(places.value({"prompt", std::size_t{0}, "title"}) ==
        places.value({"prompt", std::size_t{0}}));
  CHECK(places.find({"prompt", std::size_t{0}, "title"}) == nullptr);
  CHECK(places.value({"prompt", std::size_t{7}, "title"}) == places.value({"prompt"}));
  CHECK(places.value({"scoring", "labels", "slight"}) == Place{1, 1, 0});
}

TEST_CASE("a built-in protocol is what the loader makes of its file") {
  for (const BuiltinFile& file : builtin_files()) {
    CAPTURE(file.name);
    const Protocol loaded = load_protocol(file.source);
    CHECK((protocol_in(builtin_image(file.name)) == loaded));
    CHECK(builtin_image(file.name) == image_of(loaded));
    CHECK(loaded.about.id == file.name);
  }
  CHECK(builtin_image("runner").empty());
}

}  // namespace
}  // namespace kneecheck::testing
