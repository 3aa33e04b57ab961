; What keeps a box that lies in a variable.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
; Attributes of the argument speak of the array's address, not of what is in it.
; CHECK-LABEL: boxes of to_call:
; CHECK: function: escapes
; CHECK: captured from memory by argument 1 of 'reads'
define void @to_call(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @reads(ptr %a)
  ret void
}
; Also where the call stands before: order is not looked at.
; CHECK-LABEL: boxes of before:
; CHECK: function: escapes
; CHECK: captured from memory by argument 1 of 'reads'
define void @before(i64 %v, i1 %c) {
  %a = alloca ptr
  call void @reads(ptr %a)
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  ret void
}
; What is boxed by address is copied into a box.
; CHECK-LABEL: boxes of to_box:
; CHECK: function: escapes
; CHECK: captured from memory by argument 2 of 'reify_convT'
define ptr @to_box(i64 %v) {
  %a = alloca { ptr, ptr }
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %outer = call ptr @reify_convT(ptr @T, ptr %a)
  ret ptr %outer
}
; CHECK-LABEL: boxes of copied_out:
; CHECK: function: escapes
; CHECK: stored to memory behind argument 2
define void @copied_out(i64 %v, ptr %to) {
  %a = alloca { ptr, ptr }
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %a, i64 16, i1 false)
  ret void
}
; CHECK-LABEL: boxes of address_stored:
; CHECK: function: escapes
; CHECK: stored to 'T'
define void @address_stored(i64 %v) {
  %a = alloca { ptr, ptr }
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  store ptr %a, ptr @T
  ret void
}
; CHECK-LABEL: boxes of as_integer:
; CHECK: function: escapes
; CHECK: converted to an integer
define i64 @as_integer(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %i = load i64, ptr %a
  ret i64 %i
}
; A part of it, at an unaligned place.
; CHECK-LABEL: boxes of as_bytes:
; CHECK: function: escapes
; CHECK: converted to an integer
define i8 @as_bytes(i64 %v, i64 %k) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %p = getelementptr i8, ptr %a, i64 %k
  %i = load i8, ptr %p
  ret i8 %i
}
; CHECK-LABEL: boxes of volatile:
; CHECK: function: escapes
; CHECK: accessed by a volatile or atomic instruction
define ptr @volatile(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store volatile ptr %b, ptr %a
  ret ptr null
}
; CHECK-LABEL: boxes of returned:
; CHECK: function: escapes
; CHECK: {{^      }}returned
define ptr @returned(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %d = load ptr, ptr %a
  ret ptr %d
}
; Only the place read last is known to be the array's; a callee may step back.
; CHECK-LABEL: boxes of middle:
; CHECK: function: escapes
; CHECK: captured from memory by argument 1 of 'reads'
define void @middle(i64 %v) {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %m = getelementptr i8, ptr %a, i64 8
  call void @reads(ptr %m)
  ret void
}
@T = global ptr null
declare void @reads(ptr nocapture readonly)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @reify_convT64(i64)
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind
