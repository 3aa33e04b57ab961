// A key that is only looked up, hashed and compared, needs no box; one that is
// inserted does.

// RUN: %clangxx -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clangxx_bare -O2 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BARE

#include <reify/reify.h>
#include <reify/std.h>

#include <unordered_map>

using Map = std::unordered_map<reify::any, int>;
extern "C" {
// CHECK-LABEL: define {{.*}}@lookup(
// CHECK-NOT: @reify_conv
// CHECK: {{^}}}
// BARE-LABEL: define {{.*}}@lookup(
// BARE: call {{.*}}@reify_convT64
int lookup(const Map &map, long n) { return map.find(n)->second; }

// CHECK-LABEL: define {{.*}}@insert(
// CHECK: call {{.*}}@reify_convT64
void insert(Map &map, long n) { map[n] = 1; }
}
