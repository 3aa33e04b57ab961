; One call in a long function.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -pass-remarks-missed=reify-propagate-types -passes=reify-propagate-types %t.ll 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} no copy of total for Circle: it would save less than it is long
; CHECK-LABEL: @a(
; CHECK: call i64 @total(ptr @circle.Shape

@Shape = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define internal i64 @total(ptr %tab, ptr %data, i64 %n) noinline {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1
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
  ret i64 %r
}
define i64 @a(ptr %data, i64 %n) {
  %r = call i64 @total(ptr @circle.Shape, ptr %data, i64 %n)
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
