//===- reify-opt/Diagnostic.h - Errors and warnings -------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A message of the plugin about the input as a whole: a broken contract, a
/// foreign ABI version. What concerns one decision of a pass is a remark.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_OPT_DIAGNOSTIC_H
#define REIFY_OPT_DIAGNOSTIC_H

#include "llvm/ADT/Twine.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/LLVMContext.h"

namespace reify {

/// Says "reify: " and the message. An error makes the tool fail at the end, as
/// LLVM's own do; the pass goes on.
inline void diagnose(llvm::LLVMContext &Ctx, const llvm::Twine &Message,
                     llvm::DiagnosticSeverity Severity) {
  // LLVM's class for this, DiagnosticInfoGeneric, came after LLVM 19.
  class Diagnostic : public llvm::DiagnosticInfo {
  public:
    Diagnostic(const llvm::Twine &Message, llvm::DiagnosticSeverity Severity)
        : DiagnosticInfo(llvm::getNextAvailablePluginDiagnosticKind(),
                         Severity),
          Message(Message) {}
    void print(llvm::DiagnosticPrinter &DP) const override {
      DP << "reify: " << Message;
    }

  private:
    const llvm::Twine &Message;
  };
  Ctx.diagnose(Diagnostic(Message, Severity));
}

} // namespace reify

#endif // REIFY_OPT_DIAGNOSTIC_H
