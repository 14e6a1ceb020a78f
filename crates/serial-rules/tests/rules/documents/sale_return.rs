//! Sales return: free, or linked to the sale it answers to.

use crate::shop::{check, each};

const SOLD: [&str; 3] = [
    "P1 purchase main by acme: phone 6 = A1 A2 A3 A4 | cable 9",
    "S1 sale main by li: phone 2 = A1 A2 | cable 3",
    "S2 sale main by wang: phone 1 = A3",
];

#[test]
fn r36_a_return_takes_back_what_is_out() {
    each(
        &SOLD,
        &[
            ("R1 sale-return shop by li: phone 1 = A1", "ok"),
            ("R1 sale-return main: phone 1 = A4", "already-in-stock 0:A4 phone in main by P1"),
            ("R1 sale-return main: phone 1 = A1 A2", "serials-too-many 0 phone"),
            ("R1 sale-return main: phone 1box", "not-base-unit 0 phone"),
        ],
    );
}

#[test]
fn d6_a_piece_never_sold_here_asks_first() {
    check(&[
        ("R1 sale-return main: phone 1 = Z1", "never-sold 0:Z1 phone"),
        ("R1 sale-return main accept never-sold: phone 1 = Z1", "ok, never-sold 0:Z1 phone"),
        ("serial Z1", "in main: phone Z1 since R1"),
    ]);
}

#[test]
fn d5_a_return_may_name_fewer_pieces_than_it_brings() {
    let rows = [("R1 sale-return main: phone 2 = A1", "ok"), ("stock phone main", "5 = 2 + 3"), ("void R1", "ok")];
    check(&[SOLD.map(|sold| (sold, "ok")).as_slice(), &rows].concat());
}

#[test]
fn d6_a_linked_return_takes_only_pieces_of_that_sale_that_are_still_out() {
    each(
        &[&SOLD[..], &["R0 sale-return main against S1: phone 1 = A2", "S3 sale main: phone 1 = A2"]].concat(),
        &[
            ("R1 sale-return main against S1: phone 1 = A1", "ok"),
            ("R1 sale-return main against S1: phone 1 = A3", "not-on-linked-document 0:A3 phone by S2"),
            ("R1 sale-return main against S1: phone 1 = A2", "not-on-linked-document 0:A2 phone by S3"),
            ("R1 sale-return main against S1: phone 1 = A4", "already-in-stock 0:A4 phone in main by P1"),
            ("R1 sale-return main against S1: phone 1 = Z", "not-on-linked-document 0:Z phone"),
        ],
    );
}

#[test]
fn d24_a_linked_return_takes_no_more_than_is_still_out() {
    each(
        &SOLD,
        &[
            ("R1 sale-return main against S1: phone 3 = A1 A2", "more-than-sold 0 phone by S1"),
            ("R1 sale-return main against S1: phone 1 = A1 | phone 2 = A2", "more-than-sold 1 phone by S1"),
            ("R1 sale-return main against S1: cable 4", "more-than-sold 0 cable by S1"),
            ("R1 sale-return main against S1: tablet 1", "more-than-sold 0 tablet by S1"),
            ("R1 sale-return main against S1: phone 2 = A1 A2 | cable 3", "ok"),
        ],
    );
    let back_by_another_way = [
        ("R1 sale-return main: phone 1 = A1", "ok"),
        ("R2 sale-return main against S1: cable 2", "ok"),
        ("R3 sale-return main against S1: phone 2 = A2", "more-than-sold 0 phone by S1"),
        ("R3 sale-return main against S1: cable 2", "more-than-sold 0 cable by S1"),
        ("R3 sale-return main against S1: phone 1 | cable 1", "ok"),
        ("R4 sale-return main against S1: phone 1 = A2", "more-than-sold 0 phone by S1"),
        ("void R3", "ok"),
        ("R4 sale-return main against S1: phone 1 = A2", "ok"),
    ];
    check(&[SOLD.map(|sold| (sold, "ok")).as_slice(), &back_by_another_way].concat());
}

#[test]
fn d24_a_free_return_may_come_from_another_customer() {
    each(&SOLD, &[("R1 sale-return main by wang: phone 1 = A1", "ok")]);
}

#[test]
fn d24_what_went_back_to_its_supplier_or_was_lost_does_not_come_back_from_a_customer() {
    each(
        &["P1 purchase main: phone 2 = A1 A2", "B1 purchase-return main: phone 1 = A1", "C1 count main: phone 0"],
        &[
            ("R1 sale-return main: phone 1 = A1", "already-out 0:A1 phone by B1"),
            ("R1 sale-return main: phone 1 = A2", "already-out 0:A2 phone by C1"),
        ],
    );
}

#[test]
fn d29_a_return_answers_to_a_sale_that_stands() {
    each(
        &[&SOLD[..], &["void S2"]].concat(),
        &[
            ("R1 sale-return main against S9: phone 1", "unknown-document by S9"),
            ("R1 sale-return main against P1: phone 1", "unknown-document by P1"),
            ("R1 sale-return main against S2: cable 1", "document-void by S2"),
        ],
    );
}

#[test]
fn d9_a_return_finds_a_sold_piece_whose_serial_was_put_right() {
    let corrected = [&SOLD[..], &["A9 adjust main: phone A1~A11"]].concat();
    each(
        &corrected,
        &[
            ("R1 sale-return main against S1: phone 1 = A11", "ok"),
            ("R1 sale-return main against S1: phone 1 = A1", "ok"),
            ("R1 sale-return main against S1: phone 2 = A1 A11", "duplicate-entry 0:A11 phone"),
        ],
    );
}
