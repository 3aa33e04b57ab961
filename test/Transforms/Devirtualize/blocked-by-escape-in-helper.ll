; The helper gives the reference away before it reads it.
; RUN: %opt -passes=reify-devirtualize-helpers -pass-remarks-missed=reify-devirtualize %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} call of Shape.area not devirtualized: the itab is kept in an object whose address escapes (call of keep)

@Shape = external constant i8
@Circle = external constant i8
@Square = external constant i8
@circle = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
@square = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [2 x ptr] [ptr @square_area, ptr @square_scale] }

declare double @circle_area(ptr)
declare double @square_area(ptr)
declare void @circle_scale(ptr, double)
declare void @square_scale(ptr, double)
declare void @reify_panicnilcall(ptr, i32, i32)

; CHECK-LABEL: define {{.*}}double @f(
; CHECK: call double %fn(ptr %d), !reify.dispatch
declare void @keep(ptr)
define internal double @f(ptr %s) {
  call void @keep(ptr %s)
  %tab = load ptr, ptr %s
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  %d = load ptr, ptr %sd
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}
define double @caller(ptr %x) {
  %s = alloca { ptr, ptr }
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  store ptr @circle, ptr %s
  store ptr %x, ptr %sd
  %r = call double @f(ptr %s)
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
