; What the slots choose among is an object, not a function.
; RUN: %opt -passes=reify-devirtualize %s | FileCheck %s
; RUN: %opt -passes=reify-devirtualize -pass-remarks-missed=reify-devirtualize -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: x is not a function
; CHECK: call double %fn(
@x = global i64 0
declare double @circle_area(ptr)
declare void @reify_panicnilcall(ptr, i32, i32)
define double @f(i1 %c, ptr %d) {
  %fn = select i1 %c, ptr @circle_area, ptr @x
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}
!0 = !{!"Shape", !"area", i32 0, i64 1}
