//! Which reason is told: one for each spot, the first in the order of precedence, and every faulty serial.

use serial_rules::Code;

use super::shop::{check, each, read_back};

/// One phone here, one elsewhere, one sold, one on its way; three without a name; milk, cables and their papers.
const BEFORE: [&str; 9] = [
    "P1 purchase main 03: phone 6 = H S T",
    "P2 purchase shop 03: phone 1 = E",
    "P3 purchase main 03: tablet 1 = O",
    "P4 purchase main 03: milk 5 @ L1:5:2026-01-20",
    "S1 sale main 04 by li: phone 1 = S",
    "D1 dispatch main>shop 04: phone 1 = T",
    "S2 sale main 04: phone 1 = N",
    "V1 purchase main 04: cable 1",
    "void V1",
];

/// Documents at whose spot two reasons or more fit; the first in precedence is told.
const FIRST: [(&str, &str); 33] = [
    ("P1 sale main against P9:", "unknown-document by P9"),
    ("P1 receipt nowhere: phone 1", "unknown-document"),
    ("X1 sale-return nowhere against V1:", "document-void by V1"),
    ("P1 sale nowhere:", "document-exists by P1"),
    ("X1 receipt nowhere by nobody:", "unknown-document"),
    ("X1 transfer main>main by nobody:", "no-lines"),
    ("X1 transfer nowhere>nowhere: cable 1", "same-warehouse"),
    ("X1 sale nowhere by nobody: cable 1", "unknown-warehouse in nowhere"),
    ("X1 sale main by nobody: cable 1 = A", "unknown-partner; not-serial-managed 0 cable"),
    ("X1 sale main: ghost 0.5 = A @ L:1", "unknown-product 0 ghost"),
    ("X1 assembly main: cable 0 = A", "kind-carries-no-serials 0 cable"),
    ("X1 assembly main: phone 0 = A", "kind-carries-no-serials 0 phone"),
    ("X1 sale main: milk 1 = A @ L1:1", "not-serial-managed 0 milk"),
    ("X1 sale main: cable 1 = A @ L1:1", "not-serial-managed 0 cable"),
    ("X1 assembly main: phone 1 @ L1:1", "serial-managed-not-allowed 0 phone"),
    ("X1 purchase main: pair 0", "bundle-not-allowed 0 pair"),
    ("X1 purchase main: phone 0 = H @ L1:1", "serial-and-lot 0 phone"),
    ("X1 count main scope cable: phone 0.5crate", "out-of-scope 0 phone"),
    ("X1 sale main 05: phone 0.05box", "not-base-unit 0 phone"),
    ("X1 sale main 05: phone -0.5", "not-whole 0 phone"),
    ("X1 sale main 05: phone 0", "not-positive 0 phone"),
    ("X1 sale main 05: phone 2 = H H", "duplicate-entry 0:H phone"),
    ("X1 purchase main 01: phone 1 = O", "other-product 0:O tablet in main by P3"),
    ("X1 sale main 01: phone 1 = O", "other-product 0:O tablet in main by P3"),
    ("X1 purchase main 01: phone 1 = H", "already-in-stock 0:H phone in main by P1"),
    ("X1 purchase main 01: phone 1 = T", "in-transit 0:T phone by D1"),
    ("X1 sale main 01: phone 1 = E", "in-other-warehouse 0:E phone in shop by P2"),
    ("X1 sale main 01: phone 1 = S", "already-out 0:S phone by S1"),
    ("X1 sale-return main 01 against S2: phone 1 = S", "not-on-linked-document 0:S phone by S1"),
    (
        "X1 sale-return main 05 against S1: phone 2 = S W",
        "more-than-sold 0 phone by S1; not-on-linked-document 0:W phone",
    ),
    ("X1 sale main 02: phone 1 = H", "before-last-movement 0:H phone in main by P1"),
    ("X1 sale main 25: milk 9 @ L1:8", "lot-missing 0 milk"),
    ("X1 sale main 25: milk 9 @ L1:9", "lot-short 0 milk in main"),
];

