//! An adjustment and an assembly while they are entered.

use serial_rules::draft::{Draft, Outcome};
use serial_rules::model::{Document, Kind, Line, Product, Quantity, Role, Settings, Tracking, Warehouse};
use serial_rules::{Book, Code, Command};

use crate::{execute, serials};

/// Main: phones A1, A2 and two unnamed, ten cables. Back: phone B1. A9 was sold.
fn shop() -> Book {
    let mut book = Book::default();
    for id in ["main", "back"] {
        execute(&mut book, &Command::SaveWarehouse(Warehouse::new(id)));
    }
    execute(&mut book, &Command::SaveSettings(Settings { warehouse: Some("main".into()), ..Settings::default() }));
    for (id, tracking) in [("phone", Tracking::Serial), ("cable", Tracking::None), ("kit", Tracking::None)] {
        let barcode = (id == "phone").then(|| "6901234560015".into());
        execute(&mut book, &Command::SaveProduct(Product { tracking, barcode, ..Product::new(id) }));
    }
    let phones = Line { quantity: Quantity::whole(5), ..Line::of_pieces("phone", serials(&["A1", "A2", "A9"])) };
    for (id, kind, warehouse, lines) in [
        ("P1", Kind::Purchase, "main", vec![phones, Line::new("cable", Quantity::whole(10))]),
        ("P2", Kind::Purchase, "back", vec![Line::of_pieces("phone", serials(&["B1"]))]),
        ("S1", Kind::Sale, "main", vec![Line::of_pieces("phone", serials(&["A9"]))]),
    ] {
        let date = "2026-11-22".parse().expect("a day");
        let document = Document { warehouse: Some(warehouse.into()), lines, ..Document::new(id, kind, date) };
        execute(&mut book, &Command::Post(document));
    }
    book
}

fn adjusting(book: &Book) -> Draft {
    let phone = book.catalogue.product(&"phone".into()).expect("phones");
    Draft::adjusting(phone, None, "2026-11-22".parse().expect("a day"), book)
}

/// What lies there before and after, as `named+unnamed > named+unnamed`.
fn reckoned(book: &Book, draft: &Draft) -> String {
    let (before, after) = draft.reckoned(book, draft.adjusted().expect("a line"));
    format!("{}+{} > {}+{}", before.named, before.unnamed, after.named, after.unnamed)
}

fn codes(book: &Book, draft: &Draft) -> Vec<Code> {
    draft.findings(book).into_iter().map(|finding| finding.code).collect()
}

#[test]
fn r43_r44_a_scan_names_an_unnamed_piece_and_the_quantity_stays() {
    let book = shop();
    let mut draft = adjusting(&book);
    assert!(draft.is_blank() && !draft.adjusts());
    assert_eq!(draft.scan(&book, "N1"), Outcome::Added { line: 0, serial: "N1".into() });
    assert_eq!(draft.scan(&book, "n1"), Outcome::Repeated { line: 0, serial: "n1".into() });
    assert_eq!(reckoned(&book, &draft), "2+2 > 3+1");
    assert_eq!(codes(&book, &draft), []);
    assert!(draft.undo() && draft.undo() && draft.is_blank());
}

#[test]
fn r44_what_cannot_be_a_new_name_stands_aside_with_its_reason() {
    let book = shop();
    let mut draft = adjusting(&book);
    for (scan, code) in [("A1", Code::AlreadyInStock), ("A9", Code::AlreadyOut), ("中文", Code::BadCharacter)] {
        assert_eq!(draft.scan(&book, scan), Outcome::Kept);
        assert_eq!(draft.problems.last().and_then(serial_rules::draft::Problem::code), Some(code), "{scan}");
    }
    assert!(!draft.adjusts());
}

#[test]
fn r44_more_names_than_unnamed_pieces_ask_for_more_stock_in_the_same_step() {
    let mut book = shop();
    let mut draft = adjusting(&book);
    draft.enter(&book, &"phone".into(), serials(&["N1", "N2", "N3"]));
    assert_eq!(reckoned(&book, &draft), "2+2 > 5+-1");
    assert_eq!(codes(&book, &draft), [Code::NotInStock]);
    draft.edit(0, |line| line.change = Some(Quantity::whole(1)));
    assert_eq!(reckoned(&book, &draft), "2+2 > 5+0");
    execute(&mut book, &Command::Post(draft.document));
    assert_eq!(reckoned(&book, &adjusting(&book)), "5+0 > 5+0");
}

