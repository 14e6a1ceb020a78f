//! A count while it is entered and looked at: its six results, what each product comes to, and what moved meanwhile.

use serial_rules::draft::{Draft, Outcome};
use serial_rules::insight::count::CountResult::{
    Found, Misplaced, Missing, UnexpectedNew, UnexpectedOut, WrongProduct,
};
use serial_rules::insight::count::{self, Expected};
use serial_rules::model::{Document, Kind, Line, Product, Quantity, Scope, Settings, Tracking, Warehouse};
use serial_rules::{Book, Code, Command};

use crate::{execute, serials};

/// Main: phones A1 to A3 and two unnamed, laptop L1, five cables. Back: phone B1. A9 was sold.
fn shop() -> Book {
    let mut book = Book::default();
    for id in ["main", "back"] {
        execute(&mut book, &Command::SaveWarehouse(Warehouse::new(id)));
    }
    execute(&mut book, &Command::SaveSettings(Settings { warehouse: Some("main".into()), ..Settings::default() }));
    for (id, tracking) in [("phone", Tracking::Serial), ("laptop", Tracking::Serial), ("cable", Tracking::None)] {
        execute(&mut book, &Command::SaveProduct(Product { tracking, ..Product::new(id) }));
    }
    let phones = Line { quantity: Quantity::whole(6), ..Line::of_pieces("phone", serials(&["A1", "A2", "A3", "A9"])) };
    let laptop = Line::of_pieces("laptop", serials(&["L1"]));
    post(&mut book, "P1", Kind::Purchase, "main", vec![phones, laptop, Line::new("cable", Quantity::whole(5))]);
    post(&mut book, "P2", Kind::Purchase, "back", vec![Line::of_pieces("phone", serials(&["B1"]))]);
    post(&mut book, "S1", Kind::Sale, "main", vec![Line::of_pieces("phone", serials(&["A9"]))]);
    book
}

fn post(book: &mut Book, id: &str, kind: Kind, warehouse: &str, lines: Vec<Line>) {
    let date = "2026-11-22".parse().expect("a day");
    let to = (kind == Kind::Transfer).then(|| "main".into());
    let document = Document { warehouse: Some(warehouse.into()), to, lines, ..Document::new(id, kind, date) };
    execute(book, &Command::Post(document));
}

fn counting(book: &Book, scope: Scope) -> Draft {
    let mut draft = Draft::new(Kind::Count, "2026-11-22".parse().expect("a day"), &book.settings);
    draft.set_scope(book, scope);
    draft
}

fn phones_alone() -> Scope {
    Scope::Products(vec!["phone".into()])
}

/// The results of everything scanned, as `found missing new out misplaced wrong`.
fn results(book: &Book, draft: &Draft) -> [usize; 6] {
    let expected = Expected::of(book, &"main".into(), &count::scope_of(&draft.document));
    let comparison = expected.compare(book, draft.scanned());
    [Found, Missing, UnexpectedNew, UnexpectedOut, Misplaced, WrongProduct].map(|result| comparison.count(result))
}

#[test]
fn r30_every_scan_has_its_result_at_once() {
    let book = shop();
    let mut draft = counting(&book, phones_alone());
    assert_eq!(results(&book, &draft), [0, 3, 0, 0, 0, 0]);
    draft.choose(book.catalogue.product(&"phone".into()).expect("phones"));
    for (scan, expected) in [
        ("a1", [1, 2, 0, 0, 0, 0]),
        ("A1", [1, 2, 0, 0, 0, 0]),
        ("NEW1", [1, 2, 1, 0, 0, 0]),
        ("A9", [1, 2, 1, 1, 0, 0]),
        ("B1", [1, 2, 1, 1, 1, 0]),
        ("L1", [1, 2, 1, 1, 1, 1]),
        ("A2", [2, 1, 1, 1, 1, 1]),
    ] {
        draft.scan(&book, scan);
        assert_eq!(results(&book, &draft), expected, "after {scan}");
    }
    let codes: Vec<_> = draft.problems.iter().map(serial_rules::draft::Problem::code).collect();
    assert_eq!(codes, [Some(Code::Misplaced), Some(Code::OutOfScope)]);
    assert_eq!(draft.problems[1].serial(), Some(&"L1".into()), "a piece out of scope is never lost");
}

#[test]
fn r28_a_serial_that_was_entered_can_be_taken_off_again() {
    let book = shop();
    let mut draft = counting(&book, Scope::All);
    draft.scan(&book, "A1");
    assert!(draft.remove(&"a1".into()));
    assert_eq!(results(&book, &draft), [0, 4, 0, 0, 0, 0]);
}

#[test]
fn d8_a_misplaced_piece_counts_once_it_was_moved_here() {
    let mut book = shop();
    let mut draft = counting(&book, phones_alone());
    draft.scan(&book, "B1");
    assert_eq!(draft.moved_here(&book, &"B1".into()), Outcome::Kept, "it still lies elsewhere");
    post(&mut book, "T1", Kind::Transfer, "back", vec![Line::of_pieces("phone", serials(&["B1"]))]);
    assert_eq!(draft.moved_here(&book, &"b1".into()), Outcome::Added { line: 0, serial: "B1".into() });
    assert_eq!(results(&book, &draft), [1, 3, 0, 0, 0, 0]);
    assert!(draft.problems.is_empty());
}

