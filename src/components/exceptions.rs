//! The exceptions strip: what was scanned and could not simply be taken, with the reason and the ways out. Its place is
//! reserved, so that nothing jumps when it fills; it is never a dialog, because the next scan is already on its way.

use std::sync::Arc;

use leptos::{prelude::*, text_prop::TextProp};

use super::button::IconButton;
use super::icon::{Glyph, Icon};
use super::serial_text::SerialText;

/// A way out of an exception.
#[derive(Clone)]
pub struct ExceptionAction {
    /// The verb: "Return it", "Take it into Shop".
    pub label: String,
    /// What it does. No callback: a row outlives the list that it came with, and a callback goes with that.
    pub on_press: Arc<dyn Fn() + Send + Sync>,
}

impl ExceptionAction {
    /// A way that does this.
    pub fn new(label: impl Into<String>, on_press: impl Fn() + Send + Sync + 'static) -> Self {
        Self { label: label.into(), on_press: Arc::new(on_press) }
    }
}

/// Lines that are told as they are now.
pub type Told = Arc<dyn Fn() -> Vec<String> + Send + Sync>;

/// One exception.
#[derive(Clone)]
pub struct ExceptionRow {
    /// Tells it from the others; newest highest.
    pub key: u64,
    /// Whether it was taken all the same.
    pub is_caution: bool,
    /// The number as scanned.
    pub serial: String,
    /// What is wrong, and what now.
    pub reason: String,
    /// More to be said, a line each.
    pub details: Option<Told>,
    /// The reason, as the rules name it; for tests, not for people.
    pub code: String,
    /// The document that explains it: where and what it is called.
    pub link: Option<(String, String)>,
    /// The ways out.
    pub actions: Vec<ExceptionAction>,
}

/// The strip of exceptions, newest first.
#[component]
pub fn ExceptionStrip(
    /// "Exceptions (1)".
    #[prop(into)]
    label: TextProp,
    /// What there is.
    #[prop(into)]
    rows: Signal<Vec<ExceptionRow>>,
    /// What the strip says while it is empty.
    #[prop(into)]
    calm: TextProp,
    /// "Dismiss".
    #[prop(into)]
    dismiss_label: TextProp,
    /// The exception with this key needs no more attention.
    #[prop(into)]
    on_dismiss: Callback<u64>,
) -> impl IntoView {
    let is_calm = move || rows.with(Vec::is_empty);
    let dismiss_label = StoredValue::new(dismiss_label);
    view! {
        <section class="exceptions" class:exceptions--calm=is_calm data-test="exceptions">
            <h2 class="exceptions__title">{move || if is_calm() { calm.get() } else { label.get() }}</h2>
            <ul class="exceptions__list" role="log">
                <For each=move || rows.get() key=|row| row.key let:row>
                    <Exception row dismiss_label=dismiss_label.get_value() on_dismiss />
                </For>
            </ul>
        </section>
    }
}

/// One row of the strip.
#[component]
fn Exception(row: ExceptionRow, dismiss_label: TextProp, on_dismiss: Callback<u64>) -> impl IntoView {
    let ExceptionRow { key, is_caution, serial, reason, details, code, link, actions } = row;
    let scanned = serial.clone();
    view! {
        <li class="exceptions__row" class:exceptions__row--caution=is_caution data-test="exception-row" data-serial=scanned data-code=code>
            <span class="exceptions__mark"><Icon glyph=if is_caution { Glyph::Caution } else { Glyph::Refused } /></span>
            <div class="exceptions__words">
                <SerialText serial />
                <p class="exceptions__reason">
                    {reason} {link.map(|(href, label)| view! { " " <a class="link" href=href data-test="exception-document">{label}</a> })}
                </p>
                {details.map(|details| view! { <Details details /> })}
            </div>
            <div class="exceptions__actions">
                {actions
                    .into_iter()
                    .map(|action| {
                        view! {
                            <button type="button" class="button button--small" data-test="exception-action" on:click=move |_| (action.on_press)()>
                                {action.label}
                            </button>
                        }
                    })
                    .collect_view()} <IconButton label=dismiss_label icon=Glyph::Close on_press=move |()| on_dismiss.run(key) />
            </div>
        </li>
    }
}

/// What else is to be said.
#[component]
fn Details(details: Told) -> impl IntoView {
    let line = |line: String| view! { <li>{line}</li> };
    let lines = move || details().into_iter().map(line).collect_view();
    view! { <ul class="exceptions__details" data-test="exception-details">{lines}</ul> }
}
