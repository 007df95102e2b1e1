// Output file: a file that is replaced whole, or not at all.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "app/files/descriptor.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class OutputFile {
 public:
  // Opens the folder and looks at what is there, so that a name that cannot work is refused before
  // anybody has answered anything. Throws Failure (5): no such folder, no right to write in it, or
  // the name stands for something else than a regular file of the user's own.
  explicit OutputFile(const std::string& path);

  // Whether there is one now.
  bool exists() const { return exists_; }

  // Puts a file of these bytes in its place. A new file can be read by its owner only; one that is
  // replaced keeps its mode. 0, or errno, and then what was there is untouched.
  [[nodiscard]] int try_replace(std::string_view bytes) const;

  // The same; throws Failure (5).
  void replace(std::string_view bytes) const;

  const Text& name() const { return name_; }

 private:
  Text name_;
  Descriptor folder_;
  std::string file_;  // within the folder
  mode_t mode_;
  bool exists_ = false;
};

}  // namespace kneecheck
