//! How a shop wants its papers (R46): which blocks, which columns, in which order, and where serials stand.

use serde::{Deserialize, Serialize};

use super::Form;

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
    /// A code that is scanned: the number of the document, or of the piece.
    Code,
    /// Lines to write on.
    Blanks,
    /// Lines to sign on.
    Signatures,
    /// What the shop writes below everything: terms, a bank account.
    Footer,
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
    /// A customer or supplier.
    Party,
    /// Their telephone.
    Phone,
    /// Numbers of documents.
    Numbers,
    /// A day.
    Day,
    /// What happened then.
    Event,
    /// How much there should be, by the book.
    Expected,
    /// Left free for what is counted by hand.
    Counted,
    /// Left free for a tick.
    Done,
}

impl Field {
    /// Whether it is a number, which stands at the right of its column.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::At | Self::Quantity | Self::Price | Self::Amount | Self::Expected)
    }

    /// Whether it stands there to be written in.
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::Counted | Self::Done)
    }

    /// Whether it takes what room the others leave.
    pub(super) const fn is_soft(self) -> bool {
        matches!(self, Self::Product | Self::Party | Self::Event)
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
    /// Below their line, each with a box to tick.
    Boxes,
    /// In a list at the end.
    Appendix,
}

impl SerialPlace {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Auto, Self::Row, Self::Boxes, Self::Column, Self::Appendix, Self::Nowhere];

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
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
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
    /// Its picture.
    pub logo: Option<Logo>,
}

/// The picture of a shop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Logo {
    /// An address that holds the picture itself.
    pub address: String,
    /// How wide it is, in hundredths of its height.
    pub shape: i32,
}

impl Default for Template {
    fn default() -> Self {
        Form::Document.template()
    }
}

impl Template {
    /// The columns that are shown, in their order.
    pub fn shown(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().filter(|(_, is_on)| *is_on).map(|(field, _)| *field)
    }
}
