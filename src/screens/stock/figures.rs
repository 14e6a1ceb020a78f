//! The stock in a few figures: all of it, what sleeps in it, and what runs low.

use leptos::prelude::*;
use serial_rules::insight::stock::Holding;

use super::rows::{Held, Query, is_low};
use crate::components::{Figure, Figures, Glyph};
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The figures of the warehouse that is chosen, or of all.
#[component]
pub(super) fn StockFigures(held: Memo<Held>, query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let wanted = Memo::new(move |_| query.with(|query| query.warehouse.clone()));
    let sum = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| {
            let here = wanted.get().map(|id| book.catalogue.warehouse_no(&id));
            held.with(|held| {
                let places = held.iter().filter(|((_, at, _), _)| here.is_none_or(|here| here == Some(*at)));
                Holding::sum(places.map(|(_, holding)| holding))
            })
        })
    });
    let low = Memo::new(move |_| {
        shop.track(Topic::Stock);
        shop.book(Topic::Catalogue, |book| {
            let left = |product: &serial_rules::model::Product| {
                serial_rules::insight::summary::on_hand(book, &product.id).quantity()
            };
            book.catalogue.products().filter(|product| is_low(product, left(product))).count()
        })
    });
    let money = move |of: fn(&Holding) -> serial_rules::model::Money| {
        move || sum.with(|sum| shop.book(Topic::Settings, |book| format::money(of(sum), &book.settings.currency)))
    };
    let total_detail = move || {
        let sum = sum.get();
        let mut said = vec![(words.get().stock.so_many)(&format::quantity(sum.on_hand()))];
        if !sum.unpriced.is_zero() {
            said.push((words.get().stock.unpriced)(&format::quantity(sum.unpriced)));
        }
        said.join(" · ")
    };
    let sleeping = move || (words.get().stock.sleeping_detail)(&format::quantity(sum.get().sleeping().quantity));
    view! {
        <Figures>
            <Figure label=move || words.get().stock.total icon=Glyph::Warehouse value=money(|sum| sum.worth) detail=total_detail />
            <Figure
                label=move || words.get().stock.sleeping
                icon=Glyph::Clock
                value=money(|sum| sum.sleeping().worth)
                detail=sleeping
                href=routes::stock_showing(routes::Showing::Sleeping)
            />
            <Figure
                label=move || words.get().stock.low_products
                icon=Glyph::Down
                value=move || (words.get().stock.products)(low.get())
                detail=move || words.get().stock.low_detail
                href=routes::stock_showing(routes::Showing::Low)
            />
        </Figures>
    }
}
