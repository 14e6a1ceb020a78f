//! The time of day, and waiting. The rules know no clock: they get what is read here as a value.

use std::pin::pin;

use futures::future::{Either, select};
use js_sys::{Function, Promise};
use serial_rules::model::Date;
use wasm_bindgen_futures::JsFuture;

/// Now, in milliseconds since 1970-01-01 UTC.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far from the bounds of either type")]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The day it is here.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let number = |part: u32| i8::try_from(part).unwrap_or(1);
    let year = i16::try_from(now.get_full_year()).unwrap_or(i16::MAX);
    Date::new(year, number(now.get_month() + 1), number(now.get_date())).unwrap_or(Date::ZERO)
}

/// Waits.
pub async fn wait(millis: i32) {
    let mut start = |resolve: Function, _: Function| {
        if let Some(window) = web_sys::window() {
            // Without a window there is no timer, and whoever waits goes on waiting.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    };
    // The promise is never rejected.
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}

/// What the work comes to, or nothing where it takes longer than this. Work that takes too long is dropped.
pub async fn within<W: Future>(millis: i32, work: W) -> Option<W::Output> {
    match select(pin!(work), pin!(wait(millis))).await {
        Either::Left((outcome, _)) => Some(outcome),
        Either::Right(_) => None,
    }
}
