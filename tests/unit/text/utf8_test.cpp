// UTF-8 is written and read, and what is not UTF-8 is found.
#include "kneecheck/text/utf8.hpp"

#include "support/catch.hpp"

namespace kneecheck {
namespace {

bool is_surrogate(unsigned point) { return point >= 0xD800 && point < 0xE000; }

std::string bytes_of(unsigned a, unsigned b, unsigned c) {
  return {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
}

TEST_CASE("every code point survives being written and read again") {
  unsigned lost = 0;
  std::string bytes;
  for (unsigned point = 0; point <= 0x10FFFF; ++point) {
    if (is_surrogate(point)) continue;
    bytes.clear();
    append_utf8(bytes, char32_t{point});
    const Utf8Step step = utf8_front(bytes);
    if (step.point != char32_t{point} || step.bytes != bytes.size()) ++lost;
  }
  CHECK(lost == 0);
}

// Together with the case above: as many spellings as code points, so none has two. Third and fourth
// bytes are tried at the edges of what may follow.
TEST_CASE("no code point has a second spelling, and surrogates have none") {
  constexpr unsigned edges[] = {0x7F, 0x80, 0xBF, 0xC0};
  unsigned two = 0;
  unsigned three = 0;
  unsigned four = 0;
  for (unsigned a = 0x80; a < 0x100; ++a) {
    for (unsigned b = 0; b < 0x100; ++b) {
      two += utf8_front(bytes_of(a, b, ' ')).bytes == 2 ? 1U : 0U;
      for (const unsigned c : edges) {
        three += utf8_front(bytes_of(a, b, c)).bytes == 3 ? 1U : 0U;
        for (const unsigned d : edges) {
          four += utf8_front(bytes_of(a, b, c) + static_cast<char>(d)).bytes == 4 ? 1U : 0U;
        }
      }
    }
  }
  CHECK(two == 0x800 - 0x80);
  CHECK(three == (0x10000 - 0x800 - 0x800) / 64 * 2);
  CHECK(four == 0x100000 / (64 * 64) * 4);
}

TEST_CASE("the last code point is found, or that there is none") {
  CHECK(utf8_back("a\u00FC\U0001F9B5").point == char32_t{0x1F9B5});
  CHECK(utf8_back("\U0001F9B5a").bytes == 1U);
  CHECK(utf8_back("\u00FC").bytes == 2U);
  CHECK_FALSE(utf8_back("").point);
  CHECK_FALSE(utf8_back("a\x80").point);
  CHECK_FALSE(utf8_back("\xE2\x82").point);
}

TEST_CASE("the first byte that is not UTF-8 is found where it stands") {
  CHECK(first_bad_byte("") == std::nullopt);
  CHECK(first_bad_byte("quadriceps, wie man es dehnt: \u00FCber 60 s \U0001F9B5") == std::nullopt);
  CHECK(first_bad_byte("caf\xE9") == 3U);              // Latin-1
  CHECK(first_bad_byte("ok \xC0\xAF") == 3U);          // overlong
  CHECK(first_bad_byte("ok \xE0\x80\xAF") == 3U);      // overlong
  CHECK(first_bad_byte("ok \xED\xA0\x80") == 3U);      // surrogate
  CHECK(first_bad_byte("ok \xF4\x90\x80\x80") == 3U);  // above U+10FFFF
  CHECK(first_bad_byte("ok \xF5\x80\x80\x80") == 3U);
  CHECK(first_bad_byte("\u00FC\x80") == 2U);    // continuation without a beginning
  CHECK(first_bad_byte("cut \xE2\x82") == 4U);  // cut short by the end
  CHECK(first_bad_byte("cut \xF0\x9F\xA6") == 4U);
  CHECK(first_bad_byte("\xE2\x82x") == 0U);  // cut short by a letter
}

TEST_CASE("columns are counted in code points, and a broken byte is one of them") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("knee") == 4);
  CHECK(count_code_points("\u00FC\u20AC\U0001F9B5") == 3);
  CHECK(count_code_points("a\xE9z") == 3);
  CHECK(count_code_points("\xE2\x82") == 2);
}

TEST_CASE("plain ASCII ends at the first byte that needs a closer look, wherever it stands") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const bool plain = byte >= 0x20 && byte <= 0x7E;
    for (std::size_t place = 0; place < 20; ++place) {
      std::string words(20, 'a');
      words[place] = static_cast<char>(byte);
      if (plain_front(words) != (plain ? words.size() : place)) {
        FAIL("byte " << byte << " at " << place << " gives " << plain_front(words));
      }
    }
  }
  CHECK(plain_front("") == 0);
}

}  // namespace
}  // namespace kneecheck
