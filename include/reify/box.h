//===- reify/box.h - How a value becomes a data word ------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Go's rules for the data word of an interface value (cmd/compile,
/// walk/convert.go): a pointer is the word, every other value is boxed, and
/// the word is the address of the box. A box is immutable and shared by every
/// copy of the handle.
///
/// There are two kinds. The address of a *pure* box means nothing: equal ones
/// may be merged, moved, made twice or not at all, by the runtime and by the
/// optimizer. A *fresh* box is one allocation per conversion.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_BOX_H
#define REIFY_BOX_H

#include "reify/type.h"

#include <new>
#include <utility>

REIFY_BEGIN_NAMESPACE

/// Opt-in: T may be boxed as a pure value although the compiler cannot see
/// that the address of a T means nothing. T must be trivially copyable.
template <class T> inline constexpr bool pure_value = false;

/// Opt-in: T, which has a destructor that does something, may be boxed. The
/// time and the thread of its destruction are then free, and it may be never:
/// the heap destroys it some time after the last handle is gone, on a thread of
/// its own, and not once the program has begun to exit. A box that the plugin
/// keeps off the heap is destroyed by the thread that made it, when the
/// function in which it lived returns or is left by an exception. So the
/// destructor must not wait for a lock that such a thread may hold, nor rely on
/// it that no other destructor runs meanwhile (docs/Heap-choice.md).
template <class T> inline constexpr bool boxable = false;

/// What reify::ptr makes.
template <class T> struct pointer {
  T *reify_pointer;
  constexpr operator T *() const noexcept { return reify_pointer; }
};
/// Stores the pointer itself in an `any` or an interface, whatever it points
/// to: without it, a pointer to characters becomes a copied string.
template <class T> constexpr pointer<T> ptr(T *p) noexcept { return {p}; }

