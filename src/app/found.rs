//! The answer at the counter: while somebody types any part of a number, the pieces that have it, with customer, day of
//! sale, price, warranty and invoice.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::{Piece, Query, State, find, piece};
use serial_rules::model::Serial;

use crate::components::{SerialText, StateChip};
use crate::i18n::{Phrases, format, use_words};
use crate::reporting;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// From how many characters on a part of a number says anything.
const CHARACTERS_MIN: usize = 3;
/// How many pieces are shown.
const SHOWN: usize = 4;

/// What fits, and how many there are of it.
#[derive(Clone, PartialEq, Default)]
struct Hits {
    pieces: Vec<Piece>,
    count: usize,
}

fn hits(book: &Book, text: &str) -> Hits {
    if !book.settings.serials || text.chars().count() < CHARACTERS_MIN {
        return Hits::default();
    }
    let found = find(book, &Query { text: text.to_owned(), ..Query::default() }, SHOWN);
    // Another code of a piece is no part of its number.
    let named = book.serials.find(&Serial::new(text)).filter(|no| !found.pieces.contains(no));
    let pieces: Vec<Piece> = named.into_iter().chain(found.pieces).map(|no| piece(book, no)).collect();
    Hits { count: found.count.max(pieces.len()), pieces }
}

/// The pieces that have this in their number.
#[component]
pub(super) fn Found(text: RwSignal<String>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let hits = Memo::new(move |_| {
        shop.track(Topic::Settings);
        shop.book(Topic::Stock, |book| text.with(|text| hits(book, text.trim())))
    });
    let rows = move || {
        hits.with(|hits| hits.pieces.iter().cloned().map(|piece| view! { <Answer piece text /> }).collect_view())
    };
    let more = move || {
        let (shown, count) = hits.with(|hits| (hits.pieces.len(), hits.count));
        (count > shown).then(|| {
            let href = routes::serial_search(text.get().trim());
            let label = (words.get().serials.page.more)(&format::whole(count));
            view! { <a class="found__more link" href=href on:click=move |_| text.set(String::new())>{label}</a> }
        })
    };
    view! {
        <Show when=move || hits.with(|hits| !hits.pieces.is_empty())>
            <section class="found" aria-label=move || words.get().serials.page.found data-test="found">
                {rows}
                {more}
            </section>
        </Show>
    }
}

/// One piece with all that a customer at the counter asks.
#[component]
fn Answer(piece: Piece, text: RwSignal<String>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (state, serial, since) = (piece.state, piece.serial.clone(), piece.since.clone());
    let (product, place) = shop.peek(|book| (reporting::product_of(book, &piece), reporting::place_of(book, &piece)));
    let price = since.clone().filter(|_| state == State::Sold).map(|id| {
        let serial = Serial::new(&serial);
        LocalResource::new(move || {
            let (id, serial) = (id.clone(), serial.clone());
            async move {
                let lines = shop.document(&id).await.ok()?.lines;
                // It may have been sold by another code of it, or put right since.
                shop.peek(|book| {
                    let no = book.serials.find(&serial)?;
                    let is_it = |other: &Serial| book.serials.find(other) == Some(no);
                    lines.into_iter().find(|line| line.serials.iter().any(is_it))?.price
                })
            }
        })
    });
    let said_price = move || {
        let price = price.and_then(|price| price.get().flatten())?;
        Some(shop.peek(|book| format::money(price, &book.settings.currency)))
    };
    let said = {
        let piece = piece.clone();
        move || said(&piece, shop.today(), words.get()).join(" · ")
    };
    let (hook, href) = (serial.clone(), routes::serial(&serial));
    view! {
        <div class="found__piece" data-test="found-piece" data-serial=hook>
            <a class="found__serial" href=href on:click=move |_| text.set(String::new())>
                <SerialText serial />
            </a>
            <span class="found__product">{product}</span>
            <StateChip state word=move || (words.get().serials.state)(state) place=place />
            <span class="found__said">
                {said}
                {move || said_price().map(|price| view! { <strong class="found__price">{price}</strong> })}
                {since.map(|id| view! { <a class="link" href=routes::document(id.as_str()) on:click=move |_| text.set(String::new())>{id.to_string()}</a> })}
            </span>
        </div>
    }
}

/// Since when, and what is left of the warranty.
fn said(piece: &Piece, today: serial_rules::model::Date, words: &Phrases) -> Vec<String> {
    let serials = &words.serials;
    let day = |day| format::date(day, words.language);
    let since = piece.since_date.map(day).map(|since| match piece.state {
        State::Sold => (serials.page.sold_on)(&since),
        State::In => (serials.page.here_since)(&since),
        _ => since,
    });
    let warranty = piece.warranty_until.map(|until| {
        let left = i64::from(today.until(until).map_or(0, |span| span.get_days()));
        let said =
            if left < 0 { (serials.warranty_over)(&day(until)) } else { (serials.warranty_left)(&day(until), left) };
        format!("{} {said}", serials.warranty)
    });
    let none = (piece.state == State::Sold && warranty.is_none()).then(|| serials.page.no_warranty.to_owned());
    [since, warranty, none].into_iter().flatten().collect()
}
