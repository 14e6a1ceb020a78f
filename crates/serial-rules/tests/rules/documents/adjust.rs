//! Adjust: names given, taken off and put right; quantity only where it is asked for.

use crate::shop::{check, each};

const BEFORE: [&str; 4] = [
    "P1 purchase main by acme: phone 5 = A1 A2 A3",
    "P2 purchase shop: phone 1 = E1",
    "P3 purchase main: tablet 1 = T1",
    "S1 sale main by li: phone 1 = A3",
];

#[test]
fn r44_naming_and_taking_names_off_leaves_the_quantity() {
    let rows = [
        ("A1 adjust main: phone +N1 -A2", "ok"),
        ("stock phone main", "4 = 2 + 2"),
        ("serial N1", "in main: phone N1 since A1"),
        ("serial A2", "unknown: phone A2 since A1"),
        ("A2 adjust main: phone +A2", "ok"),
        ("stock phone main", "4 = 3 + 1"),
        ("void A1", "later-movement :A2 phone in main by A2"),
        ("void A2", "ok"),
        ("void A1", "ok"),
        ("stock phone main", "4 = 2 + 2"),
        ("serial N1", "unseen"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn d9_an_adjustment_names_only_what_is_there_without_a_name() {
    each(
        &BEFORE,
        &[
            ("A1 adjust main: phone +N1 +N2", "ok"),
            ("A1 adjust main: phone +N1 +N2 +N3", "not-in-stock 0:N3 phone"),
            ("A1 adjust main: phone -A1 +N1 +N2 +N3", "ok"),
            ("A1 adjust main: phone change 1 +N1 +N2 +N3", "ok"),
            ("A1 adjust main: phone +A1", "already-in-stock 0:A1 phone in main by P1"),
            ("A1 adjust main: phone +E1", "already-in-stock 0:E1 phone in shop by P2"),
            ("A1 adjust main: phone +A3", "already-out 0:A3 phone by S1"),
            ("A1 adjust main: phone +T1", "other-product 0:T1 tablet in main by P3"),
            ("A1 adjust main: phone -E1", "in-other-warehouse 0:E1 phone in shop by P2"),
            ("A1 adjust main: phone -Z1", "not-in-stock 0:Z1 phone"),
            ("A1 adjust main: phone +N1 -N1", "duplicate-entry 0:N1 phone"),
            ("A1 adjust main: phone +N,1", "bad-character 0:N,1 phone"),
            ("A1 adjust main: cable +N1", "not-serial-managed 0 cable"),
        ],
    );
}

#[test]
fn d9_the_quantity_changes_where_it_is_asked_for() {
    each(
        &BEFORE,
        &[
            ("A1 adjust main: phone change -2", "ok"),
            ("A1 adjust main: phone change -3", "stock-short 0 phone in main"),
            ("A1 adjust main: phone change -3 -A1", "ok"),
            ("A1 adjust main: phone change 0.5", "not-whole 0 phone"),
            ("A1 adjust main: cable change 1.5", "ok"),
            ("A1 adjust main: cable change -1", "stock-short 0 cable in main"),
            ("A1 adjust main: milk change 2 @ L1:2", "ok"),
            ("A1 adjust main: milk change 2", "lot-missing 0 milk"),
            ("A1 adjust main: milk change -1 @ L1:1", "lot-short 0 milk in main"),
        ],
    );
}

#[test]
fn d9_a_serial_is_put_right_here_or_sold_and_answers_to_both_texts() {
    let rows = [
        ("A1 adjust main: phone A1~A11 A3~A33", "ok"),
        ("serial A1", "in main: phone A11 since P1"),
        ("serial a33", "sold to li: phone A33 since S1"),
        ("P4 purchase main: phone 1 = A1", "already-in-stock 0:A1 phone in main by A1"),
        ("S2 sale main: phone 2 = A1 A11", "duplicate-entry 0:A11 phone"),
        ("S2 sale main by wang: phone 1 = A1", "ok"),
        ("serial A11", "sold to wang: phone A11 since S2"),
        ("void A1", "later-movement :A11 phone by S2"),
        ("void S2", "ok"),
        ("void A1", "ok"),
        ("serial A11", "unseen"),
        ("serial A33", "unseen"),
        ("serial A1", "in main: phone A1 since P1"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn d1_a_correction_meets_no_other_piece() {
    each(
        &BEFORE,
        &[
            ("A1 adjust main: phone A1~A2", "already-in-stock 0:A2 phone in main by P1"),
            ("A1 adjust main: phone A1~E1", "already-in-stock 0:E1 phone in shop by P2"),
            ("A1 adjust main: phone A1~A3", "already-out 0:A3 phone by S1"),
            ("A1 adjust main: phone A1~T1", "other-product 0:T1 tablet in main by P3"),
            ("A1 adjust main: phone Z1~Z2", "not-in-stock 0:Z1 phone"),
            ("A1 adjust main: phone E1~E2", "in-other-warehouse 0:E1 phone in shop by P2"),
            ("A1 adjust main: phone T1~T2", "other-product 0:T1 tablet in main by P3"),
            ("A1 adjust main: phone A1~B1 A2~B1", "duplicate-entry 0:B1 phone"),
            ("A1 adjust main: phone A1~B1 A1~B2", "duplicate-entry 0:A1 phone"),
            ("A1 adjust main: phone A1~字", "bad-character 0:字 phone"),
            ("A1 adjust main: phone A1~a1", "ok"),
        ],
    );
}

#[test]
fn d1_a_serial_may_be_put_back_and_an_old_text_is_not_free() {
    let rows = [
        ("A1 adjust main: phone A1~A11", "ok"),
        ("A2 adjust main: phone A11~A1", "ok"),
        ("serial A11", "in main: phone A1 since P1"),
        ("P4 purchase main: phone 1 = A11", "already-in-stock 0:A11 phone in main by A2"),
        ("A3 adjust main: phone A2~A11", "already-in-stock 0:A11 phone in main by A2"),
        ("void A2", "ok"),
        ("serial A1", "in main: phone A11 since P1"),
        ("void A1", "ok"),
        ("P4 purchase main: phone 1 = A11", "ok"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r98_taking_a_correction_back_gives_every_text_back_to_its_piece() {
    let rows = [
        ("A1 adjust main: phone A1~A11", "ok"),
        ("A2 adjust main: phone -A11", "ok"),
        ("A3 adjust main: phone A2~A1", "ok"),
        ("serial A1", "in main: phone A1 since P1"),
        ("A4 adjust main: phone A1~A22", "ok"),
        ("serial A1", "in main: phone A22 since P1"),
        ("void A4", "ok"),
        ("void A3", "ok"),
        ("serial A1", "unknown: phone A11 since A2"),
        ("serial A2", "in main: phone A2 since P1"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r69_a_name_taken_off_and_given_to_another_piece_comes_back_only_after_that() {
    let rows = [
        ("A1 adjust main: phone A1~A11", "ok"),
        ("A2 adjust main: phone -A11", "ok"),
        ("A3 adjust main: phone A2~A11", "ok"),
        ("serial A1", "in main: phone A11 since P1"),
        ("A4 adjust main: phone +A1", "already-in-stock 0:A1 phone in main by A3"),
        ("void A2", "later-movement :A11 phone by A3"),
        ("plan P1", "A3 A2 A1 S1 P1"),
        ("void A3", "ok"),
        ("void A2", "ok"),
        ("serial A1", "in main: phone A11 since P1"),
        ("serial A2", "in main: phone A2 since P1"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}
