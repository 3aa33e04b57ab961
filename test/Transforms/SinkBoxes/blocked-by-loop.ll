; All uses are in a loop below: the box would be made again and again.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: br label %loop
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
declare void @use(ptr)
declare i1 @flag()
