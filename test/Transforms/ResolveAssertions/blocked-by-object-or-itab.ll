; A word that is an itab on one way and an object on the other (std::variant): what the object has at the place of the type may be written.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@area = private constant [5 x i8] c"area\00"
@Sig = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@Circle.Shape = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 10, i32 0, [1 x ptr] [ptr @circle_area] }
declare double @circle_area(ptr)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(i1 %itab, ptr %w, ptr %d, ptr %other) {
  br i1 %itab, label %call, label %object
call:
  %slot = getelementptr inbounds i8, ptr %w, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret i1 false
object:
  %word = getelementptr inbounds i8, ptr %w, i64 8
  %t = load ptr, ptr %word, align 8
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  store ptr %other, ptr %word, align 8
  %u = load ptr, ptr %word, align 8
  %again = call i1 @reify_typeequal(ptr %u, ptr @Circle)
  ret i1 %again
no:
  ret i1 false
}
!0 = !{!"Shape", !"area", i32 0, i64 1, ptr @Shape}
!1 = !{}

; CHECK: yes:
; CHECK: %again = call i1 @reify_typeequal(ptr %u, ptr @Circle)
