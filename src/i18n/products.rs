//! Words of this area: products.

pub mod form;

use serial_rules::model::Tracking;

use super::format;

/// Products.
#[derive(Debug)]
pub struct ProductWords {
    /// The title of the list.
    pub title: &'static str,
    /// What the empty list is for.
    pub empty: &'static str,
    /// Starts a new product.
    pub create: &'static str,
    /// So many products.
    pub count: fn(usize) -> String,
    /// So many fit, of so many.
    pub count_of: fn(usize, usize) -> String,
    /// What the search box is called.
    pub search: &'static str,
    /// What it takes.
    pub search_hint: &'static str,
    /// The question of the category.
    pub category: &'static str,
    /// No category in particular.
    pub any_category: &'static str,
    /// Products that are no longer offered.
    pub archived: &'static str,
    /// The filter by tracking.
    pub tracked: &'static str,
    /// That filter, off.
    pub any_tracking: &'static str,
    /// Products that run low.
    pub low: &'static str,
    /// Nothing fits the search.
    pub nothing_fits: &'static str,
    /// What to do then.
    pub nothing_fits_detail: &'static str,
    /// How a product is tracked.
    pub tracking: fn(Tracking) -> &'static str,
    /// So many with a number and so many without.
    pub named_and_unnamed: fn(&str, &str) -> String,
    /// All have a number.
    pub all_named: &'static str,
    /// None has a number.
    pub none_named: &'static str,
    /// No usual price.
    pub no_price: &'static str,

    /// Words of choosing several at once.
    pub bulk: BulkWords,
    /// Words of the card.
    pub card: CardWords,
    /// Words of the form.
    pub form: form::FormWords,
}

/// Choosing several products at once.
#[derive(Debug)]
pub struct BulkWords {
    /// Begins choosing.
    pub choose: &'static str,
    /// Ends choosing.
    pub done: &'static str,
    /// So many are chosen.
    pub chosen: fn(usize) -> String,
    /// Chooses all in the list.
    pub all: &'static str,
    /// Chooses none.
    pub none: &'static str,
    /// Chooses this product, for a screen reader.
    pub choose_one: fn(&str) -> String,
    /// Turns serial numbers on for the chosen.
    pub turn_on: &'static str,
    /// Turns them off.
    pub turn_off: &'static str,
    /// The question before the numbers of pieces in stock become history.
    pub confirm_title: &'static str,
    /// From how many pieces in stock have a number.
    pub confirm: fn(usize) -> String,
    /// So many were changed.
    pub changed: fn(usize) -> String,
    /// The result with products that were left as they are.
    pub result_title: &'static str,
    /// So many were left as they are.
    pub left_out: fn(usize) -> String,
}

/// The card of one product.
#[derive(Debug)]
pub struct CardWords {
    /// There is no such product.
    pub missing: &'static str,
    /// What lies where.
    pub stock: &'static str,
    /// Nothing lies anywhere.
    pub no_stock: &'static str,
    /// The head of the column of warehouses.
    pub warehouse: &'static str,
    /// The head of the column of quantities.
    pub on_hand: &'static str,
    /// The head of the column of pieces with a number.
    pub named: &'static str,
    /// The head of the column of pieces without a number.
    pub unnamed: &'static str,
    /// The line that adds up.
    pub total: &'static str,
    /// Pieces in stock that have a number.
    pub pieces: &'static str,
    /// All of them, in the search.
    pub all_pieces: &'static str,
    /// Gives, takes off or puts right its numbers.
    pub adjust: &'static str,
    /// Gives the pieces without a number theirs.
    pub number_them: &'static str,
    /// Documents that moved the product.
    pub documents: &'static str,
    /// No document moved it.
    pub no_documents: &'static str,
    /// Sells it.
    pub sell: &'static str,
    /// Receives it.
    pub receive: &'static str,
    /// What it is, in facts.
    pub facts: &'static str,
    /// A photo of the product, for a screen reader.
    pub photo_of: fn(&str) -> String,
    /// So many months.
    pub months: fn(usize) -> String,
    /// A larger unit: one of it is so many of the base unit.
    pub larger: fn(&str, &str, &str) -> String,
}

