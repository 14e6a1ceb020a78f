//! The currencies that a shop may use, as a list offers them.

use crate::i18n::{Language, format};

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

    /// The currency of a code.
    pub fn of(code: &str) -> Option<&'static Self> {
        CURRENCIES.iter().find(|currency| currency.code == code)
    }

    /// Its name.
    pub const fn name(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.names[0],
            Language::ZhCn => self.names[1],
        }
    }

    /// The currency as a list offers it: name, code and sign.
    pub fn reading(&self, language: Language) -> String {
        let sign = format::symbol(self.code);
        let sign = sign.trim();
        let name = self.name(language);
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
