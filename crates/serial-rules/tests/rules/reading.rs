//! From text to documents: what was read, generated or scanned meets the rules. The readers themselves are tested in
//! `tests/intake`.

use serial_rules::Command;
use serial_rules::intake::carton::looks_like_carton;
use serial_rules::intake::entry_text;
use serial_rules::intake::generate::generate;
use serial_rules::intake::scan::{Scan, understand};
use serial_rules::model::{Document, Kind, Line, Serial};

use super::shop::Shop;

/// What posting these serials to the main warehouse is answered.
fn post(shop: &mut Shop, id: &str, kind: Kind, serials: Vec<Serial>) -> String {
    let day = "2026-01-02".parse().expect("a day");
    let lines = vec![Line::of_pieces("phone", serials)];
    shop.execute(&Command::Post(Document { warehouse: Some("main".into()), lines, ..Document::new(id, kind, day) }))
}

fn generated(start: &str, count: i64) -> Vec<Serial> {
    generate(start, count, 1).expect("it has a counter")
}

fn texts(serials: &[Serial]) -> Vec<&str> {
    serials.iter().map(Serial::as_str).collect()
}

#[test]
fn r16_a_batch_is_generated_and_bought() {
    let mut shop = Shop::sample();
    assert_eq!(post(&mut shop, "P1", Kind::Purchase, generated("SN-001", 200)), "ok");
    assert_eq!(shop.say("stock phone main"), "200 = 200 + 0");
    assert_eq!(shop.say("serial sn-200"), "in main: phone SN-200 since P1");
}

#[test]
fn r88_three_from_one() {
    assert_eq!(texts(&generated("SN-001", 3)), ["SN-001", "SN-002", "SN-003"]);
}

#[test]
fn r89_padding_stays_and_grows_where_it_must() {
    assert_eq!(texts(&generated("SN-0998", 3)), ["SN-0998", "SN-0999", "SN-1000"]);
    assert_eq!(texts(&generated("999", 2)), ["999", "1000"]);
}

#[test]
fn r93_what_stands_behind_the_counter_stays() {
    assert_eq!(texts(&generated("005-ccc", 2)), ["005-ccc", "006-ccc"]);
}

#[test]
fn r92_generated_serials_that_exist_are_told_one_by_one() {
    let mut shop = Shop::after(&["P1 purchase main: phone 2 = SN-002 SN-004"]);
    let answer = post(&mut shop, "P2", Kind::Purchase, generated("SN-001", 5));
    assert_eq!(answer, "already-in-stock 0:SN-002 phone in main by P1; already-in-stock 0:SN-004 phone in main by P1");
}

#[test]
fn r94_serials_generated_on_a_sale_name_pieces_that_had_no_name() {
    let mut shop = Shop::after(&["P1 purchase main: phone 3"]);
    assert_eq!(post(&mut shop, "S1", Kind::Sale, generated("N1", 4)), "not-in-stock 0:N4 phone");
    assert_eq!(post(&mut shop, "S1", Kind::Sale, generated("N1", 3)), "ok");
    assert_eq!(shop.say("stock phone main"), "0 = 0 + 0");
}

#[test]
fn r65_a_serial_of_a_hundred_characters_is_the_longest() {
    assert_eq!(Serial::new(&"X".repeat(100)).fault(), None);
    assert_eq!(Serial::new(&"X".repeat(101)).fault(), Some(serial_rules::Code::TooLong));
}

#[test]
fn r81_case_and_width_do_not_tell_pieces_apart_and_leading_zeros_do() {
    let mut shop = Shop::sample();
    assert_eq!(shop.say("P1 purchase main: phone 3 =  ａｂ１ 001 1"), "ok");
    assert_eq!(shop.say("serial AB1"), "in main: phone ab1 since P1");
    assert_eq!(shop.say("P2 purchase main: phone 1 = Ab1"), "already-in-stock 0:Ab1 phone in main by P1");
    assert_eq!(shop.say("S1 sale main: phone 1 = 01"), "not-in-stock 0:01 phone");
}

#[test]
fn r110_numbers_letters_and_marks_alone_or_together() {
    let mut shop = Shop::sample();
    assert_eq!(shop.say("P1 purchase main: phone 4 = 12345 ABCDE #/.-_ 1A#"), "ok");
}

