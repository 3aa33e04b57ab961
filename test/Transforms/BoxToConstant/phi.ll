; One of several constants by the way that was taken; the ways in may stand in another order.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@yes = private constant [3 x i8] c"yes"
@no = private constant [2 x i8] c"no"
; CHECK: @[[Y:.*]] = private unnamed_addr constant { ptr, i64 } { ptr @yes, i64 3 }
; CHECK: @[[N:.*]] = private unnamed_addr constant { ptr, i64 } { ptr @no, i64 2 }
define ptr @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: phi ptr [ @[[Y]], %a ], [ @[[N]], %b ]
; CHECK-NOT: call
; CHECK: ret ptr
  br i1 %c, label %a, label %b
a:
  br label %end
b:
  br label %end
end:
  %v = phi ptr [ @yes, %a ], [ @no, %b ]
  %n = phi i64 [ 2, %b ], [ 3, %a ]
  %box = call ptr @reify_convTstring(ptr %v, i64 %n)
  ret ptr %box
}
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
