//! Atoms joined into tokens: what one token is, and which spaces belong to an operator (D16). How many serials a token
//! names is `plan`'s matter.
//!
//! `..`, `::` and a `~` between two serials draw their ends together over spaces always. A hyphen or a plus with spaces
//! does so only where the joined text is a range or a count: `10 - 2` is three words and not the serial `10-2`, which
//! nobody typed.

use std::ops::Range;

use super::lex::{Atom, Gap, Grammar, Operator, Part, atoms};
use crate::intake::range::{by_hyphen, is_digits};

/// One token of a text: what stands between separators, once the spaces round operators are gone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    pub(crate) shape: Shape,
    /// The token without the spaces in it.
    pub(crate) text: String,
    /// Where it stands in the text, in bytes.
    pub(crate) source: Range<usize>,
}

/// What a token is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Shape {
    /// A serial, or a count or a range by a plus or a hyphen within it.
    Bare,
    /// A serial in quotes: literal.
    Quoted,
    /// A `~` that stands for the next free number.
    Next,
    /// `~+n`, or `~+` without a number.
    NextPlus(String),
    /// Two ends about an operator.
    Ends(Operator, String, String),
    /// An operator without its two ends, and a `-` or `+` all alone.
    Broken,
}

/// The tokens of a text, in order.
pub(crate) fn tokens(text: &str, grammar: Grammar) -> Vec<Token> {
    let atoms = atoms(text, grammar);
    let mut tokens = Vec::new();
    let mut rest = atoms.as_slice();
    while !rest.is_empty() {
        let (shape, length) = match grammar {
            Grammar::Typed => shape(rest),
            Grammar::Scanned => scanned_shape(rest),
        };
        let (taken, after) = rest.split_at(length);
        tokens.push(Token { shape, text: joined(taken), source: taken[0].source.start..taken[length - 1].source.end });
        rest = after;
    }
    tokens
}

/// The shape at the beginning of `atoms`, and how many atoms it takes: one at least.
fn shape(atoms: &[Atom]) -> (Shape, usize) {
    match (atoms[0].part, chain(atoms)) {
        (Part::Operator(Operator::Tilde), _) => next_shape(atoms),
        (Part::Bare, 1) if is_lone_sign(&atoms[0]) => (Shape::Broken, 1),
        (Part::Bare, 1) => (Shape::Bare, bare_length(atoms)),
        (Part::Quoted, 1) => (Shape::Quoted, 1),
        (_, length) => (ends_shape(&atoms[..length]), length),
    }
}

fn scanned_shape(atoms: &[Atom]) -> (Shape, usize) {
    match (atoms[0].part, chain(atoms)) {
        (Part::Bare, 1) => (Shape::Bare, 1),
        (Part::Quoted, 1) => (Shape::Quoted, 1),
        (_, length) => (ends_shape(&atoms[..length]), length),
    }
}

fn ends_shape(chain: &[Atom]) -> Shape {
    match chain {
        [first, Atom { part: Part::Operator(operator), .. }, last] if is_word(first) && is_word(last) => {
            Shape::Ends(*operator, first.text.clone(), last.text.clone())
        }
        _ => Shape::Broken,
    }
}

/// How many atoms hang together by `..`, `::` and a `~` between two serials.
fn chain(atoms: &[Atom]) -> usize {
    let mut length = 1;
    while let Some(operator) = reached(atoms, length) {
        match operator.part {
            Part::Operator(Operator::Tilde) if !is_between_serials(atoms, length) => break,
            Part::Operator(_) => {
                length += 1;
                length += usize::from(reached(atoms, length).is_some_and(is_word));
            }
            // A word behind an operator that begins the chain.
            _ if length == 1 && matches!(atoms[0].part, Part::Operator(_)) => length += 1,
            _ => break,
        }
    }
    length
}

/// A lone `~`, with the count that may follow it.
fn next_shape(atoms: &[Atom]) -> (Shape, usize) {
    let plus = reached(atoms, 1).filter(|atom| atom.part == Part::Bare).and_then(|atom| atom.text.strip_prefix('+'));
    match plus {
        Some("") => match reached(atoms, 2).filter(|atom| atom.part == Part::Bare && is_digits(&atom.text)) {
            Some(number) => (Shape::NextPlus(number.text.clone()), 3),
            None => (Shape::NextPlus(String::new()), 2),
        },
        Some(number) if is_digits(number) => (Shape::NextPlus(number.to_owned()), 2),
        // `~+x` with x not a number is literal.
        Some(_) if atoms[1].gap == Gap::Nothing => (Shape::Bare, 2),
        _ => (Shape::Next, 1),
    }
}

/// How many atoms make one word with the bare one at the beginning: a plus or a hyphen with spaces round it joins them
/// where it counts or makes a range. A word that is an end of `..`, `::` or `~` is spoken for.
fn bare_length(atoms: &[Atom]) -> usize {
    let word = |at: usize| match reached(atoms, at) {
        Some(atom) if atom.part == Part::Bare && chain(&atoms[at..]) == 1 => atom.text.as_str(),
        _ => "",
    };
    let (first, second, third) = (atoms[0].text.as_str(), word(1), word(2));
    let ranges_at = |at: usize, token: &str| by_hyphen(token).is_some_and(|(hyphen, _)| hyphen == at);
    match (second.as_bytes().first(), first.as_bytes().last()) {
        (Some(b'+'), _) if second.len() == 1 => 2 + usize::from(is_digits(third)),
        (Some(b'+'), _) => 1 + usize::from(is_digits(&second[1..])),
        (Some(b'-'), _) if second.len() == 1 => {
            let is_range = !third.is_empty() && ranges_at(first.len(), &[first, second, third].concat());
            if is_range { 3 } else { 1 }
        }
        (Some(b'-'), _) => 1 + usize::from(ranges_at(first.len(), &[first, second].concat())),
        (Some(_), Some(b'+')) => 1 + usize::from(is_digits(second)),
        (Some(_), Some(b'-')) => 1 + usize::from(ranges_at(first.len() - 1, &[first, second].concat())),
        _ => 1,
    }
}

/// The atom at `index`, unless a separator keeps it away from the one before it.
fn reached(atoms: &[Atom], index: usize) -> Option<&Atom> {
    atoms.get(index).filter(|atom| atom.gap != Gap::Break)
}

fn is_between_serials(atoms: &[Atom], tilde: usize) -> bool {
    let is_serial = |atom: &Atom| is_word(atom) && !is_lone_sign(atom) && !is_plus(atom);
    is_serial(&atoms[tilde - 1]) && reached(atoms, tilde + 1).is_some_and(is_serial)
}

fn is_word(atom: &Atom) -> bool {
    !matches!(atom.part, Part::Operator(_))
}

fn is_lone_sign(atom: &Atom) -> bool {
    atom.part == Part::Bare && matches!(atom.text.as_str(), "-" | "+")
}

fn is_plus(atom: &Atom) -> bool {
    atom.part == Part::Bare && atom.text.starts_with('+')
}

/// The text of a token. Quotes are written again where they stand beside an operator, or `"A" .. "B"` would read as
/// another token than it was.
fn joined(atoms: &[Atom]) -> String {
    match atoms {
        [only] => only.text.clone(),
        several => several
            .iter()
            .map(|atom| if atom.part == Part::Quoted { format!("\"{}\"", atom.text) } else { atom.text.clone() })
            .collect(),
    }
}
