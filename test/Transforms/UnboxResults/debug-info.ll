; What describes the code goes with it; the verifier would say if calls lacked a
; location.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline !dbg !4 {
; CHECK: define internal i64 @f.unboxed(i64 %x) {{.*}}!dbg ![[SP:[0-9]+]]
; CHECK: define { ptr, ptr } @f(i64 %0)
; CHECK-NOT: !dbg
; CHECK: call i64 @f.unboxed
  call void @opaque(), !dbg !6
  %b = call ptr @reify_convT64(i64 %x), !dbg !6
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1, !dbg !6
  ret { ptr, ptr } %h, !dbg !6
}
define i64 @caller(i64 %x) !dbg !7 {
; CHECK-LABEL: @caller(
; CHECK: call i64 @f.unboxed(i64 %x), !dbg
  %h = call { ptr, ptr } @f(i64 %x), !dbg !8
  %d = extractvalue { ptr, ptr } %h, 1, !dbg !8
  %v = load i64, ptr %d, !dbg !8
  ret i64 %v, !dbg !8
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "a.cpp", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !{null})
!4 = distinct !DISubprogram(name: "f", file: !1, line: 1, type: !3, unit: !0, spFlags: DISPFlagDefinition)
!6 = !DILocation(line: 2, scope: !4)
!7 = distinct !DISubprogram(name: "caller", file: !1, line: 5, type: !3, unit: !0, spFlags: DISPFlagDefinition)
!8 = !DILocation(line: 6, scope: !7)
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
