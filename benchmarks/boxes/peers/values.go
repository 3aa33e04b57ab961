//===- peers/values.go - Boxes and callees in Go --------------------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

package main

type Struct3 struct{ A, B, C int64 }

var sink any
var ring [8]any
var enabled bool
var calls int64

// The same value, of which the compiler knows nothing.
//
//go:noinline
func hide(x int64) int64 { return x }

//go:noinline
func hideFloat(x float64) float64 { return x }

type Shape interface{ area() int64 }
type Box struct{ A, B, C int64 }
type Line struct{ A, B int64 }

//go:noinline
func (b Box) area() int64 { return b.A*b.B + b.C }

//go:noinline
func (l Line) area() int64 { return l.A + l.B }

// --- Boxes ------------------------------------------------------------------

type Record struct {
	Name    string
	Numbers [8]int64
	Where   *int64
}

var there int64

func constantAggregate(i int64) int64 {
	sink = Record{"name", [8]int64{1, 2, 3, 4, 5, 6, 7, 8}, &there}
	return i
}

func fold(x Struct3, by int64) Struct3 {
	for i := int64(0); i != 3; i++ {
		x.B += by * i
	}
	x.C = (x.A + x.B + x.C) << 8
	return x
}
func constantFolded(i int64) int64 { sink = fold(Struct3{1, 2, 3}, 5); return i }

func smallIntMasked(i int64) int64 { sink = hide(i) & 0xff; return i }
func smallIntCounter(i int64) int64 {
	for j := int64(0); j != 16; j++ {
		sink = j
	}
	return i
}

type Color int32

func smallIntEnum(i int64) int64 {
	color := Color(2)
	if hide(i)&1 != 0 {
		color = 0
	} else if i&2 != 0 {
		color = 1
	}
	sink = color
	return i
}

var invariant int64 = 100000

func invariantBox(i int64) int64 { sink = invariant; return i }

var other any

func twiceStored(i int64) int64 {
	value := hide(i + 1000)
	sink = value
	other = value
	return i
}

var source any = int64(123456)

func reboxInt(i int64) int64 { sink = source.(int64); return i }

var sourceStruct any = Struct3{123456, 2, 3}

func reboxStruct3(i int64) int64 { sink = sourceStruct.(Struct3); return i }

func nestedBox(i int64) int64 {
	type Pair struct {
		First  any
		Second int64
	}
	var outer any = Pair{hide(i + 1000), 5}
	p := outer.(Pair)
	return p.First.(int64) + p.Second
}
func copyMutated(i int64) int64 {
	value := Struct3{hide(i), 2, 3}
	var x any = value
	value.A = hide(5)
	return x.(Struct3).A + value.A
}
func exceptionPath(i int64) int64 {
	value := hide(i + 1000)
	var x any = value
	if value < 0 {
		panic(x)
	}
	return x.(int64) + 1
}

//go:noinline
func mayPanic(x int64) int64 {
	if hide(x) < 0 {
		panic(1)
	}
	return x
}
func exceptionHandler(i int64) (sum int64) {
	var x any = hide(i + 1000)
	defer func() {
		if recover() != nil {
			sum += x.(int64)
		}
	}()
	return mayPanic(i) + x.(int64)
}
func scopeGuard(i int64) (sum int64) {
	var x any = hide(i + 1000)
	defer func() { sum += x.(int64) }()
	return hide(i) & 1
}
func branchTwoTypes(i int64) int64 {
	var x any
	if hide(i)&1 != 0 {
		x = hide(i + 1000)
	} else {
		x = hideFloat(0.5)
	}
	if value, ok := x.(int64); ok {
		return value
	}
	return int64(x.(float64) * 4)
}
func keptAcrossIterations(n int64) (sum int64) {
	var best any = int64(0)
	for i := int64(0); i != n; i++ {
		var x any = hide((i*7919)&4095 + 1000)
		if x.(int64) > best.(int64) {
			best = x
		}
		sum += best.(int64)
	}
	return
}
func arrayLocal(i int64) int64 {
	var values [8]any
	for j := range values {
		values[j] = hide(i + 1000 + 1000*int64(j))
	}
	return values[hide(i)&7].(int64)
}
func vectorLocal(i int64) (sum int64) {
	var values []any
	for j := int64(0); j != 8; j++ {
		values = append(values, hide(i+1000+1000*j))
	}
	for _, x := range values {
		sum += x.(int64)
	}
	return
}
func sortAnyArray(i int64) int64 {
	var values [8]any
	for j := range values {
		values[j] = hide((i+int64(j)*7919)&4095 + 1000)
	}
	for j := 1; j != 8; j++ {
		for k := j; k > 0 && values[k].(int64) < values[k-1].(int64); k-- {
			values[k], values[k-1] = values[k-1], values[k]
		}
	}
	return values[i&7].(int64)
}
func matchLoop(i int64) int64 {
	var x any
	switch i % 3 {
	case 0:
		x = hide(i + 1000)
	case 1:
		x = hideFloat(0.5)
	default:
		x = Struct3{hide(i), 2, 3}
	}
	return size(x)
}

