// Taken: the moment that dates a session.
#pragma once

#include <string>

namespace kneecheck {

// Now as RFC 3339 in local time, "2026-11-22T07:30:00+01:00"; in UTC at SOURCE_DATE_EPOCH where
// that is set. Throws Failure (2) if it is set to something else than seconds since 1970.
std::string taken_now();

// The day of such a moment: "2026-11-22".
std::string day_of(const std::string& taken);

}  // namespace kneecheck
