//! Quantities and money as whole numbers with a fixed number of decimal places. No float ever touches them.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A quantity of a product in some unit, exact to six decimal places.
pub type Quantity = Fixed<6>;

/// An amount of money in the shop's currency, exact to four decimal places (a unit price may be finer than a cent).
pub type Money = Fixed<4>;

/// So many of a hundred, exact to four decimal places: a rate of tax.
pub type Percent = Fixed<4>;

/// The largest whole part that a text may have, so that sums of a whole log stay within 64 bits.
const WHOLE_MAX: i64 = 999_999_999;

/// A decimal number with `PLACES` decimal places, held as a count of its smallest step.
///
/// ```
/// use serial_rules::model::{Money, Quantity};
/// let price: Money = "10.50".parse().unwrap();
/// let pieces: Quantity = "3".parse().unwrap();
/// assert_eq!(price.times(pieces).to_string(), "31.5");
/// assert_eq!("2.50".parse::<Quantity>().unwrap().to_string(), "2.5");
/// assert!("1e3".parse::<Quantity>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fixed<const PLACES: u32> {
    steps: i64,
}

/// Why a text is no amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmountFault {
    /// Something else than an optional sign, digits and at most one decimal point.
    NotANumber,
    /// More decimal places than the amount holds.
    TooPrecise,
    /// A whole part of more than nine digits.
    TooLarge,
}

impl<const PLACES: u32> Fixed<PLACES> {
    /// Nothing.
    pub const ZERO: Self = Self { steps: 0 };
    const STEP: i64 = 10_i64.pow(PLACES);

    /// A whole number of units.
    pub const fn whole(count: i64) -> Self {
        Self { steps: count * Self::STEP }
    }

    /// The number of pieces in a list.
    pub fn count(pieces: usize) -> Self {
        Self::whole(i64::try_from(pieces).unwrap_or(i64::MAX / Self::STEP))
    }

    /// An amount from its smallest steps (10⁻⁶ of a quantity, 10⁻⁴ of money).
    pub const fn from_steps(steps: i64) -> Self {
        Self { steps }
    }

    /// The amount in its smallest steps.
    pub const fn steps(self) -> i64 {
        self.steps
    }

    /// Whether there is nothing behind the decimal point.
    pub const fn is_whole(self) -> bool {
        self.steps % Self::STEP == 0
    }

    /// Whether the amount is nothing.
    pub const fn is_zero(self) -> bool {
        self.steps == 0
    }

    /// The same for serde, which asks by reference.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so; on 32 bits the lint is silent")]
    pub(crate) const fn is_zero_ref(&self) -> bool {
        self.steps == 0
    }

    /// Whether the amount is below nothing.
    pub const fn is_negative(self) -> bool {
        self.steps < 0
    }

    /// Whether the amount is above nothing.
    pub const fn is_positive(self) -> bool {
        self.steps > 0
    }

    /// The whole part, cut towards zero.
    pub const fn trunc(self) -> i64 {
        self.steps / Self::STEP
    }

    /// This amount so many times, rounded half away from zero at the last place.
    #[must_use]
    pub fn times<const Q: u32>(self, factor: Fixed<Q>) -> Self {
        let product = i128::from(self.steps) * i128::from(factor.steps);
        Self { steps: divide_rounded(product, i128::from(Fixed::<Q>::STEP)) }
    }

    /// This amount so many times out of so many, rounded half away from zero at the last place; nothing out of nothing.
    #[must_use]
    pub fn part(self, of: i64, all: i64) -> Self {
        if all == 0 {
            return Self::ZERO;
        }
        Self { steps: divide_rounded(i128::from(self.steps) * i128::from(of), i128::from(all)) }
    }

    /// The amount rounded half away from zero to fewer decimal places, such as a sum of money to the cent.
    #[must_use]
    pub fn rounded_to(self, places: u32) -> Self {
        let step = 10_i64.pow(PLACES.saturating_sub(places));
        Self { steps: divide_rounded(i128::from(self.steps), i128::from(step)).saturating_mul(step) }
    }

    /// The amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { steps: self.steps.abs() }
    }
}

fn divide_rounded(value: i128, by: i128) -> i64 {
    let half = if value < 0 { -by / 2 } else { by / 2 };
    i64::try_from((value + half) / by).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

impl<const PLACES: u32> FromStr for Fixed<PLACES> {
    type Err = AmountFault;

    fn from_str(text: &str) -> Result<Self, AmountFault> {
        let (sign, digits) = match text.as_bytes().first() {
            Some(b'-') => (-1, &text[1..]),
            Some(b'+') => (1, &text[1..]),
            _ => (1, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(AmountFault::NotANumber);
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > PLACES as usize {
            return Err(AmountFault::TooPrecise);
        }
        let whole: i64 = whole.parse().map_err(|_| AmountFault::TooLarge)?;
        if whole > WHOLE_MAX {
            return Err(AmountFault::TooLarge);
        }
        let padding = 10_i64.pow(PLACES.saturating_sub(u32::try_from(decimals.len()).unwrap_or(PLACES)));
        let parts = if decimals.is_empty() { 0 } else { decimals.parse::<i64>().unwrap_or(0) * padding };
        Ok(Self { steps: sign * (whole * Self::STEP + parts) })
    }
}

impl<const PLACES: u32> fmt::Display for Fixed<PLACES> {
    /// Writes the shortest exact form: `3`, `-0.5`, `12.25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, parts) = (
            self.steps.unsigned_abs() / Self::STEP.unsigned_abs(),
            self.steps.unsigned_abs() % Self::STEP.unsigned_abs(),
        );
        let sign = if self.steps < 0 { "-" } else { "" };
        if parts == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{parts:0width$}", width = PLACES as usize);
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl<const PLACES: u32> fmt::Debug for Fixed<PLACES> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<const PLACES: u32> Add for Fixed<PLACES> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { steps: self.steps.saturating_add(other.steps) }
    }
}

impl<const PLACES: u32> Sub for Fixed<PLACES> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { steps: self.steps.saturating_sub(other.steps) }
    }
}

impl<const PLACES: u32> Neg for Fixed<PLACES> {
    type Output = Self;
    fn neg(self) -> Self {
        Self { steps: -self.steps }
    }
}

impl<const PLACES: u32> AddAssign for Fixed<PLACES> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<const PLACES: u32> SubAssign for Fixed<PLACES> {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl<const PLACES: u32> Sum for Fixed<PLACES> {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl<const PLACES: u32> Serialize for Fixed<PLACES> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const PLACES: u32> Deserialize<'de> for Fixed<PLACES> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|fault| serde::de::Error::custom(format_args!("not an amount: {text:?} ({fault:?})")))
    }
}
