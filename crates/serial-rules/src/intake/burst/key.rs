//! A key as the browser tells it, and what it means for a burst: a character, an end, or nothing. Knows the keyboard and
//! no time.

use super::profile::{CapsLock, Decode, Profile};
use crate::intake::gs1::SEPARATOR;
use crate::model::serial::folded;

/// Keys that are held while another is pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Held(u8);

impl Held {
    /// Nothing is held.
    pub const NONE: Self = Self(0);
    /// Shift.
    pub const SHIFT: Self = Self(1);
    /// Control.
    pub const CONTROL: Self = Self(2);
    /// Alt.
    pub const ALT: Self = Self(4);
    /// The key of the Windows or Apple sign.
    pub const META: Self = Self(8);
    /// Caps Lock is on.
    pub const CAPS: Self = Self(16);

    /// These keys and, when `is_held`, that one too.
    #[must_use]
    pub const fn and(self, other: Self, is_held: bool) -> Self {
        if is_held { Self(self.0 | other.0) } else { self }
    }

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A key that went down, in the words of a `keydown` event.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Key<'e> {
    /// `event.key`: what the key writes, as the layout and the input method see it. Empty where the event has none.
    pub key: &'e str,
    /// `event.code`: which key it is on the board.
    pub code: &'e str,
    /// What else is held.
    pub held: Held,
    /// Whether an input method has its hand on the key: `isComposing`, or `keyCode` 229.
    pub is_composing: bool,
    /// Whether it is told again because it is held down.
    pub is_repeat: bool,
}

/// What a key means for a burst.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stroke {
    /// A character, as the key tells it.
    Sent(char),
    /// A character, told by the place of the key on the board because the event had lost it.
    Recovered(char),
    /// A character that nothing tells.
    Lost,
    /// A digit of a character's number, typed on the number pad with Alt held.
    AltDigit(char),
    /// Alt, which begins or ends such a number.
    Alt,
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// A person at work: correction, shortcut, a key held down.
    Human,
    /// Nothing to a scanner: Shift, a function key.
    Nothing,
}

/// What a key means, by the scanner's profile.
pub(super) fn stroke(key: &Key<'_>, profile: &Profile) -> Stroke {
    if let Some(stroke) = named(key) {
        return stroke;
    }
    let has_control = key.held.has(Held::CONTROL);
    let has_alt = key.held.has(Held::ALT);
    match (has_control, has_alt) {
        _ if key.held.has(Held::META) || key.is_repeat => Stroke::Human,
        (true, false) => controlled(key),
        (false, true) => match key.code.strip_prefix("Numpad").and_then(only_character).filter(char::is_ascii_digit) {
            Some(digit) => Stroke::AltDigit(digit),
            None => Stroke::Human,
        },
        _ => written(key, profile),
    }
}

/// Keys that are told by their name. The name of the place stands in where an input method hides the key's own.
fn named(key: &Key<'_>) -> Option<Stroke> {
    let name = if is_hidden(key) { key.code } else { key.key };
    let either = name.strip_suffix("Left").or_else(|| name.strip_suffix("Right"));
    let name = either.filter(|name| matches!(*name, "Alt" | "Shift" | "Control" | "Meta" | "OS")).unwrap_or(name);
    Some(match name {
        "Enter" | "NumpadEnter" | "\r" | "\n" => Stroke::Enter,
        "Tab" | "\t" => Stroke::Tab,
        "Alt" => Stroke::Alt,
        "Shift" | "Control" | "Meta" | "OS" | "AltGraph" | "CapsLock" | "NumLock" | "ScrollLock" | "Fn" | "FnLock" => {
            Stroke::Nothing
        }
        // With Num Lock off the number pad tells its digits as Home, ArrowUp and so on.
        _ if key.code.starts_with("Numpad") => return None,
        "Backspace" | "Delete" | "Escape" | "Home" | "End" | "PageUp" | "PageDown" | "Insert" | "ArrowLeft"
        | "ArrowRight" | "ArrowUp" | "ArrowDown" => Stroke::Human,
        // The browser fills a form in and tells of no key at all.
        "" if key.key.is_empty() => Stroke::Nothing,
        _ => return None,
    })
}

/// Control with a key: scanners send the characters below the space so.
fn controlled(key: &Key<'_>) -> Stroke {
    match key.code {
        "BracketRight" => Stroke::Sent(SEPARATOR),
        "KeyJ" | "KeyM" => Stroke::Enter,
        "KeyI" => Stroke::Tab,
        // Start of text, which some scanners set before the code.
        "KeyB" => Stroke::Nothing,
        _ if matches!(key.key, "]" | "\u{1D}") => Stroke::Sent(SEPARATOR),
        _ => Stroke::Human,
    }
}

