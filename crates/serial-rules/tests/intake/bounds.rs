//! Whatever the text, reading it ends soon, breaks nothing and writes little.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serial_rules::Code;
use serial_rules::intake::entry_text::read;
use serial_rules::intake::generate::{generate, next_after};
use serial_rules::intake::gs1;
use serial_rules::intake::scan::{Known, Scan, understand};
use serial_rules::model::serial::ENTRIES_MAX;
use serial_rules::model::{ProductId, Serial};

struct Nothing;

impl Known for Nothing {
    fn product_by_barcode(&self, _: &str) -> Option<ProductId> {
        None
    }

    fn carton(&self, _: &str) -> Option<Vec<Serial>> {
        None
    }
}

/// The same rows in every run.
fn law<S: Strategy>(strategy: &S, holds: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: 1000, failure_persistence: None, ..Config::default() };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, b"serialbook: text into a meaning!"));
    let outcome = runner.run(strategy, holds);
    assert!(outcome.is_ok(), "{outcome:?}");
}

/// Texts of the characters that mean something, more often than any others.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-B0-9.~:+\\-, \"]{0,24}",
        "[A01.~:+\\-]{0,12}( ?(\\.\\.|~|::|\\+|-) ?[A019]{0,4}){0,4}",
        "\\PC{0,40}",
        ".{0,40}"
    ]
}

fn codes() -> impl Strategy<Value = String> {
    let scanned = "(\\][A-Za-z][0-9])?(01|10|17|21|00|02|37|\\(01\\)|\\(21\\)|[0-9A-Z]{0,8}|\u{1D}|06901234567892|https://x/){0,8}";
    prop_oneof![scanned, texts()]
}

#[test]
fn d16_law_reading_is_bounded_and_each_serial_is_good() {
    let line = (texts(), prop::option::of(0..2000_usize), prop::option::of(texts()));
    law(&line, |(text, expected, next)| {
        let reading = read(&text, expected, next.as_deref());
        prop_assert!(reading.serials.len() + reading.findings.len() <= 2 * ENTRIES_MAX);
        prop_assert!(reading.serials.iter().all(|serial| serial.fault().is_none()));
        let mut keys: Vec<String> = reading.serials.iter().map(Serial::key).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), reading.serials.len(), "each once");
        for expansion in &reading.expansions {
            prop_assert!(expansion.serials.end <= reading.serials.len());
            prop_assert!(text.get(expansion.source.clone()).is_some());
        }
        Ok(())
    });
}

#[test]
fn d16_law_turned_back_is_literal() {
    law(&texts(), |text| {
        // A stray quote takes the quotes set about a token for its own end.
        let text = text.replace(['"', '\u{FF02}'], "");
        let reading = read(&text, None, Some("N1"));
        for expansion in &reading.expansions {
            let again = read(&expansion.back_to_literal(&text), None, Some("N1"));
            prop_assert_eq!(again.expansions.len() + 1, reading.expansions.len(), "{:?} of {:?}", expansion.text, text);
        }
        Ok(())
    });
}

#[test]
fn d16_law_quoted_serials_come_back() {
    let serial = "[!#-+\\--:<-~]{1,20}";
    law(&prop::collection::vec(serial, 1..8), |mut serials| {
        serials.sort_by_key(|serial| serial.to_ascii_lowercase());
        serials.dedup_by_key(|serial| serial.to_ascii_lowercase());
        let text = serials.iter().map(|serial| format!("\"{serial}\"")).collect::<Vec<_>>().join(" ");
        let reading = read(&text, None, None);
        prop_assert_eq!(reading.findings, []);
        prop_assert_eq!(reading.serials.iter().map(ToString::to_string).collect::<Vec<_>>(), serials);
        Ok(())
    });
}

#[test]
fn d16_law_a_range_is_its_generation() {
    law(&("[A-Z]{0,3}", 0..5000_u32, 1..7_usize, 1..120_i64), |(prefix, first, width, count)| {
        let start = format!("{prefix}{first:0width$}");
        let generated = generate(&start, count, 1).unwrap();
        let range = format!("{start}..{}", generated.last().unwrap());
        let reading = read(&range, None, None);
        prop_assert_eq!(&reading.serials, &generated, "{}", range);
        prop_assert_eq!(read(&format!("{start}+{count}"), None, None).serials, generated);
        Ok(())
    });
}

#[test]
fn d17_law_generation_is_bounded() {
    law(&(texts(), any::<i64>(), any::<i64>(), 0..1100_i64), |(start, any, step, count)| {
        for count in [any, count] {
            if let Ok(serials) = generate(&start, count, step) {
                prop_assert_eq!(i64::try_from(serials.len()), Ok(count));
                prop_assert!(serials.len() <= ENTRIES_MAX);
                prop_assert!(serials.iter().all(|serial| serial.fault().is_none()));
            }
        }
        let _ = next_after(&start);
        Ok(())
    });
}

#[test]
fn d18_law_any_code_is_read_or_left_alone() {
    law(&codes(), |code| {
        let _ = gs1::read(&code);
        match understand(&code, &Nothing) {
            Ok(Scan::Serial { serial } | Scan::Imei { serial, .. }) => prop_assert_eq!(serial.fault(), None),
            Ok(Scan::List { serials, .. } | Scan::Range { serials }) => prop_assert!(serials.len() <= ENTRIES_MAX),
            Ok(Scan::Gs1(_) | Scan::Carton { .. } | Scan::Product { .. }) | Err(_) => {}
        }
        Ok(())
    });
}

#[test]
fn r67_law_huge_texts_end_soon() {
    for part in [
        "-", "+", "~", "..", "A1-", "A1 - ", "\"", "\" ", "A1..", "A1~A2 ", "A1 + 1", "(", "(01)", "%2", "\u{1D}21",
        "1", "A1 ~ ", "x..x::",
    ] {
        let text = part.repeat(20_000);
        let reading = read(&text, None, Some("1"));
        assert!(!reading.findings.is_empty(), "{part:?}");
        assert!(reading.serials.len() + reading.findings.len() <= ENTRIES_MAX, "{part:?}");
        let _ = understand(&text, &Nothing);
        assert!(generate(&text, 1000, 1).is_err());
    }
    assert_eq!(read(&"A1 ".repeat(2000), None, None).findings[0].code, Code::TooManyEntries);
}
