; The method that is short and calls nothing comes first, whatever the order of
; the itabs; the one that recurses needs no comparison.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-guard-calls %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: %[[IS:.*]] = icmp eq ptr %tab, @square.Shape
; CHECK: br i1 %[[IS]], label %[[THEN:.*]], label %[[ELSE:[^,]*]]
; CHECK: [[THEN]]:
; CHECK: call i64 @square_area(ptr %data)
; CHECK: [[ELSE]]:
; CHECK: call i64 @plus_area(ptr %data)
; CHECK-NOT: call i64 %

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@plus.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @plus_area] }
@square.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 12, i32 0, [1 x ptr] [ptr @square_area] }
define internal i64 @plus_area(ptr %d) {
  %tab = load ptr, ptr %d
  %at = getelementptr i8, ptr %d, i64 8
  %data = load ptr, ptr %at
  %r = call i64 @f(ptr %tab, ptr %data)
  ret i64 %r
}
define i64 @f(ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
