; A field where a descriptor has its hash, in an object that is none: the callee may write it.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i32 @f(ptr %t, ptr %p) {
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %ask, label %no
ask:
  %at = getelementptr inbounds i8, ptr %p, i64 16
  %n = load i32, ptr %at, align 8
  %five = icmp eq i32 %n, 5
  br i1 %five, label %yes, label %no
yes:
  call void @opaque(ptr %p)
  %m = load i32, ptr %at, align 8
  %still = icmp eq i32 %m, 5
  %r = zext i1 %still to i32
  ret i32 %r
no:
  ret i32 7
}
declare void @opaque(ptr)

; CHECK: yes:
; CHECK: %still = icmp eq i32 %m, 5
; CHECK-NEXT: %r = zext i1 %still to i32
