//! The list of warehouses.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::summary;
use serial_rules::model::{Quantity, Warehouse};
use serial_rules::sorting;

use super::sheet::{WarehouseForm, WarehouseSheet};
use crate::components::{Button, ButtonKind, Chip, EmptyState, Glyph, List, Page, Row, RowEnd, RowText, Scene, Tone};
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// A warehouse with what lies in it.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Shelf {
    warehouse: Warehouse,
    products: usize,
    quantity: Quantity,
    is_usual: bool,
}

fn shelves(book: &Book) -> Vec<Shelf> {
    let shelf = |warehouse: &Warehouse| {
        let lies_there = summary::by_product(book, &warehouse.id);
        Shelf {
            products: lies_there.len(),
            quantity: lies_there.iter().map(|(_, on_hand)| on_hand.quantity()).sum(),
            is_usual: book.settings.warehouse.as_ref() == Some(&warehouse.id),
            warehouse: warehouse.clone(),
        }
    };
    let mut shelves: Vec<Shelf> = book.catalogue.warehouses().map(shelf).collect();
    // Those in use first, in the order in which they were made.
    sorting::by_key(&mut shelves, |shelf| shelf.warehouse.is_archived);
    shelves
}

/// All warehouses.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let form = RwSignal::new(None::<WarehouseForm>);
    let shelves = Memo::new(move |_| {
        shop.track(Topic::Settings);
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, shelves)
    });
    let create = move || {
        view! {
            <Button
                attr:data-test="warehouse-new"
                label=move || words.get().parties.warehouse.create
                icon=Glyph::Add
                kind=ButtonKind::Primary
                on_press=move |()| form.set(Some(WarehouseForm::blank()))
            />
        }
    };
    let row = move |shelf: Shelf| view! { <ShelfRow shelf /> };
    view! {
        <Page title=move || words.get().parties.warehouses actions=create>
            <Show
                when=move || shelves.with(|shelves| !shelves.is_empty())
                fallback=move || view! { <EmptyState scene=Scene::Shelves sentence=move || words.get().parties.warehouses_empty /> }
            >
                <List label=move || words.get().parties.warehouses>
                    {move || shelves.get().into_iter().map(row).collect_view()}
                </List>
            </Show>
            <WarehouseSheet form />
        </Page>
    }
}

#[component]
fn ShelfRow(shelf: Shelf) -> impl IntoView {
    let words = use_words();
    let Shelf { warehouse, products, quantity, is_usual } = shelf;
    let (name, note, is_archived) = (warehouse.name.clone(), warehouse.note.clone(), warehouse.is_archived);
    let stock = move || {
        let words = &words.get().parties.warehouse;
        if products == 0 { words.no_stock.to_owned() } else { (words.stock)(products, &format::quantity(quantity)) }
    };
    view! {
        <Row icon=Glyph::Warehouse href=routes::warehouse(&warehouse.id) attr:data-test="warehouse-row">
            <RowText title=name detail=Some(note).filter(|note| !note.is_empty()) />
            <RowEnd>
                {is_usual.then(|| view! { <Chip label=move || words.get().parties.warehouse.usual tone=Tone::Good icon=Glyph::Check /> })}
                {is_archived.then(|| view! { <Chip label=move || words.get().parties.archived tone=Tone::Past /> })}
                <span class="number">{stock}</span>
            </RowEnd>
        </Row>
    }
}
