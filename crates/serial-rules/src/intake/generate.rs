//! Counting up from a first serial (D17, R88 to R93). Whether a generated serial is taken already is for the book to say.

use crate::intake::counter::Counter;
use crate::model::Serial;
use crate::model::serial::ENTRIES_MAX;
use crate::refusal::Code;

/// `count` serials from `start`, `step` apart. Prefix, suffix and padding stay; the padding grows on overflow.
///
/// Refused with the first of: a bad start ([`Code::TooLong`], [`Code::BadCharacter`]), more than 1,000
/// ([`Code::TooManyEntries`]), nothing to count ([`Code::NoCounter`], also for an empty start), a count or a step of
/// nothing or less ([`Code::NotPositive`]). A serial that would outgrow its length is `too-long`, all or nothing.
///
/// ```
/// use serial_rules::intake::generate::generate;
/// use serial_rules::Code;
/// let serials = generate("SN-008", 3, 1).unwrap();
/// assert_eq!(serials.iter().map(|s| s.as_str()).collect::<Vec<_>>(), ["SN-008", "SN-009", "SN-010"]);
/// assert_eq!(generate("SN-", 3, 1), Err(Code::NoCounter));
/// assert_eq!(generate("SN-1", 1001, 1), Err(Code::TooManyEntries));
/// assert_eq!(generate("SN-1", 0, 1), Err(Code::NotPositive));
/// ```
pub fn generate(start: &str, count: i64, step: i64) -> Result<Vec<Serial>, Code> {
    let start = Serial::new(start);
    // An empty start has nothing to count, and is told as that.
    if let Some(fault) = start.fault().filter(|&fault| fault != Code::Empty) {
        return Err(fault);
    }
    if usize::try_from(count).is_ok_and(|count| count > ENTRIES_MAX) {
        return Err(Code::TooManyEntries);
    }
    let counter = Counter::of(start.as_str()).ok_or(Code::NoCounter)?;
    let (Ok(count @ 1..), Ok(step @ 1..)) = (u128::try_from(count), u128::try_from(step)) else {
        return Err(Code::NotPositive);
    };
    sound((0..count).map(|index| Serial::new(&counter.up(index * step))).collect())
}

/// The serial after this one, to be proposed (R107); `None` where nothing counts or the next would be no serial.
///
/// ```
/// use serial_rules::intake::generate::next_after;
/// assert_eq!(next_after("SN-099").as_deref(), Some("SN-100"));
/// assert_eq!(next_after("005-ccc").as_deref(), Some("006-ccc"));
/// assert_eq!(next_after("ABC"), None);
/// ```
pub fn next_after(serial: &str) -> Option<String> {
    let serial = Serial::new(serial);
    let next = Counter::of(serial.as_str())?.up(1);
    Serial::new(&next).fault().is_none().then_some(next)
}

/// The `count` serials that follow the first `skipped` from `start`. One serial alone needs no number in it.
/// The caller holds `count` and `skipped` within [`ENTRIES_MAX`].
pub(crate) fn count_up(start: &str, skipped: u64, count: u64) -> Result<Vec<Serial>, Code> {
    let start = Serial::new(start);
    if skipped == 0 && count == 1 {
        return sound(vec![start]);
    }
    let counter = Counter::of(start.as_str()).ok_or(Code::NoCounter)?;
    sound((skipped..skipped + count).map(|steps| Serial::new(&counter.up(steps.into()))).collect())
}

/// All of them, or the fault of the first or the last: serials of one run differ in length at most.
fn sound(serials: Vec<Serial>) -> Result<Vec<Serial>, Code> {
    let fault = serials.first().and_then(Serial::fault).or_else(|| serials.last().and_then(Serial::fault));
    fault.map_or(Ok(serials), Err)
}
