; Uses of the address itself.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
; CHECK-LABEL: boxes of f:
; CHECK-NEXT: %b
; CHECK-NEXT: function: written
; CHECK-DAG: read{{$}}
; CHECK-DAG: compared with null
; CHECK-DAG: compared with another address
; CHECK-DAG: lent as argument 1 of 'reads'
; CHECK-DAG: lent, to be written, as argument 1 of 'writes'
; CHECK: module: written
define i32 @f(i64 %v, ptr %p, i1 %c) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i32, ptr %b
  %n = icmp eq ptr %b, null
  %m = icmp eq ptr %b, %p
  call void @reads(ptr %b)
  %g = getelementptr i8, ptr %b, i64 4
  %s = select i1 %c, ptr %g, ptr %b
  call void @writes(ptr %s)
  ret i32 %r
}
; The same of a fresh object.
; CHECK-LABEL: boxes of fresh:
; CHECK-NEXT: %b
; CHECK-NEXT: function: written
; CHECK-DAG: written{{$}}
; CHECK-DAG: read{{$}}
define i32 @fresh(i32 %v, ptr %source) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i32 %v, ptr %b
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %source, i64 8, i1 false)
  %r = load i32, ptr %b
  ret i32 %r
}
; CHECK-LABEL: boxes of only_read:
; CHECK: function: only read
define void @only_read(i64 %v, ptr %to) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %b, i64 8, i1 false)
  call void @byvalue(ptr byval(i64) %b)
  ret void
}
@T = external constant i8
declare void @reads(ptr nocapture readonly)
declare void @writes(ptr nocapture)
declare void @byvalue(ptr byval(i64))
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @reify_convT64(i64)
declare ptr @reify_newobject(ptr, i64)
