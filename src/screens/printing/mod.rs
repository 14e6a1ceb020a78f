//! What is printed, on pages of its own with nothing of the app around them: documents, forms, labels, and the page that
//! measures a printer. The pages are laid out by the crate `paper`; here they get their words, their choices and their print button.

mod desk;
mod drawing;

mod paper_desk;
mod printed;

mod content;
mod document;
mod order;
mod report;
mod template;

mod certificate;
mod count_sheet;
mod missing;
mod recall;

mod check;
mod job;
mod label_source;
mod labels;
mod printer;
mod start;
mod stock;

mod calibration;
mod codes;

pub use calibration::CalibrationScreen;
pub use certificate::CertificateScreen;
pub use codes::CodesScreen;
pub(crate) use codes::ORDERS;
pub use count_sheet::CountSheetScreen;
pub use document::DocumentScreen;
pub use labels::LabelsScreen;
pub use recall::RecallScreen;
pub use report::ReportScreen;
