//! A run from one serial to another (D16): by two full serials, by a short right end, or by a hyphen. Says whether two
//! ends make a range and how long it is; writes nothing out. Which operator stands in a text is `entry_text`'s matter.

use crate::intake::counter::Counter;
use crate::model::serial::LENGTH_MAX;

/// How many serials `first..last` names, both ends included; `None` when the ends make no range. The right end may be
/// short: digits alone replace as many last digits of the left counter, or all of it where they are more.
///
/// ```
/// use serial_rules::intake::range::between;
/// assert_eq!(between("SN001", "SN012"), Some(12));
/// assert_eq!(between("SN001", "12"), Some(12));
/// assert_eq!(between("A9", "11"), Some(3));
/// assert_eq!(between("SN005", "SN001"), None);
/// assert_eq!(between("SN001", "TN005"), None);
/// ```
pub fn between(first: &str, last: &str) -> Option<u64> {
    if is_digits(last) {
        return up_to_short(first, last);
    }
    let (from, to) = (Counter::of(first)?, Counter::of(last)?);
    if from.is_like(&to) { from.count_to(to.digits()) } else { None }
}

/// How many serials `first::end` names: the right end must be short, digits alone.
///
/// ```
/// use serial_rules::intake::range::up_to_short;
/// assert_eq!(up_to_short("SN0012", "9"), Some(8));
/// assert_eq!(up_to_short("ABC-001", "100"), Some(100));
/// assert_eq!(up_to_short("SN0012", "SN0019"), None);
/// ```
pub fn up_to_short(first: &str, end: &str) -> Option<u64> {
    if !is_digits(end) {
        return None;
    }
    let from = Counter::of(first)?;
    let kept = from.digits().len().saturating_sub(end.len());
    from.count_to(&[&from.digits()[..kept], end].concat())
}

/// Where the one hyphen of a token stands that makes it a range, and how many serials that names. `None` for a literal
/// serial with hyphens: no hyphen can be the operator, or more than one.
///
/// ```
/// use serial_rules::intake::range::by_hyphen;
/// assert_eq!(by_hyphen("SN-001-SN-005"), Some((6, 5)));
/// assert_eq!(by_hyphen("ABC001-050"), Some((6, 50)));
/// assert_eq!(by_hyphen("ALT-26-30"), None);
/// ```
pub fn by_hyphen(token: &str) -> Option<(usize, u64)> {
    // Two ends and the hyphen: no longer text can be a range, and each hyphen costs a look at all of it.
    if token.len() > 2 * LENGTH_MAX + 1 {
        return None;
    }
    let mut ranges = token.match_indices('-').filter_map(|(at, _)| {
        let count = hyphen_between(&token[..at], &token[at + 1..])?;
        (count > 1).then_some((at, count))
    });
    let only = ranges.next()?;
    ranges.next().is_none().then_some(only)
}

fn hyphen_between(first: &str, last: &str) -> Option<u64> {
    let (from, to) = (Counter::of(first)?, Counter::of(last)?);
    let is_short = is_digits(last)
        && last.len() == from.digits().len()
        && !from.prefix().is_empty()
        && from.suffix().is_empty()
        && !first.contains('-');
    if is_short || from.is_like(&to) { from.count_to(to.digits()) } else { None }
}

/// Whether a text is a number and nothing else.
///
/// ```
/// use serial_rules::intake::range::is_digits;
/// assert!(is_digits("0042") && !is_digits("") && !is_digits("-1"));
/// ```
pub fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
