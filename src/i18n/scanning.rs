//! Words of this area: the scan line and the entry panel.

use super::format;

/// The scan line and the entry panel.
#[derive(Debug)]
pub struct ScanningWords {
    /// What the scan line is called.
    pub scanner: &'static str,
    /// What to do before the first scan.
    pub ready: &'static str,
    /// Says after the meaning of a scan that an input method was in its way.
    pub corrected: fn(&str) -> String,
    /// A scan of which characters were lost.
    pub incomplete: &'static str,

    /// How the scans of this screen went: taken, repeated, to be looked at.
    pub so_far: fn(usize, usize, usize) -> String,
    /// How many scans wait to be taken.
    pub waiting: fn(usize) -> String,
    /// Caps Lock is on.
    pub caps_lock: &'static str,
    /// A tone was asked for and cannot be heard.
    pub mute: &'static str,

    /// An order for so many where nothing is counted.
    pub no_times: &'static str,
    /// The list of barcodes that are orders.
    pub orders: &'static str,
    /// What they are good for.
    pub orders_lead: &'static str,
    /// How to use them, on paper.
    pub orders_on_paper: &'static str,
    /// Ten of the product at hand.
    pub ten_times: &'static str,

    /// A piece was taken: its product and how many of it stand there now.
    pub added: fn(&str, usize) -> String,
    /// One more of a product that is counted: the product and how many now.
    pub counted: fn(&str, &str) -> String,
    /// A product was chosen, and waits for its serials.
    pub chosen: fn(&str) -> String,
    /// The piece stood there already.
    pub repeated: fn(&str) -> String,
    /// A piece was taken off.
    pub removed: &'static str,
    /// Several at once: taken, repeated, kept aside.
    pub several: fn(usize, usize, usize) -> String,

    /// The title of the entry panel, for a product.
    pub entry: fn(&str) -> String,
    /// What the ways of entering are, for a screen reader.
    pub entry_ways: &'static str,
    /// Typing and pasting.
    pub type_or_paste: &'static str,
    /// Generating.
    pub generate: &'static str,
    /// Picking from stock.
    pub pick: &'static str,
    /// The field for typed or pasted serials.
    pub text: &'static str,
    /// How they may be written.
    pub text_hint: &'static str,
    /// How many were found, how many stand there already, how many cannot be.
    pub tally: fn(usize, usize, usize) -> String,
    /// A token that became many: the token, how many.
    pub expanded: fn(&str, usize) -> String,
    /// Takes such a token as it is written.
    pub take_literally: &'static str,
    /// What is said of a number that is much shorter than the others.
    pub much_shorter: fn(&str) -> String,
    /// The button that keeps such a number out.
    pub leave_out: &'static str,
    /// What is said of one that was left out.
    pub left_out: fn(&str) -> String,
    /// The button that takes it after all.
    pub take_it: &'static str,
    /// Puts the good ones on the line.
    pub add_good: fn(usize) -> String,
    /// There is nothing to add yet.
    pub add_none: &'static str,
    /// A serial of a text that stands on the document already.
    pub stands_already: fn(&str) -> String,
    /// How many more problems there are.
    pub more_problems: fn(usize) -> String,

    /// The first number of a generation.
    pub start: &'static str,
    /// How many to generate.
    pub count: &'static str,
    /// From one to the next.
    pub step: &'static str,
    /// What a generation makes.
    pub preview: &'static str,
    /// A start without digits: offers to append one.
    pub append_one: fn(&str) -> String,
    /// Generated numbers that cannot be used.
    pub taken: fn(usize) -> String,

