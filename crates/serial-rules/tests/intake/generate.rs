//! Generation (D17).

use serial_rules::Code;
use serial_rules::intake::generate::{generate, next_after};

fn told(start: &str, count: i64, step: i64) -> Result<String, Code> {
    let serials = generate(start, count, step)?;
    Ok(serials.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

#[test]
fn d17_the_last_run_of_digits_counts() {
    for (start, count, step, expected) in [
        ("SN-001", 3, 1, "SN-001 SN-002 SN-003"),
        ("998", 4, 1, "998 999 1000 1001"),
        ("A99", 2, 1, "A99 A100"),
        ("005-ccc", 2, 1, "005-ccc 006-ccc"),
        ("A1B2", 2, 1, "A1B2 A1B3"),
        ("A1", 3, 10, "A1 A11 A21"),
        (" Ａ１ ", 2, 1, "A1 A2"),
        ("0", 2, 1, "0 1"),
        ("A1", 2, i64::MAX, "A1 A9223372036854775808"),
    ] {
        assert_eq!(told(start, count, step).as_deref(), Ok(expected), "{start}");
    }
}

#[test]
fn r90_a_thousand_and_no_more() {
    assert_eq!(generate("A1", 1000, 1).unwrap().len(), 1000);
    assert_eq!(told("A1", 1001, 1), Err(Code::TooManyEntries));
    assert_eq!(told("A1", i64::MAX, 1), Err(Code::TooManyEntries));
}

#[test]
fn d17_refusals_in_their_order() {
    let (nines, long) = ("9".repeat(100), "A".repeat(101));
    for (start, count, step, code) in [
        ("", 3, 1, Code::NoCounter),
        ("  ", 3, 1, Code::NoCounter),
        ("SN-", 3, 1, Code::NoCounter),
        ("SN-", 0, 1, Code::NoCounter),
        ("SN-", 1001, 1, Code::TooManyEntries),
        ("A1", 0, 1, Code::NotPositive),
        ("A1", -5, 1, Code::NotPositive),
        ("A1", 5, 0, Code::NotPositive),
        ("A1", 5, -1, Code::NotPositive),
        ("A1", 1001, 0, Code::TooManyEntries),
        ("序1", 5, 1, Code::BadCharacter),
        ("A 1", 5, 1, Code::BadCharacter),
        (&long, 5, 1, Code::TooLong),
        (&nines, 2, 1, Code::TooLong),
    ] {
        assert_eq!(told(start, count, step), Err(code), "{start} {count} {step}");
    }
}

#[test]
fn r107_the_next_number_is_proposed() {
    for (serial, next) in [
        ("SN-099", Some("SN-100")),
        ("A9/x", Some("A10/x")),
        ("ABC", None),
        ("", None),
        ("序1", None),
        (&"9".repeat(100), None),
    ] {
        assert_eq!(next_after(serial).as_deref(), next, "{serial}");
    }
}
