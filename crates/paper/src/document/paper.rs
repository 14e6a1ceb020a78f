//! The papers that documents are printed on.

/// A paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// What it is remembered by.
    pub code: &'static str,
    /// Width and height in micrometres; the height of a roll is measured as it is printed.
    pub size: (i32, i32),
    /// The margin left and right, in micrometres.
    pub margin: i32,
    /// Whether it comes from a roll: a receipt.
    pub is_roll: bool,
}

impl Paper {
    const fn page(code: &'static str, width: i32, height: i32, margin: i32) -> Self {
        Self { code, size: (width, height), margin, is_roll: false }
    }

    const fn roll(code: &'static str, width: i32, margin: i32) -> Self {
        Self { code, size: (width, 0), margin, is_roll: true }
    }

    /// Every paper, in the order in which it is offered. The strips of 241 mm have holes at both sides; receipts print 48 of
    /// 58 mm and 72 of 80 mm.
    pub const KNOWN: [Self; 8] = [
        Self::page("a4", 210_000, 297_000, 15_000),
        Self::page("a5", 148_000, 210_000, 12_000),
        Self::page("letter", 215_900, 279_400, 15_000),
        Self::page("241x140", 241_000, 140_000, 18_000),
        Self::page("241x93", 241_000, 93_000, 18_000),
        Self::page("241x280", 241_000, 280_000, 18_000),
        Self::roll("80", 80_000, 4_000),
        Self::roll("58", 58_000, 5_000),
    ];

    /// The paper of a code; A4 where nobody knows it.
    pub fn of(code: &str) -> Self {
        let [usual, ..] = &Self::KNOWN;
        Self::KNOWN.iter().find(|paper| paper.code == code).unwrap_or(usual).clone()
    }
}
