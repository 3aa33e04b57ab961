; Each definition has a description of its own.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: define linkonce_odr i64 @reads({{.*}} !dbg [[ONE:![0-9]+]]
; CHECK: call {{.*}} !reify.box [[SITE:![0-9]+]]
; CHECK: define internal i64 @reads.copy({{.*}} !dbg [[TWO:![0-9]+]]
; CHECK: call {{.*}} !reify.box [[SITE]]
; CHECK-DAG: [[ONE]] = distinct !DISubprogram
; CHECK-DAG: [[TWO]] = distinct !DISubprogram
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline !dbg !4 {
  %v = load i64, ptr %p, !dbg !6
  %b = call ptr @reify_convT64(i64 %v), !dbg !6, !reify.box !7
  call void @keep(ptr %b), !dbg !6
  ret i64 %v, !dbg !6
}
declare void @keep(ptr)
declare ptr @reify_convT64(i64)
!llvm.module.flags = !{!0}
!llvm.dbg.cu = !{!1}
!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !2, emissionKind: FullDebug)
!2 = !DIFile(filename: "a.cpp", directory: "/")
!3 = !DISubroutineType(types: !{})
!4 = distinct !DISubprogram(name: "reads", scope: !2, file: !2, line: 1, type: !3, unit: !1, spFlags: DISPFlagDefinition)
!6 = !DILocation(line: 2, scope: !4)
!7 = !{i64 77}
