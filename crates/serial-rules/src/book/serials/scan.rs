//! Which texts hold a part. The arena is read from its end in strides as long as what was met allows, so that a long part
//! is looked for at a fraction of the bytes; no index is kept, and none has to be kept true.

use std::ops::Range;

use super::{PieceNo, Row, Serials};

/// Where in a text a part was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// It is the whole text.
    Whole,
    /// The text ends with it.
    End,
    /// Anywhere else.
    Within,
}

/// A part of a text to look for, in any case.
#[derive(Clone, Debug)]
pub struct Part {
    folded: Vec<u8>,
    /// The last byte: most places that begin right end wrong, and are passed over by this one comparison.
    last: u8,
    /// By the byte that is met where the part would begin: how far to the left it may begin at the soonest; 0 where it may
    /// begin here.
    strides: Box<[u8; 256]>,
    /// The same where it does not begin here although it might.
    again: usize,
}

impl Part {
    /// This part; nothing where it is blank. What is longer than a serial may be is in none.
    pub fn new(text: &str) -> Option<Self> {
        let folded = text.to_ascii_lowercase().into_bytes();
        let (&first, rest) = folded.split_first()?;
        let last = *folded.last()?;
        let mut strides = Box::new([u8::try_from(folded.len()).unwrap_or(u8::MAX); 256]);
        let both = |byte: u8| [byte, byte.to_ascii_uppercase()].map(usize::from);
        for (&byte, by) in rest.iter().zip(1..=u8::MAX).rev() {
            for at in both(byte) {
                strides[at] = by;
            }
        }
        let again = strides[usize::from(first)].into();
        for at in both(first) {
            strides[at] = 0;
        }
        Some(Self { folded, last, strides, again })
    }

    /// Where a text holds it, if it does.
    pub fn fit(&self, text: &str) -> Option<Fit> {
        let text = text.as_bytes();
        let from = text.len().checked_sub(self.folded.len())?;
        let at = (0..=from).rev().find(|&at| text[at..at + self.folded.len()].eq_ignore_ascii_case(&self.folded))?;
        Some(self.fit_at(at, 0..text.len()))
    }

    fn fit_at(&self, at: usize, text: Range<usize>) -> Fit {
        if at + self.folded.len() < text.end {
            Fit::Within
        } else if at == text.start {
            Fit::Whole
        } else {
            Fit::End
        }
    }
}

impl Serials {
    /// Tells each piece of a range, by their places, whose text holds the part: the newest first.
    pub fn holding(&self, part: &Part, among: Range<usize>, mut tell: impl FnMut(PieceNo, Fit)) {
        let mut behind = among.end.min(self.rows.len());
        // Texts of pieces that were never put right lie in the arena in the order of the pieces. The others are looked
        // at alone.
        let mut corrected: Vec<usize> = self.corrected.iter().map(|corrected| corrected.piece.index()).collect();
        corrected.retain(|at| (among.start..behind).contains(at));
        corrected.sort_unstable();
        corrected.dedup();
        for &at in corrected.iter().rev() {
            self.scan(part, at + 1..behind, &mut tell);
            self.scan(part, at..at + 1, &mut tell);
            behind = at;
        }
        self.scan(part, among.start..behind, &mut tell);
    }

    /// The same for pieces whose texts lie in the arena in their order, with or without others between them.
    fn scan(&self, part: &Part, among: Range<usize>, tell: &mut impl FnMut(PieceNo, Fit)) {
        let length = part.folded.len();
        let Some(mut at) = among.end.checked_sub(1).filter(|last| *last >= among.start) else { return };
        let (from, to) = (self.rows[among.start].text().start, self.rows[at].text().end);
        let texts = &self.arena[from..to];
        // Whatever lies before the first text is far behind the last one: both ends are told by one comparison.
        let mut begin = texts.len().wrapping_sub(length);
        while let Some(&met) = texts.get(begin) {
            let mut by = usize::from(part.strides[usize::from(met)]);
            if by == 0 {
                by = part.again;
                let ends_right = texts[begin + length - 1].eq_ignore_ascii_case(&part.last);
                if ends_right && texts[begin..begin + length].eq_ignore_ascii_case(&part.folded) {
                    while self.rows[at].text().start > from + begin {
                        at -= 1;
                    }
                    let text = self.rows[at].text();
                    // What runs over the end of one text into another is in neither of them.
                    if from + begin + length <= text.end {
                        tell(PieceNo(u32::try_from(at).unwrap_or(u32::MAX)), part.fit_at(from + begin, text.clone()));
                        by = from + begin + length - text.start;
                    }
                }
            }
            begin = begin.wrapping_sub(by);
        }
    }
}

impl Row {
    fn text(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + usize::from(self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, Part};

    #[test]
    fn r39_a_part_fits_at_the_end_before_anywhere_else() {
        let fit = |part: &str, text: &str| Part::new(part).and_then(|part| part.fit(text));
        assert_eq!(fit("a1", "A1"), Some(Fit::Whole));
        assert_eq!(fit("A1", "a1a1"), Some(Fit::End));
        assert_eq!(fit("1a", "a1a1"), Some(Fit::Within));
        assert_eq!(fit("a1a1a", "a1a1"), None);
        assert_eq!(fit("b", ""), None);
        assert!(Part::new("").is_none());
    }
}
