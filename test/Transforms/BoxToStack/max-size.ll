; The limits: of one box, and of all of a function.
; RUN: %opt -passes=reify-box-to-stack -reify-max-stack-box=16 %s | FileCheck %s --check-prefix=ONE
; RUN: %opt -passes=reify-box-to-stack -reify-max-stack-boxes=24 %s | FileCheck %s --check-prefix=ALL
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --check-prefix=DEFAULT
; ONE: call ptr @reify_newobject(ptr @T, i64 1025)
; ONE: %a = call ptr @reify_newobject(ptr @T, i64 17)
; ONE-NOT: call ptr
; ALL: call ptr @reify_newobject(ptr @T, i64 1025)
; ALL-NOT: call ptr
; ALL: %b = call ptr
; ALL-NOT: call ptr
; DEFAULT: call ptr @reify_newobject(ptr @T, i64 1025)
; DEFAULT-NOT: call ptr
define void @f() {
  %big = call ptr @reify_newobject(ptr @T, i64 1025)
  call void @writes(ptr %big)
  %a = call ptr @reify_newobject(ptr @T, i64 17)
  call void @writes(ptr %a)
  %b = call ptr @reify_newobject(ptr @T, i64 16)
  call void @writes(ptr %b)
  ret void
}
@T = external constant i8
declare void @writes(ptr nocapture)
declare ptr @reify_newobject(ptr, i64)
