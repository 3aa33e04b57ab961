; By address, of a source that nobody writes.
; RUN: %opt -passes=reify-split-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(ptr %s, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: yes:
; CHECK-NEXT: [[C:%.*]] = call ptr @reify_convT(ptr @T, ptr %s)
; CHECK-NEXT: call void @log(ptr [[C]])
; CHECK: call void @read(ptr %b)
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  %x = load i64, ptr %b
  %z = icmp eq i64 %x, 0
  br i1 %on, label %yes, label %no
yes:
  call void @log(ptr %b)
  br label %no
no:
  call void @read(ptr %b)
  ret void
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
