//! Tabs: parts of one page of which one is shown. The panel is drawn by the one who uses them.

use leptos::{ev::KeyboardEvent, html, prelude::*, text_prop::TextProp};

/// One tab.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tab<T> {
    /// What it stands for.
    pub value: T,
    /// What is read.
    pub label: String,
    /// How much is behind it, such as "12".
    pub count: Option<String>,
}

impl<T> Tab<T> {
    /// A tab without a count.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self { value, label: label.into(), count: None }
    }

    /// The same tab with how much is behind it.
    #[must_use]
    pub fn with_count(self, count: impl Into<String>) -> Self {
        Self { count: Some(count.into()), ..self }
    }
}

/// A row of tabs. The arrows move between them.
#[component]
pub fn Tabs<T>(
    /// What they divide, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// The tabs, in order.
    #[prop(into)]
    tabs: Signal<Vec<Tab<T>>>,
    /// The one shown.
    #[prop(into)]
    selected: Signal<T>,
    /// The one to show.
    #[prop(into)]
    on_select: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    // The focus goes with the selection, when the arrows moved it.
    let is_moved = StoredValue::new(false);
    let on_key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        event.prevent_default();
        let next = tabs.with_untracked(|tabs| neighbour(tabs, selected.get_untracked(), step));
        if let Some(next) = next {
            is_moved.set_value(true);
            on_select.run(next);
        }
    };
    let tab = move |Tab { value, label, count }| {
        let is_selected = move || selected.get() == value;
        let node = NodeRef::<html::Button>::new();
        Effect::new(move |_| {
            if is_selected() && is_moved.get_value() {
                is_moved.set_value(false);
                node.get_untracked().map(|button| button.focus());
            }
        });
        view! {
            <button
                node_ref=node
                type="button"
                class="tabs__tab"
                class:tabs__tab--selected=is_selected
                role="tab"
                aria-selected=move || if is_selected() { "true" } else { "false" }
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| on_select.run(value)
            >
                {label}
                {count.map(|count| view! { <span class="tabs__count">{count}</span> })}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=on_key>
            {move || tabs.get().into_iter().map(tab).collect_view()}
        </div>
    }
}

/// The tab beside the selected one, round the end.
fn neighbour<T: Copy + PartialEq>(tabs: &[Tab<T>], selected: T, step: isize) -> Option<T> {
    let at = tabs.iter().position(|tab| tab.value == selected)?;
    let next = if step < 0 { at + tabs.len() - 1 } else { at + 1 };
    tabs.get(next % tabs.len()).map(|tab| tab.value)
}
