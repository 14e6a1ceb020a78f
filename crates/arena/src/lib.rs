//! Where in many texts that lie end to end a part is found. The bytes are read from their end, eight places at a time; no index
//! is kept, and none has to be kept true.
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

/// How many signs before the last one are sieved by, too, where first and last fit.
const BETWEEN: usize = 2;

/// A part of a text to look for, in any case of its ASCII letters.
#[derive(Clone, Debug)]
pub struct Part {
    folded: Vec<u8>,
    first: Sieve,
    last: Sieve,
    /// For what stands before the last one, with how far from the beginning it is: numbers that follow each other differ there.
    between: Vec<(usize, Sieve)>,
}

/// Lets eight bytes at a time pass where one of them may be this byte.
#[derive(Clone, Copy, Debug)]
struct Sieve(u64);

impl Sieve {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = Self::ONES << 7;
    /// The bit in which the two cases of a letter differ. Some other bytes become the same without it: a sieve may let
    /// too much pass, never too little.
    const CASE: u64 = Self::ONES << 5;

    const fn of(byte: u8) -> Self {
        Self((byte as u64 * Self::ONES) | Self::CASE)
    }

    /// The top bit of each byte that may be it, the first byte lowest.
    const fn pass(self, bytes: [u8; 8]) -> u64 {
        // A byte that is the same leaves nothing, and only nothing borrows into its top bit: or what lies above such a one.
        let differing = (u64::from_le_bytes(bytes) | Self::CASE) ^ self.0;
        differing.wrapping_sub(Self::ONES) & !differing & Self::TOPS
    }
}

/// Eight bytes with their ASCII letters in lower case, the first byte lowest.
const fn lower(bytes: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(bytes);
    let low = word & !Sieve::TOPS;
    // Adding carries into the top bit of what is at least the letter A, or more than Z; it never leaves its byte.
    let from_a = low + Sieve::ONES * (0x80 - b'A' as u64);
    let behind_z = low + Sieve::ONES * (0x7f - b'Z' as u64);
    let capitals = (from_a & !behind_z) & !word & Sieve::TOPS;
    word | (capitals >> 2)
}

impl Part {
    /// This part; nothing where it is empty.
    pub fn new(text: &str) -> Option<Self> {
        let folded = text.to_ascii_lowercase().into_bytes();
        let (first, last) = (Sieve::of(*folded.first()?), Sieve::of(*folded.last()?));
        let between = (1..folded.len() - 1).rev().take(BETWEEN).map(|from| (from, Sieve::of(folded[from]))).collect();
        Some(Self { folded, first, last, between })
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

    /// How a text holds it, if it is at the end of it or begins at this place: quickly seen where texts that follow each other are
    /// alike. Else it may be anywhere, or nowhere.
    ///
    /// ```
    /// use arena::{Fit, Part};
    /// let part = Part::new("sn-");
    /// assert_eq!(part.as_ref().and_then(|part| part.fit_at(b"SN-7", 0)), Some(Fit::Within));
    /// assert_eq!(part.as_ref().and_then(|part| part.fit_at(b"7-SN-7", 0)), None);
    /// ```
    // Never in line, as below.
    #[inline(never)]
    pub fn fit_at(&self, text: &[u8], at: usize) -> Option<Fit> {
        let length = self.folded.len();
        let last = text.len().checked_sub(length)?;
        let is_at = |at: usize| self.is(&text[at..at + length]);
        let at = if is_at(last) { last } else { Some(at).filter(|at| *at < last && is_at(*at))? };
        Some(Fit::of(length, at, text.len()))
    }

    /// The last place in these bytes where it begins and ends within them.
    // Never in line: a caller that is built for size would have it built so too.
    #[inline(never)]
    pub fn last_in(&self, bytes: &[u8]) -> Option<usize> {
        let length = self.folded.len();
        let places = (bytes.len() + 1).checked_sub(length)?;
        let is_at = |at: &usize| self.is(&bytes[*at..*at + length]);
        // Eight places at a time: where it may begin, and where it would end then.
        let (rest, begins) = bytes[..places].as_rchunks();
        let (_, ends) = bytes[length - 1..].as_rchunks();
        let mut behind = places;
        for (begin, end) in begins.iter().zip(ends).rev() {
            behind -= begin.len();
            let mut met = self.first.pass(*begin) & self.last.pass(*end);
            for (from, sieve) in &self.between {
                // Most often nothing is left at once, or only what is really there.
                if met == 0 {
                    break;
                }
                let Some(middle) = bytes[behind + from..].first_chunk() else { break };
                met &= sieve.pass(*middle);
            }
            while let Some(top) = met.checked_ilog2() {
                let at = behind + top as usize / 8;
                if is_at(&at) {
                    return Some(at);
                }
                met ^= 1 << top;
            }
        }
        (0..rest.len()).rev().find(is_at)
    }

    /// Whether these bytes, as many as it has, are it.
    #[inline]
    fn is(&self, bytes: &[u8]) -> bool {
        let (words, _) = bytes.as_chunks::<8>();
        let (wanted, _) = self.folded.as_chunks::<8>();
        let are_equal = words.iter().zip(wanted).all(|(word, wanted)| lower(*word) == u64::from_le_bytes(*wanted));
        let rest = words.len() * 8;
        are_equal && bytes[rest..].eq_ignore_ascii_case(&self.folded[rest..])
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
        fn r39_what_fits_at_a_place_fits_as_well_as_when_all_places_are_looked_at(
            text in "[aA1]{0,12}",
            part in "[aA1]{1,10}",
            at in 0_usize..12,
        ) {
            let part = Part::new(&part).unwrap();
            let (folded, wanted) = (text.to_ascii_lowercase(), part.folded.as_slice());
            let is_there = folded.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(wanted));
            let is_last = folded.as_bytes().ends_with(wanted);
            let expected = part.fit(&text).filter(|_| is_there || is_last);
            prop_assert_eq!(part.fit_at(text.as_bytes(), at), expected);
        }

        #[test]
        fn a_long_part_is_found(before in "[ab]{0,9}", part in "[ab]{250,300}", after in "[ab]{0,3}") {
            let bytes = format!("{before}{part}{after}");
            let found = Part::new(&part).and_then(|part| part.last_in(bytes.as_bytes()));
            prop_assert_eq!(found, bytes.rfind(&part));
        }
    }
}
