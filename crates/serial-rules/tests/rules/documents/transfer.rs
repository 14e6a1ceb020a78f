//! Transfer in one step.

use crate::shop::{check, each};

#[test]
fn r34_a_transfer_changes_the_warehouse_of_its_pieces() {
    check(&[
        ("P1 purchase main: phone 3 = A1 A2 | cable 5 | milk 4 @ L1:4", "ok"),
        ("T1 transfer main>shop: phone 2 = A1 N1 | cable 2 | milk 1 @ L1:1", "ok"),
        ("serial A1", "in shop: phone A1 since T1"),
        ("serial N1", "in shop: phone N1 since T1"),
        ("stock phone main", "1 = 1 + 0"),
        ("stock phone shop", "2 = 2 + 0"),
        ("stock cable shop", "2 = 0 + 2"),
        ("lot milk L1", "main 3, shop 1 until never, to "),
        ("S1 sale main: phone 1 = A1", "in-other-warehouse 0:A1 phone in shop by T1"),
    ]);
}

#[test]
fn r35_without_serials_a_transfer_moves_unnamed_pieces_alone() {
    each(
        &["P1 purchase main: phone 3 = A1"],
        &[
            ("T1 transfer main>shop: phone 2", "ok"),
            ("T1 transfer main>shop: phone 3", "serials-missing 0 phone"),
            ("T1 transfer main>shop: phone 3 = A1", "ok"),
            ("T1 transfer main>shop: phone 3 = N1 N2", "serials-missing 0 phone"),
            ("T1 transfer main>shop: phone 1 = A1 N1", "serials-too-many 0 phone"),
        ],
    );
}

#[test]
fn r77_a_piece_lies_in_one_warehouse_at_a_time() {
    check(&[
        ("P1 purchase main: phone 1 = A1", "ok"),
        ("T1 transfer main>shop: phone 1 = A1", "ok"),
        ("T2 transfer main>shop: phone 1 = A1", "in-other-warehouse 0:A1 phone in shop by T1"),
        ("T2 transfer shop>main: phone 1 = A1", "ok"),
        ("serial A1", "in main: phone A1 since T2"),
    ]);
}

#[test]
fn d29_a_transfer_leads_somewhere_else() {
    each(
        &["P1 purchase main: cable 1"],
        &[
            ("T1 transfer main>main: cable 1", "same-warehouse"),
            ("D1 dispatch main>main: cable 1", "same-warehouse"),
            ("T1 transfer main: cable 1", "unknown-warehouse"),
            ("T1 transfer main>nowhere: cable 1", "unknown-warehouse in nowhere"),
            ("T1 transfer main>shop: cable 2", "stock-short 0 cable in main"),
        ],
    );
}
