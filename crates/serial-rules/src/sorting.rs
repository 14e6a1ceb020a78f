//! Sorting through one compiled sort for all types.
//!
//! The standard library's stable sort is fast, and four kilobytes for each type that it is used with; in a page that is loaded
//! over a network that is more than most lists are worth. Here places are sorted, not things: the sort itself exists once.
//! Where a million of something is put in order, the standard library's own is used.

use std::cmp::Ordering;

/// Puts things in the order of a key, which is asked once of each. Things of one key keep their order.
///
/// ```
/// let mut goods = vec![("tea", 3), ("case", 1), ("ring", 3)];
/// serial_rules::sorting::by_key(&mut goods, |(_, count)| *count);
/// assert_eq!(goods, [("case", 1), ("tea", 3), ("ring", 3)]);
/// ```
pub fn by_key<T, K: Ord>(things: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = things.iter().map(key).collect();
    let order = order(things.len(), &|one, other| keys[one].cmp(&keys[other]));
    arrange(things, order);
}

/// Puts things in an order. Equal ones keep theirs.
///
/// ```
/// let mut counts = vec![2, 3, 1];
/// serial_rules::sorting::by(&mut counts, |one, other| other.cmp(one));
/// assert_eq!(counts, [3, 2, 1]);
/// ```
pub fn by<T>(things: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(things.len(), &|one, other| compare(&things[one], &things[other]));
    arrange(things, order);
}

/// The places of so many things in their order.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// Moves each thing to where it belongs, once: along the circles in which they push each other out.
fn arrange<T>(things: &mut [T], mut order: Vec<usize>) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            things.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_standard_library(things in proptest::collection::vec((0_u8..20, any::<u8>()), 0..60)) {
            let mut expected = things.clone();
            expected.sort_by_key(|(key, _)| *key);
            let (mut keyed, mut compared) = (things.clone(), things);
            super::by_key(&mut keyed, |(key, _)| *key);
            super::by(&mut compared, |one, other| one.0.cmp(&other.0));
            prop_assert_eq!(&keyed, &expected);
            prop_assert_eq!(&compared, &expected);
        }
    }
}
