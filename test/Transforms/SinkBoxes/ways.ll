; A box that two of three ways need is made on each of the two.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i32 %k) {
; CHECK-LABEL: @f(
; CHECK-NEXT: switch
; CHECK: a:
; CHECK-NEXT: [[A:%.*]] = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: call void @use(ptr [[A]])
; CHECK: b:
; CHECK-NEXT: [[B:%.*]] = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: call void @log(ptr [[B]])
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
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare void @log(ptr)
