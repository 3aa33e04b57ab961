//===- reify/slice.h - An immutable sequence --------------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::slice<T>: Go's slice header {data, len, cap}, with elements that do
/// not change, so that it can be boxed and shared without a destructor. The
/// elements are copied to the box heap once, when the slice is made, as the
/// characters of a reify::string are; copies of the slice share them. As in Go
/// a slice is not comparable, and no key.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_SLICE_H
#define REIFY_SLICE_H

#include "reify/any.h"

#include <initializer_list>

REIFY_BEGIN_NAMESPACE

namespace detail {

/// The type of a block of `count` elements. Only the heap sees it: its size,
/// its alignment and where pointers may be. The kind is that of an element: in
/// an array the heap would look for packed structs, and search the bytes of
/// every text.
template <class T> constexpr Type make_block_type(std::uintptr_t count) {
  static_assert(alignof(T) < 256,
                "Go's descriptors hold an alignment in a byte: a slice of "
                "pointers, T *");
  Type type{};
  type.size = sizeof(T) * count;
  type.ptrbytes = pointer_bytes<T>() ? type.size : 0;
  type.tflag = abi::TFlagUnnamed;
  type.align = type.field_align = static_cast<std::uint8_t>(alignof(T));
  type.kind =
      static_cast<std::uint8_t>(kind_of<std::remove_all_extents_t<T>>());
  type.name = Name<slice<T>>::text.data;
  return type;
}

/// Blocks have a power of two of elements: the descriptor of a block must be
/// constant, so that there is one for each size.
template <class T> struct BlockTypes {
  static constexpr unsigned count = 40;
  Type types[count];
  constexpr BlockTypes() : types() {
    for (unsigned i = 0; i != count; ++i)
      types[i] = make_block_type<T>(std::uintptr_t(1) << i);
  }
};
template <class T> inline constexpr BlockTypes<T> block_types_v{};

/// Anything with contiguous elements of type T.
template <class C, class T>
concept ContiguousOf = requires(const C &c) {
  static_cast<const T *>(c.data());
  static_cast<std::size_t>(c.size());
  requires std::is_same_v<std::remove_cvref_t<decltype(*c.data())>, T>;
};

} // namespace detail

/// An immutable sequence of T, which is trivially copyable. 24 bytes.
template <class T> class slice {
  static_assert(std::is_trivially_copyable_v<T> &&
                    std::is_trivially_destructible_v<T>,
                "the elements of a slice are copied as bytes and never "
                "destroyed");

public:
  /// The nil slice, of no elements.
  constexpr slice() noexcept = default;
  /// A copy of `count` elements. Aborts where there is no memory.
  slice(const T *elements, std::size_t count) noexcept : length(count) {
    if (!count)
      return;
    unsigned log = count == 1 ? 0 : 64 - __builtin_clzll(count - 1);
    if (log >= detail::BlockTypes<T>::count)
      __builtin_abort(); // 2^39 elements.
    const Type *block = &detail::block_types_v<T>.types[log];
    void *copy = abi::reify_newobject(block, block->size);
    __builtin_memcpy(copy, static_cast<const void *>(elements),
                     count * sizeof(T));
    first = static_cast<const T *>(copy);
    limit = count; // What is behind is not initialized.
  }
  slice(std::initializer_list<T> elements) noexcept
      : slice(elements.begin(), elements.size()) {}
  template <std::size_t N>
  slice(const T (&elements)[N]) noexcept : slice(elements, N) {}
  /// A copy of a std::vector, std::array, std::span.
  template <detail::ContiguousOf<T> C>
  requires(!std::is_same_v<C, slice>) slice(const C &elements)
  noexcept : slice(elements.data(), elements.size()) {}

  constexpr const T *data() const noexcept { return first; }
  constexpr std::size_t size() const noexcept { return length; }
  constexpr std::size_t capacity() const noexcept { return limit; }
  constexpr bool empty() const noexcept { return length == 0; }
  constexpr const T *begin() const noexcept { return first; }
  constexpr const T *end() const noexcept { return first + length; }
  constexpr const T &operator[](std::size_t i) const noexcept {
    return first[i];
  }
  /// Go compares a slice with nil alone: whether it was made of nothing.
  friend constexpr bool operator==(const slice &s, decltype(nullptr)) noexcept {
    return !s.first;
  }

private:
  const T *first = nullptr;
  std::size_t length = 0;
  std::size_t limit = 0;
};

REIFY_END_NAMESPACE

#endif // REIFY_SLICE_H
