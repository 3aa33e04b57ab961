; Stock LLVM leaves it: the block of the call is not made twice.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt_bare -passes='default<O2>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: call i64 %{{.*}}(ptr %data)
; CHECK-NOT: call i64 @

@Shape = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define i64 @f(i1 %c, ptr %loaded, ptr %data) noinline {
entry:
  br i1 %c, label %given, label %join
given:
  call void @opaque()
  br label %join
join:
  %tab = phi ptr [ @circle.Shape, %entry ], [ %loaded, %given ]
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1
  ret i64 %r
}
declare void @opaque()
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
