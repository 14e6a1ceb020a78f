//! What a scan, a paste and a pick do to a document while it is entered.

#![allow(clippy::expect_used, reason = "a test that finds what cannot be has failed")]

use serial_rules::draft::{Draft, Outcome, Problem};
use serial_rules::entry::VERSION;
use serial_rules::model::{Kind, Product, Quantity, Serial, Settings, Tracking, Warehouse};
use serial_rules::{Book, Code, Command, Entry, decide};

fn execute(book: &mut Book, command: &Command) {
    let event = decide(book, command).expect("the rules allow it").event;
    book.apply(&Entry { version: VERSION, id: book.seq().to_string(), device: "test".into(), at: 0, event });
}

/// A shop with two warehouses, phones by serial (A1 to A3 in stock), laptops by serial (L1 in stock), cables by quantity.
fn shop() -> Book {
    let mut book = Book::default();
    for id in ["main", "back"] {
        execute(&mut book, &Command::SaveWarehouse(Warehouse::new(id)));
    }
    execute(&mut book, &Command::SaveSettings(Settings { warehouse: Some("main".into()), ..Settings::default() }));
    for (id, tracking, barcode) in [
        ("phone", Tracking::Serial, "6901234560015"),
        ("laptop", Tracking::Serial, "6901234560039"),
        ("cable", Tracking::None, "6901234560053"),
    ] {
        let product = Product { tracking, barcode: Some(barcode.into()), ..Product::new(id) };
        execute(&mut book, &Command::SaveProduct(product));
    }
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.enter(&book, &"phone".into(), serials(&["A1", "A2", "A3"]));
    purchase.enter(&book, &"laptop".into(), serials(&["L1"]));
    post(&mut book, purchase);
    book
}

fn draft(book: &Book, kind: Kind) -> Draft {
    Draft::new(kind, "2026-11-22".parse().expect("a day"), &book.settings)
}

fn serials(texts: &[&str]) -> Vec<Serial> {
    texts.iter().map(|text| Serial::new(text)).collect()
}

fn post(book: &mut Book, draft: Draft) {
    execute(book, &Command::Post(draft.document));
}

fn quantity(draft: &Draft, line: usize) -> String {
    draft.document.lines[line].quantity.to_string()
}

#[test]
fn a_known_piece_brings_its_own_line_onto_a_sale() {
    let book = shop();
    let mut sale = draft(&book, Kind::Sale);
    assert_eq!(sale.scan(&book, "a1"), Outcome::Added { line: 0, serial: "a1".into() });
    assert_eq!(sale.scan(&book, "L1"), Outcome::Added { line: 1, serial: "L1".into() });
    assert_eq!(sale.scan(&book, "A2"), Outcome::Added { line: 0, serial: "A2".into() });
    assert_eq!((quantity(&sale, 0), quantity(&sale, 1)), ("2".into(), "1".into()));
    assert_eq!(sale.findings(&book), []);
}

#[test]
fn r17_the_quantity_follows_the_serials() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    assert_eq!(purchase.scan(&book, "6901234560015"), Outcome::Chosen { line: 0 });
    purchase.scan(&book, "B1..12");
    assert_eq!(quantity(&purchase, 0), "12");
    purchase.scan(&book, "b7");
    assert_eq!(quantity(&purchase, 0), "12", "a repeated scan changes nothing");
    purchase.remove(&"B7".into());
    assert_eq!(quantity(&purchase, 0), "11");
}

#[test]
fn r21_fewer_serials_than_pieces_stay_fewer() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    purchase.edit(0, |line| line.quantity = Quantity::whole(5));
    purchase.scan(&book, "B1");
    assert_eq!(quantity(&purchase, 0), "5");
    purchase.remove(&"B1".into());
    assert_eq!(quantity(&purchase, 0), "5");
}

#[test]
fn r84_the_good_ones_enter_and_the_others_are_kept_beside() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    let outcome = purchase.scan(&book, "B1,A1,张三,B2,B1");
    assert_eq!(outcome, Outcome::Several { added: 2, repeated: 0, kept: 3 });
    let codes: Vec<_> = purchase.problems.iter().map(Problem::code).collect();
    assert_eq!(codes, [Some(Code::BadCharacter), Some(Code::DuplicateEntry), Some(Code::AlreadyInStock)]);
    let Problem::Refused(finding) = &purchase.problems[2] else { panic!("a refusal") };
    assert_eq!(finding.product, Some("phone".into()));
    assert!(finding.document.is_some(), "the document that explains it");
}

