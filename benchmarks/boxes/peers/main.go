//===- peers/main.go - Counts the allocations of the cases in Go ----------===//
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cases that the recorded benchmarks of Go 1.23 do not have, written as one
// writes them in Go. Prints for each the allocations an operation: the
// difference between 2N and N operations, which is exact.

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

func repeated(f func(int64) int64) func(int64) int64 {
	return func(n int64) (sum int64) {
		for i := int64(0); i != n; i++ {
			sum += f(i)
		}
		return
	}
}

func mallocs(f func(int64) int64, n int64) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	calls += f(n)
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}

func main() {
	debug.SetGCPercent(-1)
	runtime.GOMAXPROCS(1)
	cases := map[string]func(int64) int64{
		"Constant_Aggregate": constantAggregate, "Constant_Folded": constantFolded,
		"SmallInt_Masked": smallIntMasked, "SmallInt_Counter": smallIntCounter,
		"SmallInt_Enum": smallIntEnum, "Invariant_Box": invariantBox,
		"Twice_Stored": twiceStored, "Rebox_Int": reboxInt, "Rebox_Struct3": reboxStruct3,
		"Nested_Box":   nestedBox,
		"Copy_Mutated": copyMutated, "Exception_Path": exceptionPath,
		"Exception_Handler": exceptionHandler, "Scope_Guard": scopeGuard,
		"Branch_TwoTypes": branchTwoTypes, "Array_Local": arrayLocal,
		"Vector_Local": vectorLocal, "Sort_AnyArray": sortAnyArray,
		"Match_Loop": matchLoop, "Reader_Struct3": readerStruct3,
		"Reader_ThreeTypes": readerThreeTypes, "Factory_TwoTypes": factoryTwoTypes,
		"Factory_OneType": factoryOneType, "Factory_Error": factoryError,
		"Out_Parameter": outParameter, "Swap_Handles": swapHandles,
		"Chain_AnyToAny": chainAnyToAny, "Recursion_Any": recursionAny,
		"Default_Argument": defaultArgument, "Reference_Helper": referenceHelper,
		"Narrow_Value": narrowValue, "Guard_TwoTypes": guardTwoTypes,
		"Assert_Interface": assertInterface, "Tree_Values": treeValues,
		"Visitor_Value": visitorValue, "Closure_Boxed": closureBoxed,
		"Closure_ByValue": closureByValue, "Closure_ByReference": closureByReference,
		"Log_Disabled4": logDisabled4, "Log_DisabledString": logDisabledString,
		"Log_DisabledInCallee": logDisabledInCallee, "Format_Variadic": formatVariadic,
		"Sum_Variadic": sumVariadic, "Write_StackBuffer": writeStackBuffer,
		"Write_BoxedArgument": writeBoxedArgument, "Heap_Container": heapContainer,
		"Sort_Interface": sortInterface, "Json_Tree": jsonTree,
		"Table_Static": tableStatic, "Eq_TwoInts": eqTwoInts,
	}
	measure := func(name string, f func(int64) int64) {
		const n = 512
		f(n)
		once := mallocs(f, n)
		twice := mallocs(f, 2*n)
		fmt.Printf("%s %.4g\n", name, (float64(twice)-float64(once))/n)
	}
	for name, f := range cases {
		measure(name, repeated(f))
	}
	measure("Kept_AcrossIterations", keptAcrossIterations)
}
