//! What each kind of document does and refuses, a file for each family.

mod adjust;
mod assembly;
mod bundle;
mod count;
mod dispatch_receipt;
mod opening;
mod plan;
mod purchase;
mod purchase_return;
mod sale;
mod sale_return;
mod transfer;
