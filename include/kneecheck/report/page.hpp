// Page: the lines of a report as they are written, wrapped to the width, with the citations of what
// was printed. Blocks are parted by one blank line; no line ends in blanks.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {

class Page {
 public:
  explicit Page(const Look& look) : look_(look) {}

  const Look& look() const { return look_; }
  // Too narrow for columns and deep indents.
  bool narrow() const { return look_.width < 50; }
  // Words run on as sentences: no bars, columns, indents.
  bool sentences() const { return look_.accessible; }
  // Our own glyphs outside ASCII.
  bool glyphs() const { return look_.unicode && !look_.accessible; }
  Text dash() const { return glyphs() ? Text("–") : Text("-"); }

  // What follows stands apart from what is there already.
  void gap();

  // A heading with a gap before it.
  void heading(const Text& words);

  // A paragraph. Line feeds in `words` start a new line.
  void say(const Text& words, int indent = 0, Ink ink = Ink::plain);

  // What stands before words: `width` columns, or a blank more than it needs, after `indent`
  // blanks. Where the words go below it, they stand `below` blanks further in.
  struct Marker {
    Text words;
    int width = 0;
    int indent = 0;
    int below = 2;
    Ink ink = Ink::plain;
  };
  // `words` beside `marker`, one below the other; below it, a little in, where too little room
  // is left. As sentences, one after the other.
  void beside(const Marker& marker, const Text& words, Ink ink = Ink::plain);

  // "Needs: mat, wall", if there are words.
  void named(const Text& name, const Text& words, int indent = 4);

  // One of several points, marked as such; for a listener a sentence.
  void point(const Text& words, int indent = 0);

  // What the words just printed rest on.
  void cite(const std::vector<SourceIndex>& sources);
  // In the order of their first mention.
  const std::vector<SourceIndex>& cited() const { return cited_; }

  // REQUIRES: nothing is written afterwards.
  Text take() { return std::move(written_); }

 private:
  int indented(int indent) const;
  void line(const Text& first, const Text& words = {});

  Look look_;
  Text written_;
  bool gap_due_ = false;
  std::vector<SourceIndex> cited_;  // in the order of being cited
  std::set<SourceIndex> is_cited_;
};

}  // namespace kneecheck
