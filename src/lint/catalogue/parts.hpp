// Parts: the catalogue is written in several files, and these are its parts in order.
#pragma once

#include <span>

#include "kneecheck/lint/catalogue.hpp"

namespace kneecheck {

std::span<const CatalogueEntry> shape_entries();    // E0xx: TOML and keys
std::span<const CatalogueEntry> name_entries();     // 2xx, 3xx: names and references
std::span<const CatalogueEntry> finding_entries();  // 4xx: findings, and what they reach
std::span<const CatalogueEntry> safety_entries();   // 5xx to 8xx: sides, safety, texts, plan
std::span<const CatalogueEntry> answer_entries();   // Axxx

}  // namespace kneecheck
