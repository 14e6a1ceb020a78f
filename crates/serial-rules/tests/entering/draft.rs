//! What a scan, a paste and a pick do to a document while it is entered.

use serial_rules::draft::{Draft, Held, Outcome, Problem};
use serial_rules::insight::still::still;
use serial_rules::intake::entry_text;
use serial_rules::intake::generate::generate;
use serial_rules::model::{
    Document, Kind, Line, LotQuantity, Product, Quantity, Settings, Sums, Tax, Tracking, Warehouse,
};
use serial_rules::{Book, Code, Command};

use crate::{draft, execute, serials};

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
    assert_eq!(purchase.scan(&book, "B1,A1,张三,B2,B1"), Outcome::Kept, "it is shown first");
    let outcome = purchase.unpack(&book, "B1,A1,张三,B2,B1");
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
fn r85_a_code_that_looks_like_a_cartons_is_asked_about_before_it_is_a_serial() {
    let mut book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    assert_eq!(purchase.scan(&book, "BOX-7"), Outcome::Kept);
    assert_eq!(purchase.problems, [Problem::UnknownCarton("BOX-7".into())]);
    assert_eq!(purchase.retry(&book, 0, None), Outcome::Added { line: 0, serial: "BOX-7".into() });
    assert_eq!(purchase.scan(&book, "box-7"), Outcome::Repeated { line: 0, serial: "box-7".into() });
    post(&mut book, purchase);
    let mut sale = draft(&book, Kind::Sale);
    assert_eq!(sale.scan(&book, "BOX-7"), Outcome::Added { line: 0, serial: "BOX-7".into() }, "a piece that is known");
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

fn sold(book: &mut Book, texts: &[&str]) -> Document {
    let mut sale = draft(book, Kind::Sale);
    sale.enter(book, &"phone".into(), serials(texts));
    sale.document.id = "S1".into();
    sale.document.lines[0].price = "899".parse().ok();
    post(book, sale.clone());
    sale.document
}

#[test]
fn r36_a_linked_return_proposes_what_is_still_out_and_the_second_one_the_rest() {
    let mut book = shop();
    let sale = sold(&mut book, &["A1", "A2"]);
    let day = sale.date;
    let mut first = Draft::answering(Kind::SaleReturn, &sale, &book, day);
    assert_eq!(first.document.lines[0].serials, serials(&["A1", "A2"]));
    assert_eq!(first.document.lines[0].price, "899".parse().ok());
    first.remove(&"A2".into());
    post(&mut book, first);
    let second = Draft::answering(Kind::SaleReturn, &sale, &book, day);
    assert_eq!(second.document.lines[0].serials, serials(&["A2"]));
    assert!(second.findings(&book).is_empty());
    post(&mut book, second);
    assert!(Draft::answering(Kind::SaleReturn, &sale, &book, day).is_blank());
}

#[test]
fn r33_a_receipt_begins_with_nothing_scanned_and_where_its_dispatch_leads() {
    let mut book = shop();
    let mut dispatch = draft(&book, Kind::Dispatch);
    dispatch.document.to = Some("back".into());
    dispatch.document.id = "D1".into();
    dispatch.enter(&book, &"phone".into(), serials(&["A1", "A2"]));
    let sent = dispatch.document.clone();
    post(&mut book, dispatch);
    let mut receipt = Draft::answering(Kind::Receipt, &sent, &book, sent.date);
    assert_eq!(receipt.document.warehouse, Some("back".into()));
    assert!(receipt.document.lines.is_empty());
    assert_eq!(receipt.scan(&book, "A1"), Outcome::Added { line: 0, serial: "A1".into() });
    assert_eq!(receipt.scan(&book, "A3"), Outcome::Kept, "it was not sent");
    post(&mut book, receipt);
    let left = still(&book, Kind::Receipt, &"D1".into());
    assert_eq!(left[0].pieces, serials(&["A2"]));
}

#[test]
fn d12_an_order_becomes_an_invoice_that_asks_for_the_serials() {
    let book = shop();
    let mut order = draft(&book, Kind::SalesOrder);
    assert_eq!(order.scan(&book, "A1"), Outcome::Counted { line: 0 }, "a piece on a plan counts as one of its product");
    order.scan(&book, "6901234560053");
    order.document.id = "O1".into();
    let mut book = book;
    let source = order.document.clone();
    post(&mut book, order);
    let sale = Draft::answering(Kind::Sale, &source, &book, source.date);
    assert_eq!(sale.document.against, Some("O1".into()));
    assert_eq!((quantity(&sale, 0), quantity(&sale, 1)), ("1".into(), "1".into()));
    let findings = sale.findings(&book);
    assert!(
        findings.iter().any(|finding| finding.code == Code::SerialsMissing && finding.line == Some(0)),
        "{findings:?}"
    );
}

#[test]
fn r37_a_purchase_return_proposes_what_of_the_purchase_is_still_here() {
    let mut book = shop();
    let purchase = Document { id: "P9".into(), ..draft(&book, Kind::Purchase).document };
    let lines = vec![Line::of_pieces("phone", serials(&["B1", "B2"])), Line::new("cable", Quantity::whole(5))];
    let purchase = Document { lines, ..purchase };
    execute(&mut book, &Command::Post(purchase.clone()));
    sold(&mut book, &["B1"]);
    let back = Draft::answering(Kind::PurchaseReturn, &purchase, &book, purchase.date);
    assert_eq!(back.document.lines[0].serials, serials(&["B2"]));
    assert_eq!(quantity(&back, 1), "5");
    assert!(back.findings(&book).is_empty());
}

#[test]
fn d28_lots_that_go_out_are_proposed_by_the_order_of_expiry() {
    let mut book = shop();
    execute(&mut book, &Command::SaveProduct(Product { tracking: Tracking::Lot, ..Product::new("milk") }));
    let mut purchase = draft(&book, Kind::Purchase);
    for (lot, expiry) in [("L2", "2027-05-01"), ("L1", "2027-01-01")] {
        let lots = vec![LotQuantity { lot: lot.into(), quantity: Quantity::whole(3), expiry: expiry.parse().ok() }];
        purchase.document.lines.push(Line { lots, ..Line::new("milk", Quantity::whole(3)) });
    }
    post(&mut book, purchase);
    let mut sale = draft(&book, Kind::Sale);
    sale.add(book.catalogue.product(&"milk".into()).expect("it was saved"), Quantity::whole(4));
    sale.fit_lots(&book, 0);
    let taken: Vec<String> =
        sale.document.lines[0].lots.iter().map(|lot| format!("{} {}", lot.lot, lot.quantity)).collect();
    assert_eq!(taken, ["L1 3", "L2 1"]);
    assert!(sale.findings(&book).is_empty());
}

#[test]
fn tax_comes_on_top_of_prices_or_is_inside_them() {
    let sums = |is_included| {
        let tax = Tax { rate: "13".parse().expect("a rate"), is_included };
        let lines = vec![Line { price: "113".parse().ok(), ..Line::new("cable", Quantity::whole(2)) }];
        let document = Document::new("S", Kind::Sale, "2026-11-22".parse().expect("a day"));
        let document =
            Document { tax: Some(tax), discount: "26".parse().ok(), paid: "100".parse().ok(), lines, ..document };
        let Sums { subtotal, tax, total, due, .. } = document.sums();
        [subtotal, tax, total, due].map(|sum| sum.to_string())
    };
    assert_eq!(sums(false), ["226", "26", "226", "126"]);
    assert_eq!(sums(true), ["226", "23.01", "200", "100"]);
}

#[test]
fn r26_a_piece_that_came_back_costs_what_it_cost_on_its_sale() {
    let mut book = shop();
    let one = sold(&mut book, &["A1", "A2"]);
    let mut sale = draft(&book, Kind::Sale);
    sale.enter(&book, &"phone".into(), serials(&["A3"]));
    sale.document.lines[0].price = "700".parse().ok();
    sale.document.id = "S2".into();
    let other = sale.document.clone();
    post(&mut book, sale);
    let mut back = draft(&book, Kind::SaleReturn);
    for (serial, sale) in [("A1", &one), ("A3", &other), ("A2", &one)] {
        back.scan(&book, serial);
        back.follow_sale(&book, &serial.into(), sale);
    }
    let lines: Vec<_> = back.document.lines.iter().map(|line| (line.serials.clone(), line.price)).collect();
    assert_eq!(lines, [(serials(&["A1", "A2"]), "899".parse().ok()), (serials(&["A3"]), "700".parse().ok())]);
}

#[test]
fn d22_a_piece_on_another_open_draft_is_taken_knowingly_or_not_at_all() {
    let mut book = shop();
    let mut other = draft(&book, Kind::Sale);
    other.scan(&book, "A1");
    let mut sale = draft(&book, Kind::Sale);
    sale.held = Held::by([&other.document]);
    assert_eq!(sale.scan(&book, "a1"), Outcome::Kept);
    assert_eq!(sale.problems[0].code(), Some(Code::HeldByDraft));
    assert!(matches!(sale.scan(&book, "A2"), Outcome::Added { .. }));
    sale.accept(Code::HeldByDraft);
    assert!(matches!(sale.retry(&book, 0, None), Outcome::Added { .. }));
    assert!(sale.findings(&book).is_empty(), "the device's caution is none of the document's");
    post(&mut book, sale);
}

#[test]
fn r76_a_count_may_find_what_a_draft_holds() {
    let book = shop();
    let mut sale = draft(&book, Kind::Sale);
    sale.scan(&book, "A1");
    let mut count = draft(&book, Kind::Count);
    count.held = Held::by([&sale.document]);
    assert!(matches!(count.scan(&book, "A1"), Outcome::Added { .. }));
    assert!(!Held::by([&count.document]).holds(&"A1".into()), "a count holds nothing");
}

/// Serials enter a document of this kind by scanning, by typing and by generation.
fn takes_all_three(kind: Kind) {
    let mut book = shop();
    let lines = vec![Line::new("phone", Quantity::whole(9))];
    let bought = Document { id: "P7".into(), lines, ..draft(&book, Kind::Purchase).document };
    execute(&mut book, &Command::Post(bought));
    let mut document = draft(&book, kind);
    document.choose(book.catalogue.product(&"phone".into()).expect("it was saved"));
    assert!(matches!(document.scan(&book, "N1"), Outcome::Added { .. }), "{kind:?} by scanning");
    let typed = entry_text::read("N2, N3", None, None).serials;
    let generated = generate("N4", 2, 1).expect("there is a counter");
    for serials in [typed, generated] {
        assert_eq!(
            document.enter(&book, &"phone".into(), serials),
            Outcome::Several { added: 2, repeated: 0, kept: 0 }
        );
    }
    assert_eq!(quantity(&document, 0), "5", "the quantity follows the serials");
    assert!(document.findings(&book).is_empty(), "{kind:?}");
}

#[test]
fn r12_opening_stock_takes_serials_scanned_typed_and_generated() {
    takes_all_three(Kind::Opening);
}

#[test]
fn r20_a_purchase_takes_serials_scanned_typed_and_generated() {
    takes_all_three(Kind::Purchase);
}

#[test]
fn r23_a_sale_takes_serials_scanned_typed_and_generated_and_offers_what_lies_here() {
    takes_all_three(Kind::Sale);
    let book = shop();
    let offered = serial_rules::insight::in_stock::in_stock(&book, &"phone".into(), &"main".into());
    let texts: Vec<&str> = offered.iter().map(|piece| book.serials.text(*piece)).collect();
    assert_eq!(texts, ["A1", "A2", "A3"]);
}

#[test]
fn r91_what_a_generation_makes_is_there_to_be_seen_before_any_document_has_it() {
    let book = shop();
    let opening = draft(&book, Kind::Opening);
    let made = generate("SN-001", 3, 1).expect("there is a counter");
    assert_eq!(made, serials(&["SN-001", "SN-002", "SN-003"]));
    assert!(opening.is_blank());
}

#[test]
fn a_barcode_that_nobody_knows_is_asked_about_before_it_is_a_serial() {
    const BARCODE: &str = "4006381333931";
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    assert_eq!(purchase.scan(&book, BARCODE), Outcome::Kept);
    assert_eq!(purchase.problems, [Problem::NeedsProduct(BARCODE.into())], "without a product that it could be of");
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.scan(&book, "6901234560015");
    assert_eq!(purchase.scan(&book, BARCODE), Outcome::Kept);
    assert_eq!(purchase.problems, [Problem::BarcodeOrSerial(BARCODE.into())]);
    assert_eq!(purchase.retry(&book, 0, None), Outcome::Added { line: 0, serial: BARCODE.into() });
    assert_eq!(purchase.scan(&book, BARCODE), Outcome::Repeated { line: 0, serial: BARCODE.into() });
    let another = "4006381333948";
    assert_eq!(
        purchase.scan(&book, another),
        Outcome::Added { line: 0, serial: another.into() },
        "they go by such numbers"
    );
    assert_eq!(purchase.scan(&book, "]E496385074"), Outcome::Kept, "the scanner says that it is a barcode");
    let mut sale = draft(&book, Kind::Sale);
    sale.scan(&book, "6901234560015");
    assert!(matches!(sale.scan(&book, BARCODE), Outcome::Kept));
    assert_eq!(sale.problems[0].code(), Some(Code::NotInStock), "what goes out is known or is not there");
}

#[test]
fn numbers_that_begin_alike_propose_their_product() {
    use serial_rules::insight::alike::{product_of, wish_of};
    use serial_rules::intake::several::Wish;
    let mut book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.enter(&book, &"phone".into(), serials(&["352918115973957"]));
    purchase.enter(&book, &"laptop".into(), serials(&["LAP-2026-1", "LAP-2026-2"]));
    post(&mut book, purchase);
    let proposed = |book: &Book, text: &str| product_of(book, &text.into()).map(|product| product.to_string());
    assert_eq!(proposed(&book, "352918116568814").as_deref(), Some("phone"), "one phone tells the model of the next");
    assert_eq!(proposed(&book, "356938035643809"), None, "another model");
    assert_eq!(proposed(&book, "LAP-2026-9"), None, "two are no habit");
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.enter(&book, &"laptop".into(), serials(&["lap-2026-3"]));
    post(&mut book, purchase);
    assert_eq!(proposed(&book, "Lap-2027-1").as_deref(), Some("laptop"));
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.enter(&book, &"phone".into(), serials(&["LAP-2026-4"]));
    post(&mut book, purchase);
    assert_eq!(proposed(&book, "LAP-2026-9"), None, "two products begin so");
    assert_eq!(wish_of(&book, &"laptop".into()), Wish::NoImei);
}
