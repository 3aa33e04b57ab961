// The operations in Go, with the numbers of Workload.h.
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints "go/<operation> <ns>" lines. Time is that of the process, as in the
// other peers, so that the collector's threads count.

package main

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"syscall"
	"unsafe"
)

const (
	short = 1024
	long  = 65536
)

type Shape interface{ area() int64 }
type Named interface{ id() int64 }
type Absent interface{ absent() int64 }
type NamedShape interface {
	Shape
	Named
}

type Leaf0 struct{ value int64 }
type Leaf1 struct{ value int64 }
type Leaf2 struct{ value int64 }
type Leaf3 struct{ value int64 }
type Leaf4 struct{ value int64 }
type Leaf5 struct{ value int64 }
type Leaf6 struct{ value int64 }
type Leaf7 struct{ value int64 }

func (l *Leaf0) area() int64 { return l.value }
func (l *Leaf1) area() int64 { return l.value + 1 }
func (l *Leaf2) area() int64 { return l.value + 2 }
func (l *Leaf3) area() int64 { return l.value + 3 }
func (l *Leaf0) id() int64   { return l.value }
func (l *Leaf1) id() int64   { return l.value ^ 1 }
func (l *Leaf2) id() int64   { return l.value ^ 2 }
func (l *Leaf3) id() int64   { return l.value ^ 3 }

type Struct24 struct{ a, b, c int64 }

var leaves = [8]any{&Leaf0{1}, &Leaf1{2}, &Leaf2{3}, &Leaf3{4}, &Leaf4{5},
	&Leaf5{6}, &Leaf6{7}, &Leaf7{8}}

func typeSequence(size int, types uint64) []int {
	state := uint64(88172645463325252)
	result := make([]int, size)
	for i := range result {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		result[i] = int((state >> 33) % types)
	}
	return result
}

func makeAny(size int, types uint64) (result []any) {
	for _, n := range typeSequence(size, types) {
		result = append(result, leaves[n])
	}
	return
}
func makeShapes(size int, types uint64) (result []Shape) {
	for _, n := range typeSequence(size, types) {
		result = append(result, leaves[n].(Shape))
	}
	return
}
func makeNumbers() (result []any) {
	for i := 0; i < short; i++ {
		result = append(result, int64(1000+i))
	}
	return
}

// Where results go.
var sink any
var sinkInt int64
var sinkShape Shape
var sinkType reflect.Type

// --- Boxing ------------------------------------------------------------------

func boxInt64(n int) {
	for i := 0; i < n; i++ {
		sink = int64(1000 + i)
	}
}
func boxSmall(n int) {
	for i := 0; i < n; i++ {
		sink = int64(i & 127)
	}
}
func boxStruct24(n int) {
	for i := 0; i < n; i++ {
		v := int64(i)
		sink = Struct24{v, v, v}
	}
}

var text = "a string that is there already"

func boxString(n int) {
	for i := 0; i < n; i++ {
		sink = text
	}
}
func ownObject(n int) {
	for i := 0; i < n; i++ {
		sinkShape = &Leaf0{int64(i)}
	}
}

// --- Operations on each element ----------------------------------------------

type operation struct {
	name  string
	size  int
	round func(rounds int)
}

