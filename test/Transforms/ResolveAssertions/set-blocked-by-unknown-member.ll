; One of the types is not known.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@area = private constant [5 x i8] c"area\00"
@Sig = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@record.methods = internal constant [1 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, ptr @circle_area, i32 1, i32 0 }]
@record = internal constant { ptr, ptr, ptr, ptr, i64 } { ptr null, ptr @Circle, ptr null, ptr @record.methods, i64 1 }, section "reify_methods"
@record2.methods = internal constant [1 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, ptr @square_area, i32 1, i32 0 }]
@record2 = internal constant { ptr, ptr, ptr, ptr, i64 } { ptr null, ptr @Square, ptr null, ptr @record2.methods, i64 1 }, section "reify_methods"
declare double @circle_area(ptr)
declare double @square_area(ptr)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(i1 %c, ptr %u) {
  %t = select i1 %c, ptr @Circle, ptr %u
  %tab = call ptr @reify_getitab(ptr @Shape, ptr %t)
  %no = icmp eq ptr %tab, null
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  %r = xor i1 %no, %eq
  ret i1 %r
}

; CHECK: call ptr @reify_getitab(ptr @Shape, ptr %t)
; CHECK: call i1 @reify_typeequal(ptr %t, ptr @Circle)
