//! Words of this area: tables that somebody brings in.

pub(crate) mod heads;

use serial_rules::Code;

use super::format;
use super::refusal::text_sentence;
use crate::importing::{Fault, Field, Subject};

/// Importing.
#[derive(Debug)]
pub struct ImportWords {
    /// The title.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// What it takes.
    pub lead_detail: &'static str,
    /// Chooses a file.
    pub choose: &'static str,
    /// It is being read.
    pub reading: &'static str,
    /// It is none that is known.
    pub not_a_sheet: &'static str,
    /// It is too large.
    pub too_large: &'static str,
    /// The reader does not start.
    pub failed: &'static str,
    /// What the table is about.
    pub about: &'static str,
    /// One of these.
    pub subject: fn(Subject) -> &'static str,
    /// A column that is about nothing.
    pub skip: &'static str,
    /// What a column is about.
    pub field: fn(Field) -> &'static str,
    /// So many faults in so many rows.
    pub faults: fn(usize, usize) -> String,
    /// Brings so many rows in.
    pub apply: fn(usize) -> String,
    /// So many of so many.
    pub progress: fn(usize, usize) -> String,
    /// So many are new, and so many changed.
    pub done: fn(usize, usize) -> String,
    /// Takes all of it back.
    pub take_back: &'static str,
    /// It is taken back.
    pub taken_back: &'static str,
    /// Begins with another file.
    pub another: &'static str,
    /// What is wrong with a cell.
    pub fault: fn(&Fault) -> String,
}

impl Fault {
    /// The fault in words.
    pub fn said(&self, words: &ImportWords) -> String {
        (words.fault)(self)
    }
}

/// English.
pub const EN: ImportWords = ImportWords {
    title: "Import",
    lead: "Bring in a packing list, products, partners or opening stock from a spreadsheet.",
    lead_detail: "Excel or CSV, with names in the first row. You review everything before it is saved.",
    choose: "Choose a file",
    reading: "Reading…",
    not_a_sheet: "That file is no spreadsheet, or there is nothing in it. Choose an Excel or CSV file.",
    too_large: "That file is larger than 32 MB. Split it, or save it as CSV.",
    failed: "The file could not be read. Reload the page and try again.",
    about: "What the table is about",
    subject: |subject| match subject {
        Subject::Packing => "Packing list",
        Subject::Products => "Products",
        Subject::Partners => "Partners",
        Subject::Opening => "Opening stock",
    },
    skip: "Leave out",
    field: field_en,
    faults: |faults, rows| {
        format!(
            "{} in {}. Put them right here, or import the other rows alone.",
            format::counted(faults, "fault", "faults"),
            format::counted(rows, "row", "rows")
        )
    },
    apply: |rows| format!("Import {}", format::counted(rows, "row", "rows")),
    progress: |done, all| format!("{} of {}", format::whole(done), format::whole(all)),
    done: |made, changed| format!("Imported: {} new, {} changed.", format::whole(made), format::whole(changed)),
    take_back: "Take all of it back",
    taken_back: "The import is taken back.",
    another: "Another file",
    fault: |fault| match fault {
        Fault::Missing(field) => format!("{} is needed.", field_en(*field)),
        Fault::NotANumber => "Not a number.".to_owned(),
        Fault::Negative => "This cannot be below zero.".to_owned(),
        Fault::OutOfBounds => "Too large, or too many digits after the point.".to_owned(),
        Fault::UnknownWord => "This word is not known here.".to_owned(),
        Fault::UnknownProduct => "No product has this. Import or add the product first.".to_owned(),
        Fault::NotBySerial => "This product has no serial numbers. Turn them on for it first.".to_owned(),
        Fault::BadSerial(Code::TooLong) => "Longer than 100 characters.".to_owned(),
        Fault::BadSerial(code) => text_sentence(*code, "", super::Language::En).what,
        Fault::Damaged => "The spreadsheet has cut this number. Copy it from the source again, as text.".to_owned(),
        Fault::Repeated => "This stands above already.".to_owned(),
        Fault::Taken(name) => format!("{name} has this barcode."),
        Fault::Differs(count) => format!("The row has {} serial numbers.", format::whole(*count)),
    },
};

