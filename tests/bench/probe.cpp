// What the three libraries cost by themselves: a command line, a protocol parsed, a line formatted.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  CLI::App app;
  std::string path;
  app.add_option("-p,--protocol", path);
  CLI11_PARSE(app, argc, argv);
  std::ifstream file(path, std::ios::binary);
  const std::string source{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const toml::table table = toml::parse(std::string_view(source), std::string_view(path));
  const std::string line = fmt::format("{} keys\n", table.size());
  return std::fputs(line.c_str(), stdout) < 0 ? 1 : 0;
}
