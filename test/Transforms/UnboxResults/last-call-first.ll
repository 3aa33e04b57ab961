; The calls of a block get their wrappers from the last to the first, whatever
; the order of the functions and of their uses: what is behind a call, which is
; moved to a block of its own, is moved once. From the first to the last, a
; block of thousands takes the square of that. Names tell: they are counted up.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define i64 @caller(i64 %x) {
; CHECK-LABEL: define i64 @caller(
; CHECK: call { ptr, i64 } @f.unboxed(
; CHECK: br i1 {{.*}}, label %form.i{{[0-9]+}},
; CHECK: call { ptr, i64 } @g.unboxed(
; CHECK: br i1 {{.*}}, label %form.i{{[0-9]+}},
; CHECK: call { ptr, i64 } @f.unboxed(
; CHECK: br i1 {{.*}}, label %form.i{{[0-9]+}},
; CHECK: call { ptr, i64 } @g.unboxed(
; CHECK: br i1 {{.*}}, label %form.i,
  %h0 = call { ptr, ptr } @f(i64 %x)
  %d0 = extractvalue { ptr, ptr } %h0, 1
  %s0 = load i64, ptr %d0
  %h1 = call { ptr, ptr } @g(i64 %s0)
  %d1 = extractvalue { ptr, ptr } %h1, 1
  %s1 = load i64, ptr %d1
  %h2 = call { ptr, ptr } @f(i64 %s1)
  %d2 = extractvalue { ptr, ptr } %h2, 1
  %s2 = load i64, ptr %d2
  %h3 = call { ptr, ptr } @g(i64 %s2)
  %d3 = extractvalue { ptr, ptr } %h3, 1
  %s3 = load i64, ptr %d3
  ret i64 %s3
}

define internal { ptr, ptr } @f(i64 %x) noinline {
  %c = call i1 @flag()
  br i1 %c, label %t, label %u
t:
  %a = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %a, 1
  ret { ptr, ptr } %h
u:
  %y = add i64 %x, 1
  %b = call ptr @reify_convT64(i64 %y)
  %j = insertvalue { ptr, ptr } { ptr @U, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %j
}

define internal { ptr, ptr } @g(i64 %x) noinline {
  %c = call i1 @flag()
  br i1 %c, label %t, label %u
t:
  %a = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %a, 1
  ret { ptr, ptr } %h
u:
  %y = add i64 %x, 2
  %b = call ptr @reify_convT64(i64 %y)
  %j = insertvalue { ptr, ptr } { ptr @U, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %j
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare i1 @flag()
