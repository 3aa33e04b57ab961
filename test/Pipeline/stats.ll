; The counts of a compile, and of a link of what the compile left.
; RUN: %opt -passes='lto-pre-link<O2>' -reify-stats %s -o %t.ll 2>&1 | FileCheck %s --check-prefix=COMPILE
; RUN: %opt -passes='lto<O2>' -reify-stats -disable-output %t.ll 2>&1 | FileCheck %s --check-prefix=LINK
; COMPILE: reify: calls: 1 devirtualized, 1 left
; COMPILE-NEXT: reify: boxes: 1 removed, 2 constant, 1 left
; LINK: reify: calls: 0 devirtualized, 1 left
; LINK-NEXT: reify: boxes: 0 removed, 0 constant, 1 left
@shape.name = private constant [6 x i8] c"Shape\00"
@area.name = private constant [5 x i8] c"area\00"
@scale.name = private constant [6 x i8] c"scale\00"
@methods = private constant [2 x { ptr, ptr, i32 }] [{ ptr, ptr, i32 } { ptr @area.name, ptr null, i32 1 }, { ptr, ptr, i32 } { ptr @scale.name, ptr null, i32 0 }]
@Shape = linkonce_odr constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 7, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @shape.name, ptr null, ptr null, ptr null, ptr null }, ptr @methods, i64 2 }
@A = linkonce_odr constant { ptr, ptr, i32, [1 x ptr] } { ptr @Shape, ptr @T, i32 1, [1 x ptr] [ptr @area] }
@T = external constant i8
declare double @area(ptr)

define i64 @f(ptr %tab, ptr %data, i64 %v) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @Shape, i32 0, i32 0)
  call double %fn(ptr %data)
  %fn2 = call ptr @reify_itab_method(ptr @A, ptr @Shape, i32 0, i32 0)
  call double %fn2(ptr %data)
  %gone = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %gone
  %small = call ptr @reify_convT64(i64 42)
  call void @use(ptr %small)
  %large = call ptr @reify_convT64(i64 1000)
  call void @use(ptr %large)
  %d = mul i64 %v, 3
  %left = call ptr @reify_convT64(i64 %d)
  call void @use(ptr %left)
  ret i64 %r
}
declare void @use(ptr)
declare ptr @reify_convT64(i64)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
