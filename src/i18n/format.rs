//! Numbers, money, days and counts as a clerk reads them. Pure, so that they can be tested without a browser.

use serial_rules::model::{Date, Money, Quantity};

use super::Language;

/// A whole number with its thousands apart: `12,480`.
pub fn whole(count: usize) -> String {
    grouped(&count.to_string())
}

/// A count with its noun: `1 piece`, `12 pieces`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", whole(count), if count == 1 { one } else { many })
}

/// A quantity in its shortest exact form, thousands apart: `1,250.5`.
pub fn quantity(quantity: Quantity) -> String {
    let text = quantity.to_string();
    let (sign, digits) = split_sign(&text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    joined(sign, "", &grouped(whole), decimals)
}

/// A sum of money with its sign of currency: `¥5,998.00`, `-$0.50`. What is finer than a cent is shown as it is.
pub fn money(amount: Money, currency: &str) -> String {
    let text = amount.to_string();
    let (sign, digits) = split_sign(&text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let places = decimal_places(currency);
    let decimals = format!("{decimals:0<places$}");
    joined(sign, &symbol(currency), &grouped(whole), &decimals)
}

/// The sign of a currency, or its code and a space.
pub fn symbol(currency: &str) -> String {
    let known = match currency {
        "CNY" | "JPY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "HKD" => "HK$",
        "TWD" => "NT$",
        "SGD" => "S$",
        "AUD" => "A$",
        "CAD" => "C$",
        "KRW" => "₩",
        "INR" => "₹",
        "THB" => "฿",
        "VND" => "₫",
        other => return format!("{other}\u{a0}"),
    };
    known.to_owned()
}

/// So many thousandths as a part of a hundred: `23.4 %`.
pub fn percent(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "\u{2212}" } else { "" };
    let (whole, tenths) = (thousandths.unsigned_abs() / 10, thousandths.unsigned_abs() % 10);
    format!("{sign}{whole}.{tenths}\u{a0}%")
}

/// A size of something stored: `640 KB`, `1.4 MB`.
pub fn bytes(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")];
    match UNITS.into_iter().find(|(size, _)| bytes >= *size) {
        None => format!("{bytes} B"),
        Some((size, unit)) => {
            let tenths = bytes.saturating_mul(10) / size;
            if tenths >= 100 || tenths.is_multiple_of(10) {
                format!("{} {unit}", tenths / 10)
            } else {
                format!("{}.{} {unit}", tenths / 10, tenths % 10)
            }
        }
    }
}

/// A day: `22 Nov 2026`, `2026-11-22`.
pub fn date(date: Date, language: Language) -> String {
    match language {
        Language::En => format!("{} {} {}", date.day(), month(date), date.year()),
        Language::ZhCn => iso(date),
    }
}

/// A day of a year that is plain from where it stands: `22 Nov`, `11月22日`.
pub fn day_of_year(date: Date, language: Language) -> String {
    match language {
        Language::En => format!("{} {}", date.day(), month(date)),
        Language::ZhCn => format!("{}月{}日", date.month(), date.day()),
    }
}

/// A day as the rules and the date field write it: `2026-11-22`.
pub fn iso(date: Date) -> String {
    date.to_string()
}

/// How long ago a day was: `today`, `yesterday`, `134 days ago`; days to come are written out.
pub fn days_ago(day: Date, today: Date, language: Language) -> String {
    let days = day.until(today).map_or(0, |span| span.get_days());
    match (usize::try_from(days), language) {
        (Err(_), _) => date(day, language),
        (Ok(0), Language::En) => "today".to_owned(),
        (Ok(0), Language::ZhCn) => "今天".to_owned(),
        (Ok(1), Language::En) => "yesterday".to_owned(),
        (Ok(1), Language::ZhCn) => "昨天".to_owned(),
        (Ok(days), Language::En) => format!("{} days ago", whole(days)),
        (Ok(days), Language::ZhCn) => format!("{} 天前", whole(days)),
    }
}

/// How many decimal places the currency is counted in.
fn decimal_places(currency: &str) -> usize {
    if matches!(currency, "JPY" | "KRW" | "VND") { 0 } else { 2 }
}

fn split_sign(text: &str) -> (&'static str, &str) {
    // The true minus is as wide as a digit, so that columns of tabular digits stay straight.
    text.strip_prefix('-').map_or(("", text), |digits| ("\u{2212}", digits))
}

fn joined(sign: &str, symbol: &str, whole: &str, decimals: &str) -> String {
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{symbol}{whole}{point}{decimals}")
}

/// Digits with a comma before each three from the end.
fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn month(date: Date) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    usize::try_from(date.month() - 1).ok().and_then(|at| NAMES.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Language, bytes, counted, date, day_of_year, days_ago, money, percent, quantity, whole};
    use serial_rules::model::Date;

    #[test]
    fn money_has_its_sign_its_thousands_and_its_cents() {
        for (amount, currency, text) in [
            ("5998", "CNY", "¥5,998.00"),
            ("0", "USD", "$0.00"),
            ("-0.5", "EUR", "\u{2212}€0.50"),
            ("1234567.891", "GBP", "£1,234,567.891"),
            ("1200", "JPY", "¥1,200"),
            ("12", "CHF", "CHF\u{a0}12.00"),
        ] {
            assert_eq!(money(amount.parse().unwrap(), currency), text);
        }
    }

    #[test]
    fn quantities_and_counts_are_short_and_grouped() {
        assert_eq!(quantity("1250.5".parse().unwrap()), "1,250.5");
        assert_eq!(quantity("-3".parse().unwrap()), "\u{2212}3");
        assert_eq!((whole(100), whole(100_000)), ("100".to_owned(), "100,000".to_owned()));
        assert_eq!(
            (counted(1, "piece", "pieces"), counted(0, "piece", "pieces")),
            ("1 piece".to_owned(), "0 pieces".to_owned())
        );
    }

    #[test]
    fn parts_of_a_hundred_have_one_decimal() {
        assert_eq!(
            [234, 1000, 0, -5].map(percent),
            ["23.4\u{a0}%", "100.0\u{a0}%", "0.0\u{a0}%", "\u{2212}0.5\u{a0}%"]
        );
    }

    #[test]
    fn sizes_are_short() {
        for (size, text) in [
            (0, "0 B"),
            (1_023, "1023 B"),
            (1_024, "1 KB"),
            (1_500_000, "1.4 MB"),
            (655_360, "640 KB"),
            (5_368_709_120, "5 GB"),
        ] {
            assert_eq!(bytes(size), text);
        }
    }

    #[test]
    fn days_are_written_as_each_language_does() {
        let day = Date::constant(2026, 11, 22);
        assert_eq!(date(day, Language::En), "22 Nov 2026");
        assert_eq!(date(day, Language::ZhCn), "2026-11-22");
        assert_eq!(day_of_year(day, Language::ZhCn), "11月22日");
        assert_eq!(days_ago(day, day, Language::En), "today");
        assert_eq!(days_ago(day, Date::constant(2027, 4, 5), Language::En), "134 days ago");
        assert_eq!(days_ago(day, Date::constant(2026, 11, 20), Language::En), "22 Nov 2026");
    }
}
