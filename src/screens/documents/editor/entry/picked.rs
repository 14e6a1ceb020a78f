//! Picking from stock: the pieces of the product that lie in the document's warehouse, oldest first.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::insight::in_stock::in_stock;
use serial_rules::insight::piece;
use serial_rules::insight::summary::on_hand_in;
use serial_rules::model::{ProductId, Quantity, Serial};

use super::verdict::lacking;
use crate::components::{Button, ButtonKind, SearchBox, SerialText, VirtualList};
use crate::i18n::format;
use crate::screens::documents::editor::desk::Desk;
use crate::screens::documents::editor::work::Work;
use crate::shop::Topic;

/// What is asked and what is marked.
#[derive(Clone, PartialEq, Default)]
struct Marks {
    filter: String,
    marked: BTreeSet<PieceNo>,
}

/// The panel.
#[component]
pub(super) fn Picked(desk: Desk, product: StoredValue<ProductId>) -> impl IntoView {
    let marks = RwSignal::new(Marks::default());
    let filter = Memo::new(move |_| marks.with(|marks| marks.filter.trim().to_lowercase()));
    let pieces = Memo::new(move |_| {
        desk.shop
            .book(Topic::Stock, |book| product.with_value(|product| desk.read(|work| offered(book, work, product))))
    });
    let fitting = Memo::new(move |_| {
        filter.with(|filter| {
            let fits = |piece: &PieceNo| {
                desk.shop.peek(|book| book.serials.text(*piece).to_lowercase().contains(filter.as_str()))
            };
            pieces.with(|pieces| pieces.iter().copied().filter(fits).collect::<Vec<_>>())
        })
    });
    let words = move || &desk.words.get().scanning;
    let count = move || marks.with(|marks| marks.marked.len());
    let add = move |()| {
        let marked = marks.with_untracked(|marks| marks.marked.clone());
        // In the order of the list, which is the order of age.
        let in_order = pieces.get_untracked().into_iter().filter(|piece| marked.contains(piece));
        let serials = desk.shop.peek(|book| in_order.map(|piece| Serial::new(book.serials.text(piece))).collect());
        desk.close();
        product.with_value(|product| desk.enter(product, serials, &[]));
    };
    let verb = move || match count() {
        0 => words().add_none.to_owned(),
        count => (words().add_good)(count),
    };
    view! {
        <div class="entry__panel" data-scan="here">
            <SearchBox
                label=move || words().filter
                placeholder=move || words().filter_hint
                clear_label=move || desk.words.get().common.clear
                value=Signal::derive(move || marks.with(|marks| marks.filter.clone()))
                on_input=move |filter| marks.update(|marks| marks.filter = filter)
            />
            <div class="entry__bar">
                <span class="meta">{move || (words().picked)(count())}</span>
                <Oldest desk product pieces marks />
            </div>
            <Stock desk fitting pieces marks />
            <Unnamed desk product />
            <Button
                label=verb
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0)
                on_press=add
                attr:data-test="pick-add"
            />
        </div>
    }
}

/// What lies there and stands neither on the document yet nor on another open draft (R24, D22).
fn offered(book: &Book, work: &Work, product: &ProductId) -> Vec<PieceNo> {
    let Some(warehouse) = &work.document().warehouse else { return Vec::new() };
    let is_free = |piece: &PieceNo| {
        let serial = Serial::new(book.serials.text(*piece));
        work.draft.find(&serial).is_none() && !work.draft.held.holds(&serial)
    };
    in_stock(book, product, warehouse).into_iter().filter(is_free).collect()
}

/// Marks the oldest pieces, as many as the line lacks.
#[component]
fn Oldest(
    desk: Desk,
    product: StoredValue<ProductId>,
    pieces: Memo<Vec<PieceNo>>,
    marks: RwSignal<Marks>,
) -> impl IntoView {
    let wanted = Memo::new(move |_| {
        product.with_value(|product| desk.shop.peek(|book| desk.read(|work| lacking(book, work, product))))
    });
    let most = move || wanted.get().max(1).min(pieces.with(Vec::len));
    let mark = move |_| {
        let oldest = pieces.with_untracked(|pieces| pieces.iter().take(most()).copied().collect());
        marks.update(|marks| marks.marked = oldest);
    };
    view! {
        <Show when=move || most() != 0>
            <button type="button" class="button button--small" on:click=mark>{move || (desk.words.get().scanning.pick_oldest)(most())}</button>
        </Show>
    }
}

/// The list, with a mark before each piece.
#[component]
fn Stock(desk: Desk, fitting: Memo<Vec<PieceNo>>, pieces: Memo<Vec<PieceNo>>, marks: RwSignal<Marks>) -> impl IntoView {
    let toggle = move |at: usize| {
        if let Some(piece) = fitting.with_untracked(|fitting| fitting.get(at).copied()) {
            marks.update(|marks| {
                if !marks.marked.remove(&piece) {
                    marks.marked.insert(piece);
                }
            });
        }
    };
    let row = move |at: usize| {
        let Some(no) = fitting.with_untracked(|fitting| fitting.get(at).copied()) else { return ().into_any() };
        let (text, since) = desk.shop.peek(|book| (book.serials.text(no).to_owned(), piece(book, no).since_date));
        let hook = text.clone();
        let age = move || since.map(|day| format::days_ago(day, desk.shop.today(), desk.words.language()));
        view! {
            <label class="entry__piece" data-test="pick-row" data-serial=hook>
                <input
                    type="checkbox"
                    tabindex="-1"
                    prop:checked=move || marks.with(|marks| marks.marked.contains(&no))
                    on:change=move |_| toggle(at)
                />
                <SerialText serial=text />
                <span class="meta">{age}</span>
            </label>
        }
        .into_any()
    };
    let none = move || {
        let words = &desk.words.get().scanning;
        if pieces.with(Vec::is_empty) { words.nothing_in_stock } else { words.nothing_fits }
    };
    // The list draws its rows by place; another list of pieces is another list.
    move || {
        let count = fitting.with(Vec::len);
        if count == 0 {
            return view! { <p class="picker__none">{none}</p> }.into_any();
        }
        view! {
            <div class="entry__list">
                <VirtualList label=move || desk.words.get().scanning.pieces_in_stock count=count row on_open=toggle />
            </div>
        }
        .into_any()
    }
}

/// Pieces that lie there without a number cannot be picked, but one can be named by typing its number (D4).
#[component]
fn Unnamed(desk: Desk, product: StoredValue<ProductId>) -> impl IntoView {
    let unnamed = Memo::new(move |_| {
        let warehouse = desk.read(|work| work.document().warehouse.clone());
        let here = |book: &Book| {
            warehouse
                .as_ref()
                .map(|warehouse| product.with_value(|product| on_hand_in(book, product, warehouse).unnamed))
        };
        desk.shop.book(Topic::Stock, here).unwrap_or(Quantity::ZERO)
    });
    view! {
        <Show when=move || unnamed.get().is_positive()>
            <p class="meta">{move || (desk.words.get().scanning.unnamed_in_stock)(&format::quantity(unnamed.get()))}</p>
        </Show>
    }
}
