//! Whether anybody looks: the page goes out of sight, and comes back. Nothing says goodbye more surely than going out of
//! sight; a tablet may never wake the page again.

use wasm_bindgen::prelude::*;
use web_sys::VisibilityState;

/// Calls back each time the page goes out of sight, for the rest of its life.
pub fn on_hide(call: impl Fn() + 'static) {
    on_change(VisibilityState::Hidden, call);
}

/// Calls back each time the page comes into sight again, for the rest of its life.
pub fn on_show(call: impl Fn() + 'static) {
    let call = std::rc::Rc::new(call);
    let again = std::rc::Rc::clone(&call);
    on_change(VisibilityState::Visible, move || call());
    // A page that comes back from the browser's memory was never hidden, but its connections may be gone.
    let shown = Closure::<dyn Fn()>::new(move || again());
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("pageshow", shown.into_js_value().unchecked_ref());
    }
}

fn on_change(to: VisibilityState, call: impl Fn() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let page = document.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        if page.visibility_state() == to {
            call();
        }
    });
    let _ = document.add_event_listener_with_callback("visibilitychange", changed.into_js_value().unchecked_ref());
}
