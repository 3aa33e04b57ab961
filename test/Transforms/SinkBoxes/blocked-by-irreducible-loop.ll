; A loop with two entries is none to LoopInfo.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %c) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: br i1 %c
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %c, label %a, label %b
a:
  %x = call i1 @flag()
  br i1 %x, label %b, label %end
b:
  call void @use(ptr %box)
  br label %a
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare i1 @flag()
