//! The state and document table, driven cell by cell through real documents (R72 to R80, section 8.5).

use super::shop::Shop;

/// One piece for each column: U was never seen, H lies here, E elsewhere, T is on its way, S is sold, B is back with its
/// supplier, L is lost. X lies here and goes nowhere.
const COLUMNS: [&str; 7] = ["U", "H", "E", "T", "S", "B", "L"];

const BEFORE: [&str; 6] = [
    "P1 purchase main: phone 6 = H T S B L X",
    "P2 purchase shop: phone 1 = E",
    "D1 dispatch main>shop: phone 1 = T",
    "S1 sale main by li: phone 1 = S",
    "B1 purchase-return main: phone 1 = B",
    "C1 count main: phone 2 = H X",
];

/// For each document, what becomes of the piece of each column: where it is then, or why it is refused.
#[rustfmt::skip]
const TABLE: [(&str, [&str; 7]); 21] = [
    ("opening main: phone 1 = {}",                  ["in main", "already-in-stock", "already-in-stock", "in-transit", "in main", "in main", "in main"]),
    ("purchase main: phone 1 = {}",                 ["in main", "already-in-stock", "already-in-stock", "in-transit", "in main", "in main", "in main"]),
    ("sale main: phone 1 = {}",                     ["not-in-stock", "sold", "in-other-warehouse", "in-transit", "already-out", "already-out", "already-out"]),
    ("sale-return main: phone 1 = {}",              ["never-sold", "already-in-stock", "already-in-stock", "in-transit", "in main", "already-out", "already-out"]),
    ("sale-return main accept never-sold: phone 1 = {}", ["in main", "already-in-stock", "already-in-stock", "in-transit", "in main", "already-out", "already-out"]),
    ("purchase-return main: phone 1 = {}",          ["not-in-stock", "returned", "in-other-warehouse", "in-transit", "already-out", "already-out", "already-out"]),
    ("transfer main>shop: phone 1 = {}",            ["not-in-stock", "in shop", "in-other-warehouse", "in-transit", "already-out", "already-out", "already-out"]),
    ("dispatch main>shop: phone 1 = {}",            ["not-in-stock", "transit", "in-other-warehouse", "in-transit", "already-out", "already-out", "already-out"]),
    ("receipt shop against D1: phone 1 = {}",       ["not-on-linked-document", "already-in-stock", "already-in-stock", "in shop", "not-on-linked-document", "not-on-linked-document", "not-on-linked-document"]),
    ("count main: phone 2 = {} X",                  ["in main", "in main", "misplaced", "in-transit", "in main", "in main", "in main"]),
    ("count main: phone 1 = X",                     ["unseen", "lost", "in shop", "transit", "sold", "returned", "lost"]),
    ("adjust main: phone +{}",                      ["not-in-stock", "already-in-stock", "already-in-stock", "in-transit", "already-out", "already-out", "already-out"]),
    ("adjust main: phone -{}",                      ["not-in-stock", "unknown", "in-other-warehouse", "in-transit", "already-out", "already-out", "already-out"]),
    ("adjust main: phone {}~Y",                     ["not-in-stock", "in main", "in-other-warehouse", "in-transit", "sold", "already-out", "already-out"]),
    ("adjust main: phone X~{}",                     ["in main", "already-in-stock", "already-in-stock", "in-transit", "already-out", "already-out", "already-out"]),
    ("assembly main: phone 1 = {}",                 ["kind-carries-no-serials"; 7]),
    ("disassembly main: phone 1 = {}",              ["kind-carries-no-serials"; 7]),
    ("quotation main: phone 1 = {}",                ["kind-carries-no-serials"; 7]),
    ("sales-order main: phone 1 = {}",              ["kind-carries-no-serials"; 7]),
    ("purchase-order main: phone 1 = {}",           ["kind-carries-no-serials"; 7]),
    ("purchase main: tablet 1 = {}",                ["in main", "other-product", "other-product", "other-product", "other-product", "other-product", "other-product"]),
];

