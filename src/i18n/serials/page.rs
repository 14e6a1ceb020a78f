//! Words of the page of one piece.

/// The page of one piece.
#[derive(Debug)]
pub struct PieceWords {
    /// What it was bought for.
    pub cost: &'static str,
    /// What was left of its sale.
    pub margin: &'static str,
    /// What it usually costs a customer.
    pub list_price: &'static str,
    /// Days left, below the number of them.
    pub days_left: fn(i64) -> &'static str,
    /// Other codes of the same piece.
    pub codes: &'static str,
    /// What those may be, and how several are written.
    pub codes_hint: &'static str,
    /// What is noted.
    pub notes: &'static str,
    /// Nothing is noted.
    pub notes_none: &'static str,
    /// A text.
    pub text: &'static str,
    /// What may stand in it.
    pub text_hint: &'static str,
    /// Opens the notes to be changed.
    pub edit: &'static str,
    /// They are saved.
    pub saved: &'static str,
    /// Shows the code large.
    pub show_code: &'static str,
    /// What that is for.
    pub show_code_hint: &'static str,
    /// The kind of code.
    pub code_kind: &'static str,
    /// A square; bars.
    pub code_kinds: [&'static str; 2],
    /// What blocks what.
    pub voiding: &'static str,
    /// What that list says.
    pub voiding_lead: &'static str,
    /// It can be voided now.
    pub free: &'static str,
    /// These are to be voided first.
    pub first: &'static str,
    /// It cannot be voided.
    pub fixed: &'static str,
    /// Day, what, from, to, document.
    pub heads: [&'static str; 5],
    /// Somebody typed a part of a number: what is found.
    pub found: &'static str,
    /// So many more fit.
    pub more: fn(&str) -> String,
    /// Sold on a day.
    pub sold_on: fn(&str) -> String,
    /// Here since a day.
    pub here_since: fn(&str) -> String,
    /// Without warranty.
    pub no_warranty: &'static str,
}

/// English.
pub const EN: PieceWords = PieceWords {
    cost: "Cost",
    margin: "Margin",
    list_price: "Usual price",
    days_left: |days| if days == 1 { "day left" } else { "days left" },
    codes: "Other codes",
    codes_hint: "A second IMEI, the number of a certificate. Scan or type them, one on each line; each finds this piece.",
    notes: "Notes and photo",
    notes_none: "Nothing is noted about this piece.",
    text: "Note",
    text_hint: "Anything worth knowing, such as a scratch",
    edit: "Change notes",
    saved: "The notes are saved.",
    show_code: "Show code",
    show_code_hint: "Hold the screen to a scanner, or read it with a telephone.",
    code_kind: "Kind of code",
    code_kinds: ["Square", "Bars"],
    voiding: "Order of voiding",
    voiding_lead: "A document can be voided when nothing later stands on it.",
    free: "Can be voided now",
    first: "Void first:",
    fixed: "Cannot be voided",
    heads: ["Day", "What", "From", "To", "Document"],
    found: "Pieces with this in their number",
    more: |count| format!("Show all {count}"),
    sold_on: |day| format!("Sold on {day}"),
    here_since: |day| format!("Here since {day}"),
    no_warranty: "No warranty",
};

/// 简体中文。
pub const ZH_CN: PieceWords = PieceWords {
    cost: "成本",
    margin: "毛利",
    list_price: "标价",
    days_left: |_| "天剩余",
    codes: "其他编码",
    codes_hint: "第二个 IMEI、证书编号等。扫描或输入，每行一个；任一编码都能找到此件。",
    notes: "备注与照片",
    notes_none: "此件没有备注。",
    text: "备注",
    text_hint: "值得记录的情况，例如划痕",
    edit: "修改备注",
    saved: "备注已保存。",
    show_code: "显示条码",
    show_code_hint: "将屏幕对准扫码枪，或用手机扫描。",
    code_kind: "条码类型",
    code_kinds: ["二维码", "一维码"],
    voiding: "作废顺序",
    voiding_lead: "没有后续单据依赖时，单据才能作废。",
    free: "现在可以作废",
    first: "须先作废：",
    fixed: "无法作废",
    heads: ["日期", "事项", "从", "到", "单据"],
    found: "号码中包含此内容的商品",
    more: |count| format!("查看全部 {count} 个"),
    sold_on: |day| format!("{day} 售出"),
    here_since: |day| format!("{day} 入库"),
    no_warranty: "无保修",
};
