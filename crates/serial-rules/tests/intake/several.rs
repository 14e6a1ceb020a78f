//! Which of several codes is the number of the piece.

use serial_rules::intake::several::{Why, Wish, choose};

const BARCODE: &str = "4006381333931";
const IMEI: &str = "356938035643809";
const SECOND: &str = "356938035643817";
const CARD: &str = "89049032000001000000012345678901";
const SERIAL: &str = "SN-BOX-7";

#[track_caller]
fn check(codes: &[&str], wish: Wish, expected: Option<(&str, Why)>) {
    let chosen = choose(codes, wish, |code| code.starts_with("KNOWN"));
    assert_eq!(chosen.map(|(at, why)| (codes[at], why)), expected, "{codes:?} {wish:?}");
}

#[test]
fn of_a_phones_box_its_first_number_is_taken() {
    check(&[BARCODE, IMEI, SECOND, SERIAL, CARD], Wish::Any, Some((IMEI, Why::FirstImei)));
    check(&[SERIAL, CARD, SECOND, IMEI], Wish::Imei, Some((SECOND, Why::FirstImei)));
    check(&[SERIAL, IMEI, BARCODE], Wish::Any, Some((IMEI, Why::Imei)));
    check(&[CARD, IMEI], Wish::Any, Some((IMEI, Why::Imei)));
}

#[test]
fn a_shop_that_goes_by_serials_gets_the_serial() {
    check(&[BARCODE, IMEI, SECOND, SERIAL, CARD], Wish::NoImei, Some((SERIAL, Why::NoBarcode)));
    check(&[BARCODE, IMEI], Wish::NoImei, None);
}

#[test]
fn beside_a_barcode_the_only_serial_is_taken() {
    check(&[BARCODE, SERIAL], Wish::Any, Some((SERIAL, Why::NoBarcode)));
    check(&[BARCODE, SERIAL], Wish::Imei, None);
    check(&[BARCODE, SERIAL, "P/N-9"], Wish::Any, None);
}

#[test]
fn a_piece_that_is_known_goes_before_all_forms() {
    check(&[IMEI, "KNOWN-1", BARCODE], Wish::Imei, Some(("KNOWN-1", Why::KnownPiece)));
    check(&["KNOWN-1", "KNOWN-2"], Wish::Any, None);
    check(&["KNOWN-1", "KNOWN-2", BARCODE, IMEI], Wish::Any, Some((IMEI, Why::Imei)));
}

#[test]
fn of_labels_of_several_pieces_somebody_chooses() {
    check(&[IMEI, SECOND], Wish::Any, None);
    check(&[IMEI, SERIAL], Wish::Imei, None);
    check(&[IMEI, SECOND, "356938035643825", BARCODE], Wish::Imei, None);
    check(&[SERIAL], Wish::Any, None);
    check(&[], Wish::Any, None);
}
