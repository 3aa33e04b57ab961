; An interface call becomes a test for nil, and on the other side a load.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
@shape.name = private constant [6 x i8] c"Shape\00"
@area.name = private constant [5 x i8] c"area\00"
@scale.name = private constant [6 x i8] c"scale\00"
@methods = private constant [2 x { ptr, ptr, i32 }] [{ ptr, ptr, i32 } { ptr @area.name, ptr null, i32 1 }, { ptr, ptr, i32 } { ptr @scale.name, ptr null, i32 0 }]
@Shape = linkonce_odr constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 7, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @shape.name, ptr null, ptr null, ptr null, ptr null }, ptr @methods, i64 2 }

define void @f(ptr %tab, ptr %data) {
; CHECK-LABEL: @f(
; CHECK-NEXT: [[NIL:%.*]] = icmp eq ptr %tab, null
; CHECK-NEXT: br i1 [[NIL]], label %reify.nil, label %reify.ok, !prof [[PROF:![0-9]+]]
; CHECK: reify.nil:
; CHECK-NEXT: call void @reify_panicnilcall(ptr @Shape, i32 1, i32 0)
; CHECK-NEXT: unreachable
; CHECK: reify.ok:
; CHECK-NEXT: [[SLOT:%.*]] = getelementptr inbounds i8, ptr %tab, i64 32
; CHECK-NEXT: [[FN:%.*]] = load ptr, ptr [[SLOT]], align 8, !invariant.load ![[E:[0-9]+]], !nonnull ![[E]], !noundef ![[E]], !reify.dispatch [[SITE:![0-9]+]]
; CHECK-NEXT: call void [[FN]](ptr %data, double 2.0{{.*}}), !reify.dispatch [[SITE]]
; CHECK: declare void @reify_panicnilcall(ptr, i32, i32) [[COLD:#[0-9]+]]
; CHECK: attributes [[COLD]] = { cold noreturn }
; CHECK: [[PROF]] = !{!"branch_weights", i32 1, i32 1048575}
; CHECK: [[SITE]] = !{!"Shape", !"scale", i32 1, i64 0, ptr @Shape}
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @Shape, i32 1, i32 0)
  call void %fn(ptr %data, double 2.0)
  ret void
}
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
