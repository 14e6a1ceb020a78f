//! Codes that say more than one serial: cartons in their three readings (8.1), and GS1 by how the product is managed (D18).

use serial_rules::draft::{Draft, Outcome, Preview, Problem};
use serial_rules::model::{Kind, Product, Quantity, Settings, Tracking, Warehouse};
use serial_rules::{Book, Code, Command};

use crate::{draft, execute, serials};

/// The separator of GS1.
const GS: char = '\u{1D}';

/// A shop with phones by serial (A1 to A3 in stock), serum by lot and cables by quantity.
fn shop() -> Book {
    let mut book = Book::default();
    execute(&mut book, &Command::SaveWarehouse(Warehouse::new("main")));
    execute(&mut book, &Command::SaveSettings(Settings { warehouse: Some("main".into()), ..Settings::default() }));
    for (id, tracking, barcode) in [
        ("phone", Tracking::Serial, "6901234560015"),
        ("serum", Tracking::Lot, "6901234560039"),
        ("cable", Tracking::None, "6901234560053"),
    ] {
        let product = Product { tracking, barcode: Some(barcode.into()), ..Product::new(id) };
        execute(&mut book, &Command::SaveProduct(product));
    }
    let mut purchase = draft(&book, Kind::Purchase);
    purchase.enter(&book, &"phone".into(), serials(&["A1", "A2", "A3"]));
    post(&mut book, purchase);
    book
}

fn post(book: &mut Book, draft: Draft) {
    let mut document = draft.document;
    document.id = format!("D{}", book.seq()).as_str().into();
    execute(book, &Command::Post(document));
}

fn pack(book: &mut Book, pieces: &[&str]) {
    execute(book, &Command::PackCarton { code: "BOX1".into(), serials: serials(pieces) });
}

#[test]
fn r83_a_carton_that_fits_is_one_scan_in_each_reading() {
    let mut book = shop();
    pack(&mut book, &["A1", "A2", "A3"]);
    for code in ["BOX1", "A1..3", "A1;A2;A3", "A1\nA2\nA3"] {
        let mut sale = draft(&book, Kind::Sale);
        assert_eq!(sale.scan(&book, code), Outcome::Several { added: 3, repeated: 0, kept: 0 }, "{code}");
        assert_eq!(sale.document.lines[0].quantity, Quantity::whole(3), "{code}");
        assert_eq!(sale.scan(&book, code), Outcome::Several { added: 0, repeated: 3, kept: 0 }, "{code} once more");
        assert!(sale.undo() && sale.undo(), "each scan is one step back");
        assert!(sale.is_blank(), "{code}");
    }
}

#[test]
fn r84_a_carton_of_which_not_all_fits_is_shown_first() {
    let mut book = shop();
    pack(&mut book, &["A1", "A2", "Z9"]);
    let mut sale = draft(&book, Kind::Sale);
    sale.scan(&book, "A2");
    assert_eq!(sale.scan(&book, "BOX1"), Outcome::Kept);
    assert_eq!((sale.problems.as_slice(), sale.waiting()), ([Problem::Carton("BOX1".into())].as_slice(), Some("BOX1")));
    let Preview { fit, repeated, kept } = sale.preview(&book, "BOX1");
    assert_eq!((fit, repeated), (1, 1));
    assert_eq!(kept.iter().map(Problem::code).collect::<Vec<_>>(), [Some(Code::NotInStock)]);
    assert_eq!(sale.serials(), 1, "nothing is taken before somebody has said so");
    let mut by_hand = sale.clone();
    assert_eq!(by_hand.unpack(&book, "BOX1"), Outcome::Several { added: 1, repeated: 1, kept: 1 });
    assert_eq!(sale.scan(&book, "BOX1"), Outcome::Several { added: 1, repeated: 1, kept: 1 }, "or it is scanned again");
    for taken in [sale, by_hand] {
        assert_eq!((taken.serials(), taken.waiting()), (2, None));
        assert_eq!(taken.problems.len(), 1, "what does not fit is told by itself");
    }
}

