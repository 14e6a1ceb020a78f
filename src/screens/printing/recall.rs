//! The recall list of a lot: everybody who has some of it, with a box to tick once they were reached.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::{Content, Entry, Fact, Field, Form, Total};
use serial_rules::Book;
use serial_rules::insight::lots::{self, Holder};
use serial_rules::model::{Date, Kind, LotId, Product, ProductId, Quantity};

use super::missing::Missing;
use super::paper_desk::{PaperDesk, blank};
use super::printed::Printed;
use crate::i18n::{Phrases, format, kinds, use_words};
use crate::routes;
use crate::shop::use_shop;

/// Lines for what was said.
const NOTES: usize = 3;

/// The list of the lot that the address names.
#[component]
pub fn RecallScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let part = move |name: &str| routes::from_segment(&params.with(|params| params.get(name)).unwrap_or_default());
    move || {
        let (id, lot) = (ProductId::from(part(routes::ID)), LotId::from(part(routes::LOT)));
        let product = shop.peek(|book| {
            lots::lot(book, &id, &lot)?;
            book.catalogue.product(&id).cloned()
        });
        let Some(product) = product else {
            return view! { <Missing sentence=move || words.get().stock.lots.missing back=routes::LOTS /> }.into_any();
        };
        let back = routes::lot(&id, &lot);
        let title = move || (words.get().printing.forms.title)(Form::Recall);
        let content = move |words| shop.peek(|book| content(&product, &lot, shop.today(), book, words));
        view! { <PaperDesk printed=Printed::Form(Form::Recall) title back content /> }.into_any()
    }
}

fn content(product: &Product, lot: &LotId, today: Date, book: &Book, words: &'static Phrases) -> Content {
    let (forms, said) = (&words.printing.forms, &words.stock.lots);
    let in_units = |quantity: Quantity| format!("{} {}", format::quantity(quantity), product.unit);
    let holders = lots::holders(book, &product.id, lot);
    let sum: Quantity = holders.iter().map(|holder| holder.quantity).sum();
    let life = lots::lot(book, &product.id, lot);
    let lies = life.iter().flat_map(|life| &life.on_hand).map(|(id, quantity)| {
        let name = book.catalogue.warehouse(id).map_or_else(|| id.to_string(), |warehouse| warehouse.name.clone());
        // A number and its unit stay on one line.
        format!("{name} {}", in_units(*quantity).replace(' ', "\u{a0}"))
    });
    let lies = lies.collect::<Vec<_>>().join(forms.and);
    let expiry = life.as_ref().and_then(|life| life.expiry).map(|day| format::date(day, words.language));
    let (label, field) = (forms.with_customers.to_owned(), Some(Field::Quantity));
    let total = Total { label, value: in_units(sum), is_strong: true, field };
    let blank = blank(Form::Recall, &book.settings.shop_name, words);
    Content {
        facts: vec![
            Fact::new(words.parties.partner.product, product.name.as_str()),
            Fact::new(said.lot, lot.as_str()),
            Fact::new(said.expiry, expiry.unwrap_or_else(|| said.no_expiry.to_owned())),
            Fact::new(forms.came_from, origin(product, lot, book, words)),
            Fact::new(forms.lies, if lies.is_empty() { said.lies_nowhere.to_owned() } else { lies }),
            Fact::new(forms.printed_on, format::date(today, words.language)),
        ],
        foot: format!("{} · {} · {} {lot}", blank.title, product.name, said.lot),
        lines: holders.iter().enumerate().map(|(at, holder)| entry(at, holder, product, book, words)).collect(),
        totals: vec![total],
        blanks: Some((forms.notes.to_owned(), NOTES)),
        signatures: vec![words.printing.forms.issued_by.to_owned()],
        ..blank
    }
}

/// Who brought the lot, and when.
fn origin(product: &Product, lot: &LotId, book: &Book, words: &Phrases) -> String {
    let steps = lots::steps(book, &product.id, lot).into_iter();
    let brought = steps.filter(|step| {
        let is_brought = matches!(step.header.kind, Kind::Purchase | Kind::Opening | Kind::Assembly);
        is_brought && !step.header.is_void() && step.came_in.is_positive()
    });
    let told = brought.map(|step| {
        let partner = step.header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|it| it.name.clone());
        let name = partner.unwrap_or_else(|| kinds::name(step.header.kind, words.language).to_owned());
        let day = format::date(step.header.date, words.language).replace(' ', "\u{a0}");
        format!("{name} · {day} · {}", step.header.id)
    });
    told.collect::<Vec<_>>().join(words.printing.forms.and)
}

fn entry(at: usize, holder: &Holder, product: &Product, book: &Book, words: &Phrases) -> Entry {
    let partner = holder.partner.as_ref().and_then(|id| book.catalogue.partner(id));
    let numbers = holder.by.iter().map(|(no, _)| book.documents.at(*no).id.to_string());
    Entry {
        cells: vec![
            (Field::At, (at + 1).to_string()),
            (Field::Party, partner.map_or_else(|| words.printing.forms.nobody.to_owned(), |it| it.name.clone())),
            // A number to call stays on one line.
            (Field::Phone, partner.map(|it| it.phone.replace(' ', "\u{a0}")).unwrap_or_default()),
            (Field::Numbers, numbers.collect::<Vec<_>>().join(" ")),
            (Field::Quantity, format!("{} {}", format::quantity(holder.quantity), product.unit)),
        ],
        ..Entry::default()
    }
}
