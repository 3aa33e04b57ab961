; The escape is in a loop that the box is not in.
; RUN: %opt -passes=reify-split-boxes %s | FileCheck %s

define void @f(i64 %n) {
; CHECK-LABEL: @f(
; CHECK-COUNT-1: call ptr @reify_
; CHECK-NOT: call ptr @reify_
; CHECK: ret void
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br label %loop
loop:
  call void @log(ptr %b)
  %again = call i1 @flag()
  br i1 %again, label %loop, label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
declare i1 @flag()