#[test]
fn r84_what_a_carton_would_bring_follows_the_document() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    assert_eq!(purchase.scan(&book, "B1,B2,A1"), Outcome::Kept);
    assert_eq!(purchase.preview(&book, "B1,B2,A1").fit, 0, "nobody knows yet which product they are");
    purchase.choose(book.catalogue.product(&"phone".into()).expect("it was saved"));
    let Preview { fit, kept, .. } = purchase.preview(&book, "B1,B2,A1");
    assert_eq!((fit, kept[0].code()), (2, Some(Code::AlreadyInStock)));
}

#[test]
fn r84_a_carton_is_taken_off_without_being_shown() {
    let mut book = shop();
    pack(&mut book, &["A1", "A2", "Z9"]);
    let mut sale = draft(&book, Kind::Sale);
    sale.scan(&book, "A1..3");
    sale.is_removing = true;
    assert_eq!(sale.scan(&book, "BOX1"), Outcome::Several { added: 2, repeated: 0, kept: 1 });
    assert_eq!(sale.serials(), 1);
}

#[test]
fn r82_a_number_of_pieces_alone_has_the_line_wait_for_so_many() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    let outcome = purchase.scan(&book, "(00)106141412345678908(02)06901234560015(37)20");
    assert_eq!(outcome, Outcome::Chosen { line: 0 });
    purchase.scan(&book, "B1");
    let line = &purchase.document.lines[0];
    assert_eq!((line.quantity, line.serials.len()), (Quantity::whole(20), 1));
    purchase.scan(&book, "(02)06901234560053(37)12");
    assert_eq!(purchase.document.lines[1].quantity, Quantity::whole(12), "what has no serials is counted");
}

#[test]
fn d18_a_gs1_code_is_taken_by_how_its_product_is_managed() {
    let book = shop();
    let mut purchase = draft(&book, Kind::Purchase);
    let scan = |purchase: &mut Draft, gtin: &str| purchase.scan(&book, &format!("]C101{gtin}1728020010LOT7{GS}21X7"));
    assert_eq!(scan(&mut purchase, "06901234560015"), Outcome::Added { line: 0, serial: "X7".into() });
    assert_eq!(purchase.document.lines[0].product, "phone".into());
    for _ in 0..2 {
        assert_eq!(scan(&mut purchase, "06901234560039"), Outcome::Counted { line: 1 });
    }
    let lots = &purchase.document.lines[1].lots;
    let lot = (lots.len(), lots[0].lot.as_str(), lots[0].quantity, lots[0].expiry.map(|day| day.to_string()));
    assert_eq!(lot, (1, "LOT7", Quantity::whole(2), Some("2028-02-29".to_owned())), "day 00 is the last of its month");
    assert_eq!(scan(&mut purchase, "06901234560053"), Outcome::Counted { line: 2 });
    assert!(purchase.findings(&book).is_empty());
}

#[test]
fn d18_the_code_of_an_unknown_article_is_taken_whole_once_its_product_is_known() {
    let book = shop();
    for (product, serials, lots) in [("phone", 2, 0), ("serum", 0, 2), ("cable", 0, 0)] {
        let mut purchase = draft(&book, Kind::Purchase);
        for piece in ["1", "2"] {
            let code = format!("]C101069012345600771728022810L{piece}{GS}21X{piece}");
            assert_eq!(purchase.scan(&book, &code), Outcome::Kept);
        }
        assert_eq!(purchase.problems.len(), 2, "two pieces are two codes");
        assert_eq!(purchase.problems[0].article().as_deref(), Some("6901234560077"), "as it is printed below the bars");
        purchase.take_article(&book, "6901234560077", &product.into());
        let line = &purchase.document.lines[0];
        assert_eq!(
            (line.serials.len(), line.lots.len(), line.quantity),
            (serials, lots, Quantity::whole(2)),
            "{product}"
        );
        assert!(purchase.problems.is_empty() && purchase.findings(&book).is_empty(), "{product}");
        assert!(purchase.undo(), "one step back");
        assert_eq!(purchase.problems.len(), 2);
    }
}
