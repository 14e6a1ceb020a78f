//! The keyboard as a scanner: every key of the window passes here before anything else sees it. What is a scan is
//! `serial_rules::intake::burst`'s matter; here keys become its words, a field gets its text back when what was typed into
//! it was a scan, and the scanner's Enter is kept from pressing a button.
//!
//! Times are those of the events. While the page is busy the browser keeps the keys, and their times with them.

mod catcher;
mod field;
mod hands;
mod keys;
mod state;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serial_rules::intake::burst::{Captured, Fidelity, Key, Micros, Profile, Terminator, Told};
use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, ClipboardEvent, Event, KeyboardEvent, UiEvent, Window};

pub use hands::Hands;

use catcher::Catcher;
use field::{Field, Snapshot};
use keys::{held, is_terminator, micros, opens_search, presses_something};
use state::State;

/// How long a scanner may pause within a scan until it has shown that it ends its scans in silence. A radio link that
/// hiccups must not cut a number in two: a number cut short would be another number.
const PATIENCE: Micros = Micros::from_millis(600);

/// A timer that rings later than this was kept waiting by a busy page, and keys may be waiting with it.
const LATE: Micros = Micros::from_millis(30);

/// A text that a scanner sent, or that was pasted where nothing is typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heard {
    /// The text.
    pub text: String,
    /// How well it was heard.
    pub fidelity: Fidelity,
    /// When its first character came, on the clock of the events.
    pub begun: Micros,
    /// When its last one did.
    pub ended: Micros,
    /// The keys of it; none of a paste.
    pub told: Vec<Told>,
}

impl Heard {
    /// A text that came whole, now, and not from a keyboard.
    pub fn at_once(text: String) -> Self {
        let clock = web_sys::window().and_then(|window| window.performance());
        let now = micros(clock.map_or(0.0, |clock| clock.now()));
        Self { text, fidelity: Fidelity::AsSent, begun: now, ended: now, told: Vec::new() }
    }
}

/// What is told of the keyboard.
pub struct Listener {
    /// A scan, in the moment in which its last key goes down.
    pub hear: Box<dyn Fn(Heard)>,
    /// Caps Lock went on or off.
    pub caps_lock: Box<dyn Fn(bool)>,
}

/// Listens to the window for as long as it lives.
pub struct Keyboard {
    window: Window,
    ear: Rc<Ear>,
    listeners: Vec<(&'static str, JsValue)>,
}

impl Keyboard {
    /// Listens with what is known of the scanner.
    pub fn listen(profile: Profile, listener: Listener) -> Option<Self> {
        let window = web_sys::window()?;
        let ear = Rc::new(Ear {
            catcher: Catcher::where_touched(&window),
            window: window.clone(),
            listener,
            has_caps: Cell::default(),
            state: RefCell::new(State::new(profile)),
        });
        let mut keyboard = Self { window, ear: Rc::clone(&ear), listeners: Vec::new() };
        keyboard.on("keydown", &ear, |ear, event| {
            match event.dyn_ref::<KeyboardEvent>() {
                Some(key) => ear.key_down(key),
                // A browser that fills a form in tells of keys that are none, and nobody behind here asks whether it is
                // one: a key without a name ends whoever asks for it.
                None => event.stop_immediate_propagation(),
            }
        });
        keyboard.on("keyup", &ear, |ear, event| {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                ear.key_up(key);
            }
        });
        keyboard.on("compositionstart", &ear, |ear, _| ear.state.borrow_mut().is_composing = true);
        keyboard.on("compositionend", &ear, |ear, _| ear.state.borrow_mut().is_composing = false);
        keyboard.on("paste", &ear, |ear, event| ear.pasted(event));
        if ear.catcher.is_some() {
            keyboard.on("input", &ear, Ear::written);
            keyboard.on("click", &ear, |ear, event| {
                // A press by a key has no count of taps, and keeps its place.
                ear.offer_focus(event.dyn_ref::<UiEvent>().is_some_and(|tap| tap.detail() > 0));
            });
            for name in ["focusout", "focus", "pageshow"] {
                keyboard.on(name, &ear, |ear, _| ear.offer_focus(false));
            }
            ear.offer_focus(false);
        }
        Some(keyboard)
    }

