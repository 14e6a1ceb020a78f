//! Pages of codes: every code is there, has room.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a code that cannot be drawn is a test that has failed")]

use paper::codes::{Row, code_pages};
use paper::measure::Resolution;
use paper::sheet::{Item, Sheet};
use paper::symbol::{Symbol, Symbology, code128_modules};

const A4: (i32, i32) = (210_000, 297_000);

fn rows(count: usize) -> Vec<Row> {
    let row = |at: usize| {
        let said = format!("CODE-{at:03}");
        Row { label: format!("Code {at}"), symbol: Symbology::Code128.encode(&said).unwrap(), said }
    };
    (0..count).map(row).collect()
}

fn codes(sheet: &Sheet) -> usize {
    sheet.parts.iter().flat_map(|part| &part.items).filter(|item| matches!(item, Item::Code(..))).count()
}

#[test]
fn every_code_stands_on_a_page_with_its_text() {
    let pages = code_pages("Orders", "Scan one.", &rows(16), A4, Resolution::Dpi203);
    assert_eq!(pages.iter().map(codes).collect::<Vec<_>>(), [6, 6, 4]);
    let said: Vec<&str> = pages.iter().flat_map(Sheet::texts).map(|text| text.text.as_str()).collect();
    assert!((0..16).all(|at| said.contains(&format!("CODE-{at:03}").as_str())), "{said:?}");
    assert_eq!(said.iter().filter(|text| **text == "Orders").count(), 3);
    for text in pages.iter().flat_map(Sheet::texts) {
        assert!(text.y < pages[0].view.1, "{text:?} is below the page");
    }
}

#[test]
fn sixty_characters_fit_across_a_page() {
    let said = "SB-0000000001111111111222222222233333333334444444444555555-X";
    assert_eq!(said.len(), 60);
    let row = Row { label: String::new(), said: said.to_owned(), symbol: Symbology::Code128.encode(said).unwrap() };
    let pages = code_pages("T", "", &[row], A4, Resolution::Dpi203);
    let Some(Item::Code(_, _, path)) = pages[0].parts[0].items.iter().find(|item| matches!(item, Item::Code(..)))
    else {
        panic!("no code")
    };
    let right = path.split('M').filter_map(|part| part.split(' ').next()?.parse::<i32>().ok()).max().unwrap();
    assert!(right < pages[0].view.0 - Resolution::Dpi203.dots(15_000), "its last bar is at {right}");
}

#[test]
fn gs1_bars_hold_a_separator_between_fields() {
    let modules = |text, is_gs1| code128_modules(text, is_gs1).map(|modules| Symbol::Bars(modules).width());
    assert!(modules("010400638133393110LOT7\u{1d}21SN1", true).is_ok());
    assert!(modules("10LOT7\u{1d}21SN1", false).is_err(), "outside GS1 there is no such sign");
}
