//! Pieces as rows: a number, its product, and how it stands.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::book::PieceNo;
use serial_rules::insight::piece;

use super::answering::Answer;
use super::search::Chosen;
use crate::components::{EmptyState, Scene, SerialText, StateChip, VirtualList};
use crate::i18n::use_words;
use crate::reporting;
use crate::routes;
use crate::shop::use_shop;

/// The pieces that were found.
#[component]
pub(super) fn Rows(answer: Answer, chosen: Chosen) -> impl IntoView {
    let words = use_words();
    let count = Signal::derive(move || answer.with(|found| found.pieces.len()));
    let navigate = StoredValue::new_local(use_navigate());
    let shop = use_shop();
    let open = move |at: usize| {
        let Some(no) = answer.with_untracked(|found| found.pieces.get(at).copied()) else { return };
        if chosen.with_untracked(Option::is_some) {
            turn(chosen, no);
        } else {
            let path = shop.peek(|book| routes::serial(book.serials.text(no)));
            navigate.with_value(|navigate| navigate(&path, NavigateOptions::default()));
        }
    };
    // A row is drawn anew when the list changes under it: its place says nothing about its piece.
    let rows = move || {
        answer.track();
        if count.get() == 0 {
            return view! {
                <EmptyState
                    scene=Scene::Serials
                    sentence=move || words.get().serials.nothing_fits
                    detail=move || words.get().serials.nothing_fits_detail
                />
            }
            .into_any();
        }
        let row = move |at: usize| {
            let no = answer.with_untracked(|found| found.pieces.get(at).copied());
            no.map_or_else(|| ().into_any(), |no| view! { <PieceRow no chosen /> }.into_any())
        };
        view! { <VirtualList label=move || words.get().serials.title count row_height=64 row on_open=open /> }
            .into_any()
    };
    view! { <div class="serials__results">{rows}</div> }
}

/// Chooses a piece, or no longer.
pub(super) fn turn(chosen: Chosen, no: PieceNo) {
    chosen.update(|chosen| {
        if let Some(chosen) = chosen
            && !chosen.remove(&no)
        {
            chosen.insert(no);
        }
    });
}

/// One piece.
#[component]
pub(super) fn PieceRow(no: PieceNo, chosen: Chosen) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (piece, product, place) = shop.peek(|book| {
        let piece = piece(book, no);
        let (product, place) = (reporting::product_of(book, &piece), reporting::place_of(book, &piece));
        (piece, product, place)
    });
    let state = piece.state;
    let word = move || (words.get().serials.state)(state);
    let serial = StoredValue::new(piece.serial);
    let text = move || serial.get_value();
    let is_choosing = Memo::new(move |_| chosen.with(Option::is_some));
    let is_chosen =
        Memo::new(move |_| chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.contains(&no))));
    let label = move || (words.get().serials.searching.choose_one)(&serial.get_value());
    view! {
        <div class="serials__line" class:serials__line--chosen=is_chosen>
            <Show when=move || is_choosing.get()>
                <input
                    class="serials__check"
                    type="checkbox"
                    data-test="serial-check"
                    data-serial=text
                    aria-label=label
                    prop:checked=is_chosen
                    on:change=move |_| turn(chosen, no)
                />
            </Show>
            <a class="serials__row" href=serial.with_value(|serial| routes::serial(serial)) data-test="serial-row" data-serial=text>
                <span class="serials__number">
                    <SerialText serial=Signal::derive(text) />
                    <span class="serials__product">{product}</span>
                </span>
                <StateChip state word=word place=place />
            </a>
        </div>
    }
}
