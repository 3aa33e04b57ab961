; What keeps a box, one a function.
; RUN: %opt -passes='print<reify-box-uses>' -disable-output %s 2>&1 | FileCheck %s
@cache = global ptr null
; CHECK-LABEL: boxes of returned:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}returned
define ptr @returned(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
; CHECK-LABEL: boxes of returned_in_pair:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}returned
define { ptr, ptr } @returned_in_pair(i64 %v, ptr %t) {
  %b = call ptr @reify_convT64(i64 %v)
  %x = insertvalue { ptr, ptr } undef, ptr %b, 1
  %y = insertvalue { ptr, ptr } %x, ptr %t, 0
  ret { ptr, ptr } %y
}
; CHECK-LABEL: boxes of stored:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}stored to 'cache'
define void @stored(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr @cache
  ret void
}
; CHECK-LABEL: boxes of stored_behind:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}stored to memory behind argument 2
define void @stored_behind(i64 %v, ptr %p) {
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %p
  ret void
}
; Only a pointer that is certainly a variable's.
; CHECK-LABEL: boxes of stored_perhaps:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}stored to memory
define void @stored_perhaps(i64 %v, ptr %p, i1 %c) {
  %a = alloca ptr
  %s = select i1 %c, ptr %a, ptr %p
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %s
  ret void
}
; CHECK-LABEL: boxes of captured:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}captured by argument 2 of 'keep(int, void*)'
define void @captured(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @_Z4keepiPv(i32 1, ptr %b)
  ret void
}
; CHECK-LABEL: boxes of captured_indirectly:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}captured by argument 1 of the interface call Shape.area
define void @captured_indirectly(i64 %v, ptr %fn) {
  %b = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr %b), !reify.dispatch !0
  ret void
}
; A function that returns what it gets only reads it, too.
; CHECK-LABEL: boxes of passed_through:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}captured by argument 1 of 'same'
define void @passed_through(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %s = call ptr @same(ptr %b)
  ret void
}
; CHECK-LABEL: boxes of thrown:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}captured by argument 1 of 'thrower'
define void @thrown(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @thrower(ptr %b)
  ret void
}
; CHECK-LABEL: boxes of integer:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}converted to an integer
define i64 @integer(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %i = ptrtoint ptr %b to i64
  ret i64 %i
}
; CHECK-LABEL: boxes of volatile:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}accessed by a volatile or atomic instruction
define i64 @volatile(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %i = load volatile i64, ptr %b
  ret i64 %i
}
; CHECK-LABEL: boxes of atomic:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}accessed by a volatile or atomic instruction
define i64 @atomic(i64 %v) {
  %b = call ptr @reify_newobject(ptr @cache, i64 8)
  %i = atomicrmw add ptr %b, i64 1 seq_cst
  ret i64 %i
}
; CHECK-LABEL: boxes of assembly:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}an operand of inline assembly
define void @assembly(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void asm "", "r"(ptr %b)
  ret void
}
; CHECK-LABEL: boxes of bundle:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}in an operand bundle of 'f'
define void @bundle(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @f() [ "deopt"(ptr %b) ]
  ret void
}
; CHECK-LABEL: boxes of musttail:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}passed to 'reads' by a call that replaces the frame
define void @musttail(ptr %v) {
  %b = call ptr @reify_convT(ptr @cache, ptr %v)
  musttail call void @reads(ptr %b)
  ret void
}
; CHECK-LABEL: boxes of address_space:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}used in a way that is not followed
define i64 @address_space(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %c = addrspacecast ptr %b to ptr addrspace(1)
  %r = load i64, ptr addrspace(1) %c
  ret i64 %r
}
; CHECK-LABEL: boxes of invariant:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}used in a way that is not followed
define i64 @invariant(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %pos = getelementptr i8, ptr %b, i64 0
  %any = freeze ptr %pos
  %r = load i64, ptr %any, !invariant.load !1
  ret i64 %r
}
; CHECK-LABEL: boxes of finalized:
; CHECK: function: escapes
; CHECK-NEXT: {{^      }}captured by argument 1 of 'reify_setfinalizer'
define void @finalized() {
  %b = call ptr @reify_newobject(ptr @cache, i64 8)
  call void @reify_setfinalizer(ptr %b, ptr @f)
  ret void
}
!0 = !{!"Shape", !"area", i32 0, i64 0}
!1 = !{}
declare void @_Z4keepiPv(i32, ptr)
declare ptr @same(ptr) memory(read) nounwind
declare void @thrower(ptr) memory(read)
declare void @reads(ptr nocapture readonly)
declare void @f()
declare ptr @reify_convT(ptr, ptr)
declare ptr @reify_convT64(i64)
declare ptr @reify_newobject(ptr, i64)
declare void @reify_setfinalizer(ptr, ptr)
