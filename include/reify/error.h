//===- reify/error.h - What a panic throws ----------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The exceptions of the runtime. The texts are Go's (runtime/error.go). Names
/// in them are those of Type::name and live as long as the process; copies
/// share one text and never throw.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_ERROR_H
#define REIFY_ERROR_H

#include "reify/ABI.h"

#include <exception>
#include <typeinfo>

REIFY_BEGIN_NAMESPACE
namespace detail {

/// An immutable text shared by the copies of an exception.
class [[gnu::visibility("default")]] error_text {
  struct shared;
  shared *text_;

public:
  /// The concatenation of `count` texts; null ones are left out.
  error_text(const char *const *parts, std::size_t count) noexcept;
  error_text(const error_text &other) noexcept;
  error_text &operator=(const error_text &other) noexcept;
  ~error_text();
  const char *c_str() const noexcept;
};

} // namespace detail

/// A type assertion that does not hold: x.(T), as<T>(x).
class [[gnu::visibility("default")]] type_assertion_error
    : public std::bad_cast {
  detail::error_text text_;
  const char *interface_, *concrete_, *asserted_, *missing_method_;

public:
  type_assertion_error(const detail::error_text &text, const char *interface_,
                       const char *concrete, const char *asserted,
                       const char *missing_method) noexcept;
  type_assertion_error(const type_assertion_error &) = default;
  type_assertion_error &operator=(const type_assertion_error &) = default;
  ~type_assertion_error() override;

  const char *what() const noexcept override;
  /// The static type of the value that was asked; null where it is not known.
  const char *interface() const noexcept { return interface_; }
  /// The dynamic type of the value; null where it was nil.
  const char *concrete() const noexcept { return concrete_; }
  /// The type that was asked for.
  const char *asserted() const noexcept { return asserted_; }
  /// The first method that the dynamic type lacks; null where the assertion was
  /// not to an interface.
  const char *missing_method() const noexcept { return missing_method_; }
};

/// The other errors that the runtime raises.
class [[gnu::visibility("default")]] runtime_error : public std::exception {
  detail::error_text text_;

public:
  explicit runtime_error(const detail::error_text &text) noexcept;
  runtime_error(const runtime_error &) = default;
  runtime_error &operator=(const runtime_error &) = default;
  ~runtime_error() override;

  const char *what() const noexcept override;
};

/// A method called on a nil interface.
class [[gnu::visibility("default")]] nil_call_error : public runtime_error {
  const char *interface_, *method_;

public:
  nil_call_error(const detail::error_text &text, const char *interface_,
                 const char *method) noexcept;
  nil_call_error(const nil_call_error &) = default;
  nil_call_error &operator=(const nil_call_error &) = default;
  ~nil_call_error() override;

  const char *interface() const noexcept { return interface_; }
  const char *method() const noexcept { return method_; }
};

/// Two values of a type without equality compared, as in Go.
class [[gnu::visibility("default")]] uncomparable_error : public runtime_error {
  const char *type_;

public:
  uncomparable_error(const detail::error_text &text, const char *type) noexcept;
  uncomparable_error(const uncomparable_error &) = default;
  uncomparable_error &operator=(const uncomparable_error &) = default;
  ~uncomparable_error() override;

  const char *type() const noexcept { return type_; }
};

REIFY_END_NAMESPACE

#endif // REIFY_ERROR_H
