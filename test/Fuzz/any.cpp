//===- any.cpp - A fuzzer of interface values against a model -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A libFuzzer target. The input is a program over sixteen registers, each an
/// `any` beside a std::variant with what it should hold. Every operation of the
/// public API is one instruction; after each, what the API answers is compared
/// with what the model says. tools/fuzz-any builds and runs it.
///
//===----------------------------------------------------------------------===//

#include <reify/heap.h>
#include <reify/reify.h>
#include <reify/slice.h>
#include <reify/std.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#define CHECK(Condition)                                                       \
  do {                                                                         \
    if (!(Condition)) {                                                        \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__,   \
                   #Condition);                                                \
      std::abort();                                                            \
    }                                                                          \
  } while (false)

// --- What is stored ----------------------------------------------------------

/// Pure, in registers; hashable.
struct Point {
  int x, y;
  long sum() const { return long(x) + y; }
  bool operator==(const Point &) const = default;
};
template <> struct std::hash<Point> {
  std::size_t operator()(const Point &p) const {
    return std::size_t(unsigned(p.x)) * 31 + unsigned(p.y);
  }
};
REIFY_METHODS(Point, sum)
REIFY_HASHABLE(Point)

/// Pure, by address; comparable, without a hash.
struct Wide {
  std::uint64_t words[4];
  long sum() const { return long(words[0] ^ words[1] ^ words[2] ^ words[3]); }
  bool operator==(const Wide &) const = default;
};
REIFY_METHODS(Wide, sum)

/// Fresh, because of the mutable member; no operator==.
class Counter {
  mutable long count;

public:
  explicit Counter(long start) : count(start) {}
  long sum() const { return count; }
};
REIFY_METHODS(Counter, sum)

/// What pointers point to.
struct Object {
  long total;
  long sum() const { return total; }
  void add(int n) { total = long(std::uint64_t(total) + std::uint64_t(n)); }
};
REIFY_METHODS(Object, sum, add)

/// Holds another value.
struct Holder {
  reify::any inside;
  bool operator==(const Holder &) const = default;
};

REIFY_INTERFACE(Sum, (sum, long() const));
REIFY_INTERFACE(Adder, (sum, long() const), (add, void(int)));

struct Held;
using Nested = std::shared_ptr<const Held>;
using Elements = std::vector<std::uint16_t>;
using Model = std::variant<std::monostate, bool, char, short, int, long,
                           unsigned char, float, double, std::string, Point,
                           Wide, Counter *, Object *, Nested, Elements>;
struct Held {
  Model inside;
};

/// Fresh boxes have no value to compare: the model names the one it is.
struct State {
  reify::any value[16];
  Model model[16];
  Object objects[4] = {{1}, {2}, {3}, {4}};
  std::vector<std::unique_ptr<Counter>> counters;
  std::unordered_map<reify::any, int> table;
  std::vector<std::pair<Model, int>> entries;
};

// --- The model ---------------------------------------------------------------

enum class Answer { No, Yes, Throws };

static Answer equal(const Model &a, const Model &b) {
  if (a.index() != b.index())
    return Answer::No;
  if (std::holds_alternative<Counter *>(a) ||
      std::holds_alternative<Elements>(a))
    return Answer::Throws;
  if (auto *nested = std::get_if<Nested>(&a))
    return equal((*nested)->inside, std::get<Nested>(b)->inside);
  return a == b ? Answer::Yes : Answer::No;
}

static bool hashable(const Model &m) {
  return !std::holds_alternative<Wide>(m) &&
         !std::holds_alternative<Counter *>(m) &&
         !std::holds_alternative<Elements>(m) &&
         !std::holds_alternative<Nested>(m);
}

template <class T> static Answer ask(T &&question) {
  try {
    return question() ? Answer::Yes : Answer::No;
  } catch (const reify::uncomparable_error &e) {
    CHECK(std::string(e.what()).find("comparing uncomparable type") !=
          std::string::npos);
    return Answer::Throws;
  }
}