//go:noinline
func size(x any) int64 {
	switch v := x.(type) {
	case int64:
		return v
	case float64:
		return int64(v * 4)
	case Struct3:
		return v.A + v.B
	}
	return 0
}

// --- Callees ------------------------------------------------------------------

//go:noinline
func getStruct(x any) int64       { return x.(Struct3).A }
func readerStruct3(i int64) int64 { return getStruct(Struct3{hide(i), 2, 3}) }
func readerThreeTypes(i int64) int64 {
	return size(hide(i+1000)) + size(hideFloat(0.5)) + size(Struct3{hide(i), 2, 3})
}

//go:noinline
func parse(seed int64) any {
	if seed&1 != 0 {
		return seed + 1000
	}
	return float64(seed)
}
func factoryTwoTypes(i int64) int64 { return size(parse(hide(i))) }

//go:noinline
func makeStruct(seed int64) any    { return Struct3{seed, 2, 3} }
func factoryOneType(i int64) int64 { return makeStruct(hide(i)).(Struct3).A }

type BadValue struct{ Value, Line int64 }

func (b BadValue) Error() string { return "bad" }

//go:noinline
func check(value int64) error {
	if value&15 == 0 {
		return BadValue{value, 7}
	}
	return nil
}
func factoryError(i int64) int64 {
	if e := check(hide(i)); e != nil {
		bad := e.(BadValue)
		return bad.Value + bad.Line
	}
	return 1
}

//go:noinline
func getOut(value int64, x *any) { *x = value * 2 }
func outParameter(i int64) int64 {
	var x any
	getOut(hide(i+1000), &x)
	return x.(int64)
}

//go:noinline
func order(x, y *any) {
	if (*x).(int64) < (*y).(int64) {
		*x, *y = *y, *x
	}
}
func swapHandles(i int64) int64 {
	var x, y any = hide(i + 1000), hide(i + 2000)
	order(&x, &y)
	return x.(int64)
}

//go:noinline
func increase(x any) any { return x.(int64) + 1 }
func chainAnyToAny(i int64) int64 {
	return increase(increase(hide(i + 1000))).(int64)
}

//go:noinline
func fibonacci(x any) int64 {
	n := x.(int64)
	if n < 1002 {
		return n
	}
	return fibonacci(n-1) + fibonacci(n-2)
}
func recursionAny(i int64) int64 { return fibonacci(hide(1008)) }

//go:noinline
func set(value int64, extra any) int64 {
	if extra != nil {
		return value + extra.(int64)
	}
	return value
}
func defaultArgument(i int64) int64 { return set(hide(i), nil) + set(hide(i), i+1000) }

//go:noinline
func areaOf(s *Shape) int64 { return (*s).area() }
func referenceHelper(i int64) int64 {
	var s Shape = Box{hide(i), 2, 3}
	return areaOf(&s)
}

//go:noinline
func areaOfValue(s Shape) int64 { return s.area() }

type Named interface {
	Shape
	id() int64
}

func (b Box) id() int64 { return b.C }
func narrowValue(i int64) int64 {
	var n Named = Box{hide(i), 5, 6}
	return areaOfValue(n)
}
func guardTwoTypes(i int64) int64 {
	var s Shape
	if hide(i)&1 != 0 {
		s = Box{hide(i), 2, 3}
	} else {
		s = Line{hide(i), 5}
	}
	return s.area()
}
func assertInterface(i int64) int64 {
	var x any = Box{hide(i), 2, 3}
	return x.(Shape).area()
}

type Node interface{ eval() int64 }
type Leaf struct{ Value int64 }
type Add struct{ A, B Node }

func (l Leaf) eval() int64 { return l.Value }
func (a Add) eval() int64  { return a.A.eval() + a.B.eval() }
func treeValues(i int64) int64 {
	var root Node = Add{Add{Leaf{hide(i + 1000)}, Leaf{2}}, Add{Leaf{3}, Leaf{hide(i)}}}
	return root.eval()
}

type Visitor interface{ visit(x int64) int64 }
type Weights struct{ A, B, C int64 }

func (w Weights) visit(x int64) int64 { return w.A*x + w.B }

//go:noinline
func walkVisitor(v Visitor, count int64) (sum int64) {
	for i := int64(0); i != count; i++ {
		sum += v.visit(hide(i))
	}
	return
}
func visitorValue(i int64) int64 { return walkVisitor(Weights{hide(i), 2, 3}, 8) }

type Adder struct{ A, B int64 }

//go:noinline
func applyVisitor(v Visitor) int64  { return v.visit(1) + v.visit(2) }
func (a Adder) visit(x int64) int64 { return a.A + a.B*x }
func closureBoxed(i int64) int64    { return applyVisitor(Adder{hide(i), 5}) }
func closureByValue(i int64) int64 {
	var x any = hide(i + 1000)
	return apply(func(by int64) int64 { return x.(int64) + by })
}
func apply(f func(int64) int64) int64 { return f(1) + f(2) }
func closureByReference(i int64) int64 {
	var x any
	each(func(value int64) { x = value + 1000 })
	return x.(int64) + hide(i)
}
func each(f func(int64)) {
	for i := int64(0); i != 3; i++ {
		f(hide(i))
	}
}
