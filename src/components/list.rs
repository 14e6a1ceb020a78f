//! Lists of rows between hairlines, tall enough for a thumb. Use `<For>` for the rows, keyed.

use leptos::{prelude::*, text_prop::TextProp};

use super::icon::{Glyph, Icon};
use super::maybe_text::MaybeText;

/// A list of [`Row`]s.
#[component]
pub fn List(
    /// What it lists, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <ul class="list" aria-label=move || label.get()>{children()}</ul> }
}

/// One row: a link, a button, or just a row. Put [`RowText`] first and [`RowEnd`] last.
#[component]
pub fn Row(
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// What a press does, where it leads nowhere.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Whether it is the one chosen.
    #[prop(optional, into)]
    selected: Signal<bool>,
    /// A picture in front.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let picture = icon.map(|glyph| view! { <span class="list__icon"><Icon glyph /></span> });
    let body = match (href, on_press) {
        (Some(href), _) => view! {
            <a class="list__body list__body--live" href=href>
                {picture}
                {children()}
                <span class="list__go"><Icon glyph=Glyph::Next /></span>
            </a>
        }
        .into_any(),
        (None, Some(on_press)) => view! {
            <button type="button" class="list__body list__body--live" aria-pressed=move || selected.get().then_some("true") on:click=move |_| on_press.run(())>
                {picture}
                {children()}
            </button>
        }
        .into_any(),
        (None, None) => view! { <div class="list__body">{picture} {children()}</div> }.into_any(),
    };
    view! { <li class="list__row" class:list__row--selected=selected>{body}</li> }
}

/// The words of a row: what it is, and below what else helps to know it.
#[component]
pub fn RowText(
    /// What it is.
    #[prop(into)]
    title: TextProp,
    /// What helps to know it.
    #[prop(optional, into)]
    detail: MaybeText,
) -> impl IntoView {
    view! {
        <span class="list__text">
            <span class="list__title">{move || title.get()}</span>
            {move || detail.get().map(|detail| view! { <span class="list__detail">{detail}</span> })}
        </span>
    }
}

/// The end of a row: a number, a chip, a button.
#[component]
pub fn RowEnd(
    /// What stands there.
    children: Children,
) -> impl IntoView {
    view! { <span class="list__end">{children()}</span> }
}
