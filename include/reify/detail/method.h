//===- reify/detail/method.h - Signatures, tags and thunks ------*- C++ -*-===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A method is a tag, which knows a name and how to call it, and a signature.
/// The macros make the tags; everything else is here. A slot holds a thunk: a
/// function that takes the data word and then the arguments.
///
//===----------------------------------------------------------------------===//

#ifndef REIFY_DETAIL_METHOD_H
#define REIFY_DETAIL_METHOD_H

#include "reify/detail/free.h"
#include "reify/noescape.h"
#include "reify/type.h"

#include <cstddef>

REIFY_BEGIN_NAMESPACE
namespace detail {

/// A type as a value.
template <class T> struct TypeTag { using type = T; };

/// For REIFY_HAS_NAME.
template <class T>
inline constexpr bool CanDerive = __is_class(T) && !__is_final(T);
template <class T, class Tag> struct Clash : T, Tag {};

/// R(A...) with the qualifiers an interface method may have.
template <class S> struct Signature;

// While a method runs on a boxed value, the thunk may hold the only reference
// to the box, and a compiler may keep no more of it than an address outside of
// the box: gcc 12 turns `a[i - lo]` in a loop into one pointer `a - lo`. So gcc
// is told that the data word itself is used after the call; no instruction
// comes of it. Up to 16 bytes hold no array worth such a pointer. Not for
// clang: the statement would be an opaque use of every box, and of the shapes
// that were tried on x86-64 it keeps the address itself in each
// (test/Runtime/Derived.cpp is run with both).
#if defined(__GNUC__) && !defined(__clang__)
template <bool Needed> struct KeepAlive {
  explicit KeepAlive(const void *) {}
};
template <> struct KeepAlive<true> {
  const void *box;
  [[gnu::always_inline]] ~KeepAlive() { __asm__ volatile("" : : "r"(box)); }
};
#define REIFY_KEEP_ALIVE(Self, self)                                           \
  [[maybe_unused]] KeepAlive<std::is_const_v<Self> && (sizeof(Self) > 16)>     \
      reify_keep_alive {                                                       \
    self                                                                       \
  }
#else
#define REIFY_KEEP_ALIVE(Self, self) static_cast<void>(0)
#endif

/// The thunk over a member function: one for every interface and every method
/// table that asks for the same function, and for T and T* alike.
template <class Self, auto Member, class S> struct MemberThunk;

/// The thunk over a call expression, where no member function has exactly the
/// signature: overloads with conversions, default arguments, templates.
template <class Self, class Tag, class S> struct CallThunk;

/// A reference result must not refer to a temporary of the conversion.
template <class From, class To> constexpr bool converts() {
  if constexpr (std::is_void_v<To> || std::is_same_v<From, To>)
    return true;
  else if constexpr (!std::is_convertible_v<From, To>)
    return false;
  else if constexpr (std::is_reference_v<To>)
    return std::is_reference_v<From> &&
           std::is_convertible_v<std::remove_reference_t<From> *,
                                 std::remove_reference_t<To> *>;
  else
    return true;
}

/// std::declval as a parameter of type A is seen in a thunk: an rvalue.
template <class A> A &&argument() noexcept;

#define REIFY_SIGNATURE(CONST, NOEXCEPT, IsConst, IsNoexcept)                  \
  template <class R, class... A> struct Signature<R(A...) CONST NOEXCEPT> {    \
    using Result = R;                                                          \
    using Plain = R(A...);                                                     \
    using Callable = R(A...) NOEXCEPT;                                         \
    using Pointer = R (*)(void *, A...) NOEXCEPT;                              \
    template <class T> using Member = R (T::*)(A...) CONST NOEXCEPT;           \
    template <class T> using ConstMember = R (T::*)(A...) const NOEXCEPT;      \
    static constexpr bool is_const = IsConst;                                  \
    static constexpr bool is_noexcept = IsNoexcept;                            \
    static constexpr bool is_noescape = false;                                 \
    /* The result of the call, for a receiver of type Self (maybe const). */   \
    template <class Tag, class Self>                                           \
    static auto result(Self *self)                                             \
        -> decltype(Tag::reify_call(*self, detail::argument<A>()...));         \
    template <class Tag, class Self>                                           \
    static constexpr bool call_is_noexcept = noexcept(Tag::reify_call(         \
        *static_cast<Self *>(nullptr), detail::argument<A>()...));             \
  };                                                                           \
  template <class Self, class Tag, class R, class... A>                        \
  struct CallThunk<Self, Tag, R(A...) CONST NOEXCEPT> {                        \
    static R call(void *self, A... arguments) NOEXCEPT {                       \
      REIFY_KEEP_ALIVE(Self, self);                                            \
      if constexpr (std::is_void_v<R>)                                         \
        Tag::reify_call(*static_cast<Self *>(self),                            \
                        static_cast<A &&>(arguments)...);                      \
      else                                                                     \
        return Tag::reify_call(*static_cast<Self *>(self),                     \
                               static_cast<A &&>(arguments)...);               \
    }                                                                          \
  };

REIFY_SIGNATURE(, , false, false)
REIFY_SIGNATURE(const, , true, false)
REIFY_SIGNATURE(, noexcept, false, true)
REIFY_SIGNATURE(const, noexcept, true, true)
#undef REIFY_SIGNATURE

template <class S> struct Signature<noescape<S>> : Signature<S> {
  static constexpr bool is_noescape = true;
};
/// The signature without that promise: which function it is does not depend
/// on it.
template <class S> struct WithoutNoescape { using type = S; };
template <class S> struct WithoutNoescape<noescape<S>> { using type = S; };

template <class Self, auto Member, class R, class... A>
struct MemberThunk<Self, Member, R(A...)> {
  static R call(void *self, A... arguments) {
    REIFY_KEEP_ALIVE(Self, self);
    return (static_cast<Self *>(self)->*Member)(
        static_cast<A &&>(arguments)...);
  }
};
template <class Self, auto Member, class R, class... A>
struct MemberThunk<Self, Member, R(A...) noexcept> {
  static R call(void *self, A... arguments) noexcept {
    REIFY_KEEP_ALIVE(Self, self);
    return (static_cast<Self *>(self)->*Member)(
        static_cast<A &&>(arguments)...);
  }
};

#undef REIFY_KEEP_ALIVE

/// One method of an interface or of a method table.
template <class Tag_, class S> struct Method {
  using Tag = Tag_;
  using Sig = Signature<S>;
  using Type = S;
};

template <class M>
using Escaping =
    Method<typename M::Tag, typename WithoutNoescape<typename M::Type>::type>;

template <class... Ms> struct Methods {
  static constexpr std::size_t size = sizeof...(Ms);
};

// --- A method on a receiver --------------------------------------------------

/// How a receiver offers a method.
enum class Offer {
  None,
  Member,      ///< A member function of exactly this signature.
  ConstMember, ///< The same, const, where the method does not ask for const.
  Call,        ///< A call expression: overloads, default arguments, templates.
  Free,        ///< A free function of exactly this signature.
};

/// The receiver as method M sees it.
template <class M, class Self>
using As = std::conditional_t<M::Sig::is_const, const Self, Self>;

template <class M, class Self> constexpr bool call_fits() {
  using Sig = typename M::Sig;
  using Tag = typename M::Tag;
  if constexpr (requires(As<M, Self> * self) {
                  Sig::template result<Tag>(self);
                }) {
    using From = decltype(Sig::template result<Tag>(
        static_cast<As<M, Self> *>(nullptr)));
    if constexpr (!converts<From, typename Sig::Result>())
      return false;
    else if constexpr (Sig::is_noexcept)
      return Sig::template call_is_noexcept<Tag, As<M, Self>>;
    else
      return true;
  } else
    return false;
}

template <class M, class Self,
          class List = typename FreeMethods<std::remove_const_t<Self>>::type>
struct FreeOffer;

/// Names a member function as a template argument: gcc 12 does not take one
/// that is inherited, which is then called by an expression.
template <auto Member> struct NamedMember;

/// Whether T says that its methods of this name keep nothing.
template <class T, class Tag>
inline constexpr bool KeepsNothing =
    noescape_methods<std::remove_const_t<T>>.contain(Tag::reify_name) ||
    requires {
  requires Tag::reify_keeps_nothing;
};

template <class M, class Self> constexpr Offer find_offer() {
  using Sig = typename M::Sig;
  using Tag = typename M::Tag;
  using T = std::remove_const_t<Self>;
  constexpr bool is_const = std::is_const_v<Self>;
  if constexpr (Sig::is_noescape) {
    if constexpr (KeepsNothing<T, Tag>)
      return find_offer<Escaping<M>, Self>();
    else
      return Offer::None;
  } else if constexpr (requires {
                         requires !is_const || Sig::is_const;
                         typename NamedMember<Tag::template reify_member<
                             T, typename Sig::template Member<T>>()>;
                       })
    return Offer::Member;
  else if constexpr (requires {
                       typename NamedMember<Tag::template reify_member<
                           T, typename Sig::template ConstMember<T>>()>;
                     })
    return Offer::ConstMember;
  else if constexpr (call_fits<M, Self>())
    return Offer::Call;
  else if constexpr (IsFreeTag<Tag>)
    return Offer::None;
  else
    return FreeOffer<M, Self>::value ? Offer::Free : Offer::None;
}

/// How a receiver Self (const or not) offers method M.
template <class M, class Self>
inline constexpr Offer OfferOf = find_offer<M, Self>();

/// The thunk of method M for a receiver that offers it.
template <class M, class Self> constexpr typename M::Sig::Pointer thunk_of() {
  using Tag = typename M::Tag;
  using Sig = typename M::Sig;
  using T = std::remove_const_t<Self>;
  if constexpr (Sig::is_noescape)
    return thunk_of<Escaping<M>, Self>();
  else if constexpr (OfferOf<M, Self> == Offer::Member)
    return &MemberThunk<
        std::conditional_t<Sig::is_const, const T, T>,
        Tag::template reify_member<T, typename Sig::template Member<T>>(),
        typename Sig::Callable>::call;
  else if constexpr (OfferOf<M, Self> == Offer::ConstMember)
    return &MemberThunk<
        const T,
        Tag::template reify_member<T, typename Sig::template ConstMember<T>>(),
        typename Sig::Callable>::call;
  else if constexpr (OfferOf<M, Self> == Offer::Free)
    return thunk_of<typename FreeOffer<M, Self>::method, Self>();
  else
    return &CallThunk<As<M, Self>, Tag, typename M::Type>::call;
}

// --- Sorted method sets ------------------------------------------------------

template <class Sig>
inline constexpr std::uint32_t
    method_flags = (Sig::is_const ? +abi::MethodConst : 0u) |
                   (Sig::is_noexcept ? +abi::MethodNoexcept : 0u) |
                   (Sig::is_noescape ? +abi::MethodNoescape : 0u);

/// Its address is the identity of T in a constant expression.
template <class T> inline constexpr char Identity = 0;

/// The order of slots: by name, then by signature (Go: types.Sym order; the
/// hash stands for the signature because spellings differ by compiler).
/// Signatures that share a hash stay in the order of declaration, and are told
/// apart by identity. Const, noexcept and noescape do not make another method.
struct MethodKey {
  const char *name;
  std::uint32_t hash;
  std::uint32_t flags;
  const char *identity;
};
constexpr int compare(const MethodKey &a, const MethodKey &b) {
  if (int order = compare(a.name, b.name))
    return order;
  return a.hash < b.hash ? -1 : a.hash > b.hash;
}
template <class M>
inline constexpr MethodKey method_key{
    M::Tag::reify_name, type_hash<typename M::Sig::Plain>(),
    method_flags<typename M::Sig>, &Identity<typename M::Sig::Plain>};

/// The permutation that sorts a list of methods and drops duplicates; of equal
/// methods the one that promises most stays. Where none promises all of it,
/// as of `const` and `noexcept`, the promises add: a set narrows to its parts.
template <std::size_t N> struct Order {
  std::size_t index[N ? N : 1] = {};
  std::uint32_t flags[N ? N : 1] = {}; // Only read where promises_add.
  std::size_t size = 0;
  bool promises_add = false;
};
/// Fills an Order of n methods. No template: it would be compiled for each set.
constexpr void sort_keys(const MethodKey *keys, std::size_t n,
                         std::size_t *index, std::uint32_t *flags,
                         std::size_t &size, bool &promises_add) {
  for (std::size_t i = 0; i < n; ++i) {
    // Insertion: lists are short.
    std::size_t at = size;
    bool duplicate = false;
    for (std::size_t k = size; k && !duplicate; --k) {
      int c = compare(keys[i], keys[index[k - 1]]);
      if (c > 0)
        break;
      duplicate = c == 0 && keys[i].identity == keys[index[k - 1]].identity;
      if (c < 0 || duplicate)
        at = k - 1;
    }
    if (duplicate) {
      std::uint32_t all = flags[at] | keys[i].flags;
      if (keys[i].flags == all)
        index[at] = i;
      else if (flags[at] != all)
        promises_add = true;
      flags[at] = all;
      continue;
    }
    for (std::size_t j = size; j > at; --j) {
      index[j] = index[j - 1];
      flags[j] = flags[j - 1];
    }
    index[at] = i;
    flags[at] = keys[i].flags;
    ++size;
  }
}
template <class... Ms>
constexpr Order<sizeof...(Ms)> sorted_order(Methods<Ms...>) {
  Order<sizeof...(Ms)> order;
  const MethodKey keys[] = {method_key<Ms>..., {"", 0, 0, nullptr}};
  sort_keys(keys, sizeof...(Ms), order.index, order.flags, order.size,
            order.promises_add);
  return order;
}

#if __has_builtin(__type_pack_element)
template <std::size_t I, class... Ms>
using PickMethod = __type_pack_element<I, Ms...>;
#else
template <std::size_t I, class M> struct Indexed {};
template <class Indices, class... Ms> struct IndexedSet;
template <std::size_t... I, class... Ms>
struct IndexedSet<std::index_sequence<I...>, Ms...> : Indexed<I, Ms>... {};
template <std::size_t I, class M> TypeTag<M> pick(Indexed<I, M> *);
template <std::size_t I, class... Ms>
using PickMethod = typename decltype(pick<I>(
    static_cast<IndexedSet<std::make_index_sequence<sizeof...(Ms)>, Ms...> *>(
        nullptr)))::type;
#endif

/// Method M with the promises of Flags.
template <class M, std::uint32_t Flags, class Plain = typename M::Sig::Plain>
struct Promising;
template <class M, std::uint32_t Flags, class R, class... A>
struct Promising<M, Flags, R(A...)> {
  static constexpr bool is_noexcept = (Flags & abi::MethodNoexcept) != 0;
  using Plain = std::conditional_t<(Flags & abi::MethodConst) != 0,
                                   R(A...) const noexcept(is_noexcept),
                                   R(A...) noexcept(is_noexcept)>;
  using type = Method<typename M::Tag,
                      std::conditional_t<(Flags & abi::MethodNoescape) != 0,
                                         noescape<Plain>, Plain>>;
};

template <class List> struct SortMethods;
template <class... Ms> struct SortMethods<Methods<Ms...>> {
  static constexpr auto order = sorted_order(Methods<Ms...>{});
  template <std::size_t... K>
  static auto apply(std::index_sequence<K...>, std::false_type)
      -> Methods<PickMethod<order.index[K], Ms...>...>;
  template <std::size_t... K>
  static auto apply(std::index_sequence<K...>, std::true_type)
      -> Methods<typename Promising<PickMethod<order.index[K], Ms...>,
                                    order.flags[K]>::type...>;
  using type = decltype(apply(std::make_index_sequence<order.size>{},
                              std::bool_constant<order.promises_add>{}));
};
template <> struct SortMethods<Methods<>> { using type = Methods<>; };
template <class M> struct SortMethods<Methods<M>> { using type = Methods<M>; };

template <class... Lists> struct ConcatMethods { using type = Methods<>; };
template <class... A> struct ConcatMethods<Methods<A...>> {
  using type = Methods<A...>;
};
template <class... A, class... B, class... Rest>
struct ConcatMethods<Methods<A...>, Methods<B...>, Rest...>
    : ConcatMethods<Methods<A..., B...>, Rest...> {};
// Four at once: a list a method is the rule.
template <class... A, class... B, class... C, class... D, class... E,
          class... Rest>
struct ConcatMethods<Methods<A...>, Methods<B...>, Methods<C...>, Methods<D...>,
                     Methods<E...>, Rest...>
    : ConcatMethods<Methods<A..., B..., C..., D..., E...>, Rest...> {};

/// The method set of lists that may overlap, as Go's for embedded interfaces.
template <class... Lists>
using MethodSet =
    typename SortMethods<typename ConcatMethods<Lists...>::type>::type;

template <class Tag, class... S> using Overloads = Methods<Method<Tag, S>...>;

/// The slot of method M in a sorted list; ~0u where no method there promises
/// what M asks for.
template <class M, class... Ms>
constexpr std::uint32_t slot_of(Methods<Ms...>) {
  [[maybe_unused]] constexpr MethodKey key = method_key<M>;
  std::uint32_t slot = 0, found = ~0u;
  ((found = key.identity == method_key<Ms>.identity &&
                    compare(key.name, method_key<Ms>.name) == 0 &&
                    (key.flags & ~method_key<Ms>.flags) == 0
                ? slot
                : found,
    ++slot),
   ...);
  return found;
}

/// Method M of a receiver whose type has it as a free function: the rule of
/// the run time (runtime/record.cpp), so that both always agree.
template <class M, class Self, class... Ms>
struct FreeOffer<M, Self, Methods<Ms...>> {
  static constexpr std::uint32_t slot = slot_of<M>(Methods<Ms...>{});
  static constexpr bool named =
      ((compare(M::Tag::reify_name, Ms::Tag::reify_name) == 0) || ...);
  template <std::uint32_t Slot, bool = Slot != ~0u> struct At {
    using method = PickMethod<Slot, Ms...>;
    static constexpr bool value =
        !std::is_const_v<Self> || method::Sig::is_const;
  };
  template <std::uint32_t Slot> struct At<Slot, false> {
    using method = void;
    static constexpr bool value = false;
  };
  using method = typename At<slot>::method;
  static constexpr bool value = At<slot>::value;
};

/// Whether T has a member, called as Tag does, that a conversion would take for
/// one of these methods: it would never see the function that the run time
/// finds. Members that only share the name, often private ones, do no harm.
template <class Tag, class T, class... Ms>
constexpr bool has_member(Methods<Ms...>) {
  return ((compare(Tag::reify_name, Ms::Tag::reify_name) == 0 &&
           OfferOf<Method<Tag, typename Ms::Type>, T> != Offer::None &&
           OfferOf<Method<Tag, typename Ms::Type>, T> != Offer::Free) ||
          ...);
}

} // namespace detail
REIFY_END_NAMESPACE

#endif // REIFY_DETAIL_METHOD_H
