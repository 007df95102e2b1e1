// fmt's implementation, compiled once and linked statically: in every file, as fmt::fmt-header-only
// does it, it would cost more than all of ours, and loading Debian's shared library costs each run
// more than its formatting.
#include <fmt/format-inl.h>

// The templates that fmt/format.h declares as instantiated elsewhere.
template fmt::detail::thousands_sep_result<char> fmt::detail::thousands_sep_impl(
    fmt::detail::locale_ref);
template char fmt::detail::decimal_point_impl(fmt::detail::locale_ref);
