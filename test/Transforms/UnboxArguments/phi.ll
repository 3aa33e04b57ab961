; What a caller passes is one of two boxes.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller(i64 %x, i1 %c) {
; CHECK-LABEL: @caller(
; CHECK: %reify.word = phi i64 [ %x, %a ], [ 7, %entry ]
; CHECK: call i64 @f(ptr @T, i64 %reify.word)
entry:
  br i1 %c, label %a, label %end
a:
  %b = call ptr @reify_convT64(i64 %x)
  br label %end
end:
  %d = phi ptr [ %b, %a ], [ getelementptr inbounds (i8, ptr @reify_staticuint64s, i64 56), %entry ]
  %r = call i64 @f(ptr @T, ptr %d)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
@reify_staticuint64s = external constant [256 x i64]
