//! The keyboard as a scanner: every key of the window passes here before anything else sees it. What is a scan is
//! `serial_rules::intake::burst`'s matter; here keys become its words, a field gets its text back when what was typed into
//! it was a scan, and the scanner's Enter is kept from pressing a button.
//!
//! Times are those of the events. While the page is busy the browser keeps the keys, and their times with them.

mod field;

use std::cell::RefCell;
use std::rc::Rc;

use serial_rules::intake::burst::{Burst, Captured, Fidelity, Held, Key, Micros, Profile, Target, Terminator};
use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, ClipboardEvent, Event, KeyboardEvent, Window};

use field::{Field, Snapshot};

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
}

/// Listens to the window for as long as it lives.
pub struct Keyboard {
    window: Window,
    listeners: Vec<(&'static str, JsValue)>,
}

impl Keyboard {
    /// Calls back with each scan, in the moment in which its last key goes down.
    pub fn listen(profile: Profile, hear: impl Fn(Heard) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let ear =
            Rc::new(Ear { window: window.clone(), hear: Box::new(hear), state: RefCell::new(State::new(profile)) });
        let mut keyboard = Self { window, listeners: Vec::new() };
        keyboard.on("keydown", &ear, |ear, event| {
            // A browser that fills a form in tells of keys that are none.
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                ear.key_down(key);
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
        Some(keyboard)
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
    hear: Box<dyn Fn(Heard)>,
    state: RefCell<State>,
}

struct State {
    profile: Profile,
    /// How long the silence is that ends a scan of a scanner without Enter.
    quiet_known: Micros,
    burst: Burst,
    /// The field as it was before the keys with which a scan may have begun, oldest first.
    marks: Vec<Snapshot>,
    last_key: Micros,
    last_character: Micros,
    /// When a scan ended with Enter or Tab: a line feed may follow the carriage return.
    ended: Option<Micros>,
    /// Keys whose way down was kept from the page, so that their way up is too.
    swallowed: Vec<String>,
    is_composing: bool,
    /// When the timer that looks for silence is to ring.
    rings_at: Option<Micros>,
}

impl State {
    fn new(profile: Profile) -> Self {
        let quiet_known = profile.quiet;
        let profile = Profile { quiet: quiet_known.max(PATIENCE), ..profile };
        Self {
            burst: Burst::new(profile.clone()),
            profile,
            quiet_known,
            marks: Vec::new(),
            last_key: Micros::default(),
            last_character: Micros::default(),
            ended: None,
            swallowed: Vec::new(),
            is_composing: false,
            rings_at: None,
        }
    }

    /// Takes a key: whether a scan was coming in, whether one has just ended, and the scan that this key brings to an end,
    /// with the field as it was before it.
    fn push(
        &mut self,
        key: &Key<'_>,
        field: Option<&Field>,
        at: Micros,
    ) -> (bool, bool, Option<(Captured, Option<Snapshot>)>) {
        self.burst.aim(if field.is_some() { Target::Field } else { Target::Surface });
        // Nobody writes a letter and presses a button in the same moment: that is the end of a scan whose head was lost.
        let was_open = self.burst.is_open(at) || at.since(self.last_character) <= self.profile.gap_max;
        let just_ended = self.ended.is_some_and(|ended| at.since(ended) <= self.profile.gap_max);
        let captured = self.burst.push(key, at);
        let is_end = captured.as_ref().is_some_and(|captured| captured.terminator != Terminator::Quiet);
        self.ended = is_end.then_some(at);
        if is_end {
            self.be_patient(PATIENCE);
        }
        (was_open, just_ended, captured.map(|captured| self.with_mark(captured)))
    }

    /// Waits so long for the next key of a scan. To be called between scans.
    fn be_patient(&mut self, quiet: Micros) {
        if self.profile.quiet != quiet {
            self.profile.quiet = quiet;
            self.burst = Burst::new(self.profile.clone());
        }
    }

    /// Remembers a key, and the field where a scan may begin with it: after a pause, and after a key that no scanner sends
    /// within a code.
    fn note(&mut self, key: &Key<'_>, field: Option<&Field>, at: Micros) {
        if matches!(key.key, "Shift" | "CapsLock" | "AltGraph") {
            return;
        }
        let is_hidden = key.is_composing || matches!(key.key, "Process" | "Unidentified" | "Dead");
        let is_character = is_hidden || key.key.chars().count() == 1;
        let pause = at.since(self.last_key);
        if pause >= self.profile.quiet || field.is_none() {
            self.marks.clear();
        }
        let may_begin = self.marks.is_empty() || pause > self.profile.gap_max || self.last_character < self.last_key;
        if let Some(field) = field.filter(|_| is_character && may_begin) {
            self.marks.push(field.snapshot(at));
        }
        self.last_key = at;
        if is_character {
            self.last_character = at;
        }
    }

    /// A scan with the field as it was before its first character.
    fn with_mark(&mut self, captured: Captured) -> (Captured, Option<Snapshot>) {
        let begun = Micros(self.last_character.0.saturating_sub(captured.duration.0));
        let marks = std::mem::take(&mut self.marks);
        (captured, marks.into_iter().rfind(|mark| mark.at <= begun))
    }
}

impl Ear {
    fn key_down(self: &Rc<Self>, event: &KeyboardEvent) {
        let at = micros(event.time_stamp());
        let (name, code) = (event.key(), event.code());
        let is_composing = event.is_composing() || event.key_code() == 229;
        let key = Key { key: &name, code: &code, held: held(event), is_composing, is_repeat: event.repeat() };
        let field = Field::of(event);
        let (was_open, just_ended, captured) = self.state.borrow_mut().push(&key, field.as_ref(), at);
        let is_end = captured.as_ref().is_some_and(|(captured, _)| captured.terminator != Terminator::Quiet);
        let is_swallowed = match &field {
            Some(field) => is_terminator(&name, &code) && (is_end || just_ended) && !field.keeps_scans(),
            None => presses_something(&name, &code) && (is_end || was_open) || opens_search(event),
        };
        if is_swallowed {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
        if let Some((captured, mark)) = captured {
            self.captured(captured, field.as_ref(), mark);
        }
        // Only now: a scan that had ended in silence before this key is out of the field again.
        let mut state = self.state.borrow_mut();
        state.note(&key, field.as_ref(), at);
        if is_swallowed {
            state.swallowed.push(code);
        }
        drop(state);
        self.listen_for_silence();
    }

    fn key_up(&self, event: &KeyboardEvent) {
        let code = event.code();
        let mut state = self.state.borrow_mut();
        let before = state.swallowed.len();
        state.swallowed.retain(|swallowed| *swallowed != code);
        // A button is pressed by Space on its way up.
        if state.swallowed.len() < before {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
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
            (self.hear)(Heard { text, fidelity: Fidelity::AsSent });
        }
    }

    fn captured(&self, captured: Captured, field: Option<&Field>, mark: Option<Snapshot>) {
        let Captured { text, fidelity, .. } = captured;
        if let Some(field) = field.filter(|field| field.keeps_scans()) {
            field.take_scan(&text);
            return;
        }
        if let Some(mark) = mark {
            let is_composing = self.state.borrow().is_composing;
            mark.restore(is_composing);
        }
        (self.hear)(Heard { text, fidelity });
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
        if let Some((captured, mark)) = captured {
            self.captured(captured, Field::focused(&self.window).as_ref(), mark);
        }
    }

    /// Now, on the clock of the events.
    fn now(&self) -> Micros {
        micros(self.window.performance().map_or(0.0, |clock| clock.now()))
    }
}

fn held(event: &KeyboardEvent) -> Held {
    Held::NONE
        .and(Held::SHIFT, event.shift_key())
        .and(Held::CONTROL, event.ctrl_key())
        .and(Held::ALT, event.alt_key())
        .and(Held::META, event.meta_key())
        .and(Held::CAPS, event.get_modifier_state("CapsLock"))
}

/// Keys with which a scan ends.
fn is_terminator(name: &str, code: &str) -> bool {
    matches!(name, "Enter" | "Tab") || matches!(code, "Enter" | "NumpadEnter" | "Tab")
}

/// Keys that press the button in focus, or carry the focus away.
fn presses_something(name: &str, code: &str) -> bool {
    is_terminator(name, code) || name == " " || name == "Backspace"
}

/// Keys that open the quick search of some browsers, which would swallow the rest of a scan.
fn opens_search(event: &KeyboardEvent) -> bool {
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    is_plain && matches!(event.key().as_str(), "/" | "'")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "event times are above zero and far below the bound"
)]
const fn micros(millis: f64) -> Micros {
    Micros((millis * 1000.0) as u64)
}
