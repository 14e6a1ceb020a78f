//! Documents: the papers that move stock, and those that only plan it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DocumentId, Line, Money, PartnerId, ProductId, Tax, WarehouseId};
use crate::refusal::Code;

/// What a document does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What lay there when the book was opened.
    Opening,
    /// Pieces bought from a supplier.
    Purchase,
    /// Pieces sent back to their supplier.
    PurchaseReturn,
    /// Pieces sold to a customer.
    Sale,
    /// Pieces that a customer brought back.
    SaleReturn,
    /// Pieces brought to another warehouse in one step.
    Transfer,
    /// The first step of a transfer: pieces on their way.
    Dispatch,
    /// The second step: what arrived.
    Receipt,
    /// What was found when somebody looked.
    Count,
    /// Names given, taken off or put right.
    Adjust,
    /// One product made of others.
    Assembly,
    /// One product taken apart.
    Disassembly,
    /// A price told to a customer.
    Quotation,
    /// What a customer ordered.
    SalesOrder,
    /// What was ordered from a supplier.
    PurchaseOrder,
}

impl Kind {
    /// Every kind, in the order of the menu.
    pub const ALL: [Self; 15] = [
        Self::Opening,
        Self::Purchase,
        Self::PurchaseReturn,
        Self::Sale,
        Self::SaleReturn,
        Self::Transfer,
        Self::Dispatch,
        Self::Receipt,
        Self::Count,
        Self::Adjust,
        Self::Assembly,
        Self::Disassembly,
        Self::Quotation,
        Self::SalesOrder,
        Self::PurchaseOrder,
    ];

    /// The kind as the log writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Purchase => "purchase",
            Self::PurchaseReturn => "purchase-return",
            Self::Sale => "sale",
            Self::SaleReturn => "sale-return",
            Self::Transfer => "transfer",
            Self::Dispatch => "dispatch",
            Self::Receipt => "receipt",
            Self::Count => "count",
            Self::Adjust => "adjust",
            Self::Assembly => "assembly",
            Self::Disassembly => "disassembly",
            Self::Quotation => "quotation",
            Self::SalesOrder => "sales-order",
            Self::PurchaseOrder => "purchase-order",
        }
    }

    /// Whether the kind only plans and moves nothing (D12).
    pub const fn is_plan(self) -> bool {
        matches!(self, Self::Quotation | Self::SalesOrder | Self::PurchaseOrder)
    }

    /// Whether serials may stand on it (R47 to R53).
    pub const fn carries_serials(self) -> bool {
        !self.is_plan() && !matches!(self, Self::Assembly | Self::Disassembly)
    }

    /// Whether it is about selling, where a serial-managed product is counted in its base unit alone (R58).
    pub const fn is_about_selling(self) -> bool {
        matches!(self, Self::Sale | Self::SaleReturn)
    }

    /// Whether it is made out to a customer or supplier and has prices.
    pub const fn is_trade(self) -> bool {
        matches!(self, Self::Purchase | Self::PurchaseReturn | Self::Sale | Self::SaleReturn) || self.is_plan()
    }

    /// Whether it looks for pieces and moves none by itself.
    pub const fn is_count(self) -> bool {
        matches!(self, Self::Count)
    }

    /// Whether it leads to another warehouse.
    pub const fn leads_away(self) -> bool {
        matches!(self, Self::Transfer | Self::Dispatch)
    }

    /// What it can answer to (D29): the sale of a return, the dispatch of a receipt, the order of an invoice.
    pub const fn answers_to(self) -> &'static [Self] {
        match self {
            Self::SaleReturn => &[Self::Sale],
            Self::PurchaseReturn => &[Self::Purchase],
            Self::Receipt => &[Self::Dispatch],
            Self::Sale => &[Self::Quotation, Self::SalesOrder],
            Self::SalesOrder => &[Self::Quotation],
            Self::Purchase => &[Self::PurchaseOrder],
            _ => &[],
        }
    }

    /// Whether it takes pieces out of its warehouse.
    pub const fn takes_out(self) -> bool {
        matches!(self, Self::Sale | Self::PurchaseReturn | Self::Transfer | Self::Dispatch)
    }
}

