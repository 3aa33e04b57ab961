; Sets of up to 64 functions are looked at, larger ones are not.
; RUN: %python -c "for i in range(64): print('@itab%d = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @area%d] }' % (i, i)); print('define internal i64 @area%d(ptr) {' % i); print('  ret i64 %d' % i); print('}')" > %t.many
; RUN: cat %S/../../Inputs/local.ll %s %t.many > %t.64.ll
; RUN: %opt -passes=reify-box-to-stack %t.64.ll | FileCheck %s
; RUN: cp %t.64.ll %t.65.ll
; RUN: echo "@itab = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }" >> %t.65.ll
; RUN: %opt -passes=reify-box-to-stack %t.65.ll | FileCheck %s --check-prefix=MORE
; CHECK-LABEL: @f(
; CHECK: call i64 %fn(ptr %box)
; MORE-LABEL: @f(
; MORE: call ptr @reify_convT64

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
define i64 @f(ptr %tab, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %b), !reify.dispatch !1
  ret i64 %r
}
declare ptr @reify_convT64(i64)
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
