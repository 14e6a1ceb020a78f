//! What lies in each warehouse: a table in which every number has its bar.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::model::Quantity;

use crate::components::Section;
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The length of the longest bar, in the drawing's own units.
const LONGEST: i64 = 100;

/// One warehouse.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Shelf {
    name: String,
    quantity: Quantity,
    /// Of the longest bar, in hundredths.
    length: i64,
}

/// The warehouses with what lies in them.
#[component]
pub(super) fn StockByWarehouse() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let shelves = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, shelves)
    });
    let line = |Shelf { name, quantity, length }: Shelf| {
        view! {
            <tr>
                <th scope="row"><a class="link" href=routes::WAREHOUSES>{name}</a></th>
                <td class="home__bar-cell" aria-hidden="true">
                    <svg class="home__bar" viewBox="0 0 100 8" preserveAspectRatio="none">
                        <rect class="home__bar-fill" width=length height="8"></rect>
                    </svg>
                </td>
                <td class="table__number">{format::quantity(quantity)}</td>
            </tr>
        }
    };
    view! {
        <Section title=move || words.get().home.stock>
            <table class="home__shelves">
                <caption class="visually-hidden">{move || words.get().home.stock}</caption>
                <thead class="visually-hidden">
                    <tr>
                        <th scope="col">{move || words.get().common.warehouses}</th>
                        <td></td>
                        <th scope="col">{move || words.get().home.on_hand}</th>
                    </tr>
                </thead>
                <tbody>{move || shelves.get().into_iter().map(line).collect_view()}</tbody>
            </table>
        </Section>
    }
}

fn shelves(book: &Book) -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = Vec::new();
    for warehouse in book.catalogue.warehouses() {
        let Some(wanted) = book.catalogue.warehouse_no(&warehouse.id) else { continue };
        let here = book.stock.cells().filter(|(_, at, _)| *at == wanted);
        let quantity: Quantity = here.map(|(_, _, on_hand)| on_hand.quantity()).sum();
        if !warehouse.is_archived || !quantity.is_zero() {
            shelves.push(Shelf { name: warehouse.name.clone(), quantity, length: 0 });
        }
    }
    let most = shelves.iter().map(|shelf| shelf.quantity.steps()).max().unwrap_or_default().max(1);
    for shelf in &mut shelves {
        shelf.length = shelf.quantity.steps().max(0).saturating_mul(LONGEST) / most;
    }
    shelves
}
