//! What is said about the lots of a line.

/// About the lots of a line.
#[derive(Debug)]
pub struct LotWords {
    /// The lots of a line, for a screen reader.
    pub label: &'static str,
    /// The number of a lot.
    pub lot: &'static str,
    /// The last good day of a lot.
    pub expiry: &'static str,
    /// One more lot.
    pub add: &'static str,
    /// Nothing lies here in lots.
    pub none: &'static str,
    /// The last good day, in a sentence.
    pub good_until: fn(&str) -> String,
    /// Past its last good day.
    pub expired: &'static str,
}

/// English.
pub const EN: LotWords = LotWords {
    label: "Lots",
    lot: "Lot",
    expiry: "Good until",
    add: "Add lot",
    none: "No lot of it lies in this warehouse.",
    good_until: |day| format!("good until {day}"),
    expired: "Expired",
};

/// 简体中文。
pub const ZH_CN: LotWords = LotWords {
    label: "批次",
    lot: "批号",
    expiry: "有效期至",
    add: "添加批次",
    none: "此仓库没有该商品的批次。",
    good_until: |day| format!("有效期至 {day}"),
    expired: "已过期",
};
