//! Taking documents back: the order, the exact restore, and the plan.

use super::shop::{Shop, check, each};

#[test]
fn r95_a_document_is_voided_when_it_moved_each_of_its_pieces_last() {
    check(&[
        ("P1 purchase main by acme: phone 3 = A1 A2 A3", "ok"),
        ("S1 sale main by li: phone 1 = A2", "ok"),
        ("void P1", "later-movement :A2 phone by S1"),
        ("void S1", "ok"),
        ("void P1", "ok"),
        ("void P1", "already-void by P1"),
        ("void P9", "unknown-document by P9"),
    ]);
}

#[test]
fn r96_the_order_is_that_of_each_piece_not_that_of_the_documents() {
    check(&[
        ("P1 purchase main: phone 1 = A1", "ok"),
        ("P2 purchase main: phone 1 = A2", "ok"),
        ("S1 sale main: phone 1 = A2", "ok"),
        ("void P1", "ok"),
    ]);
}

#[test]
fn r97_every_kind_counts_and_the_last_goes_first() {
    let chain = [
        "P1 purchase main: phone 2 = A1 A2",
        "T1 transfer main>shop: phone 1 = A1",
        "S1 sale shop by li: phone 1 = A1",
        "R1 sale-return shop: phone 1 = A1",
        "X1 adjust shop: phone A1~A11",
        "B1 purchase-return shop: phone 1 = A11",
        "O1 opening main: phone 1 = A11",
        "D1 dispatch main>shop: phone 1 = A11",
        "E1 receipt shop against D1: phone 1 = A11",
        "C1 count shop: phone 0",
    ];
    let mut shop = Shop::after(&chain);
    assert_eq!(shop.say("plan P1"), "C1 E1 D1 O1 B1 X1 R1 S1 T1 P1");
    let ids: Vec<&str> = chain.iter().filter_map(|document| document.split(' ').next()).collect();
    for (at, id) in ids.iter().enumerate() {
        let answer = shop.clone().say(&format!("void {id}"));
        assert_eq!(answer == "ok", at + 1 == ids.len(), "void {id}: {answer}");
    }
    for (at, id) in ids.iter().enumerate().rev() {
        assert_eq!(shop.say(&format!("void {id}")), "ok");
        let before = Shop::after(&chain[..at]);
        for asked in ["serial A1", "serial A11", "serial A2", "stock phone main", "stock phone shop"] {
            assert_eq!(shop.say(asked), before.clone().say(asked), "{asked} after the void of {id}");
        }
    }
    shop.is_sound();
}

#[test]
fn r98_a_void_gives_back_exactly_what_was_before() {
    check(&[
        ("P1 purchase main by acme: phone 1 = A1", "ok"),
        ("S1 sale main by li: phone 1 = A1", "ok"),
        ("P2 purchase shop by acme: phone 1 = A1", "ok"),
        ("void P2", "ok"),
        ("serial A1", "sold to li: phone A1 since S1"),
        ("stock phone shop", "0 = 0 + 0"),
    ]);
}

#[test]
fn r99_the_plan_lists_what_to_void_first_to_last() {
    let before = [
        "P1 purchase main: phone 4 = A1 A2",
        "P2 purchase main: phone 1 = B1",
        "S1 sale main: phone 2 = A1 B1",
        "R1 sale-return main against S1: phone 1 = A1",
        "S2 sale main: phone 2 = N1 N2",
    ];
    each(
        &before,
        &[
            ("plan P1", "S2 R1 S1 P1"),
            ("plan P2", "R1 S1 P2"),
            ("plan S1", "R1 S1"),
            ("plan S2", "S2"),
            ("plan X9", "unknown-document by X9"),
        ],
    );
    for id in ["P1", "P2", "S1", "S2"] {
        let mut shop = Shop::after(&before);
        for step in shop.say(&format!("plan {id}")).split(' ') {
            assert_eq!(shop.say(&format!("void {step}")), "ok", "step {step} of the plan for {id}");
        }
        shop.is_sound();
    }
}

#[test]
fn r99_the_plan_takes_no_more_than_it_needs() {
    check(&[
        ("P1 purchase main: phone 5", "ok"),
        ("P2 purchase main: phone 3", "ok"),
        ("S1 sale main: phone 2 = N1 N2", "ok"),
        ("S2 sale main: phone 2 = N3 N4", "ok"),
        ("void P1", "stock-short phone in main by S2"),
        ("plan P1", "S2 P1"),
        ("plan P2", "P2"),
    ]);
}

