; Bodies of callees, in module scope only.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
; CHECK-LABEL: boxes of array:
; CHECK: function: escapes
; CHECK: module: only read
; CHECK: {{^      }}read (in total)
define void @array(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @total(ptr %a)
  ret void
}
define internal void @total(ptr %a) {
  %b = load ptr, ptr %a
  %v = load i64, ptr %b
  store i64 %v, ptr @out
  ret void
}
; What a callee returns comes back.
; CHECK-LABEL: boxes of back:
; CHECK: module: escapes
; CHECK: {{^      }}returned
define ptr @back(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %s = call ptr @same(ptr %b)
  ret ptr %s
}
; CHECK-LABEL: boxes of back_and_read:
; CHECK: module: only read
define i64 @back_and_read(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %s = call ptr @same(ptr %b)
  %t = call ptr @same(ptr %s)
  %r = load i64, ptr %t
  ret i64 %r
}
define internal ptr @same(ptr %p) {
  ret ptr %p
}
; CHECK-LABEL: boxes of stored:
; CHECK: module: escapes
; CHECK: stored to 'cache' (in keep)
define void @stored(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @keep(ptr %a)
  ret void
}
define internal void @keep(ptr %a) {
  %b = load ptr, ptr %a
  store ptr %b, ptr @cache
  ret void
}
; Through an argument it may go anywhere: other calls pass other memory.
; CHECK-LABEL: boxes of through_argument:
; CHECK: module: escapes
; CHECK: stored to memory behind argument 1 (in set)
define void @through_argument(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  call void @set(ptr %a, ptr %b)
  ret void
}
define internal void @set(ptr %to, ptr %b) {
  store ptr %b, ptr %to
  ret void
}
; The callee's own copy.
; CHECK-LABEL: boxes of copied:
; CHECK: module: only read
; CHECK: held in a variable %v at 0 (in own)
define void @copied(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @own(ptr %b)
  ret void
}
define internal void @own(ptr %b) {
  %v = alloca ptr
  store ptr %b, ptr %v
  call void @total(ptr %v)
  ret void
}
; Another definition may be the one that runs.
; CHECK-LABEL: boxes of inexact:
; CHECK: module: escapes
; CHECK: captured by argument 1 of 'template'
define void @inexact(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @template(ptr %b)
  ret void
}
define linkonce_odr void @template(ptr %b) {
  ret void
}
; Recursion ends.
; CHECK-LABEL: boxes of recursive:
; CHECK: module: only read
define internal void @recursive(ptr %old, i64 %v) {
  %x = load i64, ptr %old
  store i64 %x, ptr @out
  %b = call ptr @reify_convT64(i64 %v)
  call void @recursive(ptr %b, i64 %x)
  ret void
}
@out = global i64 0
@cache = global ptr null
declare ptr @reify_convT64(i64)
