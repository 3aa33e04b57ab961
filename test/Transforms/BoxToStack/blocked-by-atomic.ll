; An atomic access to a fresh object.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: accessed by a volatile or atomic instruction
; CHECK: call{{.*}} ptr @reify_
define i64 @f() {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  %r = atomicrmw add ptr %b, i64 1 monotonic
  ret i64 %r
}
@T = external constant i8
declare ptr @reify_newobject(ptr, i64)
