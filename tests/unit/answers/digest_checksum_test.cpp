// The checksum at the end of a saved sheet: other tools compute the same, and a change is noticed.
#include <string>

#include "kneecheck/answers/digest.hpp"
#include "support/catch.hpp"

namespace kneecheck {

TEST_CASE("the checksum is the CRC-32 that other tools compute") {
  CHECK(crc32("123456789") == 0xCBF43926U);
  CHECK(crc32("") == 0U);
  CHECK(crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339U);
  CHECK(checksum_line("123456789") == "# crc32 cbf43926\n");
}

TEST_CASE("S11: only line ends and a mark that another system put in are no damage") {
  const std::string text = "a = 1\n\nb = \"x\"\n";
  const std::string whole = text + checksum_line(text);
  std::string theirs;
  for (const char c : whole) theirs += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(has_its_checksum(theirs));
  CHECK(has_its_checksum("\xEF\xBB\xBF" + theirs));
  for (std::size_t at = 0; at < theirs.size(); ++at) {
    CHECK_FALSE(has_its_checksum(theirs.substr(0, at)));
    if (theirs[at] == '\r') continue;
    std::string flipped = theirs;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    CHECK_FALSE(has_its_checksum(flipped));
  }
}

TEST_CASE("a checksum line counts only as the last line, whole and in small letters") {
  const std::string text = "a = 1\n";
  const std::string line = checksum_line(text);
  CHECK(has_its_checksum(text + line));
  CHECK(has_its_checksum(line.substr(0, 0) + checksum_line("")));
  CHECK_FALSE(has_its_checksum(text));
  CHECK_FALSE(has_its_checksum(""));
  CHECK_FALSE(has_its_checksum("b = 1\n" + line));
  CHECK_FALSE(has_its_checksum("a = 1" + checksum_line("a = 1")));
  for (std::size_t size = 0; size < text.size() + line.size(); ++size)
    CHECK_FALSE(has_its_checksum((text + line).substr(0, size)));
  for (std::size_t at = 0; at < text.size() + line.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = text + line;
      flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
      CHECK_FALSE(has_its_checksum(flipped));
    }
  }
}

}  // namespace kneecheck
