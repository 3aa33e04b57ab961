; The inliner made an invoke of the call without its metadata; the load beside it
; has it still, and says which slot of which interface.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: invoke i64 @circle_area(ptr %data)
; CHECK-LABEL: @moved(
; CHECK: call i64 %fn(ptr %data)

!reify.closed = !{}
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
declare i32 @personality(...)
define i64 @f(ptr %tab, ptr %data) personality ptr @personality {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !reify.dispatch !1
  %r = invoke i64 %fn(ptr %data) to label %ok unwind label %bad
ok:
  ret i64 %r
bad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
; The load is where the value may be something else.
define i64 @moved(i1 %is, ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !reify.dispatch !1
  br i1 %is, label %shape, label %other
shape:
  %r = call i64 %fn(ptr %data)
  ret i64 %r
other:
  ret i64 0
}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
