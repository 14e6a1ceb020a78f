//! Assembly and disassembly: stock moves, no serial takes part.

use crate::shop::{check, each};

#[test]
fn d30_lines_are_made_or_used() {
    check(&[
        ("P1 purchase main: cable 5 | milk 2 @ L1:2", "ok"),
        ("X1 assembly main: milk 3 @ L9:3:2026-08-01 made | cable 4 used | milk 1 @ L1:1 used", "ok"),
        ("stock cable main", "1 = 0 + 1"),
        ("lot milk L9", "main 3 until 2026-08-01, to "),
        ("lot milk L1", "main 1 until never, to "),
        ("X2 disassembly main: milk 1 @ L9:1 used | cable 2 made", "ok"),
        ("stock cable main", "3 = 0 + 3"),
        ("X3 assembly main: cable 4 used", "stock-short 0 cable in main"),
        ("void P1", "lot-short milk in main by X1"),
        ("plan P1", "X2 X1 P1"),
    ]);
}

#[test]
fn r54_a_product_tracked_by_serial_takes_no_part() {
    each(
        &["P1 purchase main: phone 2 | cable 5"],
        &[
            ("X1 assembly main: phone 1 made | cable 2 used", "serial-managed-not-allowed 0 phone"),
            ("X1 disassembly main: phone 1 used | cable 2 made", "serial-managed-not-allowed 0 phone"),
            ("X1 assembly main: pair 1 made | cable 2 used", "bundle-not-allowed 0 pair"),
        ],
    );
}

#[test]
fn r53_no_serial_stands_on_it() {
    each(&[], &[("X1 assembly main: cable 1 = A1 made", "kind-carries-no-serials 0 cable")]);
}
