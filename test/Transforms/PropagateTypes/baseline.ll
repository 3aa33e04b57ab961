; Stock LLVM copies large functions only, or those that are never inlined and pay
; by its own measure: not one that the inliner left.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt_bare -passes='default<O2>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @a(
; CHECK: call {{.*}}@total(
; CHECK-LABEL: @b(
; CHECK: call {{.*}}@total(

@Shape = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@square.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 12, i32 0, [1 x ptr] [ptr @square_area] }
define internal i64 @total(ptr %tab, ptr %data, i64 %n)  {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %more, %loop ]
  call void asm sideeffect "", "r"(i64 0)
  call void asm sideeffect "", "r"(i64 1)
  call void asm sideeffect "", "r"(i64 2)
  call void asm sideeffect "", "r"(i64 3)
  call void asm sideeffect "", "r"(i64 4)
  call void asm sideeffect "", "r"(i64 5)
  call void asm sideeffect "", "r"(i64 6)
  call void asm sideeffect "", "r"(i64 7)
  call void asm sideeffect "", "r"(i64 8)
  call void asm sideeffect "", "r"(i64 9)
  call void asm sideeffect "", "r"(i64 10)
  call void asm sideeffect "", "r"(i64 11)
  call void asm sideeffect "", "r"(i64 12)
  call void asm sideeffect "", "r"(i64 13)
  call void asm sideeffect "", "r"(i64 14)
  call void asm sideeffect "", "r"(i64 15)
  call void asm sideeffect "", "r"(i64 16)
  call void asm sideeffect "", "r"(i64 17)
  call void asm sideeffect "", "r"(i64 18)
  call void asm sideeffect "", "r"(i64 19)
  call void asm sideeffect "", "r"(i64 20)
  call void asm sideeffect "", "r"(i64 21)
  call void asm sideeffect "", "r"(i64 22)
  call void asm sideeffect "", "r"(i64 23)
  call void asm sideeffect "", "r"(i64 24)
  call void asm sideeffect "", "r"(i64 25)
  call void asm sideeffect "", "r"(i64 26)
  call void asm sideeffect "", "r"(i64 27)
  call void asm sideeffect "", "r"(i64 28)
  call void asm sideeffect "", "r"(i64 29)
  call void asm sideeffect "", "r"(i64 30)
  call void asm sideeffect "", "r"(i64 31)
  call void asm sideeffect "", "r"(i64 32)
  call void asm sideeffect "", "r"(i64 33)
  call void asm sideeffect "", "r"(i64 34)
  call void asm sideeffect "", "r"(i64 35)
  call void asm sideeffect "", "r"(i64 36)
  call void asm sideeffect "", "r"(i64 37)
  call void asm sideeffect "", "r"(i64 38)
  call void asm sideeffect "", "r"(i64 39)
  call void asm sideeffect "", "r"(i64 40)
  call void asm sideeffect "", "r"(i64 41)
  call void asm sideeffect "", "r"(i64 42)
  call void asm sideeffect "", "r"(i64 43)
  call void asm sideeffect "", "r"(i64 44)
  call void asm sideeffect "", "r"(i64 45)
  call void asm sideeffect "", "r"(i64 46)
  call void asm sideeffect "", "r"(i64 47)
  call void asm sideeffect "", "r"(i64 48)
  call void asm sideeffect "", "r"(i64 49)
  call void asm sideeffect "", "r"(i64 50)
  call void asm sideeffect "", "r"(i64 51)
  call void asm sideeffect "", "r"(i64 52)
  call void asm sideeffect "", "r"(i64 53)
  call void asm sideeffect "", "r"(i64 54)
  call void asm sideeffect "", "r"(i64 55)
  call void asm sideeffect "", "r"(i64 56)
  call void asm sideeffect "", "r"(i64 57)
  call void asm sideeffect "", "r"(i64 58)
  call void asm sideeffect "", "r"(i64 59)
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
  %r = call i64 @total(ptr @circle.Shape, ptr %data, i64 %n)
  ret i64 %r
}
define i64 @b(ptr %data, i64 %n) {
  %r = call i64 @total(ptr @square.Shape, ptr %data, i64 %n)
  ret i64 %r
}
define void @uses_the_runtime() {
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
