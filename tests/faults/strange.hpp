// What may lie in the folder of sessions and be none.
#pragma once

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "faults/faults.hpp"

namespace kneecheck::testing {

inline void make_socket(const std::string& path) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(socket);
}

struct Strange {
  std::string what;
  std::function<void(const std::string& path)> make;
};

// What may bear the name of a session and be none.
inline std::vector<Strange> all_strange() {
  std::vector<Strange> all = {
      {"is a link",
       [](const auto& path) { std::filesystem::create_symlink(miniature_path, path); }},
      {"is a link", [](const auto& path) { std::filesystem::create_symlink("nowhere", path); }},
      {"is not a session", [](const auto& path) { ::mkfifo(path.c_str(), 0600); }},
      {"is not a session", [](const auto& path) { std::filesystem::create_directory(path); }},
      {"is not a session", make_socket},
      {"larger than 1 MiB",
       [](const auto& path) {
         ::close(::open(path.c_str(), O_CREAT | O_WRONLY, 0600));
         std::filesystem::resize_file(path, 2 << 20);
       }},
      {"damaged, or changed by hand",
       [](const auto& path) { ::close(::open(path.c_str(), O_CREAT | O_WRONLY, 0600)); }}};
  // Only root can give a file away.
  if (::geteuid() == 0) {
    all.push_back({"belongs to another user", [](const auto& path) {
                     ::close(::open(path.c_str(), O_CREAT | O_WRONLY, 0600));
                     REQUIRE(::chown(path.c_str(), 12345, 12345) == 0);
                   }});
  }
  return all;
}

}  // namespace kneecheck::testing
