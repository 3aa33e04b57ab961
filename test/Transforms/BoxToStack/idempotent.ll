; RUN: %opt -passes=reify-box-to-stack %s -o %t1
; RUN: %opt -passes=reify-box-to-stack,reify-box-to-stack %s -o %t2
; RUN: cmp %t1 %t2
define void @f(i64 %v, ptr %p) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  %c = call ptr @reify_convT64(i64 %v)
  store ptr %c, ptr %p
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
