//! Lots: quantity and expiry per lot, which to take first, and whom to call.

use super::shop::{check, each};

const BEFORE: [&str; 4] = [
    "P1 purchase main 02 by acme: milk 5 @ L2:3:2026-01-20 L1:2:2026-01-20",
    "P2 purchase main 03 by acme: milk 4 @ L0:1:2026-01-20 L8:1 L9:2:2026-01-10",
    "S1 sale main 05 by li: milk 1 @ L9:1",
    "S2 sale main 06 by wang: milk 1 @ L9:1",
];

#[test]
fn d28_the_first_to_expire_goes_first() {
    each(
        &BEFORE[..2],
        &[
            ("fefo milk main 2", "L9:2"),
            ("fefo milk main 4", "L9:2 L1:2"),
            ("fefo milk main 9", "L9:2 L1:2 L2:3 L0:1 L8:1"),
            ("fefo milk main 10", "lot-short"),
            ("fefo milk main 6 10", "L9:2 L1:2 L2:2"),
            ("fefo milk main 6 11", "L1:2 L2:3 L0:1"),
            ("fefo milk main 8 11", "lot-short"),
            ("fefo milk main 1 21", "L8:1"),
            ("fefo milk shop 1", "lot-short"),
        ],
    );
}

#[test]
fn d19_a_lot_knows_where_it_lies_and_to_whom_it_went() {
    each(
        &BEFORE,
        &[
            ("lot milk L9", " until 2026-01-10, to li wang"),
            ("lot milk L2", "main 3 until 2026-01-20, to "),
            ("lot milk LX", "unseen"),
        ],
    );
}

#[test]
fn d19_an_expired_lot_asks_first_when_it_is_sold() {
    each(
        &["P1 purchase main: milk 3 @ L1:3:2026-01-10 | cable 1"],
        &[
            ("S1 sale main 10: milk 1 @ L1:1", "ok"),
            ("S1 sale main 11: milk 1 @ L1:1", "lot-expired 0 milk in main"),
            ("S1 sale main 11 accept lot-expired: milk 1 @ L1:1", "ok, lot-expired 0 milk in main"),
            ("T1 transfer main>shop 11: milk 1 @ L1:1", "ok"),
            ("B1 purchase-return main 11: milk 1 @ L1:1", "ok"),
        ],
    );
}

#[test]
fn d26_the_lots_of_a_line_add_up_to_it_and_give_no_more_than_they_have() {
    each(
        &["P1 purchase main: milk 5 @ L1:3 L2:2", "P2 purchase shop: milk 1 @ L3:1"],
        &[
            ("S1 sale main: milk 2", "lot-missing 0 milk"),
            ("S1 sale main: milk 2 @ L1:1", "lot-missing 0 milk"),
            ("S1 sale main: milk 2 @ L1:3", "lot-missing 0 milk"),
            ("S1 sale main: milk 0.1box @ L1:0.1", "ok"),
            ("S1 sale main: milk 4 @ L1:4", "lot-short 0 milk in main"),
            ("S1 sale main: milk 1 @ L9:1", "lot-short 0 milk in main"),
            ("S1 sale main: milk 1 @ L3:1", "lot-short 0 milk in main"),
            ("S1 sale main: milk 2 @ L1:2 | milk 2 @ L1:2", "lot-short 1 milk in main"),
            ("P3 purchase main: milk 2", "lot-missing 0 milk"),
            ("P3 purchase main: milk 1 @ L1:2 L2:-1", "lot-missing 0 milk"),
            ("P3 purchase main: milk 1 @ L1:1 | cable 1 @ L1:1", "not-lot-managed 1 cable"),
        ],
    );
}

#[test]
fn r106_products_may_share_a_lot_number() {
    check(&[
        ("track lot: cable", "ok cable"),
        ("P1 purchase main: milk 1 @ L1:1 | cable 2 @ L1:2", "ok"),
        ("S1 sale main: milk 1 @ L1:1", "ok"),
        ("lot cable L1", "main 2 until never, to "),
        ("lot milk L1", " until never, to "),
    ]);
}

#[test]
fn d27_the_day_of_expiry_is_still_good_and_the_day_after_is_not() {
    each(
        &["P1 purchase main: milk 1 @ L1:1:2026-01-31"],
        &[
            ("fefo milk main 1 31", "L1:1"),
            ("fefo milk main 1 2026-02-01", "lot-short"),
            ("S1 sale main 31: milk 1 @ L1:1", "ok"),
            ("S1 sale main 2026-02-01: milk 1 @ L1:1", "lot-expired 0 milk in main"),
        ],
    );
}

#[test]
fn r104_a_lot_is_a_quantity_received_together() {
    check(&[
        ("P1 purchase main: milk 500 @ L1:500:2026-06-01", "ok"),
        ("T1 transfer main>shop: milk 200 @ L1:200", "ok"),
        ("lot milk L1", "main 300, shop 200 until 2026-06-01, to "),
    ]);
}

#[test]
fn r105_a_recall_knows_every_customer_of_a_lot_each_once() {
    let before = [
        &BEFORE[..],
        &[
            "S3 sale main 07 by li: milk 1 @ L1:1",
            "S4 sale main 08 by li: milk 1 @ L1:1",
            "S5 sale main 08: milk 1 @ L2:1",
        ],
    ];
    each(
        &before.concat(),
        &[("lot milk L1", " until 2026-01-20, to li"), ("lot milk L2", "main 2 until 2026-01-20, to ")],
    );
    each(&[&before.concat()[..], &["void S1"]].concat(), &[("lot milk L9", "main 1 until 2026-01-10, to wang")]);
}
