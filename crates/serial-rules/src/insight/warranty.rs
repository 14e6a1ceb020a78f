//! Warranty: from the day of sale, so many months (D27).

use jiff::{ToSpan, civil::Date};

use crate::model::Product;

/// The last day of warranty of a piece sold on a day; it is still good. A month after 31 January is the last of
/// February.
pub fn until(product: &Product, sold_on: Date) -> Option<Date> {
    sold_on.checked_add(i64::from(product.warranty_months?).months()).ok()
}