/// 简体中文。
pub const ZH_CN: ImportWords = ImportWords {
    title: "导入",
    lead: "从表格导入装箱单、商品、往来单位或期初库存。",
    lead_detail: "支持 Excel 或 CSV，首行为列名。导入前可先查看全部内容。",
    choose: "选择文件",
    reading: "正在读取…",
    not_a_sheet: "该文件不是表格或没有内容。请选择 Excel 或 CSV 文件。",
    too_large: "文件超过 32 MB。请拆分或另存为 CSV。",
    failed: "文件无法读取。请刷新页面后重试。",
    about: "表格内容",
    subject: |subject| match subject {
        Subject::Packing => "装箱单",
        Subject::Products => "商品",
        Subject::Partners => "往来单位",
        Subject::Opening => "期初库存",
    },
    skip: "不导入",
    field: field_zh_cn,
    faults: |faults, rows| {
        format!("{} 行中有 {} 处错误。可在此更正，或只导入其余各行。", format::whole(rows), format::whole(faults))
    },
    apply: |rows| format!("导入 {} 行", format::whole(rows)),
    progress: |done, all| format!("{} / {}", format::whole(done), format::whole(all)),
    done: |made, changed| format!("已导入：新增 {}，修改 {}。", format::whole(made), format::whole(changed)),
    take_back: "全部撤销",
    taken_back: "已撤销此次导入。",
    another: "另选文件",
    fault: |fault| match fault {
        Fault::Missing(field) => format!("缺少{}。", field_zh_cn(*field)),
        Fault::NotANumber => "不是数字。".to_owned(),
        Fault::Negative => "不能小于零。".to_owned(),
        Fault::OutOfBounds => "数值过大或小数位数过多。".to_owned(),
        Fault::UnknownWord => "无法识别此内容。".to_owned(),
        Fault::UnknownProduct => "没有此商品。请先导入或添加商品。".to_owned(),
        Fault::NotBySerial => "此商品未启用序列号，请先启用。".to_owned(),
        Fault::BadSerial(Code::TooLong) => "超过 100 个字符。".to_owned(),
        Fault::BadSerial(code) => text_sentence(*code, "", super::Language::ZhCn).what,
        Fault::Damaged => "表格软件截断了此号码。请从原始资料以文本重新复制。".to_owned(),
        Fault::Repeated => "上面已有此内容。".to_owned(),
        Fault::Taken(name) => format!("“{name}”已使用此条码。"),
        Fault::Differs(count) => format!("此行有 {} 个序列号。", format::whole(*count)),
    },
};

const fn field_en(field: Field) -> &'static str {
    match field {
        Field::Sku => "SKU",
        Field::Name => "Name",
        Field::Category => "Category",
        Field::Barcode => "Barcode",
        Field::Tracking => "Tracking",
        Field::Unit => "Unit",
        Field::Price => "Price",
        Field::Cost => "Cost",
        Field::Warranty => "Warranty (months)",
        Field::LowStock => "Low at",
        Field::Note => "Note",
        Field::Phone => "Phone",
        Field::Role => "Customer or supplier",
        Field::Quantity => "Quantity",
        Field::Carton => "Carton",
        Field::Serial => "Serial number",
    }
}

const fn field_zh_cn(field: Field) -> &'static str {
    match field {
        Field::Sku => "货号",
        Field::Name => "名称",
        Field::Category => "分类",
        Field::Barcode => "条码",
        Field::Tracking => "跟踪方式",
        Field::Unit => "单位",
        Field::Price => "售价",
        Field::Cost => "进价",
        Field::Warranty => "保修（月）",
        Field::LowStock => "库存预警",
        Field::Note => "备注",
        Field::Phone => "电话",
        Field::Role => "客户或供应商",
        Field::Quantity => "数量",
        Field::Carton => "箱码",
        Field::Serial => "序列号",
    }
}
