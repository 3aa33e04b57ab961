; Running it again changes nothing.
; RUN: %opt -passes=reify-unbox-arguments %s -o %t.1.ll
; RUN: %opt -passes=reify-unbox-arguments %t.1.ll -o %t.2.ll
; RUN: sed 1d %t.1.ll > %t.a
; RUN: sed 1d %t.2.ll | diff %t.a -
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller(i64 %x) {
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @T, ptr %b)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
