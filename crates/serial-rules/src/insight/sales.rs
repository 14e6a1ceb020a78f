//! Sales by day, with what they were on average: for a picture of the last weeks.

use jiff::{ToSpan, civil::Date};

use crate::Book;
use crate::model::{Kind, Money};

/// How many days the mean looks back, the day itself included.
const MEAN_DAYS: usize = 7;

/// One day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayOfSales {
    /// Which.
    pub day: Date,
    /// What its sales came to. Void ones do not count.
    pub total: Money,
    /// What the seven days up to it came to on average.
    pub mean: Money,
}

/// So many days up to one, the earliest first.
///
/// ```
/// use serial_rules::{example, insight::sales, model::Money};
/// let days = sales::by_day(&example::book()?, 3, jiff::civil::date(2026, 3, 6));
/// assert_eq!(days.iter().map(|day| day.total).collect::<Vec<_>>(), [Money::ZERO, Money::whole(2054), Money::ZERO]);
/// # Ok::<(), Vec<serial_rules::Finding>>(())
/// ```
pub fn by_day(book: &Book, days: usize, to: Date) -> Vec<DayOfSales> {
    let ago = |back: usize| to.saturating_sub(i32::try_from(back).unwrap_or(i32::MAX).days());
    let all = days + MEAN_DAYS - 1;
    let first = ago(all.saturating_sub(1));
    let mut totals = vec![Money::ZERO; all];
    let sales = book.documents.iter().filter(|(_, header)| header.kind == Kind::Sale && !header.is_void());
    for (_, header) in sales {
        let at = first.until(header.date).ok().and_then(|span| usize::try_from(span.get_days()).ok());
        if let Some(total) = at.and_then(|at| totals.get_mut(at)) {
            *total += header.total;
        }
    }
    let windows = totals.windows(MEAN_DAYS).zip((0..days).rev());
    let day = |(window, back): (&[Money], usize)| DayOfSales {
        day: ago(back),
        total: window.last().copied().unwrap_or_default(),
        mean: window.iter().copied().sum::<Money>().part(1, 7).rounded_to(2),
    };
    windows.map(day).collect()
}
