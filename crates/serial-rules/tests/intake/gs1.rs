//! GS1 codes (D18). In the rows `^` stands for the separator.

use serial_rules::intake::gs1::check::{barcode_key, gtin14};
use serial_rules::intake::gs1::{Gs1, read};

fn gs1(text: &str) -> Option<Gs1> {
    read(&text.replace('^', "\u{1D}"))
}

fn told(text: &str) -> Option<String> {
    gs1(text).map(|code| {
        let mut words = Vec::new();
        let mut tell = |name: &str, value: Option<String>| words.extend(value.map(|value| format!("{name}={value}")));
        tell("gtin", code.gtin);
        tell("serial", code.serial.map(|serial| serial.to_string()));
        tell("lot", code.lot);
        tell("expiry", code.expiry.map(|day| day.to_string()));
        tell("count", code.count.map(|count| count.to_string()));
        tell("sscc", code.sscc);
        words.join(" ")
    })
}

fn check(rows: &[(&str, Option<&str>)]) {
    for (text, expected) in rows {
        assert_eq!(told(text).as_deref(), *expected, "{text}");
    }
}

#[test]
fn d18_what_proves_a_gs1_code() {
    let read = Some("gtin=06901234567892 serial=ABC123");
    check(&[
        ("]C1010690123456789221ABC123", read),
        ("]d2010690123456789221ABC123", read),
        ("]Q3010690123456789221ABC123", read),
        ("]e0010690123456789221ABC123", read),
        ("010690123456789221ABC123^", read),
        ("^010690123456789221ABC123", read),
        ("21ABC123^0106901234567892", read),
        ("(01)06901234567892(21)ABC123", read),
        ("(01) 06901234567892 (21) ABC123", read),
        ("https://id.gs1.org/01/06901234567892/21/ABC123", read),
        ("http://shop.example/a/b/01/6901234567892/21/ABC123?x=1", read),
        ("010690123456789221ABC123", read),
    ]);
}

#[test]
fn d18_what_is_not_proved_is_plain() {
    check(&[
        ("0106901234567892", None),
        ("010690123456789321ABC123", None),
        ("01069012345678925ABC", None),
        ("0106901234567892179913011", None),
        ("010690123456789217270230", None),
        ("01ABC", None),
        ("21ABC123", None),
        ("]C0010690123456789221ABC123", None),
        ("]d1010690123456789221ABC123", None),
        ("]C1HELLO", None),
        ("]C1", None),
        ("ABC^DEF", None),
        ("(ABC)123", None),
        ("(01)123(21)ABC", None),
        ("https://shop.example/products/01/red", None),
        ("https://shop.example/01/06901234567893/21/A", None),
        ("ftp://id.gs1.org/01/06901234567892/21/A", None),
        ("", None),
    ]);
}

#[test]
fn d18_elements() {
    check(&[
        ("]C10106901234567892", Some("gtin=06901234567892")),
        ("]C101069012345678921727020010LOT7^21A1", Some("gtin=06901234567892 serial=A1 lot=LOT7 expiry=2027-02-28")),
        ("]C101069012345678921728020021A1", Some("gtin=06901234567892 serial=A1 expiry=2028-02-29")),
        ("]C10106901234567892^17270131^21A1", Some("gtin=06901234567892 serial=A1 expiry=2027-01-31")),
        ("]C100106141412345678908", Some("sscc=106141412345678908")),
        ("]C10010614141234567890802069012345678923720", Some("gtin=06901234567892 count=20 sscc=106141412345678908")),
        ("]C1010690123456789230 5", None),
        ("]C101069012345678923012^240X-7^21A1", Some("gtin=06901234567892 serial=A1 count=12")),
        ("]C10106901234567892310300125021A1", Some("gtin=06901234567892 serial=A1")),
        ("(10)L(7)(21)A1", Some("serial=A1 lot=L(7)")),
        (
            "https://x.example/01/06901234567892/10/L%2F7/21/A%231?17=270100&utm=a",
            Some("gtin=06901234567892 serial=A#1 lot=L/7 expiry=2027-01-31"),
        ),
    ]);
}

#[test]
fn d18_a_variable_field_ends_at_a_separator_or_at_the_end_only() {
    check(&[
        ("]C10106901234567892211017270131", Some("gtin=06901234567892 serial=1017270131")),
        ("]C1010690123456789221A1^10B2", Some("gtin=06901234567892 serial=A1 lot=B2")),
        ("]C1010690123456789221123456789012345678901", None),
    ]);
}

#[test]
fn d18_known_and_not_used_is_kept() {
    let code = gs1("]C1010690123456789211260101^240X-7^91OURS^21A1").unwrap();
    let kept = [("11", "260101"), ("240", "X-7"), ("91", "OURS")];
    assert_eq!(code.others, kept.map(|(identifier, value)| (identifier.to_owned(), value.to_owned())));
}

#[test]
fn d18_proved_code_with_a_doubt_is_read() {
    let code = gs1("]C101069012345678931727133121A1").unwrap();
    assert!(!code.is_checked, "the check digit of the GTIN is wrong");
    assert_eq!((code.gtin.as_deref(), code.expiry), (Some("06901234567893"), None));
    assert!(gs1("]C1010690123456789221A1").unwrap().is_checked);
}

#[test]
fn d18_barcodes_of_all_lengths_compare() {
    for (barcode, gtin) in [
        ("6901234567892", Some("06901234567892")),
        ("06901234567892", Some("06901234567892")),
        ("036000291452", Some("00036000291452")),
        ("96385074", Some("00000096385074")),
        ("6901234567893", None),
        ("690123456789", None),
        ("", None),
    ] {
        assert_eq!(gtin14(barcode).as_deref(), gtin, "{barcode}");
    }
    assert_ne!(barcode_key("1234"), barcode_key("01234"));
}
