; Two ways on which it escapes, of which a run takes one.
; RUN: %opt -passes=reify-split-boxes %s | FileCheck %s

define void @f(i64 %n, i32 %k) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %b = call ptr @reify_convT64(i64 %n)
; CHECK: one:
; CHECK-NEXT: [[C:%.*]] = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: call void @log(ptr [[C]])
; CHECK: two:
; CHECK-NEXT: [[E:%.*]] = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: call void @send(ptr [[E]])
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  switch i32 %k, label %no [ i32 1, label %one
                             i32 2, label %two ]
one:
  call void @log(ptr %b)
  br label %no
two:
  call void @send(ptr %b)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
declare void @send(ptr)
