; An invoke: its normal way is one of two to get there.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define i64 @caller(
; CHECK: br i1 %{{.*}}, label %tested, label %untested
; CHECK: tested:
; CHECK-NEXT: %[[R:.*]] = invoke i64 @log(ptr %a)
; CHECK-NEXT: to label %untested unwind label %bad
; CHECK: untested:
; CHECK-NEXT: %[[P:.*]] = phi i64 [ %[[R]], %tested ], [ 7, %0 ]
; CHECK: ok:
; CHECK-NEXT: phi i64 [ %[[P]], %untested ], [ 1, %bad ]
define internal i64 @log(ptr %args) noinline {
entry:
  %on = load i1, ptr @on
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  br label %end
end:
  %r = phi i64 [ 7, %entry ], [ 8, %yes ]
  ret i64 %r
}
define i64 @caller(i64 %x) personality ptr @pers {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_convT64(i64 %x)
  store ptr %b, ptr %a
  %r = invoke i64 @log(ptr %a) to label %ok unwind label %bad
bad:
  %l = landingpad { ptr, i32 } catch ptr null
  br label %ok
ok:
  %v = phi i64 [ %r, %0 ], [ 1, %bad ]
  ret i64 %v
}
declare i32 @pers(...)
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