/// Bitwise for floating point: a box is a copy also of a NaN.
template <class T> static bool same(const T &a, const T &b) {
  if constexpr (std::is_floating_point_v<T>)
    return (std::isnan(a) && std::isnan(b)) ||
           std::memcmp(&a, &b, sizeof(T)) == 0;
  else
    return a == b;
}

// --- Checks ------------------------------------------------------------------

/// All ways to ask x for a T, against whether it is one.
template <class T> static void checkType(const reify::any &x, bool holds) {
  CHECK(reify::is<T>(x) == holds);
  CHECK((reify::try_as<T>(x) != nullptr) == holds);
  try {
    (void)reify::as<T>(x);
    CHECK(holds);
  } catch (const reify::type_assertion_error &e) {
    CHECK(!holds);
    CHECK((e.concrete() == nullptr) == (x == nullptr));
    CHECK(!e.missing_method());
  }
}

static void checkValue(const reify::any &x, const Model &model);

template <class I>
static void checkInterface(const reify::any &x, bool holds, long sum) {
  CHECK(reify::is<I>(x) == holds);
  I tried = reify::try_as<I>(x);
  CHECK(bool(tried) == holds);
  try {
    I value = reify::as<I>(x);
    CHECK(holds && value.sum() == sum);
    Sum narrow = value;
    CHECK(narrow.sum() == sum);
    reify::any back = narrow;
    CHECK(reify::type_of(back) == reify::type_of(x));
  } catch (const reify::type_assertion_error &e) {
    CHECK(!holds);
    CHECK(x == nullptr || e.missing_method());
  }
  if (!holds) {
    try {
      (void)tried.sum();
      CHECK(!"a call on nil must panic");
    } catch (const reify::nil_call_error &e) {
      CHECK(std::string(e.method()) == "sum");
    }
  }
}

static void checkInterfaces(const reify::any &x, const Model &model) {
  auto *point = std::get_if<Point>(&model);
  auto *wide = std::get_if<Wide>(&model);
  auto *counter = std::get_if<Counter *>(&model);
  auto *object = std::get_if<Object *>(&model);
  bool adds = object && *object;
  // A typed nil is not nil, but its methods cannot be called.
  if (object && !*object) {
    CHECK(x != nullptr && reify::is<Adder>(x));
    return;
  }
  long sum = point     ? point->sum()
             : wide    ? wide->sum()
             : counter ? (*counter)->sum()
             : adds    ? (*object)->sum()
                       : 0;
  checkInterface<Sum>(x, point || wide || counter || adds, sum);
  checkInterface<Adder>(x, adds, sum);
}

/// Which alternative match finds; the order is that of the variant.
static std::size_t matched(const reify::any &x) {
  return reify::match(
      x, [](std::nullptr_t) { return 0; }, [](bool) { return 1; },
      [](char) { return 2; }, [](short) { return 3; }, [](int) { return 4; },
      [](long) { return 5; }, [](unsigned char) { return 6; },
      [](float) { return 7; }, [](double) { return 8; },
      [](const reify::string &) { return 9; }, [](const Point &) { return 10; },
      [](const Wide &) { return 11; }, [](const Counter &) { return 12; },
      [](Adder) { return 13; }, [](const Holder &) { return 14; },
      [](reify::any) { return 15; });
}

static void checkValue(const reify::any &x, const Model &model) {
  CHECK((x == nullptr) == (model.index() == 0));
  CHECK(matched(x) == model.index());
  std::visit(
      [&]<class T>(const T &expected) {
        if constexpr (std::is_same_v<T, std::monostate>)
          CHECK(reify::to_string(x) == "<nil>");
        else if constexpr (std::is_same_v<T, std::string>) {
          CHECK(reify::as<std::string>(x) == expected);
          CHECK(reify::to_string(x) == expected);
        } else if constexpr (std::is_same_v<T, Counter *>)
          CHECK(reify::as<Counter>(x).sum() == expected->sum());
        else if constexpr (std::is_same_v<T, Nested>)
          checkValue(reify::as<Holder>(x).inside, expected->inside);
        else if constexpr (std::is_same_v<T, Elements>) {
          auto slice = reify::as<reify::slice<std::uint16_t>>(x);
          CHECK(slice.size() == expected.size());
          for (std::size_t i = 0; i != expected.size(); ++i)
            CHECK(slice[i] == expected[i]);
        } else
          CHECK(same(reify::as<T>(x), expected));
        if constexpr (std::is_integral_v<T> && sizeof(T) > 1)
          CHECK(reify::to_string(x) == std::to_string(expected));
        if constexpr (std::is_same_v<T, bool>)
          CHECK(reify::to_string(x) == (expected ? "true" : "false"));
      },
      model);
}