func operations() []operation {
	one, four := makeAny(short, 1), makeAny(short, 4)
	eight := makeAny(long, 8)
	shapes, shapes4 := makeShapes(short, 1), makeShapes(long, 4)
	shapesShort4 := makeShapes(short, 4)
	numbers, others := makeNumbers(), makeNumbers()
	var wide []NamedShape
	for _, s := range shapes {
		wide = append(wide, s.(NamedShape))
	}
	table := map[any]int64{}
	for _, k := range numbers {
		table[k] = 1
	}
	return []operation{
		{"assert_pointer", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range one {
					sum += x.(*Leaf0).value
				}
				sinkInt = sum
			}
		}},
		{"assert_pointer_miss", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range one {
					if _, ok := x.(*Leaf1); ok {
						sum++
					}
				}
				sinkInt = sum
			}
		}},
		{"assert_int64", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range numbers {
					sum += x.(int64)
				}
				sinkInt = sum
			}
		}},
		{"assert_interface", short, assertNamed(one)},
		{"assert_interface_4", short, assertNamed(four)},
		{"assert_interface_miss", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range one {
					if _, ok := x.(Absent); ok {
						sum++
					}
				}
				sinkInt = sum
			}
		}},
		{"cross_cast", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range shapes {
					if _, ok := x.(Named); ok {
						sum++
					}
				}
				sinkInt = sum
			}
		}},
		{"cross_cast_miss", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range shapes {
					if _, ok := x.(Absent); ok {
						sum++
					}
				}
				sinkInt = sum
			}
		}},
		{"match_8_random", long, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range eight {
					switch l := x.(type) {
					case *Leaf0:
						sum += l.value
					case *Leaf1:
						sum += l.value + 1
					case *Leaf2:
						sum += l.value + 2
					case *Leaf3:
						sum += l.value + 3
					case *Leaf4:
						sum += l.value + 4
					case *Leaf5:
						sum += l.value + 5
					case *Leaf6:
						sum += l.value + 6
					case *Leaf7:
						sum += l.value + 7
					}
				}
				sinkInt = sum
			}
		}},
		{"type_of", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range one {
					sum += int64(reflect.TypeOf(x).Size())
				}
				sinkInt = sum
			}
		}},
		{"nil_check", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range shapesShort4 {
					if x != nil {
						sum++
					}
				}
				sinkInt = sum
			}
		}},
		{"call_one", short, call(shapes)},
		{"call_4_random", long, call(shapes4)},
		{"narrow", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				for _, x := range wide {
					sinkShape = x
				}
			}
		}},
		{"equal_ints", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for i, x := range numbers {
					if x == others[i%short] {
						sum++
					}
				}
				sinkInt = sum
			}
		}},
		{"map_lookup", short, func(rounds int) {
			for r := 0; r < rounds; r++ {
				sum := int64(0)
				for _, x := range numbers {
					sum += table[x]
				}
				sinkInt = sum
			}
		}},
	}
}

func assertNamed(values []any) func(int) {
	return func(rounds int) {
		for r := 0; r < rounds; r++ {
			sum := int64(0)
			for _, x := range values {
				if _, ok := x.(Named); ok {
					sum++
				}
			}
			sinkInt = sum
		}
	}
}
func call(shapes []Shape) func(int) {
	return func(rounds int) {
		for r := 0; r < rounds; r++ {
			sum := int64(0)
			for _, x := range shapes {
				sum += x.area()
			}
			sinkInt = sum
		}
	}
}

// --- Measuring ---------------------------------------------------------------

func processTime() int64 {
	var t syscall.Timespec
	const clockProcessCPUTimeID = 2
	syscall.Syscall(syscall.SYS_CLOCK_GETTIME, clockProcessCPUTimeID,
		uintptr(unsafe.Pointer(&t)), 0)
	return t.Nano()
}

func report(name string, ns int64, operations int) {
	fmt.Printf("go/%s %.4f\n", name, float64(ns)/float64(operations))
}

// Arguments: what names must contain, or nothing.
func main() {
	wanted := ""
	if len(os.Args) > 1 {
		wanted = os.Args[1]
	}
	const boxes = 16384 * short
	for _, b := range []struct {
		name string
		run  func(int)
	}{{"box_int64", boxInt64}, {"box_small_int", boxSmall},
		{"box_struct24", boxStruct24}, {"box_string", boxString},
		{"own_object", ownObject}} {
		if strings.Contains(b.name, wanted) {
			start := processTime()
			b.run(boxes)
			report(b.name, processTime()-start, boxes)
		}
	}
	for _, o := range operations() {
		if !strings.Contains(o.name, wanted) {
			continue
		}
		for rounds := 1; ; rounds *= 4 {
			start := processTime()
			o.round(rounds)
			if spent := processTime() - start; spent > 40_000_000 {
				report(o.name, spent, rounds*o.size)
				break
			}
		}
	}
}
