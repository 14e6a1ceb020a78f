//! The serials of a line: the last ones in sight, the others behind a button.

use std::sync::Arc;

use leptos::prelude::*;
use serial_rules::model::Serial;

use super::desk::Desk;
use super::work::LineKey;
use crate::components::{SerialChip, SerialList};

/// How many are in sight while the line is folded.
const FOLDED: usize = 12;

/// The serials.
#[component]
pub(super) fn LineSerials(desk: Desk, key: StoredValue<LineKey>, name: Memo<String>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let count = Memo::new(move |_| key.with_value(|key| desk.line(key, |line| line.serials.len())));
    let shown = Memo::new(move |_| {
        let most = if is_open.get() { usize::MAX } else { FOLDED };
        let wrong: Vec<Serial> = key.with_value(|key| {
            desk.read(|work| work.refusals_of(key).into_iter().filter_map(|finding| finding.serial).collect())
        });
        let chip = |serial: &Serial| SerialChip {
            serial: serial.as_str().into(),
            is_wrong: wrong.iter().any(|other| other.same_as(serial)),
        };
        key.with_value(|key| desk.line(key, |line| line.serials.iter().rev().take(most).map(chip).collect::<Vec<_>>()))
    });
    let words = desk.words;
    let fold_label = move || {
        let words = words.get();
        if is_open.get() { words.documents.editor.fold.to_owned() } else { (words.common.show_all)(count.get()) }
    };
    let on_remove = move |serial: Arc<str>| desk.remove(&Serial::new(&serial));
    let has_any = move || count.get() > 0;
    let has_more = move || count.get() > FOLDED;
    view! {
        <Show when=has_any>
            <div class="line__serials">
                <SerialList
                    label=move || (words.get().documents.serials_of)(&name.get())
                    serials=shown
                    on_remove
                    remove_label=move || words.get().common.remove
                    more_label=move |count| (words.get().common.show_all)(count)
                />
                <Show when=has_more>
                    <button
                        type="button"
                        class="button button--quiet button--small"
                        data-test="line-serials-all"
                        aria-expanded=move || if is_open.get() { "true" } else { "false" }
                        on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    >
                        {fold_label}
                    </button>
                </Show>
            </div>
        </Show>
    }
}
