//! Words of this area: serials and their lives.

pub mod page;
pub mod search;

use serial_rules::insight::State;
use serial_rules::model::Kind;

use super::format;

pub use page::PieceWords;
pub use search::SearchWords;

/// Serials and their lives.
#[derive(Debug)]
pub struct SerialWords {
    /// The title of the search.
    pub title: &'static str,
    /// What the box is called.
    pub search: &'static str,
    /// What the empty box takes.
    pub search_hint: &'static str,
    /// What the empty search is for.
    pub empty: &'static str,
    /// The one thing to do then.
    pub empty_action: &'static str,
    /// Nothing fits the search.
    pub nothing_fits: &'static str,
    /// What to do then.
    pub nothing_fits_detail: &'static str,
    /// Any state.
    pub any_state: &'static str,
    /// The field that filters by product.
    pub product: &'static str,
    /// Any product.
    pub any_product: &'static str,
    /// The field that filters by warehouse.
    pub warehouse: &'static str,
    /// Any warehouse.
    pub any_warehouse: &'static str,
    /// So many were found.
    pub found: fn(usize) -> String,
    /// Of the numbers asked for at once, so many are not in the book; these.
    pub not_in_book: fn(usize, &str) -> String,

    /// A serial that was never seen.
    pub never_seen: &'static str,
    /// What to do then.
    pub never_seen_detail: &'static str,
    /// Leads to numbers like it.
    pub look_for_similar: &'static str,
    /// Leads to receiving it.
    pub receive_it: &'static str,
    /// Begins a document of this kind with the piece on it.
    pub way: fn(Kind) -> &'static str,
    /// The product of the piece.
    pub piece_of: &'static str,
    /// Where the piece is.
    pub place: &'static str,
    /// Who has it.
    pub holder: &'static str,
    /// The document that brought it there.
    pub by_document: &'static str,
    /// Since when.
    pub since: &'static str,
    /// How long it has been there.
    pub for_days: fn(i64) -> String,
    /// The price it was bought or sold for.
    pub price: &'static str,
    /// Its warranty.
    pub warranty: &'static str,
    /// Warranty until a day, so many days left.
    pub warranty_left: fn(&str, i64) -> String,
    /// Warranty was over on a day.
    pub warranty_over: fn(&str) -> String,
    /// Texts it had before it was put right.
    pub former: &'static str,
    /// Its life.
    pub life: &'static str,
    /// How many movements.
    pub movements: fn(usize) -> String,
    /// A movement whose document was voided.
    pub is_void: &'static str,
    /// From one place to another.
    pub from_to: fn(&str, &str) -> String,
    /// A customer or supplier whom nobody wrote down.
    pub anybody: &'static str,
    /// What lay there when the book was opened.
    pub opening: &'static str,
    /// A count.
    pub count: &'static str,
    /// An adjustment.
    pub adjust: &'static str,
    /// Between two warehouses.
    pub on_its_way: &'static str,
    /// Its name was taken off when serials were turned off for its product.
    pub name_taken_off: &'static str,

    /// The page of one piece.
    pub page: PieceWords,
    /// While pieces are searched.
    pub searching: SearchWords,
    /// The word of a state.
    pub state: fn(State) -> &'static str,
    /// What a document of a kind did to a piece.
    pub done_by: fn(Kind) -> &'static str,
}

