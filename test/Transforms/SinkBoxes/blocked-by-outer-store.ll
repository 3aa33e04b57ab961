; Only the store in the loop happens as often as the read.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(i64 %n) {
; CHECK-LABEL: @f(
; CHECK: store ptr @T, ptr %array
; CHECK-NEXT: br label %loop
; CHECK: yes:
; CHECK-NEXT: %box = call
; CHECK-NEXT: store ptr %box, ptr %data
; CHECK-NEXT: call void @read
  %array = alloca [2 x ptr]
  %data = getelementptr i8, ptr %array, i64 8
  store ptr @T, ptr %array
  br label %loop
loop:
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %data
  %on = call i1 @flag()
  br i1 %on, label %yes, label %next
yes:
  call void @read(ptr %array)
  br label %next
next:
  %again = call i1 @flag()
  br i1 %again, label %loop, label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare i1 @flag()
declare void @read(ptr nocapture readonly)
