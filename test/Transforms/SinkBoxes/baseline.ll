; Stock -O2 makes the box of a disabled log call, and fills the array.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}}@reify_convT64(
; CHECK: br i1 %on
  %array = alloca [2 x ptr]
  %box = call ptr @reify_convT64(i64 %n)
  store ptr @T, ptr %array
  %data = getelementptr i8, ptr %array, i64 8
  store ptr %box, ptr %data
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 1)
  br label %no
no:
  ret void
}
; Several uses below one block.
define void @g(i64 %n, i1 %on, i1 %c) {
; CHECK-LABEL: @g(
; CHECK: call {{.*}}@reify_convT64(
; CHECK: br i1 %on
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br i1 %c, label %more, label %no
more:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
; One of several ways.
define void @h(i64 %n, i32 %k) {
; CHECK-LABEL: @h(
; CHECK: call {{.*}}@reify_convT64(
; CHECK: switch
  %box = call ptr @reify_convT64(i64 %n)
  switch i32 %k, label %no [ i32 1, label %a
                             i32 2, label %b ]
a:
  call void @use(ptr %box)
  br label %no
b:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
declare void @use(ptr)
declare void @log(ptr)
