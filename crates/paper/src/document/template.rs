//! How a shop wants its papers (R46): which blocks, which columns, in which order, and where serials stand.

use serde::{Deserialize, Serialize};

/// A part of a page, above or below the lines, or the lines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// The shop's name, and its picture.
    Shop,
    /// What the shop writes above everything: address, telephone, tax number.
    Header,
    /// What the paper is: `Sales invoice`.
    Title,
    /// Number, day, warehouse, clerk and so on.
    Facts,
    /// The customer or supplier.
    Party,
    /// The lines.
    Table,
    /// What it comes to.
    Totals,
    /// That in words.
    Words,
    /// The remark.
    Remark,
    /// Lines to sign on.
    Signatures,
    /// What the shop writes below everything: terms, a bank account.
    Footer,
}

impl Block {
    /// All of them, in their usual order.
    pub const ALL: [Self; 11] = [
        Self::Shop,
        Self::Header,
        Self::Title,
        Self::Party,
        Self::Facts,
        Self::Table,
        Self::Totals,
        Self::Words,
        Self::Remark,
        Self::Signatures,
        Self::Footer,
    ];
}

/// A column of the lines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The number of the line.
    At,
    /// The product.
    Product,
    /// The shop's number of it.
    Sku,
    /// Its printed code.
    Barcode,
    /// How much.
    Quantity,
    /// In which unit.
    Unit,
    /// For how much each.
    Price,
    /// What that comes to.
    Amount,
    /// Until when the warranty runs.
    Warranty,
}

impl Field {
    /// All of them, in their usual order.
    pub const ALL: [Self; 9] = [
        Self::At,
        Self::Product,
        Self::Sku,
        Self::Barcode,
        Self::Warranty,
        Self::Quantity,
        Self::Unit,
        Self::Price,
        Self::Amount,
    ];

    /// Whether it is a number, which stands at the right of its column.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::At | Self::Quantity | Self::Price | Self::Amount)
    }
}

/// Where the serials of a line stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SerialPlace {
    /// A few below their line, many at the end.
    #[default]
    Auto,
    /// Nowhere.
    Nowhere,
    /// In a column of their own, one below the other.
    Column,
    /// In rows below their line.
    Row,
    /// In a list at the end.
    Appendix,
}

impl SerialPlace {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Auto, Self::Row, Self::Column, Self::Appendix, Self::Nowhere];

    /// So many serials of a line stand below it when nobody says where.
    const ROW_MAX: usize = 40;

    /// Where so many serials of a line stand.
    #[must_use]
    pub const fn resolved(self, count: usize) -> Self {
        match self {
            Self::Auto if count > Self::ROW_MAX => Self::Appendix,
            Self::Auto => Self::Row,
            place => place,
        }
    }
}

/// How a shop wants one kind of paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Template {
    /// The code of the paper.
    pub paper: String,
    /// The blocks in their order, each shown or not.
    pub blocks: Vec<(Block, bool)>,
    /// The columns in their order, each shown or not.
    pub columns: Vec<(Field, bool)>,
    /// Where serials stand.
    pub serials: SerialPlace,
    /// Whether consecutive serials are joined: `A001–A050 (50)`.
    pub is_compressed: bool,
    /// What the shop writes above everything.
    pub header: String,
    /// What it writes below everything.
    pub footer: String,
    /// Its picture, as an address that holds the picture itself.
    pub logo: Option<String>,
}

impl Default for Template {
    fn default() -> Self {
        let is_usual = |field: Field| !matches!(field, Field::Sku | Field::Barcode | Field::Warranty);
        Self {
            paper: "a4".to_owned(),
            blocks: Block::ALL.map(|block| (block, true)).to_vec(),
            columns: Field::ALL.map(|field| (field, is_usual(field))).to_vec(),
            serials: SerialPlace::Auto,
            is_compressed: false,
            header: String::new(),
            footer: String::new(),
            logo: None,
        }
    }
}

impl Template {
    /// The template made whole: each block and column once, in its order; what was left out stands at the end, off.
    #[must_use]
    pub fn whole(mut self) -> Self {
        self.blocks = whole(&self.blocks, &Block::ALL);
        self.columns = whole(&self.columns, &Field::ALL);
        self
    }

    /// The columns that are shown, in their order.
    pub fn shown(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().filter(|(_, is_on)| *is_on).map(|(field, _)| *field)
    }
}

fn whole<T: Copy + PartialEq>(listed: &[(T, bool)], all: &[T]) -> Vec<(T, bool)> {
    let mut kept: Vec<(T, bool)> = Vec::with_capacity(all.len());
    let missing = all.iter().map(|one| (*one, false));
    for (one, is_on) in listed.iter().copied().chain(missing) {
        if !kept.iter().any(|(known, _)| *known == one) {
            kept.push((one, is_on));
        }
    }
    kept
}
