//! What is said about a count.

use crate::i18n::format;

/// About a count.
#[derive(Debug)]
pub struct CountWords {
    /// What the count is about.
    pub scope: &'static str,
    /// What that decides.
    pub scope_hint: &'static str,
    /// The products on its lines.
    pub listed: &'static str,
    /// All that lies in the warehouse.
    pub all: &'static str,
    /// The products of a category.
    pub category: fn(&str) -> String,
    /// So many of the expected pieces were found.
    pub found_of: fn(usize, usize) -> String,
    /// The six results, for a screen reader.
    pub results: &'static str,
    /// Expected and scanned.
    pub found: &'static str,
    /// Expected and not scanned.
    pub missing: &'static str,
    /// Never seen before.
    pub unexpected_new: &'static str,
    /// Out by the book.
    pub unexpected_out: &'static str,
    /// In another warehouse by the book.
    pub misplaced: &'static str,
    /// Of a product that the count is not about.
    pub wrong_product: &'static str,
    /// Products in scope of which nothing was counted: their names.
    pub uncounted: fn(&str) -> String,
    /// Takes the product of a piece into the scope.
    pub count_too: &'static str,
    /// Counts a piece as one of its own product.
    pub count_as: fn(&str) -> String,
    /// The document that moved a piece last, and its day.
    pub last_seen: fn(&str, &str) -> String,
    /// Documents moved stock since the count began: their numbers.
    pub moved: fn(&str) -> String,
}

/// English.
pub const EN: CountWords = CountWords {
    scope: "What is counted",
    scope_hint: "What is in scope and not scanned is missing when the count is posted. What is out of scope is left alone.",
    listed: "The products on the list",
    all: "All that lies here",
    category: |name| format!("Category {name}"),
    found_of: |found, all| format!("{} of {} found", format::whole(found), format::whole(all)),
    results: "Results",
    found: "Found",
    missing: "Missing",
    unexpected_new: "New",
    unexpected_out: "Recorded as gone",
    misplaced: "Recorded elsewhere",
    wrong_product: "Other product",
    uncounted: |names| format!("Not counted yet: {names}. Posting writes off what the book has of it here."),
    count_too: "Count this product too",
    count_as: |product| format!("Count it as {product}"),
    last_seen: |document, day| format!("last seen {day}, {document}"),
    moved: |numbers| {
        format!("Stock has moved since this count began: {numbers}. Look again at what they moved before you post.")
    },
};

/// 简体中文。
pub const ZH_CN: CountWords = CountWords {
    scope: "盘点范围",
    scope_hint: "范围内未扫描的商品在过账时记为盘亏，范围外的不受影响。",
    listed: "清单上的商品",
    all: "此仓库的全部商品",
    category: |name| format!("分类：{name}"),
    found_of: |found, all| format!("{} 件中已找到 {} 件", format::whole(all), format::whole(found)),
    results: "盘点结果",
    found: "已找到",
    missing: "缺少",
    unexpected_new: "新出现",
    unexpected_out: "账上已出库",
    misplaced: "账上在别处",
    wrong_product: "其他商品",
    uncounted: |names| format!("尚未盘点：{names}。过账时账上的这些库存将记为盘亏。"),
    count_too: "同时盘点此商品",
    count_as: |product| format!("按{product}盘点"),
    last_seen: |document, day| format!("最后见于 {day}，{document}"),
    moved: |numbers| format!("盘点开始后库存有变动：{numbers}。过账前请核对这些变动。"),
};
