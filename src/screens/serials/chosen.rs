//! What is done with the pieces that somebody chose: onto a document, out as a file, or a label for each.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::draft::Draft;
use serial_rules::insight::{State, piece};
use serial_rules::model::{Kind, ProductId, Serial, WarehouseId};

use super::answering::Answer;
use super::search::Chosen;
use crate::components::document_rows::glyph_of;
use crate::components::toast::use_toasts;
use crate::components::{ActionBar, Button, ButtonKind, Glyph, Menu, MenuEntry};
use crate::device::preferences;
use crate::i18n::{kinds, trouble, use_words};
use crate::routes;
use crate::shop::{Shop, use_shop};
use crate::store;

/// The most pieces that are chosen by one press. Those who want more want a file of what was found.
const CHOSEN_MAX: usize = 5_000;

/// What pieces in stock can go onto.
const BEGUN: [Kind; 4] = [Kind::Sale, Kind::Transfer, Kind::PurchaseReturn, Kind::Dispatch];

/// The bar at the foot while pieces are being chosen.
#[component]
pub(super) fn ChosenBar(chosen: Chosen, answer: Answer) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let navigate = StoredValue::new_local(use_navigate());
    let searching = move || &words.get().serials.searching;
    let count = move || chosen.with(|chosen| chosen.as_ref().map_or(0, BTreeSet::len));
    let are_all = move || answer.with(|found| !found.pieces.is_empty() && found.pieces.len() == count());
    let can_turn_all = move || answer.with(|found| (1..=CHOSEN_MAX).contains(&found.pieces.len()));
    let turn_all = move |()| {
        let all = if are_all() { BTreeSet::new() } else { answer.with(|found| found.pieces.iter().copied().collect()) };
        chosen.set(Some(all));
    };
    let begin = move |kind: Kind| {
        let pieces = chosen.get_untracked().unwrap_or_default();
        let Some(mut draft) = draft_of(shop, &pieces, kind) else {
            return toasts.failed(words.get_untracked().serials.searching.none_in_stock);
        };
        spawn_local(async move {
            match shop.save_draft(&mut draft).await {
                Ok(_) => {
                    let path = routes::draft(kind, &draft.id);
                    navigate.with_value(|navigate| navigate(&path, NavigateOptions::default()));
                }
                Err(failure) => toasts.failed(trouble::failed(&failure, words.get_untracked().language)),
            }
        });
    };
    let entries = Signal::derive(move || {
        let entry = |kind: Kind| {
            MenuEntry::new(kinds::name(kind, words.language()), glyph_of(kind), Callback::new(move |()| begin(kind)))
        };
        BEGUN.map(entry).to_vec()
    });
    view! {
        <ActionBar>
            <p class="products__chosen" role="status" data-test="serials-chosen">{move || (searching().chosen)(count())}</p>
            <Show when=can_turn_all>
                <Button
                    label=move || if are_all() { searching().choose_none } else { searching().choose_all }
                    kind=ButtonKind::Quiet
                    on_press=turn_all
                    attr:data-test="serials-all"
                />
            </Show>
            <Button label=move || searching().done kind=ButtonKind::Quiet on_press=move |()| chosen.set(None) />
            <PrintLabels chosen answer />
            <Show when=move || { count() > 0 }>
                <Menu label=move || searching().begin entries icon=Glyph::Document attr:data-test="serials-begin" />
            </Show>
        </ActionBar>
    }
}

/// The most pieces whose labels are printed at once (R67).
const LABELS_MAX: usize = 1_000;

/// A label for each piece that is chosen, in the order of the list (R41).
#[component]
fn PrintLabels(chosen: Chosen, answer: Answer) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let navigate = StoredValue::new_local(use_navigate());
    let count = Signal::derive(move || chosen.with(|chosen| chosen.as_ref().map_or(0, BTreeSet::len)));
    let print = move |()| {
        let pieces = chosen.get_untracked().unwrap_or_default();
        let serials: Vec<String> = answer.with_untracked(|found| {
            // In groups there is no list: then the order is that in which they came into the shop.
            let is_list = found.by.is_none();
            let listed = found.pieces.iter().filter(|no| is_list && pieces.contains(no));
            let others = pieces.iter().filter(|_| !is_list);
            shop.peek(|book| listed.chain(others).map(|no| piece(book, *no).serial).collect())
        });
        preferences::set_chosen_pieces(&serials);
        navigate.with_value(|navigate| navigate(routes::LABELS_CHOSEN, NavigateOptions::default()));
    };
    view! {
        <Show when=move || (1..=LABELS_MAX).contains(&count.get())>
            <Button
                label=move || words.get().printing.print_labels
                icon=Glyph::Label
                on_press=print
                attr:data-test="print-chosen"
            />
        </Show>
    }
}

/// A draft with those of the pieces that lie in stock: in the warehouse where most of them lie.
fn draft_of(shop: Shop, pieces: &BTreeSet<PieceNo>, kind: Kind) -> Option<store::Draft> {
    shop.peek(|book| {
        let (warehouse, by_product) = lying(book, pieces)?;
        let mut draft = Draft::new(kind, shop.today(), &book.settings);
        draft.document.warehouse = Some(warehouse);
        for (product, serials) in by_product {
            draft.enter(book, &product, serials);
        }
        Some(store::Draft::new(shop.new_draft_id(), draft.document))
    })
}

/// The pieces in the warehouse where most of them lie, by product.
fn lying(book: &Book, pieces: &BTreeSet<PieceNo>) -> Option<(WarehouseId, BTreeMap<ProductId, Vec<Serial>>)> {
    let mut places: BTreeMap<WarehouseId, BTreeMap<ProductId, Vec<Serial>>> = BTreeMap::new();
    for no in pieces {
        let piece = piece(book, *no);
        if let (State::In, Some(warehouse), Some(product)) = (piece.state, piece.warehouse, piece.product) {
            places.entry(warehouse).or_default().entry(product).or_default().push(Serial::new(&piece.serial));
        }
    }
    places.into_iter().max_by_key(|(_, products)| products.values().map(Vec::len).sum::<usize>())
}
