; At -O0 nothing is done, and the body from the headers serves.
; RUN: %opt_bare -passes='default<O0>' %s -o %t.bare
; RUN: %opt -passes='default<O0>' -reify-stats %s -o %t.plugin 2>&1 | count 0
; RUN: cmp %t.bare %t.plugin
; RUN: FileCheck %s --input-file=%t.plugin
; CHECK: call ptr @reify_convT64(i64 42)
; CHECK-NOT: !reify
define ptr @f(ptr %tab) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn()
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
@I = external constant i8
define linkonce_odr ptr @reify_itab_method(ptr %tab, ptr %inter, i32 %slot, i32 %flags) alwaysinline {
  %p = getelementptr ptr, ptr %tab, i64 3
  %r = load ptr, ptr %p
  ret ptr %r
}
declare ptr @reify_convT64(i64)
