; One of two literals: neither characters nor box are made.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@yes = private constant [3 x i8] c"yes"
@no = private constant [2 x i8] c"no"
; CHECK: @reify.const = private unnamed_addr constant { ptr, i64 } { ptr @yes, i64 3 }
; CHECK: @reify.const.1 = private unnamed_addr constant { ptr, i64 } { ptr @no, i64 2 }
define ptr @f(i1 noundef %c) {
; CHECK-LABEL: @f(
; CHECK-NOT: call
; CHECK: ret ptr
  %v = select i1 %c, ptr @yes, ptr @no
  %n = select i1 %c, i64 3, i64 2
  %s = call ptr @reify_newstring(ptr %v, i64 %n)
  %b = call ptr @reify_convTstring(ptr %s, i64 %n)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
