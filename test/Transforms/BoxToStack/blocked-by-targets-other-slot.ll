; The call does not load from the slot that it was promised to.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-box-to-stack %t.ll | FileCheck %s
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %t.ll 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured by argument 2 of the interface call Shape.area
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Two.methods, i64 2 }
@Two.methods = internal constant [2 x %Imethod] [%Imethod { ptr @area.name, ptr @long, i32 1 }, %Imethod { ptr @keep.name, ptr @long, i32 1 }]
@keep.name = private constant [5 x i8] c"keep\00"
@circle.Shape = internal constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [2 x ptr] [ptr @circle_read, ptr @circle_read] }
@square.Shape = internal constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [2 x ptr] [ptr @square_read, ptr @keep] }
@triangle.Shape = internal constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [2 x ptr] [ptr @triangle_read, ptr @triangle_read] }
@rectangle.Shape = internal constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [2 x ptr] [ptr @rectangle_read, ptr @rectangle_read] }
@pentagon.Shape = internal constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [2 x ptr] [ptr @pentagon_read, ptr @pentagon_read] }
define void @f(ptr %tab, ptr %d, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %slot = getelementptr inbounds i8, ptr %tab, i64 32
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  call void %fn(ptr %d, ptr %b), !reify.dispatch !1
  ret void
}
define internal void @circle_read(ptr %d, ptr %p) {
  %x = load i64, ptr %p
  %y = add i64 %x, 0
  store i64 %y, ptr %d
  ret void
}
define internal void @square_read(ptr %d, ptr %p) {
  %x = load i64, ptr %p
  %y = add i64 %x, 1
  store i64 %y, ptr %d
  ret void
}
define internal void @triangle_read(ptr %d, ptr %p) {
  %x = load i64, ptr %p
  %y = add i64 %x, 2
  store i64 %y, ptr %d
  ret void
}
define internal void @rectangle_read(ptr %d, ptr %p) {
  %x = load i64, ptr %p
  %y = add i64 %x, 3
  store i64 %y, ptr %d
  ret void
}
define internal void @pentagon_read(ptr %d, ptr %p) {
  %x = load i64, ptr %p
  %y = add i64 %x, 4
  store i64 %y, ptr %d
  ret void
}
define internal void @keep(ptr %d, ptr %p) {
  ret void
}
declare ptr @reify_convT64(i64)
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
