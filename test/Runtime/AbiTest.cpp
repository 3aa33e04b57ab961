//===- AbiTest.cpp - The runtime against the table ------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every row of ABI.def exists, and the shared library exports nothing else.
///
//===----------------------------------------------------------------------===//

#include "Descriptors.h"

#include <cstdio>
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <thread>

REIFY_BEGIN_NAMESPACE
namespace runtime {
// abi_check.cpp.
extern const void *const Rows[];
extern const unsigned NumRows;
} // namespace runtime
REIFY_END_NAMESPACE

using namespace reify_test;

static std::set<std::string> tableSymbols() {
  return {
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align) #Symbol,
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align) #Symbol,
#include "reify/ABI.def"
  };
}

namespace {
/// The symbol of a row, by its Id.
namespace symbol {
#define REIFY_FUNCTION(Id, Symbol, Return, Params, Kind, Bytes, Align)         \
  [[maybe_unused]] constexpr char Id[] = #Symbol;
#include "reify/ABI.def"
} // namespace symbol
} // namespace

/// Dynamic symbols of the shared library: the last column of nm's table.
static std::set<std::string> dynamicSymbols(const char *Which) {
  std::set<std::string> Result;
  std::string Command =
      std::string(REIFY_NM " -D ") + Which + " " REIFY_SHARED_RUNTIME;
  FILE *Pipe = popen(Command.c_str(), "r");
  char Line[4096];
  while (Pipe && std::fgets(Line, sizeof(Line), Pipe)) {
    std::string Text(Line);
    Text.erase(Text.find_last_not_of("\n ") + 1);
    Text.erase(0, Text.rfind(' ') + 1);
    Result.insert(Text.substr(0, Text.find('@')));
  }
  if (Pipe)
    pclose(Pipe);
  return Result;
}

static std::set<std::string> exportedSymbols() {
  return dynamicSymbols("--defined-only");
}

TEST(Abi, EveryRowHasADefinition) {
  EXPECT_EQ(runtime::NumRows, tableSymbols().size());
  for (unsigned I = 0; I != runtime::NumRows; ++I)
    EXPECT_NE(runtime::Rows[I], nullptr);
}

TEST(Abi, EveryRowIsExported) {
  std::set<std::string> Exported = exportedSymbols();
  for (const std::string &Symbol : tableSymbols())
    EXPECT_TRUE(Exported.count(Symbol)) << Symbol;
}

// Beyond the table: the heap's functions and the exception classes, with their
// vtables and type infos. A sanitizer adds its own, and without optimization
// there are inline functions of the standard library, which makes its namespace
// visible.
TEST(Abi, NothingElseIsExported) {
  std::set<std::string> Table = tableSymbols();
  for (const std::string &Symbol : exportedSymbols()) {
    if (Table.count(Symbol) || Symbol.find("san_") != std::string::npos ||
        Symbol.rfind("_ZSt", 0) == 0 || Symbol.rfind("_ZNSt", 0) == 0 ||
        Symbol.rfind("_ZNKSt", 0) == 0)
      continue;
    bool OfPublicApi = false;
    for (const char *Part :
         {"4heap", "5error", "10error_text", "13runtime_error",
          "14nil_call_error", "18uncomparable_error", "20type_assertion_error"})
      OfPublicApi |=
          Symbol.rfind("_Z", 0) == 0 &&
          Symbol.find(std::string("5reify4abi1")) != std::string::npos &&
          Symbol.find(Part) != std::string::npos;
    EXPECT_TRUE(OfPublicApi) << Symbol;
  }
}

TEST(Abi, Globals) {
  for (std::uint64_t I = 0; I != 256; ++I)
    EXPECT_EQ(reify_staticuint64s[I], I);
  for (unsigned char Byte : reify_zeroVal)
    EXPECT_EQ(Byte, 0);
#define REIFY_GLOBAL(Id, Symbol, Declaration, Bytes, Align)                    \
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(&Symbol) % Align, 0u);
#include "reify/ABI.def"
}

// Each box would cost a call; and what the loader must not be asked for cannot
// fail.
TEST(Abi, ThreadsFindTheirBlocksWithoutACall) {
  std::set<std::string> Needed = dynamicSymbols("--undefined-only");
  EXPECT_TRUE(Needed.count("mmap"));
  EXPECT_FALSE(Needed.count("__tls_get_addr"));
}

// A host without Reify (an interpreter, say) gets the runtime with a plugin,
// when there is little static TLS left.
TEST(Abi, SharedRuntimeCanBeLoadedLateAndStays) {
  void *Handle = dlopen(REIFY_SHARED_RUNTIME, RTLD_NOW | RTLD_LOCAL);
  ASSERT_NE(Handle, nullptr) << dlerror();
  auto ConvT64 = reinterpret_cast<decltype(&reify_convT64)>(
      dlsym(Handle, symbol::ConvT64));
  ASSERT_NE(ConvT64, nullptr);
  ASSERT_NE(ConvT64, &reify_convT64);
  void *Box = ConvT64({4711});
  std::thread([=] { EXPECT_NE(ConvT64({4712}), Box); }).join();
  dlclose(Handle);
  EXPECT_EQ(*static_cast<std::uint64_t *>(Box), 4711u);
  EXPECT_EQ(*static_cast<std::uint64_t *>(ConvT64({3})), 3u);
}
