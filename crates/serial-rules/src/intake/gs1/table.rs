//! The application identifiers and what may follow each (GS1 General Specifications, section 3.2). The lengths are facts
//! of the standard; only the few that the shop uses are given a meaning, in the parent.

use crate::intake::range::is_digits;

/// What may follow an application identifier.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Content {
    /// So many digits, and no separator needed behind them.
    Fixed(usize),
    /// From one digit to so many.
    Digits(usize),
    /// From one character to so many.
    Text(usize),
    /// So many digits, then up to so many characters.
    DigitsText(usize, usize),
}

use Content::{Digits, DigitsText, Fixed, Text};

impl Content {
    pub(super) fn accepts(self, value: &str) -> bool {
        let is_text = |text: &str| text.bytes().all(|byte| matches!(byte, 0x21..=0x7E));
        match self {
            Fixed(length) => value.len() == length && is_digits(value),
            Digits(most) => value.len() <= most && is_digits(value),
            Text(most) => (1..=most).contains(&value.len()) && is_text(value),
            DigitsText(digits, most) => value
                .split_at_checked(digits)
                .is_some_and(|(number, text)| is_digits(number) && text.len() <= most && is_text(text)),
        }
    }
}

/// How identifiers begin, how many digits they have in all, and what follows. No beginning is the beginning of another.
const IDENTIFIERS: [(&str, usize, Content); 80] = [
    ("00", 2, Fixed(18)),
    ("01", 2, Fixed(14)),
    ("02", 2, Fixed(14)),
    ("03", 2, Fixed(14)),
    ("10", 2, Text(20)),
    ("11", 2, Fixed(6)),
    ("12", 2, Fixed(6)),
    ("13", 2, Fixed(6)),
    ("15", 2, Fixed(6)),
    ("16", 2, Fixed(6)),
    ("17", 2, Fixed(6)),
    ("20", 2, Fixed(2)),
    ("21", 2, Text(20)),
    ("22", 2, Text(20)),
    ("235", 3, Text(28)),
    ("240", 3, Text(30)),
    ("241", 3, Text(30)),
    ("242", 3, Digits(6)),
    ("243", 3, Text(20)),
    ("250", 3, Text(30)),
    ("251", 3, Text(30)),
    ("253", 3, DigitsText(13, 17)),
    ("254", 3, Text(20)),
    ("255", 3, DigitsText(13, 12)),
    ("30", 2, Digits(8)),
    ("31", 4, Fixed(6)),
    ("32", 4, Fixed(6)),
    ("33", 4, Fixed(6)),
    ("34", 4, Fixed(6)),
    ("35", 4, Fixed(6)),
    ("36", 4, Fixed(6)),
    ("37", 2, Digits(8)),
    ("390", 4, Digits(15)),
    ("391", 4, DigitsText(3, 15)),
    ("392", 4, Digits(15)),
    ("393", 4, DigitsText(3, 15)),
    ("394", 4, Fixed(4)),
    ("395", 4, Fixed(6)),
    ("400", 3, Text(30)),
    ("401", 3, Text(30)),
    ("402", 3, Fixed(17)),
    ("403", 3, Text(30)),
    ("41", 3, Fixed(13)),
    ("420", 3, Text(20)),
    ("421", 3, DigitsText(3, 9)),
    ("422", 3, Fixed(3)),
    ("423", 3, Digits(15)),
    ("424", 3, Fixed(3)),
    ("425", 3, Digits(15)),
    ("426", 3, Fixed(3)),
    ("427", 3, Text(3)),
    ("43", 4, Text(70)),
    ("700", 4, Text(30)),
    ("701", 4, Digits(10)),
    ("702", 4, Text(30)),
    ("703", 4, DigitsText(3, 27)),
    ("704", 4, Text(4)),
    ("71", 3, Text(20)),
    ("723", 4, Text(30)),
    ("724", 4, Text(25)),
    ("725", 4, Text(40)),
    ("8001", 4, Fixed(14)),
    ("8002", 4, Text(20)),
    ("8003", 4, DigitsText(14, 16)),
    ("8004", 4, Text(30)),
    ("8005", 4, Fixed(6)),
    ("8006", 4, Fixed(18)),
    ("8007", 4, Text(34)),
    ("8008", 4, Digits(12)),
    ("8009", 4, Text(50)),
    ("8010", 4, Text(30)),
    ("8011", 4, Digits(12)),
    ("8012", 4, Text(20)),
    ("8013", 4, Text(25)),
    ("801", 4, Digits(18)),
    ("8020", 4, Text(25)),
    ("8026", 4, Fixed(18)),
    ("8030", 4, Text(90)),
    ("81", 4, Text(70)),
    ("9", 2, Text(90)),
];

/// The identifier at the beginning of a text, and what may follow it.
pub(super) fn identifier(text: &str) -> Option<(&str, Content)> {
    IDENTIFIERS.iter().find_map(|&(beginning, length, content)| {
        let identifier = text.get(..length)?;
        (is_digits(identifier) && identifier.starts_with(beginning)).then_some((identifier, content))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `801` stands behind its longer siblings and takes what they leave; it is the one exception.
    #[test]
    fn d18_no_identifier_hides_another() {
        for (place, (beginning, ..)) in IDENTIFIERS.iter().enumerate() {
            let hidden = IDENTIFIERS[place + 1..].iter().find(|(other, ..)| other.starts_with(beginning));
            assert_eq!(hidden, None, "{beginning} hides it");
        }
    }

    #[test]
    fn d18_contents_know_their_length() {
        for (content, value, expected) in [
            (Fixed(6), "270131", true),
            (Fixed(6), "27013", false),
            (Fixed(2), "1A", false),
            (Digits(8), "12345678", true),
            (Digits(8), "123456789", false),
            (Digits(8), "", false),
            (Text(20), "A-1", true),
            (Text(20), "", false),
            (Text(3), "ABCD", false),
            (Text(20), "A B", false),
            (DigitsText(13, 17), "1234567890123", true),
            (DigitsText(13, 17), "1234567890123X", true),
            (DigitsText(13, 17), "123456789012X", false),
        ] {
            assert_eq!(content.accepts(value), expected, "{content:?} {value}");
        }
    }
}
