// Prints every key and word of the format as a libFuzzer dictionary.
#include <iostream>
#include <set>
#include <string>

#include "kneecheck/protocol/keys.hpp"
#include "kneecheck/protocol/reply_words.hpp"

int main() {
  std::set<std::string> words = {"format = 1\n", "[[",        "]]",
                                 " = ",          "\"\"\"",    "\\u001b",
                                 "\\",           "{side}",    "{value}",
                                 "@left",        "@right",    "[answers]\n",
                                 "[session]\n",  "[notes]\n", "[text]\n",
                                 "translates",   "x_",        " hurt",
                                 "pain",         "unsure",    "skip",
                                 "back",         "0:30",      "-1",
                                 "1.5",          "1e9",       "9223372036854775807"};
  for (const kneecheck::Key& key : kneecheck::all_keys()) {
    words.emplace(std::string(key.name) + " = ");
    for (const std::string_view word : kneecheck::words_of(key.words)) {
      words.emplace("\"" + std::string(word) + "\"");
    }
  }
  words.insert("[words]\n");
  for (const kneecheck::MeaningRow& row : kneecheck::reply_meanings()) {
    words.emplace(std::string(row.key) + " = [\"");
    for (const std::string& word : kneecheck::english_words().of(row.meaning)) words.insert(word);
  }
  for (const std::string& word : words) {
    std::cout << '"';
    for (const char c : word) {
      if (c == '\n') {
        std::cout << "\\x0a";
      } else {
        if (c == '"' || c == '\\') std::cout << '\\';
        std::cout << c;
      }
    }
    std::cout << "\"\n";
  }
}
