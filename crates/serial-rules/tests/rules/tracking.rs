//! How products are tracked, and what stands in the way of changing it.

use super::shop::{check, each};

#[test]
fn r9_each_product_changes_for_itself_and_the_others_are_told() {
    check(&[
        ("negative on", "ok"),
        ("P1 purchase main: cable 1.5 | milk 2 @ L1:2", "ok"),
        (
            "track serial: cable milk pair ghost phone",
            "stock-decimal cable in main; lot-in-stock milk in main; bundle-not-allowed pair; unknown-product ghost",
        ),
        ("P2 purchase main: cable 0.5", "ok"),
        ("track serial: cable milk", "ok cable lot-in-stock milk in main"),
        ("stock cable main", "2 = 0 + 2"),
        ("P3 purchase main: cable 1 = C1", "ok"),
    ]);
}

#[test]
fn r60_stock_below_zero_stands_in_the_way_where_it_lies() {
    check(&[
        ("negative on", "ok"),
        ("P1 purchase main: cable 3", "ok"),
        ("S1 sale shop: cable 1", "ok"),
        ("track serial: cable", "stock-negative cable in shop"),
        ("T1 transfer main>shop: cable 1", "ok"),
        ("track serial: cable", "ok cable"),
    ]);
}

#[test]
fn r61_a_fraction_stands_in_the_way_where_it_lies() {
    check(&[
        ("P1 purchase main: cable 3", "ok"),
        ("P2 purchase shop: cable 0.5", "ok"),
        ("track serial: cable", "stock-decimal cable in shop"),
        ("S1 sale shop: cable 0.5", "ok"),
        ("track serial: cable", "ok cable"),
        ("stock cable main", "3 = 0 + 3"),
    ]);
}

#[test]
fn r55_serials_and_lots_exclude_each_other() {
    check(&[
        ("P1 purchase main: phone 1 | milk 1 @ L1:1 | cable 1", "ok"),
        ("track lot: phone", "lot-missing phone in main"),
        ("track lot: cable", "lot-missing cable in main"),
        ("track serial: milk", "lot-in-stock milk in main"),
        ("track none: milk", "lot-in-stock milk in main"),
        ("S1 sale main: phone 1 = A1 | milk 1 @ L1:1 | cable 1", "ok"),
        ("track lot: phone cable", "ok phone cable"),
        ("track serial: milk", "ok milk"),
    ]);
}

#[test]
fn r56_shelf_life_goes_with_lots_and_so_excludes_serials() {
    each(
        &[],
        &[
            ("P1 purchase main: phone 1 @ L1:1:2026-05-01", "serial-and-lot 0 phone"),
            ("P1 purchase main: phone 1 = A1 @ L1:1:2026-05-01", "serial-and-lot 0 phone"),
            ("P1 purchase main: cable 1 @ L1:1:2026-05-01", "not-lot-managed 0 cable"),
        ],
    );
}

#[test]
fn r57_a_bundle_is_not_tracked() {
    each(
        &[],
        &[
            ("track serial: kit", "bundle-not-allowed kit"),
            ("track lot: kit", "bundle-not-allowed kit"),
            ("track none: kit", "ok"),
        ],
    );
}

#[test]
fn d26_a_change_to_what_it_is_does_nothing_and_is_no_fault() {
    check(&[
        ("P1 purchase main: phone 1 = A1 | milk 1 @ L1:1", "ok"),
        ("track serial: phone", "ok"),
        ("track lot: milk", "ok"),
        ("track serial: phone phone", "ok"),
        ("serial A1", "in main: phone A1 since P1"),
    ]);
}

#[test]
fn r10_turned_off_the_names_are_history_and_the_quantity_stays() {
    check(&[
        ("P1 purchase main: phone 3 = A1 A2", "ok"),
        ("S1 sale main by li: phone 1 = A2", "ok"),
        ("track none: phone", "ok phone"),
        ("stock phone main", "2 = 0 + 2"),
        ("serial A1", "unknown: phone A1"),
        ("serial A2", "sold to li: phone A2 since S1"),
        ("S2 sale main: phone 1", "ok"),
        ("S3 sale main: phone 1 = A1", "not-serial-managed 0 phone"),
        ("track serial: phone", "ok phone"),
        ("stock phone main", "1 = 0 + 1"),
        ("X1 adjust main: phone +A1", "ok"),
        ("serial A1", "in main: phone A1 since X1"),
        ("R1 sale-return main: phone 1 = A2", "ok"),
    ]);
}

#[test]
fn d10_names_taken_off_are_free_again_for_the_same_product() {
    each(
        &["P1 purchase main: phone 1 = A1", "track none: phone", "track serial: phone"],
        &[
            ("S1 sale main: phone 1 = A1", "ok"),
            ("P2 purchase shop: phone 1 = A1", "ok"),
            ("P2 purchase main: tablet 1 = A1", "other-product 0:A1 phone by P1"),
        ],
    );
}

#[test]
fn d10_a_piece_on_its_way_keeps_its_product_tracked() {
    check(&[
        ("P1 purchase main: phone 1 = A1", "ok"),
        ("D1 dispatch main>shop: phone 1 = A1", "ok"),
        ("track none: phone", "in-transit phone by D1"),
        ("E1 receipt shop against D1: phone 1 = A1", "ok"),
        ("track none: phone", "ok phone"),
    ]);
}

#[test]
fn r62_after_the_switch_quantities_are_whole_and_never_below_zero() {
    check(&[
        ("negative on", "ok"),
        ("P1 purchase main: cable 3", "ok"),
        ("track serial: cable", "ok cable"),
        ("S1 sale main: cable 0.5", "not-whole 0 cable"),
        ("T1 transfer main>shop: cable 4", "serials-missing 0 cable"),
        ("S1 sale main: cable 4 = C1 C2 C3 C4", "not-in-stock 0:C4 cable"),
        ("X1 adjust main: cable change -4", "stock-short 0 cable in main"),
    ]);
}
