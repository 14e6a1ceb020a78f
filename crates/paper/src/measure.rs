//! Lengths: micrometres for paper, dots for what a label printer draws. Whole numbers both.

use serde::{Deserialize, Serialize};

/// How fine a printer draws.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// Eight dots for each millimetre, sold as 203 dpi.
    #[default]
    Dpi203,
    /// 300 dots for each inch.
    Dpi300,
    /// 600 dots for each inch.
    Dpi600,
}

impl Resolution {
    /// All of them, from coarse to fine.
    pub const ALL: [Self; 3] = [Self::Dpi203, Self::Dpi300, Self::Dpi600];

    /// The number on the printer's box.
    pub const fn dpi(self) -> u32 {
        match self {
            Self::Dpi203 => 203,
            Self::Dpi300 => 300,
            Self::Dpi600 => 600,
        }
    }

    /// Dots in five inches, 127 mm, which is whole for each of them.
    const fn dots_in_five_inches(self) -> i64 {
        match self {
            Self::Dpi203 => 1016,
            Self::Dpi300 => 1500,
            Self::Dpi600 => 3000,
        }
    }

    /// The whole dots in a length of micrometres.
    ///
    /// ```
    /// use paper::measure::Resolution;
    /// assert_eq!(Resolution::Dpi203.dots(40_000), 320);
    /// assert_eq!(Resolution::Dpi300.dots(40_000), 472);
    /// assert_eq!(Resolution::Dpi300.dots(-1), -1);
    /// ```
    pub fn dots(self, micrometres: i32) -> i32 {
        let dots = (i64::from(micrometres) * self.dots_in_five_inches()).div_euclid(127_000);
        i32::try_from(dots).unwrap_or(i32::MAX)
    }

    /// The fewest dots that are no shorter than a length of micrometres.
    pub fn dots_at_least(self, micrometres: i32) -> i32 {
        -self.dots(-micrometres)
    }

    /// What so many dots measure, in nanometres.
    pub fn nanometres(self, dots: i32) -> i64 {
        i64::from(dots) * 127_000_000 / self.dots_in_five_inches()
    }

    /// What so many dots measure, in micrometres.
    pub fn micrometres(self, dots: i32) -> i32 {
        i32::try_from(self.nanometres(dots) / 1000).unwrap_or(i32::MAX)
    }
}

/// A length of nanometres as millimetres in decimal digits, exact to the nanometre: `39.96`.
///
/// ```
/// assert_eq!(paper::measure::millimetres(40_000_000), "40");
/// assert_eq!(paper::measure::millimetres(39_962_666), "39.962666");
/// ```
pub fn millimetres(nanometres: i64) -> String {
    let (whole, rest) = (nanometres / 1_000_000, nanometres.rem_euclid(1_000_000));
    if rest == 0 {
        return whole.to_string();
    }
    let digits = format!("{rest:06}");
    format!("{whole}.{}", digits.trim_end_matches('0'))
}
