//! Words of this area: sample products of each trade, for who wants to try things out.

use serial_rules::model::settings::Trade;

use super::Language;

/// A product to try things out with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sample {
    /// Its name in English and in Chinese.
    names: [&'static str; 2],
    /// Its category in English and in Chinese.
    categories: [&'static str; 2],
    /// Its unit in English and in Chinese.
    units: [&'static str; 2],
    /// Its price in yuan, and in the money of countries where a dollar, euro or pound is about a unit.
    prices: [i64; 2],
    /// The article number.
    pub sku: &'static str,
    /// Whether each piece has a number of its own.
    pub has_serials: bool,
    /// Months of warranty; 0 for none.
    pub warranty_months: u16,
}

impl Sample {
    /// Its name.
    pub const fn name(&self, language: Language) -> &'static str {
        pick(self.names, language)
    }

    /// What it is filed under.
    pub const fn category(&self, language: Language) -> &'static str {
        pick(self.categories, language)
    }

    /// What it is counted in.
    pub const fn unit(&self, language: Language) -> &'static str {
        pick(self.units, language)
    }

    /// A usual price in this currency, in whole units of it; nothing where nobody could guess one.
    pub fn price(&self, currency: &str) -> Option<i64> {
        match currency {
            "CNY" => Some(self.prices[0]),
            "USD" | "EUR" | "GBP" | "AUD" | "CAD" | "CHF" | "SGD" => Some(self.prices[1]),
            _ => None,
        }
    }
}

const fn pick(words: [&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::En => words[0],
        Language::ZhCn => words[1],
    }
}

/// The samples of a trade.
pub const fn of(trade: Trade) -> &'static [Sample] {
    match trade {
        Trade::DigitalAppliances => &DIGITAL,
        Trade::MedicalDevices => &MEDICAL,
        Trade::AutoParts => &AUTO,
        Trade::Jewelry => &JEWELRY,
        Trade::Other => &OTHER,
    }
}

const PIECE: [&str; 2] = ["pc", "件"];

const DIGITAL: [Sample; 5] = [
    Sample {
        names: ["Smartphone 128 GB black", "智能手机 128G 黑色"],
        categories: ["Phones", "手机"],
        units: ["pc", "台"],
        prices: [3_999, 599],
        sku: "PH-128-BK",
        has_serials: true,
        warranty_months: 12,
    },
    Sample {
        names: ["Laptop 14 inch 16 GB", "笔记本电脑 14 英寸 16G"],
        categories: ["Computers", "电脑"],
        units: ["pc", "台"],
        prices: [6_499, 1_099],
        sku: "NB-14-16",
        has_serials: true,
        warranty_months: 24,
    },
    Sample {
        names: ["Wireless earbuds", "无线耳机"],
        categories: ["Audio", "音频"],
        units: ["pc", "副"],
        prices: [899, 149],
        sku: "EB-01",
        has_serials: true,
        warranty_months: 12,
    },
    Sample {
        names: ["Phone case clear", "透明手机壳"],
        categories: ["Accessories", "配件"],
        units: ["pc", "个"],
        prices: [49, 15],
        sku: "CS-CLR",
        has_serials: false,
        warranty_months: 0,
    },
    Sample {
        names: ["USB-C cable 1 m", "USB-C 数据线 1 米"],
        categories: ["Accessories", "配件"],
        units: ["pc", "条"],
        prices: [39, 12],
        sku: "CB-C1",
        has_serials: false,
        warranty_months: 0,
    },
];

