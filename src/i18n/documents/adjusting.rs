//! What is said while numbers are given, taken off and put right.

/// About an adjustment.
#[derive(Debug)]
pub struct AdjustWords {
    /// What lies there by the book.
    pub book: &'static str,
    /// What will lie there.
    pub after: &'static str,
    /// What lies where, before and after.
    pub reckoning: &'static str,
    /// The numbers that are given.
    pub new_numbers: &'static str,
    /// Gives numbers by typing, pasting or generating them.
    pub enter: &'static str,
    /// The pieces that have a number here.
    pub numbered: &'static str,
    /// Narrows them.
    pub filter: &'static str,
    /// What to type into that.
    pub filter_hint: &'static str,
    /// None has a number here.
    pub none_numbered: &'static str,
    /// None of them fits.
    pub none_fits: &'static str,
    /// Puts a number right.
    pub correct: &'static str,
    /// Puts right the number of a piece that is not in the list.
    pub correct_other: &'static str,
    /// The number as the book has it.
    pub from: &'static str,
    /// The number as it stands on the piece.
    pub to: &'static str,
    /// What becomes of the old one.
    pub correct_hint: &'static str,
    /// Takes a number off.
    pub unname: &'static str,
    /// Leaves a piece as it is.
    pub leave: &'static str,
    /// The number will be taken off.
    pub will_unname: &'static str,
    /// The number will be another.
    pub will_be: fn(&str) -> String,
    /// More numbers than pieces without one: so many.
    pub beyond: fn(&str) -> String,
    /// Takes so many more into stock in the same step.
    pub add_stock: fn(&str) -> String,
    /// Pieces more or fewer.
    pub change: &'static str,
    /// When that is meant.
    pub change_hint: &'static str,
    /// Why.
    pub reason: &'static str,
}

/// English.
pub const EN: AdjustWords = AdjustWords {
    book: "By the book",
    after: "Afterwards",
    reckoning: "What lies here",
    new_numbers: "New numbers",
    enter: "Enter numbers",
    numbered: "In stock by number",
    filter: "Find a number",
    filter_hint: "Any part of it",
    none_numbered: "No piece has a number here yet.",
    none_fits: "No number has this in it.",
    correct: "Put right",
    correct_other: "Put right the number of a sold piece",
    from: "Number in the book",
    to: "Number on the piece",
    correct_hint: "The old number still finds the piece.",
    unname: "Take number off",
    leave: "Leave as it is",
    will_unname: "Number is taken off",
    will_be: |to| format!("becomes {to}"),
    beyond: |count| {
        format!("{count} more numbers than pieces without one lie here. Take them into stock too, or leave some out.")
    },
    add_stock: |count| format!("Add {count} to stock"),
    change: "Pieces more or fewer",
    change_hint: "Only where the quantity is wrong, too. Giving a number changes no quantity.",
    reason: "Reason",
};

/// 简体中文。
pub const ZH_CN: AdjustWords = AdjustWords {
    book: "账面",
    after: "调整后",
    reckoning: "此处库存",
    new_numbers: "新增序列号",
    enter: "录入序列号",
    numbered: "在库序列号",
    filter: "查找序列号",
    filter_hint: "任意几位",
    none_numbered: "此处还没有登记序列号的商品。",
    none_fits: "没有包含这些字符的序列号。",
    correct: "更正",
    correct_other: "更正已售出商品的序列号",
    from: "账上的序列号",
    to: "实物上的序列号",
    correct_hint: "用旧序列号仍能查到此件。",
    unname: "取消序列号",
    leave: "保持不变",
    will_unname: "将取消序列号",
    will_be: |to| format!("将改为 {to}"),
    beyond: |count| format!("序列号比此处无号的件数多 {count} 个。请同时增加库存，或去掉多余的序列号。"),
    add_stock: |count| format!("增加库存 {count} 件"),
    change: "数量增减",
    change_hint: "仅在数量也不对时填写；登记序列号不改变数量。",
    reason: "原因",
};
