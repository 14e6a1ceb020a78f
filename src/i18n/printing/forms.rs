//! What is printed beside documents: sheets to count by, recall lists, certificates, and labels of cartons and of new numbers.

use paper::document::Form;
use serial_rules::model::Kind;

use crate::i18n::format;

/// Words of the forms, and of what is asked for them.
#[derive(Debug)]
pub struct FormWords {
    /// What a form is called on its paper.
    pub title: fn(Form) -> &'static str,
    /// What its button says.
    pub print: fn(Form) -> &'static str,

    /// The day on which it was printed.
    pub printed_on: &'static str,
    /// Lines for what was found and is not listed.
    pub found_besides: &'static str,
    /// So many pieces have no number.
    pub unnamed: fn(&str) -> String,
    /// So many products.
    pub products: fn(usize) -> String,
    /// In all, as the book has it.
    pub expected_in_all: &'static str,

    /// Who brought the lot, and when.
    pub came_from: &'static str,
    /// Between several of them.
    pub and: &'static str,
    /// What still lies in warehouses, and where.
    pub lies: &'static str,
    /// What customers have of it.
    pub with_customers: &'static str,
    /// Lines for what was said on the telephone.
    pub notes: &'static str,
    /// A sale that names nobody.
    pub nobody: &'static str,

    /// The number of the piece.
    pub serial: &'static str,
    /// Numbers that it had before.
    pub former: &'static str,
    /// Whose it is now.
    pub owner: &'static str,
    /// How long it is under warranty.
    pub warranty: &'static str,
    /// What the paper says of itself.
    pub certified: fn(&str) -> String,
    /// Who signs a certificate or a recall list, and where the shop's seal goes.
    pub issued_by: &'static str,
    /// What happened to the piece, in words for its buyer.
    pub happened: fn(Kind) -> &'static str,

    /// Says which numbers get a label.
    pub numbers: &'static str,
    /// How to write them.
    pub numbers_hint: &'static str,
    /// Labels for numbers that are not in stock yet.
    pub labels_of_numbers: &'static str,
    /// All numbers of the carton in its code, or the number of the carton alone.
    pub whole_list: &'static str,
    /// What that is good for.
    pub whole_list_hint: &'static str,
    /// What is in a carton: the product and how many, or several products.
    pub carton: fn(Option<&str>, usize) -> String,

    /// Labels that are being read back: so many of so many.
    pub checking: fn(usize, usize) -> String,
    /// All of them were read.
    pub checked: fn(usize) -> String,
    /// So many were not.
    pub unread: fn(usize) -> String,
    /// They cannot be read here.
    pub unchecked: &'static str,
}