const MEDICAL: [Sample; 4] = [
    Sample {
        names: ["Blood pressure monitor", "电子血压计"],
        categories: ["Home care", "家用"],
        units: ["pc", "台"],
        prices: [329, 79],
        sku: "BP-200",
        has_serials: true,
        warranty_months: 36,
    },
    Sample {
        names: ["Infusion pump", "输液泵"],
        categories: ["Ward", "病房"],
        units: ["pc", "台"],
        prices: [8_800, 1_650],
        sku: "IP-70",
        has_serials: true,
        warranty_months: 24,
    },
    Sample {
        names: ["Hearing aid, left", "助听器 左耳"],
        categories: ["Hearing", "听力"],
        units: ["pc", "只"],
        prices: [4_200, 890],
        sku: "HA-L",
        has_serials: true,
        warranty_months: 24,
    },
    Sample {
        names: ["Thermometer covers", "体温计套"],
        categories: ["Consumables", "耗材"],
        units: ["box", "盒"],
        prices: [25, 8],
        sku: "TC-100",
        has_serials: false,
        warranty_months: 0,
    },
];

const AUTO: [Sample; 4] = [
    Sample {
        names: ["Battery 12 V 70 Ah", "蓄电池 12V 70Ah"],
        categories: ["Electrics", "电气"],
        units: ["pc", "只"],
        prices: [520, 129],
        sku: "BT-70",
        has_serials: true,
        warranty_months: 24,
    },
    Sample {
        names: ["Alternator 120 A", "发电机 120A"],
        categories: ["Electrics", "电气"],
        units: ["pc", "台"],
        prices: [980, 240],
        sku: "AL-120",
        has_serials: true,
        warranty_months: 12,
    },
    Sample {
        names: ["Tyre 205/55 R16", "轮胎 205/55 R16"],
        categories: ["Wheels", "轮毂轮胎"],
        units: ["pc", "条"],
        prices: [430, 95],
        sku: "TY-205",
        has_serials: true,
        warranty_months: 36,
    },
    Sample {
        names: ["Oil filter", "机油滤清器"],
        categories: ["Service", "保养"],
        units: PIECE,
        prices: [35, 9],
        sku: "OF-01",
        has_serials: false,
        warranty_months: 0,
    },
];

const JEWELRY: [Sample; 4] = [
    Sample {
        names: ["Gold ring 18 ct", "18K 金戒指"],
        categories: ["Rings", "戒指"],
        units: ["pc", "枚"],
        prices: [3_600, 640],
        sku: "RG-18",
        has_serials: true,
        warranty_months: 0,
    },
    Sample {
        names: ["Diamond pendant 0.3 ct", "钻石吊坠 0.3 克拉"],
        categories: ["Necklaces", "项链"],
        units: ["pc", "条"],
        prices: [7_200, 1_290],
        sku: "DP-03",
        has_serials: true,
        warranty_months: 0,
    },
    Sample {
        names: ["Automatic watch steel", "自动机械表 精钢"],
        categories: ["Watches", "手表"],
        units: ["pc", "只"],
        prices: [12_800, 2_150],
        sku: "WA-ST",
        has_serials: true,
        warranty_months: 24,
    },
    Sample {
        names: ["Gift box small", "小号礼盒"],
        categories: ["Packing", "包装"],
        units: ["pc", "个"],
        prices: [15, 4],
        sku: "GB-S",
        has_serials: false,
        warranty_months: 0,
    },
];

const OTHER: [Sample; 3] = [
    Sample {
        names: ["Cordless drill 18 V", "充电电钻 18V"],
        categories: ["Tools", "工具"],
        units: ["pc", "把"],
        prices: [699, 139],
        sku: "DR-18",
        has_serials: true,
        warranty_months: 24,
    },
    Sample {
        names: ["Acoustic guitar", "民谣吉他"],
        categories: ["Instruments", "乐器"],
        units: ["pc", "把"],
        prices: [1_280, 320],
        sku: "GT-01",
        has_serials: true,
        warranty_months: 12,
    },
    Sample {
        names: ["Drill bits, set of 10", "钻头 10 支装"],
        categories: ["Tools", "工具"],
        units: ["set", "套"],
        prices: [59, 19],
        sku: "DB-10",
        has_serials: false,
        warranty_months: 0,
    },
];