    /// Listens from now on with what was learned of the scanner.
    pub fn learn(&self, profile: Profile) {
        *self.ear.state.borrow_mut() = State::new(profile);
    }

    /// Says what the place for scans is called, for a screen reader.
    pub fn name(&self, label: &str) {
        if let Some(catcher) = &self.ear.catcher {
            catcher.name(label);
        }
    }

    /// Before everybody else, so that what belongs to a scan can be kept from them.
    fn on(&mut self, name: &'static str, ear: &Rc<Ear>, take: fn(&Rc<Ear>, &Event)) {
        let ear = Rc::clone(ear);
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| take(&ear, &event)).into_js_value();
        let options = AddEventListenerOptions::new();
        options.set_capture(true);
        let added = self.window.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            listener.unchecked_ref(),
            &options,
        );
        if added.is_ok() {
            self.listeners.push((name, listener));
        }
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        for (name, listener) in &self.listeners {
            // A window that is going away takes its listeners with it.
            let _ = self.window.remove_event_listener_with_callback_and_bool(name, listener.unchecked_ref(), true);
        }
    }
}

/// What listens, and what it remembers between keys.
struct Ear {
    window: Window,
    /// The hidden field, on a device that is worked by touch.
    catcher: Option<Catcher>,
    listener: Listener,
    has_caps: Cell<bool>,
    state: RefCell<State>,
}

/// What a key came into.
struct Around {
    /// A scan was coming in.
    was_open: bool,
    /// A scan had ended just before.
    just_ended: bool,
    /// The key ends a scan.
    is_end: bool,
}

impl Ear {
    fn key_down(self: &Rc<Self>, event: &KeyboardEvent) {
        let at = micros(event.time_stamp());
        let (name, code) = (event.key(), event.code());
        let is_composing = event.is_composing() || event.key_code() == 229;
        let key = Key { key: &name, code: &code, held: held(event), is_composing, is_repeat: event.repeat() };
        let has_caps = event.get_modifier_state("CapsLock");
        if self.has_caps.replace(has_caps) != has_caps {
            (self.listener.caps_lock)(has_caps);
        }
        let catcher = self.catcher.as_ref().filter(|catcher| catcher.is_target(event));
        if catcher.is_some_and(|catcher| !catcher.hears(&key)) {
            // The text that follows says which key it was.
            return;
        }
        let field = Field::of(event);
        let Around { was_open, just_ended, is_end } = self.take(&key, field.as_ref(), at);
        let is_swallowed = match &field {
            Some(field) => is_terminator(&name, &code) && (is_end || just_ended) && !field.keeps_scans(),
            None => presses_something(&name, &code) && (is_end || was_open) || opens_search(event),
        };
        if is_swallowed {
            event.prevent_default();
            event.stop_immediate_propagation();
            self.state.borrow_mut().swallowed.push(code);
        }
    }

    /// Takes a key, and hands on the scan that it ends.
    fn take(self: &Rc<Self>, key: &Key<'_>, field: Option<&Field>, at: Micros) -> Around {
        self.state.borrow_mut().keep(key, at);
        let (was_open, just_ended, captured) = self.state.borrow_mut().push(key, field, at);
        let is_end = captured.as_ref().is_some_and(|(captured, _)| captured.terminator != Terminator::Quiet);
        if let Some((captured, mark)) = captured {
            self.captured(captured, field, mark);
        }
        // Only now: a scan that had ended in silence before this key is out of the field again.
        self.state.borrow_mut().note(key, field, at);
        self.listen_for_silence();
        Around { was_open, just_ended, is_end }
    }

