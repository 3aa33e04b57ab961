; Given to a thread.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured by argument 4 of 'pthread_create'; a link with -flto may show that it only reads it
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v, ptr %t) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i32 @pthread_create(ptr %t, ptr null, ptr @start, ptr %b)
  ret void
}
declare i32 @pthread_create(ptr, ptr, ptr, ptr)
declare ptr @start(ptr)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
