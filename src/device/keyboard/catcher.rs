//! A hidden field for tablets and phones. Soft keyboards and built-in scanners there write text and tell of no keys, so
//! that something that takes text has to have the focus before the first character comes; a field that asks for no
//! keyboard on the screen (`inputmode="none"`) does.
//!
//! What stands in it is the truth. Where a key says what it writes, the key is heard and the field stays empty.

use std::cell::{Cell, RefCell};

use serial_rules::intake::burst::Key;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, FocusOptions, HtmlElement, HtmlTextAreaElement, Window};

/// How the place is marked that a scan belongs to, and the word for the hidden field.
const MARK: &str = "data-scan";
const SURFACE: &str = "surface";

/// What keeps the focus for itself while it is there.
const MODAL: &str = "dialog[open]";

/// The hidden field.
pub(super) struct Catcher {
    document: Document,
    field: HtmlTextAreaElement,
    /// What of its text was told already.
    told: RefCell<String>,
    /// Whether the last key said what it wrote, so that the text that follows says it again.
    was_told_by_key: Cell<bool>,
}

impl Catcher {
    /// A hidden field, where the device is worked by touch.
    pub(super) fn where_touched(window: &Window) -> Option<Self> {
        let is_coarse = window.match_media("(pointer: coarse)").ok()??.matches();
        if !is_coarse || window.navigator().max_touch_points() < 1 {
            return None;
        }
        let document = window.document()?;
        let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
        for (name, value) in [
            ("class", "scan-catcher"),
            ("data-test", "scan-catcher"),
            (MARK, SURFACE),
            ("inputmode", "none"),
            ("rows", "1"),
            ("tabindex", "-1"),
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
        ] {
            field.set_attribute(name, value).ok()?;
        }
        document.body()?.append_child(&field).ok()?;
        Some(Self { document, field, told: RefCell::default(), was_told_by_key: Cell::default() })
    }

    /// Says what it is, for a screen reader.
    pub(super) fn name(&self, label: &str) {
        // An element takes any label.
        let _ = self.field.set_attribute("aria-label", label);
    }

    /// Takes the focus where nobody else needs it: after a tap on something that is no field, and when nothing has it.
    pub(super) fn take_focus(&self, is_tapped: bool) {
        let focused = self.document.active_element();
        let is_free = match &focused {
            None => true,
            Some(element) => element.tag_name() == "BODY" || is_tapped && !takes_input(element),
        };
        let is_modal = self.document.query_selector(MODAL).is_ok_and(|dialog| dialog.is_some());
        if is_free && !is_modal {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // A device that wants a tap first gets the focus with the next one.
            let _ = self.field.focus_with_options(&options);
        }
    }

    /// Whether an event goes to the hidden field.
    pub(super) fn is_target(&self, event: &Event) -> bool {
        event.target().is_some_and(|target| target == *self.field.as_ref())
    }

    /// Whether a key is to be heard; its text tells better where the event does not say which key it is.
    pub(super) fn hears(&self, key: &Key<'_>) -> bool {
        let is_hidden = key.is_composing || matches!(key.key, "Process" | "Unidentified" | "Dead" | "");
        let is_heard = !(is_hidden && key.code.is_empty());
        self.was_told_by_key.set(is_heard);
        is_heard
    }

    /// Whatever is written from now on was told by no key.
    pub(super) fn key_is_up(&self) {
        self.was_told_by_key.set(false);
    }

    /// What has been written since the last look; none where it cannot be told, because something was put in the place
    /// of what was told.
    pub(super) fn written(&self) -> Option<String> {
        let value = self.field.value();
        let told = self.told.replace(value.clone());
        if self.was_told_by_key.get() {
            return Some(String::new());
        }
        value.strip_prefix(told.as_str()).map(str::to_owned)
    }

    /// Clears the field, for the next scan. An input method that is still composing loses its hold first.
    pub(super) fn clear(&self, is_composing: bool) {
        if is_composing {
            let element: &HtmlElement = self.field.as_ref();
            let _ = element.blur();
            self.take_focus(false);
        }
        self.told.borrow_mut().clear();
        if !self.field.value().is_empty() {
            self.field.set_value("");
        }
    }
}

impl Drop for Catcher {
    fn drop(&mut self) {
        self.field.remove();
    }
}

/// Whether this is the hidden field, where nothing is typed.
pub(super) fn is_hidden_field(element: &Element) -> bool {
    element.get_attribute(MARK).as_deref() == Some(SURFACE)
}

/// Whether an element is one that somebody types into or chooses in.
fn takes_input(element: &Element) -> bool {
    matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}
