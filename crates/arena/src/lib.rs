//! Where in many texts that lie end to end a part is found. The bytes are read from their end in strides as long as what was
//! met allows, so that a long part is looked for at a fraction of them; no index is kept, and none has to be kept true.
//!
//! A crate of its own because it is the one loop that a search among a million serials spends its time in: it is built for
//! speed where the rest of the app is built for size (`docs/PERFORMANCE.md`).

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

impl Fit {
    /// Of a part of this many bytes that begins here in a text of that many.
    pub const fn of(part: usize, at: usize, text: usize) -> Self {
        if at + part < text {
            Self::Within
        } else if at == 0 {
            Self::Whole
        } else {
            Self::End
        }
    }
}

/// A part of a text to look for, in any case of its ASCII letters.
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
    /// This part; nothing where it is empty. Every stride is at most 255, however long the part is.
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

    /// How many bytes it has; never none.
    #[expect(clippy::len_without_is_empty, reason = "a part is never empty")]
    pub const fn len(&self) -> usize {
        self.folded.len()
    }

    /// Where a text holds it, if it does: at the end before anywhere else.
    ///
    /// ```
    /// use arena::{Fit, Part};
    /// let part = Part::new("a1");
    /// assert_eq!(part.and_then(|part| part.fit("A1A1")), Some(Fit::End));
    /// ```
    pub fn fit(&self, text: &str) -> Option<Fit> {
        let at = self.last_in(text.as_bytes())?;
        Some(Fit::of(self.len(), at, text.len()))
    }

    /// The last place in these bytes where it begins and ends within them.
    // Never in line: a caller that is built for size would have it built so too.
    #[inline(never)]
    pub fn last_in(&self, bytes: &[u8]) -> Option<usize> {
        let length = self.folded.len();
        // Whatever lies before the first byte is far behind the last one: both ends are told by one comparison.
        let mut at = bytes.len().wrapping_sub(length);
        while let Some(&met) = bytes.get(at) {
            let mut by = usize::from(self.strides[usize::from(met)]);
            if by == 0 {
                let ends_right = bytes[at + length - 1].eq_ignore_ascii_case(&self.last);
                if ends_right && bytes[at..at + length].eq_ignore_ascii_case(&self.folded) {
                    return Some(at);
                }
                by = self.again;
            }
            at = at.wrapping_sub(by);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn r39_the_last_place_is_the_one_that_looking_at_every_place_finds(
            bytes in "[aAbB1]{0,40}",
            part in "[aAbB1]{1,4}",
        ) {
            let whole = (bytes.to_ascii_lowercase(), part.to_ascii_lowercase());
            let found = Part::new(&part).and_then(|part| part.last_in(bytes.as_bytes()));
            prop_assert_eq!(found, whole.0.rfind(&whole.1));
        }

        #[test]
        fn a_part_longer_than_any_stride_is_found(before in "[ab]{0,9}", part in "[ab]{250,300}", after in "[ab]{0,3}") {
            let bytes = format!("{before}{part}{after}");
            let found = Part::new(&part).and_then(|part| part.last_in(bytes.as_bytes()));
            prop_assert_eq!(found, bytes.rfind(&part));
        }
    }
}
