# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A program of many files in which Reify is used as in a service: handlers behind
an interface, a log of any values, settings of any type, filters, owners. The files
have the same parts in random measure, and ordinary code between them."""

import os
import random

HEADER = """#pragma once
#include <cstddef>
#include <reify/reify.h>
#include <string>
#include <vector>

REIFY_INTERFACE(Named, (name, const char *() const));
REIFY_INTERFACE(Handler, (handle, int(int)), (cost, int() const));
REIFY_INTERFACE(Filter, (keep, bool(const reify::any &) const));
REIFY_INTERFACE(Codec, (encode, long(reify::any) const), (decode, reify::any(long) const));
REIFY_INTERFACE_EMBED(Service, (Named, Handler), (reset, void()));

void logLine(const char *where, const reify::any *values, std::size_t count);
extern int logLevel;

template <class... T> inline void log(int level, const char *where, const T &...values) {
  if (level < logLevel)
    return;
  const reify::any list[] = {values...};
  logLine(where, list, sizeof...(values));
}

/// In main.cpp.
long use(reify::any value);
Handler findHandler(int key);
"""

MAIN = """#include "common.h"
#include <cstdio>
int logLevel = 3;
void logLine(const char *where, const reify::any *values, std::size_t count) {
  std::printf("%s", where);
  for (std::size_t i = 0; i != count; ++i)
    std::printf(" %s", reify::type_of(values[i]).name());
  std::puts("");
}
long use(reify::any value) {
  return reify::match(value, [](int i) { return long(i); }, [](long l) { return l; },
                      [](reify::any) { return 0L; });
}
Handler findHandler(int) { return nullptr; }
"""


def number(r):
    return r.choice([1, 2, 3, 5, 7, 10, 32, 100, 255, 256, 1000, 65536])


def service(r, n, k):
    """A class with state and its methods."""
    fields = r.randrange(1, 5)
    members = "\n".join(f"  int m{i} = {number(r)};" for i in range(fields))
    mix = " + ".join(f"m{i} * {number(r)}" for i in range(fields))
    return f"""
struct Service{n}_{k} {{
{members}
  const char *name() const {{ return "service{n}.{k}"; }}
  int handle(int x) {{
    m0 += x;
    if (x > {number(r)})
      log({r.randrange(5)}, "handle", x, m0, name());
    return {mix};
  }}
  int cost() const {{ return m0 % {number(r)}; }}
  void reset() {{ m0 = 0; }}
}};
REIFY_METHODS(Service{n}_{k}, name, handle, cost, reset)
"""


def codec(r, n):
    return f"""
struct Codec{n} {{
  long key;
  long encode(reify::any v) const {{
    return reify::match(v, [&](int i) {{ return i ^ key; }},
                        [&](double d) {{ return long(d * {number(r)}) ^ key; }},
                        [&](reify::string s) {{ return long(s.size()) ^ key; }},
                        [&](reify::any o) {{ return use(o); }});
  }}
  reify::any decode(long x) const {{
    if (x & 1)
      return int(x ^ key);
    return double(x ^ key) / {number(r)};
  }}
}};
REIFY_METHODS(Codec{n}, encode, decode)
long roundTrip{n}(const std::vector<reify::any> &values) {{
  Codec{n} own{{{number(r)}}};
  Codec c = &own;
  long sum = 0;
  for (const reify::any &v : values)
    sum += use(c.decode(c.encode(v)));
  return sum;
}}
"""


def calls(r, n, k):
    return f"""
int run{n}_{k}(int n) {{
  Service{n}_{k} own;
  Service s = &own;
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum += s.handle(i) - s.cost();
  Handler h = n > {number(r)} ? Handler(s) : findHandler(n);
  if (h)
    sum += h.handle(sum);
  log({r.randrange(5)}, s.name(), sum, n * 0.5, "done");
  s.reset();
  return sum;
}}
"""


def settings(r, n):
    """Values of any type by name."""
    kinds = ["42", "2.5", '"text"', "true", "7L", "'c'"]
    entries = "\n".join(f'    if (key == "{chr(97 + i)}{n}") return {r.choice(kinds)};'
                        for i in range(r.randrange(2, 7)))
    return f"""
static reify::any setting{n}(const std::string &key) {{
{entries}
    return nullptr;
}}
long settings{n}(const std::string &key) {{
  reify::any v = setting{n}(key);
  if (const int *i = reify::try_as<int>(v))
    return *i + {number(r)};
  if (reify::is<double>(v))
    return long(reify::as<double>(v));
  if (Named named = reify::try_as<Named>(v))
    return long(std::string(named.name()).size());
  return v == reify::any({number(r)}) ? 1 : use(v);
}}
"""


def filters(r, n):
    return f"""
struct Above{n} {{
  int least;
  bool keep(const reify::any &v) const {{
    const int *i = reify::try_as<int>(v);
    return i && *i > least;
  }}
}};
REIFY_METHODS(Above{n}, keep)
struct OfType{n} {{
  bool keep(const reify::any &v) const {{
    return reify::is<{r.choice(["int", "long", "double"])}>(v);
  }}
}};
REIFY_METHODS(OfType{n}, keep)
static std::size_t count{n}(Filter f, const std::vector<reify::any> &values) {{
  std::size_t kept = 0;
  for (const reify::any &v : values)
    kept += f.keep(v);
  return kept;
}}
std::size_t filters{n}(const std::vector<reify::any> &values) {{
  return count{n}(Above{n}{{{number(r)}}}, values) + count{n}(OfType{n}{{}}, values);
}}
"""


def owners(r, n, k):
    return f"""
int owned{n}(int x) {{
  reify::unique<Service> u = reify::make_unique<Service>(Service{n}_{k}{{}});
  int sum = u->handle(x) + {number(r)};
  if (sum > {number(r)})
    u->reset();
  return sum + u->cost();
}}
"""


def plain(r, n, k):
    """Code that has nothing to do with interfaces."""
    return f"""
int plain{n}_{k}(std::vector<int> &v, const std::string &text) {{
  int sum = {number(r)};
  for (std::size_t i = 0; i < v.size(); ++i) {{
    v[i] = v[i] * {number(r)} + int(i % {number(r)});
    if (v[i] > {number(r)})
      sum += v[i] ^ int(text.size());
  }}
  std::string copy = text;
  for (char &c : copy)
    c = char(c ^ {r.randrange(1, 64)});
  v.push_back(int(copy.find('x')));
  return sum;
}}
"""


def source(seed, n):
    r = random.Random(f"{seed} {n}")
    parts = ['#include "common.h"\n']
    services = r.randrange(1, 4)
    for k in range(services):
        parts += [service(r, n, k), calls(r, n, k)]
    parts += [part(r, n) for part in (codec, settings, filters) if r.random() < 0.6]
    if r.random() < 0.5:
        parts.append(owners(r, n, r.randrange(services)))
    parts += [plain(r, n, k) for k in range(r.randrange(1, 6))]
    return "".join(parts)


def write(directory, files, seed=1):
    """Writes the program; returns its sources, main.cpp the last."""
    os.makedirs(directory, exist_ok=True)
    texts = {"common.h": HEADER}
    texts.update({f"file{n}.cpp": source(seed, n) for n in range(files - 1)})
    texts["main.cpp"] = MAIN + "int main() {}\n"
    for name, text in texts.items():
        with open(os.path.join(directory, name), "w") as out:
            out.write(text)
    return [os.path.join(directory, name) for name in texts if name.endswith(".cpp")]
