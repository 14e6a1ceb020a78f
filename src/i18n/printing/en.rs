//! Words of this area in English.

use paper::document::{Block, Field, SerialPlace};
use paper::label::Reason;
use paper::symbol::{Fault, Symbology};
use serial_rules::model::Kind;

use super::{PrintWords, drawing, forms, hundredths, millimetres, papers};
use crate::device::printing::Dialog;
use crate::i18n::format;

/// English.
pub const EN: PrintWords = PrintWords {
    papers: papers::EN,
    forms: forms::EN,
    drawing: drawing::EN,
    labels: "Labels",
    print_labels: "Print labels",
    print_label: "Print label",
    paper: "Paper",
    serials: "Serial numbers",
    compress: "Join consecutive numbers",
    compress_hint: "A001–A050 (50) instead of fifty numbers. Only what is truly consecutive is joined.",
    blocks: "Parts of the page",
    columns: "Columns",
    header: "Header",
    header_hint: "Address, telephone, tax number.",
    footer: "Footer",
    footer_hint: "Terms, a bank account, thanks.",
    logo: "Logo",
    logo_hint: "Beside the name of the shop, on every paper of this device.",
    logo_choose: "Choose picture",
    logo_too_large: "The picture is larger than 200 KB. Choose a smaller one.",
    logo_no_picture: "This file is no picture.",
    reset: "Reset",
    export: "Save as file",
    import: "Take from file",
    import_failed: "This file holds no print template.",
    copy_to_all: "Use for all documents",
    copied: "All documents print this way now.",
    kept_here: "Kept on this device, for papers of this kind.",
    move_up: "Move up",
    move_down: "Move down",
    stock: "Label stock",
    stock_custom: "Custom",
    stock_wrong: "The labels do not fit on this paper. Check sizes, gaps and margins.",
    label_size: ["Label width", "Label height"],
    paper_size: ["Sheet width", "Sheet height"],
    grid: ["Labels across", "Labels down"],
    first: ["Left margin", "Top margin"],
    gap: ["Gap across", "Gap down"],
    code: "Code",
    code_auto: "What fits best",
    title: "Product name",
    shop: "Shop name",
    price: "Price",
    copies: "Copies of each label",
    test_label: "Print one label first",
    start: "First free label on the sheet",
    start_hint: "Press the first label that is still there.",
    printer: "Printer",
    resolution: "Resolution",
    offset_x: "Move right",
    offset_y: "Move down",
    scale_x: "Stretch across",
    scale_y: "Stretch down",
    scale_hint: "Only places are scaled. Bars stay whole dots of the printer.",
    turn: "Turned by",
    calibrate: "Measure this printer",
    calibration: "Measure the printer",
    calibration_lead: "Print this page at 100 % on plain A4. Measure from the edges of the paper to the upper left cross, and the length of both rulers, then type what you found.",
    found_left: "Left edge to cross",
    found_top: "Upper edge to cross",
    found_across: "Ruler across (190 mm)",
    found_down: "Ruler down (270 mm)",
    calibrated: "Kept for this device's printer",
    calibrate_do: "Save measurements",
    nothing: "There is nothing to put on a label",
    nothing_detail: "No piece with a serial number was found here, and no product with a barcode.",
    not_number: "Type a number.",
    paper_of: |kind| match kind {
        Kind::Opening => "Opening stock",
        Kind::Purchase => "Purchase invoice",
        Kind::PurchaseReturn => "Purchase return",
        Kind::Sale => "Sales invoice",
        Kind::SaleReturn => "Sales return",
        Kind::Transfer => "Transfer note",
        Kind::Dispatch => "Dispatch note",
        Kind::Receipt => "Receipt note",
        Kind::Count => "Stock count",
        Kind::Adjust => "Adjustment",
        Kind::Assembly => "Assembly",
        Kind::Disassembly => "Disassembly",
        Kind::Quotation => "Quotation",
        Kind::SalesOrder => "Sales order",
        Kind::PurchaseOrder => "Purchase order",
    },
    paper_name: |code| match code {
        "a5" => "A5",
        "letter" => "Letter",
        "241x140" => "Continuous 241 × 140 mm",
        "241x93" => "Continuous 241 × 93 mm",
        "241x280" => "Continuous 241 × 280 mm",
        "80" => "Receipt, 80 mm",
        "58" => "Receipt, 58 mm",
        _ => "A4",
    },
    block: |block| match block {
        Block::Shop => "Shop",
        Block::Header => "Header text",
        Block::Title => "Title",
        Block::Facts => "Number and day",
        Block::Party => "Customer or supplier",
        Block::Table => "Lines",
        Block::Totals => "Totals",
        Block::Words => "Total in words",
        Block::Remark => "Remark",
        Block::Code => "Number as a code",
        Block::Blanks => "Lines to write on",
        Block::Signatures => "Signatures",
        Block::Footer => "Footer text",
    },
    field: |field| match field {
        Field::At => "No.",
        Field::Product => "Product",
        Field::Sku => "SKU",
        Field::Barcode => "Barcode",
        Field::Quantity => "Quantity",
        Field::Unit => "Unit",
        Field::Price => "Price",
        Field::Amount => "Amount",
        Field::Warranty => "Warranty until",
        Field::Party => "Customer",
        Field::Phone => "Telephone",
        Field::Numbers => "Documents",
        Field::Day => "Date",
        Field::Event => "What happened",
        Field::Expected => "Expected",
        Field::Counted => "Counted",
        Field::Done => "Reached",
    },
    place: |place| match place {
        SerialPlace::Auto => "Automatic",
        SerialPlace::Nowhere => "Not printed",
        SerialPlace::Column => "In a column",
        SerialPlace::Row => "Below the line",
        SerialPlace::Boxes => "Below the line, with boxes to tick",
        SerialPlace::Appendix => "In a list at the end",
    },
    symbology: |symbology| match symbology {
        Symbology::Code128 => "Code 128",
        Symbology::Ean13 => "EAN-13",
        Symbology::Qr => "QR code",
        Symbology::DataMatrix => "Data Matrix",
        Symbology::Gs1Bars => "GS1-128",
        Symbology::Gs1Matrix => "GS1 Data Matrix",
    },
    reason: |reason, symbology, module| {
        let code = symbology.map_or("", EN.symbology);
        match reason {
            Reason::Asked => format!("{code}, as chosen. Module {} mm.", hundredths(module)),
            Reason::BarsFit => {
                format!("{code}: bars fit, and every scanner reads them. Module {} mm.", hundredths(module))
            }
            Reason::BarsTooWide { needs, has } => {
                format!("{code}: bars would need {} mm, the label has {} mm.", millimetres(needs), millimetres(has))
            }
            Reason::BarsTooLow if code.is_empty() => {
                "Bars would be lower than scanners want. Take a higher label.".to_owned()
            }
            Reason::BarsTooLow => format!("{code}: the label is too low for bars."),
            Reason::DoesNotFit { needs, has } => {
                format!(
                    "The code needs {} mm, the label has {} mm. Take a larger label or another code.",
                    millimetres(needs),
                    millimetres(has)
                )
            }
            Reason::NoSuchCode(Fault::Character) => {
                "This code cannot hold a character of the number. Choose another.".to_owned()
            }
            Reason::NoSuchCode(Fault::Length) => {
                "The number has not the length that this code needs. Choose another.".to_owned()
            }
            Reason::NoSuchCode(Fault::CheckDigit) => {
                "The last digit does not fit the others. Choose another code.".to_owned()
            }
        }
    },
    label_count: |labels, sheets| {
        format!("{} on {}", format::counted(labels, "label", "labels"), format::counted(sheets, "sheet", "sheets"))
    },
    page_count: |pages| format::counted(pages, "page", "pages"),
    faulty: |count| {
        format!(
            "{} would not scan and {} printed without a code.",
            format::counted(count, "label", "labels"),
            if count == 1 { "is" } else { "are" }
        )
    },
    page: |page| format!("Page {page}"),
    cell: |at| format!("Label {at}"),
    moves: |what, way| format!("{way}: {what}"),
    dialog_title: "In the print dialog",
    dialog: |dialog| match dialog {
        Dialog::Chromium => &[
            "Paper: the size of these pages. With any other, labels drift or a blank one follows.",
            "Margins: Default. The pages bring their own.",
            "Scale: 100 %. “Fit” makes bars that scanners refuse.",
            "Headers and footers: off.",
        ],
        Dialog::Firefox => &[
            "Paper: the size of these pages. With any other, labels drift or a blank one follows.",
            "Margins: None.",
            "Scale: 100 %, not “Fit to page width”, which makes bars that scanners refuse.",
            "Headers and footers: off.",
        ],
        Dialog::Safari => &[
            "Press “Show details” first.",
            "Paper: the size of these pages. Safari before 18.2 does not know it by itself.",
            "Scale: 100 %. A smaller one makes bars that scanners refuse.",
            "Headers and footers: off.",
        ],
        Dialog::AirPrint => &[
            "This device offers only papers that the printer reports, and no scale.",
            "For labels: spread two fingers on the preview, and share the PDF with the app of the printer.",
        ],
    },
};
