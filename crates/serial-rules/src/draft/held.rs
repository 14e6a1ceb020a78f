//! What other open drafts of this device hold: a piece on two of them is a caution and hidden where pieces are picked (R76,
//! D22).

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{Document, Serial};

/// The serials that stand on other open drafts. Cheap to clone.
///
/// ```
/// use serial_rules::draft::Held;
/// use serial_rules::model::{Document, Kind, Line};
/// let line = Line::of_pieces("phone", vec!["A1".into()]);
/// let draft = Document { lines: vec![line], ..Document::new("", Kind::Sale, "2026-11-22".parse().unwrap()) };
/// assert!(Held::by([&draft]).holds(&"a1".into()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    keys: Arc<HashSet<String>>,
}

impl Held {
    /// What these drafts hold. A plan holds nothing, and a count only looks.
    pub fn by<'a>(drafts: impl IntoIterator<Item = &'a Document>) -> Self {
        let moving = drafts.into_iter().filter(|draft| draft.kind.carries_serials() && !draft.kind.is_count());
        let serials = moving.flat_map(|draft| &draft.lines).flat_map(|line| line.serials.iter().chain(&line.name));
        Self { keys: Arc::new(serials.map(Serial::key).collect()) }
    }

    /// Whether a piece stands on one of them.
    pub fn holds(&self, serial: &Serial) -> bool {
        self.keys.contains(&serial.key())
    }
}
