; The bits of a double, of a pointer.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK-NOT: call ptr @reify
define void @f(ptr %t, ptr %w) {
  %v = load double, ptr %w, !reify.read !0
  %i = bitcast double %v to i64
  %b = call ptr @reify_convT64(i64 %i)
  call void @use(ptr %b)
  %p = load ptr, ptr %w, !reify.read !0
  %j = ptrtoint ptr %p to i64
  %c = call ptr @reify_convT64(i64 %j)
  call void @use(ptr %c)
  ret void
}
declare void @use(ptr)
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
