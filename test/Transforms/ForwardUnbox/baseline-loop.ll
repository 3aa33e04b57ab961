; LLVM does not know that what is read is what was boxed.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; CHECK: call ptr @reify_convT64
; CHECK: load i64
define i64 @f(i64 %n, i64 %v) {
entry:
  %first = call ptr @reify_convT64(i64 %v)
  br label %loop
loop:
  %best = phi ptr [ %first, %entry ], [ %next, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %j = add i64 %i, 1
  %w = call i64 @any(i64 %i)
  %b = call ptr @reify_convT64(i64 %w)
  %c = call i1 @better(i64 %w)
  %next = select i1 %c, ptr %b, ptr %best
  %r = load i64, ptr %next
  %d = icmp ult i64 %j, %n
  br i1 %d, label %loop, label %end
end:
  ret i64 %r
}
declare i64 @any(i64)
declare i1 @better(i64)
declare ptr @reify_convT64(i64)
