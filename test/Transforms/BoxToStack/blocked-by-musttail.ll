; A call that replaces the frame.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: passed to 'reads' by a call that replaces the frame
; CHECK: call{{.*}} ptr @reify_
define void @f(ptr %v) {
  %b = call ptr @reify_convT(ptr @T, ptr %v)
  musttail call void @reads(ptr %b)
  ret void
}
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 40, i64 0, i32 0, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare ptr @reify_convT(ptr, ptr)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
