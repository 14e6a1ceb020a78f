//! What the stories about printing have in common.

use e2e::{Outcome, ensure};

/// Chooses pieces for labels, as the list of serials does.
pub(crate) const CHOOSE: &str = "sessionStorage.setItem('serialbook.chosen-pieces', JSON.stringify(arguments[0]))";
pub(crate) const REMEMBER_LANGUAGE: &str = "localStorage.setItem('serialbook.language', JSON.stringify(arguments[0]))";
/// Remembers what is asked of a paper, as its template does.
pub(crate) const REMEMBER: &str = "localStorage.setItem('serialbook.printing.' + arguments[0], arguments[1])";

/// Whether a page has a size in hundredths of a millimetre. Browsers round it to what their PDFs can say.
pub(crate) fn is_near(found: (i64, i64), expected: (i64, i64)) -> Outcome {
    let is_near = (found.0 - expected.0).abs() <= 30 && (found.1 - expected.1).abs() <= 30;
    ensure(is_near, format!("a page of {found:?} hundredths of a millimetre, not {expected:?}"))
}
