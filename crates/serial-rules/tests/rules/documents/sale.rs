//! Sale: every piece is named.

use crate::shop::{check, each};

#[test]
fn r22_a_sale_names_every_piece() {
    each(
        &["P1 purchase main: phone 4 = A1 A2"],
        &[
            ("S1 sale main: phone 2", "serials-missing 0 phone"),
            ("S1 sale main: phone 2 = A1", "serials-missing 0 phone"),
            ("S1 sale main: phone 1 = A1 A2", "serials-too-many 0 phone"),
            ("S1 sale main: phone 2 = A1 A2", "ok"),
        ],
    );
}

#[test]
fn r25_a_sale_may_name_a_piece_that_had_no_name() {
    check(&[
        ("P1 purchase main: phone 2", "ok"),
        ("S1 sale main by li: phone 1 = N1", "ok"),
        ("stock phone main", "1 = 0 + 1"),
        ("serial N1", "sold to li: phone N1 since S1"),
        ("S2 sale main: phone 2 = N2 N3", "not-in-stock 0:N3 phone"),
        ("S2 sale main: phone 1 = N2 | phone 1 = N3", "not-in-stock 1:N3 phone"),
        ("S2 sale main: phone 1 = N2", "ok"),
        ("S3 sale main: phone 1 = N3", "not-in-stock 0:N3 phone"),
    ]);
}

#[test]
fn d4_pieces_without_a_name_are_those_of_the_same_warehouse_and_product() {
    each(
        &["P1 purchase main: phone 2"],
        &[
            ("S1 sale shop: phone 1 = N1", "not-in-stock 0:N1 phone"),
            ("S1 sale main: tablet 1 = N1", "not-in-stock 0:N1 tablet"),
        ],
    );
}

#[test]
fn d4_a_piece_that_is_refused_takes_no_unnamed_one() {
    each(
        &["P1 purchase main: phone 2 = A1", "U1 adjust main 05: phone -A1", "S0 sale main 06: phone 1 = Z"],
        &[("S1 sale main 03: phone 2 = A1 N1", "before-last-movement 0:A1 phone by U1")],
    );
}

#[test]
fn r74_a_sale_says_where_a_piece_lies_that_is_not_here() {
    each(
        &["P1 purchase shop: phone 1 = A1"],
        &[("S1 sale main: phone 1 = A1", "in-other-warehouse 0:A1 phone in shop by P1")],
    );
}

#[test]
fn r79_sold_serial_cannot_be_sold_again() {
    each(
        &["P1 purchase main: phone 1 = A1", "S1 sale main by li: phone 1 = A1"],
        &[("S2 sale main: phone 1 = A1", "already-out 0:A1 phone by S1")],
    );
}

#[test]
fn r58_a_sale_counts_in_the_base_unit() {
    each(
        &["P1 purchase main: phone 10 | cable 10"],
        &[
            ("S1 sale main: phone 1box", "not-base-unit 0 phone"),
            ("S1 sale main: phone 1pc = A1", "ok"),
            ("S1 sale main: cable 1box", "ok"),
        ],
    );
}

#[test]
fn d14_a_document_is_not_dated_before_the_last_movement_of_its_pieces() {
    each(
        &["P1 purchase main 10: phone 1 = A1", "T1 transfer main>shop 12: phone 1 = A1"],
        &[
            ("S1 sale shop 11: phone 1 = A1", "before-last-movement 0:A1 phone in shop by T1"),
            ("S1 sale shop 12: phone 1 = A1", "ok"),
            ("S1 sale shop 13: phone 1 = A1", "ok"),
        ],
    );
}

#[test]
fn d14_names_taken_off_with_serial_management_leave_the_last_document_in_force() {
    check(&[
        ("P1 purchase main 10: phone 1 = A1", "ok"),
        ("track none: phone", "ok phone"),
        ("track serial: phone", "ok phone"),
        ("S1 sale main 09: phone 1 = A1", "before-last-movement 0:A1 phone by P1"),
        ("S1 sale main 10: phone 1 = A1", "ok"),
    ]);
}

#[test]
fn r102_a_void_movement_does_not_bind_later_dates() {
    check(&[
        ("P1 purchase main 10: phone 1 = A1", "ok"),
        ("T1 transfer main>shop 20: phone 1 = A1", "ok"),
        ("void T1", "ok"),
        ("S1 sale main 11: phone 1 = A1", "ok"),
    ]);
}

#[test]
fn d15_stock_goes_below_zero_only_for_untracked_products_and_where_the_shop_allows_it() {
    check(&[
        ("P1 purchase main: cable 2", "ok"),
        ("S1 sale main: cable 3", "stock-short 0 cable in main"),
        ("S1 sale main: cable 1 | cable 2", "stock-short 1 cable in main"),
        ("negative on", "ok"),
        ("S1 sale main: cable 3", "ok"),
        ("stock cable main", "-1 = 0 + -1"),
        ("S2 sale main: phone 1 = A1", "not-in-stock 0:A1 phone"),
        ("S2 sale main: milk 1 @ L1:1", "lot-short 0 milk in main"),
        ("negative off", "ok"),
        ("S2 sale main: cable 1", "stock-short 0 cable in main"),
        ("P2 purchase main: cable 2", "ok"),
    ]);
}

#[test]
fn d15_an_adjustment_towards_zero_is_never_short() {
    check(&[
        ("negative on", "ok"),
        ("S1 sale main: cable 5", "ok"),
        ("negative off", "ok"),
        ("A1 adjust main: cable change 2", "ok"),
        ("stock cable main", "-3 = 0 + -3"),
        ("A2 adjust main: cable change -1", "stock-short 0 cable in main"),
    ]);
}
