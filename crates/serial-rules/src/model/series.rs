//! Series: how the documents of a kind are numbered.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Kind, serial};

/// When a series begins anew.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Every day: `SI-20261122-001`.
    #[default]
    Day,
    /// Every month: `SI-202611-001`.
    Month,
    /// Every year: `SI-2026-001`.
    Year,
    /// Never: `SI-001`.
    Ever,
}

impl Span {
    /// Every span, the shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Year, Self::Ever];

    /// The first and the last day of the span that a day lies in.
    pub fn around(self, day: Date) -> (Date, Date) {
        match self {
            Self::Day => (day, day),
            Self::Month => (day.first_of_month(), day.last_of_month()),
            Self::Year => (day.first_of_year(), day.last_of_year()),
            Self::Ever => (Date::MIN, Date::MAX),
        }
    }
}

/// How documents of a kind are numbered: `SI-20261122-004`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Series {
    /// What every number begins with.
    pub prefix: String,
    /// When it begins anew.
    #[serde(default)]
    pub span: Span,
    /// Digits of the counter at least, 1 to [`Series::DIGITS_MAX`].
    pub digits: u8,
}

impl Series {
    /// The longest prefix, in characters.
    pub const PREFIX_MAX: usize = 20;
    /// The most digits that a counter is filled up to.
    pub const DIGITS_MAX: u8 = 9;

    /// How a kind is numbered until the shop says otherwise.
    pub fn usual(kind: Kind) -> Self {
        Self { prefix: usual_prefix(kind).to_owned(), span: Span::Day, digits: 3 }
    }

    /// Whether numbers can be made of it: a short prefix without blanks, as a serial is written, and a counter.
    pub fn is_sound(&self) -> bool {
        let prefix = &self.prefix;
        let is_written_well = !prefix.is_empty() && prefix.bytes().all(serial::is_allowed);
        is_written_well && prefix.len() <= Self::PREFIX_MAX && (1..=Self::DIGITS_MAX).contains(&self.digits)
    }

    /// The number of a day and a count.
    ///
    /// ```
    /// use serial_rules::model::{Date, Kind, Series, Span};
    /// let day = Date::constant(2026, 11, 22);
    /// assert_eq!(Series::usual(Kind::Sale).number(day, 4), "SI-20261122-004");
    /// assert_eq!(Series { prefix: "A".into(), span: Span::Ever, digits: 5 }.number(day, 4), "A-00004");
    /// ```
    pub fn number(&self, day: Date, count: u32) -> String {
        let Self { prefix, span, digits } = self;
        let (year, month) = (day.year(), day.month());
        let span = match span {
            Span::Day => format!("{year:04}{month:02}{:02}-", day.day()),
            Span::Month => format!("{year:04}{month:02}-"),
            Span::Year => format!("{year:04}-"),
            Span::Ever => String::new(),
        };
        format!("{prefix}-{span}{count:0width$}", width = usize::from(*digits))
    }
}

const fn usual_prefix(kind: Kind) -> &'static str {
    match kind {
        Kind::Opening => "OS",
        Kind::Purchase => "PI",
        Kind::PurchaseReturn => "PR",
        Kind::Sale => "SI",
        Kind::SaleReturn => "SR",
        Kind::Transfer => "TR",
        Kind::Dispatch => "DP",
        Kind::Receipt => "RC",
        Kind::Count => "CT",
        Kind::Adjust => "AD",
        Kind::Assembly => "AS",
        Kind::Disassembly => "DS",
        Kind::Quotation => "QU",
        Kind::SalesOrder => "SO",
        Kind::PurchaseOrder => "PO",
    }
}
