//! Dispatch and receipt: a transfer in two steps.

use crate::shop::{check, each};

const SENT: [&str; 2] = [
    "P1 purchase main: phone 7 = A1 A2 A3 A4 | cable 5 | milk 4 @ L1:4",
    "D1 dispatch main>shop: phone 4 = A1 A2 N1 | cable 3 | milk 2 @ L1:2",
];

#[test]
fn d7_pieces_are_on_their_way_between_dispatch_and_receipt() {
    let rows = [
        ("serial A1", "transit: phone A1 since D1"),
        ("stock phone main", "3 = 2 + 1"),
        ("stock phone shop", "0 = 0 + 0"),
        ("S1 sale shop: phone 1 = A1", "in-transit 0:A1 phone by D1"),
        ("P2 purchase shop: phone 1 = A1", "in-transit 0:A1 phone by D1"),
        ("C1 count shop: phone 1 = A1", "in-transit 0:A1 phone by D1"),
        ("R1 receipt shop against D1: phone 4 = A1 A2 N1 | cable 3 | milk 2 @ L1:2", "ok"),
        ("serial N1", "in shop: phone N1 since R1"),
        ("stock phone shop", "4 = 3 + 1"),
        ("stock cable shop", "3 = 0 + 3"),
        ("lot milk L1", "main 2, shop 2 until never, to "),
    ];
    check(&[SENT.map(|sent| (sent, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r33_a_receipt_compares_what_arrives_with_what_was_sent() {
    each(
        &SENT,
        &[
            ("R1 receipt shop against D1: phone 2 = A1 S9", "not-on-linked-document 0:S9 phone"),
            ("R1 receipt shop against D1: phone 2 = A1 A3", "already-in-stock 0:A3 phone in main by P1"),
            ("R1 receipt shop against D1: tablet 1", "not-on-linked-document 0 tablet by D1"),
            ("R1 receipt shop against D1: phone 1 = A1 A2", "serials-too-many 0 phone"),
            ("R1 receipt shop: phone 1 = A1", "unknown-document"),
            ("R1 receipt shop against P1: phone 1 = A1", "unknown-document by P1"),
        ],
    );
}

#[test]
fn d7_what_is_not_received_stays_on_its_way() {
    let rows = [
        ("R1 receipt shop against D1: phone 2 = A1 | cable 1", "ok"),
        ("serial A2", "transit: phone A2 since D1"),
        ("stock phone shop", "2 = 1 + 1"),
        ("R2 receipt shop against D1: phone 1", "serials-missing 0 phone by D1"),
        ("R2 receipt shop against D1: phone 3 = A2 N1", "stock-short 0 phone by D1"),
        ("R2 receipt shop against D1: cable 3", "stock-short 0 cable by D1"),
        ("R2 receipt shop against D1: milk 3 @ L1:3", "lot-short 0 milk"),
        ("R2 receipt main against D1: phone 2 = A2 N1 | cable 2 | milk 2 @ L1:2", "ok"),
        ("R3 receipt shop against D1: phone 1 = A2", "already-in-stock 0:A2 phone in main by R2"),
        ("void R2", "ok"),
        ("serial A2", "transit: phone A2 since D1"),
        ("R3 receipt shop against D1: cable 2", "ok"),
    ];
    check(&[SENT.map(|sent| (sent, "ok")).as_slice(), &rows].concat());
}

#[test]
fn r97_a_dispatch_is_voided_after_its_receipts() {
    let rows = [
        ("R1 receipt shop against D1: phone 1 = A1", "ok"),
        ("R2 receipt shop against D1: cable 1", "ok"),
        ("void D1", "later-movement by R2; later-movement :A1 phone in shop by R1"),
        ("plan D1", "R2 R1 D1"),
        ("void R2", "ok"),
        ("void R1", "ok"),
        ("void D1", "ok"),
        ("stock phone main", "7 = 4 + 3"),
        ("stock cable main", "5 = 0 + 5"),
        ("serial N1", "unseen"),
    ];
    check(&[SENT.map(|sent| (sent, "ok")).as_slice(), &rows].concat());
}