static void checkTypes(const reify::any &x, const Model &model) {
  checkType<bool>(x, model.index() == 1);
  checkType<char>(x, model.index() == 2);
  checkType<short>(x, model.index() == 3);
  checkType<int>(x, model.index() == 4);
  checkType<long>(x, model.index() == 5);
  checkType<unsigned char>(x, model.index() == 6);
  checkType<float>(x, model.index() == 7);
  checkType<double>(x, model.index() == 8);
  checkType<reify::string>(x, model.index() == 9);
  checkType<Point>(x, model.index() == 10);
  checkType<Wide>(x, model.index() == 11);
  checkType<Counter>(x, model.index() == 12);
  checkType<Object *>(x, model.index() == 13);
  checkType<const Object *>(x, model.index() == 13);
  checkType<Holder>(x, model.index() == 14);
  checkType<reify::slice<std::uint16_t>>(x, model.index() == 15);
  checkType<long long>(x, false);
}

// --- Instructions ------------------------------------------------------------

namespace {
/// Reads the input; zeros behind its end.
struct Reader {
  const std::uint8_t *data;
  std::size_t size;

  template <class T> T take() {
    T value{};
    std::size_t n = size < sizeof(T) ? size : sizeof(T);
    if (n)
      std::memcpy(&value, data, n);
    data += n;
    size -= n;
    return value;
  }
};
} // namespace

template <class T>
static void store(State &state, unsigned to, const T &value) {
  state.value[to] = value;
  state.model[to] = value;
}

static void assign(State &state, unsigned to, Reader &in) {
  switch (in.take<std::uint8_t>() % 16) {
  case 0:
    state.value[to] = nullptr;
    state.model[to] = std::monostate();
    break;
  case 1:
    return store(state, to, bool(in.take<std::uint8_t>() & 1));
  case 2:
    return store(state, to, in.take<char>());
  case 3:
    return store(state, to, in.take<short>());
  case 4:
    return store(state, to, in.take<int>());
  case 5:
    return store(state, to, in.take<long>());
  case 6:
    return store(state, to, in.take<unsigned char>());
  case 7:
    return store(state, to, in.take<float>());
  case 8:
    return store(state, to, in.take<double>());
  case 9: {
    std::string text(in.take<std::uint8_t>() % 64, char('a' + to));
    if (!text.empty())
      text[text.size() / 2] = in.take<char>();
    return store(state, to, text);
  }
  case 10:
    return store(state, to, in.take<Point>());
  case 11:
    return store(state, to, in.take<Wide>());
  case 12:
    state.counters.push_back(std::make_unique<Counter>(in.take<long>()));
    state.value[to] = *state.counters.back();
    state.model[to] = state.counters.back().get();
    break;
  case 13: {
    unsigned which = in.take<std::uint8_t>() % 5;
    return store(state, to, which == 4 ? nullptr : &state.objects[which]);
  }
  case 14: {
    unsigned from = in.take<std::uint8_t>() % 16;
    Nested nested = std::make_shared<const Held>(Held{state.model[from]});
    state.value[to] = Holder{state.value[from]};
    state.model[to] = nested;
    break;
  }
  case 15: {
    Elements elements(in.take<std::uint8_t>() % 40);
    for (auto &element : elements)
      element = in.take<std::uint16_t>();
    state.value[to] = reify::slice<std::uint16_t>(elements);
    state.model[to] = elements;
    break;
  }
  }
}

