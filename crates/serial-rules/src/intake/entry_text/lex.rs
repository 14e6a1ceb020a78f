//! Entry text cut into atoms: words, quoted words and the operators that are operators wherever they stand. What the
//! atoms mean together is `token`'s matter.

use std::ops::Range;

use crate::model::serial::{folded, is_invisible};

/// Which operators a text may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Grammar {
    /// Typed or pasted: all of D16.
    Typed,
    /// Scanned: `..` alone. A hyphen or a plus in a scanned code is part of a serial.
    Scanned,
}

impl Grammar {
    const fn operators(self) -> &'static [Operator] {
        match self {
            Self::Typed => &[Operator::Dots, Operator::Colons, Operator::Tilde],
            Self::Scanned => &[Operator::Dots],
        }
    }
}

/// An operator that needs no look at its ends to be one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Operator {
    /// `..`
    Dots,
    /// `::`
    Colons,
    /// `~`
    Tilde,
}

impl Operator {
    const fn sign(self) -> &'static str {
        match self {
            Self::Dots => "..",
            Self::Colons => "::",
            Self::Tilde => "~",
        }
    }
}

/// What an atom is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Bare,
    Quoted,
    Operator(Operator),
}

/// What stands between an atom and the one before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Gap {
    Nothing,
    /// Spaces and tabs: tolerated round an operator.
    Space,
    /// A comma or its like, or a new line: nothing reaches over it.
    Break,
}

/// The smallest piece of entry text, with its folded text and its place in the source.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    pub(super) part: Part,
    pub(super) text: String,
    pub(super) source: Range<usize>,
    pub(super) gap: Gap,
}

/// A character as it is read, and where it stands in the source.
#[derive(Clone, Copy)]
struct Glyph {
    at: usize,
    end: usize,
    character: char,
}

/// Cuts a text into atoms. Full-width forms are folded first and invisible characters dropped (R63, D1).
pub(super) fn atoms(text: &str, grammar: Grammar) -> Vec<Atom> {
    let glyphs: Vec<Glyph> = text
        .char_indices()
        .filter(|&(_, character)| character.is_whitespace() || !is_invisible(character))
        .map(|(at, character)| Glyph { at, end: at + character.len_utf8(), character: folded(character) })
        .collect();
    let mut atoms: Vec<Atom> = Vec::new();
    let mut gap = Gap::Break;
    let mut at = 0;
    while let Some(glyph) = glyphs.get(at) {
        if let Some(wider) = separation(glyph.character) {
            gap = gap.max(wider);
            at += 1;
            continue;
        }
        let (part, text, length) = atom(&glyphs[at..], grammar);
        let source = glyph.at..glyphs[at + length - 1].end;
        atoms.push(Atom { part, text, source, gap });
        gap = Gap::Nothing;
        at += length;
    }
    atoms
}

/// The atom at the beginning of `glyphs`, its text, and how many glyphs it takes.
fn atom(glyphs: &[Glyph], grammar: Grammar) -> (Part, String, usize) {
    if let Some((operator, length)) = operator(glyphs, grammar) {
        return (Part::Operator(operator), operator.sign().to_owned(), length);
    }
    if let Some(length) = quoted(glyphs, grammar) {
        return (Part::Quoted, spelled(&glyphs[1..length - 1]), length);
    }
    let length = (1..glyphs.len()).find(|&end| ends(&glyphs[end..], grammar)).unwrap_or(glyphs.len());
    (Part::Bare, spelled(&glyphs[..length]), length)
}

/// How many glyphs a quoted serial takes, both quotes included. It ends on its line and before a separator or an
/// operator; otherwise the quote is a wrong character of a bare word.
fn quoted(glyphs: &[Glyph], grammar: Grammar) -> Option<usize> {
    let mut rest = glyphs.iter().map(|glyph| glyph.character);
    if rest.next() != Some('"') {
        return None;
    }
    let inside = rest.take_while(|&character| character != '\n').position(|character| character == '"')?;
    let length = inside + 2;
    ends(&glyphs[length..], grammar).then_some(length)
}

fn ends(glyphs: &[Glyph], grammar: Grammar) -> bool {
    let Some(next) = glyphs.first() else { return true };
    separation(next.character).is_some() || operator(glyphs, grammar).is_some()
}

fn operator(glyphs: &[Glyph], grammar: Grammar) -> Option<(Operator, usize)> {
    grammar.operators().iter().find_map(|&operator| {
        let sign = operator.sign();
        let stands = sign.chars().eq(glyphs.iter().take(sign.len()).map(|glyph| glyph.character));
        stands.then_some((operator, sign.len()))
    })
}

fn separation(character: char) -> Option<Gap> {
    match character {
        ',' | ';' | '\u{3001}' | '\n' | '\r' => Some(Gap::Break),
        space if space.is_whitespace() => Some(Gap::Space),
        _ => None,
    }
}

fn spelled(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.character).collect()
}
