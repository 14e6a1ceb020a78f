//! Amounts in words, so that nobody adds a digit: English, and the capital characters of Chinese commercial papers
//! (支付结算办法, annex 1).

/// The amount in Chinese capitals, from hundredths, behind the name of its currency: `人民币壹仟肆佰零玖元伍角`.
///
/// ```
/// use paper::words::chinese;
/// assert_eq!(chinese("人民币", 140_950), "人民币壹仟肆佰零玖元伍角");
/// assert_eq!(chinese("人民币", 0), "人民币零元整");
/// ```
pub fn chinese(currency: &str, hundredths: i64) -> String {
    const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
    let digit = |value: u64| DIGITS[usize::try_from(value % 10).unwrap_or(0)];
    let sign = if hundredths < 0 { "负" } else { "" };
    let value = hundredths.unsigned_abs();
    let (whole, tenths, hundreds) = (value / 100, value / 10 % 10, value % 10);
    let mut out = format!("{currency}{sign}");
    if whole > 0 || value == 0 {
        out.push_str(&chinese_whole(whole));
        out.push('元');
    }
    if tenths == 0 && hundreds == 0 {
        out.push('整');
        return out;
    }
    // A zero stands where a place is left out, and where none stands before the tenths the annex wants one too.
    if whole > 0 && (tenths == 0 || whole % 10 == 0) {
        out.push('零');
    }
    if tenths > 0 {
        out.push_str(digit(tenths));
        out.push('角');
    }
    if hundreds > 0 {
        out.push_str(digit(hundreds));
        out.push('分');
    }
    out
}

/// A whole number in capitals, zeros inside it said once.
fn chinese_whole(value: u64) -> String {
    const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
    const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
    const GROUPS: [&str; 5] = ["", "万", "亿", "万亿", "亿亿"];
    let digits: Vec<usize> = value.to_string().bytes().map(|byte| usize::from(byte - b'0')).collect();
    if value == 0 {
        return "零".to_owned();
    }
    let mut out = String::new();
    let (mut owes_zero, mut group_is_empty) = (false, true);
    for (at, digit) in digits.iter().enumerate() {
        let left = digits.len() - 1 - at;
        if *digit == 0 {
            owes_zero = !out.is_empty();
        } else {
            if owes_zero {
                out.push('零');
            }
            owes_zero = false;
            group_is_empty = false;
            out.push(DIGITS[*digit]);
            out.push_str(PLACES[left % 4]);
        }
        if left.is_multiple_of(4) && !group_is_empty {
            out.push_str(GROUPS[left / 4]);
            // A zero at the end of a group that has a name of its own is not said.
            (group_is_empty, owes_zero) = (true, false);
        }
    }
    out
}

/// The amount in English, from hundredths, as a cheque says it: `One thousand four hundred nine and 50/100`.
///
/// ```
/// use paper::words::english;
/// assert_eq!(english(140_950), "One thousand four hundred nine and 50/100");
/// assert_eq!(english(-500), "Minus five and 00/100");
/// ```
pub fn english(hundredths: i64) -> String {
    let value = hundredths.unsigned_abs();
    let sign = if hundredths < 0 { "minus " } else { "" };
    let said = format!("{sign}{} and {:02}/100", english_whole(value / 100), value % 100);
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A whole number in English: `twelve thousand three`.
pub fn english_whole(value: u64) -> String {
    const SCALES: [(u64, &str); 4] =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];
    if value == 0 {
        return "zero".to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    let mut rest = value;
    for (size, name) in SCALES {
        if rest >= size {
            words.push(format!("{} {name}", english_whole(rest / size)));
            rest %= size;
        }
    }
    if rest >= 100 {
        words.push(format!("{} hundred", below_hundred(rest / 100)));
        rest %= 100;
    }
    if rest > 0 {
        words.push(below_hundred(rest));
    }
    words.join(" ")
}

fn below_hundred(value: u64) -> String {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at = usize::try_from(value).unwrap_or(0);
    if at < 20 {
        ONES[at].to_owned()
    } else if at % 10 == 0 {
        TENS[at / 10 % 10].to_owned()
    } else {
        format!("{}-{}", TENS[at / 10 % 10], ONES[at % 10])
    }
}

#[cfg(test)]
mod tests {
    use super::{chinese, english};

    #[test]
    fn chinese_capitals_follow_the_annex() {
        for (hundredths, said) in [
            (140_950, "人民币壹仟肆佰零玖元伍角"),
            (600_714, "人民币陆仟零柒元壹角肆分"),
            (168_032, "人民币壹仟陆佰捌拾元零叁角贰分"),
            (10_700_053, "人民币壹拾万柒仟元零伍角叁分"),
            (1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"),
            (32_504, "人民币叁佰贰拾伍元零肆分"),
            (5, "人民币伍分"),
            (50, "人民币伍角"),
            (0, "人民币零元整"),
            (1_000, "人民币壹拾元整"),
            (10_000_000_100, "人民币壹亿零壹元整"),
            (1_000_000_000_000, "人民币壹佰亿元整"),
            (10_010_000_000, "人民币壹亿零壹拾万元整"),
            (-123_400, "人民币负壹仟贰佰叁拾肆元整"),
        ] {
            assert_eq!(chinese("人民币", hundredths), said, "{hundredths}");
        }
    }

    #[test]
    fn english_reads_as_on_a_cheque() {
        for (hundredths, said) in [
            (0, "Zero and 00/100"),
            (1, "Zero and 01/100"),
            (12_345_678, "One hundred twenty-three thousand four hundred fifty-six and 78/100"),
            (20_000_100, "Two hundred thousand one and 00/100"),
            (100_000_000, "One million and 00/100"),
            (-5_010, "Minus fifty and 10/100"),
        ] {
            assert_eq!(english(hundredths), said, "{hundredths}");
        }
    }
}
