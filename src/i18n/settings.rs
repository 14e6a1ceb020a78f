//! Words of this area: settings.

mod currencies;

use super::format;

pub use currencies::{CURRENCIES, Currency};

/// Settings.
#[derive(Debug)]
pub struct SettingsWords {
    /// The title.
    pub title: &'static str,
    /// A change is stored.
    pub saved: &'static str,

    /// What concerns this device alone.
    pub device: &'static str,
    /// What that means.
    pub device_lead: &'static str,
    /// How loud the tones are.
    pub sound: &'static str,
    /// Off; quiet; normal; loud.
    pub volumes: [&'static str; 4],
    /// The switch of the answers to scans that went well.
    pub answers_good: &'static str,
    /// What it means.
    pub answers_good_hint: &'static str,
    /// The switch of the colour that lights up.
    pub flashes: &'static str,
    /// What it says.
    pub flashes_hint: &'static str,
    /// The switch of what a screen reader says.
    pub speaks: &'static str,
    /// What it means.
    pub speaks_hint: &'static str,
    /// The switch of the shakes.
    pub shakes: &'static str,
    /// What the shakes say.
    pub shakes_hint: &'static str,

    /// Everything is stored.
    pub all_saved: &'static str,
    /// Something is typed and not stored.
    pub not_saved: &'static str,
    /// Throws away what is typed.
    pub discard: &'static str,
    /// An answer makes no sense.
    pub not_sound: &'static str,

    /// What concerns the shop.
    pub shop: &'static str,
    /// What that means.
    pub shop_lead: &'static str,
    /// The trade of the shop.
    pub trade: &'static str,
    /// What a change of currency does not do.
    pub currency_hint: &'static str,
    /// The warehouse that new documents propose.
    pub warehouse: &'static str,
    /// The switch of negative stock.
    pub negative_stock: &'static str,
    /// What it means.
    pub negative_stock_hint: &'static str,

    /// Tax.
    pub tax: &'static str,
    /// What the settings of tax do.
    pub tax_lead: &'static str,
    /// The rate.
    pub tax_rate: &'static str,
    /// How to have none.
    pub tax_rate_hint: &'static str,
    /// It is no rate.
    pub tax_rate_bad: &'static str,
    /// The question of what prices hold.
    pub tax_prices: &'static str,
    /// The tax comes on top.
    pub tax_on_top: &'static str,
    /// The prices hold it.
    pub tax_included: &'static str,

    /// People and units.
    pub lists: &'static str,
    /// The people who may stand on a document.
    pub clerks: &'static str,
    /// How to fill it.
    pub clerks_hint: &'static str,
    /// The usual units.
    pub units: &'static str,
    /// How to fill it.
    pub units_hint: &'static str,

    /// How documents are numbered.
    pub numbers: &'static str,
    /// What a change does and does not do.
    pub numbers_lead: &'static str,
    /// What every number begins with.
    pub prefix: &'static str,
    /// It is no prefix.
    pub prefix_bad: &'static str,
    /// Another kind has it.
    pub prefix_taken: fn(&str) -> String,
    /// When the count begins anew.
    pub span: &'static str,
    /// Every day; every month; every year; never.
    pub spans: [&'static str; 4],
    /// The digits of the counter.
    pub digits: &'static str,

    /// Serial management.
    pub serials: &'static str,
    /// The switch of it.
    pub serials_switch: &'static str,
    /// What it means while it is on.
    pub serials_on: &'static str,
    /// What it means while it is off.
    pub serials_off: &'static str,
    /// The question before it goes off.
    pub serials_off_title: &'static str,
    /// What happens then: what is hidden, and what is kept.
    pub serials_off_hides: &'static str,
    /// What can no longer be posted, from how many products have serials.
    pub serials_off_blocks: fn(usize) -> String,
    /// Turns it off for all products too.
    pub serials_off_products: &'static str,
    /// What that means, from how many pieces in stock have a number.
    pub serials_off_products_hint: fn(usize) -> String,
    /// Turns it off.
    pub serials_off_do: &'static str,
    /// What happens when it goes on again.
    pub serials_on_will: &'static str,
    /// So many products could not be changed.
    pub serials_left_out: fn(usize) -> String,

    /// How safe what is stored is.
    pub storage: &'static str,
    /// The storage is protected.
    pub protected: &'static str,
    /// What that means.
    pub protected_detail: &'static str,
    /// The storage is not protected.
    pub unprotected: &'static str,
    /// What that means.
    pub unprotected_detail: &'static str,
    /// Asks for protection.
    pub protect: &'static str,
    /// The browser said no.
    pub protect_refused: &'static str,
    /// The room that is left.
    pub room: &'static str,
    /// How much is stored and how much may be.
    pub space: fn(&str, &str) -> String,
    /// The entries of the log.
    pub entries: &'static str,

    /// Whether the book is sound.
    pub health: &'static str,
    /// What is looked at.
    pub health_lead: &'static str,
    /// Looks.
    pub health_check: &'static str,
    /// All is well, from the number of entries.
    pub health_good: fn(u64) -> String,
    /// The book is not what follows from its log.
    pub health_not_from_log: &'static str,
    /// Something is wrong with a product in a warehouse: the law, the product, the warehouse.
    pub health_fault: fn(Law, &str, &str) -> String,
    /// What to do with faults.
    pub health_what_now: &'static str,

    /// About the program.
    pub about: &'static str,
    /// The version.
    pub version: &'static str,
    /// What the program is, in a sentence.
    pub about_detail: &'static str,
}

/// A law of the stock, for a sentence about its breach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Law {
    /// Named pieces and their places agree.
    Named,
    /// Stock is not below nothing.
    NotNegative,
    /// Pieces are whole.
    Whole,
    /// Lots add up to the stock.
    Lots,
}

/// English.
pub const EN: SettingsWords = SettingsWords {
    title: "Settings",
    saved: "Saved",
    device: "This device",
    device_lead: "For this browser alone; other devices keep their own.",
    sound: "Scan sounds",
    volumes: ["Off", "Quiet", "Normal", "Loud"],
    answers_good: "Sound for good scans, too",
    answers_good_hint: "Off: tone and vibration come only when something needs a look.",
    flashes: "Light up with each scan",
    flashes_hint: "The scan line lights up in the colour of what became of the scan.",
    speaks: "Read scans out",
    speaks_hint: "A screen reader says what became of each scan.",
    shakes: "Vibration",
    shakes_hint: "The device shakes with each scan, where it can.",
    all_saved: "All changes are saved",
    not_saved: "Not saved yet",
    discard: "Discard",
    not_sound: "Something above is missing or wrong. It is marked where it stands.",
    shop: "The shop",
    shop_lead: "For everybody who works with this book.",
    trade: "Trade",
    currency_hint: "Changes the sign on prices. Amounts stay as they were entered.",
    warehouse: "Default warehouse",
    negative_stock: "Sell more than is in stock",
    negative_stock_hint: "Only for products without numbers or lots. Their stock may then fall below zero until you receive more.",
    tax: "Tax",
    tax_lead: "New purchases, sales and orders propose it. Documents that are posted stay as they are.",
    tax_rate: "Rate of tax",
    tax_rate_hint: "Leave it blank for documents without tax.",
    tax_rate_bad: "Enter a rate between 0 and 100, such as 13 or 6.5.",
    tax_prices: "Prices",
    tax_on_top: "Tax comes on top",
    tax_included: "Tax is included",
    lists: "People and units",
    clerks: "People on documents",
    clerks_hint: "One name a line. They are offered when a document is entered.",
    units: "Usual units",
    units_hint: "One a line, such as pc or box. A new product offers them and starts with the first.",
    numbers: "Document numbers",
    numbers_lead: "From the next document on. What has a number keeps it.",
    prefix: "Begins with",
    prefix_bad: "1 to 20 letters, digits and marks, without spaces.",
    prefix_taken: |kind| format!("“{kind}” begins alike, and nobody could tell them apart. Choose another one."),
    span: "Starts again",
    spans: ["Every day", "Every month", "Every year", "Never"],
    digits: "Digits",
    serials: "Serial numbers",
    serials_switch: "Serial number management",
    serials_on: "Products can have a number for each piece, and every piece can be traced.",
    serials_off: "Everything about serial numbers is hidden. What was recorded is kept.",
    serials_off_title: "Turn off serial numbers?",
    serials_off_hides: "All columns, buttons and searches for serial numbers disappear. Every number and its history is kept, and returns unchanged when you turn this on again.",
    serials_off_blocks: |products| match products {
        0 => "No product has serial numbers now, so selling and receiving go on as before.".to_owned(),
        1 => "1 product still has serial numbers. While this is off it cannot be sold or received.".to_owned(),
        products => format!(
            "{} products still have serial numbers. While this is off they cannot be sold or received.",
            format::whole(products)
        ),
    },
    serials_off_products: "Turn it off for these products too",
    serials_off_products_hint: |pieces| match pieces {
        0 => "They are then counted by quantity alone, and can be sold and received at once.".to_owned(),
        pieces => format!(
            "They are then counted by quantity alone. The numbers of {} in stock become history; quantities stay the same.",
            format::counted(pieces, "piece", "pieces")
        ),
    },
    serials_off_do: "Turn off",
    serials_on_will: "Everything about serial numbers comes back as it was when you save.",
    serials_left_out: |products| format!("{} could not be changed", format::counted(products, "product", "products")),
    storage: "Storage",
    protected: "Protected",
    protected_detail: "The browser has promised not to delete the book to make room.",
    unprotected: "Not protected yet",
    unprotected_detail: "If this device runs out of room, the browser may delete the book. Install Serialbook or ask for protection.",
    protect: "Protect",
    protect_refused: "The browser did not agree. It often does once the app is installed, bookmarked or used for a few days.",
    room: "Room",
    space: |used, allowed| format!("{used} used of {allowed}"),
    entries: "Entries in the book",
    health: "Health",
    health_lead: "Builds the book again from its first entry and compares every piece and every quantity.",
    health_check: "Check the book",
    health_good: |entries| {
        format!(
            "The book is sound. {} entries were read, and everything agrees.",
            format::whole(usize::try_from(entries).unwrap_or(usize::MAX))
        )
    },
    health_not_from_log: "The book in use differs from what its entries say. Reload the page; if this stays, keep this device as it is and ask for help.",
    health_fault: |law, product, warehouse| {
        let wrong = match law {
            Law::Named => "the pieces with a number do not add up",
            Law::NotNegative => "the stock is below zero",
            Law::Whole => "there is a fraction of a piece",
            Law::Lots => "the lots do not add up to the stock",
        };
        format!("{product} in {warehouse}: {wrong}.")
    },
    health_what_now: "Nothing was changed. Count these products and put them right.",
    about: "About",
    version: "Version",
    about_detail: "A stock book for shops that sell by the serial number. It works without a network, and everything stays on this device.",
};

/// 简体中文。
pub const ZH_CN: SettingsWords = SettingsWords {
    title: "设置",
    saved: "已保存",
    device: "本机",
    device_lead: "仅对当前浏览器有效，其他设备各自保存。",
    sound: "扫码提示音",
    volumes: ["关", "轻", "中", "响"],
    answers_good: "扫码成功时也提示",
    answers_good_hint: "关闭后，仅在需要处理时发声和振动。",
    flashes: "扫码时闪烁",
    flashes_hint: "扫码栏以颜色显示每次扫码的结果。",
    speaks: "朗读扫码结果",
    speaks_hint: "屏幕阅读器朗读每次扫码的结果。",
    shakes: "振动",
    shakes_hint: "每次扫码时振动（设备支持时）。",
    all_saved: "更改均已保存",
    not_saved: "有更改尚未保存",
    discard: "放弃更改",
    not_sound: "上方有内容缺失或有误，已在相应位置标出。",
    shop: "店铺",
    shop_lead: "对使用此账本的所有人有效。",
    trade: "行业",
    currency_hint: "仅更改价格前的货币符号，已录入的金额不变。",
    warehouse: "默认仓库",
    negative_stock: "允许负库存销售",
    negative_stock_hint: "仅适用于不使用序列号或批号的商品。库存可低于零，直到补货。",
    tax: "税",
    tax_lead: "新的进货、销售和订单默认使用。已过账的单据不变。",
    tax_rate: "税率",
    tax_rate_hint: "留空表示单据不计税。",
    tax_rate_bad: "请输入 0 到 100 之间的税率，例如 13 或 6.5。",
    tax_prices: "价格",
    tax_on_top: "价外加税",
    tax_included: "价内含税",
    lists: "人员与单位",
    clerks: "经手人",
    clerks_hint: "每行一个姓名，录入单据时可选。",
    units: "常用单位",
    units_hint: "每行一个，例如 件、箱。新商品可选用，默认第一个。",
    numbers: "单据编号",
    numbers_lead: "从下一张单据起生效，已有编号不变。",
    prefix: "前缀",
    prefix_bad: "1 到 20 个字母、数字或符号，不含空格。",
    prefix_taken: |kind| format!("与“{kind}”的前缀相同，无法区分，请换一个。"),
    span: "重新编号",
    spans: ["每天", "每月", "每年", "从不"],
    digits: "位数",
    serials: "序列号",
    serials_switch: "启用序列号管理",
    serials_on: "商品可以一件一码，每一件都可追溯。",
    serials_off: "与序列号有关的内容均已隐藏，已有记录全部保留。",
    serials_off_title: "关闭序列号管理？",
    serials_off_hides: "所有与序列号有关的列、按钮和查询都会隐藏。序列号及其流转记录全部保留，重新开启后原样恢复。",
    serials_off_blocks: |products| match products {
        0 => "目前没有商品启用序列号，进货和销售不受影响。".to_owned(),
        products => format!("还有 {} 个商品启用了序列号，关闭期间这些商品不能进货和销售。", format::whole(products)),
    },
    serials_off_products: "同时关闭这些商品的序列号管理",
    serials_off_products_hint: |pieces| match pieces {
        0 => "这些商品改为只按数量管理，可以立即进货和销售。".to_owned(),
        pieces => {
            format!("这些商品改为只按数量管理。{} 件在库商品的序列号转为历史记录，数量不变。", format::whole(pieces))
        }
    },
    serials_off_do: "关闭",
    serials_on_will: "保存后，与序列号有关的内容将原样恢复。",
    serials_left_out: |products| format!("{} 个商品未能更改", format::whole(products)),
    storage: "存储",
    protected: "已受保护",
    protected_detail: "浏览器承诺不会为腾出空间而删除账本。",
    unprotected: "尚未受保护",
    unprotected_detail: "设备空间不足时，浏览器可能删除账本。请安装 Serialbook 或申请保护。",
    protect: "申请保护",
    protect_refused: "浏览器没有同意。安装应用、加入收藏或使用几天后再试，通常会同意。",
    room: "空间",
    space: |used, allowed| format!("已用 {used}，可用 {allowed}"),
    entries: "账本记录数",
    health: "账本检查",
    health_lead: "从第一条记录重新生成账本，逐件逐数核对。",
    health_check: "检查账本",
    health_good: |entries| {
        format!("账本正常。已读取 {} 条记录，全部一致。", format::whole(usize::try_from(entries).unwrap_or(usize::MAX)))
    },
    health_not_from_log: "当前账本与记录不一致。请刷新页面；若仍如此，请保持本机原样并寻求帮助。",
    health_fault: |law, product, warehouse| {
        let wrong = match law {
            Law::Named => "有序列号的件数不符",
            Law::NotNegative => "库存低于零",
            Law::Whole => "数量不是整数",
            Law::Lots => "批次合计与库存不符",
        };
        format!("{warehouse}的{product}：{wrong}。")
    },
    health_what_now: "未作任何更改。请盘点这些商品并更正。",
    about: "关于",
    version: "版本",
    about_detail: "为按序列号经营的店铺设计的库存账本。无需网络，所有数据都在本机。",
};
