; A body that is certain is believed, whatever was promised of it.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define void @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @liar(ptr %b)
  ret void
}
define void @liar(ptr %p) "reify-noescape" noinline {
  store ptr %p, ptr @cache
  ret void
}
@cache = global ptr null
declare ptr @reify_convT64(i64)
