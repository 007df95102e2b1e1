// Report folder: gets one report after the other, each a file of its own that takes nothing's
// place, whole or not at all, readable by its owner only.
#pragma once

#include <string>
#include <string_view>

#include "app/files/open_file.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class ReportFolder {
 public:
  // Makes the folder where it is not there, for its owner only. Throws Failure (5), so that one
  // that cannot be used is refused before anything is scored.
  explicit ReportFolder(const std::string& path);

  struct Added {
    int error = 0;     // errno; 0: it is there, on the disk
    std::string file;  // its name in the folder
  };
  // Writes NAME.txt; NAME-2.txt where something is called so already, and so on.
  [[nodiscard]] Added add(const std::string& name, std::string_view bytes) const;

  // Takes the folder away again if it was made here and is empty.
  void remove_if_unused() const;

  const Text& name() const { return folder_.name; }

 private:
  std::string path_;
  Folder folder_;
  bool made_ = false;
  std::string beside_;  // what a report is called until it is whole
};

}  // namespace kneecheck