    fn key_up(&self, event: &KeyboardEvent) {
        let code = event.code();
        if let Some(catcher) = &self.catcher {
            catcher.key_is_up();
        }
        let mut state = self.state.borrow_mut();
        let before = state.swallowed.len();
        state.swallowed.retain(|swallowed| *swallowed != code);
        // A button is pressed by Space on its way up.
        if state.swallowed.len() < before {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    }

    /// Hears what was written into the hidden field by something that tells of no keys.
    fn written(self: &Rc<Self>, event: &Event) {
        let Some(catcher) = self.catcher.as_ref().filter(|catcher| catcher.is_target(event)) else { return };
        let at = micros(event.time_stamp());
        let Some(written) = catcher.written() else {
            self.take(&Key { key: "Unidentified", ..Key::default() }, None, at);
            return;
        };
        for character in written.chars() {
            self.take(&Key { key: character.encode_utf8(&mut [0; 4]), ..Key::default() }, None, at);
        }
    }

    /// Offers the focus to the hidden field, when whatever is being done with the focus is done.
    fn offer_focus(self: &Rc<Self>, is_tapped: bool) {
        let ear = Rc::clone(self);
        let offer = Closure::once_into_js(move || {
            if let Some(catcher) = &ear.catcher {
                catcher.take_focus(is_tapped);
            }
        });
        // Without timers the focus comes with the next tap.
        let _ = self.window.set_timeout_with_callback(offer.unchecked_ref());
    }

    /// A paste where nothing is typed is a scan: built-in scanners of handhelds send theirs so.
    fn pasted(&self, event: &Event) {
        let Some(pasted) = event.dyn_ref::<ClipboardEvent>() else { return };
        if Field::of(event).is_some() {
            return;
        }
        let text =
            pasted.clipboard_data().and_then(|clipboard| clipboard.get_data("text/plain").ok()).unwrap_or_default();
        if !text.trim().is_empty() {
            event.prevent_default();
            let text = self.state.borrow().profile.with_separators(&text);
            let at = micros(event.time_stamp());
            (self.listener.hear)(Heard { text, fidelity: Fidelity::AsSent, begun: at, ended: at, told: Vec::new() });
        }
    }

    fn captured(&self, captured: Captured, field: Option<&Field>, mark: Option<Snapshot>) {
        let Captured { text, fidelity, begun, duration, .. } = captured;
        if let Some(field) = field.filter(|field| field.keeps_scans()) {
            field.take_scan(&text);
            return;
        }
        if let Some(mark) = mark {
            let is_composing = self.state.borrow().is_composing;
            mark.restore(is_composing);
        }
        self.clear_catcher();
        let ended = Micros(begun.0 + duration.0);
        let told = self.state.borrow_mut().told_since(begun);
        (self.listener.hear)(Heard { text, fidelity, begun, ended, told });
    }

    fn clear_catcher(&self) {
        if let Some(catcher) = &self.catcher {
            let is_composing = self.state.borrow().is_composing;
            catcher.clear(is_composing);
        }
    }

    /// Looks, some time after the last key, whether a scan has ended in silence.
    fn listen_for_silence(self: &Rc<Self>) {
        let quiet = self.state.borrow().profile.quiet;
        if self.state.borrow().rings_at.is_none() {
            self.ring_after(quiet);
        }
    }

    fn ring_after(self: &Rc<Self>, wait: Micros) {
        self.state.borrow_mut().rings_at = Some(Micros(self.now().0 + wait.0));
        let ear = Rc::clone(self);
        let ring = Closure::once_into_js(move || ear.ring());
        let millis = i32::try_from(wait.0 / 1000 + 1).unwrap_or(i32::MAX);
        // Without timers a scan without Enter ends with the next key.
        let _ = self.window.set_timeout_with_callback_and_timeout_and_arguments_0(ring.unchecked_ref(), millis);
    }

    fn ring(self: &Rc<Self>) {
        let now = self.now();
        let (due, last_key, quiet) = {
            let mut state = self.state.borrow_mut();
            (state.rings_at.take().unwrap_or(now), state.last_key, state.profile.quiet)
        };
        let silence = now.since(last_key);
        if silence < quiet {
            return self.ring_after(Micros(quiet.0 - silence.0));
        }
        if now.since(due) > LATE {
            // Keys that went down in time may wait behind this very timer. They come first.
            return self.ring_after(Micros::from_millis(20));
        }
        let captured = {
            let mut state = self.state.borrow_mut();
            let captured = state.burst.quiet(now).map(|captured| state.with_mark(captured));
            if captured.is_some() {
                let quiet = state.quiet_known;
                state.be_patient(quiet);
            }
            captured
        };
        match captured {
            Some((captured, mark)) => self.captured(captured, Field::focused(&self.window).as_ref(), mark),
            None => self.clear_catcher(),
        }
    }

    /// Now, on the clock of the events.
    fn now(&self) -> Micros {
        micros(self.window.performance().map_or(0.0, |clock| clock.now()))
    }
}