#[test]
fn r99_the_plan_crosses_kinds_and_lots() {
    check(&[
        ("P1 purchase main: milk 5 @ L1:5 | cable 10", "ok"),
        ("T1 transfer main>shop: milk 4 @ L1:4", "ok"),
        ("S1 sale shop: milk 3 @ L1:3", "ok"),
        ("X1 assembly main: milk 1 @ L9:1 made | cable 8 used", "ok"),
        ("void P1", "lot-short milk in main by T1"),
        ("plan P1", "X1 S1 T1 P1"),
        ("void T1", "lot-short milk in shop by S1"),
    ]);
}

#[test]
fn r100_a_void_document_never_blocks() {
    check(&[
        ("P1 purchase main: phone 1 = A1", "ok"),
        ("S1 sale main: phone 1 = A1", "ok"),
        ("void S1", "ok"),
        ("void P1", "ok"),
        ("serial A1", "unseen"),
    ]);
}

#[test]
fn r101_what_a_document_brought_without_a_name_must_still_be_there() {
    check(&[
        ("P1 purchase main: phone 2 = A1 | cable 5", "ok"),
        ("S1 sale main: phone 1 = N1", "ok"),
        ("void P1", "stock-short phone in main by S1"),
        ("void S1", "ok"),
        ("S2 sale main: cable 1", "ok"),
        ("void P1", "stock-short cable in main by S2"),
        ("P2 purchase main: cable 1", "ok"),
        ("void P1", "ok"),
    ]);
}

#[test]
fn d13_a_sale_with_a_standing_return_is_voided_after_it() {
    check(&[
        ("P1 purchase main: cable 5 | phone 1 = A1", "ok"),
        ("S1 sale main: cable 5 | phone 1 = A1", "ok"),
        ("R1 sale-return main against S1: cable 1", "ok"),
        ("void S1", "later-movement by R1"),
        ("plan S1", "R1 S1"),
        ("R2 sale-return main against S1: phone 1 = A1", "ok"),
        ("void S1", "later-movement by R1; later-movement :A1 phone in main by R2"),
    ]);
}

#[test]
fn d1_a_serial_whose_every_movement_is_void_is_as_never_seen() {
    check(&[
        ("P1 purchase main: phone 1 = A1", "ok"),
        ("void P1", "ok"),
        ("serial A1", "unseen"),
        ("S1 sale main: phone 1 = A1", "not-in-stock 0:A1 phone"),
        ("P2 purchase shop 01: tablet 1 = a1", "ok"),
        ("serial A1", "in shop: tablet A1 since P2"),
        ("P3 purchase main: phone 1 = A1", "other-product 0:A1 tablet in shop by P2"),
    ]);
}

#[test]
fn d29_the_number_of_a_void_document_is_used_up() {
    check(&[
        ("P1 purchase main: cable 1", "ok"),
        ("void P1", "ok"),
        ("P1 purchase main: cable 1", "document-exists by P1"),
    ]);
}

#[test]
fn d19_a_void_takes_back_what_its_document_told_of_a_lot() {
    check(&[
        ("P1 purchase main: milk 1 @ L1:1:2026-02-01", "ok"),
        ("void P1", "ok"),
        ("P2 purchase main: milk 1 @ L1:1:2027-02-01", "ok"),
        ("lot milk L1", "main 1 until 2027-02-01, to "),
        ("P3 purchase main: milk 1 @ L1:1:2028-02-01", "ok"),
        ("void P2", "ok"),
        ("lot milk L1", "main 1 until 2028-02-01, to "),
    ]);
}

#[test]
fn d26_a_void_must_fit_how_its_products_are_tracked_now() {
    check(&[
        ("P1 purchase main: phone 1 = A1 | milk 1 @ L1:1", "ok"),
        ("S1 sale main: phone 1 = A1 | milk 1 @ L1:1", "ok"),
        ("track none: phone milk", "ok phone milk"),
        ("void S1", "not-serial-managed phone"),
        ("plan P1", "not-serial-managed phone"),
        ("track serial: phone", "ok phone"),
        ("void S1", "not-lot-managed milk"),
        ("track lot: milk", "ok milk"),
        ("void S1", "ok"),
        ("P2 purchase main: cable 0.5", "ok"),
        ("S2 sale main: cable 0.5", "ok"),
        ("track serial: cable", "ok cable"),
        ("void S2", "not-whole cable"),
    ]);
}
