//! How hard a picture is looked at: the linear codes by ours ([`crate::bars`]), then the matrix codes with what was found
//! painted over.

use crate::code::Code;
use crate::picture::Picture;
use crate::{bars, matrix, outline};

/// What is painted over goes a little beyond the outline.
const COVER_MARGIN: f32 = 6.0;
/// A quick look follows two directions: as codes lie in front of somebody who holds them.
const DIRECTIONS_QUICK: usize = 2;
/// The others follow all.
const DIRECTIONS_ALL: usize = usize::MAX;

/// How hard a picture is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effort {
    /// For the picture of a camera that goes on: the first code that is easily found.
    Quick,
    /// Every code, whichever way it lies.
    Thorough,
    /// The same, and matrix codes that are light on dark or under a lamp's mirror image as well: for a photo, which comes
    /// once, and for a camera that has seen nothing for a while.
    Deep,
}

/// Reads the codes of a picture, each text once.
pub fn read(picture: &Picture, effort: Effort) -> Vec<Code> {
    let is_quick = effort == Effort::Quick;
    let mut found = bars::read(picture, if is_quick { DIRECTIONS_QUICK } else { DIRECTIONS_ALL }, is_quick);
    if is_quick && !found.is_empty() {
        return found;
    }
    let mut rest = picture.clone();
    for code in &found {
        rest.cover(&outline::with_margin(&code.corners, COVER_MARGIN));
    }
    let mut squares = matrix::read(&rest, effort);
    if found.is_empty() && squares.is_empty() && effort == Effort::Deep {
        squares = matrix::read(&rest.evened(), effort);
    }
    for code in squares {
        if !found.iter().any(|other| other.text == code.text) {
            found.push(code);
        }
    }
    found
}
