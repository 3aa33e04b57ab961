; A box in a variable: an array of `any`.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
; Read back, by place: the type word beside it is not the box.
; CHECK-LABEL: boxes of array:
; CHECK: function: only read
; CHECK-DAG: held in a variable %a at 24
; CHECK-DAG: perhaps fetched from a variable %a at 24
; CHECK-DAG: perhaps fetched from a variable %a at 16
; CHECK-DAG: {{^      }}read
; CHECK-NOT: compared
; CHECK: module:
define i64 @array(i64 %v, ptr %t) {
  %a = alloca [2 x { ptr, ptr }]
  %a1 = getelementptr i8, ptr %a, i64 16
  %d1 = getelementptr i8, ptr %a, i64 24
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %t, ptr %a1
  store ptr %b, ptr %d1
  %u = load ptr, ptr %a1
  %c = icmp eq ptr %u, @T
  %d = load ptr, ptr %d1
  %r = load i64, ptr %d
  ret i64 %r
}
; At an index: data words only.
; CHECK-LABEL: boxes of index:
; CHECK: function: only read
; CHECK-DAG: perhaps fetched from a variable %a at 8 + k * 16
; CHECK-NOT: compared
; CHECK: module:
define i64 @index(i64 %v, ptr %t, i64 %i) {
  %a = alloca [2 x { ptr, ptr }]
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %t, ptr %a
  %d0 = getelementptr i8, ptr %a, i64 8
  store ptr %b, ptr %d0
  %e = getelementptr inbounds [2 x { ptr, ptr }], ptr %a, i64 0, i64 %i
  %u = load ptr, ptr %e
  %c = icmp eq ptr %u, @T
  %p = getelementptr inbounds i8, ptr %e, i64 8
  %d = load ptr, ptr %p
  %r = load i64, ptr %d
  ret i64 %r
}
; Copied, and read as a pair.
; CHECK-LABEL: boxes of copy:
; CHECK: function: only read
; CHECK-DAG: held in a variable %to at 40
; CHECK-DAG: {{^      }}read
; CHECK: module:
define i64 @copy(i64 %v, ptr %t) {
  %from = alloca { ptr, ptr }
  %to = alloca [3 x { ptr, ptr }]
  %b = call ptr @reify_convT64(i64 %v)
  %d = getelementptr i8, ptr %from, i64 8
  store ptr %b, ptr %d
  %to2 = getelementptr i8, ptr %to, i64 32
  call void @llvm.memcpy.p0.p0.i64(ptr %to2, ptr %from, i64 16, i1 false)
  %pair = load { ptr, ptr }, ptr %to2
  %x = extractvalue { ptr, ptr } %pair, 1
  %y = extractvalue { ptr, ptr } %pair, 0
  %c = icmp eq ptr %y, @T
  %r = load i64, ptr %x
  ret i64 %r
}
; A variable with the address of the array: a lambda's capture.
; CHECK-LABEL: boxes of capture:
; CHECK: function: only read
; CHECK-DAG: {{^      }}read
; CHECK: module:
define i64 @capture(i64 %v) {
  %a = alloca ptr
  %closure = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  store ptr %a, ptr %closure
  %p = load ptr, ptr %closure
  %d = load ptr, ptr %p
  %r = load i64, ptr %d
  ret i64 %r
}
@T = external constant i8
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @reify_convT64(i64)
