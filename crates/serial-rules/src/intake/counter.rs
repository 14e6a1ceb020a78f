//! The number that counts in a serial: its last run of digits (D16, D17). Works on the digits as text, because a counter
//! may be a hundred digits long. What a range or a generation makes of it stands in their own files.

use std::cmp::Ordering;
use std::iter::repeat_n;

/// A distance that nobody expands; larger ones are told as this.
const FAR: i64 = 1_000_000_000;

/// A serial, split at the number that counts.
///
/// ```
/// use serial_rules::intake::counter::Counter;
/// let counter = Counter::of("SN-099/B").unwrap();
/// assert_eq!((counter.prefix(), counter.digits(), counter.suffix()), ("SN-", "099", "/B"));
/// assert_eq!(counter.up(1), "SN-100/B");
/// assert_eq!(Counter::of("A99").unwrap().up(1), "A100");
/// assert!(Counter::of("ABC").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counter<'a> {
    prefix: &'a str,
    digits: &'a str,
    suffix: &'a str,
}

impl<'a> Counter<'a> {
    /// Splits a serial at its last run of digits; `None` without a digit.
    pub fn of(serial: &'a str) -> Option<Self> {
        let end = 1 + serial.bytes().rposition(|byte| byte.is_ascii_digit())?;
        let start = serial[..end].bytes().rposition(|byte| !byte.is_ascii_digit()).map_or(0, |before| before + 1);
        Some(Self { prefix: &serial[..start], digits: &serial[start..end], suffix: &serial[end..] })
    }

    /// What stands before the number.
    pub const fn prefix(&self) -> &'a str {
        self.prefix
    }

    /// The number, with its padding.
    pub const fn digits(&self) -> &'a str {
        self.digits
    }

    /// What stands behind the number.
    pub const fn suffix(&self) -> &'a str {
        self.suffix
    }

    /// Whether only the numbers differ; case does not count (D1).
    pub fn is_like(&self, other: &Counter<'_>) -> bool {
        self.prefix.eq_ignore_ascii_case(other.prefix) && self.suffix.eq_ignore_ascii_case(other.suffix)
    }

    /// The serial so many numbers on. The padding stays, and grows where the number outgrows it (R89).
    pub fn up(&self, steps: u128) -> String {
        let mut digits = self.digits.as_bytes().to_vec();
        let mut carry = steps;
        for digit in digits.iter_mut().rev() {
            let sum = *digit - b'0' + (carry % 10) as u8;
            *digit = b'0' + sum % 10;
            carry = carry / 10 + u128::from(sum / 10);
        }
        let overflow = if carry > 0 { carry.to_string() } else { String::new() };
        let digits = digits.into_iter().map(char::from).collect::<String>();
        [self.prefix, &overflow, &digits, self.suffix].concat()
    }

    /// How many serials there are from this one to the one numbered `last`, both included. `None` when counting up never
    /// meets it: it comes before, or it is padded otherwise. Thousands of millions are told as one of them.
    pub fn count_to(&self, last: &str) -> Option<u64> {
        let meets = match last.len().cmp(&self.digits.len()) {
            Ordering::Less => false,
            Ordering::Equal => true,
            Ordering::Greater => !last.starts_with('0'),
        };
        let distance = meets.then(|| difference(self.digits, last))?;
        u64::try_from(distance).ok().map(|distance| distance + 1)
    }
}

/// `to - from`, held within `FAR`: once that far apart, no digit that follows brings the two together again.
fn difference(from: &str, to: &str) -> i64 {
    let width = from.len().max(to.len());
    let padded = |digits: &'_ str| repeat_n(b'0', width - digits.len()).chain(digits.bytes().collect::<Vec<_>>());
    padded(from)
        .zip(padded(to))
        .fold(0, |distance: i64, (from, to)| (distance * 10 + i64::from(to) - i64::from(from)).clamp(-FAR, FAR))
}
