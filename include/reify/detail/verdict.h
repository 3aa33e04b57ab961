//===- reify/detail/verdict.h - Does a type implement it? -------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The concept reify::implements<T, I>, and the sentence that says why not, in
/// Go's words: "NoScale does not implement Shape (missing method scale)". A
/// failed constraint shows it as a type, because no compiler prints a constant
/// string in a constraint's note; REIFY_ASSERT_IMPLEMENTS shows it as text.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_VERDICT_H
#define REIFY_DETAIL_VERDICT_H

#include "reify/box.h"
#include "reify/detail/method.h"

REIFY_BEGIN_NAMESPACE
namespace detail {

/// What a value (through const) or a pointer offers as receiver; void where it
/// is neither a complete class type nor a pointer to one.
template <class T> struct StaticReceiver {
  using type = const T;
  static constexpr bool complete = requires { sizeof(T); };
};
template <class T> struct StaticReceiver<T *> {
  using type = T;
  static constexpr bool complete = requires { sizeof(T); };
};

template <class Self, class List> struct HasAll;
template <class Self, class... Ms> struct HasAll<Self, Methods<Ms...>> {
  static constexpr bool value = ((OfferOf<Ms, Self> != Offer::None) && ...);
};

/// A value must be boxable; a pointer need not be anything.
template <class T>
concept Storable = IsPointer<T> || Boxable<T>;

template <class T, class I> constexpr bool implements_value() {
  using Self = typename StaticReceiver<T>::type;
  if constexpr (!StaticReceiver<T>::complete)
    return I::reify_methods::size == 0;
  else
    return HasAll<Self, typename I::reify_methods>::value && Storable<T>;
}

template <class M, class Self>
concept CanCall = requires(As<M, Self> *self) {
  M::Sig::template result<typename M::Tag>(self);
};
/// Whether it could be called on an object that is not const.
template <class M, class T>
concept CanCallMutable = requires(T *self) {
  M::Sig::template result<typename M::Tag>(self);
};

// --- The sentence ------------------------------------------------------------

enum class Fault {
  None,
  MissingMethod,
  MustBeConst,
  ValueMustBeConst,
  WrongParameters,
  WrongResult,
  MustBeNoexcept,
  MustBeNoescape,
  Incomplete,
  NotBoxable,
};

/// What keeps a free function of the right name from being the method: asked
/// for less and less of it.
template <class M, class Self, bool IsValue> constexpr Fault free_fault() {
  using T = std::remove_const_t<Self>;
  using Tag = typename M::Tag;
  if constexpr (FreeOffer<Method<Tag, typename M::Sig::Plain>, T>::slot == ~0u)
    return Fault::WrongParameters;
  else if constexpr (FreeOffer<
                         typename Promising<M, method_flags<typename M::Sig> &
                                                   +abi::MethodConst>::type,
                         Self>::value)
    return Fault::MustBeNoexcept;
  else
    return IsValue && !M::Sig::is_const ? Fault::ValueMustBeConst
                                        : Fault::MustBeConst;
}

template <class M, class Self, bool IsValue> constexpr Fault method_fault() {
  using T = std::remove_const_t<Self>;
  if constexpr (OfferOf<M, Self> != Offer::None)
    return Fault::None;
  else if constexpr (M::Sig::is_noescape) {
    constexpr Fault other = method_fault<Escaping<M>, Self, IsValue>();
    return other == Fault::None ? Fault::MustBeNoescape : other;
  } else if constexpr (!CanCall<M, Self>) {
    if constexpr (FreeOffer<M, T>::named)
      return free_fault<M, Self, IsValue>();
    else if constexpr (!M::Tag::template reify_has_name<T>())
      return Fault::MissingMethod;
    else if constexpr (CanCallMutable<M, T>)
      return IsValue && !M::Sig::is_const ? Fault::ValueMustBeConst
                                          : Fault::MustBeConst;
    else
      return Fault::WrongParameters;
  } else if constexpr (!converts<
                           decltype(M::Sig::template result<typename M::Tag>(
                               static_cast<As<M, Self> *>(nullptr))),
                           typename M::Sig::Result>())
    return Fault::WrongResult;
  else
    return Fault::MustBeNoexcept;
}

/// The first fault of T against I, and the method it lies in.
struct Verdict {
  Fault fault = Fault::None;
  const char *method = "";
  Chars signature = {"", 0};
};

template <class T, class... Ms> constexpr Verdict judge(Methods<Ms...>) {
  using Self = typename StaticReceiver<T>::type;
  Verdict verdict;
  if constexpr (!StaticReceiver<T>::complete)
    verdict.fault = Fault::Incomplete;
  else {
    auto look = [&](Fault fault, const char *name, Chars signature) {
      if (verdict.fault == Fault::None && fault != Fault::None)
        verdict = {fault, name, signature};
    };
    (look(method_fault<Ms, Self, !IsPointer<T>>(), Ms::Tag::reify_name,
          spelling<typename Escaping<Ms>::Type>()),
     ...);
    if (verdict.fault == Fault::None && !Storable<T>)
      verdict.fault = Fault::NotBoxable;
  }
  return verdict;
}

struct Sentence {
  char text[600] = {};
  std::size_t length = 0;
  constexpr void add(Chars piece) {
    for (std::size_t i = 0; i < piece.size && length + 1 < sizeof(text); ++i)
      text[length++] = piece.data[i];
  }
  constexpr void add(const char *piece) { add(chars(piece)); }
  constexpr const char *data() const { return text; }
  constexpr std::size_t size() const { return length; }
};

/// "T does not implement I (missing method m)", and what was wanted.
template <class T, class I> constexpr Sentence explain() {
  constexpr Verdict verdict = judge<T>(typename I::reify_methods{});
  Sentence s;
  s.add(Name<T>::text.data);
  s.add(" does not implement ");
  s.add(Name<I>::text.data);
  s.add(" (");
  switch (verdict.fault) {
  case Fault::None:
    break;
  case Fault::MissingMethod:
    s.add("missing method ");
    s.add(verdict.method);
    break;
  case Fault::MustBeConst:
    s.add("method ");
    s.add(verdict.method);
    s.add(" must be const");
    break;
  case Fault::ValueMustBeConst:
    s.add("method ");
    s.add(verdict.method);
    s.add(" is not const; pass the address, &x");
    break;
  case Fault::WrongParameters:
    s.add("wrong parameters for method ");
    s.add(verdict.method);
    break;
  case Fault::WrongResult:
    s.add("wrong result type for method ");
    s.add(verdict.method);
    break;
  case Fault::MustBeNoexcept:
    s.add("method ");
    s.add(verdict.method);
    s.add(" must be noexcept");
    break;
  case Fault::MustBeNoescape:
    s.add("method ");
    s.add(verdict.method);
    s.add(" must keep nothing: name it in reify::noescape_methods");
    break;
  case Fault::Incomplete:
    s.add("the type is incomplete");
    break;
  case Fault::NotBoxable:
    s.add("it has a destructor: pass the address, &x, or set reify::boxable");
    break;
  }
  s.add(")");
  if (verdict.signature.size) {
    s.add("; want ");
    s.add(verdict.method);
    s.add(": ");
    s.add(verdict.signature);
  }
  return s;
}

/// A piece of the sentence: clang 19 prints no more than 32 characters of an
/// array in a template argument, and numbers where one ends in zeros; gcc
/// prints all.
#if defined(__clang__)
inline constexpr std::size_t PieceSize = 30;
inline constexpr char PiecePadding = ' ';
#else
inline constexpr std::size_t PieceSize = 200;
inline constexpr char PiecePadding = '\0';
#endif
struct Piece {
  char text[PieceSize + 1] = {};
};
template <class T, class I>
inline constexpr Sentence sentence_v = explain<T, I>();
template <class T, class I, std::size_t K> constexpr Piece piece_of() {
  Piece piece;
  for (std::size_t i = 0; i < PieceSize; ++i)
    if (K * PieceSize + i < sentence_v<T, I>.length)
      piece.text[i] = sentence_v<T, I>.text[K * PieceSize + i];
    else if (PiecePadding)
      piece.text[i] = PiecePadding;
  return piece;
}

/// What a failed constraint shows: the sentence, in pieces. Never defined.
template <Piece... Text> struct Error;
template <class T, class I, std::size_t... K>
auto error_of(std::index_sequence<K...>) -> Error<piece_of<T, I, K>()...>;
template <class T, class I>
using ErrorOf = decltype(error_of<T, I>(
    std::make_index_sequence<(sentence_v<T, I>.length + PieceSize - 1) /
                             PieceSize>{}));

/// The sentence as a type, or Implements. Not a disjunction in the concept: gcc
/// shows nothing inside one at its default depth.
struct Implements {};
template <class T, class I, bool = implements_value<T, I>()> struct JudgmentOf {
  using type = Implements;
};
template <class T, class I> struct JudgmentOf<T, I, false> {
  using type = ErrorOf<T, I>;
};
template <class E> inline constexpr bool Accepted = false;
template <> inline constexpr bool Accepted<Implements> = true;
/// Where it is not satisfied, its argument is the sentence.
template <class E>
concept says = Accepted<E>;

// REIFY_ASSERT_IMPLEMENTS: the sentence as the message where the compiler takes
// a computed one (C++26; clang 20 in every mode), else as the name of a
// member's incomplete type: one error, and the first one.
#if __cpp_static_assert >= 202306L || __clang_major__ >= 20
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wpre-c++26-compat"
#pragma clang diagnostic ignored "-Wc++26-extensions"
#endif
template <class T, class I> struct AssertImplements {
  static constexpr bool value = true;
  static_assert(implements_value<T, I>(), (sentence_v<T, I>));
};
#if defined(__clang__)
#pragma clang diagnostic pop
#endif
#else
template <class T, class I> struct AssertImplements {
  static constexpr bool value = true;
  typename JudgmentOf<T, I>::type judgment;
};
#endif

} // namespace detail

/// Whether a value or pointer of type T converts to interface I. Values offer
/// their const methods, pointers all that their pointee's constness allows
/// (Go: Method_sets).
template <class T, class I>
concept implements = detail::says<typename detail::JudgmentOf<T, I>::type>;

REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_VERDICT_H
