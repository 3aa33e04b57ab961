; The same for values without pointers.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define double @f(ptr %src) {
; CHECK-LABEL: @f(
; CHECK: load double, ptr {{.*}}, align 8
; CHECK-NEXT: {{.*}}call ptr @reify_convTnoptr
; CHECK-NOT: load
; CHECK: ret double
  %b = call ptr @reify_convTnoptr(ptr @T, ptr %src)
  %q = getelementptr i8, ptr %b, i64 16
  %r = load double, ptr %q
  ret double %r
}
declare ptr @reify_convTnoptr(ptr, ptr)
