//! A sheet to count by hand: what should lie in a warehouse by the book, with a box for each piece and one for each count.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::{Content, Entry, Fact, Field, Form, Total};
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::insight::count::Expected;
use serial_rules::model::{Date, Product, Quantity, Scope, Warehouse, WarehouseId};
use serial_rules::sorting;

use super::content::in_all;
use super::missing::Missing;
use super::paper_desk::{PaperDesk, blank};
use super::printed::Printed;
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::use_shop;

/// Lines for what lies there and is not listed.
const BESIDES: usize = 5;

/// The sheet of the warehouse that the address names.
#[component]
pub fn CountSheetScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let id = Memo::new(move |_| {
        WarehouseId::from(routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    move || {
        let Some(warehouse) = shop.peek(|book| id.with(|id| book.catalogue.warehouse(id).cloned())) else {
            return view! { <Missing sentence=move || words.get().parties.warehouse.missing back=routes::WAREHOUSES /> }
                .into_any();
        };
        let back = routes::warehouse(&warehouse.id);
        let title = move || (words.get().printing.forms.title)(Form::CountSheet);
        let content = move |words| shop.peek(|book| content(&warehouse, shop.today(), book, words));
        view! { <PaperDesk printed=Printed::Form(Form::CountSheet) title back content /> }.into_any()
    }
}

fn content(warehouse: &Warehouse, today: Date, book: &Book, words: &'static Phrases) -> Content {
    let forms = &words.printing.forms;
    let lines = entries(warehouse, book, words);
    let quantities = shelf(warehouse, book).map(|(product, quantity, _)| (product.unit.to_string(), quantity));
    let (label, field) = (forms.expected_in_all.to_owned(), Some(Field::Expected));
    let total = Total { label, value: in_all(quantities), is_strong: true, field };
    let blank = blank(Form::CountSheet, &book.settings.shop_name, words);
    Content {
        facts: vec![
            Fact::new(words.documents.warehouse, warehouse.name.as_str()),
            Fact::new(forms.printed_on, format::date(today, words.language)),
        ],
        foot: format!("{} · {} · {}", blank.title, warehouse.name, format::date(today, words.language)),
        totals: vec![total],
        lines,
        blanks: Some((forms.found_besides.to_owned(), BESIDES)),
        signatures: (words.printing.papers.signatures)(serial_rules::model::Kind::Count).map(str::to_owned).to_vec(),
        ..blank
    }
}

/// Every product that lies in the warehouse: how much, and how much of it has no number.
fn shelf<'a>(warehouse: &Warehouse, book: &'a Book) -> impl Iterator<Item = (&'a Product, Quantity, Quantity)> {
    let here = book.catalogue.warehouse_no(&warehouse.id);
    let cells = book.stock.cells().filter(move |(_, at, on_hand)| Some(*at) == here && !on_hand.quantity().is_zero());
    cells.filter_map(|(no, _, on_hand)| Some((book.catalogue.product_at(no)?, on_hand.quantity(), on_hand.unnamed)))
}

fn entries(warehouse: &Warehouse, book: &Book, words: &Phrases) -> Vec<Entry> {
    let mut pieces: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let expected = Expected::of(book, &warehouse.id, &Scope::All);
    let product_of = |no: PieceNo| book.catalogue.product_at(book.serials.product(no));
    for no in expected.pieces() {
        if let Some(product) = product_of(*no) {
            pieces.entry(product.id.as_str()).or_default().push(book.serials.text(*no).to_owned());
        }
    }
    let mut shelf: Vec<_> = shelf(warehouse, book).collect();
    sorting::by_key(&mut shelf, |(product, ..)| product.name.to_lowercase());
    let entry = |(at, (product, quantity, unnamed)): (usize, (&Product, Quantity, Quantity))| {
        let mut serials = pieces.remove(product.id.as_str()).unwrap_or_default();
        // Whoever walks along a shelf looks for numbers in their order.
        serials.sort_unstable();
        let is_partly_named = !serials.is_empty() && unnamed.is_positive();
        let rest = is_partly_named.then(|| (words.printing.forms.unnamed)(&format::quantity(unnamed)));
        Entry {
            cells: vec![
                (Field::At, (at + 1).to_string()),
                (Field::Product, product.name.clone()),
                (Field::Sku, product.sku.clone()),
                (Field::Barcode, product.barcode.clone().unwrap_or_default()),
                (Field::Expected, format::quantity(quantity)),
                (Field::Unit, product.unit.to_string()),
            ],
            serials,
            notes: rest.into_iter().collect(),
            running: None,
        }
    };
    shelf.into_iter().enumerate().map(entry).collect()
}
