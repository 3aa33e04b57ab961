; Whether an older box of a loop is in use when a newer one is made.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
; CHECK-LABEL: boxes of apart:
; CHECK-NEXT: %b in a cycle
; CHECK-NEXT: function: only read{{$}}
define void @apart(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  call void @reads(ptr %b)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  %r = load i64, ptr %b
  ret void
}
; The one before, after the new one is made.
; CHECK-LABEL: boxes of previous:
; CHECK: function: only read, overlaps itself
define void @previous(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = phi ptr [ %first, %entry ], [ %b, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  call void @reads(ptr %p)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
; Before the new one is made.
; CHECK-LABEL: boxes of previous_first:
; CHECK: function: only read{{$}}
define void @previous_first(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = phi ptr [ %first, %entry ], [ %b, %loop ]
  call void @reads(ptr %p)
  %b = call ptr @reify_convT64(i64 %i)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
; Kept by a condition: the greatest so far.
; CHECK-LABEL: boxes of greatest:
; CHECK: function: only read, overlaps itself
define i64 @greatest(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %best = phi ptr [ %first, %entry ], [ %s, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  %x = load i64, ptr @T
  %k = icmp eq i64 %x, %i
  %s = select i1 %k, ptr %b, ptr %best
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  %r = load i64, ptr %s
  ret i64 %r
}
; In an array that is filled and read in each iteration.
; CHECK-LABEL: boxes of array:
; CHECK: function: only read{{$}}
define void @array(i64 %n) {
entry:
  %a = alloca ptr
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  store ptr %b, ptr %a
  call void @sum(ptr %a)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
; Read before it is filled again.
; CHECK-LABEL: boxes of array_previous:
; CHECK: function: only read, overlaps itself
define void @array_previous(i64 %n, ptr %first) {
entry:
  %a = alloca ptr
  store ptr %first, ptr %a
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  call void @sum(ptr %a)
  store ptr %b, ptr %a
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
; The store comes before the box in the loop and stores the one before.
; CHECK-LABEL: boxes of array_shifted:
; CHECK: function: only read, overlaps itself
define void @array_shifted(i64 %n, ptr %first) {
entry:
  %a = alloca ptr
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = phi ptr [ %first, %entry ], [ %b, %loop ]
  store ptr %p, ptr %a
  %b = call ptr @reify_convT64(i64 %i)
  call void @sum(ptr %a)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
; Each iteration another element.
; CHECK-LABEL: boxes of array_collected:
; CHECK: function: only read, overlaps itself
define void @array_collected(i64 %n) {
entry:
  %a = alloca [8 x ptr]
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  %e = getelementptr inbounds ptr, ptr %a, i64 %i
  store ptr %b, ptr %e
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  call void @sum(ptr %a)
  ret void
}
; A call that reaches the array through another variable.
; CHECK-LABEL: boxes of nested:
; CHECK: function: only read, overlaps itself
define void @nested(i64 %n, ptr %first) {
entry:
  %a = alloca ptr
  %closure = alloca ptr
  store ptr %a, ptr %closure
  store ptr %first, ptr %a
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  call void @sum(ptr %closure)
  store ptr %b, ptr %a
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
; Two loops: the inner one makes boxes while the outer one's is in use.
; CHECK-LABEL: boxes of outer:
; CHECK-NEXT: %o in a cycle
; CHECK-NEXT: function: only read{{$}}
; CHECK: %b in a cycle
; CHECK-NEXT: function: only read{{$}}
define void @outer(i64 %n) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %j, %latch ]
  %o = call ptr @reify_convT64(i64 %i)
  br label %inner
inner:
  %k = phi i64 [ 0, %outer ], [ %l, %inner ]
  %b = call ptr @reify_convT64(i64 %k)
  call void @reads(ptr %b)
  call void @reads(ptr %o)
  %l = add i64 %k, 1
  %d = icmp ult i64 %l, %n
  br i1 %d, label %inner, label %latch
latch:
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %outer, label %exit
exit:
  ret void
}
; A loop without a header of its own.
; CHECK-LABEL: boxes of irreducible:
; CHECK-NEXT: %b in a cycle
; CHECK-NEXT: function: only read, overlaps itself
define void @irreducible(i1 %c, i1 %d, ptr %first) {
entry:
  br i1 %c, label %left, label %right
left:
  %p = phi ptr [ %first, %entry ], [ %b, %right ]
  br label %right
right:
  %q = phi ptr [ %first, %entry ], [ %p, %left ]
  %b = call ptr @reify_convT64(i64 1)
  call void @reads(ptr %q)
  br i1 %d, label %left, label %exit
exit:
  ret void
}
@T = external global i64
declare void @reads(ptr nocapture readonly)
declare void @sum(ptr) memory(read) nounwind
declare ptr @reify_convT64(i64)
