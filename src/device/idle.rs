//! Work for a moment when the clerk does nothing.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

/// How long to wait in a browser that does not tell when it is idle (WebKit).
const QUIET_MS: i32 = 1_500;

/// Does the work when the browser has nothing better to do, once.
pub fn when_idle(work: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let work: Function = Closure::once_into_js(work).unchecked_into();
    let tells = Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false);
    let asked = if tells { window.request_idle_callback(&work).is_ok() } else { false };
    if !asked {
        // A browser without timers does nothing idle, which is what was asked.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&work, QUIET_MS);
    }
}
