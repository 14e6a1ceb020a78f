//! What somebody should look at: pieces without a number, products that run low, stock below nothing.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::lots::{self, Freshness, LotRow, freshness};
use serial_rules::insight::stock::Holding;
use serial_rules::insight::summary;
use serial_rules::model::{Date, Product};

use super::stock::Held;
use crate::components::{Glyph, Icon, List, Row, RowText, Section};
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many are shown; the rest is counted.
const SHOWN_MAX: usize = 8;

/// One thing to look at.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Concern {
    href: String,
    name: String,
    icon: Glyph,
    said: String,
}

/// The list of them.
#[component]
pub(super) fn Attention(held: Memo<Held>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let concerns = Memo::new(move |_| {
        let words = words.get();
        shop.track(Topic::Settings);
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| held.with(|held| concerns(book, held, shop.today(), words)))
    });
    let rest = move || concerns.with(|all| all.len().checked_sub(SHOWN_MAX).filter(|rest| *rest > 0));
    let row = |Concern { href, name, icon, said }: Concern| {
        view! { <Row href icon attr:data-test="concern"><RowText title=name detail=said /></Row> }
    };
    view! {
        <Section title=move || words.get().home.attention>
            <Show
                when=move || concerns.with(|all| !all.is_empty())
                fallback=move || view! { <p class="home__calm"><Icon glyph=Glyph::Done /> {move || words.get().home.attention_none}</p> }
            >
                <List label=move || words.get().home.attention>
                    {move || concerns.with(|all| all.iter().take(SHOWN_MAX).cloned().map(row).collect_view())}
                </List>
                {move || rest().map(|rest| view! { <p class="home__rest">{(words.get().home.and_more)(rest)}</p> })}
            </Show>
        </Section>
    }
}

/// Everything to look at, stock below nothing first.
fn concerns(book: &Book, held: &Held, today: Date, words: &Phrases) -> Vec<Concern> {
    let of = |product: &Product, icon, said| Concern {
        href: routes::product(&product.id),
        name: product.name.clone(),
        icon,
        said,
    };
    let negative = book.stock.cells().filter(|(_, _, on_hand)| on_hand.quantity().is_negative()).filter_map(
        |(product, warehouse, on_hand)| {
            let (product, warehouse) =
                book.catalogue.product_at(product).zip(book.catalogue.warehouse_at(warehouse))?;
            Some(of(
                product,
                Glyph::Caution,
                (words.home.negative)(&format::quantity(on_hand.quantity()), &warehouse.name),
            ))
        },
    );
    let low = book.catalogue.products().filter(|product| !product.is_archived).filter_map(|product| {
        let left = summary::on_hand(book, &product.id).quantity();
        let is_low = product.low_stock.is_some_and(|low| left <= low) && !left.is_negative();
        is_low.then(|| {
            of(product, Glyph::Down, (words.home.low)(&format!("{} {}", format::quantity(left), product.unit)))
        })
    });
    // Without serial management nobody misses a number (R4).
    let unnamed = if book.settings.serials { summary::unnamed(book) } else { Vec::new() };
    let unnamed = unnamed.into_iter().filter_map(|(product, warehouse, quantity)| {
        let (product, warehouse) = book.catalogue.product(&product).zip(book.catalogue.warehouse(&warehouse))?;
        let said = (words.home.unnamed)(&format::quantity(quantity), &warehouse.name);
        let href = routes::adjusting(&product.id, Some(&warehouse.id));
        Some(Concern { href, ..of(product, Glyph::Unnamed, said) })
    });
    negative.chain(lots(book, today, words)).chain(low).chain(unnamed).chain(sleeping(book, held, words)).collect()
}

/// How many names are told.
const NAMES_MAX: usize = 3;

/// Lots that are past their last good day, and lots that soon will be.
fn lots(book: &Book, today: Date, words: &Phrases) -> Vec<Concern> {
    let (mut expired, mut soon) = (Vec::new(), Vec::new());
    for lot in lots::all(book).into_iter().filter(|lot| lot.on_hand.is_positive()) {
        match freshness(lot.expiry, today) {
            Freshness::Expired(_) => expired.push(lot),
            Freshness::Soon(_) => soon.push(lot),
            Freshness::Good => {}
        }
    }
    let told = |lot: &LotRow| {
        let product = book.catalogue.product(&lot.product).map(|product| product.name.as_str()).unwrap_or_default();
        format!("{product} {}", lot.lot)
    };
    let concern = |found: &[LotRow], icon, show, said: fn(usize) -> String| {
        let names = found.iter().take(NAMES_MAX).map(told).collect::<Vec<_>>().join(" · ");
        let href = routes::lots_showing(show);
        (!found.is_empty()).then(|| Concern { href, name: said(found.len()), icon, said: names })
    };
    let concerns = [
        concern(&expired, Glyph::Refused, routes::Showing::Expired, words.home.lots_expired),
        concern(&soon, Glyph::Clock, routes::Showing::Soon, words.home.lots_soon),
    ];
    concerns.into_iter().flatten().collect()
}

/// What sleeps, and what it is worth.
fn sleeping(book: &Book, held: &Held, words: &Phrases) -> Option<Concern> {
    let aged = Holding::sum(held.values()).sleeping();
    let said =
        (words.home.sleeping)(&format::quantity(aged.quantity), &format::money(aged.worth, &book.settings.currency));
    aged.quantity.is_positive().then(|| Concern {
        href: routes::stock_showing(routes::Showing::Sleeping),
        name: words.stock.sleeping.to_owned(),
        icon: Glyph::Clock,
        said,
    })
}
