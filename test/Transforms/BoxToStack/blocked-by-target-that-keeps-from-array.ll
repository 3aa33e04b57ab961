; One of the methods keeps what it finds in an array.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-box-to-stack %t.ll | FileCheck %s
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %t.ll 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: stored to 'cache'
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_array] }
@square.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @square_array] }
@triangle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @triangle_array] }
@rectangle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @rectangle_array] }
@pentagon.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @pentagon_array] }
define i64 @f(ptr %tab, i64 %v) {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %a), !reify.dispatch !1
  ret i64 %r
}
define internal i64 @circle_array(ptr %a) {
  %p = load ptr, ptr %a
  %x = load i64, ptr %p
  %r = add i64 %x, 6
  ret i64 %r
}
define internal i64 @square_array(ptr %a) {
  %p = load ptr, ptr %a
  store ptr %p, ptr @cache
  %x = load i64, ptr %p
  %r = add i64 %x, 6
  ret i64 %r
}
define internal i64 @triangle_array(ptr %a) {
  %p = load ptr, ptr %a
  %x = load i64, ptr %p
  %r = add i64 %x, 8
  ret i64 %r
}
define internal i64 @rectangle_array(ptr %a) {
  %p = load ptr, ptr %a
  %x = load i64, ptr %p
  %r = add i64 %x, 9
  ret i64 %r
}
define internal i64 @pentagon_array(ptr %a) {
  %p = load ptr, ptr %a
  %x = load i64, ptr %p
  %r = add i64 %x, 8
  ret i64 %r
}
@cache = global ptr null
declare ptr @reify_convT64(i64)
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
