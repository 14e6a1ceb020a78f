//! The frame of a field: label above, hint below, and the error in the hint's place when there is one.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;

/// The names that tie a label and a note to their control.
#[derive(Clone, Copy)]
pub struct FieldIds {
    number: u32,
}

impl FieldIds {
    /// Names that no other field on the page has.
    #[expect(clippy::new_without_default, reason = "two defaults would not be equal")]
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self { number: NEXT.fetch_add(1, Ordering::Relaxed) }
    }

    /// The name of the control, for its label.
    pub fn control(self) -> String {
        format!("field-{}", self.number)
    }

    /// The name of a row of the list that the control is, for `aria-activedescendant`.
    pub fn row(self, at: usize) -> String {
        format!("field-{}-row-{at}", self.number)
    }

    /// The name of the hint or error, for `aria-describedby`.
    pub fn note(self) -> String {
        format!("field-{}-note", self.number)
    }
}

/// Label, control, and hint or error.
#[component]
pub fn Field(
    /// The names that tie the three together.
    ids: FieldIds,
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the answer and what to do.
    #[prop(optional, into)]
    error: MaybeText,
    /// The control itself, with the id [`FieldIds::control`].
    children: Children,
) -> impl IntoView {
    let has_error = move || error.is_some();
    view! {
        <div class="field" class:field--wrong=has_error>
            <label class="field__label" for=ids.control()>{move || label.get()}</label>
            {children()}
            <p class="field__note" id=ids.note() aria-live="polite">
                {move || has_error().then(|| view! { <Icon glyph=Glyph::Refused /> })}
                {move || error.get().or_else(|| hint.get())}
            </p>
        </div>
    }
}
