; A type word of a loop is another one in the next iteration.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define void @f(ptr %p, i1 %c) {
entry:
  br label %loop
loop:
  %t = phi ptr [ %p, %entry ], [ %next, %more ]
  %first = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  call void @use(i1 %first)
  br i1 %first, label %more, label %done
more:
  %next = call ptr @get()
  br i1 %c, label %loop, label %done
done:
  ret void
}
declare void @use(i1)
declare ptr @get()

; CHECK: loop:
; CHECK: %first = call i1 @reify_typeequal(ptr %t, ptr @Circle)
; CHECK-NEXT: call void @use(i1 %first)
