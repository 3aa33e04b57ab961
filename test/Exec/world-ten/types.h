//===- types.h - Interfaces of a program of ten files ---------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <reify/reify.h>

/// One type implements it, in another file than those that call it.
REIFY_INTERFACE(One, (one, long(long) const));
/// Four types, in four files.
REIFY_INTERFACE(Shape, (area, long() const), (scale, void(long)));
/// Five: too many to choose from.
REIFY_INTERFACE(Many, (many, long() const));
/// Reached by assertion only.
REIFY_INTERFACE(Named, (name, long() const));
/// Wider than One, converted to it at run time.
REIFY_INTERFACE(Wide, (one, long(long) const), (two, long() const));

One makeUno();
Wide makeWide();
Shape makeCircle(long);
Shape makeSquare(long);
Shape makeTriangle(long);
Shape makeRectangle(long);
Many makeMany(int);
reify::any makeAny(int);

long sumOne(One, long);
long sumShapes(const Shape *, int);
long sumMany(int);
long sumNames(int);
