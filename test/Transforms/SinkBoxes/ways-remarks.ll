; What is said of a box that is made on several ways, and of a function in which
; none is moved.
; RUN: %opt -passes=reify-sink-boxes -pass-remarks=reify-sink-boxes -pass-remarks-missed=reify-sink-boxes -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}box made on each of the ways that need it
; CHECK: remark: {{.*}}boxes not moved to where they are needed: the function returns twice or is a coroutine
define void @f(i64 %n, i32 %k) {
  %box = call ptr @reify_convT64(i64 %n)
  switch i32 %k, label %no [ i32 1, label %a
                             i32 2, label %b ]
a:
  call void @use(ptr %box)
  br label %no
b:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
define void @g(i64 %n, i1 %on, ptr %buf) {
  %box = call ptr @reify_convT64(i64 %n)
  %again = call i32 @setjmp(ptr %buf) returns_twice
  br i1 %on, label %a, label %no
a:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare i32 @setjmp(ptr) returns_twice
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare void @log(ptr)
