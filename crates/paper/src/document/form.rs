//! What each form is made of: which parts and columns it has, and how it looks until a shop wants it otherwise.

use super::{Block, Field, SerialPlace, Template};

/// A form that is filled in and printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// An invoice, a return, an order and so on.
    Document,
    /// What should lie in a warehouse, to be counted by hand.
    CountSheet,
    /// Who has some of a lot, to be called.
    Recall,
    /// The life of a piece, for whoever bought it.
    Certificate,
}

use Block as B;
use Field as F;

/// Every form begins with these parts and ends with [`FOOT`]; what it has between them is its own.
const HEAD: [Block; 3] = [B::Shop, B::Header, B::Title];
const FOOT: [Block; 2] = [B::Signatures, B::Footer];

const DOCUMENT_COLUMNS: &[(Field, bool)] = &[
    (F::At, true),
    (F::Product, true),
    (F::Sku, false),
    (F::Barcode, false),
    (F::Warranty, false),
    (F::Quantity, true),
    (F::Unit, true),
    (F::Price, true),
    (F::Amount, true),
];
const COUNT_COLUMNS: &[(Field, bool)] = &[
    (F::At, true),
    (F::Product, true),
    (F::Sku, true),
    (F::Barcode, false),
    (F::Expected, true),
    (F::Unit, true),
    (F::Counted, true),
];
const RECALL_COLUMNS: &[(Field, bool)] =
    &[(F::At, true), (F::Party, true), (F::Phone, true), (F::Numbers, true), (F::Quantity, true), (F::Done, true)];
const CERTIFICATE_COLUMNS: &[(Field, bool)] = &[(F::Day, true), (F::Event, true), (F::Numbers, true)];

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Document, Self::CountSheet, Self::Recall, Self::Certificate];

    /// Its parts in their usual order, each shown or not.
    pub fn blocks(self) -> Vec<(Block, bool)> {
        let all = HEAD.iter().chain(self.own_blocks()).chain(&FOOT);
        all.map(|block| (*block, self.is_usual(*block))).collect()
    }

    /// The parts that stand between those of every form.
    const fn own_blocks(self) -> &'static [Block] {
        match self {
            Self::Document => &[B::Party, B::Facts, B::Table, B::Totals, B::Words, B::Remark, B::Code],
            Self::CountSheet | Self::Recall => &[B::Facts, B::Table, B::Totals, B::Blanks],
            Self::Certificate => &[B::Code, B::Facts, B::Party, B::Table, B::Remark],
        }
    }

    /// Whether a part of it is shown until somebody wants it otherwise.
    const fn is_usual(self, block: Block) -> bool {
        match self {
            Self::Document => !matches!(block, B::Code),
            // What stays in the shop needs neither its address nor its terms.
            Self::CountSheet => !matches!(block, B::Header | B::Footer),
            Self::Recall => !matches!(block, B::Footer),
            Self::Certificate => true,
        }
    }

    /// Its columns in their usual order, each shown or not.
    pub const fn columns(self) -> &'static [(Field, bool)] {
        match self {
            Self::Document => DOCUMENT_COLUMNS,
            Self::CountSheet => COUNT_COLUMNS,
            Self::Recall => RECALL_COLUMNS,
            Self::Certificate => CERTIFICATE_COLUMNS,
        }
    }

    /// Whether its lines have serials, which may stand in several places.
    pub const fn has_serials(self) -> bool {
        matches!(self, Self::Document | Self::CountSheet)
    }

    /// How it looks until somebody wants it otherwise.
    #[must_use]
    pub fn template(self) -> Template {
        Template {
            paper: "a4".to_owned(),
            blocks: self.blocks(),
            columns: self.columns().to_vec(),
            serials: if self == Self::CountSheet { SerialPlace::Boxes } else { SerialPlace::Auto },
            is_compressed: false,
            header: String::new(),
            footer: String::new(),
            logo: None,
        }
    }

    /// A template made whole for this form: each part and column of it once, in the template's order; what the template
    /// does not name stands at the end, off; what the form does not have is left out.
    #[must_use]
    pub fn whole(self, mut template: Template) -> Template {
        template.blocks = whole(&template.blocks, &self.blocks());
        template.columns = whole(&template.columns, self.columns());
        template
    }
}

fn whole<T: Copy + PartialEq>(listed: &[(T, bool)], own: &[(T, bool)]) -> Vec<(T, bool)> {
    let mut kept: Vec<(T, bool)> = Vec::with_capacity(own.len());
    let missing = own.iter().map(|(one, _)| (*one, false));
    for (one, is_on) in listed.iter().copied().chain(missing) {
        let is_own = own.iter().any(|(known, _)| *known == one);
        if is_own && !kept.iter().any(|(known, _)| *known == one) {
            kept.push((one, is_on));
        }
    }
    kept
}
