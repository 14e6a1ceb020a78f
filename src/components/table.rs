//! Tables: a caption, a head, numbers at the right under each other. The rows are plain `<tr>` of the one who uses it;
//! a number stands in `<td class="table__number">`.

use leptos::{prelude::*, text_prop::TextProp};

/// The head of one column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// What it holds.
    pub label: String,
    /// Whether it holds numbers.
    pub is_number: bool,
    /// Whether a phone does without it; its cells are then `class="table__extra"`.
    pub is_extra: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Self {
        Self { label: label.into(), is_number: false, is_extra: false }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), is_number: true, is_extra: false }
    }
}

/// A table that scrolls sideways in its own frame where it must.
#[component]
pub fn Table(
    /// What the table holds.
    #[prop(into)]
    caption: TextProp,
    /// Whether the caption is for screen readers alone, because a heading above says the same.
    #[prop(optional)]
    caption_hidden: bool,
    /// The columns, in order.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The rows, as `<tr>`.
    children: Children,
) -> impl IntoView {
    let head = move || {
        let heads = columns.get().into_iter();
        heads
            .map(|Column { label, is_number, is_extra }| {
                view! { <th scope="col" class:table__number=is_number class:table__extra=is_extra>{label}</th> }
            })
            .collect_view()
    };
    view! {
        <div class="table" tabindex="0">
            <table class="table__grid">
                <caption class="table__caption" class:visually-hidden=caption_hidden>{move || caption.get()}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
