// A dose of the standard library's templates, without Reify.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Node {
  virtual ~Node() = default;
  virtual int eval(const std::map<std::string, int> &env) const = 0;
};
struct Var : Node {
  std::string name;
  int eval(const std::map<std::string, int> &env) const override {
    auto it = env.find(name);
    return it == env.end() ? throw name : it->second;
  }
};
struct Sum : Node {
  std::vector<std::unique_ptr<Node>> parts;
  int eval(const std::map<std::string, int> &env) const override {
    int total = 0;
    for (auto &part : parts)
      total += part->eval(env);
    return total;
  }
};

int run(std::vector<std::string> names, std::function<int(int)> f) {
  std::sort(names.begin(), names.end(),
            [](auto &a, auto &b) { return a.size() < b.size(); });
  std::map<std::string, int> env;
  Sum sum;
  for (auto &name : names) {
    env[name] = f(static_cast<int>(name.size()));
    auto var = std::make_unique<Var>();
    var->name = name;
    sum.parts.push_back(std::move(var));
  }
  return sum.eval(env);
}
