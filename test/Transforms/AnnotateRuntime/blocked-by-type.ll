; A function of the name with another type gets no attributes, and a remark.
; RUN: %opt -passes=reify-annotate-runtime -pass-remarks-missed=reify-annotate-runtime %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}reify_convT64 has not the type of the runtime's entry point
; CHECK: declare ptr @reify_convT64(i32){{$}}
define ptr @f() {
  %b = call ptr @reify_convT64(i32 1)
  ret ptr %b
}
declare ptr @reify_convT64(i32)
declare ptr @reify_convT32(i32)
