//! The focus, where a screen has to put it by itself.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on the first control in here whose answer is marked as wrong, once the page shows the marks.
pub fn to_first_wrong(inside: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let wrong = format!("{inside} [aria-invalid='true']");
        let found = web_sys::window().and_then(|window| window.document()?.query_selector(&wrong).ok()?);
        if let Some(control) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // A control that cannot take the focus stays marked; the message at the foot still says so.
            let _ = control.focus();
        }
    });
}
