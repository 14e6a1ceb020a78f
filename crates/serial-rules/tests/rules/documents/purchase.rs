//! Purchase: pieces bought from a supplier.

use crate::shop::{check, each};

#[test]
fn r19_a_purchase_without_serials_brings_pieces_without_a_name() {
    check(&[("P1 purchase main by acme: phone 5", "ok"), ("stock phone main", "5 = 0 + 5")]);
}

#[test]
fn r21_a_purchase_may_name_some_of_its_pieces() {
    check(&[
        ("P1 purchase main: phone 5 = A1 A2 A3", "ok"),
        ("stock phone main", "5 = 3 + 2"),
        ("P2 purchase main: phone 1 = B1 B2", "serials-too-many 0 phone"),
    ]);
}

#[test]
fn r78_a_piece_may_come_in_and_go_out_many_times() {
    check(&[
        ("P1 purchase main 02 by acme: phone 1 = A1", "ok"),
        ("S1 sale main 03 by li: phone 1 = A1", "ok"),
        ("P2 purchase shop 04 by acme: phone 1 = A1", "ok"),
        ("serial A1", "in shop: phone A1 since P2"),
        ("S2 sale shop 05 by wang: phone 1 = A1", "ok"),
        ("serial a1", "sold to wang: phone A1 since S2"),
    ]);
}

#[test]
fn r80_a_purchase_refuses_what_is_in_stock() {
    each(
        &["P1 purchase main: phone 2 = A1 A2", "P2 purchase shop: phone 1 = B1"],
        &[
            ("P3 purchase main: phone 1 = A1", "already-in-stock 0:A1 phone in main by P1"),
            ("P3 purchase main: phone 1 = B1", "already-in-stock 0:B1 phone in shop by P2"),
            (
                "P3 purchase main: phone 3 = C1 A1 A2",
                "already-in-stock 0:A1 phone in main by P1; already-in-stock 0:A2 phone in main by P1",
            ),
        ],
    );
}

#[test]
fn r71_a_serial_belongs_to_one_product_for_ever() {
    each(
        &["P1 purchase main: phone 1 = A1", "P2 purchase main: phone 1 = B1", "S1 sale main: phone 1 = B1"],
        &[
            ("P3 purchase main: tablet 1 = A1", "other-product 0:A1 phone in main by P1"),
            ("P3 purchase main: tablet 1 = B1", "other-product 0:B1 phone by S1"),
        ],
    );
}

#[test]
fn r70_a_serial_stands_once_on_a_document() {
    each(
        &[],
        &[
            ("P1 purchase main: phone 2 = A1 A1", "duplicate-entry 0:A1 phone"),
            ("P1 purchase main: phone 2 = A1 a1", "duplicate-entry 0:a1 phone"),
            ("P1 purchase main: phone 1 = A1 | phone 1 = A1", "duplicate-entry 1:A1 phone"),
            ("P1 purchase main: phone 1 = A1 | tablet 1 = A1", "duplicate-entry 1:A1 tablet"),
            ("P1 purchase main: phone 1 = A1 | phone 1 = A2", "ok"),
        ],
    );
}

#[test]
fn r58_a_purchase_may_count_in_another_unit() {
    check(&[
        ("P1 purchase main: phone 2box = A1 A2", "ok"),
        ("stock phone main", "20 = 2 + 18"),
        ("P2 purchase main: phone 0.5box", "ok"),
        ("stock phone main", "25 = 2 + 23"),
        ("P3 purchase main: phone 0.15box", "not-whole 0 phone"),
        ("P3 purchase main: phone 1crate", "not-base-unit 0 phone"),
        ("P3 purchase main: cable 1.5box", "ok"),
        ("stock cable main", "15 = 0 + 15"),
    ]);
}

#[test]
fn r62_pieces_of_a_product_tracked_by_serial_are_whole() {
    each(
        &[],
        &[
            ("P1 purchase main: phone 1.5", "not-whole 0 phone"),
            ("P1 purchase main: phone 0", "not-positive 0 phone"),
            ("P1 purchase main: phone -1", "not-positive 0 phone"),
            ("P1 purchase main: cable 1.5", "ok"),
        ],
    );
}

#[test]
fn r64_letters_digits_and_common_marks_make_a_serial() {
    let longest = "X".repeat(100);
    let too_long = "X".repeat(101);
    each(
        &[],
        &[
            ("P1 purchase main: tablet 1 = AB-12_3/4.5#6:7+8", "ok"),
            ("P1 purchase main: tablet 2 = ok 序列", "bad-character 0:序列 tablet"),
            ("P1 purchase main: tablet 1 = A,B", "bad-character 0:A,B tablet"),
            ("P1 purchase main: tablet 1 = \"A\"", "bad-character 0:\"A\" tablet"),
            (&format!("P1 purchase main: tablet 1 = {longest}"), "ok"),
            (&format!("P1 purchase main: tablet 2 = {too_long} B"), &format!("too-long 0:{too_long} tablet")),
        ],
    );
}

#[test]
fn d2_a_line_holds_more_than_one_entry_may_bring() {
    let serials: Vec<String> = (0..1500).map(|number| format!("A{number}")).collect();
    let purchase = format!("P1 purchase main: phone 1500 = {}", serials.join(" "));
    check(&[(&purchase, "ok"), ("stock phone main", "1500 = 1500 + 0")]);
}
