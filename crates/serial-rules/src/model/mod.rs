//! The nouns of the trade, one file each. Values only: no rule and no book.

pub mod amount;
pub mod id;

pub mod lot;
pub mod note;
pub mod serial;

pub mod partner;
pub mod product;
pub mod warehouse;

pub mod document;
pub mod line;

pub mod tax;

pub mod series;
pub mod settings;

pub use amount::{Money, Quantity};
pub use document::{Document, Kind, Scope, Sums};
pub use id::{DocumentId, LotId, PartnerId, ProductId, UnitName, WarehouseId};
pub use jiff::civil::Date;
pub use line::{Correction, Line, Role};
pub use lot::LotQuantity;
pub use note::PieceNote;
pub use partner::Partner;
pub use product::{Component, Product, Tracking, Unit};
pub use serial::Serial;
pub use series::{Series, Span};
pub use settings::{Settings, Trade};
pub use tax::Tax;
pub use warehouse::Warehouse;
