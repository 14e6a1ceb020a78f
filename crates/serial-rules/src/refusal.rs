//! Every reason to say no, in order of precedence, and what a reason is pinned to. No sentences: words are the client's.

use serde::{Deserialize, Serialize};

use crate::model::{DocumentId, ProductId, Serial, WarehouseId};

/// A reason to refuse, or to ask first. **Declared in order of precedence**: where several fit one spot, the first is
/// told. A new rule may add a code; none is renamed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The document, or the one it answers to, does not exist (D29).
    UnknownDocument,
    /// A document with this number exists (D29).
    DocumentExists,
    /// The document it answers to is void (D29).
    DocumentVoid,
    /// The document is void already.
    AlreadyVoid,
    /// There is nothing on the document (D29).
    NoLines,
    /// A transfer leads to where it starts (D29).
    SameWarehouse,
    /// No such product.
    UnknownProduct,
    /// No such warehouse.
    UnknownWarehouse,
    /// No such partner.
    UnknownPartner,
    /// Serial management is turned off for the shop (D25).
    SerialsOff,
    /// Serials do not stand on a document of this kind (R53, D12).
    KindCarriesNoSerials,
    /// The product has no serials (D26).
    NotSerialManaged,
    /// The product has no lots (D26).
    NotLotManaged,
    /// A serial-managed product cannot be on this document (R54).
    SerialManagedNotAllowed,
    /// A bundle cannot be this, or be here (R57, D11).
    BundleNotAllowed,
    /// Serials and lots exclude each other (R55, D26).
    SerialAndLot,
    /// A serial of no characters.
    Empty,
    /// A serial of more than 100 characters (R65).
    TooLong,
    /// A character that a serial cannot hold (R64, R66).
    BadCharacter,
    /// More than 1,000 entries in one action (R67, D2).
    TooManyEntries,
    /// Two ends that make no range (D16).
    BadRange,
    /// No digits to count up from (D17).
    NoCounter,
    /// The product is not in the scope of the count (D23).
    OutOfScope,
    /// Another unit than the base unit where only that is possible (R58).
    NotBaseUnit,
    /// A fraction of a piece (R62).
    NotWhole,
    /// A quantity of nothing or less (D29).
    NotPositive,
    /// The serial stands twice on the document (R70).
    DuplicateEntry,
    /// The serial belongs to another product (R71).
    OtherProduct,
    /// The piece is in stock already (R72, R80).
    AlreadyInStock,
    /// The piece is on its way between two warehouses (R72).
    InTransit,
    /// The piece lies in another warehouse (R74).
    InOtherWarehouse,
    /// The piece went out already (R75, R79).
    AlreadyOut,
    /// No such piece is in stock, and no unnamed one could be it (R25, D4).
    NotInStock,
    /// The piece is not on the document that this one answers to (D6, D24).
    NotOnLinkedDocument,
    /// More than is still out of that sale (D24).
    MoreThanSold,
    /// Dated before the piece's last movement (D14).
    BeforeLastMovement,
    /// Fewer serials than the rules ask for (R22, D5).
    SerialsMissing,
    /// More serials than pieces (D3).
    SerialsTooMany,
    /// Lots that do not add up to the line (D26).
    LotMissing,
    /// Less in the lot than is taken (D26).
    LotShort,
    /// Less in stock than is taken (D15, D29).
    StockShort,
    /// Stock below nothing stands in the way (R60).
    StockNegative,
    /// A fraction in stock stands in the way (R61).
    StockDecimal,
    /// Stock in lots stands in the way (D26).
    LotInStock,
    /// A counted piece lies in another warehouse by the book (D8).
    Misplaced,
    /// A counted piece is of another product by the book (D8).
    WrongProduct,
    /// A later document moved the same piece (R95, D13).
    LaterMovement,
    /// Caution: this shop never sold the piece that comes back (D6).
    NeverSold,
    /// Caution: the lot is past its last good day (D19).
    LotExpired,
    /// Caution: another open draft on this device holds the piece (D22).
    HeldByDraft,
    /// Caution: the check digit does not fit.
    CheckDigit,
}

impl Code {
    /// Whether somebody may read it, accept it and go on.
    pub const fn is_caution(self) -> bool {
        matches!(self, Self::NeverSold | Self::LotExpired | Self::HeldByDraft | Self::CheckDigit)
    }
}

/// A reason, pinned to a spot of a document (line, serial), with what explains it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Finding {
    /// The reason.
    pub code: Code,
    /// The index of the line it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The serial it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
    /// Whose piece it is, or which product the line is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<ProductId>,
    /// Where the piece lies, or the warehouse the reason is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warehouse: Option<WarehouseId>,
    /// The document that explains it: the last movement, the one that blocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
}

impl Finding {
    /// A reason about the whole document.
    pub const fn new(code: Code) -> Self {
        Self { code, line: None, serial: None, product: None, warehouse: None, document: None }
    }

    /// The same, about a line.
    #[must_use]
    pub const fn at_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// The same, about a piece.
    #[must_use]
    pub fn of_serial(mut self, serial: &Serial) -> Self {
        self.serial = Some(serial.clone());
        self
    }

    /// The same, about a product.
    #[must_use]
    pub fn of_product(mut self, product: &ProductId) -> Self {
        self.product = Some(product.clone());
        self
    }

    /// The same, about a warehouse.
    #[must_use]
    pub fn in_warehouse(mut self, warehouse: &WarehouseId) -> Self {
        self.warehouse = Some(warehouse.clone());
        self
    }

    /// The same, explained by a document.
    #[must_use]
    pub fn explained_by(mut self, document: &DocumentId) -> Self {
        self.document = Some(document.clone());
        self
    }

    /// What the reason is pinned to. One reason is told for each spot.
    fn spot(&self) -> (Option<usize>, Option<String>) {
        (self.line, self.serial.as_ref().map(Serial::key))
    }
}

/// Reasons gathered while a command is looked at: one for each spot, the first in precedence.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    by_spot: std::collections::BTreeMap<(Option<usize>, Option<String>), (usize, Finding)>,
}

impl Findings {
    /// Notes a reason, unless one that goes before it stands at the same spot.
    pub fn add(&mut self, finding: Finding) {
        let order = self.by_spot.len();
        let told = self.by_spot.entry(finding.spot()).or_insert_with(|| (order, finding.clone()));
        if finding.code < told.1.code {
            told.1 = finding;
        }
    }

    /// Whether nothing stands against the command.
    pub fn is_empty(&self) -> bool {
        self.by_spot.is_empty()
    }

    /// Whether a document explains one of the reasons.
    pub fn are_explained_by(&self, document: &DocumentId) -> bool {
        self.by_spot.values().any(|(_, finding)| finding.document.as_ref() == Some(document))
    }

    /// The reasons of the whole document, then those by line, each in the order they were met.
    pub fn into_vec(self) -> Vec<Finding> {
        let mut findings: Vec<_> = self.by_spot.into_values().collect();
        findings
            .sort_by_key(|(order, finding)| (finding.line, finding.line.is_none() && finding.serial.is_some(), *order));
        findings.into_iter().map(|(_, finding)| finding).collect()
    }
}
