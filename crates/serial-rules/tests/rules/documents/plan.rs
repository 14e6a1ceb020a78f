//! Quotation, sales order, purchase order: nothing moves.

use crate::shop::{check, each};

#[test]
fn d12_a_plan_moves_nothing() {
    check(&[
        ("Q1 quotation by li: phone 2 | cable 3 | kit 1 | milk 2", "ok"),
        ("O1 sales-order against Q1: phone 2", "ok"),
        ("B1 purchase-order by acme: phone 2box", "ok"),
        ("stock phone main", "0 = 0 + 0"),
        ("Q2 quotation: phone 0", "not-positive 0 phone"),
        ("Q2 quotation: phone 0.5", "not-whole 0 phone"),
        ("Q2 quotation:", "no-lines"),
        ("Q2 quotation: ghost 1", "unknown-product 0 ghost"),
    ]);
}

#[test]
fn r53_a_plan_carries_no_serials() {
    each(
        &[],
        &[
            ("Q1 quotation: phone 1 = A1", "kind-carries-no-serials 0 phone"),
            ("Q1 sales-order: phone 1 = A1", "kind-carries-no-serials 0 phone"),
            ("Q1 purchase-order: phone 1 = A1", "kind-carries-no-serials 0 phone"),
        ],
    );
}

#[test]
fn d12_an_invoice_made_of_an_order_asks_for_serials() {
    check(&[
        ("P1 purchase main: phone 2 = A1 A2", "ok"),
        ("O1 sales-order by li: phone 2", "ok"),
        ("S1 sale main against O1: phone 2", "serials-missing 0 phone"),
        ("S1 sale main against O1: phone 2 = A1 A2", "ok"),
        ("B1 purchase-order by acme: phone 1", "ok"),
        ("P2 purchase main against B1: phone 1", "ok"),
        ("P3 purchase main against O1: phone 1", "unknown-document by O1"),
        ("void O1", "ok"),
        ("S2 sale main against O1: cable 1", "document-void by O1; stock-short 0 cable in main"),
    ]);
}
