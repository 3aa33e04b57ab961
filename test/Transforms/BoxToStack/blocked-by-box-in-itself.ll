; Its address is written into the box.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: stored
; CHECK: call{{.*}} ptr @reify_
define ptr @f() {
  %b = call ptr @reify_newobject(ptr @T, i64 24)
  store ptr %b, ptr %b
  %r = load ptr, ptr %b
  ret ptr %r
}
declare ptr @reify_newobject(ptr, i64)
@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }
