//! What is on a label lies on it: nothing is cut, nothing overlaps, quiet zones are free, and the choice has its reason.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use paper::label::{Design, Label, Reason, Words, label};
use paper::measure::Resolution;
use paper::sheet::{Anchor, Face, Item};
use paper::stock::{Printer, Stock};
use paper::symbol::{Fault, Symbology};
use paper::text;
use proptest::prelude::*;

fn design(stock: &Stock, resolution: Resolution, wanted: Option<Symbology>) -> Design {
    let printer = Printer { resolution, ..Printer::default() };
    Design { resolution, size: printer.label_dots(stock), wanted, is_folded: stock.is_folded }
}

fn words(code: &str) -> Words {
    Words {
        code: code.to_owned(),
        product_code: None,
        reading: None,
        title: "Wireless headphones, black 无线耳机".to_owned(),
        notes: vec!["Corner shop".to_owned(), "¥1,299.00".to_owned()],
    }
}

/// Left, top, right and bottom of an item.
fn extent(item: &Item) -> (i32, i32, i32, i32) {
    match item {
        Item::Text(text) => {
            let width = text::width(&text.text, text.face, text.size);
            let left = match text.anchor {
                Anchor::Start => text.x,
                Anchor::Middle => text.x - width / 2,
                Anchor::End => text.x - width,
            };
            (left, text.y - text.size * 17 / 20, left + width, text.y + text.size * 3 / 20)
        }
        Item::Fill(x, y, width, height) | Item::Picture(x, y, width, height, _) => (*x, *y, x + width, y + height),
        Item::Code(.., path) => {
            let mut extent = (i32::MAX, i32::MAX, 0, 0);
            for rectangle in path.split('z').filter(|part| !part.is_empty()) {
                let numbers: Vec<i32> =
                    rectangle.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
                let (x, y, w, h) = (numbers[0], numbers[1], numbers[2], numbers[3]);
                extent = (extent.0.min(x), extent.1.min(y), extent.2.max(x + w), extent.3.max(y + h));
            }
            extent
        }
    }
}

/// How much is free above what is on a label, and below it.
fn free(label: &Label, design: &Design) -> (i32, i32) {
    let extents = || label.items.iter().map(extent);
    let top = extents().map(|(_, top, ..)| top).min().unwrap_or(0);
    (top, design.size.1 - extents().map(|(.., bottom)| bottom).max().unwrap_or(0))
}

#[test]
fn what_is_on_a_high_label_stands_in_its_middle_and_a_square_takes_most_of_its_width() {
    for (width, height) in [(100, 150), (60, 40), (100, 50)] {
        let design = design(&Stock::roll(width, height), Resolution::Dpi203, Some(Symbology::Code128));
        let (above, below) = free(&label(&design, &words("356938035643809")), &design);
        assert!((above - below).abs() < 24, "{width} x {height}: {above} above, {below} below");
    }
    let high = design(&Stock::roll(100, 150), Resolution::Dpi203, Some(Symbology::Qr));
    let drawn = label(&high, &words("356938035643809"));
    let code = drawn.items.iter().find(|item| matches!(item, Item::Code(..))).map(extent).unwrap();
    assert!(code.2 - code.0 > high.size.0 / 2, "{code:?} of {:?}", high.size);
}

#[test]
fn a_carton_says_how_many_pieces_it_holds_wherever_its_name_is_cut() {
    let list: Vec<String> = (0..60).map(|at| format!("3569380356{at:05}")).collect();
    let title = "Phone 15 Pro Max 256 GB natural titanium with a second battery and a case of leather ·\u{a0}60 pieces";
    for (code, stocks) in [
        (list.join(","), vec![(100, 150), (100, 50), (70, 50)]),
        ("CTN-7".to_owned(), vec![(100, 150), (100, 50), (70, 50), (60, 40), (40, 30)]),
    ] {
        for (width, height) in stocks {
            let words = Words { reading: Some("CTN-7".to_owned()), title: title.to_owned(), ..words(&code) };
            let label = label(&design(&Stock::roll(width, height), Resolution::Dpi203, None), &words);
            let texts =
                label.items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None });
            let said: Vec<&str> = texts.clone().map(|text| text.text.as_str()).collect();
            assert!(said.join(" ").contains("·\u{a0}60 pieces"), "{width} x {height}: {said:?}");
            // Words stand above a square on a high label, where they have all of its width.
            let is_above = texts.clone().all(|text| text.anchor == Anchor::Middle);
            assert!(height < width || is_above, "{width} x {height}: {said:?}");
        }
    }
}

fn check_is_whole(label: &Label, design: &Design) {
    let extents: Vec<_> = label.items.iter().map(extent).collect();
    for (item, (left, top, right, bottom)) in label.items.iter().zip(&extents) {
        let is_inside = *left >= 0 && *top >= 0 && *right <= design.size.0 && *bottom <= design.size.1;
        assert!(is_inside, "{item:?} leaves {:?}: {:?}", design.size, (left, top, right, bottom));
    }
    for (at, one) in extents.iter().enumerate() {
        for (other_at, other) in extents.iter().enumerate().skip(at + 1) {
            let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
            assert!(apart, "{:?} overlaps {:?} on {:?}", label.items[at], label.items[other_at], design.size);
        }
    }
}

