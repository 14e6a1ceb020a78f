//! Words of this area: settings.

use super::Language;
use super::format;

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
    /// The switch of the tones.
    pub sound: &'static str,
    /// What the tones say.
    pub sound_hint: &'static str,

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
    /// It is on again.
    pub serials_on_done: &'static str,
    /// It is off.
    pub serials_off_done: &'static str,
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

/// A currency that a shop may use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Currency {
    /// Its ISO 4217 code.
    pub code: &'static str,
    names: [&'static str; 2],
}

impl Currency {
    const fn new(code: &'static str, english: &'static str, chinese: &'static str) -> Self {
        Self { code, names: [english, chinese] }
    }

    /// The currency as a list offers it: name, code and sign.
    pub fn reading(&self, language: Language) -> String {
        let sign = format::symbol(self.code);
        let sign = sign.trim();
        let name = match language {
            Language::En => self.names[0],
            Language::ZhCn => self.names[1],
        };
        if sign == self.code { format!("{name} ({})", self.code) } else { format!("{name} ({}, {sign})", self.code) }
    }
}

/// The currencies on offer.
pub const CURRENCIES: [Currency; 20] = [
    Currency::new("CNY", "Chinese yuan", "人民币"),
    Currency::new("USD", "US dollar", "美元"),
    Currency::new("EUR", "Euro", "欧元"),
    Currency::new("GBP", "Pound sterling", "英镑"),
    Currency::new("HKD", "Hong Kong dollar", "港元"),
    Currency::new("TWD", "New Taiwan dollar", "新台币"),
    Currency::new("SGD", "Singapore dollar", "新加坡元"),
    Currency::new("JPY", "Japanese yen", "日元"),
    Currency::new("KRW", "South Korean won", "韩元"),
    Currency::new("INR", "Indian rupee", "印度卢比"),
    Currency::new("THB", "Thai baht", "泰铢"),
    Currency::new("VND", "Vietnamese dong", "越南盾"),
    Currency::new("MYR", "Malaysian ringgit", "马来西亚林吉特"),
    Currency::new("IDR", "Indonesian rupiah", "印尼盾"),
    Currency::new("PHP", "Philippine peso", "菲律宾比索"),
    Currency::new("AUD", "Australian dollar", "澳元"),
    Currency::new("CAD", "Canadian dollar", "加元"),
    Currency::new("CHF", "Swiss franc", "瑞士法郎"),
    Currency::new("AED", "UAE dirham", "阿联酋迪拉姆"),
    Currency::new("BRL", "Brazilian real", "巴西雷亚尔"),
];

/// English.
pub const EN: SettingsWords = SettingsWords {
    title: "Settings",
    saved: "Saved",
    device: "This device",
    device_lead: "For this browser alone; other devices keep their own.",
    sound: "Scan sounds",
    sound_hint: "A short tone says whether a scan was taken, repeated or needs a look.",
    shop: "The shop",
    shop_lead: "For everybody who works with this book.",
    trade: "Trade",
    currency_hint: "Changes the sign on prices. Amounts stay as they were entered.",
    warehouse: "Usual warehouse",
    negative_stock: "Sell more than is in stock",
    negative_stock_hint: "Only for products without numbers or lots. Their stock may then fall below zero until you receive more.",
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
    serials_on_done: "Serial numbers are on",
    serials_off_done: "Serial numbers are off",
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
    sound_hint: "用短音提示扫码成功、重复或需要处理。",
    shop: "店铺",
    shop_lead: "对使用此账本的所有人有效。",
    trade: "行业",
    currency_hint: "仅更改价格前的货币符号，已录入的金额不变。",
    warehouse: "默认仓库",
    negative_stock: "允许负库存销售",
    negative_stock_hint: "仅适用于不使用序列号或批号的商品。库存可低于零，直到补货。",
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
    serials_on_done: "序列号管理已开启",
    serials_off_done: "序列号管理已关闭",
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