/// The character a key writes. `event.key` is right for a scanner set to the layout of the computer; the place of the key
/// is right where an input method took the character away.
fn written(key: &Key<'_>, profile: &Profile) -> Stroke {
    let sent = only_character(key.key).map(|character| (character, folded(character)));
    let has_shift = key.held.has(Held::SHIFT);
    let by_place = at_place(key.code, has_shift);
    match (sent, by_place) {
        (Some((SEPARATOR, _)), _) => Stroke::Sent(SEPARATOR),
        (Some((_, ' '..='~')), Some(place)) if profile.decode == Decode::ByPlace => Stroke::Sent(place),
        (Some((sent, ascii @ ' '..='~')), _) if !is_hidden(key) => {
            let meant = profile.caps_lock.undo(ascii, key.held.has(Held::CAPS));
            if sent == ascii { Stroke::Sent(meant) } else { Stroke::Recovered(meant) }
        }
        (_, Some(place)) => Stroke::Recovered(place),
        (Some((sent, _)), None) if !sent.is_control() => Stroke::Sent(folded(sent)),
        // A soft keyboard tells neither; a named key without a place on the board writes nothing.
        (None, None) if matches!(key.key, "Process" | "Unidentified" | "Dead") && key.code.is_empty() => Stroke::Lost,
        _ => Stroke::Nothing,
    }
}

/// Whether a key writes another character than stands at its place on the United States layout.
pub(super) fn writes_otherwise(key: &Key<'_>) -> bool {
    let is_plain = !key.held.has(Held::CONTROL) && !key.held.has(Held::ALT) && !is_hidden(key);
    let written = only_character(key.key).map(folded).filter(|_| is_plain);
    let has_shift = key.held.has(Held::SHIFT);
    written.zip(at_place(key.code, has_shift)).is_some_and(|(written, place)| !written.eq_ignore_ascii_case(&place))
}

/// Whether an input method hides which character the key writes.
fn is_hidden(key: &Key<'_>) -> bool {
    key.is_composing || matches!(key.key, "Process" | "Unidentified" | "Dead" | "")
}

fn only_character(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

impl CapsLock {
    fn undo(self, character: char, is_on: bool) -> char {
        match self {
            Self::Undo if is_on && character.is_ascii_uppercase() => character.to_ascii_lowercase(),
            Self::Undo if is_on => character.to_ascii_uppercase(),
            _ => character,
        }
    }
}

/// What the key at a place writes on the United States layout, which nearly all scanners speak. Caps Lock is not looked
/// at: with an input method on, scanners send Shift for capitals.
fn at_place(code: &str, has_shift: bool) -> Option<char> {
    if let Some(letter) = code.strip_prefix("Key").and_then(only_character) {
        return Some(if has_shift { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() });
    }
    if let Some(digit) = code.strip_prefix("Numpad").and_then(only_character) {
        return Some(digit);
    }
    let (plain, shifted) = match code {
        "Digit1" => ('1', '!'),
        "Digit2" => ('2', '@'),
        "Digit3" => ('3', '#'),
        "Digit4" => ('4', '$'),
        "Digit5" => ('5', '%'),
        "Digit6" => ('6', '^'),
        "Digit7" => ('7', '&'),
        "Digit8" => ('8', '*'),
        "Digit9" => ('9', '('),
        "Digit0" => ('0', ')'),
        "Minus" => ('-', '_'),
        "Equal" => ('=', '+'),
        "BracketLeft" => ('[', '{'),
        "BracketRight" => (']', '}'),
        "Backslash" | "IntlBackslash" => ('\\', '|'),
        "Semicolon" => (';', ':'),
        "Quote" => ('\'', '"'),
        "Backquote" => ('`', '~'),
        "Comma" => (',', '<'),
        "Period" => ('.', '>'),
        "Slash" => ('/', '?'),
        "Space" => (' ', ' '),
        "NumpadSubtract" => ('-', '-'),
        "NumpadAdd" => ('+', '+'),
        "NumpadMultiply" => ('*', '*'),
        "NumpadDivide" => ('/', '/'),
        "NumpadDecimal" => ('.', '.'),
        _ => return None,
    };
    Some(if has_shift { shifted } else { plain })
}