fn check_quiet(label: &Label, design: &Design) {
    let Some(symbology) = label.choice.and_then(|choice| choice.symbology) else { return };
    let code = label.items.iter().find(|item| matches!(item, Item::Code(..))).map(extent).unwrap();
    let module = design.resolution.dots_at_least(label.choice.unwrap().module);
    let quiet = symbology.quiet() * module;
    assert!(
        code.0 >= quiet && code.2 + quiet <= design.size.0,
        "{:?} in {:?}: {code:?}, {quiet}",
        label.choice,
        design.size
    );
    for other in label.items.iter().filter(|item| !matches!(item, Item::Code(..))).map(extent) {
        let beside = other.3 > code.1 && other.1 < code.3;
        assert!(!beside || other.0 >= code.2 + quiet, "{other:?} stands in the quiet zone of {code:?}");
    }
}

fn all_words_of_code(label: &Label) -> String {
    let mono = label.items.iter().filter_map(|item| match item {
        Item::Text(text) if text.face == paper::sheet::Face::Mono => Some(text.text.as_str()),
        _ => None,
    });
    mono.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::with_cases(600) })]
    #[test]
    fn r41_a_label_is_whole_on_every_stock(code in "[!-+\\--~]{1,100}", stock in 0_usize..15, at in 0_usize..3) {
        let stock = &Stock::known()[stock];
        let design = design(stock, Resolution::ALL[at], None);
        let label = label(&design, &words(&code));
        if !label.is_faulty {
            check_is_whole(&label, &design);
            check_quiet(&label, &design);
        }
        prop_assert_eq!(all_words_of_code(&label), code);
    }
}

#[test]
fn a_number_is_broken_behind_its_marks_even_if_its_letters_are_a_little_smaller() {
    for (stock, lines) in [
        (Stock::roll(100, 150), vec!["SN-2026-000123/BX-", "77-ZT.0099-ALPHA"]),
        (Stock::roll(60, 40), vec!["SN-2026-000123/", "BX-77-ZT.", "0099-ALPHA"]),
        (Stock::roll(40, 30), vec!["SN-2026-", "000123/", "BX-77-", "ZT.0099-", "ALPHA"]),
    ] {
        let words = Words { title: "Bike".to_owned(), ..words("SN-2026-000123/BX-77-ZT.0099-ALPHA") };
        let label = label(&design(&stock, Resolution::Dpi203, None), &words);
        let mono = |item: &Item| match item {
            Item::Text(text) if text.face == Face::Mono => Some(text.text.clone()),
            _ => None,
        };
        assert_eq!(label.items.iter().filter_map(mono).collect::<Vec<_>>(), lines, "{}", stock.code);
    }
}

#[test]
fn the_choice_has_its_reason() {
    let small = Stock::roll(40, 30);
    let choice = |code: &str, wanted| label(&design(&small, Resolution::Dpi203, wanted), &words(code)).choice.unwrap();
    let bars = choice("356938035643809", None);
    assert_eq!((bars.symbology, bars.module, bars.reason), (Some(Symbology::Code128), 250, Reason::BarsFit));
    let square = choice("C02XK1ABJHD2", None);
    assert_eq!(square.symbology, Some(Symbology::Qr));
    assert_eq!(square.reason, Reason::BarsTooWide { needs: 46_750, has: 40_000 });
    let asked = choice("C02XK1ABJHD2", Some(Symbology::Code128));
    assert_eq!((asked.symbology, asked.reason), (None, Reason::DoesNotFit { needs: 46_750, has: 40_000 }));
    let no_product = choice("123", Some(Symbology::Ean13));
    assert_eq!(no_product.reason, Reason::NoSuchCode(Fault::Length));
}

#[test]
fn the_price_is_on_the_usual_label_and_is_never_cut() {
    for stock in [Stock::roll(40, 30), Stock::roll(50, 30), Stock::roll(100, 150)] {
        let shop = "A shop with a rather long name that has no room on any label at all, and more".to_owned();
        let words = Words { notes: vec![shop, "¥15,600.50".to_owned()], ..words("356938035643809") };
        let label = label(&design(&stock, Resolution::Dpi203, None), &words);
        let ends =
            |end: &str| label.items.iter().any(|item| matches!(item, Item::Text(text) if text.text.ends_with(end)));
        // A high label has a line for each of the two.
        let is_high = stock.label.1 > stock.label.0;
        assert!(ends("¥15,600.50") && ends(if is_high { "…" } else { "… · ¥15,600.50" }), "{:?}", label.items);
    }
}

#[test]
fn of_what_a_label_says_the_price_goes_last() {
    let long = "SN-2026-000123/BX-77-ZT.0099-ALPHA";
    let imei = "356938035643809";
    for (stock, code) in [
        (Stock::roll(30, 20), imei),
        (Stock::roll(40, 30), long),
        (Stock::roll(50, 30), long),
        (Stock::roll(70, 50), long),
    ] {
        let notes = vec!["Morning Phones".to_owned(), "¥8,999.00".to_owned()];
        let title = "Phone 15 Pro Max 256 GB natural titanium".to_owned();
        let words = Words { notes, title, ..words(code) };
        let label = label(&design(&stock, Resolution::Dpi203, None), &words);
        let is_price = |item: &Item| matches!(item, Item::Text(text) if text.text.ends_with("¥8,999.00"));
        assert!(label.items.iter().any(is_price), "{code}: {:?}", label.items);
    }
}

#[test]
fn every_length_fits_the_usual_label() {
    for length in 1..=100 {
        for resolution in Resolution::ALL {
            let label = label(&design(&Stock::roll(40, 30), resolution, None), &words(&"Wx".repeat(50)[..length]));
            assert!(!label.is_faulty, "{length} at {resolution:?}: {:?}", label.choice);
        }
    }
}
