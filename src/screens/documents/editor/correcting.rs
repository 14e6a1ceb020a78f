//! Putting a number right: the one in the book, and the one that stands on the piece (D9).

use leptos::prelude::*;
use serial_rules::model::Serial;

use super::desk::Desk;
use super::work::Panel;
use crate::components::{Button, ButtonKind, TextField};
use crate::i18n::refusal::text_sentence;

/// The sheet.
#[component]
pub(super) fn Correcting(desk: Desk) -> impl IntoView {
    let known = desk.peek(|work| match &work.panel {
        Some(Panel::Correct(serial)) => serial.clone(),
        _ => None,
    });
    let is_known = known.is_some();
    let from = RwSignal::new(known.map(|serial| serial.to_string()).unwrap_or_default());
    let to = RwSignal::new(from.get_untracked());
    let words = move || &desk.words.get().documents.adjusting;
    let fault = move || {
        let serial = to.with(|text| Serial::new(text));
        let code = serial.fault().filter(|_| !serial.as_str().is_empty())?;
        Some(text_sentence(code, serial.as_str(), desk.words.language()).what)
    };
    let both = move || (from.with(|text| Serial::new(text)), to.with(|text| Serial::new(text)));
    let is_ready = move || {
        let (from, to) = both();
        !from.as_str().is_empty() && to.fault().is_none() && from != to
    };
    let take = move |()| {
        let (from, to) = both();
        desk.close();
        desk.correct(&from, &to);
    };
    view! {
        <div class="entry__panel">
            <Show
                when=move || is_known
                fallback=move || {
                    view! {
                        <TextField
                            label=move || words().from
                            value=from
                            on_input=move |text| from.set(text)
                            serial=true
                            autofocus=true
                            attr:data-test="correct-from"
                            attr:data-scan="here"
                        />
                    }
                }
            >
                <p class="meta">{move || words().from} ": " <span class="serial">{move || from.get()}</span></p>
            </Show>
            <TextField
                label=move || words().to
                value=to
                on_input=move |text| to.set(text)
                error=fault
                hint=move || Some(words().correct_hint.to_owned())
                serial=true
                attr:data-test="correct-to"
                attr:data-scan="here"
            />
            <Button
                label=move || words().correct
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || !is_ready())
                on_press=take
                attr:data-test="correct-take"
            />
        </div>
    }
}
