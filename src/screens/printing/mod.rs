//! What is printed, on pages of its own with nothing of the app around them: documents, labels, and the page that measures a
//! printer. The pages are laid out by the crate `paper`; here they get their words, their choices and their print button.

mod desk;

mod content;
mod document;
mod order;
mod template;

mod job;
mod label_source;
mod labels;
mod printer;
mod start;
mod stock;

mod calibration;

pub use calibration::CalibrationScreen;
pub use document::DocumentScreen;
pub use labels::LabelsScreen;
