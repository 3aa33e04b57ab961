; Calls in what has lines need lines; the destructor has one, too.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: invoke void @work()
; CHECK-NEXT: unwind label %unwind.destroy, !dbg ![[CALL:[0-9]+]]
; CHECK: call void @destroy(ptr %box), !dbg ![[END:[0-9]+]]
; CHECK: ret void, !dbg ![[CALL]]
; CHECK: landingpad
; CHECK: call void @destroy(ptr %box), !dbg ![[END]]
; CHECK-DAG: ![[CALL]] = !DILocation(line: 7,
; CHECK-DAG: ![[END]] = !DILocation(line: 0,
define void @f(i64 %v) personality ptr @__gxx_personality_v0 !dbg !4 {
  %b = call ptr @reify_newobject(ptr @T, i64 8), !dbg !6
  call void @reify_setfinalizer(ptr %b, ptr @destroy), !dbg !6
  call void @work(), !dbg !6
  ret void, !dbg !6
}
define internal void @destroy(ptr %p) nounwind !dbg !7 {
  store i64 0, ptr %p, !dbg !8
  ret void, !dbg !8
}
declare void @work()
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !1, isOptimized: true, emissionKind: FullDebug)
!1 = !DIFile(filename: "a.cpp", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !9)
!4 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 6, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!6 = !DILocation(line: 7, scope: !4)
!7 = distinct !DISubprogram(name: "destroy", scope: !1, file: !1, line: 9, type: !3, spFlags: DISPFlagDefinition, unit: !0)
!8 = !DILocation(line: 9, scope: !7)
!9 = !{null}
declare i32 @__gxx_personality_v0(...)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
