//! Which pieces have a text that holds a part.

use std::ops::Range;

use arena::{Fit, Part};

use super::{PieceNo, Row, Serials};

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
        let Some(mut at) = among.end.checked_sub(1).filter(|last| *last >= among.start) else { return };
        let from = self.rows[among.start].text().start;
        let mut behind = self.rows[at].text().end;
        while let Some(begin) = part.last_in(&self.arena[from..behind]).map(|begin| from + begin) {
            while self.rows[at].text().start > begin {
                at -= 1;
            }
            let text = self.rows[at].text();
            // What runs over the end of one text into another is in neither of them.
            if begin + part.len() <= text.end {
                let fit = Fit::of(part.len(), begin - text.start, text.len());
                tell(piece_no(at), fit);
                // Numbers that follow each other hold it at the same place: there they are looked at first.
                let place = begin - text.start;
                while at > among.start
                    && let Some(fit) = part.fit_at(&self.arena[self.rows[at - 1].text()], place)
                {
                    at -= 1;
                    tell(piece_no(at), fit);
                }
                behind = self.rows[at].text().start;
            } else {
                behind = begin + part.len() - 1;
            }
        }
    }
}

fn piece_no(at: usize) -> PieceNo {
    PieceNo(u32::try_from(at).unwrap_or(u32::MAX))
}

impl Row {
    fn text(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + usize::from(self.length)
    }
}