/// The serials that one scan brings.
fn scanned(shop: &Shop, code: &str) -> Vec<Serial> {
    match understand(code, &shop.book) {
        Ok(Scan::List { serials, .. } | Scan::Range { serials } | Scan::Carton { serials, .. }) => serials,
        other => panic!("{code} is no carton: {other:?}"),
    }
}

fn with_carton() -> Shop {
    let mut shop = Shop::sample();
    shop.must(&Command::PackCarton { code: "BOX1".into(), serials: generated("C01", 20) });
    shop
}

#[test]
fn r83_one_scan_of_a_carton_brings_all_its_pieces() {
    let mut shop = with_carton();
    let twenty = scanned(&shop, "BOX1");
    assert_eq!(post(&mut shop, "P1", Kind::Purchase, twenty), "ok");
    assert_eq!(shop.say("stock phone main"), "20 = 20 + 0");
}

#[test]
fn r14_a_carton_is_known_or_spells_a_list_or_a_range() {
    let shop = with_carton();
    for code in ["BOX1", "C01..C20", &texts(&generated("C01", 20)).join(";")] {
        assert_eq!(texts(&scanned(&shop, code)), texts(&generated("C01", 20)), "{code}");
    }
}

#[test]
fn r84_of_a_carton_the_bad_pieces_are_told_and_the_good_ones_may_go() {
    let mut shop = with_carton();
    let twenty = scanned(&shop, "BOX1");
    assert_eq!(post(&mut shop, "P1", Kind::Purchase, twenty.clone()), "ok");
    assert_eq!(shop.say("S1 sale main: phone 1 = C03"), "ok");
    assert_eq!(post(&mut shop, "S2", Kind::Sale, twenty.clone()), "already-out 0:C03 phone by S1");
    let good = twenty.into_iter().filter(|serial| serial.as_str() != "C03").collect();
    assert_eq!(post(&mut shop, "S2", Kind::Sale, good), "ok");
}

#[test]
fn r85_a_code_that_looks_like_a_carton_is_asked_about() {
    assert!(looks_like_carton("BOX-0001"));
    assert!(!looks_like_carton("SN-0001"));
}

#[test]
fn r87_a_carton_is_packed_anew_and_is_empty_of_stock_when_its_receipt_is_void() {
    let mut shop = with_carton();
    let twenty = scanned(&shop, "BOX1");
    assert_eq!(post(&mut shop, "P1", Kind::Purchase, twenty.clone()), "ok");
    shop.must(&Command::PackCarton { code: "BOX1".into(), serials: twenty[1..].to_vec() });
    let nineteen = scanned(&shop, "BOX1");
    assert_eq!(nineteen.len(), 19);
    assert_eq!(shop.say("void P1"), "ok");
    assert!(post(&mut shop, "S1", Kind::Sale, nineteen).starts_with("not-in-stock 0:C02 phone; not-in-stock 0:C03"));
}

#[test]
fn d21_a_serial_that_another_product_has_is_refused_with_that_product() {
    let mut shop = Shop::after(&["P1 purchase main: tablet 1 = ABC123"]);
    let code = understand("]C1010690123456789221ABC123", &shop.book).expect("it is well made");
    let Scan::Gs1(gs1) = code else { panic!("{code:?}") };
    let serial = gs1.serial.expect("it holds a serial");
    assert_eq!(post(&mut shop, "P2", Kind::Purchase, vec![serial]), "other-product 0:ABC123 tablet in main by P1");
    assert_eq!(post(&mut shop, "P2", Kind::Purchase, vec!["06901234567892.ABC123".into()]), "ok");
}

#[test]
fn d16_what_is_pasted_onto_a_line_is_what_is_sold() {
    let mut shop = Shop::after(&["P1 purchase main: phone 9 = A001 A002 A003 A004 B7"]);
    let reading = entry_text::read("A001-A003， B7", None, None);
    assert_eq!(reading.findings, []);
    assert_eq!(post(&mut shop, "S1", Kind::Sale, reading.serials), "ok");
    assert_eq!(shop.say("stock phone main"), "5 = 1 + 4");
}
