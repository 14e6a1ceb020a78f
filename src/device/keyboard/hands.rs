//! What somebody types by hand where no field is: the last digits of a number, said at the counter.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{KeyboardEvent, Window};

use super::field::Field;

/// How long after the last key it is looked at, in milliseconds.
const PAUSE: i32 = 250;
/// Nobody types three keys in a row with less than this between them; a scanner does.
const BY_HAND: f64 = 35.0;

/// Listens to the window for as long as it lives.
pub struct Hands {
    window: Window,
    listener: JsValue,
}

#[derive(Default)]
struct Typed {
    text: String,
    last: f64,
    /// Whether every key so far came as quickly as a scanner's.
    is_quick: bool,
    timer: Option<i32>,
}

impl Hands {
    /// Has what is typed where no field is come here, as soon as somebody pauses. What a scanner sends does not.
    pub fn listen(take: impl Fn(String) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let typed = Rc::new(RefCell::new(Typed::default()));
        let look = {
            let typed = Rc::clone(&typed);
            Closure::<dyn Fn()>::new(move || {
                let Typed { text, is_quick, .. } = typed.take();
                let is_scan = is_quick && text.chars().count() > 2;
                if !text.is_empty() && !is_scan {
                    take(text);
                }
            })
            .into_js_value()
        };
        let of = window.clone();
        let hear = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let mut typed = typed.borrow_mut();
            if let Some(timer) = typed.timer.take() {
                of.clear_timeout_with_handle(timer);
            }
            let key = event.key();
            let is_plain = key.chars().count() == 1 && key != " ";
            let is_free = Field::of(&event).is_none() && !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            if !is_plain || !is_free || event.is_composing() {
                *typed = Typed::default();
                return;
            }
            let now = event.time_stamp();
            typed.is_quick = (typed.is_quick || typed.text.chars().count() < 2) && {
                typed.text.is_empty() || now - typed.last < BY_HAND
            };
            typed.last = now;
            typed.text.push_str(&key);
            typed.timer = of.set_timeout_with_callback_and_timeout_and_arguments_0(look.unchecked_ref(), PAUSE).ok();
        })
        .into_js_value();
        window.add_event_listener_with_callback("keydown", hear.unchecked_ref()).ok()?;
        Some(Self { window, listener: hear })
    }
}

impl Drop for Hands {
    fn drop(&mut self) {
        // A window that is going away takes its listeners with it.
        let _ = self.window.remove_event_listener_with_callback("keydown", self.listener.unchecked_ref());
    }
}
