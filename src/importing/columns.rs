//! What a column is about, told from its head in English or Chinese, or by hand.

use serde::{Deserialize, Serialize};

use crate::i18n::importing::heads::HEADS;

/// What a table is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A product in each row.
    Products,
    /// A customer or supplier in each row.
    Partners,
    /// Pieces that came from a supplier, often a carton in each row: a purchase.
    Packing,
    /// Pieces that lie there already: opening stock.
    Opening,
}

impl Subject {
    /// Every subject, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Packing, Self::Products, Self::Partners, Self::Opening];

    /// Its word in a list of choices.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Products => "products",
            Self::Partners => "partners",
            Self::Packing => "packing",
            Self::Opening => "opening",
        }
    }

    /// What its columns can be about.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Products => &[
                Field::Sku,
                Field::Name,
                Field::Category,
                Field::Barcode,
                Field::Tracking,
                Field::Unit,
                Field::Price,
                Field::Cost,
                Field::Warranty,
                Field::LowStock,
                Field::Note,
            ],
            Self::Partners => &[Field::Name, Field::Phone, Field::Role, Field::Note],
            Self::Packing => {
                &[Field::Sku, Field::Name, Field::Barcode, Field::Quantity, Field::Cost, Field::Carton, Field::Serial]
            }
            Self::Opening => &[Field::Sku, Field::Name, Field::Barcode, Field::Quantity, Field::Cost, Field::Serial],
        }
    }
}

/// What a column is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The shop's own article number.
    Sku,
    /// What it is called.
    Name,
    /// What it is filed under.
    Category,
    /// The code on every piece.
    Barcode,
    /// How its pieces are told apart.
    Tracking,
    /// In which unit it is counted.
    Unit,
    /// The usual price.
    Price,
    /// The usual cost, or what it cost.
    Cost,
    /// Months of warranty.
    Warranty,
    /// When the shop wants to be told.
    LowStock,
    /// Anything else.
    Note,
    /// How to reach somebody.
    Phone,
    /// Whether somebody buys or delivers.
    Role,
    /// How many pieces.
    Quantity,
    /// The code on the carton.
    Carton,
    /// A serial; there may be many such columns.
    Serial,
}

impl Field {
    /// Its word in a list of choices.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sku => "sku",
            Self::Name => "name",
            Self::Category => "category",
            Self::Barcode => "barcode",
            Self::Tracking => "tracking",
            Self::Unit => "unit",
            Self::Price => "price",
            Self::Cost => "cost",
            Self::Warranty => "warranty",
            Self::LowStock => "low-stock",
            Self::Note => "note",
            Self::Phone => "phone",
            Self::Role => "role",
            Self::Quantity => "quantity",
            Self::Carton => "carton",
            Self::Serial => "serial",
        }
    }
}

/// What a head says its column is about.
pub fn recognised(head: &str) -> Option<Field> {
    let plain: String = head.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let of = |text: &str| HEADS.iter().find(|(_, heads)| heads.contains(&text)).map(|(field, _)| *field);
    of(&plain).or_else(|| {
        of(plain.trim_end_matches(|letter: char| letter.is_ascii_digit())).filter(|field| *field == Field::Serial)
    })
}

/// What a table with these columns is most likely about.
pub fn proposed(fields: &[Option<Field>]) -> Subject {
    let has = |field: Field| fields.contains(&Some(field));
    if has(Field::Serial) {
        Subject::Packing
    } else if has(Field::Phone) || has(Field::Role) {
        Subject::Partners
    } else {
        Subject::Products
    }
}
