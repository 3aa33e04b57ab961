; A call on nil still fails where it stood, with one target known (design-review.md A6).
; RUN: %opt -passes='default<O2>' %s | FileCheck %s
; RUN: %opt -passes='lto<O2>' %s | FileCheck %s
@shape.name = private constant [6 x i8] c"Shape\00"
@area.name = private constant [5 x i8] c"area\00"
@scale.name = private constant [6 x i8] c"scale\00"
@methods = private constant [2 x { ptr, ptr, i32 }] [{ ptr, ptr, i32 } { ptr @area.name, ptr null, i32 1 }, { ptr, ptr, i32 } { ptr @scale.name, ptr null, i32 0 }]
@Shape = linkonce_odr constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 7, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @shape.name, ptr null, ptr null, ptr null, ptr null }, ptr @methods, i64 2 }
@A = linkonce_odr constant { ptr, ptr, i32, [1 x ptr] } { ptr @Shape, ptr @T, i32 1, [1 x ptr] [ptr @area] }
@T = external constant i8
declare double @area(ptr)

define double @f(i1 %c, ptr %data) {
; CHECK-LABEL: @f(
; CHECK: br i1 %c
; CHECK: call void @reify_panicnilcall(ptr {{.*}}@Shape, i32 0, i32 0)
; CHECK-NEXT: unreachable
; CHECK: call double @area(ptr %data)
  %tab = select i1 %c, ptr @A, ptr null
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @Shape, i32 0, i32 0)
  %r = call double %fn(ptr %data)
  ret double %r
}
define double @nil(ptr %data) {
; CHECK-LABEL: @nil(
; CHECK: call void @reify_panicnilcall(
; CHECK-NEXT: unreachable
; CHECK-NOT: ret
; CHECK: }
  %fn = call ptr @reify_itab_method(ptr null, ptr @Shape, i32 0, i32 0)
  %r = call double %fn(ptr %data)
  ret double %r
}
declare void @reify_panicnilcall(ptr, i32, i32)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