    /// The box that filters the stock by digits.
    pub filter: &'static str,
    /// What to type into it.
    pub filter_hint: &'static str,
    /// Marks the oldest pieces.
    pub pick_oldest: fn(usize) -> String,
    /// Nothing of the product lies in the warehouse.
    pub nothing_in_stock: &'static str,
    /// Nothing of the product has these digits.
    pub nothing_fits: &'static str,
    /// How many pieces lie there without a number.
    pub unnamed_in_stock: fn(&str) -> String,
    /// How many are marked.
    pub picked: fn(usize) -> String,
    /// The list of pieces, for a screen reader.
    pub pieces_in_stock: &'static str,
}

/// English.
pub const EN: ScanningWords = ScanningWords {
    scanner: "Scanner",
    ready: "Ready. Scan a serial or a product.",
    corrected: |meaning| format!("{meaning} · input method corrected"),
    incomplete: "Characters were lost on the way. Scan it again.",
    so_far: |taken, repeated, doubtful| {
        counts(" · ", [(taken, "{} scanned"), (repeated, "{} repeated"), (doubtful, "{} to look at")])
    },
    waiting: |count| format!("{} waiting", format::whole(count)),
    caps_lock: "Caps Lock is on",
    mute: "No sound until you tap the page",
    no_times: "The line at hand is not counted by quantity.",
    orders: "Command barcodes",
    orders_lead: "Scan one on a document instead of pressing a button.",
    orders_on_paper: "Scan one while a document is entered: it does what the button does.",
    ten_times: "Ten of the product at hand, or any other number",
    added: |product, count| format!("{product} · {}", format::counted(count, "piece", "pieces")),
    counted: |product, quantity| format!("{product} × {quantity}"),
    chosen: |product| format!("{product} · now scan its serials"),
    repeated: |product| format!("{product} · already on this document"),
    removed: "Taken off",
    several: |added, repeated, kept| {
        counts(" · ", [(added, "{} added"), (repeated, "{} repeated"), (kept, "{} to look at")])
    },
    entry: |product| format!("Serials of {product}"),
    entry_ways: "Ways to enter",
    type_or_paste: "Type or paste",
    generate: "Generate",
    pick: "Pick from stock",
    text: "Serials",
    text_hint: "One per line, or apart by commas or spaces. SN001-SN020 is a range, SN001+20 a run.",
    tally: |found, repeated, wrong| {
        counts(", ", [(found, "{} found"), (repeated, "{} repeated"), (wrong, "{} not possible")])
    },
    expanded: |token, count| format!("{token} became {}", format::counted(count, "serial", "serials")),
    take_literally: "Take literally",
    much_shorter: |serial| format!("{serial} is much shorter than the others: is it a serial?"),
    leave_out: "Leave out",
    left_out: |serial| format!("{serial} is left out."),
    take_it: "Take it",
    add_good: |count| format!("Add {}", format::counted(count, "serial", "serials")),
    add_none: "Add serials",
    stands_already: |serial| format!("{serial} is on this document already."),
    more_problems: |count| format!("and {} more", format::whole(count)),
    start: "First number",
    count: "How many",
    step: "Step",
    preview: "Preview",
    append_one: |start| format!("Start with {start}1"),
    taken: |count| match count {
        1 => "1 of these cannot be used; it is left out.".to_owned(),
        count => format!("{} of these cannot be used; they are left out.", format::whole(count)),
    },
    filter: "Filter by digits",
    filter_hint: "Any part, such as the last four",
    pick_oldest: |count| format!("Mark the oldest {}", format::whole(count)),
    nothing_in_stock: "No piece with a number lies in this warehouse.",
    nothing_fits: "No piece has these digits.",
    unnamed_in_stock: |count| {
        format!("{count} more lie there without a number. Scan or type the number of one to give it out.")
    },
    picked: |count| format!("{} marked", format::whole(count)),
    pieces_in_stock: "Pieces in stock, oldest first",
};

