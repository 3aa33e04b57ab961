; Without -reify-stats nothing is printed, nor in a module without Reify.
; RUN: %opt -passes=reify-report -disable-output %s 2>&1 | count 0
; RUN: echo "define void @f() { ret void }" > %t.ll
; RUN: %opt -passes=reify-report -reify-stats -disable-output %t.ll 2>&1 | count 0
define void @f() {
  %a = call ptr @reify_convT64(i64 1)
  ret void
}
declare ptr @reify_convT64(i64)
