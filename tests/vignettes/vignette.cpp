// Vignettes are read from their files, with what is expected of each.
#include "vignettes/vignette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <variant>

#include "kneecheck/protocol/toml_text.hpp"
#include "support/process.hpp"
#include "vignettes/vignette_words.hpp"

namespace kneecheck::testing {
namespace {

const std::string& text_of(const Node& node) { return std::get<std::string>(node.value); }

std::vector<std::string> texts_of(const Node& node) {
  std::vector<std::string> texts;
  for (const Node& one : std::get<NodeList>(node.value)) texts.push_back(text_of(one));
  return texts;
}

std::map<std::string, Label> labels_of(const Node& node) {
  std::map<std::string, Label> result;
  for (const NodeEntry& entry : std::get<NodeTable>(node.value).entries)
    result[entry.key] = meant_by(labels, text_of(entry.value));
  return result;
}

void read_entry(const NodeEntry& entry, Vignette& vignette) {
  const std::string& key = entry.key;
  const Node& value = entry.value;
  if (key == "protocol") {
    vignette.protocols = texts_of(value);
  } else if (key == "cite") {
    vignette.cite = texts_of(value);
  } else if (key == "flag") {
    vignette.flag = text_of(value);
  } else if (key == "asked") {
    vignette.asked = text_of(value);
  } else if (key == "outcome") {
    vignette.outcome = meant_by(outcomes, text_of(value));
  } else if (key == "urgency") {
    vignette.urgency = meant_by(urgencies, text_of(value));
  } else if (key == "says") {
    vignette.says = text_of(value);
  } else if (key == "left_out") {
    vignette.left_out = texts_of(value);
  } else if (key == "nothing") {
    vignette.nothing = std::get<bool>(value.value);
  } else if (key == "noted") {
    vignette.noted = texts_of(value);
  } else if (key == "first") {
    vignette.first = texts_of(value);
  } else if (key == "at_least") {
    vignette.at_least = labels_of(value);
  } else if (key == "at_most") {
    vignette.at_most = labels_of(value);
  } else {
    throw std::runtime_error(fmt::format("x_expect has no key {}", key));
  }
}

Vignette read_vignette(const std::filesystem::path& path) {
  Vignette vignette;
  vignette.file = path.filename().string();
  vignette.source = read_file(path.string());
  try {
    const NodeTable root = parse_toml(vignette.source);
    const NodeEntry* const expect = root.find("x_expect");
    if (expect == nullptr) throw std::runtime_error("there is no [x_expect]");
    for (const NodeEntry& entry : std::get<NodeTable>(expect->value.value).entries)
      read_entry(entry, vignette);
    if (vignette.protocols.empty() || vignette.cite.empty())
      throw std::runtime_error("x_expect needs protocol and cite");
  } catch (const std::exception& error) {
    throw std::runtime_error(vignette.file + ": " + error.what());
  }
  return vignette;
}

}  // namespace

std::vector<Vignette> all_vignettes() {
  std::vector<Vignette> vignettes;
  const std::filesystem::path folder = KNEECHECK_SOURCE_DIR "/tests/vignettes";
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".toml") vignettes.push_back(read_vignette(entry.path()));
  std::ranges::sort(vignettes, {}, &Vignette::file);
  return vignettes;
}

}  // namespace kneecheck::testing
