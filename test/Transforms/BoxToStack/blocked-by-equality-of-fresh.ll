; The address of a fresh object means something, also to its operator==.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_newobject
define i1 @f(ptr %t, ptr %other, i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  %r = call i1 @reify_efaceeq(ptr %t, ptr %b, ptr %other, i32 0)
  ret i1 %r
}
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64)
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
