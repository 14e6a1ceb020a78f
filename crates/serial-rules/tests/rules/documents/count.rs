//! Count: what was found is what is there.

use crate::shop::{check, each};

const BEFORE: [&str; 5] = [
    "P1 purchase main: phone 4 = A1 A2 A3 | tablet 1 = T1 | cable 5 | milk 3 @ L1:2:2026-05-01 L2:1",
    "P2 purchase shop: phone 1 = B1",
    "S1 sale main by li: phone 1 = A3",
    "P3 purchase main: phone 1 = W1",
    "D1 dispatch main>shop: phone 1 = W1",
];

#[test]
fn d8_a_count_has_six_results() {
    each(
        &BEFORE,
        &[
            (
                "found main scope phone: A1 Z9 A3 B1 T1 W1 a1",
                "found A1, missing A2, new Z9, out A3, misplaced B1 W1, wrong T1",
            ),
            ("found main scope all: A1 T1", "found A1 T1, missing A2"),
            ("found shop scope all:", "missing B1"),
        ],
    );
}

#[test]
fn r30_posting_writes_off_what_is_missing_and_brings_in_what_is_surplus() {
    let rows = [
        ("C1 count main 05: phone 4 = A1 A3 Z9", "ok"),
        ("serial A1", "in main: phone A1 since P1"),
        ("serial A2", "lost: phone A2 since C1"),
        ("serial A3", "in main: phone A3 since C1"),
        ("serial Z9", "in main: phone Z9 since C1"),
        ("stock phone main", "4 = 3 + 1"),
        ("void C1", "ok"),
        ("serial A2", "in main: phone A2 since P1"),
        ("serial A3", "sold to li: phone A3 since S1"),
        ("stock phone main", "3 = 2 + 1"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn d8_a_misplaced_or_wrong_piece_is_resolved_first() {
    each(
        &BEFORE,
        &[
            ("C1 count main: phone 3 = A1 A2 B1", "misplaced 0:B1 phone in shop by P2"),
            ("C1 count main: phone 3 = A1 A2 T1", "wrong-product 0:T1 tablet in main by P1"),
            ("C1 count shop: tablet 1 = A1", "wrong-product 0:A1 phone in main by P1"),
            (
                "C1 count shop 01: phone 1 = A1",
                "misplaced 0:A1 phone in main by P1; before-last-movement 0:B1 phone in shop by P2",
            ),
            ("C1 count shop: tablet 1 = W1", "wrong-product 0:W1 phone by D1"),
            ("C1 count shop: phone 1 = W1", "in-transit 0:W1 phone by D1"),
        ],
    );
}

#[test]
fn d23_the_rest_of_a_count_has_no_name_and_nothing_found_is_zero() {
    each(
        &BEFORE,
        &[
            ("C1 count main: phone 0", "ok"),
            ("C1 count main: phone -1", "not-positive 0 phone"),
            ("C1 count main: phone 1 = A1 A2", "serials-too-many 0 phone"),
            ("C1 count main: phone 2.5 = A1 A2", "not-whole 0 phone"),
        ],
    );
    let rows = [
        ("C1 count main 05: phone 5 = A1 A2", "ok"),
        ("stock phone main", "5 = 2 + 3"),
        ("C2 count main 05: phone 0", "ok"),
        ("stock phone main", "0 = 0 + 0"),
        ("serial A1", "lost: phone A1 since C2"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r31_a_count_leaves_what_is_outside_its_scope_alone() {
    let rows = [
        ("C1 count main scope phone: phone 2 = A1 A2 | cable 1", "out-of-scope 1 cable"),
        ("C1 count main 05 scope phone: phone 2 = A1 A2", "ok"),
        ("stock tablet main", "1 = 1 + 0"),
        ("stock cable main", "5 = 0 + 5"),
        ("C2 count main 05: cable 4", "ok"),
        ("stock phone main", "2 = 2 + 0"),
        ("stock cable main", "4 = 0 + 4"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn d23_a_product_in_scope_without_a_line_was_not_found() {
    let rows = [
        ("C1 count main 05 scope phone+tablet: phone 2 = A1 A2", "ok"),
        ("serial T1", "lost: tablet T1 since C1"),
        ("stock cable main", "5 = 0 + 5"),
        ("C2 count main 05 scope all: phone 2 = A1 A2", "ok"),
        ("stock cable main", "0 = 0 + 0"),
        ("lot milk L1", " until 2026-05-01, to "),
        ("stock phone shop", "1 = 1 + 0"),
        ("C3 count main 05 scope ghost: cable 1", "unknown-product ghost; out-of-scope 0 cable"),
        ("C3 count main 05 scope all:", "no-lines"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r29_a_count_by_quantity_takes_its_shortage_from_unnamed_pieces() {
    let rows = [
        ("C1 count main: phone 1", "serials-missing 0 phone in main"),
        ("C1 count main 05: phone 2", "ok"),
        ("stock phone main", "2 = 2 + 0"),
        ("C2 count main 05: phone 6", "ok"),
        ("stock phone main", "6 = 2 + 4"),
        ("C3 count main 05: phone 1box", "ok"),
        ("stock phone main", "10 = 2 + 8"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r27_what_is_found_as_expected_does_not_move() {
    let rows = [
        ("C1 count main 05: phone 3 = A1 A2", "ok"),
        ("serial A1", "in main: phone A1 since P1"),
        ("void P1", "later-movement :A3 phone by S1"),
    ];
    let before: Vec<_> = BEFORE.iter().map(|before| (*before, "ok")).collect();
    check(&[&before[..], &rows].concat());
}

#[test]
fn d8_a_count_knows_nothing_of_what_moved_after_its_day() {
    each(
        &["P1 purchase main 10: phone 2 = A1 A2"],
        &[
            (
                "C1 count main 09: phone 1 = A1",
                "before-last-movement 0:A1 phone in main by P1; before-last-movement 0:A2 phone in main by P1",
            ),
            ("C1 count main 10: phone 1 = A1", "ok"),
        ],
    );
}

#[test]
fn d29_new_pieces_may_be_dated_before_a_count() {
    check(&[
        ("P1 purchase main 02: phone 1 = A1", "ok"),
        ("C1 count main 10 scope all: phone 1 = A1", "ok"),
        ("P2 purchase main 05: phone 1 = A2", "ok"),
        ("P3 purchase main 05: cable 1", "ok"),
    ]);
}

#[test]
fn d19_a_count_of_lots_sets_each_lot() {
    let rows = [
        ("C1 count main: milk 3 @ L1:2", "lot-missing 0 milk"),
        ("C1 count main: milk 5 @ L1:1 L3:2:2026-06-01 | milk 0", "lot-missing 0 milk"),
        ("C1 count main 05: milk 1 @ L1:1 | milk 2 @ L3:2:2026-06-01", "ok"),
        ("lot milk L1", "main 1 until 2026-05-01, to "),
        ("lot milk L2", " until never, to "),
        ("lot milk L3", "main 2 until 2026-06-01, to "),
        ("stock milk main", "3 = 0 + 3"),
    ];
    check(&[BEFORE.map(|before| (before, "ok")).as_slice(), &rows].concat());
}
