//! The switches of the shop.

use serial_rules::Command;
use serial_rules::model::{Kind, Series, Settings, Span, Trade};

use super::shop::{Shop, check};

#[test]
fn r4_d25_while_serials_are_off_nothing_tracked_by_serial_moves() {
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
fn r8_d25_while_serials_are_off_no_product_becomes_tracked_by_serial() {
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

fn series(shop: &Shop, rows: &[(Kind, &str, Span, u8)]) -> Command {
    let mut settings: Settings = shop.book.settings.clone();
    settings.series = rows
        .iter()
        .map(|(kind, prefix, span, digits)| {
            (*kind, Series { prefix: (*prefix).to_owned(), span: *span, digits: *digits })
        })
        .collect();
    Command::SaveSettings(settings)
}

/// Posts a sale without a number, and gives the number that it got.
fn numbered(shop: &mut Shop, day: &str) -> String {
    let mut sale = super::shop::document(&["S", "quotation", day], "cable 1");
    sale.id = "".into();
    shop.must(&Command::Post(sale));
    shop.book.documents.iter().next_back().map(|(_, header)| header.id.to_string()).unwrap_or_default()
}

#[test]
fn d29_a_series_changes_what_is_numbered_from_now_on() {
    let mut shop = Shop::sample();
    assert_eq!(numbered(&mut shop, "2026-01-30"), "QU-20260130-001");
    for (span, expected) in [
        (Span::Month, ["A-202601-0002", "A-202601-0003", "A-202602-0001"]),
        (Span::Year, ["A-2026-0005", "A-2026-0006", "A-2026-0007"]),
        (Span::Ever, ["A-0008", "A-0009", "A-0010"]),
    ] {
        shop.must(&series(&shop, &[(Kind::Quotation, "A", span, 4)]));
        let days = ["2026-01-30", "2026-01-31", "2026-02-01"];
        assert_eq!(days.map(|day| numbered(&mut shop, day)), expected);
    }
    assert!(shop.book.documents.get(&"QU-20260130-001".into()).is_some(), "what was numbered stays");
    shop.is_sound();
}

#[test]
fn d29_a_series_that_would_collide_is_refused() {
    let mut shop = Shop::sample();
    for (rows, expected) in [
        (&[(Kind::Sale, "pi", Span::Day, 3)][..], "duplicate-entry :pi"),
        (&[(Kind::Sale, "A", Span::Day, 3), (Kind::Count, "A", Span::Ever, 3)][..], "duplicate-entry :A"),
        (&[(Kind::Sale, "PI", Span::Day, 3), (Kind::Purchase, "SI", Span::Day, 3)][..], "ok"),
        (&[(Kind::Sale, "", Span::Day, 3)][..], "empty :"),
        (&[(Kind::Sale, "发", Span::Day, 3)][..], "bad-character :发"),
        (&[(Kind::Sale, "A", Span::Day, 0)][..], "bad-character :A"),
    ] {
        let command = series(&shop, rows);
        assert_eq!(shop.execute(&command), expected);
    }
}

#[test]
fn r3_the_trades_of_the_rules_can_be_chosen() {
    use serial_rules::model::Trade::{AutoParts, DigitalAppliances, Jewelry, MedicalDevices, Other};
    for trade in [DigitalAppliances, MedicalDevices, AutoParts, Jewelry, Other] {
        assert_eq!(trade.starts_with_serials(), trade == DigitalAppliances, "{trade:?}");
    }
}

#[test]
fn r108_settings_hold_once_they_are_saved_and_not_before() {
    let mut shop = Shop::sample();
    let wished = Settings { serials: false, ..shop.book.settings.clone() };
    assert_eq!(shop.say("P1 purchase main: phone 1 = A1"), "ok");
    shop.must(&Command::SaveSettings(wished));
    assert_eq!(shop.say("P2 purchase main: phone 1 = A2"), "serials-off 0 phone");
}
