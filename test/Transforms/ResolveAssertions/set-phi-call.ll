; The call through such an itab is a choice of direct calls.
; RUN: %opt -passes='function(reify-resolve-assertions,reify-devirtualize)' %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@area = private constant [5 x i8] c"area\00"
@Sig = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@record.methods = internal constant [1 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, ptr @circle_area, i32 1, i32 0 }]
@record = internal constant { ptr, ptr, ptr, ptr, i64 } { ptr null, ptr @Circle, ptr null, ptr @record.methods, i64 1 }, section "reify_methods"
@record2.methods = internal constant [1 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, ptr @square_area, i32 1, i32 0 }]
@record2 = internal constant { ptr, ptr, ptr, ptr, i64 } { ptr null, ptr @Square, ptr null, ptr @record2.methods, i64 1 }, section "reify_methods"
declare double @circle_area(ptr)
declare double @square_area(ptr)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
define double @f(i1 %c, ptr %d) {
entry:
  br i1 %c, label %a, label %b
a:
  br label %b
b:
  %t = phi ptr [ @Circle, %entry ], [ @Square, %a ]
  %tab = call ptr @reify_getitab(ptr @Shape, ptr %t)
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}
!0 = !{!"Shape", !"area", i32 0, i64 1, ptr @Shape}
!1 = !{}

; CHECK-NOT: call double %
; CHECK: call double @{{circle|square}}_area(ptr %d)
; CHECK-NOT: call double %
; CHECK: call double @{{circle|square}}_area(ptr %d)
; CHECK-NOT: call double %
