//===- error.cpp - The exception classes ----------------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The home of the exceptions' vtables, so that every module of a process
/// catches the same classes, and of the text that their copies share.
///
//===----------------------------------------------------------------------===//

#include "internal.h"

#include "reify/error.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>

REIFY_BEGIN_NAMESPACE
namespace detail {

struct error_text::shared {
  std::atomic<std::size_t> Owners;
  char Text[1]; ///< With its end.
};

error_text::error_text(const char *const *Parts, std::size_t Count) noexcept {
  std::size_t Length = 0;
  for (std::size_t I = 0; I != Count; ++I)
    if (Parts[I])
      Length += std::strlen(Parts[I]);
  text_ = static_cast<shared *>(std::malloc(sizeof(shared) + Length));
  // Out of memory while reporting an error: what() then says so.
  if (!text_)
    return;
  new (&text_->Owners) std::atomic<std::size_t>(1);
  char *P = text_->Text;
  for (std::size_t I = 0; I != Count; ++I)
    if (Parts[I]) {
      std::size_t Size = std::strlen(Parts[I]);
      std::memcpy(P, Parts[I], Size);
      P += Size;
    }
  *P = '\0';
}

error_text::error_text(const error_text &Other) noexcept : text_(Other.text_) {
  if (text_)
    text_->Owners.fetch_add(1, std::memory_order_relaxed);
}

error_text &error_text::operator=(const error_text &Other) noexcept {
  error_text Copy(Other);
  shared *Mine = text_;
  text_ = Copy.text_;
  Copy.text_ = Mine;
  return *this;
}

error_text::~error_text() {
  if (text_ && text_->Owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
    std::free(text_);
}

const char *error_text::c_str() const noexcept {
  return text_ ? text_->Text : "reify: error (out of memory for its text)";
}

} // namespace detail

type_assertion_error::type_assertion_error(const detail::error_text &Text,
                                           const char *Interface,
                                           const char *Concrete,
                                           const char *Asserted,
                                           const char *MissingMethod) noexcept
    : text_(Text), interface_(Interface), concrete_(Concrete),
      asserted_(Asserted), missing_method_(MissingMethod) {}
type_assertion_error::~type_assertion_error() = default;
const char *type_assertion_error::what() const noexcept {
  return text_.c_str();
}

runtime_error::runtime_error(const detail::error_text &Text) noexcept
    : text_(Text) {}
runtime_error::~runtime_error() = default;
const char *runtime_error::what() const noexcept { return text_.c_str(); }

nil_call_error::nil_call_error(const detail::error_text &Text,
                               const char *Interface,
                               const char *Method) noexcept
    : runtime_error(Text), interface_(Interface), method_(Method) {}
nil_call_error::~nil_call_error() = default;

uncomparable_error::uncomparable_error(const detail::error_text &Text,
                                       const char *Type) noexcept
    : runtime_error(Text), type_(Type) {}
uncomparable_error::~uncomparable_error() = default;

REIFY_END_NAMESPACE
