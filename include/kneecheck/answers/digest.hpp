// Digests: whether two versions of a protocol give the same points, and whether they say the same
// words, by FNV-1a 64 over a canonical dump; and whether a sheet that kneecheck wrote is as
// kneecheck wrote it, by a checksum. For "same or not", not for security.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

// 16 lower-case hex digits, the same for as long as an answer means the same and gives the same
// points. They cover of prompts the ids, kinds, limits, sides, choices' ids (where a choice has
// none, sheets name it by its text, so that counts as its id), gates, conditions, worse, families,
// pain rules, red flags, remarks' conditions and points, and which of them stand on one page;
// max_pain_stops, labels, enough; imbalances' ids, sides and order. They do not cover what is done
// about it: exercises, plan, circuit.
std::string scoring_digest(const Protocol& protocol);

// 16 lower-case hex digits over all texts that may be shown, and the seconds of a hold's target,
// which its question names. They do not cover the author's notes, the version and the date.
std::string wording_digest(const Protocol& protocol);

// CRC-32 of IEEE 802.3, as zlib, gzip and cksum -o 3 compute it: of "123456789" it is 0xcbf43926.
std::uint32_t crc32(std::string_view bytes);

// The last line of a sheet, "# crc32 xxxxxxxx\n" over every byte before it.
std::string checksum_line(std::string_view bytes_before);

// Whether `source` ends in the checksum line of what is before it. Line ends that became CRLF, and
// a byte order mark, on the way through another system change nothing: no sheet of ours has them.
bool has_its_checksum(std::string_view source);

}  // namespace kneecheck
