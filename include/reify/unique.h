//===- reify/unique.h - The owner of one object -----------------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// reify::unique<I>: an object on the ordinary heap, known by its interface and
/// destroyed at the end of the owner's scope. For mutable objects and for those
/// with a destructor, which a box, immutable and shared, cannot hold.
///
/// \code
///   auto u = reify::make_unique<Shape>(Circle{1});
///   u.scale(2);                   // a pointer is inside: all methods count
///   Shape s = u;                  // borrowed: u must outlive s
/// \endcode
///
/// A borrowed value, and whatever was made from it, is a plain pointer to the
/// object: it dangles once the owner has destroyed the object or given it to
/// another owner that has.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_UNIQUE_H
#define REIFY_UNIQUE_H

#include "reify/cast.h"

REIFY_BEGIN_NAMESPACE

/// What a unique<I> is beside the methods of I. A class of its own so that an
/// interface with a method called `reset` is not hidden: `u.reset()` is then
/// ambiguous, an error; `u->reset()` is the method and
/// `u.reify::owner<I>::reset()` the owner's.
template <detail::Interface I> class owner : public interface_words {
public:
  owner() = default;
  owner(owner &&other) noexcept
      : interface_words(other), reify_destroy(other.reify_destroy) {
    other.reify_forget();
  }
  owner &operator=(owner &&other) noexcept {
    if (this != &other) {
      reset();
      interface_words::operator=(other);
      reify_destroy = other.reify_destroy;
      other.reify_forget();
    }
    return *this;
  }
  ~owner() { reset(); }

  /// The object, borrowed; nil where there is none.
  [[gnu::always_inline]] I get() const noexcept {
    I value;
    value.reify_tab = reify_tab;
    value.reify_data = reify_data;
    return value;
  }

  /// Gives the object away: it is the caller's, who made it with `new`, so to
  /// speak: `delete reify::as<Circle *>(u.release())`.
  I release() noexcept {
    I value = get();
    reify_forget();
    return value;
  }

  /// Destroys the object. The owner is nil before the destructor runs.
  [[gnu::always_inline]] void reset() noexcept {
    if (!reify_tab)
      return;
    void *object = reify_data;
    auto destroy = reify_destroy;
    reify_forget();
    destroy(object);
  }

  void swap(owner &other) noexcept {
    owner third = static_cast<owner &&>(other);
    other = static_cast<owner &&>(*this);
    *this = static_cast<owner &&>(third);
  }

  [[gnu::always_inline]] void reify_forget() noexcept {
    reify_tab = nullptr;
    reify_data = nullptr;
  }

  /// Destroys what reify_data points to and frees its memory: one function for
  /// each type of objects. Without a meaning while nil.
  void (*reify_destroy)(void *) noexcept = nullptr;
};

namespace detail {

/// Carries the methods of I as an interface value does. Not derived from I:
/// a unique that were an I could be assigned one, and free the wrong object.
template <class I, class Accessors> struct UniqueBase;
template <class I, class... Accessors>
struct UniqueBase<I, TypeTag<void(Accessors...)>> : Accessors..., owner<I> {
  using owner<I>::owner;
};

/// What operator-> returns: the borrowed value, for the length of the call.
template <class I> struct Borrowed {
  I value;
  const I *operator->() const noexcept { return &value; }
};

// Inline wherever it is called directly: the optimizer drops an allocation only
// where it sees the release.
template <class T>
[[gnu::always_inline]] inline void destroy_object(void *object) noexcept {
  delete static_cast<T *>(object);
}

/// The type of object that make_unique makes.
template <class T, class... A> struct MadeOf { using type = T; };
template <class A> struct MadeOf<void, A> { using type = Decayed<A>; };
template <class T, class... A> using Made = typename MadeOf<T, A...>::type;

template <class T>
concept ownable = std::is_object_v<T> && !IsPointer<T> && !IsArray<T> &&
                  !std::is_const_v<T> && std::is_nothrow_destructible_v<T>;

} // namespace detail

/// A move-only owner of an object, or nil. The methods of I are called on it
/// directly, or by `->`. Three words. A call on nil panics, as on a nil I.
template <detail::Interface I>
class unique
    : public detail::UniqueBase<
          I, typename detail::AccessorsOf<I, typename I::reify_methods>::type> {
public:
  /// nil.
  unique() = default;
  unique(decltype(nullptr)) noexcept {}

  /// Takes the object of an owner whose interface has all methods of I.
  template <detail::WiderThan<I> J> unique(unique<J> &&other) noexcept {
    this->reify_destroy = other.reify_destroy;
    I narrow = other.owner<J>::release();
    this->reify_tab = narrow.reify_tab;
    this->reify_data = narrow.reify_data;
  }

  explicit operator bool() const noexcept { return this->reify_tab; }
  detail::Borrowed<I> operator->() const noexcept { return {reify_get()}; }

  /// Borrows: as I, as a narrower interface, as any. Not from a temporary,
  /// whose object is gone at the end of the expression; `get()` does that.
  template <class J>
  requires detail::ImpliedBy<J, I>
  operator J() const &noexcept { return J(reify_get()); }
  template <class J>
  requires detail::ImpliedBy<J, I>
  operator J() const && = delete;

  friend bool operator==(const unique &u, decltype(nullptr)) noexcept {
    return !u.reify_tab;
  }
  friend void swap(unique &a, unique &b) noexcept { a.owner<I>::swap(b); }

private:
  [[gnu::always_inline]] I reify_get() const noexcept {
    return this->owner<I>::get();
  }
};

/// A new object, owned: a copy or the moved contents of one value, or, with
/// its type named, made in place. All its methods count, as for a pointer.
/// \code
///   make_unique<Shape>(Circle{1});   make_unique<Shape, Circle>(1);
/// \endcode
template <detail::Interface I, class T = void, class... A>
requires detail::ownable<detail::Made<T, A...>> &&
    implements < detail::Made<T, A...>
*, I > [[gnu::always_inline]] inline unique<I> make_unique(A &&...arguments) {
  using Object = detail::Made<T, A...>;
  unique<I> result;
  if constexpr (std::is_constructible_v<Object, A...>)
    result.reify_data =
        abi::reify_owned(new Object(static_cast<A &&>(arguments)...));
  else
    result.reify_data =
        abi::reify_owned(new Object{static_cast<A &&>(arguments)...});
  result.reify_tab = detail::itab_of<I, Object *>();
  result.reify_destroy = &detail::destroy_object<Object>;
  return result;
}

REIFY_END_NAMESPACE

#endif // REIFY_UNIQUE_H
