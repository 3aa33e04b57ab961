; The runtime itself may be compiled through the plugin, to native code; as
; bitcode for a link it may not.
; RUN: split-file %s %t
; RUN: %opt_bare -load-pass-plugin=%plugin -passes='default<O2>' %t/native.ll | FileCheck %s
; RUN: cat %t/native.ll %t/flags.ll > %t/lto.ll
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes='lto-pre-link<O2>' -disable-output %t/lto.ll 2>&1 | FileCheck %s --check-prefix=LTO
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes='lto<O2>' -disable-output %t/native.ll 2>&1 | FileCheck %s --check-prefix=LTO
; LTO: error: reify: entry point 'reify_convT64' has a body here
; CHECK: define {{.*}}ptr @reify_convT64(i64 %v)
; The two boxes are two cells, as the body says.
; CHECK-LABEL: @f(
; CHECK: call void @use(ptr {{.*}}@cells{{.*}}, ptr {{.*}})
;--- native.ll
@cells = internal global [2 x i64] zeroinitializer
@next = internal global i64 0
define ptr @reify_convT64(i64 %v) {
  %n = load i64, ptr @next
  %m = add i64 %n, 1
  store i64 %m, ptr @next
  %p = getelementptr [2 x i64], ptr @cells, i64 0, i64 %n
  store i64 %v, ptr %p
  ret ptr %p
}
define void @f() {
  store i64 0, ptr @next
  %a = call ptr @reify_convT64(i64 1)
  %b = call ptr @reify_convT64(i64 1)
  call void @use(ptr %a, ptr %b)
  ret void
}
declare void @use(ptr, ptr)
;--- flags.ll
!llvm.module.flags = !{!0}
!0 = !{i32 1, !"EnableSplitLTOUnit", i32 0}
