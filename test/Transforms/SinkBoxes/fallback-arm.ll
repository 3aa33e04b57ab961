; The arm of a guard that calls through the itab makes the box, the other does not.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define i64 @f(i64 %n, ptr %tab) {
; CHECK-LABEL: @f(
; CHECK-NEXT: icmp
; CHECK-NEXT: br i1
; CHECK: slow:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
  %box = call ptr @reify_convT64(i64 %n)
  %known = icmp eq ptr %tab, @T
  br i1 %known, label %fast, label %slow
fast:
  %twice = shl i64 %n, 1
  br label %end
slow:
  %fn = load ptr, ptr %tab
  %r = call i64 %fn(ptr %box)
  %s = call i64 %fn(ptr %box)
  br label %end
end:
  %p = phi i64 [ %twice, %fast ], [ %r, %slow ]
  ret i64 %p
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