namespace detail {

// The compiler's own answers, where the library's are classes that are made of
// classes: as in detail/name.h.
#if __has_builtin(__is_trivially_destructible)
template <class T>
inline constexpr bool IsTriviallyDestructible = __is_trivially_destructible(T);
#else
template <class T>
inline constexpr bool IsTriviallyDestructible =
    std::is_trivially_destructible_v<T>;
#endif
template <class T> inline constexpr bool IsMemberPointer = false;
template <class M, class T>
inline constexpr bool IsMemberPointer<M T::*> = true;

/// A structural type has, recursively, only public members and none that is
/// mutable: exactly what a shared immutable box needs, and what a template can
/// ask. The value T{} also asks for a literal type; a class without one is
/// boxed fresh.
template <class T, T Value = T{}> struct StructuralProbe;
template <class T>
concept Structural = requires {
  typename StructuralProbe<T>;
};

template <class T> constexpr bool is_pure() {
  if constexpr (IsArithmetic<T> || __is_enum(T) || IsPointer<T> ||
                __is_same(T, string) || IsSlice<T> || IsMemberPointer<T>)
    return true;
  else if constexpr (pure_value<T>) {
    static_assert(std::is_trivially_copyable_v<T>,
                  "reify::pure_value<T> needs a trivially copyable T");
    return true;
  } else if constexpr (__is_aggregate(T) && __is_trivially_copyable(T) &&
                       IsTriviallyDestructible<T>)
    return Structural<T>;
  else
    return false;
}

/// Whether a box of T is pure. T is complete.
template <class T> inline constexpr bool IsPure = is_pure<T>();

/// Whether a T can be boxed at all; the alternative is to store `&x`.
template <class T>
concept Boxable = IsObject<T> && !IsArray<T> &&
                  (IsTriviallyDestructible<T> ||
                   (boxable<T> && std::is_nothrow_destructible_v<T>));

template <class T> struct BoxedType { using type = T; };
template <> struct BoxedType<const char *> { using type = string; };
template <> struct BoxedType<char *> { using type = string; };
template <StdString T> struct BoxedType<T> { using type = string; };
template <class T> struct BoxedType<pointer<T>> { using type = T *; };

/// What a value is boxed as: every kind of character string is a
/// reify::string. T is decayed.
template <class T> using BoxedAs = typename BoxedType<T>::type;

/// How many bytes of a T hold its value: 10 of an x87 long double. Reading the
/// padding behind them made LLVM 19 and 22 forget the last two as well.
template <class T>
inline constexpr std::size_t
    ValueBytes = IsFloating<T> && sizeof(T) == 16 && __LDBL_MANT_DIG__ == 64
                     ? 10
                     : sizeof(T);

/// The bytes of a value from Offset on. Their number is a constant, so that
/// the plugin sees at once what is boxed.
template <class Word, std::size_t Offset = 0, class T>
[[gnu::always_inline]] inline Word word_of(const T &value) noexcept {
  Word word{};
  constexpr std::size_t rest = ValueBytes<T> - Offset;
  constexpr std::size_t length = rest < sizeof(Word) ? rest : sizeof(Word);
  __builtin_memcpy(&word,
                   reinterpret_cast<const char *>(__builtin_addressof(value)) +
                       Offset,
                   length);
  return word;
}

/// Boxes a pure value: in registers up to 16 bytes, so that equal boxes merge;
/// by address above.
template <class T>
[[gnu::always_inline]] inline void *box_pure(const T &value) noexcept {
  constexpr std::size_t size = sizeof(T);
  if constexpr (__is_empty(T))
    return const_cast<unsigned char *>(abi::reify_zeroVal);
  else if constexpr (__is_same(T, string))
    return abi::reify_convTstring(value.data(), value.size());
  else if constexpr (IsSlice<T>)
    return abi::reify_convTslice(value.data(), value.size(), value.capacity());
  else if constexpr (size == 1) {
    unsigned char byte;
    __builtin_memcpy(&byte, __builtin_addressof(value), 1);
    auto *cell = reinterpret_cast<const unsigned char *>(
        &abi::reify_staticuint64s[byte]);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    cell += 7;
#endif
    return const_cast<unsigned char *>(cell);
  } else if constexpr (size == 2 && alignof(T) <= 2)
    return abi::reify_convT16(word_of<Word16>(value));
  else if constexpr (size <= 4 && alignof(T) <= 4)
    return abi::reify_convT32(word_of<Word32>(value));
  else if constexpr (size <= 8 && alignof(T) <= 8)
    return abi::reify_convT64(word_of<Word64>(value));
  // Not a class that may have a long double in it: see ValueBytes.
  else if constexpr (size <= 16 && (alignof(T) <= 8 || Fundamental<T>::id != 0))
    return abi::reify_convT128(word_of<Word64>(value),
                               word_of<Word64, 8>(value));
  else if constexpr (pointer_bytes<T>() == 0)
    return abi::reify_convTnoptr(&type_v<T>, __builtin_addressof(value));
  else
    return abi::reify_convT(&type_v<T>, __builtin_addressof(value));
}

/// How the box that box_pure makes of a T is aligned.
template <class T> constexpr std::uint32_t box_alignment() {
  constexpr std::size_t size = sizeof(T);
  if constexpr (__is_same(T, string) || IsSlice<T>)
    return 8;
  else if constexpr (size == 2 && alignof(T) <= 2)
    return 2;
  else if constexpr (size <= 4 && alignof(T) <= 4)
    return 4;
  else if constexpr (size <= 8 && alignof(T) <= 8)
    return 8;
  else if constexpr (size <= 16 && (alignof(T) <= 8 || Fundamental<T>::id != 0))
    return 16;
  else
    return alignof(T);
}

template <class T>
inline constexpr std::uint32_t BoxAlignment = box_alignment<T>();

/// The string a value becomes. A character array may lack a terminator.
template <class U>
[[gnu::always_inline]] inline string string_of(const U &value) noexcept {
  if constexpr (IsArray<U>) {
    const void *end = __builtin_memchr(value, 0, sizeof(U));
    return string(value, end ? static_cast<std::size_t>(
                                   static_cast<const char *>(end) - value)
                             : sizeof(U));
  } else
    return string(value);
}

/// The finalizer of a box of T.
template <class T> void destroy_box(void *box) noexcept {
  static_cast<T *>(box)->~T();
}

/// The data word of a value of type T (no reference, no const).
template <class T, class U>
[[gnu::always_inline]] inline void *
data_word(U &&value) noexcept(IsPure<T> || __is_nothrow_constructible(T, U)) {
  static_assert(alignof(T) < 256,
                "Go's descriptors hold an alignment in a byte: store the "
                "address, &x");
  if constexpr (IsPointerShaped<T>) {
    T pointer = value;
    if constexpr (IsFunction<std::remove_pointer_t<T>>)
      return reinterpret_cast<void *>(pointer);
    else
      return const_cast<void *>(static_cast<const volatile void *>(pointer));
  } else if constexpr (__is_same(T, string))
    return box_pure<T>(string_of(value));
  else if constexpr (IsPure<T>)
    return box_pure<T>(value);
  else {
    T *object = ::new (abi::reify_newobject(&type_v<T>, sizeof(T)))
        T(static_cast<U &&>(value));
    // Not before the constructor has returned: it may throw.
    if constexpr (!IsTriviallyDestructible<T>)
      abi::reify_setfinalizer(object, &destroy_box<T>);
    return object;
  }
}

/// Where the value of a T lies, given the data word of an interface value and
/// the address of that word.
template <class T>
[[gnu::always_inline]] inline const T *
value_address(void *const &word) noexcept {
  if constexpr (IsPointerShaped<T>)
    return reinterpret_cast<const T *>(&word);
  else if constexpr (IsPure<T> && sizeof(T) > 1)
    // What is read here and boxed again can use this box again.
    return static_cast<const T *>(
        abi::reify_purebox(word, sizeof(T), BoxAlignment<T>));
  else
    return static_cast<const T *>(word);
}

} // namespace detail

REIFY_END_NAMESPACE

#endif // REIFY_BOX_H
