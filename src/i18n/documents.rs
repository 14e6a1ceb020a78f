//! Words of this area: documents and the list of them. What is said while one is entered stands in
//! [`editor`] and [`kinds`].

pub mod adjusting;
pub mod charges;
pub mod counting;
pub mod editor;
pub mod kinds;
pub mod lots;
pub mod moving;

use serial_rules::model::Kind;

use super::format;

pub use adjusting::AdjustWords;
pub use charges::ChargeWords;
pub use counting::CountWords;
pub use editor::EditorWords;
pub use kinds::{KindWords, RoleWords};
pub use lots::LotWords;
pub use moving::MovingWords;

/// Documents and the list of them.
#[derive(Debug)]
pub struct DocumentWords {
    /// The title of the list.
    pub title: &'static str,
    /// What the empty list is for.
    pub empty: &'static str,

    /// While it is entered, whatever its kind.
    pub editor: EditorWords,
    /// About the lots of a line.
    pub lots: LotWords,
    /// About a count.
    pub counting: CountWords,
    /// About an adjustment.
    pub adjusting: AdjustWords,
    /// About pieces on their way.
    pub moving: MovingWords,
    /// About its money.
    pub charges: ChargeWords,
    /// While it is entered, by its kind.
    pub kind: fn(Kind) -> &'static KindWords,
    /// Made out to a customer.
    pub to_customer: RoleWords,
    /// Made out to a supplier.
    pub to_supplier: RoleWords,

    /// Begins a document of any kind.
    pub new: &'static str,
    /// Begins a document of this kind that answers to the one at hand.
    pub follow: fn(Kind) -> &'static str,
    /// The documents that answer to the one at hand.
    pub answers: &'static str,

    /// The box that searches the list.
    pub search: &'static str,
    /// What to type into it.
    pub search_hint: &'static str,
    /// The first day of those that are shown.
    pub from: &'static str,
    /// The last day of those that are shown.
    pub until: &'static str,
    /// The last day lies before the first.
    pub until_before_from: &'static str,
    /// The filter that keeps all kinds.
    pub all_kinds: &'static str,
    /// The filters, for a screen reader.
    pub filter: &'static str,
    /// Nothing fits what was searched.
    pub nothing_fits: &'static str,
    /// Shows all again.
    pub show_all: &'static str,
    /// Shows so many more.
    pub show_more: fn(usize) -> String,
    /// How many documents the list holds.
    pub count: fn(usize) -> String,
    /// It stands.
    pub posted: &'static str,
    /// It was taken back.
    pub void: &'static str,

    /// There is no document of this number.
    pub unknown: &'static str,
    /// What to do then.
    pub unknown_detail: &'static str,
    /// The day it counts for.
    pub date: &'static str,
    /// The warehouse.
    pub warehouse: &'static str,
    /// The customer.
    pub customer: &'static str,
    /// The supplier.
    pub supplier: &'static str,
    /// The document it answers to.
    pub against: &'static str,
    /// What stands beside the lines.
    pub remark: &'static str,
    /// Its lines.
    pub lines: &'static str,
    /// The product of a line.
    pub product: &'static str,
    /// How much.
    pub quantity: &'static str,
    /// For how much each.
    pub price: &'static str,
    /// What the line comes to.
    pub amount: &'static str,
    /// The discount.
    pub discount: &'static str,
    /// All of it.
    pub total: &'static str,
    /// The serials of a product, for a screen reader.
    pub serials_of: fn(&str) -> String,
    /// So many pieces of the line have no number.
    pub unnamed: fn(&str) -> String,
    /// The lines could not be read.
    pub body_failed: &'static str,
    /// What is safe all the same.
    pub body_failed_detail: &'static str,

    /// Asks before taking it back: its number.
    pub void_title: fn(&str) -> String,
    /// What taking it back does.
    pub void_meaning: &'static str,
    /// Takes it back.
    pub void_now: fn(&str) -> String,
    /// It cannot be taken back before others.
    pub void_blocked: fn(usize) -> String,
    /// The order in which they go.
    pub void_order: &'static str,
    /// Takes all of them back.
    pub void_all: fn(usize) -> String,
    /// It was taken back.
    pub voided: fn(&str) -> String,
    /// Several were taken back.
    pub voided_all: fn(usize) -> String,
    /// Some of several were taken back.
    pub voided_some: fn(usize, usize) -> String,
}

