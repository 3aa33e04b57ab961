; A module without Reify comes out the same to the byte, in every pipeline.
; RUN: %opt_bare -passes='default<O0>' %s -o %t.bare
; RUN: %opt -passes='default<O0>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='default<O1>' %s -o %t.bare
; RUN: %opt -passes='default<O1>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='default<O2>' %s -o %t.bare
; RUN: %opt -passes='default<O2>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='default<O3>' %s -o %t.bare
; RUN: %opt -passes='default<O3>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='default<Os>' %s -o %t.bare
; RUN: %opt -passes='default<Os>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='default<Oz>' %s -o %t.bare
; RUN: %opt -passes='default<Oz>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='lto-pre-link<O2>' %s -o %t.bare
; RUN: %opt -passes='lto-pre-link<O2>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='thinlto-pre-link<O2>' %s -o %t.bare
; RUN: %opt -passes='thinlto-pre-link<O2>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='thinlto<O2>' %s -o %t.bare
; RUN: %opt -passes='thinlto<O2>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin
; RUN: %opt_bare -passes='lto<O2>' %s -o %t.bare
; RUN: %opt -passes='lto<O2>' %s -o %t.plugin
; RUN: cmp %t.bare %t.plugin

target datalayout = "e-m:e-i64:64-n8:16:32:64-S128"
define i32 @sum(ptr %p, i32 %n) {
entry:
  %none = icmp sle i32 %n, 0
  br i1 %none, label %done, label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %s = phi i32 [ 0, %entry ], [ %t, %loop ]
  %q = getelementptr i32, ptr %p, i32 %i
  %v = load i32, ptr %q
  %w = call i32 @twice(i32 %v)
  %t = add i32 %s, %w
  %j = add i32 %i, 1
  %c = icmp slt i32 %j, %n
  br i1 %c, label %loop, label %done
done:
  %r = phi i32 [ 0, %entry ], [ %t, %loop ]
  ret i32 %r
}
define internal i32 @twice(i32 %v) {
  %r = add i32 %v, %v
  ret i32 %r
}
define linkonce_odr void @call(ptr %o) {
  %vt = load ptr, ptr %o
  %slot = getelementptr ptr, ptr %vt, i64 3
  %fn = load ptr, ptr %slot
  call void %fn(ptr %o)
  ret void
}
define void @keep(ptr %o) {
  call void @call(ptr %o)
  ret void
}
