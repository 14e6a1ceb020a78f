//! What is remembered between keys: the burst, the fields it may have gone into, and what was kept from the page.

use serial_rules::intake::burst::{Burst, Captured, Held, Key, Micros, Profile, Target, Terminator, Told};

use super::PATIENCE;
use super::field::{Field, Snapshot};

/// How many keys are kept to be looked at.
const TOLD_MAX: usize = 512;

/// What is remembered between keys.
pub(super) struct State {
    pub(super) profile: Profile,
    /// How long the silence is that ends a scan of a scanner without Enter.
    pub(super) quiet_known: Micros,
    pub(super) burst: Burst,
    /// The last keys as they were told, for whoever looks into a scan.
    told: Vec<Told>,
    /// The field as it was before the keys with which a scan may have begun, oldest first.
    pub(super) marks: Vec<Snapshot>,
    pub(super) last_key: Micros,
    pub(super) last_character: Micros,
    /// When a scan ended with Enter or Tab: a line feed may follow the carriage return.
    pub(super) ended: Option<Micros>,
    /// Keys whose way down was kept from the page, so that their way up is too.
    pub(super) swallowed: Vec<String>,
    pub(super) is_composing: bool,
    /// When the timer that looks for silence is to ring.
    pub(super) rings_at: Option<Micros>,
}

impl State {
    pub(super) fn new(profile: Profile) -> Self {
        let quiet_known = profile.quiet;
        let profile = Profile { quiet: quiet_known.max(PATIENCE), ..profile };
        Self {
            burst: Burst::new(profile.clone()),
            profile,
            quiet_known,
            told: Vec::new(),
            marks: Vec::new(),
            last_key: Micros::default(),
            last_character: Micros::default(),
            ended: None,
            swallowed: Vec::new(),
            is_composing: false,
            rings_at: None,
        }
    }

    /// Takes a key: whether a scan was coming in, whether one has just ended, and the scan that this key brings to an end,
    /// with the field as it was before it.
    pub(super) fn push(
        &mut self,
        key: &Key<'_>,
        field: Option<&Field>,
        at: Micros,
    ) -> (bool, bool, Option<(Captured, Option<Snapshot>)>) {
        self.burst.aim(if field.is_some() { Target::Field } else { Target::Surface });
        // Nobody writes a letter and presses a button in the same moment: that is the end of a scan whose head was lost.
        let was_open = self.burst.is_open(at) || at.since(self.last_character) <= self.profile.gap_max;
        let just_ended = self.ended.is_some_and(|ended| at.since(ended) <= self.profile.gap_max);
        let captured = self.burst.push(key, at);
        let is_end = captured.as_ref().is_some_and(|captured| captured.terminator != Terminator::Quiet);
        self.ended = is_end.then_some(at);
        if is_end {
            self.be_patient(PATIENCE);
        }
        (was_open, just_ended, captured.map(|captured| self.with_mark(captured)))
    }

    /// Keeps a key as it was told, with those that it follows closely.
    pub(super) fn keep(&mut self, key: &Key<'_>, at: Micros) {
        if at.since(self.last_key) >= self.profile.quiet || self.told.len() >= TOLD_MAX {
            self.told.clear();
        }
        let Key { key, code, held, is_composing, is_repeat } = *key;
        self.told.push(Told { key: key.to_owned(), code: code.to_owned(), held, is_composing, is_repeat, at });
    }

    /// The keys since a scan began, which are told once. The key that showed that it had ended is not among them.
    pub(super) fn told_since(&mut self, begun: Micros) -> Vec<Told> {
        std::mem::take(&mut self.told).into_iter().filter(|told| told.at >= begun || told.held != Held::NONE).collect()
    }

    /// Waits so long for the next key of a scan. To be called between scans.
    pub(super) fn be_patient(&mut self, quiet: Micros) {
        if self.profile.quiet != quiet {
            self.profile.quiet = quiet;
            self.burst = Burst::new(self.profile.clone());
        }
    }

    /// Remembers a key, and the field where a scan may begin with it: after a pause, and after a key that no scanner sends
    /// within a code.
    pub(super) fn note(&mut self, key: &Key<'_>, field: Option<&Field>, at: Micros) {
        if matches!(key.key, "Shift" | "CapsLock" | "AltGraph") {
            return;
        }
        let is_hidden = key.is_composing || matches!(key.key, "Process" | "Unidentified" | "Dead");
        let is_character = is_hidden || key.key.chars().count() == 1;
        let pause = at.since(self.last_key);
        if pause >= self.profile.quiet || field.is_none() {
            self.marks.clear();
        }
        let may_begin = self.marks.is_empty() || pause > self.profile.gap_max || self.last_character < self.last_key;
        if let Some(field) = field.filter(|_| is_character && may_begin) {
            self.marks.push(field.snapshot(at));
        }
        self.last_key = at;
        if is_character {
            self.last_character = at;
        }
    }

    /// A scan with the field as it was before its first character.
    pub(super) fn with_mark(&mut self, captured: Captured) -> (Captured, Option<Snapshot>) {
        let begun = Micros(self.last_character.0.saturating_sub(captured.duration.0));
        let marks = std::mem::take(&mut self.marks);
        (captured, marks.into_iter().rfind(|mark| mark.at <= begun))
    }
}
