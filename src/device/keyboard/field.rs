//! Fields that somebody types into, and how a scan is taken out of them again.

use serial_rules::intake::burst::Micros;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Window,
};

use super::catcher::is_hidden_field;

/// A field or its surroundings with this mark keep what is scanned while they have the focus.
const KEEPS_SCANS: &str = "[data-scan='here']";

/// A field that takes text.
#[derive(Clone)]
pub(super) enum Field {
    /// One line.
    Input(HtmlInputElement),
    /// Several lines.
    Area(HtmlTextAreaElement),
    /// A list to choose from, which letters move through.
    Select(HtmlSelectElement),
}

/// A field as it was before a key.
pub(super) struct Snapshot {
    field: Field,
    value: String,
    selection: Option<(u32, u32)>,
    /// When the key went down.
    pub(super) at: Micros,
}

impl Field {
    /// The field that an event goes to.
    pub(super) fn of(event: &Event) -> Option<Self> {
        Self::from_element(event.composed_path().get(0).dyn_into().ok()?)
    }

    /// The field that has the focus.
    pub(super) fn focused(window: &Window) -> Option<Self> {
        Self::from_element(window.document()?.active_element()?)
    }

    fn from_element(element: Element) -> Option<Self> {
        let element = match element.dyn_into::<HtmlInputElement>() {
            Ok(input) => return (!input.read_only() && takes_text(&input.type_())).then_some(Self::Input(input)),
            Err(element) => element,
        };
        match element.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => (!area.read_only() && !is_hidden_field(&area)).then_some(Self::Area(area)),
            Err(element) => element.dyn_into().ok().map(Self::Select),
        }
    }

    /// Whether a scan belongs to the field when it has the focus.
    pub(super) fn keeps_scans(&self) -> bool {
        self.element().closest(KEEPS_SCANS).is_ok_and(|marked| marked.is_some())
    }

    /// The field as it is before the key that went down at `at`.
    pub(super) fn snapshot(&self, at: Micros) -> Snapshot {
        let value = match self {
            Self::Input(input) => input.value(),
            Self::Area(area) => area.value(),
            Self::Select(select) => select.value(),
        };
        Snapshot { field: self.clone(), value, selection: self.selection(), at }
    }

    /// Puts a scan in the place of what stood there. Several lines keep it as it was typed, one under the other.
    pub(super) fn take_scan(&self, text: &str) {
        if let Self::Input(input) = self {
            input.set_value(text);
            self.tell("input");
        }
    }

    fn element(&self) -> &HtmlElement {
        match self {
            Self::Input(input) => input,
            Self::Area(area) => area,
            Self::Select(select) => select,
        }
    }

    /// Where the selection begins and ends. Fields for dates and numbers do not tell.
    fn selection(&self) -> Option<(u32, u32)> {
        let (start, end) = match self {
            Self::Input(input) => (input.selection_start().ok()?, input.selection_end().ok()?),
            Self::Area(area) => (area.selection_start().ok()?, area.selection_end().ok()?),
            Self::Select(_) => return None,
        };
        start.zip(end)
    }

    /// Tells the program that the field has changed, as the browser does when somebody types.
    fn tell(&self, name: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
            let _ = self.element().dispatch_event(&event);
        }
    }
}

impl Snapshot {
    /// Makes the field what it was. An input method that is still composing loses its hold first.
    pub(super) fn restore(&self, is_composing: bool) {
        if is_composing {
            let _ = self.field.element().blur();
        }
        match &self.field {
            Field::Input(input) => input.set_value(&self.value),
            Field::Area(area) => area.set_value(&self.value),
            Field::Select(select) => select.set_value(&self.value),
        }
        self.field.tell(if matches!(self.field, Field::Select(_)) { "change" } else { "input" });
        if is_composing {
            let _ = self.field.element().focus();
        }
        if let Some((start, end)) = self.selection {
            let _ = match &self.field {
                Field::Input(input) => input.set_selection_range(start, end),
                Field::Area(area) => area.set_selection_range(start, end),
                Field::Select(_) => Ok(()),
            };
        }
    }
}

/// Whether letters go into an input of this type.
fn takes_text(input_type: &str) -> bool {
    !matches!(
        input_type,
        "button" | "checkbox" | "color" | "file" | "hidden" | "image" | "radio" | "range" | "reset" | "submit"
    )
}
