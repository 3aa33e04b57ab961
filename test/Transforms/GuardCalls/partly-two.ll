; Two constants and an unknown value: the more likely one first.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-guard-calls %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: %[[A:.*]] = icmp ne ptr %tab, @square.Shape
; CHECK: br i1 %[[A]], label %[[NEXT:.*]], label %[[SQUARE:[^,]*]], !prof
; CHECK: [[NEXT]]:
; CHECK: %[[B:.*]] = icmp ne ptr %tab, @circle.Shape
; CHECK: br i1 %[[B]], label %[[REST:.*]], label %[[CIRCLE:[^,]*]], !prof
; CHECK: [[REST]]:
; CHECK: call i64 %fn(ptr %data), {{.*}}!reify.guarded
; CHECK: [[CIRCLE]]:
; CHECK: call i64 @circle_area(ptr %data)
; CHECK: [[SQUARE]]:
; CHECK: call i64 @square_area(ptr %data)

@Shape = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@square.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 12, i32 0, [1 x ptr] [ptr @square_area] }
define i64 @f(i1 %c, i1 %c2, ptr %loaded, ptr %data) {
  %one = select i1 %c, ptr @circle.Shape, ptr %loaded, !prof !2
  %tab = select i1 %c2, ptr @square.Shape, ptr %one, !prof !3
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
!2 = !{!"branch_weights", i32 9, i32 1}
!3 = !{!"branch_weights", i32 6, i32 5}
