; What plain -O2 leaves indirect, and so is work for reify-devirtualize.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

@Shape = external constant i8
@Circle = external constant i8
@Square = external constant i8
@circle = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
@square = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [2 x ptr] [ptr @square_area, ptr @square_scale] }

declare double @circle_area(ptr)
declare double @square_area(ptr)
declare void @circle_scale(ptr, double)
declare void @square_scale(ptr, double)
declare void @reify_panicnilcall(ptr, i32, i32) noreturn cold
declare void @opaque()
@shapes = internal constant [2 x { ptr, ptr }] [{ ptr, ptr } { ptr @circle, ptr @x }, { ptr, ptr } { ptr @square, ptr @x }]
@x = global i64 0

; An itab of several: LLVM moves the choice around, but the call stays indirect.
; CHECK-LABEL: define {{.*}}double @select(
; CHECK:         call double %{{.*}}(ptr %d)
define double @select(i1 %c, ptr %d) {
  %tab = select i1 %c, ptr @circle, ptr @square
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

; CHECK-LABEL: define {{.*}}double @phi(
; CHECK:         call double %{{.*}}(ptr %d)
define double @phi(i1 %c, ptr %d) {
entry:
  br i1 %c, label %then, label %join
then:
  call void @opaque()
  br label %join
join:
  %tab = phi ptr [ @circle, %entry ], [ @square, %then ]
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

; CHECK-LABEL: define {{.*}}double @element(
; CHECK:         call double %{{.*}}(ptr
define double @element(i64 %i) {
  %p = getelementptr inbounds [2 x { ptr, ptr }], ptr @shapes, i64 0, i64 %i
  %tab = load ptr, ptr %p
  %q = getelementptr inbounds i8, ptr %p, i64 8
  %d = load ptr, ptr %q
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

; A reference, with another call before it is used.
; CHECK-LABEL: define {{.*}}double @helper(
; CHECK:         call double %{{.*}}(ptr
define internal double @helper(ptr %s) noinline {
  call void @opaque()
  %tab = load ptr, ptr %s
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  %d = load ptr, ptr %sd
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}
define double @caller(ptr %x) {
  %s = alloca { ptr, ptr }
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  store ptr @circle, ptr %s
  store ptr %x, ptr %sd
  %r = call double @helper(ptr %s)
  ret double %r
}

; The lookup is an opaque call.
; CHECK-LABEL: define {{.*}}double @lookup(
; CHECK:         call ptr @reify_getitab(
; CHECK:         call double %{{.*}}(ptr %d)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
define double @lookup(ptr %d) {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr @Circle)
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

; What LLVM does by itself, and this pass need not do: one visible itab.
; CHECK-LABEL: define {{.*}}double @one(
; CHECK:         call double @circle_area(ptr %d)
define double @one(ptr %d) {
  %tab = select i1 true, ptr @circle, ptr @square
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
