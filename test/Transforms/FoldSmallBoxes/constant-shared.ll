; Equal numbers have one address in a module, so that LLVM merges what is done
; with them.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s --implicit-check-not=@reify.staticuint64.1.

define i1 @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: icmp eq ptr @reify.staticuint64.1, @reify.staticuint64.1
  %a = call ptr @reify_convT64(i64 1)
  %b = call ptr @reify_convT32(i32 1)
  %c = icmp eq ptr %a, %b
  ret i1 %c
}
declare ptr @reify_convT32(i32)
declare ptr @reify_convT64(i64)