/// English.
pub(super) const EN: FormWords = FormWords {
    title: |form| match form {
        Form::Document => "Document",
        Form::CountSheet => "Count sheet",
        Form::Recall => "Recall list",
        Form::Certificate => "Certificate of a serial number",
    },
    print: |form| match form {
        Form::Document => "Print",
        Form::CountSheet => "Print count sheet",
        Form::Recall => "Print recall list",
        Form::Certificate => "Print certificate",
    },
    printed_on: "Printed on",
    found_besides: "Found, and not listed above",
    unnamed: |quantity| format!("{quantity} without a serial number"),
    products: |count| format::counted(count, "product", "products"),
    expected_in_all: "Expected in all",
    came_from: "Came from",
    and: "; ",
    lies: "Still in stock",
    with_customers: "With customers",
    notes: "Notes",
    nobody: "Customer not written down",
    serial: "Serial number",
    former: "Former number",
    owner: "Owner",
    warranty: "Warranty until",
    issued_by: "Issued by",
    certified: |shop| format!("This is what the books of {shop} say about this piece. Keep this sheet with it."),
    happened: |kind| match kind {
        Kind::Opening | Kind::Purchase => "Came to the shop",
        Kind::PurchaseReturn => "Sent back to the supplier",
        Kind::Sale => "Sold",
        Kind::SaleReturn => "Came back to the shop",
        Kind::Transfer | Kind::Dispatch | Kind::Receipt => "Moved to another warehouse",
        Kind::Count => "Counted",
        Kind::Adjust => "Number put right",
        Kind::Assembly => "Assembled",
        Kind::Disassembly => "Taken apart",
        Kind::Quotation | Kind::SalesOrder | Kind::PurchaseOrder => "Ordered",
    },
    numbers: "Numbers for labels",
    numbers_hint: "A range like SN0001-SN0100, or numbers with commas or line breaks between them.",
    labels_of_numbers: "Labels for new numbers",
    whole_list: "All serial numbers in the code",
    whole_list_hint: "One scan enters every piece. Off: the code holds the number of the carton alone.",
    carton: |product, count| {
        format!("{} ·\u{a0}{}", product.unwrap_or("Several products"), format::counted(count, "piece", "pieces"))
    },
    checking: |done, of| {
        format!("Reading back {} of {} …", format::whole(done), format::counted(of, "label", "labels"))
    },
    checked: |of| match of {
        1 => "Read back: the label scans.".to_owned(),
        of => format!("Read back: all {} labels scan.", format::whole(of)),
    },
    unread: |count| {
        format!(
            "{} could not be read back and {} marked. Take a larger label, another code or a finer printer.",
            format::counted(count, "label", "labels"),
            if count == 1 { "is" } else { "are" }
        )
    },
    unchecked: "Labels could not be read back on this device. Print one and scan it first.",
};

/// 简体中文。
pub(super) const ZH_CN: FormWords = FormWords {
    title: |form| match form {
        Form::Document => "单据",
        Form::CountSheet => "盘点表",
        Form::Recall => "召回名单",
        Form::Certificate => "序列号证书",
    },
    print: |form| match form {
        Form::Document => "打印",
        Form::CountSheet => "打印盘点表",
        Form::Recall => "打印召回名单",
        Form::Certificate => "打印证书",
    },
    printed_on: "打印日期",
    found_besides: "清单以外的实物",
    unnamed: |quantity| format!("另有 {quantity} 件无序列号"),
    products: |count| format!("{} 种商品", format::whole(count)),
    expected_in_all: "账面总数",
    came_from: "来源",
    and: "；",
    lies: "仍有库存",
    with_customers: "客户持有",
    notes: "备注",
    nobody: "未登记客户",
    serial: "序列号",
    former: "原序列号",
    owner: "持有人",
    warranty: "保修至",
    issued_by: "经办人（盖章）",
    certified: |shop| format!("以上为 {shop} 账簿中此商品的全部记录，请随商品妥善保存。"),
    happened: |kind| match kind {
        Kind::Opening | Kind::Purchase => "入店",
        Kind::PurchaseReturn => "退回供应商",
        Kind::Sale => "售出",
        Kind::SaleReturn => "退回本店",
        Kind::Transfer | Kind::Dispatch | Kind::Receipt => "调往其他仓库",
        Kind::Count => "盘点",
        Kind::Adjust => "更正序列号",
        Kind::Assembly => "组装",
        Kind::Disassembly => "拆分",
        Kind::Quotation | Kind::SalesOrder | Kind::PurchaseOrder => "订购",
    },
    numbers: "要打印的号码",
    numbers_hint: "区间如 SN0001-SN0100，或以逗号、换行分隔的号码。",
    labels_of_numbers: "为新号码打印标签",
    whole_list: "码内包含全部序列号",
    whole_list_hint: "扫描一次即录入整箱。关闭后码内仅为箱号。",
    carton: |product, count| format!("{} ·\u{a0}{} 件", product.unwrap_or("多种商品"), format::whole(count)),
    checking: |done, of| format!("正在回读标签：{} / {}", format::whole(done), format::whole(of)),
    checked: |of| format!("已回读：{} 张标签均可识读。", format::whole(of)),
    unread: |count| {
        format!("{} 张标签无法回读，已标出。请换更大的标签、其他码制或更高分辨率的打印机。", format::whole(count))
    },
    unchecked: "本设备无法回读标签，请先打印一张并扫描。",
};
