//! Purchase return: pieces go back to their supplier.

use crate::shop::{check, each};

const BOUGHT: [&str; 2] = ["P1 purchase main by acme: phone 4 = A1 A2", "P2 purchase main by acme: phone 1 = B1"];

#[test]
fn r37_a_returned_piece_may_be_bought_again() {
    check(&[
        ("P1 purchase main by acme: phone 1 = A1", "ok"),
        ("B1 purchase-return main by acme: phone 1 = A1", "ok"),
        ("serial A1", "returned to acme: phone A1 since B1"),
        ("S1 sale main: phone 1 = A1", "already-out 0:A1 phone by B1"),
        ("B2 purchase-return main: phone 1 = A1", "already-out 0:A1 phone by B1"),
        ("P2 purchase shop: phone 1 = A1", "ok"),
    ]);
}

#[test]
fn d24_without_serials_a_return_takes_unnamed_pieces_alone() {
    each(
        &BOUGHT,
        &[
            ("B1 purchase-return main: phone 2", "ok"),
            ("B1 purchase-return main: phone 3", "serials-missing 0 phone"),
            ("B1 purchase-return main: phone 3 = A1", "ok"),
            ("B1 purchase-return main: phone 4 = A1 N1", "serials-missing 0 phone"),
            ("B1 purchase-return main: phone 3 = A1 N1 N2", "ok"),
            ("B1 purchase-return main: phone 1 = A1 A2", "serials-too-many 0 phone"),
        ],
    );
}

#[test]
fn d24_a_linked_return_takes_only_pieces_of_that_purchase() {
    each(
        &BOUGHT,
        &[
            ("B1 purchase-return main against P1: phone 1 = A1", "ok"),
            ("B1 purchase-return main against P1: phone 1 = B1", "not-on-linked-document 0:B1 phone in main by P2"),
            ("B1 purchase-return main against P1: phone 1 = N1", "not-on-linked-document 0:N1 phone"),
            ("B1 purchase-return main against P2: phone 1", "ok"),
            ("B1 purchase-return shop against P1: phone 1 = A1", "in-other-warehouse 0:A1 phone in main by P1"),
        ],
    );
}
