// Session files are read from tests/sessions.
#include "support/session.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/process.hpp"

namespace kneecheck::testing {
namespace {

std::vector<std::string> arguments_in(const std::string& command) {
  std::istringstream words(command);
  std::vector<std::string> all;
  for (std::string word; words >> word;) {
    if (word.ends_with(".toml")) word = KNEECHECK_SOURCE_DIR "/tests/support/" + word;
    all.push_back(word);
  }
  if (all.empty() || all.front() != "kneecheck")
    throw std::runtime_error("$ kneecheck ... is wanted");
  all.erase(all.begin());
  return all;
}

Session read_session(const std::string& path) {
  Session session;
  session.path = path;
  std::istringstream file(read_file(path));
  bool ended = false;
  for (std::string line; !ended && std::getline(file, line);) {
    session.head += line + "\n";
    if (line.starts_with("$ ")) {
      session.arguments = arguments_in(line.substr(2));
    } else if (line == ">" || line.starts_with("> ")) {
      session.lines.push_back(line.substr(std::min<std::size_t>(2, line.size())));
    } else if (line.starts_with("exit ")) {
      session.status = std::stoi(line.substr(5));
      ended = true;
    } else if (!line.starts_with("#")) {
      throw std::runtime_error(path + ": cannot read \"" + line + "\"");
    }
  }
  if (!ended || session.lines.empty() || !session.lines.back().empty()) {
    throw std::runtime_error(path + ": a session ends in an empty line typed, and an exit status");
  }
  std::ostringstream report;
  report << file.rdbuf();
  session.report = report.str();
  return session;
}

}  // namespace

std::string Session::typed() const {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

std::vector<Session> all_sessions() {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(KNEECHECK_SOURCE_DIR "/tests/sessions")) {
    if (entry.path().extension() == ".session") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Session> sessions;
  for (const std::string& path : paths) sessions.push_back(read_session(path));
  if (sessions.empty()) throw std::runtime_error("there are no sessions");
  return sessions;
}

std::string expected_report(const Session& session, const std::string& report) {
  const char* update = std::getenv("KNEECHECK_UPDATE_GOLDEN");
  if (update == nullptr || std::string(update) != "1") return session.report;
  std::ofstream(session.path, std::ios::binary) << session.head << report;
  return report;
}

}  // namespace kneecheck::testing