/// What a count is about (D8).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "ScopeForm", into = "ScopeForm")]
pub enum Scope {
    /// All that lies in the warehouse.
    All,
    /// These products alone.
    Products(Vec<ProductId>),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum ScopeForm {
    Word(String),
    Products(Vec<ProductId>),
}

impl TryFrom<ScopeForm> for Scope {
    type Error = String;
    fn try_from(form: ScopeForm) -> Result<Self, String> {
        match form {
            ScopeForm::Products(products) => Ok(Self::Products(products)),
            ScopeForm::Word(word) if word == "all" => Ok(Self::All),
            ScopeForm::Word(word) => Err(format!("a scope is \"all\" or a list of products, not {word:?}")),
        }
    }
}

impl From<Scope> for ScopeForm {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::All => Self::Word("all".to_owned()),
            Scope::Products(products) => Self::Products(products),
        }
    }
}

/// A document as it is entered, posted and written down.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Document {
    /// Its number. Blank asks for the next number of its series when it is posted.
    pub id: DocumentId,
    /// What it does.
    pub kind: Kind,
    /// The day it counts for.
    pub date: Date,
    /// The warehouse it is about: where pieces come in, go out, are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warehouse: Option<WarehouseId>,
    /// Where a transfer or a dispatch leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<WarehouseId>,
    /// The customer or supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<PartnerId>,
    /// The document it answers to: the sale of a return, the dispatch of a receipt, the order of an invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<DocumentId>,
    /// What a count is about; without it, the products of its lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// Cautions that somebody has read and accepted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accept: Vec<Code>,
    /// A discount on the whole document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Money>,
    /// The tax in its prices or on top of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<Tax>,
    /// How much of it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Money>,
    /// How it was paid, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<String>,
    /// Anything else worth knowing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clerk: Option<String>,
    /// What it moves.
    pub lines: Vec<Line>,
}

impl Document {
    /// A document of a kind and a day, with nothing on it.
    pub fn new(id: impl Into<DocumentId>, kind: Kind, date: Date) -> Self {
        Self {
            id: id.into(),
            kind,
            date,
            warehouse: None,
            to: None,
            partner: None,
            against: None,
            scope: None,
            accept: Vec::new(),
            discount: None,
            tax: None,
            paid: None,
            payment: None,
            remark: None,
            clerk: None,
            lines: Vec::new(),
        }
    }

    /// What it comes to, step by step: the lines, each rounded to the cent, less the discount, and the tax.
    pub fn sums(&self) -> Sums {
        let subtotal: Money = self.lines.iter().map(Line::total).sum();
        let discount = self.discount.unwrap_or_default();
        let net = subtotal - discount;
        let tax = self.tax.map(|tax| tax.of(net)).unwrap_or_default();
        let on_top = if self.tax.is_some_and(|tax| tax.is_included) { Money::ZERO } else { tax };
        let (total, paid) = (net + on_top, self.paid.unwrap_or_default());
        Sums { subtotal, discount, tax, total, paid, due: total - paid }
    }

    /// What its goods come to without tax: the lines, less the discount, less a tax that is inside the prices.
    pub fn untaxed(&self) -> Money {
        let sums = self.sums();
        let inside = if self.tax.is_some_and(|tax| tax.is_included) { sums.tax } else { Money::ZERO };
        sums.subtotal - sums.discount - inside
    }

    /// What a price on its lines comes to without tax and after the discount, to the cent.
    pub fn net_of(&self, price: Money) -> Money {
        price.part(self.untaxed().steps(), self.sums().subtotal.steps()).rounded_to(2)
    }

    /// What it comes to in the end.
    pub fn total(&self) -> Money {
        self.sums().total
    }

    /// Whether somebody has accepted a caution.
    pub fn accepts(&self, caution: Code) -> bool {
        self.accept.contains(&caution)
    }
}

/// What a document comes to, step by step.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    /// The lines.
    pub subtotal: Money,
    /// What is taken off.
    pub discount: Money,
    /// The tax, whether it is inside the prices or on top of them.
    pub tax: Money,
    /// What is to be paid.
    pub total: Money,
    /// What is paid.
    pub paid: Money,
    /// What is still to be paid; below zero where more was paid.
    pub due: Money,
}

impl Line {
    /// What the line comes to, rounded to the cent. A component of a bundle costs nothing of its own unless priced.
    pub fn total(&self) -> Money {
        self.price.unwrap_or_default().times(self.quantity).rounded_to(2)
    }
}
