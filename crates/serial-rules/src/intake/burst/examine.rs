//! The scanner check: what the keys of one scan tell of the scanner, the keyboard layout and the input method, and the
//! profile with which its scans arrive right.

use serde::{Deserialize, Serialize};

use super::{Burst, CapsLock, Captured, Decode, Held, Key, Micros, Profile, Terminator};
use crate::intake::gs1::{SEPARATOR, split_symbology};

/// A scanner may be this much slower than it was when it was checked: so many times its longest pause.
const SLACK: u64 = 3;
/// Bounds of the longest pause within a scan: below, a busy machine cuts scans; above, typing is taken for a scan.
const GAP_MAX: [Micros; 2] = [Micros::from_millis(60), Micros::from_millis(120)];

/// A key as it was told, kept to be looked at.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// `event.key`.
    pub key: String,
    /// `event.code`.
    pub code: String,
    /// What else was held.
    pub held: Held,
    /// Whether an input method had its hand on it.
    pub is_composing: bool,
    /// Whether it was told again because it was held down.
    pub is_repeat: bool,
    /// When it went down.
    pub at: Micros,
}

/// Whether the layouts of scanner and computer agree.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Keys write what stands at their places on the United States layout.
    Same,
    /// The scanner speaks the United States layout, the computer another one: keys are read by their places.
    ByPlace,
    /// Both speak another layout, and agree.
    Foreign,
    /// They differ, and nobody has said what should have come.
    Unclear,
}

/// What Caps Lock did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caps {
    /// It was off.
    Off,
    /// It was on, and did no harm.
    On,
    /// It was on and turned letters over; they are turned back.
    Undone,
}

/// What a scan tells of its scanner.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Examination {
    /// What was understood, with the profile below.
    pub text: String,
    /// What ended it.
    pub terminator: Terminator,
    /// The middle one of the times between characters.
    pub median_gap: Micros,
    /// The longest of them.
    pub longest_gap: Micros,
    /// Whether the layouts agree.
    pub layout: Layout,
    /// What Caps Lock did.
    pub caps: Caps,
    /// Whether an input method was on.
    pub has_input_method: bool,
    /// How the separator of GS1 came: nothing where none did, else as it was spelled.
    pub separator: Option<String>,
    /// How many characters did not arrive.
    pub lost: usize,
    /// Whether it is what should have come; nothing where nobody has said.
    pub is_expected: Option<bool>,
    /// The profile with which this scanner's codes arrive right.
    pub profile: Profile,
}

impl Examination {
    /// Whether scans of this scanner can be relied on.
    pub const fn is_sound(&self) -> bool {
        self.lost == 0 && !matches!(self.is_expected, Some(false)) && !matches!(self.layout, Layout::Unclear)
    }
}

/// Looks at the keys of one scan. `expected` is what is printed under the code, where somebody has said so; brackets
/// around the numbers of GS1 are no part of a code.
///
/// ```
/// use serial_rules::intake::burst::{Captured, Layout, Micros, Profile, Terminator, Told, examine};
///
/// let told = |(at, (key, code)): (u64, (&str, &str))| Told {
///     key: key.into(), code: code.into(), at: Micros::from_millis(4 * at), ..Told::default()
/// };
/// let azerty = [("q", "KeyA"), ("&", "Digit1"), ("é", "Digit2"), ("Enter", "Enter")];
/// let keys: Vec<Told> = (0..).zip(azerty).map(told).collect();
/// let seen = examine(&keys, &Profile::default(), Some("a12")).unwrap();
/// assert_eq!((seen.text.as_str(), seen.layout, seen.terminator), ("a12", Layout::ByPlace, Terminator::Enter));
/// ```
pub fn examine(keys: &[Told], known: &Profile, expected: Option<&str>) -> Option<Examination> {
    let expected = expected.map(plain).filter(|text| !text.is_empty());
    let candidates = candidates(known);
    let read_by = |profile: &Profile| read(keys, profile);
    let first = read_by(candidates.first()?)?;
    let fitting = candidates.iter().find_map(|profile| {
        let captured = read_by(profile)?;
        (expected.as_ref().is_some_and(|expected| plain(&captured.text) == *expected)).then_some((profile, captured))
    });
    let is_expected = expected.as_ref().map(|_| fitting.is_some());
    let (profile, captured) = fitting.unwrap_or((candidates.first()?, first));
    let longest_gap = longest_gap(keys);
    let gap_max = Micros(longest_gap.0 * SLACK).clamp(GAP_MAX[0], GAP_MAX[1]);
    let missing = expected.as_ref().map_or(0, |expected| missing(expected, &plain(&captured.text)));
    Some(Examination {
        terminator: captured.terminator,
        median_gap: captured.median_gap,
        longest_gap,
        layout: layout(keys, profile.decode, is_expected),
        caps: caps(keys, profile.caps_lock),
        has_input_method: keys.iter().any(|key| key.is_composing || key.key == "Process"),
        separator: separator(keys, &captured.text, profile),
        lost: captured.text.matches(char::REPLACEMENT_CHARACTER).count().max(missing),
        is_expected,
        profile: Profile { gap_max, ..profile.clone() },
        text: captured.text,
    })
}

