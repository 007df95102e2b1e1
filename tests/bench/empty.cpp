// What any dynamically linked C++ program costs.
#include <string>

int main(int argc, char** argv) {
  const std::string name = argc > 0 ? argv[0] : "";
  return name.empty() ? 1 : 0;
}