static void insert(State &state, unsigned from, int number) {
  const Model &key = state.model[from];
  try {
    state.table[state.value[from]] = number;
    CHECK(hashable(key));
  } catch (const reify::unhashable_error &) {
    CHECK(!hashable(key));
    return;
  }
  for (auto &[have, value] : state.entries)
    if (equal(have, key) == Answer::Yes) {
      value = number;
      return;
    }
  state.entries.emplace_back(key, number);
}

static void find(State &state, unsigned from) {
  if (!hashable(state.model[from]))
    return;
  auto found = state.table.find(state.value[from]);
  const int *expected = nullptr;
  for (auto &[have, value] : state.entries)
    if (equal(have, state.model[from]) == Answer::Yes)
      expected = &value;
  CHECK((found != state.table.end()) == (expected != nullptr));
  CHECK(!expected || found->second == *expected);
  CHECK(state.table.size() == state.entries.size());
}

static void compare(State &state, unsigned a, unsigned b) {
  Answer expected = equal(state.model[a], state.model[b]);
  auto &x = state.value[a], &y = state.value[b];
  CHECK(ask([&] { return x == y; }) == expected);
  CHECK(ask([&] { return y == x; }) == expected);
  if (expected == Answer::Yes && hashable(state.model[a]))
    CHECK(std::hash<reify::any>{}(x) == std::hash<reify::any>{}(y));
}

static void own(State &state, unsigned to, int n) {
  auto owner = reify::make_unique<Adder>(Object{n});
  owner.add(n);
  CHECK(owner.sum() == 2 * long(n));
  auto other = std::move(owner);
  CHECK(!owner && other);
  reify::unique<Sum> narrow = std::move(other);
  CHECK(narrow.sum() == 2 * long(n));
  reify::any borrowed = narrow.get();
  state.objects[to % 4].add(reify::as<Object *>(borrowed)->total & 0xff);
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size,
                                        std::size_t most);

/// One input in four is random from end to end: libFuzzer's own mutations keep
/// to bytes they have, and missed a string of one length going wrong.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data,
                                               std::size_t size,
                                               std::size_t most,
                                               unsigned seed) {
  if (seed % 4)
    return LLVMFuzzerMutate(data, size, most);
  std::mt19937 random(seed);
  for (std::size_t i = 0; i != most; ++i)
    data[i] = std::uint8_t(random());
  return most;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data,
                                      std::size_t size) {
  State state;
  Reader in{data, size};
  // A value of values doubles with each step: a bound keeps a check cheap.
  for (unsigned steps = 0; in.size && steps != 256; ++steps) {
    unsigned operation = in.take<std::uint8_t>();
    unsigned registers = in.take<std::uint8_t>();
    unsigned a = registers & 15, b = registers >> 4;
    switch (operation % 12) {
    case 0:
    case 1:
    case 2:
      assign(state, a, in);
      break;
    case 3:
      state.value[a] = state.value[b];
      state.model[a] = state.model[b];
      break;
    case 4:
      checkTypes(state.value[a], state.model[a]);
      break;
    case 5:
      compare(state, a, b);
      break;
    case 6:
      insert(state, a, int(steps));
      break;
    case 7:
      find(state, a);
      break;
    case 8:
      checkInterfaces(state.value[a], state.model[a]);
      break;
    case 9:
      if (Adder adder = reify::try_as<Adder>(state.value[a]);
          adder && std::get<Object *>(state.model[a]))
        adder.add(int(b));
      break;
    case 10:
      own(state, a, in.take<std::int16_t>());
      break;
    case 11:
      // Under the sanitizers nothing is collected, which must do no harm.
      CHECK(!reify::heap::collect());
      break;
    }
    checkValue(state.value[a], state.model[a]);
  }
  // What was not touched again is as it was.
  for (unsigned i = 0; i != 16; ++i)
    checkValue(state.value[i], state.model[i]);
  return 0;
}
