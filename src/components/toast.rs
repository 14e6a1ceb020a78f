//! Toasts: what was done, said once at the edge, with a way to take it back. They wait while a finger or the focus is
//! on them.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::{prelude::*, text_prop::TextProp};

use super::button::IconButton;
use super::chip::Tone;
use super::icon::{Glyph, Icon};

/// How long a toast stays; ten seconds when it can be acted upon.
const STAY: Duration = Duration::from_secs(5);
const STAY_WITH_ACTION: Duration = Duration::from_secs(10);

/// One toast.
#[derive(Clone, Debug)]
struct Toast {
    key: u64,
    tone: Tone,
    message: String,
    action: Option<(String, Callback<()>)>,
}

/// The toasts of the app, given by context.
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u64>,
}

impl Toasts {
    /// No toasts.
    #[expect(clippy::new_without_default, reason = "there is one per app, made in one place")]
    pub fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// Says that something was done.
    pub fn done(self, message: impl Into<String>) {
        self.show(Tone::Good, message.into(), None);
    }

    /// Says that something was done and how to take it back: the verb and what it does.
    pub fn done_with(self, message: impl Into<String>, verb: impl Into<String>, on_press: impl Into<Callback<()>>) {
        self.show(Tone::Good, message.into(), Some((verb.into(), on_press.into())));
    }

    /// Says that something could not be done. It stays as long as one with an action.
    pub fn failed(self, message: impl Into<String>) {
        self.show(Tone::Bad, message.into(), None);
    }

    fn show(self, tone: Tone, message: String, action: Option<(String, Callback<()>)>) {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        self.list.update(|list| {
            // More than three at once are not read; the oldest give way.
            if list.len() >= 3 {
                list.remove(0);
            }
            list.push(Toast { key, tone, message, action });
        });
    }

    fn dismiss(self, key: u64) {
        self.list.update(|list| list.retain(|toast| toast.key != key));
    }
}

/// The toasts of the app.
///
/// Asserts that the app provided them; a toast lost in silence would be worse.
pub fn use_toasts() -> Toasts {
    expect_context::<Toasts>()
}

/// Where toasts appear: once in the app.
#[component]
pub fn ToastStack(
    /// "Dismiss".
    #[prop(into)]
    dismiss_label: TextProp,
) -> impl IntoView {
    let toasts = use_toasts();
    let dismiss_label = StoredValue::new(dismiss_label);
    view! {
        <ol class="toasts" role="log" aria-live="polite">
            <For each=move || toasts.list.get() key=|toast| toast.key let:toast>
                <ToastRow toast toasts dismiss_label=dismiss_label.get_value() />
            </For>
        </ol>
    }
}

/// One toast with its clock.
#[component]
fn ToastRow(toast: Toast, toasts: Toasts, dismiss_label: TextProp) -> impl IntoView {
    let Toast { key, tone, message, action } = toast;
    let stay = if action.is_some() || tone == Tone::Bad { STAY_WITH_ACTION } else { STAY };
    let clock = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = clock.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let start = move || {
        stop();
        clock.set_value(set_timeout_with_handle(move || toasts.dismiss(key), stay).ok());
    };
    start();
    on_cleanup(stop);
    view! {
        <li
            class="toasts__toast"
            data-test="toast"
            data-bad=(tone == Tone::Bad).then_some("yes")
            class:toasts__toast--bad=tone == Tone::Bad
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
        >
            <Icon glyph=if tone == Tone::Bad { Glyph::Refused } else { Glyph::Done } />
            <p class="toasts__message">{message}</p>
            {action
                .map(|(verb, on_press)| {
                    let press = move |_| {
                        toasts.dismiss(key);
                        on_press.run(());
                    };
                    view! { <button type="button" class="toasts__action" on:click=press>{verb}</button> }
                })}
            <IconButton label=dismiss_label icon=Glyph::Close on_press=move |()| toasts.dismiss(key) />
        </li>
    }
}
