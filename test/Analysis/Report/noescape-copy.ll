; A copy of the value, for which the box of the argument was taken: the method
; kept nothing in the source. A constant elsewhere says nothing.
; RUN: %opt -passes=reify-report -pass-remarks-missed=reify-report -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=warning: --implicit-check-not=remark:
; CHECK: remark: {{.*}}a method that is declared to keep nothing keeps argument 3
; CHECK: warning: reify: keeps is declared reify::noescape and keeps argument 3
define void @copies(ptr %self, ptr %type, ptr %data) "reify-noescape" {
  store ptr @long, ptr @ring
  store ptr %data, ptr getelementptr (i8, ptr @ring, i64 8)
  ret void
}
define void @keeps(ptr %self, ptr %type, ptr %data) "reify-noescape" {
  store ptr @long, ptr @other
  store ptr @other, ptr @ring
  store ptr %data, ptr getelementptr (i8, ptr @ring, i64 8)
  ret void
}
@ring = global [2 x ptr] zeroinitializer
@other = global ptr null
@long = external constant i8
declare ptr @reify_convT64(i64)
