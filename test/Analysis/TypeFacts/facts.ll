; What is known of a type word in each block.
; RUN: %opt -passes='print<reify-type-facts>' -disable-output %s 2>&1 | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Twin = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Local = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 12, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
declare void @ask(ptr, ptr, ptr, ptr, ptr)

; CHECK-LABEL: types in test:
; CHECK-NEXT:   entry:{{$}}
; CHECK-NEXT:   slow:{{$}}
; CHECK-NEXT:   yes: is Circle not Square not Local{{$}}
; CHECK-NEXT:   no: not Circle{{$}}
define void @test(ptr %t) {
entry:
  call void @ask(ptr %t, ptr @Circle, ptr @Square, ptr @Twin, ptr @Local), !reify.query !0
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  call void @ask(ptr %t, ptr @Circle, ptr @Square, ptr @Twin, ptr @Local), !reify.query !0
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  call void @ask(ptr %t, ptr @Circle, ptr @Square, ptr @Twin, ptr @Local), !reify.query !0
  ret void
no:
  call void @ask(ptr %t, ptr @Circle, ptr @Square, ptr @Twin, ptr @Local), !reify.query !0
  ret void
}

; CHECK-LABEL: types in hash:
; CHECK-NEXT:   equal: not Square{{$}}
; CHECK-NEXT:   other: not Circle not Twin{{$}}
define void @hash(ptr %t) {
entry:
  call i1 @reify_typeequal(ptr %t, ptr @Circle)
  %at = getelementptr inbounds i8, ptr %t, i64 16
  %h = load i32, ptr %at, align 8
  %maybe = icmp eq i32 %h, 10
  br i1 %maybe, label %equal, label %other
equal:
  call void @ask(ptr %t, ptr @Circle, ptr @Square, ptr @Twin, ptr @Twin), !reify.query !0
  ret void
other:
  call void @ask(ptr %t, ptr @Circle, ptr @Square, ptr @Twin, ptr @Square), !reify.query !0
  ret void
}

; A loop around the block adds no way without the test; one that gets a new word
; from it does.
; CHECK-LABEL: types in loop:
; CHECK-NEXT:   again: is Circle not Square not Square not Square not Square{{$}}
; CHECK-NEXT:   head:{{$}}
define void @loop(ptr %t, ptr %p, i1 %c) {
entry:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %again, label %out
again:
  call void @ask(ptr %t, ptr @Square, ptr @Square, ptr @Square, ptr @Square), !reify.query !0
  br i1 %c, label %again, label %out
out:
  br label %head
head:
  %u = phi ptr [ %p, %out ], [ %new, %body ]
  call void @ask(ptr %u, ptr @Circle, ptr @Circle, ptr @Circle, ptr @Circle), !reify.query !0
  %mine = call i1 @reify_typeequal(ptr %u, ptr @Circle)
  br i1 %mine, label %body, label %end
body:
  %new = load ptr, ptr %p, align 8
  br label %head
end:
  ret void
}

!0 = !{}
