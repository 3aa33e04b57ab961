; Comparisons of addresses and hashes below a hit: the fast path of a test.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define void @f(ptr %t) {
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  %nil = icmp eq ptr %t, null
  call void @use(i1 %nil)
  %at = getelementptr inbounds i8, ptr %t, i64 16
  %h = load i32, ptr %at, align 8
  %mine = icmp eq i32 %h, 10
  call void @use(i1 %mine)
  %others = icmp eq i32 %h, 11
  call void @use(i1 %others)
  %not = icmp ne i32 %h, 11
  call void @use(i1 %not)
  %square = icmp eq ptr @Square, %t
  call void @use(i1 %square)
  ret void
no:
  ret void
}
declare void @use(i1)

; CHECK: yes:
; CHECK-NEXT: call void @use(i1 false)
; CHECK: call void @use(i1 true)
; CHECK-NEXT: call void @use(i1 false)
; CHECK-NEXT: call void @use(i1 true)
; CHECK-NEXT: call void @use(i1 false)
