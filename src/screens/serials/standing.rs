//! A piece as it stands: where it is and who has it, since when, by which document, for how much, and what is left of its
//! warranty.

use leptos::prelude::*;
use serial_rules::insight::Piece;
use serial_rules::insight::stock::sold::cost_of;
use serial_rules::insight::{State, warranty};
use serial_rules::model::{Document, DocumentId, Money, Serial};

use crate::components::{Card, Fact, Facts, Ring, StateChip};
use crate::i18n::{format, use_words};
use crate::reporting;
use crate::routes;
use crate::shop::use_shop;

/// From how many days on little is left of a warranty.
const LITTLE: i64 = 30;

/// The card of what is known of it now.
#[component]
pub(super) fn Standing(piece: Piece, former: Vec<String>, texts: Vec<Serial>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let state = piece.state;
    let place = shop.peek(|book| reporting::place_of(book, &piece));
    let former = (!former.is_empty()).then(|| {
        view! { <Fact label=move || words.get().serials.former>{former.join(", ")}</Fact> }
    });
    let codes: Vec<String> = shop.peek(|book| {
        book.notes.get(&piece.no).map(|note| note.codes.iter().map(ToString::to_string).collect()).unwrap_or_default()
    });
    let codes = (!codes.is_empty()).then(|| {
        view! { <Fact label=move || words.get().serials.page.codes><span class="piece__codes" data-test="piece-codes">{codes.join(", ")}</span></Fact> }
    });
    view! {
        <Card>
            <div class="piece__head">
                <StateChip state word=move || (words.get().serials.state)(state) place=place />
                <WarrantyRing piece=piece.clone() />
            </div>
            <Facts>
                <ProductFact piece=piece.clone() />
                <PlaceFact piece=piece.clone() />
                <SinceFact piece=piece.clone() />
                <MoneyFacts piece=piece.clone() texts />
                <WarrantyFact piece />
                {codes}
                {former}
            </Facts>
        </Card>
    }
}

#[component]
fn ProductFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let product = piece.product.as_ref().and_then(|id| shop.peek(|book| book.catalogue.product(id).cloned()));
    product.map(|product| {
        view! {
            <Fact label=move || words.get().serials.piece_of>
                <a href=routes::product(&product.id)>{product.name}</a>
            </Fact>
        }
    })
}

/// The warehouse where it lies, or the partner who has it.
#[component]
fn PlaceFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let name = shop.peek(|book| reporting::place_of(book, &piece));
    let Piece { warehouse, partner, .. } = piece;
    let is_here = warehouse.is_some();
    let href = warehouse.map(|id| routes::warehouse(&id)).or_else(|| partner.map(|id| routes::partner(&id)));
    let label = move || if is_here { words.get().serials.place } else { words.get().serials.holder };
    name.zip(href).map(|(name, href)| view! { <Fact label><a href=href data-test="piece-place">{name}</a></Fact> })
}

#[component]
fn SinceFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let since = piece.since_date;
    since.map(|day| {
        let age = i64::from(day.until(shop.today()).map(|span| span.get_days()).unwrap_or_default());
        let text = move || {
            let words = words.get();
            let day = format::date(day, words.language);
            if age < 0 { day } else { format!("{day} · {}", (words.serials.for_days)(age)) }
        };
        view! { <Fact label=move || words.get().serials.since>{text}</Fact> }
    })
}

/// What stands on the document that brought the piece to where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Deal {
    price: Option<Money>,
    /// The same without tax and after the discount.
    net: Option<Money>,
}

impl Deal {
    fn on(document: &Document, texts: &[Serial]) -> Self {
        let has_it = |serial: &Serial| texts.iter().any(|text| text.same_as(serial));
        let price = document.lines.iter().find(|line| line.serials.iter().any(has_it)).and_then(|line| line.price);
        Self { price, net: price.map(|price| document.net_of(price)) }
    }
}

/// The document, the price on it, what the piece cost and what was left. The document is read from the log.
#[component]
fn MoneyFacts(piece: Piece, texts: Vec<Serial>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let Piece { since, state, no, product, .. } = piece;
    let (cost, currency, usual) = shop.peek(|book| {
        let usual = product.as_ref().and_then(|id| book.catalogue.product(id)).and_then(|product| product.price);
        (cost_of(book, no), book.settings.currency.clone(), usual)
    });
    let money = move |amount: Money| format::money(amount, &currency);
    let is_sold = state == State::Sold;
    let said_cost = cost.map(&money);
    let usual = usual.filter(|_| state == State::In).map(&money);
    let document = since
        .clone()
        .map(|id| view! { <Fact label=move || words.get().serials.by_document><DocumentLink id /></Fact> });
    let deal = since.filter(|_| is_sold).map(|id| {
        LocalResource::new(move || {
            let (id, texts) = (id.clone(), texts.clone());
            async move { Some(Deal::on(&shop.document(&id).await.ok()?, &texts)) }
        })
    });
    let of_deal = move |of: fn(Deal) -> Option<Money>| deal.and_then(|deal| deal.get().flatten()).and_then(of);
    let dash = || "–".to_owned();
    let sold_for = {
        let money = money.clone();
        move || of_deal(|deal| deal.price).map_or_else(dash, &money)
    };
    let margin = move || {
        let margin = of_deal(|deal| deal.net).zip(cost).map(|(net, cost)| net - cost);
        margin.map_or_else(dash, &money)
    };
    view! {
        {document}
        {is_sold.then(|| view! { <Fact label=move || words.get().serials.price><span data-test="piece-price">{sold_for}</span></Fact> })}
        {usual.map(|usual| view! { <Fact label=move || words.get().serials.page.list_price>{usual}</Fact> })}
        {said_cost.map(|cost| view! { <Fact label=move || words.get().serials.page.cost><span data-test="piece-cost">{cost}</span></Fact> })}
        {(is_sold && cost.is_some()).then(|| view! { <Fact label=move || words.get().serials.page.margin><span data-test="piece-margin">{margin}</span></Fact> })}
    }
}

#[component]
fn DocumentLink(id: DocumentId) -> impl IntoView {
    view! { <a href=routes::document(id.as_str())>{id.to_string()}</a> }
}

#[component]
fn WarrantyFact(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    piece.warranty_until.map(|until| {
        let left = i64::from(shop.today().until(until).map(|span| span.get_days()).unwrap_or_default());
        let text = move || {
            let words = words.get();
            let day = format::date(until, words.language);
            // The last day is still good (D27).
            if left < 0 { (words.serials.warranty_over)(&day) } else { (words.serials.warranty_left)(&day, left) }
        };
        view! { <Fact label=move || words.get().serials.warranty>{text}</Fact> }
    })
}

/// How much of the warranty is left, while there is any.
#[component]
fn WarrantyRing(piece: Piece) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let days = shop.peek(|book| {
        let product = piece.product.as_ref().and_then(|id| book.catalogue.product(id))?;
        let sold_on = piece.since_date.filter(|_| piece.state == State::Sold)?;
        let until = warranty::until(product, sold_on)?;
        let days = |from: serial_rules::model::Date| i64::from(from.until(until).map_or(0, |span| span.get_days()));
        Some((days(shop.today()), days(sold_on)))
    });
    days.filter(|(left, _)| *left >= 0).map(|(left, all)| {
        let part = u32::try_from(left * 100 / all.max(1)).unwrap_or(100);
        view! {
            <Ring part number=left.to_string() unit=move || (words.get().serials.page.days_left)(left) is_low=left <= LITTLE />
        }
    })
}
