; Why a call stays indirect.
; RUN: %opt -passes=reify-report -pass-remarks-missed=reify-report -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: a.cc:10:3: interface call Shape.area stays indirect: its itab is an argument of the function
; CHECK: remark: a.cc:11:3: interface call Shape.area stays indirect: its itab is loaded from memory
; CHECK: remark: a.cc:12:3: interface call Shape.area stays indirect: its itab is the result of a call of make
; CHECK: remark: a.cc:13:3: interface call Shape.area stays indirect: its itab is one of several
; CHECK-NOT: remark
define void @f(ptr %a, ptr %m, i1 %c, ptr %other) !dbg !4 {
  %sa = getelementptr i8, ptr %a, i64 24
  %fa = load ptr, ptr %sa, !invariant.load !9
  call void %fa(), !dbg !10, !reify.dispatch !1
  %b = load ptr, ptr %m
  %sb = getelementptr i8, ptr %b, i64 24
  %fb = load ptr, ptr %sb
  call void %fb(), !dbg !11, !reify.dispatch !1
  %r = call { ptr, ptr } @make()
  %t = extractvalue { ptr, ptr } %r, 0
  %sr = getelementptr i8, ptr %t, i64 24
  %fr = load ptr, ptr %sr
  call void %fr(), !dbg !12, !reify.dispatch !1
  %s = select i1 %c, ptr %a, ptr %b
  %ss = getelementptr i8, ptr %s, i64 24
  %fs = load ptr, ptr %ss
  call void %fs(), !dbg !13, !reify.dispatch !1
  call void %other()
  ret void
}
declare { ptr, ptr } @make()
declare ptr @reify_convT64(i64)
!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!5}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !3)
!3 = !DIFile(filename: "a.cc", directory: "/")
!4 = distinct !DISubprogram(name: "f", file: !3, unit: !2, line: 1)
!5 = !{i32 2, !"Debug Info Version", i32 3}
!9 = !{}
!10 = !DILocation(line: 10, column: 3, scope: !4)
!11 = !DILocation(line: 11, column: 3, scope: !4)
!12 = !DILocation(line: 12, column: 3, scope: !4)
!13 = !DILocation(line: 13, column: 3, scope: !4)
