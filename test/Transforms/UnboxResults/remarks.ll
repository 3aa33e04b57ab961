; What it says.
; RUN: %opt -passes=reify-unbox-results -pass-remarks=reify -pass-remarks-missed=reify \
; RUN:   %s -o /dev/null 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} the result of f is returned unboxed to its callers in this module
; CHECK: remark: {{.*}} the result of g stays boxed: no caller in this module reads the value

define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}

define { ptr, ptr } @g(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
