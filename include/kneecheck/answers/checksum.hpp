// Checksum: whether a sheet that kneecheck wrote is as kneecheck wrote it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kneecheck {

// CRC-32 of IEEE 802.3, as zlib, gzip and cksum -o 3 compute it: of "123456789" it is 0xcbf43926.
std::uint32_t crc32(std::string_view bytes);

// The last line of a sheet, "# crc32 xxxxxxxx\n" over every byte before it.
std::string checksum_line(std::string_view bytes_before);

// Whether `source` ends in the checksum line of what is before it. Line ends that became CRLF, and
// a byte order mark, on the way through another system change nothing: no sheet of ours has them.
bool has_its_checksum(std::string_view source);

}  // namespace kneecheck
