; One of several for each lane.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: load {{.*}}ptr %
define i64 @f(<2 x i1> %c, i64 %v, <2 x ptr> %p) {
  %a = call ptr @reify_convT64(i64 %v)
  %x = insertelement <2 x ptr> %p, ptr %a, i32 0
  %s = select <2 x i1> %c, <2 x ptr> %x, <2 x ptr> %p
  %y = extractelement <2 x ptr> %s, i32 0
  %r = load i64, ptr %y
  ret i64 %r
}
declare ptr @reify_convT64(i64)
