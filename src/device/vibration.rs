//! A shake of the device in the hand, for a clerk who hears nothing in a loud shop.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// What a shake says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shake {
    /// The scan was taken in.
    Taken,
    /// The scan is on the list already.
    Repeated,
    /// It was taken in, and something about it is doubtful.
    Doubt,
    /// Nobody knows the code.
    Unknown,
    /// The scan needs a look.
    Problem,
}

impl Shake {
    /// Milliseconds of shaking and of rest, in turn.
    const fn pattern(self) -> &'static [u32] {
        match self {
            Self::Taken => &[40],
            Self::Repeated => &[40, 60, 40],
            Self::Doubt => &[80],
            Self::Unknown => &[120],
            Self::Problem => &[200, 80, 200],
        }
    }
}

/// Shakes the device, where it can.
pub fn shake(shake: Shake) {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    // Tablets with an apple on them cannot, and have no such function.
    if Reflect::has(&navigator, &"vibrate".into()).unwrap_or(false) {
        let pattern: Array = shake.pattern().iter().map(|&millis| JsValue::from(millis)).collect();
        navigator.vibrate_with_pattern(&pattern);
    }
}