#[test]
fn r71_a_piece_of_another_product_is_told_on_a_purchase() {
    let mut book = shop();
    let mut sale = draft(&book, Kind::Sale);
    sale.scan(&book, "L1");
    post(&mut book, sale);
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    assert_eq!(purchase.scan(&book, "L1"), Outcome::Kept);
    assert_eq!(purchase.problems[0].code(), Some(Code::OtherProduct));
    let mut purchase = draft(&book, Kind::Purchase);
    assert_eq!(
        purchase.scan(&book, "L1"),
        Outcome::Added { line: 0, serial: "L1".into() },
        "with nothing chosen it comes back as what it is"
    );
}

#[test]
fn a_new_serial_waits_for_its_product() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    assert_eq!(purchase.scan(&book, "B1"), Outcome::Kept);
    assert_eq!(purchase.problems, [Problem::NeedsProduct("B1".into())]);
    assert_eq!(purchase.retry(&book, 0, Some(&"phone".into())), Outcome::Added { line: 0, serial: "B1".into() });
    assert_eq!(purchase.problems, []);
}

#[test]
fn d4_a_new_serial_on_a_sale_takes_an_unnamed_piece_of_the_chosen_product() {
    let mut book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    purchase.edit(0, |line| line.quantity = Quantity::whole(1));
    post(&mut book, purchase);
    let mut sale = draft(&book, Kind::Sale);
    assert_eq!(sale.scan(&book, "N1"), Outcome::Kept, "no product is chosen that it could be of");
    sale.scan(&book, "6901234560015");
    assert_eq!(sale.scan(&book, "N1"), Outcome::Added { line: 0, serial: "N1".into() });
    assert_eq!(sale.findings(&book), []);
    sale.scan(&book, "N2");
    assert_eq!(sale.findings(&book)[0].code, Code::NotInStock, "there was one unnamed piece alone");
}

#[test]
fn a_product_by_quantity_is_counted_up_by_its_barcode() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560053");
    assert_eq!(purchase.scan(&book, "6901234560053"), Outcome::Counted { line: 0 });
    assert_eq!(quantity(&purchase, 0), "2");
}

#[test]
fn remove_mode_takes_off_and_undo_takes_back() {
    let book = shop();
    let mut sale = draft(&book, Kind::Sale);
    sale.scan(&book, "A1");
    sale.scan(&book, "A2");
    sale.is_removing = true;
    assert_eq!(sale.scan(&book, "A1"), Outcome::Removed { serial: "A1".into() });
    assert_eq!(sale.scan(&book, "A3"), Outcome::Kept, "it is not there");
    assert_eq!(sale.serials(), 1);
    assert!(sale.undo(), "the one that was not there");
    assert!(sale.undo(), "the one taken off");
    assert_eq!(sale.serials(), 2);
}

#[test]
fn d20_a_carton_brings_all_its_pieces() {
    let mut book = shop();
    execute(&mut book, &Command::PackCarton { code: "BOX1".into(), serials: serials(&["A1", "A2", "Z9"]) });
    let mut sale = draft(&book, Kind::Sale);
    assert_eq!(sale.scan(&book, "BOX1"), Outcome::Several { added: 2, repeated: 0, kept: 1 });
}

#[test]
fn d18_a_gs1_code_brings_product_and_serial() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    assert_eq!(purchase.scan(&book, "]C1010690123456001521X7"), Outcome::Added { line: 0, serial: "X7".into() });
    assert_eq!(purchase.document.lines[0].product, "phone".into());
}

#[test]
fn d6_a_caution_is_asked_and_then_taken() {
    let book = shop();
    let mut back = draft(&book, Kind::SaleReturn);
    back.scan(&book, "6901234560015");
    assert_eq!(back.scan(&book, "S9"), Outcome::Kept);
    assert_eq!(back.problems[0].code(), Some(Code::NeverSold));
    back.accept(Code::NeverSold);
    assert_eq!(back.retry(&book, 0, None), Outcome::Added { line: 0, serial: "S9".into() });
}

#[test]
fn a_saved_draft_is_the_same_draft() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    purchase.scan(&book, "B1,A1");
    let saved = serde_json::to_string(&purchase).expect("a draft is plain");
    let read: Draft = serde_json::from_str(&saved).expect("what was written");
    assert_eq!((read.document, read.problems, read.chosen), (purchase.document, purchase.problems, purchase.chosen));
}
