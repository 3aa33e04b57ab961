; What is said, with the instruction to blame.
; RUN: %opt -passes=reify-sink-boxes -pass-remarks=reify-sink-boxes -pass-remarks-missed=reify-sink-boxes -disable-output %s 2>&1 | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: remark: {{.*}}stack slot of a box filled where it is needed
; CHECK: remark: {{.*}}box made where it is needed
; CHECK: remark: {{.*}}not moved to where it is needed: what it copies may be written between (store)
; CHECK: remark: {{.*}}not moved to where it is needed: all its uses are in a loop
define void @f(i64 %n, i1 %on) {
  %array = alloca [2 x ptr]
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 1)
  br label %no
no:
  ret void
}
define void @g(ptr %from, i1 %on) {
  %box = call ptr @reify_convT(ptr @T, ptr %from)
  store i64 1, ptr %from
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
define void @h(i64 %n) {
  %box = call ptr @reify_convT64(i64 %n)
  br label %loop
loop:
  call void @use(ptr %box)
  %again = call i1 @flag()
  br i1 %again, label %loop, label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @sink(ptr, i64)
declare void @use(ptr)
declare i1 @flag()
