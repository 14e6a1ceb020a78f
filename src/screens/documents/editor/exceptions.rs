//! What was scanned and does not stand on the document: the reason, the document that explains it, and the ways out.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;
use serial_rules::draft::{Preview, Problem};
use serial_rules::insight::alike::product_of;
use serial_rules::intake::gs1::check::gtin14;
use serial_rules::intake::scan::article;
use serial_rules::model::{Kind, Serial, WarehouseId};
use serial_rules::{Book, Code, Finding};

use super::desk::Desk;
use super::telling;
use super::work::{Panel, Wanted, Work};
use crate::components::{ExceptionAction, ExceptionRow, ExceptionStrip, Told};
use crate::i18n::documents::EditorWords;
use crate::i18n::refusal::{Sentence, problem_sentence, sentence_below_serial};
use crate::i18n::{Language, Phrases};
use crate::routes;
use crate::shop::Topic;

/// How much of a text a sentence repeats.
const TOLD_MAX: usize = 24;

/// How many reasons are told of what a carton holds.
const DETAILS_MAX: usize = 6;

/// The strip.
#[component]
pub(super) fn Exceptions(desk: Desk) -> impl IntoView {
    // The problems change far more seldom than the lines.
    let problems = Memo::new(move |_| desk.read(|work| work.draft.problems.clone()));
    let rows = Signal::derive(move || {
        let words = desk.words.get();
        desk.shop.book(Topic::Stock, |book| {
            problems.with(|problems| {
                problems.iter().rev().map(|problem| row(desk, problem, problems.len(), book, words)).collect()
            })
        })
    });
    let label = move || (desk.words.get().documents.editor.exceptions)(problems.with(Vec::len));
    view! {
        <ExceptionStrip
            label
            rows
            calm=move || desk.words.get().documents.editor.no_exceptions
            dismiss_label=move || desk.words.get().common.dismiss
            on_dismiss=move |key| desk.dismiss(|problem, all| key_of(problem, all, desk.words.get_untracked().language) == key)
        />
    }
}

fn row(desk: Desk, problem: &Problem, all: usize, book: &Book, words: &'static Phrases) -> ExceptionRow {
    let Sentence { what, next } = sentence_below_serial(&shortened(problem), book, words.language);
    let pause = if words.language == Language::En { " " } else { "" };
    ExceptionRow {
        key: key_of(problem, all, words.language),
        is_caution: telling::is_question(problem),
        serial: text_of(problem).to_owned(),
        reason: format!("{what}{pause}{next}"),
        details: details_of(desk, problem),
        code: code_of(problem),
        link: link(problem, book, words),
        actions: actions(desk, problem, book, words),
    }
}

/// What is shown of a carton before it is taken: how many of what, and what stands against the rest.
fn details_of(desk: Desk, problem: &Problem) -> Option<Told> {
    let Problem::Carton(code) = problem else { return None };
    let code = code.clone();
    Some(Arc::new(move || {
        let words = desk.words.get();
        desk.shop.book(Topic::Stock, |book| {
            let Preview { fit, repeated, kept } = desk.read(|work| work.draft.preview(book, &code));
            let pause = if words.language == Language::En { " " } else { "" };
            let told = |problem: &Problem| {
                let Sentence { what, .. } = problem_sentence(&shortened(problem), book, words.language);
                let text = text_of(problem);
                if what.contains(text) { what } else { format!("{text}:{pause}{what}") }
            };
            let more = kept.len().saturating_sub(DETAILS_MAX);
            let first = [(words.cartons.preview)(fit, repeated, kept.len())];
            let rest = (more > 0).then(|| (words.cartons.and_more)(more));
            first.into_iter().chain(kept.iter().take(DETAILS_MAX).map(told)).chain(rest).collect()
        })
    }))
}

/// The problem with a long text cut, for its sentence: the text itself stands beside it in full.
fn shortened(problem: &Problem) -> Problem {
    match problem {
        Problem::Text { code, text } if text.chars().count() > TOLD_MAX => {
            Problem::Text { code: *code, text: text.chars().take(TOLD_MAX).chain(['…']).collect() }
        }
        other => other.clone(),
    }
}

