; The call gets the box of the round before, through a variable.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_newobject
define void @f(ptr %fn, i64 %n) {
entry:
  %a = alloca ptr
  store ptr null, ptr %a
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %i, ptr %b
  call void %fn(ptr %a) "reify-noescape"
  store ptr %b, ptr %a
  %next = add i64 %i, 1
  %c = icmp ult i64 %next, %n
  br i1 %c, label %loop, label %done
done:
  ret void
}
declare ptr @reify_newobject(ptr, i64)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
