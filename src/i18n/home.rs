//! Words of this area: the first screen.

use super::format;

/// The first screen.
#[derive(Debug)]
pub struct HomeWords {
    /// The title, where the shop has no name.
    pub title: &'static str,
    /// Starts a sale, and one line on it.
    pub sell: (&'static str, &'static str),
    /// Starts a purchase, and one line on it.
    pub receive: (&'static str, &'static str),
    /// Looks for a serial, and one line on it.
    pub find: (&'static str, &'static str),
    /// Starts a count, and one line on it.
    pub count: (&'static str, &'static str),
    /// Leads to the stock, and one line on it.
    pub stock_way: (&'static str, &'static str),
    /// The ways into the work, for a screen reader.
    pub ways: &'static str,

    /// The way to the first sale.
    pub first_steps: &'static str,
    /// How far it is: done, of all.
    pub first_steps_done: fn(usize, usize) -> String,
    /// The first product, what it is good for, and the verb.
    pub step_product: (&'static str, &'static str, &'static str),
    /// The first purchase, likewise.
    pub step_receive: (&'static str, &'static str, &'static str),
    /// The first sale, likewise.
    pub step_sell: (&'static str, &'static str, &'static str),
    /// A step that is done.
    pub step_done: &'static str,

    /// Drafts that are open.
    pub drafts: &'static str,
    /// A draft without lines.
    pub draft_blank: &'static str,
    /// Drafts that cannot be read, from how many there are.
    pub drafts_unreadable: fn(usize) -> String,
    /// Goes on with a draft.
    pub draft_continue: &'static str,

    /// What was done today.
    pub today: &'static str,
    /// Sales of the day.
    pub sales: &'static str,
    /// Purchases of the day.
    pub purchases: &'static str,
    /// So many documents and so many pieces.
    pub documents_and_pieces: fn(usize, &str) -> String,
    /// The sales of the last days, from how many days.
    pub sales_of_days: fn(usize) -> String,

    /// What a day is usually, from the mean.
    pub mean: fn(&str) -> String,
    /// The head of the column of it.
    pub mean_column: &'static str,
    /// The head of the column of days.
    pub day: &'static str,

    /// Lots that expire soon, from how many; lots that have expired.
    pub lots_soon: fn(usize) -> String,
    /// Lots past their last good day, from how many.
    pub lots_expired: fn(usize) -> String,
    /// What sleeps: how much, and what it is worth.
    pub sleeping: fn(&str, &str) -> String,
    /// So many of something.
    pub part: fn(&str, &str) -> String,
    /// With a number; without one; of products that have none; on the way.
    pub parts: [&'static str; 4],

    /// What somebody should look at.
    pub attention: &'static str,
    /// Nothing to look at.
    pub attention_none: &'static str,
    /// Pieces without a number: how many, and where.
    pub unnamed: fn(&str, &str) -> String,
    /// Little is left: how much there is.
    pub low: fn(&str) -> String,
    /// Below nothing: how much, and where.
    pub negative: fn(&str, &str) -> String,
    /// And so many more.
    pub and_more: fn(usize) -> String,

    /// The last documents.
    pub last_documents: &'static str,
    /// All of them.
    pub all_documents: &'static str,
    /// What lies where.
    pub stock: &'static str,
    /// The head of the column of quantities.
    pub on_hand: &'static str,
}

/// English.
pub const EN: HomeWords = HomeWords {
    title: "Home",
    sell: ("Sell", "Scan what leaves the shop"),
    receive: ("Receive", "Scan what comes in"),
    find: ("Find a serial", "Where it came from, who has it"),
    count: ("Count", "Compare the shelf with the book"),
    stock_way: ("Stock", "What lies where, and how old it is"),
    ways: "Start",
    first_steps: "First steps",
    first_steps_done: |done, of| format!("{done} of {of} done"),
    step_product: ("Add your first product", "A name and a price are enough.", "Add product"),
    step_receive: ("Receive the first pieces", "Choose the product, then scan each number.", "Receive"),
    step_sell: ("Sell one", "Scan its number: product and price appear by themselves.", "Sell"),
    step_done: "Done",
    drafts: "Open drafts",
    draft_blank: "Nothing on it yet",
    drafts_unreadable: |count| {
        format!(
            "{} cannot be read by this version. They stay where they are; reload the page to get the newest version.",
            format::counted(count, "draft", "drafts")
        )
    },
    draft_continue: "Continue",
    today: "Today",
    sales: "Sales",
    purchases: "Purchases",
    documents_and_pieces: |documents, pieces| {
        format!("{} · {pieces} pcs", format::counted(documents, "document", "documents"))
    },
    sales_of_days: |days| format!("Sales of the last {days} days"),
    mean: |mean| format!("7-day mean {mean}"),
    mean_column: "7-day mean",
    day: "Day",
    lots_soon: |count| format!("{} soon", format::counted(count, "lot expires", "lots expire")),
    lots_expired: |count| format!("{} expired", format::counted(count, "lot has", "lots have")),
    sleeping: |quantity, worth| format!("{quantity} pcs unsold for over 180 days: {worth}"),
    part: |count, what| format!("{count} {}", what.to_lowercase()),
    parts: ["Numbered", "Without a number", "Others", "On the way"],
    attention: "Needs attention",
    attention_none: "Nothing to clear up. Every piece has its number and no product runs low.",
    unnamed: |count, warehouse| format!("{count} without a number in {warehouse}. Number them now."),
    low: |left| format!("Only {left} left"),
    negative: |quantity, warehouse| format!("{quantity} in {warehouse}: more was sold than received"),
    and_more: |count| format!("and {} more", format::whole(count)),
    last_documents: "Last documents",
    all_documents: "All documents",
    stock: "Stock by warehouse",
    on_hand: "On hand",
};

/// 简体中文。
pub const ZH_CN: HomeWords = HomeWords {
    title: "首页",
    sell: ("销售", "扫描卖出的商品"),
    receive: ("进货", "扫描到货的商品"),
    find: ("查询序列号", "从哪里来，在谁手上"),
    count: ("盘点", "核对货架与账本"),
    stock_way: ("库存", "存放位置与库龄"),
    ways: "开始",
    first_steps: "快速上手",
    first_steps_done: |done, of| format!("已完成 {done}/{of}"),
    step_product: ("添加第一个商品", "填写名称和价格即可。", "添加商品"),
    step_receive: ("第一次进货", "选择商品，然后逐件扫描序列号。", "进货"),
    step_sell: ("卖出一件", "扫描序列号，商品和价格会自动填好。", "销售"),
    step_done: "已完成",
    drafts: "未完成的草稿",
    draft_blank: "尚无内容",
    drafts_unreadable: |count| {
        format!("有 {} 份草稿无法用当前版本读取。草稿仍保留在原处，请刷新页面以获取最新版本。", format::whole(count))
    },
    draft_continue: "继续",
    today: "今天",
    sales: "销售",
    purchases: "进货",
    documents_and_pieces: |documents, pieces| format!("{} 张单据 · {pieces} 件", format::whole(documents)),
    sales_of_days: |days| format!("最近 {days} 天的销售"),
    mean: |mean| format!("7 日均值 {mean}"),
    mean_column: "7 日均值",
    day: "日期",
    lots_soon: |count| format!("{} 个批次即将到期", format::whole(count)),
    lots_expired: |count| format!("{} 个批次已过期", format::whole(count)),
    sleeping: |quantity, worth| format!("{quantity} 件存放超过 180 天，占用 {worth}"),
    part: |count, what| format!("{what} {count} 件"),
    parts: ["已编号", "未编号", "其他", "在途"],
    attention: "待处理",
    attention_none: "没有待处理事项：每件商品都有序列号，库存充足。",
    unnamed: |count, warehouse| format!("{warehouse}有 {count} 件没有序列号，现在登记。"),
    low: |left| format!("仅剩 {left}"),
    negative: |quantity, warehouse| format!("{warehouse}库存 {quantity}：卖出多于进货"),
    and_more: |count| format!("另有 {} 项", format::whole(count)),
    last_documents: "最近单据",
    all_documents: "全部单据",
    stock: "各仓库库存",
    on_hand: "库存",
};
