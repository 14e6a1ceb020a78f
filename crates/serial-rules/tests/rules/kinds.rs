//! Which documents carry serials, and that what is true of one is true of all (R47 to R53, R68 to R77).

use super::shop::{Shop, check, each};

const BEFORE: [&str; 3] =
    ["P1 purchase main by acme: phone 4 = A1 A2", "S1 sale main by li: phone 1 = A1", "P2 purchase shop: phone 1 = E1"];

#[test]
fn r47_a_sale_carries_serials() {
    each(&BEFORE, &[("X1 sale main: phone 1 = A2", "ok")]);
}

#[test]
fn r48_a_sales_return_carries_serials() {
    each(&BEFORE, &[("X1 sale-return main: phone 1 = A1", "ok")]);
}

#[test]
fn r49_a_purchase_carries_serials() {
    each(&BEFORE, &[("X1 purchase main: phone 1 = C1", "ok")]);
}

#[test]
fn r50_a_purchase_return_carries_serials() {
    each(&BEFORE, &[("X1 purchase-return main: phone 1 = A2", "ok")]);
}

#[test]
fn r51_a_count_carries_serials() {
    each(&BEFORE, &[("X1 count main: phone 3 = A2", "ok")]);
}

#[test]
fn r52_a_transfer_carries_serials() {
    each(&BEFORE, &[("X1 transfer main>shop: phone 1 = A2", "ok")]);
}

#[test]
fn r32_serials_stand_on_what_leaves_and_on_what_arrives() {
    check(&[
        ("P1 purchase main: phone 2 = A1 A2", "ok"),
        ("D1 dispatch main>shop: phone 2 = A1 A2", "ok"),
        ("R1 receipt shop against D1: phone 2 = A1 A2", "ok"),
        ("stock phone shop", "2 = 2 + 0"),
    ]);
}

#[test]
fn r68_a_serial_is_never_given_twice() {
    each(
        &BEFORE,
        &[
            ("X1 purchase main: phone 2 = C1 C1", "duplicate-entry 0:C1 phone"),
            ("X1 opening main: phone 1 = A2", "already-in-stock 0:A2 phone in main by P1"),
            ("X1 adjust main: phone +A2", "already-in-stock 0:A2 phone in main by P1"),
            ("X1 adjust main: phone A2~E1", "already-in-stock 0:E1 phone in shop by P2"),
        ],
    );
}

#[test]
fn r69_a_serial_is_unique_across_products_warehouses_and_documents() {
    each(
        &BEFORE,
        &[
            ("X1 purchase main: tablet 1 = A2", "other-product 0:A2 phone in main by P1"),
            ("X1 purchase shop: phone 1 = A2", "already-in-stock 0:A2 phone in main by P1"),
            ("X1 purchase main: phone 1 = C1 | tablet 1 = c1", "duplicate-entry 1:c1 tablet"),
        ],
    );
}

#[test]
fn r73_a_piece_of_another_product_is_refused_everywhere() {
    for kind in ["opening", "purchase", "sale", "sale-return", "purchase-return", "transfer"] {
        let head = if kind == "transfer" { "X1 transfer main>shop" } else { &format!("X1 {kind} main") };
        let asked = format!("{head}: tablet 1 = A2");
        assert_eq!(Shop::after(&BEFORE).say(&asked), "other-product 0:A2 phone in main by P1", "{kind}");
    }
}

#[test]
fn r75_what_is_not_in_stock_says_what_happened_last() {
    each(
        &[&BEFORE[..], &["B1 purchase-return main: phone 1 = A2", "C1 count shop: phone 0"]].concat(),
        &[
            ("X1 sale main: phone 1 = A1", "already-out 0:A1 phone by S1"),
            ("X1 sale main: phone 1 = A2", "already-out 0:A2 phone by B1"),
            ("X1 transfer shop>main: phone 1 = E1", "already-out 0:E1 phone by C1"),
        ],
    );
}

#[test]
fn r59_the_latest_document_is_voided_first() {
    check(&[
        ("P1 purchase main: phone 1 = A1", "ok"),
        ("S1 sale main: phone 1 = A1", "ok"),
        ("void P1", "later-movement :A1 phone by S1"),
        ("void S1", "ok"),
        ("void P1", "ok"),
    ]);
}

#[test]
fn a_kind_is_called_as_the_log_writes_it() {
    for kind in serial_rules::model::Kind::ALL {
        assert_eq!(serde_json::to_value(kind).ok(), Some(kind.word().into()));
    }
}
