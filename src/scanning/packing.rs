//! Remembering what is in a carton: its code, and the serials in it (R82 b, D20).

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;
use serial_rules::intake::entry_text::{Reading, TextFinding, read};

use crate::components::toast::use_toasts;
use crate::components::{Button, ButtonKind, TextArea, TextField};
use crate::i18n::refusal::text_sentence;
use crate::i18n::{trouble, use_words};
use crate::shop::use_shop;

/// How many faults of the text are told.
const TOLD_MAX: usize = 20;

/// The form.
#[component]
pub(crate) fn Packing(
    /// The code on the carton; blank to ask for it.
    code: String,
    /// What is known to be in it, as text.
    #[prop(optional)]
    known: String,
    /// It is remembered, under this code.
    #[prop(into)]
    on_done: Callback<String>,
) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let is_known = !code.is_empty();
    let code = RwSignal::new(code);
    let text = RwSignal::new(known);
    let is_refused = RwSignal::new(false);
    let reading = Memo::new(move |_| text.with(|text| read(text, None, None)));
    let count = move || reading.with(|reading| reading.serials.len());
    let pack = move |()| {
        let (code, serials) = (code.get_untracked().trim().to_owned(), reading.get_untracked().serials);
        if code.is_empty() {
            return is_refused.set(true);
        }
        spawn_local(async move {
            match shop.execute(Command::PackCarton { code: code.clone(), serials }).await {
                Ok(_) => {
                    toasts.done((words.get_untracked().cartons.remembered)(&code));
                    on_done.run(code);
                }
                Err(told) => toasts.failed(shop.peek(|book| trouble::said(&told, book, words.get_untracked()))),
            }
        });
    };
    view! {
        <div class="entry__panel">
            {(!is_known)
                .then(|| {
                    view! {
                        <TextField
                            label=move || words.get().cartons.code
                            hint=move || Some(words.get().cartons.code_hint.to_owned())
                            value=code
                            on_input=move |text| code.set(text)
                            error=move || is_refused.get().then(|| words.get().cartons.code_missing.to_owned())
                            serial=true
                            required=true
                            autofocus=true
                            attr:data-test="carton-code"
                            attr:data-scan="here"
                        />
                    }
                })}
            <div data-scan="here" data-test="carton-serials">
                <TextArea
                    label=move || words.get().cartons.pieces
                    hint=move || words.get().cartons.pieces_hint
                    value=text
                    on_input=move |typed| text.set(typed)
                    serial=true
                    rows=8
                />
            </div>
            <p class="entry__tally" aria-live="polite">{move || (words.get().cartons.understood)(count())}</p>
            <Faults reading />
            <Button
                label=move || (words.get().cartons.remember)(count())
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0)
                on_press=pack
                attr:data-test="carton-pack"
            />
        </div>
    }
}

/// What of the text cannot be taken.
#[component]
fn Faults(reading: Memo<Reading>) -> impl IntoView {
    let words = use_words();
    move || {
        let language = words.language();
        let told = |finding: &TextFinding| text_sentence(finding.code, &finding.text, language).what;
        let said: Vec<String> = reading.with(|reading| reading.findings.iter().take(TOLD_MAX).map(told).collect());
        let line = |said: String| view! { <li class="entry__problem">{said}</li> };
        (!said.is_empty())
            .then(|| view! { <ul class="entry__problems">{said.into_iter().map(line).collect_view()}</ul> })
    }
}
