; A constant box beside one that is made, and small integers.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: phi i64 [ %v, %a ], [ 7, %b ], [ %i, %c ]
; CHECK-NOT: load
; CHECK: ret
@seven = private constant i64 7
@reify_staticuint64s = external constant [256 x i64]
define i64 @f(i32 %k, i64 %v, i64 %i) {
  switch i32 %k, label %a [ i32 1, label %b
                            i32 2, label %c ]
a:
  %x = call ptr @reify_convT64(i64 %v)
  br label %end
b:
  br label %end
c:
  %y = getelementptr inbounds [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %i
  br label %end
end:
  %p = phi ptr [ %x, %a ], [ @seven, %b ], [ %y, %c ]
  %r = load i64, ptr %p
  ret i64 %r
}
declare ptr @reify_convT64(i64)
