; Its address goes into a vector of addresses.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: used in a way that is not followed
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v, <2 x i64> %at) {
  %b = call ptr @reify_convT64(i64 %v)
  %all = getelementptr i8, ptr %b, <2 x i64> %at
  call void @keeps(<2 x ptr> %all)
  ret void
}
declare void @keeps(<2 x ptr>)
declare ptr @reify_convT64(i64)