/// What may be so, the likeliest first.
fn candidates(known: &Profile) -> Vec<Profile> {
    let ways = [
        (Decode::Auto, CapsLock::Keep),
        (Decode::ByPlace, CapsLock::Keep),
        (Decode::Auto, CapsLock::Undo),
        (Decode::ByPlace, CapsLock::Undo),
    ];
    ways.map(|(decode, caps_lock)| Profile { decode, caps_lock, ..known.clone() }).to_vec()
}

/// Reads keys once more, by another profile. They were a scan: no pace is asked of them.
fn read(keys: &[Told], profile: &Profile) -> Option<Captured> {
    let patient = Micros(u64::MAX / 4);
    let mut burst =
        Burst::new(Profile { gap_max: patient, quiet: patient, quiet_median_max: patient, ..profile.clone() });
    for key in keys {
        let Told { key: name, code, held, is_composing, is_repeat, at } = key;
        let key = Key { key: name, code, held: *held, is_composing: *is_composing, is_repeat: *is_repeat };
        if let Some(captured) = burst.push(&key, *at) {
            return Some(captured);
        }
    }
    burst.quiet(Micros(u64::MAX / 2))
}

fn longest_gap(keys: &[Told]) -> Micros {
    let times = keys.iter().map(|key| key.at);
    times.clone().zip(times.skip(1)).map(|(earlier, later)| later.since(earlier)).max().unwrap_or_default()
}

/// The characters that count when two texts are compared: without the name of the symbology, brackets and separators, which
/// paper does not show.
fn plain(text: &str) -> String {
    let (_, text) = split_symbology(text.trim());
    text.chars().filter(|character| !matches!(character, '(' | ')' | &SEPARATOR)).collect()
}

/// How many characters of the one are not in the other, in their order.
fn missing(expected: &str, found: &str) -> usize {
    let mut rest = found.chars();
    let is_there = |wanted: &char| {
        let mut ahead = rest.clone();
        let is_there = ahead.any(|character| character == *wanted);
        if is_there {
            rest = ahead;
        }
        is_there
    };
    expected.chars().count() - expected.chars().filter(is_there).count()
}

fn layout(keys: &[Told], decode: Decode, is_expected: Option<bool>) -> Layout {
    let differs = |key: &Told| {
        let told = Key { key: &key.key, code: &key.code, held: key.held, ..Key::default() };
        super::key::writes_otherwise(&told)
    };
    match (decode, is_expected) {
        (Decode::ByPlace, Some(true)) => Layout::ByPlace,
        _ if !keys.iter().any(differs) => Layout::Same,
        (Decode::Auto, Some(true)) => Layout::Foreign,
        _ => Layout::Unclear,
    }
}

fn caps(keys: &[Told], undo: CapsLock) -> Caps {
    match keys.iter().any(|key| key.held.has(Held::CAPS)) {
        false => Caps::Off,
        true if undo == CapsLock::Undo => Caps::Undone,
        true => Caps::On,
    }
}

fn separator(keys: &[Told], text: &str, profile: &Profile) -> Option<String> {
    if !text.contains(SEPARATOR) {
        return None;
    }
    let typed: String = keys.iter().filter(|key| key.key.chars().count() == 1).map(|key| key.key.as_str()).collect();
    let spelled = profile.separators.iter().find(|spelling| typed.contains(spelling.as_str()));
    let by_number = keys.iter().any(|key| key.held.has(Held::ALT) && key.code.starts_with("Numpad"));
    let by_control = keys.iter().any(|key| key.held.has(Held::CONTROL));
    Some(match (spelled, by_number, by_control) {
        (Some(spelling), ..) => spelling.clone(),
        (None, true, _) => "Alt+029".to_owned(),
        (None, false, true) => "Ctrl+]".to_owned(),
        (None, false, false) => "U+001D".to_owned(),
    })
}
