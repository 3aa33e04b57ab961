; A function of the headers says by an annotation that it keeps nothing; another
; annotation says nothing to us, and calls in it are not those of a thunk.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
; CHECK: define void @promised(ptr %p) [[N:#[0-9]+]]
; CHECK: call void @inner(ptr %p){{$}}
; CHECK: define void @other(ptr %p) {
; CHECK: attributes [[N]] = { "reify-keeps-nothing" }
define void @promised(ptr %p) {
  call void @inner(ptr %p)
  ret void
}
define void @other(ptr %p) {
  ret void
}
declare void @inner(ptr)
@mark = private constant [20 x i8] c"reify-keeps-nothing\00", section "llvm.metadata"
@else = private constant [11 x i8] c"other-mark\00", section "llvm.metadata"
@llvm.global.annotations = appending global [2 x { ptr, ptr, ptr, i32, ptr }] [{ ptr, ptr, ptr, i32, ptr } { ptr @promised, ptr @mark, ptr @mark, i32 1, ptr null }, { ptr, ptr, ptr, i32, ptr } { ptr @other, ptr @else, ptr @mark, i32 2, ptr null }], section "llvm.metadata"
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
