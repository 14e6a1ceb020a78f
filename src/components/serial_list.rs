//! Serials of a line or a document, each as a chip that can be taken away again.

use std::sync::Arc;

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::serial_text::SerialText;

/// How many chips are drawn before the rest is folded away: enough to see the last scans, few enough for any tablet.
const SHOWN_MAX: usize = 48;

/// One serial of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SerialChip {
    /// The serial as entered.
    pub serial: Arc<str>,
    /// Whether something is wrong with it here.
    pub is_wrong: bool,
}

/// The serials, the last entered first.
#[component]
pub fn SerialList(
    /// What the list holds, for a screen reader: "Serials of iPhone 15".
    #[prop(into)]
    label: TextProp,
    /// The serials, the last entered first.
    #[prop(into)]
    serials: Signal<Vec<SerialChip>>,
    /// Takes one away. Without it the list is only read.
    #[prop(optional, into)]
    on_remove: Option<Callback<Arc<str>>>,
    /// "Remove", in front of the serial.
    #[prop(optional, into)]
    remove_label: TextProp,
    /// "Show all 1,000", from how many there are.
    #[prop(into)]
    more_label: Callback<usize, String>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let folded = move || !is_open.get() && serials.with(|all| all.len() > SHOWN_MAX);
    let shown = move || {
        serials.with(|all| {
            all.iter().take(if is_open.get() { usize::MAX } else { SHOWN_MAX }).cloned().collect::<Vec<_>>()
        })
    };
    let remove_label = StoredValue::new(remove_label);
    let piece = move |SerialChip { serial, is_wrong }: SerialChip| {
        let text = serial.to_string();
        let hook = text.clone();
        view! {
            <li class="serial-list__chip" class:serial-list__chip--wrong=is_wrong data-test="line-serial" data-serial=hook>
                <SerialText serial=text />
                {on_remove.map(|on_remove| view! { <Remove serial label=remove_label.get_value() on_remove /> })}
            </li>
        }
    };
    view! {
        <ul class="serial-list" aria-label=move || label.get()>
            <For each=shown key=|chip| (Arc::clone(&chip.serial), chip.is_wrong) let:chip>{piece(chip)}</For>
            <Show when=folded>
                <li>
                    <button type="button" class="button button--quiet button--small" data-test="serial-list-all" on:click=move |_| is_open.set(true)>
                        {move || more_label.run(serials.with(Vec::len))}
                    </button>
                </li>
            </Show>
        </ul>
    }
}

/// The cross of one chip.
#[component]
fn Remove(serial: Arc<str>, label: TextProp, on_remove: Callback<Arc<str>>) -> impl IntoView {
    let name = Arc::clone(&serial);
    view! {
        <button
            type="button"
            class="serial-list__remove"
            aria-label=move || format!("{} {name}", label.get())
            on:click=move |_| on_remove.run(Arc::clone(&serial))
        >
            <Icon glyph=Glyph::Close />
        </button>
    }
}