#[test]
fn d29_the_first_reason_in_precedence_is_told_at_each_spot() {
    each(&BEFORE, &FIRST);
}

#[test]
fn r66_each_faulty_serial_of_a_document_is_listed_with_its_reason() {
    each(
        &BEFORE,
        &[
            (
                "X1 sale main 05: phone 7 = H E S T 字 h N | tablet 2 = O H",
                "in-other-warehouse 0:E phone in shop by P2; already-out 0:S phone by S1; in-transit 0:T phone by D1; \
                 bad-character 0:字 phone; duplicate-entry 0:h phone; already-out 0:N phone by S2; \
                 duplicate-entry 1:H tablet",
            ),
            (
                "X1 sale main 05: phone 1 = H | phone 2 = E",
                "in-other-warehouse 1:E phone in shop by P2; serials-missing 1 phone",
            ),
            ("X1 sale main 05: phone 2 = H", "serials-missing 0 phone"),
            ("X1 sale main 05: phone 1 = H N2", "serials-too-many 0 phone"),
        ],
    );
}

#[test]
fn r74_a_reason_says_whose_piece_it_is_where_it_lies_and_which_document_explains_it() {
    each(
        &BEFORE,
        &[
            ("X1 sale main 05: phone 1 = E", "in-other-warehouse 0:E phone in shop by P2"),
            ("X1 sale main 05: tablet 1 = E", "other-product 0:E phone in shop by P2"),
            ("X1 purchase main 05: tablet 1 = S", "other-product 0:S phone by S1"),
            ("X1 sale main 05: phone 1 = W1", "ok"),
            ("X1 sale shop 05: phone 1 = W1", "not-in-stock 0:W1 phone"),
            (
                "void P1",
                "stock-short phone in main by S2; later-movement :S phone by S1; later-movement :T phone by D1",
            ),
        ],
    );
}

#[test]
fn d29_a_document_is_refused_as_a_whole() {
    check(&[
        ("P1 purchase main: phone 1 = A1 | cable 5 | milk 1", "lot-missing 2 milk"),
        ("serial A1", "unseen"),
        ("stock cable main", "0 = 0 + 0"),
        ("P1 purchase main: phone 1 = A1 | cable 5", "ok"),
    ]);
}

#[test]
fn d6_cautions_come_last_and_are_the_only_ones_that_can_be_accepted() {
    let codes = order();
    let is_caution: Vec<bool> = codes.iter().map(|code| code.is_caution()).collect();
    let first = is_caution.iter().position(|caution| *caution).expect("there are cautions");
    assert!(is_caution[first..].iter().all(|caution| *caution));
    check(&[
        ("S1 sale main accept not-in-stock: phone 1 = A1", "not-in-stock 0:A1 phone"),
        ("S2 sale-return main accept never-sold: phone 1 = A1", "ok, never-sold 0:A1 phone"),
    ]);
}

/// The codes as the contract lists them.
pub(crate) const ORDER: &str = "unknown-document document-exists document-void already-void no-lines same-warehouse unknown-product \
    unknown-warehouse unknown-partner serials-off kind-carries-no-serials not-serial-managed not-lot-managed \
    serial-managed-not-allowed bundle-not-allowed serial-and-lot empty too-long bad-character too-many-entries bad-range \
    no-counter out-of-scope not-base-unit not-whole not-positive duplicate-entry other-product already-in-stock in-transit \
    in-other-warehouse already-out not-in-stock not-on-linked-document more-than-sold before-last-movement serials-missing \
    serials-too-many lot-missing lot-short stock-short stock-negative stock-decimal lot-in-stock misplaced wrong-product \
    later-movement never-sold lot-expired held-by-draft check-digit";

fn order() -> Vec<Code> {
    ORDER.split_whitespace().map(super::shop::read).collect()
}

#[test]
fn d29_the_order_of_precedence_is_the_order_of_the_codes() {
    let codes = order();
    assert!(codes.is_sorted());
    let specified = super::specification::refusals();
    assert_eq!(specified, codes.iter().map(read_back).collect::<Vec<_>>(), "SPEC.md tells another order");
}
