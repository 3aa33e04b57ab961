; A copy of the box is noted; no copy to it, and no copy of the copy.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr %slot, ptr %w, i64 24, i1 false), !reify.read [[READ:![0-9]+]]
; CHECK: call void @llvm.memmove.p0.p0.i64(ptr %slot, ptr %w, i64 24, i1 false), !reify.read [[READ]]
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr %w, ptr %slot, i64 24, i1 false){{$}}
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr %w, ptr %w, i64 24, i1 false){{$}}
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr %other, ptr %slot, i64 24, i1 false){{$}}
; CHECK: [[READ]] = !{i64 24, i64 8}
define void @f(ptr %w, ptr %other) {
  %slot = alloca [24 x i8], align 8
  %p = call ptr @reify_purebox(ptr %w, i32 24, i32 8)
  call void @llvm.memcpy.p0.p0.i64(ptr %slot, ptr %p, i64 24, i1 false)
  call void @llvm.memmove.p0.p0.i64(ptr %slot, ptr %p, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %slot, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %p, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %other, ptr %slot, i64 24, i1 false)
  ret void
}
declare ptr @reify_purebox(ptr, i32, i32)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