/// Tells a problem from the others, for as long as it says the same.
pub(super) fn key_of(problem: &Problem, all: usize, language: Language) -> u64 {
    let mut hasher = DefaultHasher::new();
    (text_of(problem), problem.code(), code_of(problem), language).hash(&mut hasher);
    // The words of this one count the others.
    matches!(problem, Problem::NeedsProduct(_)).then_some(all).hash(&mut hasher);
    hasher.finish()
}

fn text_of(problem: &Problem) -> &str {
    match problem {
        Problem::Refused(finding) => finding.serial.as_ref().map_or("", Serial::as_str),
        Problem::NeedsProduct(serial) | Problem::NotThere(serial) => serial.as_str(),
        Problem::Text { text, .. }
        | Problem::UnknownBarcode(text)
        | Problem::UnknownCarton(text)
        | Problem::Carton(text)
        | Problem::BarcodeOrSerial(text) => text,
    }
}

/// The document that explains it, else the piece it is about.
fn link(problem: &Problem, book: &Book, words: &Phrases) -> Option<(String, String)> {
    let Problem::Refused(finding) = problem else { return None };
    let editor = &words.documents.editor;
    if let Some(document) = &finding.document {
        return Some((routes::document(document.as_str()), (editor.explained_by)(document.as_str())));
    }
    let piece = finding.serial.as_ref().and_then(|serial| book.serials.find(serial))?;
    Some((routes::serial(book.serials.text(piece)), editor.see_piece.to_owned()))
}

fn actions(desk: Desk, problem: &Problem, book: &Book, words: &Phrases) -> Vec<ExceptionAction> {
    let editor = &words.documents.editor;
    match problem {
        Problem::NeedsProduct(serial) => products_for(desk, serial, book, editor),
        Problem::UnknownBarcode(code) => owners_of(desk, &article(code), editor),
        Problem::Carton(code) => {
            let code = code.clone();
            vec![ExceptionAction::new(words.cartons.take_fit, move || desk.take_shown(&code))]
        }
        Problem::BarcodeOrSerial(code) => meanings_of(desk, code, book, words),
        Problem::UnknownCarton(code) => {
            let (carton, serial) = (code.clone(), code.clone());
            let say = move || desk.open(Panel::Carton(carton.clone()));
            let take = move || desk.take_as_serial(&serial);
            vec![ExceptionAction::new(words.cartons.say_what, say), ExceptionAction::new(words.cartons.is_serial, take)]
        }
        Problem::Refused(finding) if finding.code.is_caution() => {
            let finding = finding.clone();
            vec![ExceptionAction::new(editor.accept, move || desk.accept(&finding))]
        }
        Problem::Refused(finding) if matches!(finding.code, Code::InOtherWarehouse | Code::Misplaced) => {
            let Some((warehouse, name)) = elsewhere(finding, book) else { return Vec::new() };
            let (from, moved) = (warehouse.clone(), finding.clone());
            let here = move || desk.move_here(&from, &moved);
            let mut ways = vec![ExceptionAction::new((words.documents.moving.move_here)(&name), here)];
            // The whole document could take from there instead, while no piece stands on it.
            if finding.code == Code::InOtherWarehouse && desk.peek(|work| work.draft.serials() == 0) {
                let finding = finding.clone();
                let take = move || desk.take_from(&warehouse, &finding);
                ways.push(ExceptionAction::new((editor.take_from)(&name), take));
            }
            ways
        }
        Problem::Refused(finding) if finding.code == Code::OutOfScope => {
            let Some(product) = finding.product.clone() else { return Vec::new() };
            let widen = move || {
                desk.change(|work, book| work.draft.widen_scope(book, &product));
            };
            vec![ExceptionAction::new(words.documents.counting.count_too, widen)]
        }
        Problem::Refused(finding) if finding.code == Code::WrongProduct => {
            let Some((product, serial)) = finding.product.clone().zip(finding.serial.clone()) else {
                return Vec::new();
            };
            let name = book.catalogue.product(&product).map(|product| product.name.clone()).unwrap_or_default();
            let take = move || desk.choose_product(&product, &Wanted::Serials(vec![serial.clone()]));
            vec![ExceptionAction::new((words.documents.counting.count_as)(&name), take)]
        }
        Problem::Refused(finding) if is_to_return(desk, finding) => {
            let path = finding.serial.as_ref().map(|serial| routes::scanned_onto(Kind::SaleReturn, serial.as_str()));
            let go = move || desk.go(path.as_deref().unwrap_or(routes::HOME));
            vec![ExceptionAction::new(editor.return_it, go)]
        }
        _ => Vec::new(),
    }
}

