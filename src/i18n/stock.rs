//! Words of this area: stock and lots.

use super::format;

/// Stock and lots.
#[derive(Debug)]
pub struct StockWords {
    /// The title.
    pub title: &'static str,
    /// What the empty screen is for.
    pub empty: &'static str,
    /// Fills it.
    pub empty_action: &'static str,
    /// What the search box is called.
    pub search: &'static str,
    /// What it takes.
    pub search_hint: &'static str,
    /// The question of how the rows are grouped.
    pub group: &'static str,
    /// A row for each product, warehouse, lot.
    pub groups: [&'static str; 3],
    /// The question of which rows are kept.
    pub keep: &'static str,
    /// All; running low; sleeping; without a number; on its way.
    pub kept: [&'static str; 5],
    /// The choice of a warehouse.
    pub warehouse: &'static str,
    /// No choice of a warehouse.
    pub any_warehouse: &'static str,
    /// The question of the order.
    pub order: &'static str,
    /// By name; most first; dearest first; oldest first.
    pub orders: [&'static str; 4],
    /// So much over several products.
    pub so_many: fn(&str) -> String,
    /// So many rows.
    pub rows: fn(usize) -> String,
    /// Nothing fits.
    pub nothing_fits: &'static str,
    /// Leads out of a search that finds nothing.
    pub show_all: &'static str,

    /// The head of the column of names.
    pub name: &'static str,
    /// The head of the column of what is on hand.
    pub on_hand: &'static str,
    /// The head of the column of what is on its way.
    pub on_the_way: &'static str,
    /// The head of the column of worth.
    pub worth: &'static str,
    /// The head of the column of age.
    pub oldest: &'static str,
    /// So many with a number and so many without.
    pub apart: fn(&str, &str) -> String,
    /// So many with a number, and none without.
    pub numbered: fn(&str) -> String,
    /// At or below what the shop wants to keep.
    pub low: &'static str,
    /// So much of it has no known cost.
    pub unpriced: fn(&str) -> String,
    /// Opens the pieces of a product.
    pub pieces: &'static str,
    /// What worth means.
    pub worth_note: &'static str,

    /// What lies there in all.
    pub total: &'static str,
    /// What sleeps.
    pub sleeping: &'static str,
    /// So much is older than half a year.
    pub sleeping_detail: fn(&str) -> String,
    /// The products that run low.
    pub low_products: &'static str,
    /// What that means.
    pub low_detail: &'static str,
    /// So many products.
    pub products: fn(usize) -> String,

    /// The ages, the youngest first.
    pub ages: [&'static str; 4],
    /// The age of the stock, over a picture.
    pub age: &'static str,
    /// The head of the column of quantities.
    pub quantity: &'static str,

    /// Lots.
    pub lots: LotWords,
}

/// Lots.
#[derive(Debug)]
pub struct LotWords {
    /// The title of the list.
    pub title: &'static str,
    /// What the empty list is for.
    pub empty: &'static str,
    /// How a lot comes to be.
    pub empty_detail: &'static str,
    /// What the search box takes.
    pub search_hint: &'static str,
    /// Lies there; expiring soon; expired; all, gone ones too.
    pub kept: [&'static str; 4],
    /// The question of how they are told.
    pub group: &'static str,
    /// By expiry; by product; by number.
    pub groups: [&'static str; 3],
    /// So many lots; so many products.
    pub so_many_lots: fn(usize) -> String,
    /// One lot.
    pub lot: &'static str,
    /// The last good day.
    pub expiry: &'static str,
    /// It has none.
    pub no_expiry: &'static str,
    /// Past it by so many days.
    pub expired: fn(i32) -> String,
    /// So many days to it.
    pub soon: fn(i32) -> String,
    /// Nothing is left.
    pub gone: &'static str,
    /// In so many warehouses.
    pub warehouses: fn(usize) -> String,
    /// There is no such lot.
    pub missing: &'static str,
    /// What the lot is, in facts.
    pub facts: &'static str,
    /// Where it came from.
    pub came_from: &'static str,
    /// Where it lies.
    pub lies: &'static str,
    /// It lies nowhere.
    pub lies_nowhere: &'static str,
    /// Every operation.
    pub operations: &'static str,
    /// Whom to call.
    pub recall: &'static str,
    /// What that list is for.
    pub recall_lead: &'static str,
    /// Nobody has any.
    pub recall_none: &'static str,
    /// A sale without a customer.
    pub walk_in: &'static str,
    /// The head of the column of how to reach them.
    pub phone: &'static str,
    /// Sold in all and not brought back: the sum of the list.
    pub recall_sum: fn(usize, &str) -> String,
}

/// English.
pub const EN: StockWords = StockWords {
    title: "Stock",
    empty: "Nothing in stock yet. What you receive appears here, with what it cost and how old it is.",
    empty_action: "Receive",
    search: "Search the stock",
    search_hint: "Product, category or lot",
    group: "Group by",
    groups: ["Products", "Warehouses", "Lots"],
    keep: "Show",
    kept: ["All", "Running low", "Sleeping", "Without a number", "On the way"],
    warehouse: "Warehouse",
    any_warehouse: "All warehouses",
    order: "Sort",
    orders: ["By name", "Most first", "Highest value first", "Oldest first"],
    so_many: |quantity| format!("{quantity} pcs"),
    rows: |count| format::counted(count, "row", "rows"),
    nothing_fits: "Nothing in stock fits.",
    show_all: "Show all stock",
    name: "Name",
    on_hand: "On hand",
    on_the_way: "On the way",
    worth: "Value",
    oldest: "Oldest",
    apart: |named, unnamed| format!("{named} numbered · {unnamed} without"),
    numbered: |named| format!("{named} numbered"),
    low: "Low",
    unpriced: |count| format!("{count} without a known cost"),
    pieces: "Pieces",
    worth_note: "Value is what was paid, without tax. A piece with a number keeps its own price; everything else goes out first in, first out.",
    total: "In stock",
    sleeping: "Sleeping",
    sleeping_detail: |count| format!("{count} pcs over 180 days"),
    low_products: "Running low",
    low_detail: "At or below what you want to keep",
    products: |count| format::counted(count, "product", "products"),
    ages: ["0–30 days", "31–90 days", "91–180 days", "Over 180 days"],
    age: "Age of stock",
    quantity: "Quantity",
    lots: LotWords {
        title: "Lots",
        empty: "No lots yet.",
        empty_detail: "Give a product lots, then receive it with its lot number and expiry.",
        search_hint: "Lot or product",
        kept: ["In stock", "Expiring soon", "Expired", "All"],
        group: "Group by",
        groups: ["By expiry", "By product", "By number"],
        so_many_lots: |count| format::counted(count, "lot", "lots"),
        lot: "Lot",
        expiry: "Expiry",
        no_expiry: "No expiry",
        expired: |days| format!("Expired {} ago", days_en(days)),
        soon: |days| if days == 0 { "Last good day today".to_owned() } else { format!("{} left", days_en(days)) },
        gone: "None left",
        warehouses: |count| format::counted(count, "warehouse", "warehouses"),
        missing: "There is no such lot. The link may be old.",
        facts: "Details",
        came_from: "Came from",
        lies: "Where it lies",
        lies_nowhere: "None of it is in stock.",
        operations: "Every operation",
        recall: "Recall list",
        recall_lead: "Everybody who got some of this lot and has not brought it back.",
        recall_none: "Nobody has any of this lot.",
        walk_in: "Walk-in customers",
        phone: "Phone",
        recall_sum: |people, quantity| format!("{quantity} with {}", format::counted(people, "customer", "customers")),
    },
};

fn days_en(days: i32) -> String {
    format::counted(usize::try_from(days).unwrap_or_default(), "day", "days")
}

/// 简体中文。
pub const ZH_CN: StockWords = StockWords {
    title: "库存",
    empty: "还没有库存。进货后会在这里显示数量、成本和库龄。",
    empty_action: "进货",
    search: "搜索库存",
    search_hint: "商品、分类或批号",
    group: "分组",
    groups: ["按商品", "按仓库", "按批次"],
    keep: "显示",
    kept: ["全部", "库存不足", "呆滞", "未编号", "在途"],
    warehouse: "仓库",
    any_warehouse: "全部仓库",
    order: "排序",
    orders: ["按名称", "数量从多到少", "金额从高到低", "库龄从长到短"],
    so_many: |quantity| format!("{quantity} 件"),
    rows: |count| format!("共 {} 行", format::whole(count)),
    nothing_fits: "没有符合条件的库存。",
    show_all: "显示全部库存",
    name: "名称",
    on_hand: "现有库存",
    on_the_way: "在途",
    worth: "库存金额",
    oldest: "最早入库",
    apart: |named, unnamed| format!("{named} 件已编号 · {unnamed} 件未编号"),
    numbered: |named| format!("{named} 件已编号"),
    low: "不足",
    unpriced: |count| format!("{count} 件成本未知"),
    pieces: "逐件查看",
    worth_note: "库存金额按进价（不含税）计算：有序列号的商品按各自进价，其余按先进先出。",
    total: "库存合计",
    sleeping: "呆滞库存",
    sleeping_detail: |count| format!("{count} 件超过 180 天"),
    low_products: "库存不足",
    low_detail: "等于或低于最低库存",
    products: |count| format!("{} 个商品", format::whole(count)),
    ages: ["0–30 天", "31–90 天", "91–180 天", "180 天以上"],
    age: "库龄",
    quantity: "数量",
    lots: LotWords {
        title: "批次",
        empty: "还没有批次。",
        empty_detail: "先为商品启用批次，进货时填写批号和有效期。",
        search_hint: "批号或商品",
        kept: ["有库存", "临近到期", "已过期", "全部"],
        group: "分组",
        groups: ["按有效期", "按商品", "按批号"],
        so_many_lots: |count| format!("{} 个批次", format::whole(count)),
        lot: "批次",
        expiry: "有效期",
        no_expiry: "无有效期",
        expired: |days| format!("已过期 {days} 天"),
        soon: |days| if days == 0 { "今天到期".to_owned() } else { format!("还有 {days} 天") },
        gone: "已无库存",
        warehouses: |count| format!("{} 个仓库", format::whole(count)),
        missing: "没有此批次，链接可能已过期。",
        facts: "详细信息",
        came_from: "来源",
        lies: "存放位置",
        lies_nowhere: "此批次已无库存。",
        operations: "全部流转",
        recall: "召回名单",
        recall_lead: "所有买过此批次且尚未退回的客户。",
        recall_none: "没有客户持有此批次。",
        walk_in: "散客",
        phone: "电话",
        recall_sum: |people, quantity| format!("{} 位客户，共 {quantity}", format::whole(people)),
    },
};
