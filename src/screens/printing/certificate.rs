//! The certificate of a piece, for whoever bought it: what it is, that it is theirs, its warranty, and its life. From whom the
//! shop had it and at which price, and who had it before, is nobody's business but the shop's, and does not stand on it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use paper::document::{Content, Entry, Fact, Field, Form};
use serial_rules::Book;
use serial_rules::insight::{Life, Step, life};
use serial_rules::model::{Date, Kind, Serial};

use super::missing::Missing;
use super::paper_desk::{PaperDesk, blank};
use super::printed::Printed;
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::use_shop;

/// The certificate of the piece that the address names.
#[component]
pub fn CertificateScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let params = use_params_map();
    let serial = Memo::new(move |_| {
        Serial::new(&routes::from_segment(&params.with(|params| params.get(routes::ID)).unwrap_or_default()))
    });
    move || {
        let serial = serial.get();
        let back = routes::serial(serial.as_str());
        if shop.peek(|book| life(book, &serial).piece.is_none()) {
            return view! { <Missing sentence=move || words.get().serials.never_seen back /> }.into_any();
        }
        let title = move || (words.get().printing.forms.title)(Form::Certificate);
        let content = move |words| shop.peek(|book| content(&life(book, &serial), shop.today(), book, words));
        view! { <PaperDesk printed=Printed::Form(Form::Certificate) title back content /> }.into_any()
    }
}

fn content(life: &Life, today: Date, book: &Book, words: &'static Phrases) -> Content {
    let forms = &words.printing.forms;
    let piece = life.piece.as_ref();
    let product = piece.and_then(|piece| piece.product.as_ref()).and_then(|id| book.catalogue.product(id));
    let owner = piece.and_then(|piece| piece.partner.as_ref()).filter(|_| is_sold(life));
    let owner = owner.and_then(|id| book.catalogue.partner(id));
    let day = |day: Date| format::date(day, words.language);
    let warranty = piece.and_then(|piece| piece.warranty_until);
    let facts = [
        Some(Fact::new(forms.serial, life.serial.as_str())),
        product.map(|product| Fact::new(words.serials.piece_of, product.name.as_str())),
        product
            .filter(|it| !it.sku.is_empty())
            .map(|it| Fact::new((words.printing.field)(Field::Sku), it.sku.as_str())),
        product.and_then(|it| Some(Fact::new((words.printing.field)(Field::Barcode), it.barcode.clone()?))),
        warranty.map(|until| Fact::new(forms.warranty, day(until))),
        (!life.former.is_empty()).then(|| Fact::new(forms.former, life.former.join(forms.and))),
        Some(Fact::new(forms.printed_on, day(today))),
    ];
    let blank = blank(Form::Certificate, &book.settings.shop_name, words);
    let steps = life.steps.iter().filter(|step| is_told(step));
    Content {
        facts: facts.into_iter().flatten().collect(),
        party: owner.map(|owner| Fact::new(forms.owner, owner.name.as_str())).into_iter().collect(),
        foot: format!("{} · {}", blank.title, life.serial),
        lines: steps.map(|step| entry(step, words)).collect(),
        remark: Some(Fact::new("", (forms.certified)(&book.settings.shop_name))),
        code: Some(life.serial.to_string()),
        signatures: vec![words.printing.forms.issued_by.to_owned()],
        ..blank
    }
}

fn is_sold(life: &Life) -> bool {
    life.state() == serial_rules::insight::State::Sold
}

/// What was taken back never happened, and which shelf a piece lay on is of no use to its buyer.
fn is_told(step: &Step) -> bool {
    let is_of_use = !matches!(step.kind, Kind::Count | Kind::Transfer | Kind::Dispatch | Kind::Receipt);
    step.document.is_some() && !step.is_void && is_of_use
}

fn entry(step: &Step, words: &Phrases) -> Entry {
    // The number of a purchase tells a buyer nothing but where to ask.
    let is_theirs = matches!(step.kind, Kind::Sale | Kind::SaleReturn);
    let number = step.document.as_ref().filter(|_| is_theirs).map(ToString::to_string);
    Entry {
        cells: vec![
            (Field::Day, step.date.map(|day| format::date(day, words.language)).unwrap_or_default()),
            (Field::Event, (words.printing.forms.happened)(step.kind).to_owned()),
            (Field::Numbers, number.unwrap_or_default()),
        ],
        ..Entry::default()
    }
}
