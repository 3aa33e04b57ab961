; What it may write is its own copy of the itab, at an address of its own.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-propagate-types %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @a(
; CHECK: call {{.*}}@total(ptr byval([32 x i8]) @circle.Shape
; CHECK-NOT: @total.reify

@Shape = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define internal i64 @total(ptr byval([32 x i8]) %tab, ptr %data, i64 %n) noinline {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %more, %loop ]
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1
  %more = add i64 %sum, %r
  %next = add i64 %i, 1
  %done = icmp eq i64 %next, %n
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %more
}
define i64 @a(ptr %data, i64 %n) {
  %r = call i64 @total(ptr byval([32 x i8]) @circle.Shape, ptr %data, i64 %n)
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
