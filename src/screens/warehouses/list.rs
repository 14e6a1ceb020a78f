//! All warehouses, with what lies in each.

use leptos::prelude::*;
use serial_rules::insight::summary;
use serial_rules::model::{Quantity, Warehouse};

use super::form::{Entering, WarehouseForm};
use crate::components::button::{Button, ButtonKind};
use crate::components::chip::{Chip, Tone};
use crate::components::empty::EmptyState;
use crate::components::icon::Glyph;
use crate::components::list::{List, Row, RowEnd, RowText};
use crate::components::page::Page;
use crate::components::picture::Scene;
use crate::i18n::{format, use_words};
use crate::shop::{Topic, use_shop};

/// All warehouses.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let entering = RwSignal::new(Entering::default());
    let add = move || {
        view! {
            <Button
                label=move || words.get().parties.warehouse_new
                icon=Glyph::Add
                kind=ButtonKind::Primary
                on_press=move |()| entering.set(Entering::new_warehouse())
                attr:data-test="warehouse-new"
            />
        }
    };
    let warehouses = move || {
        shop.track(Topic::Stock);
        shop.book(Topic::Catalogue, |book| book.catalogue.warehouses().filter(|it| !it.is_archived).cloned().collect::<Vec<_>>())
    };
    let body = move || {
        let warehouses = warehouses();
        if warehouses.is_empty() {
            return view! { <EmptyState scene=Scene::Shelves sentence=move || words.get().parties.warehouses_empty /> }.into_any();
        }
        let rows = warehouses.into_iter().map(|warehouse| view! { <WarehouseRow warehouse entering /> }).collect_view();
        view! { <List label=move || words.get().parties.warehouses>{rows}</List> }.into_any()
    };
    view! {
        <Page title=move || words.get().parties.warehouses actions=add>
            {body}
            <WarehouseForm entering />
        </Page>
    }
}

#[component]
fn WarehouseRow(warehouse: Warehouse, entering: RwSignal<Entering>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let lies_here = shop.peek(|book| summary::by_product(book, &warehouse.id));
    let quantity: Quantity = lies_here.iter().map(|(_, on_hand)| on_hand.quantity()).sum();
    let products = lies_here.len();
    let id = warehouse.id.clone();
    let is_default = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.warehouse.as_ref() == Some(&id)));
    let note = warehouse.note.clone();
    let detail = move || {
        let words = &words.get().parties;
        let stock = if products == 0 { words.nothing_here.to_owned() } else { (words.products_here)(products) };
        if note.is_empty() { stock } else { format!("{stock} · {note}") }
    };
    let name = warehouse.name.clone();
    let open = move |()| entering.set(Entering::change(warehouse.clone(), is_default.get_untracked()));
    view! {
        <Row on_press=Callback::new(open) icon=Glyph::Warehouse attr:data-test="warehouse-row">
            <RowText title=name detail=detail />
            <RowEnd>
                {move || is_default.get().then(|| view! { <Chip label=move || words.get().parties.warehouse_default tone=Tone::Good /> })}
                <span class="number">{format::quantity(quantity)}</span>
            </RowEnd>
        </Row>
    }
}
