; A call that promises to keep nothing, in each way it may be given a box.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="call ptr"
; CHECK-LABEL: define void @argument(
; CHECK: store i64 %v, ptr %box
; CHECK: call void %fn(ptr %box)
define void @argument(ptr %fn, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr %b) "reify-noescape"
  ret void
}
; CHECK-LABEL: define void @fresh(
; CHECK: call void %fn(ptr %box)
define void @fresh(ptr %fn, i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void %fn(ptr %b) "reify-noescape"
  ret void
}
; CHECK-LABEL: define void @second(
; CHECK: call void %fn(ptr null, ptr %box)
define void @second(ptr %fn, i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void %fn(ptr null, ptr %b) "reify-noescape"
  ret void
}
; CHECK-LABEL: define void @result(
; CHECK: call void %fn(ptr sret(i64) %r, ptr %box)
define void @result(ptr %fn, i64 %v, ptr %r) {
  %b = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr sret(i64) %r, ptr %b) "reify-noescape"
  ret void
}
; CHECK-LABEL: define i64 @header(
; CHECK: call i64 @hash(ptr null, ptr %box)
define i64 @header(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %h = call i64 @hash(ptr null, ptr %b)
  ret i64 %h
}
declare i64 @hash(ptr, ptr) "reify-keeps-nothing"
; CHECK-LABEL: define void @array(
; CHECK: store ptr %box, ptr %a
; CHECK: call void %fn(ptr %a)
define void @array(ptr %fn, i64 %v) {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  store ptr %b, ptr %a
  call void %fn(ptr %a) "reify-noescape"
  ret void
}
; CHECK-LABEL: define void @unwinding(
; CHECK: invoke void %fn(ptr %box)
define void @unwinding(ptr %fn, i64 %v) personality ptr @personality {
  %b = call ptr @reify_convT64(i64 %v)
  invoke void %fn(ptr %b) "reify-noescape" to label %ok unwind label %bad
ok:
  ret void
bad:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}
; CHECK-LABEL: define void @function(
; CHECK: call void @method(ptr %box)
define void @function(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @method(ptr %b)
  ret void
}
declare void @method(ptr) "reify-noescape"
declare i32 @personality(...)
declare ptr @reify_convT64(i64)
declare ptr @reify_newobject(ptr, i64)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