/// Ways to say of which product a piece is: the one whose pieces begin alike first.
fn products_for(desk: Desk, serial: &Serial, book: &Book, editor: &EditorWords) -> Vec<ExceptionAction> {
    let mut ways = Vec::new();
    if let Some(product) = product_of(book, serial).filter(|_| desk.kind.carries_serials()) {
        let name = book.catalogue.product(&product).map(|product| product.name.clone()).unwrap_or_default();
        let wanted = Wanted::Serials(vec![serial.clone()]);
        ways.push(ExceptionAction::new((editor.is_one_of)(&name), move || desk.choose_product(&product, &wanted)));
    }
    if gtin14(serial.as_str()).is_some() {
        ways.push(creation(desk, serial.as_str(), Wanted::Line, editor));
    }
    let alone = serial.clone();
    let one = move || desk.open(Panel::Products(Wanted::Serials(vec![alone.clone()])));
    ways.push(ExceptionAction::new(editor.choose_its_product, one));
    let waiting = desk.peek(Work::without_product);
    if waiting.len() > 1 {
        let all = move || {
            desk.open(Panel::Products(Wanted::Serials(desk.peek(Work::without_product))));
        };
        ways.push(ExceptionAction::new((editor.choose_their_product)(waiting.len()), all));
    }
    ways
}

/// What a code may be that looks like a barcode: the chosen product's, where it has none yet; a serial; another product's.
fn meanings_of(desk: Desk, code: &str, book: &Book, words: &Phrases) -> Vec<ExceptionAction> {
    let editor = &words.documents.editor;
    let mut ways = Vec::new();
    let chosen = desk.peek(Work::chosen_product);
    let chosen = chosen.as_ref().and_then(|product| book.catalogue.product(product));
    if let Some(product) = chosen.filter(|product| product.barcode.is_none()) {
        let code = code.to_owned();
        let learn = move || desk.learn_barcode(&code);
        ways.push(ExceptionAction::new((editor.its_barcode)(&product.name), learn));
    }
    let serial = code.to_owned();
    ways.push(ExceptionAction::new(words.cartons.is_serial, move || desk.take_as_serial(&serial)));
    ways.push(creation(desk, code, Wanted::Line, editor));
    ways
}

/// Ways to say whose number that of an unknown article is.
fn owners_of(desk: Desk, article: &str, editor: &EditorWords) -> Vec<ExceptionAction> {
    let wanted = Wanted::Article(article.to_owned());
    let create = creation(desk, article, wanted.clone(), editor);
    let choose = move || desk.open(Panel::Products(wanted.clone()));
    vec![create, ExceptionAction::new(editor.choose_its_product, choose)]
}

/// A way to make the product whose barcode this is.
fn creation(desk: Desk, barcode: &str, wanted: Wanted, editor: &EditorWords) -> ExceptionAction {
    let barcode = barcode.to_owned();
    let create = move || desk.open(Panel::NewProduct(barcode.clone(), wanted.clone()));
    ExceptionAction::new(editor.create_product, create)
}

/// The warehouse where the piece lies.
fn elsewhere(finding: &Finding, book: &Book) -> Option<(WarehouseId, String)> {
    let warehouse = finding.warehouse.as_ref()?;
    Some((warehouse.clone(), book.catalogue.warehouse(warehouse)?.name.clone()))
}

/// Whether the piece is with a customer, and came back if it is here.
fn is_to_return(desk: Desk, finding: &Finding) -> bool {
    finding.code == Code::AlreadyOut && desk.kind == Kind::Sale
}

/// The reason as the rules name it.
fn code_of(problem: &Problem) -> String {
    match problem {
        Problem::NeedsProduct(_) => "needs-product".to_owned(),
        Problem::UnknownBarcode(_) => "unknown-barcode".to_owned(),
        Problem::UnknownCarton(_) => "unknown-carton".to_owned(),
        Problem::Carton(_) => "carton".to_owned(),
        Problem::BarcodeOrSerial(_) => "barcode-or-serial".to_owned(),
        Problem::NotThere(_) => "not-there".to_owned(),
        Problem::Refused(_) | Problem::Text { .. } => {
            let code = problem.code().and_then(|code| serde_json::to_value(code).ok());
            code.and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
        }
    }
}
