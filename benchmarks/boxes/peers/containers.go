//===- peers/containers.go - Logs, texts and containers in Go -------------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

package main

import (
	"container/heap"
	"fmt"
	"sort"
)

// --- Logs and texts -------------------------------------------------------------

func info(message string, args ...any) {
	if enabled {
		keep(args)
	}
}

//go:noinline
func keep(args []any) { copy(ring[:], args) }

//go:noinline
func keepIfEnabled(args []any) {
	if enabled {
		copy(ring[:], args)
	}
}
func logDisabled4(i int64) int64 {
	info("request", hide(i), hideFloat(0.5), Struct3{hide(i), 2, 3}, "literal")
	return i
}

var text = fmt.Sprint("a string that is there already")

func logDisabledString(i int64) int64 { info("request", text, hide(i)); return i }
func logDisabledInCallee(i int64) int64 {
	keepIfEnabled([]any{hide(i + 1000), i + 2000, i + 3000, i + 4000})
	return i
}
func formatVariadic(i int64) int64 {
	var buffer [128]byte
	return int64(len(write(buffer[:0], hide(i+1000), "ab", hideFloat(2.5), true)))
}

//go:noinline
func write(out []byte, args ...any) []byte {
	for _, arg := range args {
		switch v := arg.(type) {
		case int64:
			out = append(out, byte('0'+v%10))
		case float64:
			out = append(out, byte('0'+int64(v)))
		case bool:
			out = append(out, 't')
		case string:
			out = append(out, v...)
		}
	}
	return out
}
func sumVariadic(i int64) int64 { return sumAll(hide(i), hide(i+1000), hideFloat(0.5)) }
func sumAll(args ...any) (sum int64) {
	for _, x := range args {
		switch v := x.(type) {
		case int64:
			sum += v
		case float64:
			sum += int64(v * 4)
		}
	}
	return
}

type File struct{ Total int64 }
type Null struct{ Total int64 }
type Writer interface{ write(b []byte) }
type AnyWriter interface{ writeAny(x any) }

//go:noinline
func (f *File) write(b []byte) { f.Total += int64(len(b)) }

//go:noinline
func (n *Null) write(b []byte) { n.Total += int64(len(b)) }
func (f *File) writeAny(x any) { f.Total += x.(Struct3).A }
func (n *Null) writeAny(x any) { n.Total++ }

var file, null = new(File), new(Null)

func writeStackBuffer(i int64) int64 {
	var buffer [64]byte
	var w Writer = file
	if i&1 != 0 {
		w = null
	}
	w.write(buffer[:])
	return i
}
func writeBoxedArgument(i int64) int64 {
	var w AnyWriter = file
	if i&1 != 0 {
		w = null
	}
	w.writeAny(Struct3{hide(i), 2, 3})
	return i
}

// --- Containers -----------------------------------------------------------------

type Ints []int64

func (h Ints) Len() int           { return len(h) }
func (h Ints) Less(i, j int) bool { return h[i] < h[j] }
func (h Ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *Ints) Push(x any)        { *h = append(*h, x.(int64)) }
func (h *Ints) Pop() any {
	x := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return x
}

var storage = make(Ints, 0, 4096)

func heapContainer(i int64) (sum int64) {
	heap.Push(&storage, hide((i*7919)&4095+1000))
	if i&1 != 0 {
		sum += heap.Pop(&storage).(int64)
		sum += heap.Pop(&storage).(int64)
	}
	return
}

var data [64]int64

func sortInterface(i int64) int64 {
	for j := range data {
		data[j] = hide(i*31+int64(j)*7919) & 4095
	}
	sort.Sort(sorted(data[:]))
	return data[i&63]
}

type sorted []int64

func (h sorted) Len() int           { return len(h) }
func (h sorted) Less(i, j int) bool { return h[i] < h[j] }
func (h sorted) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }

type Array struct{ Items [4]any }

func build(seed, depth int64) any {
	if depth == 0 {
		switch seed & 3 {
		case 0:
			return nil
		case 1:
			return float64(seed) * 0.5
		case 2:
			return "text"
		}
		return seed&4 != 0
	}
	made := new(Array)
	for i := range made.Items {
		made.Items[i] = build(seed+int64(i), depth-1)
	}
	return made
}
func jsonTree(i int64) int64 { sink = build(hide(i), 3); return i }

var table = [...]any{int64(1000), 2.5, int64(2000), 0.5}

func tableStatic(i int64) int64 { return size(table[hide(i)&3]) }
func eqTwoInts(i int64) int64 {
	var x, y any = hide(1000 + i&127), hide(1077)
	if x == y {
		return 1
	}
	return 0
}
