//! Opening stock: what lay there when the book was opened.

use crate::shop::{check, each};

#[test]
fn r11_opening_stock_may_name_its_pieces_or_not() {
    check(&[
        ("O1 opening main: phone 3 = A1 A2 | cable 40 | milk 6 @ L1:6:2026-03-01", "ok"),
        ("stock phone main", "3 = 2 + 1"),
        ("stock cable main", "40 = 0 + 40"),
        ("lot milk L1", "main 6 until 2026-03-01, to "),
        ("serial A1", "in main: phone A1 since O1"),
    ]);
}

#[test]
fn r18_opening_stock_lies_in_the_warehouse_of_its_document() {
    check(&[
        ("O1 opening main: phone 1 = A1", "ok"),
        ("O2 opening shop: phone 1 = B1", "ok"),
        ("serial B1", "in shop: phone B1 since O2"),
        ("stock phone main", "1 = 1 + 0"),
        ("S1 sale main: phone 1 = B1", "in-other-warehouse 0:B1 phone in shop by O2"),
    ]);
}

#[test]
fn r80_what_is_in_stock_cannot_come_in_again() {
    each(
        &["O1 opening main: phone 1 = A1"],
        &[
            ("O2 opening main: phone 1 = A1", "already-in-stock 0:A1 phone in main by O1"),
            ("O2 opening shop: phone 1 = a1", "already-in-stock 0:a1 phone in main by O1"),
            ("P1 purchase main: phone 1 = A1", "already-in-stock 0:A1 phone in main by O1"),
        ],
    );
}
