//! Reports: what happened between two days, what lies there, and what is missing. Each answers with rows and with what they
//! come to; the parts of a sum always add up to it, because money is rounded to the cent where a report begins and nowhere
//! after it.

pub mod circulation;
pub mod holdings;
pub mod missing;
pub mod trade;
pub mod warranties;

use jiff::{ToSpan, civil::Date};

/// Days from one to another, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Up to so many days are told day by day.
const DAYS_MAX: i32 = 45;
/// Up to so many are told by weeks, and more than that by months.
const WEEKS_MAX: i32 = 190;

impl Span {
    /// Whether a day is one of them.
    pub fn holds(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// How many days there are; none where it ends before it begins.
    pub fn days(self) -> i32 {
        self.from.until(self.to).map_or(0, |span| span.get_days() + 1).max(0)
    }

    /// The span in steps for a picture: days where there are few, else weeks, else months. Together they are the span.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use serial_rules::insight::report::Span;
    /// let year = Span { from: date(2026, 1, 15), to: date(2026, 12, 31) };
    /// let months = year.steps();
    /// assert_eq!((months.len(), months[0].to, months[1].from), (12, date(2026, 1, 31), date(2026, 2, 1)));
    /// ```
    pub fn steps(self) -> Vec<Self> {
        let days = self.days();
        let last_of = |from: Date| {
            if days <= DAYS_MAX {
                from
            } else if days <= WEEKS_MAX {
                from.saturating_add(6.days())
            } else {
                from.last_of_month()
            }
        };
        let mut steps = Vec::new();
        let mut from = self.from;
        while from <= self.to {
            let to = last_of(from).min(self.to);
            steps.push(Self { from, to });
            match to.tomorrow() {
                Ok(next) => from = next,
                Err(_) => break,
            }
        }
        steps
    }
}
