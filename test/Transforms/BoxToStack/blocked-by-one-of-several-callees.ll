; One target of an interface call keeps it; the others would not.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured by argument 1 of 'keeps'; a link with -flto may show that it only reads it
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v, i1 %c) {
  %b = call ptr @reify_convT64(i64 %v)
  br i1 %c, label %x, label %y
x:
  call void @reads(ptr %b)
  ret void
y:
  call void @keeps(ptr %b)
  ret void
}
declare void @keeps(ptr)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
