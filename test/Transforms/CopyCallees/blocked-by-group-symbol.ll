; The linker may drop the group with the symbol that the copy would use.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
$reads = comdat any
@inside = internal global i64 0, comdat($reads)
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline comdat {
  %v = load i64, ptr getelementptr (i8, ptr @inside, i64 4)
  ret i64 %v
}
declare ptr @reify_convT64(i64)
