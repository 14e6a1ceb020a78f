//! Bundles: sold as their components.

use crate::shop::{check, each};

const STOCK: [&str; 1] = ["P1 purchase main: phone 2 = A1 A2 | cable 10"];

#[test]
fn d11_a_bundle_is_sold_as_its_components() {
    check(&[
        ("P1 purchase main: phone 2 = A1 A2 | cable 10", "ok"),
        ("S1 sale main by li: kit 1 | phone 1 = A1 of 0 | cable 2 of 0", "ok"),
        ("stock phone main", "1 = 1 + 0"),
        ("stock cable main", "8 = 0 + 8"),
        ("serial A1", "sold to li: phone A1 since S1"),
        ("S2 sale main: pair 3", "ok"),
        ("stock cable main", "2 = 0 + 2"),
        ("S3 sale main: pair 2", "stock-short 0 cable in main"),
        ("void S2", "ok"),
        ("stock cable main", "8 = 0 + 8"),
    ]);
}

#[test]
fn d30_what_is_not_written_out_is_taken_apart_and_a_serial_must_be_written() {
    each(
        &STOCK,
        &[
            ("S1 sale main: kit 1", "serials-missing 0 phone"),
            ("S1 sale main: kit 2 | phone 1 = A1 of 0", "serials-missing 0 phone"),
            ("S1 sale main: kit 1 | phone 1 of 0", "serials-missing 1 phone"),
            ("S1 sale main: kit 1 | tablet 1 of 0", "serials-missing 0 phone; bundle-not-allowed 1 tablet"),
            ("S1 sale main: cable 1 | cable 1 of 0", "bundle-not-allowed 1 cable"),
            ("S1 sale main: cable 1 of 7", "bundle-not-allowed 0 cable"),
        ],
    );
    check(&[
        ("P1 purchase main: phone 2 = A1 A2 | cable 10", "ok"),
        ("S1 sale main: kit 2 | phone 2 = A1 A2 of 0 | cable 1 of 0", "ok"),
        ("stock cable main", "6 = 0 + 6"),
        ("Q1 quotation: kit 1", "ok"),
    ]);
}

#[test]
fn d24_a_bundle_comes_back_as_its_components() {
    check(&[
        ("P1 purchase main: phone 2 = A1 A2 | cable 10", "ok"),
        ("S1 sale main: kit 1 | phone 1 = A1 of 0 | pair 1", "ok"),
        ("R1 sale-return main against S1: pair 3", "more-than-sold 0 cable by S1"),
        ("R1 sale-return main against S1: pair 1", "ok"),
        ("R2 sale-return main against S1: kit 1 | phone 1 = A1 of 0", "ok"),
        ("R3 sale-return main against S1: cable 1", "more-than-sold 0 cable by S1"),
        ("stock cable main", "10 = 0 + 10"),
    ]);
}

#[test]
fn r57_a_bundle_stands_on_sales_and_plans_alone() {
    each(
        &STOCK,
        &[
            ("X1 purchase main: kit 1", "bundle-not-allowed 0 kit"),
            ("X1 opening main: pair 1", "bundle-not-allowed 0 pair"),
            ("X1 transfer main>shop: pair 1", "bundle-not-allowed 0 pair"),
            ("X1 count main: pair 1", "bundle-not-allowed 0 pair"),
            ("X1 adjust main: pair change 1", "bundle-not-allowed 0 pair"),
        ],
    );
}
