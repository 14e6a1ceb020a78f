//! Key events in the words of the rules, and the keys that would do something to the page.

use serial_rules::intake::burst::{Held, Micros};
use web_sys::KeyboardEvent;

pub(super) fn held(event: &KeyboardEvent) -> Held {
    Held::NONE
        .and(Held::SHIFT, event.shift_key())
        .and(Held::CONTROL, event.ctrl_key())
        .and(Held::ALT, event.alt_key())
        .and(Held::META, event.meta_key())
        .and(Held::CAPS, event.get_modifier_state("CapsLock"))
}

/// Keys with which a scan ends.
pub(super) fn is_terminator(name: &str, code: &str) -> bool {
    matches!(name, "Enter" | "Tab") || matches!(code, "Enter" | "NumpadEnter" | "Tab")
}

/// Keys that press the button in focus, or carry the focus away.
pub(super) fn presses_something(name: &str, code: &str) -> bool {
    is_terminator(name, code) || name == " " || name == "Backspace"
}

/// Keys that open the quick search of some browsers, which would swallow the rest of a scan.
pub(super) fn opens_search(event: &KeyboardEvent) -> bool {
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    is_plain && matches!(event.key().as_str(), "/" | "'")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "event times are above zero and far below the bound"
)]
pub(super) const fn micros(millis: f64) -> Micros {
    Micros((millis * 1000.0) as u64)
}
