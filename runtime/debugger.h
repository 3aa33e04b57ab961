//===- debugger.h - The pretty printers, in every program -------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Puts the text of reify_gdb.py into the section that GDB reads scripts from
/// (GDB manual, dotdebug_gdb_scripts section), so that a program, or the shared
/// library, brings the printers of its own ABI. A path there instead of the
/// text would be that of an install tree which may have moved. The section is
/// not loaded at run time, and `strip -g` removes it.
///
/// Only for an object that every user of the archive links.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_RUNTIME_DEBUGGER_H
#define REIFY_RUNTIME_DEBUGGER_H

#ifdef REIFY_GDB_SCRIPT
// 4 says Python text. The first line is its name: GDB runs one script of a name
// for each file it loads.
asm(".pushsection \".debug_gdb_scripts\", \"MS\", @progbits, 1\n"
    ".byte 4\n"
    ".ascii \"reify\\n\"\n"
    ".incbin \"" REIFY_GDB_SCRIPT "\"\n"
    ".byte 0\n"
    ".popsection\n");
#endif

#endif // REIFY_RUNTIME_DEBUGGER_H
