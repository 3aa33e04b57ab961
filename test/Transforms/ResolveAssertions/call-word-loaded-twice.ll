; An itab never changes: two loads of its type word are one type, whatever stands between.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@area = private constant [5 x i8] c"area\00"
@Sig = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@Circle.Shape = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 10, i32 0, [1 x ptr] [ptr @circle_area] }
declare double @circle_area(ptr)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %tab, ptr %d) {
  %word = getelementptr inbounds i8, ptr %tab, i64 8
  %t = load ptr, ptr %word, align 8
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8
  %r = call double %fn(ptr %d), !reify.dispatch !0
  %u = load ptr, ptr %word, align 8
  %again = call i1 @reify_typeequal(ptr %u, ptr @Circle)
  ret i1 %again
no:
  ret i1 false
}
!0 = !{!"Shape", !"area", i32 0, i64 1, ptr @Shape}
!1 = !{}

; CHECK: yes:
; CHECK: ret i1 true