#[test]
fn r44_a_name_is_taken_off_or_put_right_or_left_alone() {
    let book = shop();
    let mut draft = adjusting(&book);
    assert_eq!(draft.unname(&book, &"a1".into()), Outcome::Removed { serial: "a1".into() });
    assert_eq!(reckoned(&book, &draft), "2+2 > 1+3");
    draft.correct(&"A1".into(), &"A10".into());
    let line = draft.adjusted().expect("a line").clone();
    assert!(line.unname.is_empty() && line.correct.len() == 1, "a piece is either unnamed or put right");
    draft.leave(&"A1".into());
    assert!(!draft.adjusts());
    assert_eq!(draft.unname(&book, &"B1".into()), Outcome::Kept, "it lies elsewhere");
    draft.correct(&"A9".into(), &"A90".into());
    assert_eq!(codes(&book, &draft), [], "a sold one may be put right, too");
}

#[test]
fn r44_a_scan_while_taking_off_unnames_a_piece_or_drops_a_new_name() {
    let book = shop();
    let mut draft = adjusting(&book);
    draft.scan(&book, "N1");
    draft.is_removing = true;
    assert_eq!(draft.scan(&book, "N1"), Outcome::Removed { serial: "N1".into() });
    assert_eq!(draft.scan(&book, "A2"), Outcome::Removed { serial: "A2".into() });
    assert_eq!(draft.adjusted().expect("a line").unname, serials(&["A2"]));
    assert!(draft.undo());
    assert!(draft.adjusted().expect("a line").unname.is_empty(), "one scan is one step");
    assert_eq!(draft.scan(&book, "NOBODYS"), Outcome::Kept);
}

#[test]
fn r44_another_warehouse_keeps_new_names_and_lets_go_of_what_lies_here() {
    let book = shop();
    let mut draft = adjusting(&book);
    draft.scan(&book, "N1");
    draft.unname(&book, &"A1".into());
    draft.correct(&"A2".into(), &"A20".into());
    draft.correct(&"A9".into(), &"A90".into());
    draft.set_adjusted_warehouse(&book, "back".into());
    let line = draft.adjusted().expect("a line");
    assert_eq!((line.name.len(), line.unname.len(), line.correct.len()), (1, 0, 1));
}

#[test]
fn r54_an_assembly_refuses_what_is_serial_managed_and_says_what_is_made_and_used() {
    let book = shop();
    for (kind, roles) in [(Kind::Assembly, [Role::Made, Role::Used]), (Kind::Disassembly, [Role::Used, Role::Made])] {
        let mut draft = Draft::new(kind, "2026-11-22".parse().expect("a day"), &book.settings);
        for product in ["kit", "cable"] {
            draft.add(book.catalogue.product(&product.into()).expect("a product"), Quantity::whole(1));
        }
        assert_eq!(draft.document.lines.iter().filter_map(|line| line.role).collect::<Vec<_>>(), roles);
        for scan in ["A1", "6901234560015"] {
            assert_eq!(draft.scan(&book, scan), Outcome::Kept);
            let code = draft.problems.last().and_then(serial_rules::draft::Problem::code);
            assert_eq!(code, Some(Code::SerialManagedNotAllowed), "{scan}");
        }
        assert_eq!(draft.document.lines.len(), 2);
    }
}

#[test]
fn r44_two_products_are_adjusted_at_once_each_on_its_line() {
    let mut book = shop();
    execute(&mut book, &Command::SaveProduct(Product { tracking: Tracking::Serial, ..Product::new("tablet") }));
    let tablets = Line { quantity: Quantity::whole(2), ..Line::of_pieces("tablet", serials(&["T1"])) };
    let bought = Document {
        warehouse: Some("main".into()),
        lines: vec![tablets],
        ..Document::new("P3", Kind::Purchase, "2026-11-22".parse().expect("a day"))
    };
    execute(&mut book, &Command::Post(bought));
    let mut draft = adjusting(&book);
    draft.scan(&book, "N1");
    draft.choose(book.catalogue.product(&"tablet".into()).expect("tablets"));
    draft.scan(&book, "N2");
    assert_eq!(draft.unname(&book, &"A1".into()), Outcome::Kept, "that is a phone");
    draft.dismiss(0);
    assert_eq!(draft.unname(&book, &"T1".into()), Outcome::Removed { serial: "T1".into() });
    assert_eq!(reckoned(&book, &draft), "1+1 > 1+1");
    assert_eq!(draft.document.lines[0].name, serials(&["N1"]));
    assert_eq!(codes(&book, &draft), []);
}