/// English.
pub const EN: ProductWords = ProductWords {
    title: "Products",
    empty: "No products yet. Add what you sell, then receive it by scanning.",
    create: "Add product",
    count: |count| format::counted(count, "product", "products"),
    count_of: |count, of| format!("{} of {}", format::whole(count), format::counted(of, "product", "products")),
    search: "Search products",
    search_hint: "Name, SKU, barcode or category",
    category: "Category",
    any_category: "All categories",
    archived: "Archived",
    tracked: "Tracking",
    any_tracking: "Any tracking",
    low: "Running low",
    nothing_fits: "No product fits.",
    nothing_fits_detail: "Try fewer words or a part of the barcode, or look in all categories.",
    tracking: |tracking| match tracking {
        Tracking::None => "By quantity",
        Tracking::Lot => "By lot",
        Tracking::Serial => "Serial numbers",
    },
    named_and_unnamed: |named, unnamed| format!("{named} with number · {unnamed} without"),
    all_named: "All with number",
    none_named: "None with number",
    no_price: "No price",
    bulk: BulkWords {
        choose: "Select",
        done: "Done",
        chosen: |count| format!("{} selected", format::whole(count)),
        all: "Select all",
        none: "Select none",
        choose_one: |name| format!("Select {name}"),
        turn_on: "Turn serial numbers on",
        turn_off: "Turn serial numbers off",
        confirm_title: "Turn serial numbers off?",
        confirm: |pieces| {
            format!(
                "{} in stock have a number. The numbers become history; quantities stay the same.",
                format::counted(pieces, "piece", "pieces")
            )
        },
        changed: |count| format!("{} changed", format::counted(count, "product", "products")),
        result_title: "Serial numbers",
        left_out: |count| format!("{} stayed as before:", format::counted(count, "product", "products")),
    },
    card: CardWords {
        missing: "There is no such product. It may have been opened from an old link.",
        stock: "In stock",
        no_stock: "Nothing in stock. Receive it to put it on the shelf.",
        warehouse: "Warehouse",
        on_hand: "On hand",
        named: "With number",
        unnamed: "Without",
        total: "All",
        pieces: "Pieces in stock",
        all_pieces: "Search all pieces",
        adjust: "Adjust numbers",
        number_them: "Number them",
        documents: "Documents",
        no_documents: "No document has moved this product yet.",
        sell: "Sell",
        receive: "Receive",
        facts: "Details",
        photo_of: |name| format!("Photo of {name}"),
        months: |months| format::counted(months, "month", "months"),
        larger: |unit, factor, base| format!("1 {unit} = {factor} {base}"),
    },
    form: form::EN,
};

/// 简体中文。
pub const ZH_CN: ProductWords = ProductWords {
    title: "商品",
    empty: "还没有商品。先添加要卖的商品，再扫码进货。",
    create: "添加商品",
    count: |count| format!("{} 个商品", format::whole(count)),
    count_of: |count, of| format!("{} / {} 个商品", format::whole(count), format::whole(of)),
    search: "搜索商品",
    search_hint: "名称、货号、条码或分类",
    category: "分类",
    any_category: "全部分类",
    archived: "已停用",
    tracked: "跟踪方式",
    any_tracking: "全部方式",
    low: "库存不足",
    nothing_fits: "没有符合的商品。",
    nothing_fits_detail: "请减少关键词，输入条码的一部分，或在全部分类中查找。",
    tracking: |tracking| match tracking {
        Tracking::None => "按数量",
        Tracking::Lot => "按批次",
        Tracking::Serial => "序列号",
    },
    named_and_unnamed: |named, unnamed| format!("有序列号 {named} · 无 {unnamed}"),
    all_named: "全部有序列号",
    none_named: "均无序列号",
    no_price: "未定价",
    bulk: BulkWords {
        choose: "批量选择",
        done: "完成",
        chosen: |count| format!("已选 {}", format::whole(count)),
        all: "全选",
        none: "取消全选",
        choose_one: |name| format!("选择 {name}"),
        turn_on: "启用序列号",
        turn_off: "停用序列号",
        confirm_title: "停用序列号管理？",
        confirm: |pieces| {
            format!("有 {} 件在库商品带有序列号。这些序列号将转为历史记录，数量不变。", format::whole(pieces))
        },
        changed: |count| format!("已更改 {} 个商品", format::whole(count)),
        result_title: "序列号管理",
        left_out: |count| format!("{} 个商品未更改：", format::whole(count)),
    },
    card: CardWords {
        missing: "没有这个商品，可能是从旧链接打开的。",
        stock: "库存",
        no_stock: "没有库存，进货后即可上架。",
        warehouse: "仓库",
        on_hand: "库存数量",
        named: "有序列号",
        unnamed: "无序列号",
        total: "合计",
        pieces: "在库商品",
        all_pieces: "查询全部",
        adjust: "调整序列号",
        number_them: "登记序列号",
        documents: "相关单据",
        no_documents: "还没有单据涉及此商品。",
        sell: "销售",
        receive: "进货",
        facts: "详细信息",
        photo_of: |name| format!("{name}的照片"),
        months: |months| format!("{} 个月", format::whole(months)),
        larger: |unit, factor, base| format!("1 {unit} = {factor} {base}"),
    },
    form: form::ZH_CN,
};