/// The same for a piece that was never seen, where two pieces without a name lie here (D4).
const WITH_UNNAMED: [(&str, &str); 8] = [
    ("sale main: phone 1 = U", "sold"),
    ("purchase-return main: phone 1 = U", "returned"),
    ("transfer main>shop: phone 1 = U", "in shop"),
    ("dispatch main>shop: phone 1 = U", "transit"),
    ("adjust main: phone +U", "in main"),
    ("sale shop: phone 1 = U", "not-in-stock"),
    ("sale main: tablet 1 = U", "not-in-stock"),
    ("sale-return main: phone 1 = U", "never-sold"),
];

/// Where the piece is after the document, or the code that refuses it.
fn cell(shop: &Shop, document: &str, serial: &str) -> String {
    let mut shop = shop.clone();
    let answer = shop.say(&format!("X1 {document}"));
    shop.is_sound();
    if !answer.starts_with("ok") {
        return answer.split(' ').next().unwrap_or_default().to_owned();
    }
    let piece = shop.say(&format!("serial {serial}"));
    piece.split([':', ';']).next().unwrap_or_default().replace(" to li", "")
}

#[test]
fn r72_to_r80_every_cell_of_the_table() {
    let shop = Shop::after(&BEFORE);
    for (document, cells) in TABLE {
        for (serial, expected) in COLUMNS.iter().zip(cells) {
            assert_eq!(cell(&shop, &document.replace("{}", serial), serial), expected, "{document}, {serial}");
        }
    }
}

#[test]
fn d4_a_piece_never_seen_is_one_of_those_without_a_name() {
    let mut shop = Shop::after(&BEFORE);
    assert_eq!(shop.say("P3 purchase main: phone 2"), "ok");
    for (document, expected) in WITH_UNNAMED {
        assert_eq!(cell(&shop, document, "U"), expected, "{document}");
    }
}

#[test]
fn r1_a_piece_whose_name_was_taken_off_is_as_one_never_seen() {
    let mut shop = Shop::after(&BEFORE);
    assert_eq!(shop.say("A1 adjust main: phone -H"), "ok");
    for (document, expected) in WITH_UNNAMED.iter().filter(|(document, _)| !document.contains("tablet")) {
        let document = document.replace('U', "H");
        assert_eq!(cell(&shop, &document, "H"), *expected, "{document}");
    }
    assert_eq!(cell(&shop, "purchase main: tablet 1 = H", "H"), "other-product");
}

#[test]
fn d24_a_receipt_refuses_what_is_on_its_way_by_another_dispatch() {
    let mut shop = Shop::after(&BEFORE);
    assert_eq!(shop.say("D2 dispatch main>shop: phone 1 = H"), "ok");
    assert_eq!(cell(&shop, "receipt shop against D1: phone 1 = H", "H"), "not-on-linked-document");
    assert_eq!(shop.say("R1 receipt shop against D1: phone 1 = T"), "ok");
    assert_eq!(cell(&shop, "receipt shop against D1: phone 1 = T", "T"), "already-in-stock");
}

#[test]
fn r98_voiding_any_cell_gives_the_piece_back() {
    let before = Shop::after(&BEFORE);
    for (document, _) in TABLE {
        for serial in COLUMNS {
            let mut shop = before.clone();
            if !shop.say(&format!("X1 {}", document.replace("{}", serial))).starts_with("ok") {
                continue;
            }
            assert_eq!(shop.say("void X1"), "ok", "{document}, {serial}");
            shop.is_sound();
            for serial in COLUMNS.iter().chain(&["X"]) {
                let asked = format!("serial {serial}");
                assert_eq!(shop.say(&asked), before.clone().say(&asked), "{document}");
            }
            for asked in ["stock phone main", "stock phone shop"] {
                assert_eq!(shop.say(asked), before.clone().say(asked), "{document}");
            }
        }
    }
}
