; What it says.
; RUN: %opt -passes=reify-unbox-arguments -pass-remarks=reify -pass-remarks-missed=reify \
; RUN:   %s -o /dev/null 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} argument 2 of f is passed unboxed
; CHECK: remark: {{.*}} argument 2 of g stays boxed: a read is volatile or atomic

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

define internal i64 @g(ptr %t, ptr %d) noinline {
  call void @opaque()
  %v = load volatile i64, ptr %d
  ret i64 %v
}

define i64 @caller2(i64 %x) {
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @g(ptr @T, ptr %b)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
