//! Tax on a document: one rate, inside the prices or on top of them.

use serde::{Deserialize, Serialize};

use super::Money;
use super::amount::Percent;

/// A rate of tax.
///
/// ```
/// use serial_rules::model::{Money, Tax};
/// let on_top = Tax { rate: "13".parse().unwrap(), is_included: false };
/// let inside = Tax { is_included: true, ..on_top };
/// assert_eq!(on_top.of(Money::whole(100)), Money::whole(13));
/// assert_eq!(inside.of(Money::whole(113)), Money::whole(13));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tax {
    /// So many of a hundred of the price without tax.
    pub rate: Percent,
    /// Whether prices hold the tax already; otherwise it comes on top of them.
    #[serde(default)]
    pub is_included: bool,
}

impl Tax {
    /// The tax in a sum that holds it, or on one that does not, rounded half away from zero to the cent.
    pub fn of(self, sum: Money) -> Money {
        let hundred = Percent::whole(100).steps();
        let all = if self.is_included { hundred + self.rate.steps() } else { hundred };
        sum.part(self.rate.steps(), all).rounded_to(2)
    }
}