/// English.
pub const EN: DocumentWords = DocumentWords {
    title: "Documents",
    empty: "Every document will stand here.",
    editor: editor::EN,
    lots: lots::EN,
    counting: counting::EN,
    adjusting: adjusting::EN,
    moving: moving::EN,
    charges: charges::EN,
    kind: kinds::english,
    to_customer: RoleWords { partner: "Customer", nobody: "Walk-in customer" },
    to_supplier: RoleWords { partner: "Supplier", nobody: "No supplier" },
    new: "New document",
    follow: |kind| match kind {
        Kind::Sale => "Make a sale of it",
        Kind::SalesOrder => "Make an order of it",
        Kind::Purchase => "Receive it",
        Kind::Receipt => "Receive what arrived",
        _ => "Return",
    },
    answers: "What followed",
    search: "Search documents",
    search_hint: "Number, partner or serial",
    from: "From",
    until: "To",
    until_before_from: "This day lies before the first one. Choose a later one.",
    all_kinds: "All",
    filter: "Kinds of documents",
    nothing_fits: "No document fits.",
    show_all: "Show all",
    show_more: |count| format!("Show {} more", format::whole(count)),
    count: |count| format::counted(count, "document", "documents"),
    posted: "Posted",
    void: "Void",
    unknown: "There is no document of this number",
    unknown_detail: "The link may be mistyped, or the document was posted on another device.",
    date: "Date",
    warehouse: "Warehouse",
    customer: "Customer",
    supplier: "Supplier",
    against: "Answers to",
    remark: "Remark",
    lines: "Lines",
    product: "Product",
    quantity: "Quantity",
    price: "Price",
    amount: "Amount",
    discount: "Discount",
    total: "Total",
    serials_of: |product| format!("Serials of {product}"),
    unnamed: |count| format!("{count} without a number"),
    body_failed: "The lines could not be read",
    body_failed_detail: "What the document did to stock is safe: it stands in the book.",
    void_title: |number| format!("Void {number}"),
    void_meaning: "The document counts no more, and its pieces are where they were before. It stays in the list, marked as void.",
    void_now: |number| format!("Void {number}"),
    void_blocked: |count| match count {
        1 => "A later document moved the same pieces. It has to be void first.".to_owned(),
        count => format!("{} later documents moved the same pieces. They have to be void first.", format::whole(count)),
    },
    void_order: "In this order",
    void_all: |count| format!("Void all {} in this order", format::whole(count)),
    voided: |number| format!("{number} is void"),
    voided_all: |count| format!("{} documents are void", format::whole(count)),
    voided_some: |done, all| format!("{} of {} are void", format::whole(done), format::whole(all)),
};

/// 简体中文。
pub const ZH_CN: DocumentWords = DocumentWords {
    title: "单据",
    empty: "所有单据都会出现在这里。",
    editor: editor::ZH_CN,
    lots: lots::ZH_CN,
    counting: counting::ZH_CN,
    adjusting: adjusting::ZH_CN,
    moving: moving::ZH_CN,
    charges: charges::ZH_CN,
    kind: kinds::chinese,
    to_customer: RoleWords { partner: "客户", nobody: "散客" },
    to_supplier: RoleWords { partner: "供应商", nobody: "未选供应商" },
    new: "新建单据",
    follow: |kind| match kind {
        Kind::Sale => "转为销售单",
        Kind::SalesOrder => "转为销售订单",
        Kind::Purchase => "转为进货单",
        Kind::Receipt => "办理调入",
        _ => "退货",
    },
    answers: "后续单据",
    search: "搜索单据",
    search_hint: "单号、往来单位或序列号",
    from: "从",
    until: "至",
    until_before_from: "此日期早于起始日期，请选择更晚的日期。",
    all_kinds: "全部",
    filter: "单据类型",
    nothing_fits: "没有符合的单据。",
    show_all: "显示全部",
    show_more: |count| format!("再显示 {} 张", format::whole(count)),
    count: |count| format!("{} 张单据", format::whole(count)),
    posted: "已过账",
    void: "已作废",
    unknown: "没有此单号的单据",
    unknown_detail: "链接可能有误，或单据是在其他设备上过账的。",
    date: "日期",
    warehouse: "仓库",
    customer: "客户",
    supplier: "供应商",
    against: "对应单据",
    remark: "备注",
    lines: "明细",
    product: "商品",
    quantity: "数量",
    price: "单价",
    amount: "金额",
    discount: "优惠",
    total: "合计",
    serials_of: |product| format!("{product} 的序列号"),
    unnamed: |count| format!("{count} 件没有序列号"),
    body_failed: "无法读取明细",
    body_failed_detail: "单据对库存的影响已安全记入账本。",
    void_title: |number| format!("作废 {number}"),
    void_meaning: "单据不再生效，商品回到之前的位置。单据仍留在列表中，标记为已作废。",
    void_now: |number| format!("作废 {number}"),
    void_blocked: |count| match count {
        1 => "有一张后续单据动用了相同的商品，需先作废它。".to_owned(),
        count => format!("有 {} 张后续单据动用了相同的商品，需先作废它们。", format::whole(count)),
    },
    void_order: "按此顺序",
    void_all: |count| format!("按此顺序作废全部 {} 张", format::whole(count)),
    voided: |number| format!("{number} 已作废"),
    voided_all: |count| format!("{} 张单据已作废", format::whole(count)),
    voided_some: |done, all| format!("{} 张中已作废 {} 张", format::whole(all), format::whole(done)),
};
