//! Warranty: from the day of sale, so many months (D27).

use jiff::{ToSpan, civil::Date};

use crate::model::Product;

/// The last day of warranty of a piece sold on a day; it is still good. A month after 31 January is the last of
/// February.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{insight::warranty, model::Product};
/// let phone = Product { warranty_months: Some(1), ..Product::new("phone") };
/// assert_eq!(warranty::until(&phone, date(2026, 1, 31)), Some(date(2026, 2, 28)));
/// ```
pub fn until(product: &Product, sold_on: Date) -> Option<Date> {
    sold_on.checked_add(i64::from(product.warranty_months?).months()).ok()
}

/// The first day of sale whose warranty is not over on a day: what was sold before it is under warranty no more.
///
/// ```
/// use jiff::civil::date;
/// use serial_rules::{insight::warranty, model::Product};
/// let phone = Product { warranty_months: Some(1), ..Product::new("phone") };
/// assert_eq!(warranty::since(&phone, date(2026, 3, 31)), Some(date(2026, 3, 1)));
/// assert_eq!(warranty::since(&phone, date(2026, 2, 28)), Some(date(2026, 1, 28)));
/// ```
pub fn since(product: &Product, today: Date) -> Option<Date> {
    let months = i64::from(product.warranty_months?).months();
    let mut first = today.checked_sub(months).unwrap_or(Date::MIN);
    // Months are of different lengths: the day that lies so many months back may end before today.
    while until(product, first).is_some_and(|until| until < today) {
        first = first.tomorrow().ok()?;
    }
    Some(first)
}
