// The operations in Rust, with the numbers of Workload.h.
//
// Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints "rust/<operation> <ns>" lines: dyn Trait, dyn Any, and Box of both.
// Time is that of the process, as in the other peers.

use std::any::{Any, TypeId};
use std::hint::black_box;

const SHORT: usize = 1024;
const LONG: usize = 65536;

trait Shape {
    fn area(&self) -> i64;
}
macro_rules! leaves {
    ($($name:ident $n:expr),*) => {$(
        struct $name { value: i64 }
        impl Shape for $name {
            fn area(&self) -> i64 { self.value + $n }
        }
    )*};
}
leaves!(Leaf0 0, Leaf1 1, Leaf2 2, Leaf3 3, Leaf4 4, Leaf5 5, Leaf6 6, Leaf7 7);

struct Struct24 {
    _a: i64,
    _b: i64,
    _c: i64,
}

fn type_sequence(size: usize, types: u64) -> Vec<usize> {
    let mut state: u64 = 88172645463325252;
    (0..size)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            ((state >> 33) % types) as usize
        })
        .collect()
}

#[repr(C)]
struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}
extern "C" {
    fn clock_gettime(clock: i32, time: *mut Timespec) -> i32;
}
fn process_time() -> i64 {
    const PROCESS_CPUTIME: i32 = 2;
    let mut t = Timespec { seconds: 0, nanoseconds: 0 };
    unsafe { clock_gettime(PROCESS_CPUTIME, &mut t) };
    t.seconds * 1_000_000_000 + t.nanoseconds
}

fn report(name: &str, spent: i64, operations: usize) {
    println!("rust/{} {:.4}", name, spent as f64 / operations as f64);
}

fn boxing(name: &str, mut one: impl FnMut(i64)) {
    const BOXES: usize = 16384 * SHORT;
    let start = process_time();
    for i in 0..BOXES {
        one(1000 + i as i64);
    }
    report(name, process_time() - start, BOXES);
}

fn each<T>(name: &str, values: &[T], mut one: impl FnMut(&T) -> i64) {
    let mut rounds = 1;
    loop {
        let start = process_time();
        for _ in 0..rounds {
            let mut sum = 0;
            for v in black_box(values) {
                sum += one(v);
            }
            black_box(sum);
        }
        let spent = process_time() - start;
        if spent > 40_000_000 {
            report(name, spent, rounds * values.len());
            return;
        }
        rounds *= 4;
    }
}

fn main() {
    let mut sink: Box<dyn Any> = Box::new(0i64);
    boxing("box_int64", |n| {
        sink = Box::new(n);
        black_box(&sink);
    });
    boxing("box_small_int", |n| {
        sink = Box::new(n & 127);
        black_box(&sink);
    });
    boxing("box_struct24", |n| {
        sink = Box::new(Struct24 { _a: n, _b: n, _c: n });
        black_box(&sink);
    });
    let text: &'static str = black_box("a string that is there already");
    boxing("box_string", |_| {
        sink = Box::new(text);
        black_box(&sink);
    });
    let mut owner: Box<dyn Shape> = Box::new(Leaf0 { value: 0 });
    boxing("own_object", |n| {
        owner = Box::new(Leaf0 { value: n });
        black_box(&owner);
    });

    let leaves: [&dyn Any; 8] = [
        &Leaf0 { value: 1 }, &Leaf1 { value: 2 }, &Leaf2 { value: 3 }, &Leaf3 { value: 4 },
        &Leaf4 { value: 5 }, &Leaf5 { value: 6 }, &Leaf6 { value: 7 }, &Leaf7 { value: 8 },
    ];
    let shapes: [&dyn Shape; 4] = [
        &Leaf0 { value: 1 }, &Leaf1 { value: 2 }, &Leaf2 { value: 3 }, &Leaf3 { value: 4 },
    ];
    let any = |size, types| -> Vec<&dyn Any> {
        type_sequence(size, types).iter().map(|&n| leaves[n]).collect()
    };
    let shape = |size, types| -> Vec<&dyn Shape> {
        type_sequence(size, types).iter().map(|&n| shapes[n]).collect()
    };
    let numbers: Vec<Box<dyn Any>> = (0..SHORT).map(|i| Box::new(1000 + i as i64) as _).collect();

    each("assert_pointer", &any(SHORT, 1), |x| x.downcast_ref::<Leaf0>().unwrap().value);
    each("assert_pointer_miss", &any(SHORT, 1), |x| x.is::<Leaf1>() as i64);
    each("assert_int64", &numbers, |x| *x.downcast_ref::<i64>().unwrap());
    each("match_8_random", &any(LONG, 8), |x| {
        if let Some(l) = x.downcast_ref::<Leaf0>() { l.value }
        else if let Some(l) = x.downcast_ref::<Leaf1>() { l.value + 1 }
        else if let Some(l) = x.downcast_ref::<Leaf2>() { l.value + 2 }
        else if let Some(l) = x.downcast_ref::<Leaf3>() { l.value + 3 }
        else if let Some(l) = x.downcast_ref::<Leaf4>() { l.value + 4 }
        else if let Some(l) = x.downcast_ref::<Leaf5>() { l.value + 5 }
        else if let Some(l) = x.downcast_ref::<Leaf6>() { l.value + 6 }
        else if let Some(l) = x.downcast_ref::<Leaf7>() { l.value + 7 }
        else { 0 }
    });
    each("type_of", &any(SHORT, 1), |x| ((*x).type_id() == TypeId::of::<Leaf0>()) as i64);
    each("call_one", &shape(SHORT, 1), |x| x.area());
    each("call_4_random", &shape(LONG, 4), |x| x.area());
}