#[test]
fn d8_a_product_can_be_taken_into_the_scope_with_what_stood_aside() {
    let book = shop();
    let mut draft = counting(&book, phones_alone());
    draft.scan(&book, "L1");
    draft.widen_scope(&book, &"laptop".into());
    assert_eq!(results(&book, &draft), [1, 3, 0, 0, 0, 0]);
    assert!(draft.undo() && draft.problems.len() == 1, "and back in one step");
}

#[test]
fn r31_what_no_line_tells_is_written_as_nothing_and_what_is_out_of_scope_is_left_alone() {
    let book = shop();
    let mut draft = counting(&book, phones_alone());
    draft.scan(&book, "A1");
    draft.tell_uncounted(&book);
    assert_eq!(draft.document.lines.len(), 1);
    let mut draft = counting(&book, Scope::All);
    draft.scan(&book, "A1");
    draft.tell_uncounted(&book);
    let lines: Vec<_> = draft.document.lines.iter().map(|line| format!("{} {}", line.product, line.quantity)).collect();
    assert_eq!(lines, ["phone 1", "cable 0", "laptop 0"]);
}

#[test]
fn d23_each_product_in_scope_says_what_is_expected_and_what_was_counted() {
    let book = shop();
    let mut draft = counting(&book, Scope::All);
    draft.scan(&book, "A1");
    draft.scan(&book, "A2");
    draft.edit(0, |line| line.quantity = Quantity::whole(4));
    let told: Vec<_> = count::products(&book, &draft.document)
        .into_iter()
        .map(|told| {
            let counted = told.counted.map_or("-".to_owned(), |counted| counted.to_string());
            format!("{} {} {counted} {} {}", told.product, told.expected.quantity(), told.serials, told.difference())
        })
        .collect();
    assert_eq!(told, ["cable 5 - 0 -5", "laptop 1 - 0 -1", "phone 5 4 2 -1"]);
}

#[test]
fn d8_what_moved_after_the_count_began_is_told_with_its_difference() {
    let mut book = shop();
    let began = book.seq();
    post(&mut book, "S2", Kind::Sale, "main", vec![Line::of_pieces("phone", serials(&["A1"]))]);
    post(&mut book, "S3", Kind::Sale, "main", vec![Line::new("cable", Quantity::whole(2))]);
    post(&mut book, "P3", Kind::Purchase, "back", vec![Line::of_pieces("phone", serials(&["B2"]))]);
    post(&mut book, "S4", Kind::Sale, "main", vec![Line::of_pieces("phone", serials(&["A2"]))]);
    execute(&mut book, &Command::Void("S4".into()));
    execute(&mut book, &Command::Void("S1".into()));
    let told = |scope: &Scope| -> Vec<String> {
        let moved = count::moved_since(&book, &"main".into(), scope, began);
        moved.into_iter().map(|moved| format!("{} {} {}", moved.document, moved.product, moved.by)).collect()
    };
    assert_eq!(told(&Scope::All), ["S1 phone 1", "S2 phone -1", "S3 cable -2"]);
    assert_eq!(told(&phones_alone()), ["S1 phone 1", "S2 phone -1"]);
    assert!(count::moved_since(&book, &"main".into(), &Scope::All, book.seq()).is_empty());
}

#[test]
fn a_count_with_a_scope_is_not_blank() {
    let book = shop();
    assert!(Draft::new(Kind::Count, "2026-11-22".parse().expect("a day"), &book.settings).is_blank());
    assert!(!counting(&book, Scope::All).is_blank());
}

#[test]
fn ten_thousand_pieces_are_compared_in_the_order_of_products_and_serials() {
    let mut book = shop();
    for part in 0..10 {
        let texts: Vec<String> = (0..1000).map(|at| format!("N{:05}", part * 1000 + at)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let id = format!("P1{part}");
        post(&mut book, &id, Kind::Purchase, "main", vec![Line::of_pieces("laptop", serials(&texts))]);
    }
    let expected = Expected::of(&book, &"main".into(), &Scope::All);
    let texts: Vec<_> = expected.pieces().iter().map(|piece| book.serials.text(*piece)).collect();
    assert_eq!((texts.len(), texts[0], texts[1], texts[10_001]), (10_004, "L1", "N00000", "A1"));
    let scanned = serials(&["N00001", "n09999"]);
    let comparison = expected.compare(&book, &scanned);
    assert_eq!(comparison.count(Found), 2);
    assert!(comparison.is_found[2] && comparison.is_found[10_000]);
}

#[test]
fn d8_a_count_is_not_posted_while_a_misplaced_or_wrong_piece_stands_aside() {
    let book = shop();
    let mut count = counting(&book, Scope::All);
    let aside = |count: &Draft| -> Vec<Code> { count.findings(&book).iter().map(|finding| finding.code).collect() };
    count.scan(&book, "B1");
    assert!(aside(&count).contains(&Code::Misplaced), "{:?}", count.problems);
    count.dismiss(0);
    assert!(!aside(&count).contains(&Code::Misplaced), "left out by somebody who has seen it");
}
