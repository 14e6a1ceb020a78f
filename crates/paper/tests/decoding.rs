//! Every code is read back by a decoder that shares nothing with the encoders, from the dots of its own label.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use paper::label::{Design, Label, Words, label};
use paper::measure::Resolution;
use paper::raster::{Picture, picture};
use paper::sheet::Item;
use paper::stock::{Printer, Stock};
use paper::symbol::{Symbology, gtin};
use rxing::{BarcodeFormat, DecodeHints};

/// Random serials of every length, always the same ones.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    /// Any allowed characters: printable ASCII without space and comma. Every third has many digits.
    fn serial(&mut self, length: usize) -> String {
        let allowed: Vec<char> = ('!'..='~').filter(|c| *c != ',').collect();
        let is_numeric = self.next(3) == 0;
        let character = |dice: &mut Self| {
            if is_numeric && dice.next(8) > 0 {
                char::from(b'0' + u8::try_from(dice.next(10)).unwrap())
            } else {
                allowed[dice.next(allowed.len())]
            }
        };
        (0..length).map(|_| character(self)).collect()
    }
}

fn decoded(label: &Label, size: (i32, i32), format: BarcodeFormat) -> String {
    let Picture { width, height, grey, .. } = picture(&label.items, size, 2);
    let (width, height) = (u32::try_from(width).unwrap(), u32::try_from(height).unwrap());
    let mut hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    let found = rxing::helpers::detect_in_luma_with_hints(grey, width, height, Some(format), &mut hints);
    found.map_or_else(|error| format!("nothing: {error}"), |found| found.getText().to_owned())
}

fn format_of(symbology: Symbology) -> BarcodeFormat {
    match symbology {
        Symbology::Code128 | Symbology::Gs1Bars => BarcodeFormat::CODE_128,
        Symbology::Ean13 => BarcodeFormat::EAN_13,
        Symbology::Qr => BarcodeFormat::QR_CODE,
        Symbology::DataMatrix | Symbology::Gs1Matrix => BarcodeFormat::DATA_MATRIX,
    }
}

fn check(design: &Design, words: &Words, expected: &str) {
    let label = label(design, words);
    let symbology = label.choice.unwrap().symbology.unwrap_or_else(|| panic!("{label:?}"));
    let read = decoded(&label, design.size, format_of(symbology));
    assert_eq!(label.content, expected);
    assert_eq!(read, expected, "{symbology:?} {:?}", label.choice);
}

fn design(stock: &Stock, resolution: Resolution, wanted: Option<Symbology>) -> Design {
    let printer = Printer { resolution, ..Printer::default() };
    Design { resolution, size: printer.label_dots(stock), wanted, is_folded: stock.is_folded }
}

fn words(code: &str) -> Words {
    Words { code: code.to_owned(), title: "Phone 15".to_owned(), ..Words::default() }
}

#[test]
fn r41_a_thousand_serials_of_every_length_read_back_from_the_usual_label() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let stock = Stock::roll(40, 30);
    for length in 1..=100 {
        for at in 0..10 {
            let serial = dice.serial(length);
            let design = design(&stock, Resolution::ALL[at % 3], None);
            check(&design, &words(&serial), &serial);
        }
    }
}

#[test]
fn r41_every_code_reads_back_where_it_is_asked_for() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let banner = Stock::roll(320, 60);
    for symbology in [Symbology::Code128, Symbology::Qr, Symbology::DataMatrix] {
        for length in (1..=100).step_by(3) {
            let serial = dice.serial(length);
            let resolution = Resolution::ALL[length % 3];
            check(&design(&banner, resolution, Some(symbology)), &words(&serial), &serial);
        }
    }
}

#[test]
fn r41_every_known_stock_takes_a_usual_serial() {
    for stock in Stock::known() {
        for resolution in Resolution::ALL {
            for serial in ["356938035643809", "SN-2026-000123", "C02XK1ABJHD2", "1HGCM82633A004352"] {
                check(&design(&stock, resolution, None), &words(serial), serial);
            }
        }
    }
}

#[test]
fn product_codes_and_gs1_codes_read_back() {
    let stock = Stock::roll(100, 50);
    let asked = |symbology| design(&stock, Resolution::Dpi203, Some(symbology));
    for code in ["4006381333931", "6901234567892", "0012345678905", "9780201379624"] {
        check(&asked(Symbology::Ean13), &words(code), code);
    }
    let gs1 = Words { product_code: Some("4006381333931".to_owned()), ..words("A-1/7:Z") };
    let joined = gtin("4006381333931", "A-1/7:Z").unwrap();
    // Decoders tell the first FNC1 by the kind of the code or by a group separator.
    for symbology in [Symbology::Gs1Bars, Symbology::Gs1Matrix] {
        let label = label(&asked(symbology), &gs1);
        let read = decoded(&label, asked(symbology).size, format_of(symbology));
        assert_eq!(read.trim_start_matches('\u{1d}').replace(['(', ')'], ""), joined, "{symbology:?}");
    }
}

#[test]
fn a_carton_holds_its_list_in_one_code_that_reads_back() {
    let stock = Stock::roll(100, 50);
    for count in [1, 20, 60] {
        let serials: Vec<String> = (0..count).map(|at| format!("35693803{:07}", at * 977)).collect();
        let list = serials.join(",");
        let carton = Words { reading: Some("CTN-7".to_owned()), ..words(&list) };
        let design = design(&stock, Resolution::Dpi203, Some(Symbology::Qr));
        check(&design, &carton, &list);
        let label = label(&design, &carton);
        let said = label.items.iter().any(|item| matches!(item, Item::Text(text) if text.text == "CTN-7"));
        assert!(said && label.name == "CTN-7", "people read its number, not its list");
    }
}
