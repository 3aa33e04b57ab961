; A call that gets the array, only reads memory, does not throw and returns less
; than an address has nowhere to keep a box.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
; CHECK-LABEL: boxes of ok:
; CHECK: function: only read
; CHECK: lent as argument 1 of 'sum'
; CHECK: module: only read
define i32 @ok(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %r = call i32 @sum(ptr %a)
  ret i32 %r
}
; CHECK-LABEL: boxes of long_result:
; CHECK: function: escapes
define i64 @long_result(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %r = call i64 @long(ptr %a)
  ret i64 %r
}
; CHECK-LABEL: boxes of double_result:
; CHECK: function: escapes
define double @double_result(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %r = call double @double(ptr %a)
  ret double %r
}
; CHECK-LABEL: boxes of throws:
; CHECK: function: escapes
define void @throws(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @thrower(ptr %a)
  ret void
}
; CHECK-LABEL: boxes of writes:
; CHECK: function: escapes
define void @writes(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @writer(ptr %a)
  ret void
}
declare i32 @sum(ptr) memory(read) nounwind
declare i64 @long(ptr nocapture) memory(read) nounwind
declare double @double(ptr nocapture) memory(read) nounwind
declare void @thrower(ptr nocapture) memory(read)
declare void @writer(ptr nocapture readonly) nounwind
declare ptr @reify_convT64(i64)
