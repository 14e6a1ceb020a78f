//! Words of this area: what is printed, and what is asked before.

mod drawing;
mod en;
mod forms;
mod papers;
mod zh_cn;

use paper::document::{Block, Field, SerialPlace};
use paper::label::Reason;
use paper::symbol::Symbology;
use serial_rules::model::Kind;

use crate::device::printing::Dialog;

pub use drawing::DrawingWords;
pub use en::EN;
pub use forms::FormWords;
pub use papers::PaperWords;
pub use zh_cn::ZH_CN;

/// What is printed.
#[derive(Debug)]
pub struct PrintWords {
    /// What stands on the papers themselves.
    pub papers: PaperWords,
    /// What is printed beside documents.
    pub forms: FormWords,
    /// Pages that come onto the screen one after the other.
    pub drawing: DrawingWords,
    /// Labels.
    pub labels: &'static str,
    /// Prints labels.
    pub print_labels: &'static str,
    /// Prints one label.
    pub print_label: &'static str,
    /// The question of the paper.
    pub paper: &'static str,
    /// The question of where serials stand.
    pub serials: &'static str,
    /// Joins consecutive serials.
    pub compress: &'static str,
    /// What that looks like.
    pub compress_hint: &'static str,
    /// The blocks of a page.
    pub blocks: &'static str,
    /// The columns of the lines.
    pub columns: &'static str,
    /// What the shop writes above everything.
    pub header: &'static str,
    /// What to write there.
    pub header_hint: &'static str,
    /// What the shop writes below everything.
    pub footer: &'static str,
    /// What to write there.
    pub footer_hint: &'static str,
    /// The shop's picture.
    pub logo: &'static str,
    /// Where it stands.
    pub logo_hint: &'static str,
    /// Chooses it.
    pub logo_choose: &'static str,
    /// It is too large.
    pub logo_too_large: &'static str,
    /// It is no picture.
    pub logo_no_picture: &'static str,
    /// Takes back every choice.
    pub reset: &'static str,
    /// Saves the choices as a file.
    pub export: &'static str,
    /// Takes the choices from a file.
    pub import: &'static str,
    /// The file holds none.
    pub import_failed: &'static str,
    /// Gives every kind of document the same.
    pub copy_to_all: &'static str,
    /// They have it.
    pub copied: &'static str,
    /// Where choices are kept.
    pub kept_here: &'static str,
    /// Moves a part up.
    pub move_up: &'static str,
    /// Moves a part down.
    pub move_down: &'static str,
    /// The question of the label stock.
    pub stock: &'static str,
    /// A stock of one's own.
    pub stock_custom: &'static str,
    /// The labels do not lie on the paper.
    pub stock_wrong: &'static str,
    /// The width and the height of a label.
    pub label_size: [&'static str; 2],
    /// The width and the height of the sheet.
    pub paper_size: [&'static str; 2],
    /// How many side by side and one below the other.
    pub grid: [&'static str; 2],
    /// Where the first label begins, from the left and from above.
    pub first: [&'static str; 2],
    /// What lies between two labels.
    pub gap: [&'static str; 2],
    /// The question of the code.
    pub code: &'static str,
    /// What fits.
    pub code_auto: &'static str,
    /// Shows the product.
    pub title: &'static str,
    /// Shows the shop.
    pub shop: &'static str,
    /// Shows the price.
    pub price: &'static str,
    /// How often each label.
    pub copies: &'static str,
    /// Prints the first label alone.
    pub test_label: &'static str,
    /// Where a used sheet goes on.
    pub start: &'static str,
    /// What to press.
    pub start_hint: &'static str,
    /// This device's printer.
    pub printer: &'static str,
    /// How fine it draws.
    pub resolution: &'static str,
    /// How far to the right.
    pub offset_x: &'static str,
    /// How far down.
    pub offset_y: &'static str,
    /// How much wider.
    pub scale_x: &'static str,
    /// How much higher.
    pub scale_y: &'static str,
    /// What is scaled.
    pub scale_hint: &'static str,
    /// How labels are turned.
    pub turn: &'static str,
    /// Opens the page that measures a printer.
    pub calibrate: &'static str,
    /// The page that measures a printer.
    pub calibration: &'static str,
    /// What to do with it.
    pub calibration_lead: &'static str,
    /// From the left edge to the cross.
    pub found_left: &'static str,
    /// From the upper edge to the cross.
    pub found_top: &'static str,
    /// The length of the ruler across.
    pub found_across: &'static str,
    /// The length of the ruler down.
    pub found_down: &'static str,
    /// It is kept.
    pub calibrated: &'static str,
    /// Keeps what was measured.
    pub calibrate_do: &'static str,
    /// There is nothing to print.
    pub nothing: &'static str,
    /// Why.
    pub nothing_detail: &'static str,
    /// It is no number.
    pub not_number: &'static str,

    /// What the paper of a document is called.
    pub paper_of: fn(Kind) -> &'static str,
    /// A paper, by its code.
    pub paper_name: fn(&str) -> &'static str,
    /// A part of the page.
    pub block: fn(Block) -> &'static str,
    /// A column.
    pub field: fn(Field) -> &'static str,
    /// Where serials stand.
    pub place: fn(SerialPlace) -> &'static str,
    /// A code.
    pub symbology: fn(Symbology) -> &'static str,
    /// Why a label got its code, or none.
    pub reason: fn(Reason, Option<Symbology>, i32) -> String,
    /// How many labels, on how many sheets.
    pub label_count: fn(usize, usize) -> String,
    /// How many pages.
    pub page_count: fn(usize) -> String,
    /// How many labels would not scan.
    pub faulty: fn(usize) -> String,
    /// The page of so many, for a screen reader.
    pub page: fn(usize) -> String,
    /// The label at a place of the sheet.
    pub cell: fn(usize) -> String,
    /// A part that is moved.
    pub moves: fn(&str, &str) -> String,
    /// The head of that.
    pub dialog_title: &'static str,
    /// What to look at in the print dialog of this browser.
    pub dialog: fn(Dialog) -> &'static [&'static str],
}

fn millimetres(micrometres: i32) -> String {
    let tenths = (micrometres + 50) / 100;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

fn hundredths(micrometres: i32) -> String {
    format!("{}.{:02}", micrometres / 1000, micrometres % 1000 / 10)
}
