//! The switches of the shop.

use serial_rules::model::Trade;

use super::shop::{Shop, check};

#[test]
fn d25_while_serials_are_off_nothing_tracked_by_serial_moves() {
    check(&[
        ("P1 purchase main: phone 3 = A1 A2 | cable 4", "ok"),
        ("D1 dispatch main>shop: phone 1 = A1", "ok"),
        ("S1 sale main: phone 1 = A2", "ok"),
        ("serials off", "ok"),
        ("S2 sale main: phone 1 = A2", "serials-off 0 phone"),
        ("S2 sale main: phone 1", "serials-off 0 phone"),
        ("S2 sale main: cable 1 = A1", "serials-off 0 cable"),
        ("S2 sale main: kit 1", "serials-off 0 phone"),
        ("P2 purchase main: phone 1", "serials-off 0 phone"),
        ("E1 receipt shop against D1: phone 1 = A1", "serials-off 0 phone"),
        ("X1 adjust main: phone +N1", "serials-off 0 phone"),
        ("C1 count main scope all: cable 4", "serials-off phone"),
        ("void S1", "serials-off phone"),
        ("void P1", "serials-off phone; later-movement :A1 phone by D1; later-movement :A2 phone by S1"),
        ("C1 count main: cable 4", "ok"),
        ("Q1 quotation: phone 1", "ok"),
        ("S2 sale main: cable 1", "ok"),
        ("void S2", "ok"),
    ]);
}

#[test]
fn d25_while_serials_are_off_no_product_becomes_tracked_by_serial() {
    check(&[
        ("serials off", "ok"),
        ("track serial: cable", "serials-off cable"),
        ("track serial: phone", "ok"),
        ("track none: phone", "ok phone"),
        ("track lot: cable", "ok cable"),
    ]);
}

#[test]
fn r6_turned_on_again_everything_is_as_it_was() {
    check(&[
        ("P1 purchase main: phone 3 = A1 A2", "ok"),
        ("serials off", "ok"),
        ("serials on", "ok"),
        ("serial A1", "in main: phone A1 since P1"),
        ("stock phone main", "3 = 2 + 1"),
        ("S1 sale main: phone 1 = A1", "ok"),
    ]);
}

#[test]
fn r5_digital_appliances_start_with_serials() {
    assert!(Trade::DigitalAppliances.starts_with_serials());
    for trade in [Trade::MedicalDevices, Trade::AutoParts, Trade::Jewelry, Trade::Other] {
        assert!(!trade.starts_with_serials());
    }
}

#[test]
fn d15_stock_below_zero_is_not_allowed_unless_somebody_says_so() {
    assert!(!Shop::sample().book.settings.negative_stock);
}
