; Bodies that break the promise for certain, and bodies that may keep it.
; RUN: %opt -passes=reify-report -pass-remarks-missed=reify-report -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=warning: --implicit-check-not=remark:
; CHECK: remark: {{.*}}a method that is declared to keep nothing keeps argument 1
; CHECK: warning: reify: stores is declared reify::noescape and keeps argument 1
; CHECK: remark: {{.*}}a method that is declared to keep nothing keeps argument 2
; CHECK: warning: reify: returns is declared reify::noescape and keeps argument 2
; CHECK: remark: {{.*}}a method that is declared to keep nothing keeps argument 1
; CHECK: warning: reify: fills is declared reify::noescape and keeps argument 1
define void @stores(ptr %self) "reify-noescape" {
  %p = getelementptr i8, ptr %self, i64 8
  store ptr %p, ptr @cache
  ret void
}
define ptr @returns(ptr %self, ptr %arg) "reify-noescape" {
  ret ptr %arg
}
define void @fills(ptr %self, ptr %out) "reify-noescape" {
  store ptr %self, ptr %out
  ret void
}
define void @itself(ptr %self, ptr sret(ptr) %result, ptr %arg) "reify-noescape" {
  %a = alloca ptr
  store ptr %self, ptr %self
  store ptr %result, ptr %result
  store ptr %arg, ptr %a
  call void @other(ptr %a)
  ret void
}
define void @unpromised(ptr %self) {
  store ptr %self, ptr @cache
  ret void
}
declare void @other(ptr)
@cache = global ptr null
declare ptr @reify_convT64(i64)
