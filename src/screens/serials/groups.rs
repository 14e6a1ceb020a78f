//! What was found, put together: each group folds out to its pieces (R113, R115), and narrows the search to them.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::search::{Group, Grouping};

use super::answering::{Answer, SHOWN_MAX};
use super::rows::PieceRow;
use super::search::{Asked, Chosen};
use crate::components::{Button, EmptyState, Glyph, Icon, Scene};
use crate::i18n::{Phrases, format, use_words};
use crate::shop::use_shop;

/// How many groups are shown at once; a press shows all.
const GROUPS_SHOWN: usize = 100;

/// The groups.
#[component]
pub(super) fn Groups(asked: RwSignal<Asked>, answer: Answer, by: Grouping, chosen: Chosen) -> impl IntoView {
    let words = use_words();
    let are_all_shown = RwSignal::new(false);
    let count = move || answer.with(|found| found.groups.len());
    let rows = move || {
        let all = answer.with(|found| found.groups.clone());
        if all.is_empty() {
            return view! {
                <EmptyState
                    scene=Scene::Serials
                    sentence=move || words.get().serials.nothing_fits
                    detail=move || words.get().serials.nothing_fits_detail
                />
            }
            .into_any();
        }
        // With one group there is nothing to choose between.
        let is_only = all.len() == 1;
        let shown = if are_all_shown.get() { all.len() } else { GROUPS_SHOWN };
        let groups = all.iter().take(shown).cloned();
        groups.map(|group| view! { <GroupRow asked by group chosen is_only /> }).collect_view().into_any()
    };
    view! {
        <div class="serials__groups">
            {rows}
            <Show when=move || !are_all_shown.get() && (count() > GROUPS_SHOWN)>
                <Button
                    label=move || (words.get().serials.searching.all_of)(count())
                    on_press=move |()| are_all_shown.set(true)
                />
            </Show>
        </div>
    }
}

/// What the pieces of a group have in common, in words.
pub(super) fn name(book: &Book, by: Grouping, group: &Group, words: &Phrases) -> String {
    let named = match by {
        Grouping::State => group.state.map(|state| (words.serials.state)(state).to_owned()),
        Grouping::Product => {
            let id = group.id.as_deref().map(Into::into);
            id.and_then(|id| book.catalogue.product(&id)).map(|product| product.name.clone())
        }
        Grouping::Warehouse => {
            let id = group.id.as_deref().map(Into::into);
            id.and_then(|id| book.catalogue.warehouse(&id)).map(|warehouse| warehouse.name.clone())
        }
        Grouping::Customer | Grouping::Supplier => {
            let id = group.id.as_deref().map(Into::into);
            id.and_then(|id| book.catalogue.partner(&id)).map(|partner| partner.name.clone())
        }
    };
    named.unwrap_or_else(|| words.serials.searching.others.to_owned())
}

/// Narrows the search to a group; nothing where a query cannot name it.
fn narrowed(asked: &Asked, by: Grouping, group: &Group) -> Option<Asked> {
    let mut query = asked.query.clone();
    match (by, group.id.as_deref(), group.state) {
        (Grouping::State, _, Some(state)) => query.state = Some(state),
        (Grouping::Product, Some(id), _) => query.product = Some(id.into()),
        (Grouping::Warehouse, Some(id), _) => query.warehouse = Some(id.into()),
        (Grouping::Customer, Some(id), _) => {
            query.customer = Some(id.into());
            query.state = Some(serial_rules::insight::State::Sold);
        }
        (Grouping::Supplier, Some(id), _) => query.supplier = Some(id.into()),
        _ => return None,
    }
    Some(Asked { query, grouping: None })
}

#[component]
fn GroupRow(asked: RwSignal<Asked>, by: Grouping, group: Group, chosen: Chosen, is_only: bool) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let is_open = RwSignal::new(is_only);
    let count = group.count;
    let group = StoredValue::new(group);
    let label = move || group.with_value(|group| shop.peek(|book| name(book, by, group, words.get())));
    let narrow = move |()| {
        let narrowed = group.with_value(|group| asked.with_untracked(|asked| narrowed(asked, by, group)));
        if let Some(narrowed) = narrowed {
            asked.set(narrowed);
        }
    };
    let has_more = count > SHOWN_MAX && group.with_value(|group| group.id.is_some() || group.state.is_some());
    let pieces = move || {
        let shown = group.with_value(|group| group.pieces.clone());
        shown.into_iter().map(|no| view! { <PieceRow no chosen /> }).collect_view()
    };
    view! {
        <section class="serials__group" data-test="serial-group" data-name=label>
            <button
                type="button"
                class="serials__group-head"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <Icon glyph=Glyph::Down />
                <span class="serials__group-name">{label}</span>
                <span class="number">{format::whole(count)}</span>
            </button>
            <Show when=move || is_open.get()>
                {pieces}
                <Show when=move || has_more>
                    <Button label=move || (words.get().serials.searching.all_of)(count) on_press=narrow />
                </Show>
            </Show>
        </section>
    }
}
