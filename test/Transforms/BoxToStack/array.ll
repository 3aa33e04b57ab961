; The array of `any` of a variadic call, to a callee whose body is known; the
; order is that of the source.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="call ptr"
; CHECK-LABEL: define void @f(
; CHECK-DAG: store i64 %v, ptr [[A:%box[0-9]*]]
; CHECK-DAG: store ptr [[A]], ptr %a
; CHECK-DAG: store i64 %w, ptr [[B:%box[0-9]*]]
; CHECK-DAG: store ptr [[B]], ptr %a1
; CHECK: call void @total(ptr %a)
define void @f(i64 %v, i64 %w) {
  %a = alloca [2 x ptr]
  %a1 = getelementptr i8, ptr %a, i64 8
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %c = call ptr @reify_convT64(i64 %w)
  store ptr %c, ptr %a1
  call void @total(ptr %a)
  ret void
}
define internal void @total(ptr %a) {
  %p = getelementptr i8, ptr %a, i64 8
  %b = load ptr, ptr %a
  %c = load ptr, ptr %p
  %x = load i64, ptr %b
  %y = load i64, ptr %c
  %z = add i64 %x, %y
  store i64 %z, ptr @out
  ret void
}
@out = global i64 0
declare ptr @reify_convT64(i64)