/// English.
pub const EN: SerialWords = SerialWords {
    page: page::EN,
    searching: search::EN,
    title: "Serials",
    search: "Find a serial",
    search_hint: "Any part of a number; or paste many",
    empty: "No serials yet. Receive something by scanning its number, and it can be found here.",
    empty_action: "Receive pieces",
    nothing_fits: "No serial fits",
    nothing_fits_detail: "Try fewer digits, or take a filter away.",
    any_state: "All",
    product: "Product",
    any_product: "Any product",
    warehouse: "Warehouse",
    any_warehouse: "Any warehouse",
    found: |count| format::counted(count, "serial", "serials"),
    not_in_book: |count, list| format!("{} not in the book: {list}", format::whole(count)),
    never_seen: "This number is not in the book",
    never_seen_detail: "No document ever named it. Check the number, or receive the piece.",
    look_for_similar: "Look for similar numbers",
    receive_it: "Receive pieces",
    way: |kind| match kind {
        Kind::Sale => "Sell",
        Kind::Transfer => "Move",
        Kind::PurchaseReturn => "Send back",
        Kind::SaleReturn => "Take back",
        _ => "Receive again",
    },
    piece_of: "Product",
    place: "Place",
    holder: "With",
    by_document: "Document",
    since: "Since",
    for_days: |days| match days {
        0 => "today".to_owned(),
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    },
    price: "Price",
    warranty: "Warranty",
    warranty_left: |day, days| format!("until {day}, {days} days left"),
    warranty_over: |day| format!("ended on {day}"),
    former: "Formerly entered as",
    life: "Life of this piece",
    movements: |count| format::counted(count, "movement", "movements"),
    is_void: "Void",
    from_to: |from, to| format!("{from} → {to}"),
    anybody: "Not named",
    opening: "Opening stock",
    count: "Count",
    adjust: "Adjustment",
    on_its_way: "On its way",
    name_taken_off: "Serials turned off for the product",
    state: |state| match state {
        State::Unknown => "Unknown",
        State::In => "In stock",
        State::Transit => "In transit",
        State::Sold => "Sold",
        State::Returned => "Returned",
        State::Lost => "Lost",
    },
    done_by: |kind| match kind {
        Kind::Opening => "Opening stock",
        Kind::Purchase => "Received",
        Kind::PurchaseReturn => "Returned to supplier",
        Kind::Sale => "Sold",
        Kind::SaleReturn => "Came back",
        Kind::Transfer => "Transferred",
        Kind::Dispatch => "Dispatched",
        Kind::Receipt => "Arrived",
        Kind::Count => "Counted",
        Kind::Adjust => "Adjusted",
        Kind::Assembly => "Assembled",
        Kind::Disassembly => "Taken apart",
        Kind::Quotation => "Quoted",
        Kind::SalesOrder | Kind::PurchaseOrder => "Ordered",
    },
};

/// 简体中文。
pub const ZH_CN: SerialWords = SerialWords {
    page: page::ZH_CN,
    searching: search::ZH_CN,
    title: "序列号",
    search: "查找序列号",
    search_hint: "号码的任意部分；可粘贴多个",
    empty: "还没有序列号。扫描号码进货后，就能在这里查到。",
    empty_action: "去进货",
    nothing_fits: "没有符合的序列号",
    nothing_fits_detail: "减少几位数字，或去掉筛选条件。",
    any_state: "全部",
    product: "商品",
    any_product: "全部商品",
    warehouse: "仓库",
    any_warehouse: "全部仓库",
    found: |count| format!("{} 个序列号", format::whole(count)),
    not_in_book: |count, list| format!("{} 个不在账本中：{list}", format::whole(count)),
    never_seen: "账本中没有这个号码",
    never_seen_detail: "没有任何单据记录过它。请核对号码，或先入库。",
    look_for_similar: "查找相近号码",
    receive_it: "去进货",
    way: |kind| match kind {
        Kind::Sale => "销售",
        Kind::Transfer => "调拨",
        Kind::PurchaseReturn => "退供应商",
        Kind::SaleReturn => "客户退货",
        _ => "重新入库",
    },
    piece_of: "商品",
    place: "位置",
    holder: "持有人",
    by_document: "单据",
    since: "日期",
    for_days: |days| if days == 0 { "今天".to_owned() } else { format!("{days} 天") },
    price: "价格",
    warranty: "保修",
    warranty_left: |day, days| format!("至 {day}，剩余 {days} 天"),
    warranty_over: |day| format!("已于 {day} 到期"),
    former: "曾录入为",
    life: "流转记录",
    movements: |count| format!("{} 次流转", format::whole(count)),
    is_void: "已作废",
    from_to: |from, to| format!("{from} → {to}"),
    anybody: "未记名",
    opening: "期初库存",
    count: "盘点",
    adjust: "调整",
    on_its_way: "在途",
    name_taken_off: "商品已停用序列号",
    state: |state| match state {
        State::Unknown => "未知",
        State::In => "在库",
        State::Transit => "在途",
        State::Sold => "已售",
        State::Returned => "已退供应商",
        State::Lost => "盘亏",
    },
    done_by: |kind| match kind {
        Kind::Opening => "期初",
        Kind::Purchase => "进货",
        Kind::PurchaseReturn => "退给供应商",
        Kind::Sale => "售出",
        Kind::SaleReturn => "退回",
        Kind::Transfer => "调拨",
        Kind::Dispatch => "调出",
        Kind::Receipt => "调入",
        Kind::Count => "盘点",
        Kind::Adjust => "调整",
        Kind::Assembly => "组装",
        Kind::Disassembly => "拆分",
        Kind::Quotation => "报价",
        Kind::SalesOrder | Kind::PurchaseOrder => "订购",
    },
};
