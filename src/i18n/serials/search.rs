//! What is said while pieces are searched.

use serial_rules::insight::search::{Grouping, Order, Warranty};

use crate::i18n::format;

/// About the search.
#[derive(Debug)]
pub struct SearchWords {
    /// Opens the other filters; so many are set.
    pub more_filters: fn(usize) -> String,
    /// Takes every filter away.
    pub clear: &'static str,
    /// Sold to.
    pub customer: &'static str,
    /// Bought from.
    pub supplier: &'static str,
    /// Anybody.
    pub anybody: &'static str,
    /// On a document.
    pub document: &'static str,
    /// In a carton.
    pub carton: &'static str,
    /// Where it is since this day or later.
    pub from: &'static str,
    /// Where it is since this day or earlier.
    pub until: &'static str,
    /// How the warranty stands.
    pub warranty: &'static str,
    /// Any way.
    pub any_warranty: &'static str,
    /// One of the ways.
    pub warranty_is: fn(Warranty) -> &'static str,
    /// In which order.
    pub order: &'static str,
    /// One of the orders.
    pub order_is: fn(Order) -> &'static str,
    /// Put together by what.
    pub group: &'static str,
    /// Not put together.
    pub no_group: &'static str,
    /// By one of these.
    pub group_is: fn(Grouping) -> &'static str,
    /// A group of pieces that have nothing in common.
    pub others: &'static str,
    /// All pieces of a group.
    pub all_of: fn(usize) -> String,
    /// Saved searches.
    pub views: &'static str,
    /// Saves this one.
    pub save_view: &'static str,
    /// What it is called.
    pub view_name: &'static str,
    /// Forgets one.
    pub forget_view: fn(&str) -> String,
    /// Chooses several.
    pub choose: &'static str,
    /// So many are chosen.
    pub chosen: fn(usize) -> String,
    /// Chooses this one.
    pub choose_one: fn(&str) -> String,
    /// Chooses all that are listed.
    pub choose_all: &'static str,
    /// Chooses none.
    pub choose_none: &'static str,
    /// No longer chooses.
    pub done: &'static str,
    /// Puts the chosen ones onto a document.
    pub begin: &'static str,
    /// Only pieces that are in stock can go onto it.
    pub none_in_stock: &'static str,
    /// The head of how many pieces there are in a group.
    pub pieces: &'static str,
    /// The heads of the file: serial, product, state, place, since, document, warranty.
    pub heads: [&'static str; 8],
}

/// English.
pub const EN: SearchWords = SearchWords {
    more_filters: |set| if set == 0 { "More filters".to_owned() } else { format!("More filters ({set})") },
    clear: "Clear filters",
    customer: "Sold to",
    supplier: "Bought from",
    anybody: "Anybody",
    document: "Document",
    carton: "Carton",
    from: "Here since, from",
    until: "Here since, to",
    warranty: "Warranty",
    any_warranty: "Any",
    warranty_is: |warranty| match warranty {
        Warranty::Running => "Under warranty",
        Warranty::Over => "Warranty over",
    },
    order: "Order",
    order_is: |order| match order {
        Order::Best => "Best match",
        Order::Serial => "By number",
        Order::Moved => "Moved last",
        Order::Oldest => "Longest here",
    },
    group: "Group by",
    no_group: "Not grouped",
    group_is: |grouping| match grouping {
        Grouping::Product => "Product",
        Grouping::State => "Status",
        Grouping::Warehouse => "Warehouse",
        Grouping::Customer => "Customer",
        Grouping::Supplier => "Supplier",
    },
    others: "None",
    all_of: |count| format!("Show all {}", format::whole(count)),
    views: "Saved searches",
    save_view: "Save this search",
    view_name: "Name",
    forget_view: |name| format!("Forget “{name}”"),
    choose: "Select",
    chosen: |count| format!("{} selected", format::whole(count)),
    choose_one: |serial| format!("Select {serial}"),
    choose_all: "Select all",
    choose_none: "Select none",
    done: "Done",
    begin: "Put onto a document",
    none_in_stock: "None of these pieces is in stock. Choose pieces that are.",
    pieces: "Pieces",
    heads: ["Serial number", "Product", "SKU", "Status", "Where", "Since", "Document", "Warranty until"],
};

/// 简体中文。
pub const ZH_CN: SearchWords = SearchWords {
    more_filters: |set| if set == 0 { "更多条件".to_owned() } else { format!("更多条件（{set}）") },
    clear: "清除条件",
    customer: "售予",
    supplier: "购自",
    anybody: "不限",
    document: "单据",
    carton: "箱码",
    from: "变动日期从",
    until: "变动日期至",
    warranty: "保修",
    any_warranty: "不限",
    warranty_is: |warranty| match warranty {
        Warranty::Running => "保修期内",
        Warranty::Over => "已过保修",
    },
    order: "排序",
    order_is: |order| match order {
        Order::Best => "最相符",
        Order::Serial => "按序列号",
        Order::Moved => "最近变动",
        Order::Oldest => "停留最久",
    },
    group: "分组",
    no_group: "不分组",
    group_is: |grouping| match grouping {
        Grouping::Product => "商品",
        Grouping::State => "状态",
        Grouping::Warehouse => "仓库",
        Grouping::Customer => "客户",
        Grouping::Supplier => "供应商",
    },
    others: "无",
    all_of: |count| format!("显示全部 {} 件", format::whole(count)),
    views: "常用查询",
    save_view: "保存此查询",
    view_name: "名称",
    forget_view: |name| format!("删除“{name}”"),
    choose: "选择",
    chosen: |count| format!("已选 {} 件", format::whole(count)),
    choose_one: |serial| format!("选择 {serial}"),
    choose_all: "全选",
    choose_none: "取消全选",
    done: "完成",
    begin: "开单",
    none_in_stock: "所选商品均不在库，请选择在库商品。",
    pieces: "件数",
    heads: ["序列号", "商品", "货号", "状态", "位置", "日期", "单据", "保修至"],
};
