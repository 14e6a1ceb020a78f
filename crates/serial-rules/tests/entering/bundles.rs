//! A bundle while it is entered: its components as lines of their own (D11, D30).

use serial_rules::draft::{Draft, Outcome};
use serial_rules::model::{
    Component, Document, Kind, Line, Product, ProductId, Quantity, Serial, Settings, Tracking, Warehouse,
};
use serial_rules::{Book, Code, Command};

use crate::execute;

/// Main: phones A1 to A3, ten cables. A kit is a phone and two cables.
fn shop() -> Book {
    let mut book = Book::default();
    execute(&mut book, &Command::SaveWarehouse(Warehouse::new("main")));
    execute(&mut book, &Command::SaveSettings(Settings { warehouse: Some("main".into()), ..Settings::default() }));
    for (id, tracking) in [("phone", Tracking::Serial), ("cable", Tracking::None)] {
        execute(&mut book, &Command::SaveProduct(Product { tracking, ..Product::new(id) }));
    }
    let part = |product: &str, pieces| Component { product: product.into(), quantity: Quantity::whole(pieces) };
    let bundle = vec![part("phone", 1), part("cable", 2)];
    execute(&mut book, &Command::SaveProduct(Product { bundle, ..Product::new("kit") }));
    let serials = ["A1", "A2", "A3"].map(Serial::new).to_vec();
    let lines = vec![Line::of_pieces("phone", serials), Line::new("cable", Quantity::whole(10))];
    let bought = Document { warehouse: Some("main".into()), lines, ..Document::new("P1", Kind::Purchase, day()) };
    execute(&mut book, &Command::Post(bought));
    book
}

fn day() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 22)
}

fn selling(book: &Book, product: &str) -> Draft {
    let mut draft = Draft::new(Kind::Sale, day(), &book.settings);
    add(book, &mut draft, product);
    draft
}

fn add(book: &Book, draft: &mut Draft, product: &str) {
    let product = book.catalogue.product(&ProductId::from(product)).expect("a product");
    let line = draft.add(product, Quantity::whole(1));
    draft.settle(book, line);
}

/// The lines as `product quantity [of bundle] = serials`.
fn lines(draft: &Draft) -> Vec<String> {
    let told = |line: &Line| {
        let of = line.of.map(|of| format!(" of {of}")).unwrap_or_default();
        let serials: Vec<&str> = line.serials.iter().map(Serial::as_str).collect();
        let named = if serials.is_empty() { String::new() } else { format!(" = {}", serials.join(" ")) };
        format!("{} {}{of}{named}", line.product, line.quantity)
    };
    draft.document.lines.iter().map(told).collect()
}

#[test]
fn d11_a_bundle_brings_its_components_and_its_piece_asks_for_its_number() {
    let mut book = shop();
    let mut draft = selling(&book, "kit");
    assert_eq!(lines(&draft), ["kit 1", "phone 1 of 0", "cable 2 of 0"]);
    assert_eq!(draft.chosen, Some(1), "the piece waits for its number");
    assert_eq!(draft.findings(&book)[0].code, Code::SerialsMissing);
    assert_eq!(draft.scan(&book, "A1"), Outcome::Added { line: 1, serial: "A1".into() });
    assert_eq!(draft.scan(&book, "A2"), Outcome::Added { line: 3, serial: "A2".into() }, "one more is sold by itself");
    assert_eq!(lines(&draft), ["kit 1", "phone 1 of 0 = A1", "cable 2 of 0", "phone 1 = A2"]);
    execute(&mut book, &Command::Post(draft.document));
    let left = |product: &str| serial_rules::insight::summary::on_hand(&book, &product.into()).quantity();
    assert_eq!((left("phone"), left("cable")), (Quantity::whole(1), Quantity::whole(8)));
}

#[test]
fn d30_components_follow_the_number_of_bundles_and_go_with_them() {
    let book = shop();
    let mut draft = selling(&book, "cable");
    add(&book, &mut draft, "kit");
    draft.scan(&book, "A1");
    draft.edit(1, |line| line.quantity = Quantity::whole(2));
    draft.settle(&book, 1);
    assert_eq!(lines(&draft), ["cable 1", "kit 2", "phone 2 of 1 = A1", "cable 4 of 1"]);
    assert!(draft.remove(&"A1".into()));
    assert_eq!(lines(&draft)[2], "phone 2 of 1", "the bundle says how many");
    draft.remove_line(0);
    assert_eq!(lines(&draft), ["kit 2", "phone 2 of 0", "cable 4 of 0"]);
    draft.remove_line(0);
    assert!(draft.document.lines.is_empty());
    assert!(draft.undo() && draft.document.lines.len() == 3);
}

#[test]
fn d12_a_quotation_of_a_bundle_names_the_bundle_alone() {
    let book = shop();
    let mut draft = Draft::new(Kind::Quotation, day(), &book.settings);
    add(&book, &mut draft, "kit");
    assert_eq!(lines(&draft), ["kit 1"]);
    assert_eq!(draft.findings(&book), []);
}
