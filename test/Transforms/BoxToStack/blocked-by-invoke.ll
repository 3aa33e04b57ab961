; It is made by an invoke, in whose place no slot can be filled.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it is made by an invoke
; CHECK: invoke{{.*}} ptr @reify_
define i64 @f(i64 %v) personality ptr @personality {
  %b = invoke ptr @reify_convT64(i64 %v) to label %go unwind label %pad
go:
  %r = load i64, ptr %b
  ret i64 %r
pad:
  %p = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %p
}
declare i32 @personality(...)
declare ptr @reify_convT64(i64)
