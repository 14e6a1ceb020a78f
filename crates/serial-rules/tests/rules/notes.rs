//! What is noted about a piece: its other codes find it and name no other piece (R125).

use serial_rules::insight::{State, health, life};
use serial_rules::model::{PieceNote, Serial};
use serial_rules::{Book, Code, Command};

use super::shop::Shop;

const BEFORE: [&str; 2] = ["P1 purchase main 02: phone 3 = A1 A2 A3", "S1 sale main 03 by li: phone 1 = A3"];

fn note(serial: &str, codes: &[&str]) -> Command {
    let codes = codes.iter().map(|code| Serial::new(code)).collect();
    let note = PieceNote { codes, text: "scratched".to_owned(), photo: None };
    Command::NotePiece { serial: serial.into(), note }
}

fn refused(shop: &Shop, command: &Command) -> Vec<Code> {
    let findings = serial_rules::decide(&shop.book, command).expect_err("it is refused");
    findings.into_iter().map(|finding| finding.code).collect()
}

#[test]
fn r125_every_code_of_a_piece_finds_it_and_moves_it() {
    let mut shop = Shop::after(&BEFORE);
    shop.must(&note("a1", &["IMEI-2", "GIA-77"]));
    let told = life(&shop.book, &"imei-2".into());
    assert_eq!((told.serial.as_str(), told.note.text.as_str()), ("A1", "scratched"));
    assert_eq!(shop.say("S2 sale main 04: phone 1 = gia-77"), "ok");
    assert_eq!(life(&shop.book, &"A1".into()).state(), State::Sold);
    assert_eq!(shop.say("S3 sale main 05: phone 1 = IMEI-2"), "already-out 0:IMEI-2 phone by S2");
    shop.is_sound();
}

#[test]
fn r125_a_code_names_no_second_piece() {
    let mut shop = Shop::after(&BEFORE);
    for (codes, expected) in [
        (vec!["A2"], vec![Code::AlreadyInStock]),
        (vec!["a3"], vec![Code::AlreadyOut]),
        (vec!["a1"], vec![Code::DuplicateEntry]),
        (vec!["X1", "x1"], vec![Code::DuplicateEntry]),
        (vec!["X,1", ""], vec![Code::BadCharacter, Code::Empty]),
        (vec!["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"], vec![Code::TooManyEntries]),
    ] {
        assert_eq!(refused(&shop, &note("A1", &codes)), expected, "{codes:?}");
    }
    assert_eq!(refused(&shop, &note("nobody", &["X1"])), [Code::NotInStock]);
    shop.must(&note("A1", &["X1"]));
    assert_eq!(refused(&shop, &note("A2", &["x1"])), [Code::AlreadyInStock]);
}

#[test]
fn r125_what_is_noted_replaces_what_was_and_survives_a_snapshot() {
    let mut shop = Shop::after(&BEFORE);
    shop.must(&note("A1", &["X1", "X2"]));
    shop.must(&note("A1", &["X2"]));
    assert_eq!(life(&shop.book, &"X1".into()).state(), State::Unknown, "a code that was taken off is free");
    let read = Book::from_snapshot(&shop.book.to_snapshot()).expect("a snapshot");
    assert_eq!(life(&read, &"x2".into()).serial.as_str(), "A1");
    assert_eq!(health::check(&read, &shop.log), []);
    shop.must(&Command::NotePiece { serial: "A1".into(), note: PieceNote::default() });
    assert!(shop.book.notes.is_empty());
}
