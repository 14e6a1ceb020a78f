//! A clock, and what many readings of it come to.

use js_sys::{ArrayBuffer, WebAssembly};
use wasm_bindgen::JsCast;

pub(crate) fn now() -> f64 {
    web_sys::window().unwrap().performance().unwrap().now()
}

/// How large the memory of the program is, in bytes. It only grows.
pub(crate) fn memory() -> usize {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let bytes: ArrayBuffer = memory.buffer().unchecked_into();
    usize::try_from(bytes.byte_length()).unwrap()
}

pub(crate) fn timed<R>(times: &mut Vec<f64>, work: impl FnOnce() -> R) -> R {
    let start = now();
    let outcome = work();
    times.push(now() - start);
    outcome
}

/// The time that so many of a hundred do not exceed.
pub(crate) fn percentile(times: &[f64], of_hundred: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get((sorted.len() * of_hundred / 100).min(sorted.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}

pub(crate) fn longest(times: &[f64]) -> f64 {
    times.iter().copied().fold(0.0, f64::max)
}