/// 简体中文。
pub const ZH_CN: ScanningWords = ScanningWords {
    scanner: "扫码",
    ready: "就绪。请扫描序列号或商品。",
    corrected: |meaning| format!("{meaning} · 已纠正输入法"),
    incomplete: "有字符丢失，请重新扫描。",
    so_far: |taken, repeated, doubtful| {
        counts(" · ", [(taken, "成功 {}"), (repeated, "重复 {}"), (doubtful, "待处理 {}")])
    },
    waiting: |count| format!("等待 {}", format::whole(count)),
    caps_lock: "大写锁定已开启",
    mute: "点按页面后才有提示音",
    no_times: "当前行不按数量计算。",
    orders: "指令条码",
    orders_lead: "开单时扫描即可代替按钮。",
    orders_on_paper: "开单时扫描，即可代替按钮。",
    ten_times: "当前商品数量设为 10，也可用其他数字",
    added: |product, count| format!("{product} · {} 件", format::whole(count)),
    counted: |product, quantity| format!("{product} × {quantity}"),
    chosen: |product| format!("{product} · 请扫描其序列号"),
    repeated: |product| format!("{product} · 已在本单上"),
    removed: "已移除",
    several: |added, repeated, kept| counts(" · ", [(added, "已添加 {}"), (repeated, "重复 {}"), (kept, "待处理 {}")]),
    entry: |product| format!("{product} 的序列号"),
    entry_ways: "录入方式",
    type_or_paste: "输入或粘贴",
    generate: "批量生成",
    pick: "从库存选择",
    text: "序列号",
    text_hint: "每行一个，或用逗号、空格分隔。SN001-SN020 表示一段，SN001+20 表示连续 20 个。",
    tally: |found, repeated, wrong| {
        counts("，", [(found, "识别 {} 个"), (repeated, "重复 {} 个"), (wrong, "无法使用 {} 个")])
    },
    expanded: |token, count| format!("{token} 展开为 {} 个序列号", format::whole(count)),
    take_literally: "按原文录入",
    much_shorter: |serial| format!("{serial} 比其他号码短很多，它是序列号吗？"),
    leave_out: "不录入",
    left_out: |serial| format!("{serial} 不录入。"),
    take_it: "仍然录入",
    add_good: |count| format!("添加 {} 个序列号", format::whole(count)),
    add_none: "添加序列号",
    stands_already: |serial| format!("{serial} 已在本单上。"),
    more_problems: |count| format!("另有 {} 个", format::whole(count)),
    start: "起始号",
    count: "数量",
    step: "步长",
    preview: "预览",
    append_one: |start| format!("从 {start}1 开始"),
    taken: |count| format!("其中 {} 个无法使用，已略过。", format::whole(count)),
    filter: "按数字筛选",
    filter_hint: "任意部分，例如后四位",
    pick_oldest: |count| format!("选中最早的 {} 件", format::whole(count)),
    nothing_in_stock: "此仓库没有带序列号的库存。",
    nothing_fits: "没有序列号包含这些数字。",
    unnamed_in_stock: |count| format!("另有 {count} 件没有序列号。扫描或输入序列号即可出库。"),
    picked: |count| format!("已选 {} 件", format::whole(count)),
    pieces_in_stock: "库存中的序列号，最早的在前",
};

/// Counts with their words, each in the place of the braces: the first always, the others where there are any.
fn counts(joint: &str, [first, others @ ..]: [(usize, &str); 3]) -> String {
    let others = others.into_iter().filter(|(count, _)| *count > 0);
    let said = |(count, word): (usize, &str)| word.replace("{}", &format::whole(count));
    [first].into_iter().chain(others).map(said).collect::<Vec<_>>().join(joint)
}

#[cfg(test)]
mod tests {
    use super::{EN, ZH_CN};

    #[test]
    fn what_did_not_happen_is_not_counted() {
        assert_eq!((EN.so_far)(0, 0, 0), "0 scanned");
        assert_eq!((EN.so_far)(12, 0, 1), "12 scanned · 1 to look at");
        assert_eq!((ZH_CN.tally)(3, 2, 0), "识别 3 个，重复 2 个");
    }
}
