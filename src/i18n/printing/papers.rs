//! What stands on the papers themselves.

use paper::words;
use serial_rules::model::{Kind, Money};

use crate::i18n::settings::Currency;
use crate::i18n::{Language, format};

/// What stands on the papers themselves.
#[derive(Debug)]
pub struct PaperWords {
    /// The number of the document.
    pub number: &'static str,
    /// The partner's telephone.
    pub phone: &'static str,
    /// Who wrote it.
    pub clerk: &'static str,
    /// How it was paid.
    pub payment: &'static str,
    /// How many in all.
    pub pieces: &'static str,
    /// The total in words.
    pub in_words: &'static str,
    /// It does not count.
    pub void: &'static str,
    /// What the pages before came to.
    pub brought_forward: &'static str,
    /// What the pages so far come to.
    pub carried_forward: &'static str,
    /// The list of serials.
    pub serial_list: &'static str,
    /// A column of serials.
    pub serials: &'static str,
    /// The page of so many.
    pub page_of: fn(usize, usize) -> String,
    /// Serials that stand at the end.
    pub in_list: fn(usize) -> String,
    /// Above serials that go on from the page before: whose they are.
    pub continued: fn(&str) -> String,
    /// Who signs a document of a kind.
    pub signatures: fn(Kind) -> [&'static str; 2],
    /// An amount in words, with its currency by its code.
    pub amount: fn(Money, &str) -> String,
}

/// An amount of money in hundredths of its currency.
fn hundredths(amount: Money) -> i64 {
    amount.rounded_to(2).steps() / 100
}

/// English.
pub(super) const EN: PaperWords = PaperWords {
    number: "No.",
    phone: "Telephone",
    clerk: "Clerk",
    payment: "Payment",
    pieces: "Total quantity",
    in_words: "In words",
    void: "VOID",
    brought_forward: "Brought forward",
    carried_forward: "Carried forward",
    serial_list: "Serial numbers",
    serials: "Serial numbers",
    page_of: |page, of| format!("Page {page} of {of}"),
    in_list: |count| format!("{} in the list at the end", format::counted(count, "serial number", "serial numbers")),
    continued: |product| format!("{product} (continued)"),
    signatures: |kind| match kind {
        Kind::Count => ["Counted by", "Checked by"],
        Kind::Transfer | Kind::Dispatch | Kind::Receipt => ["Sent by", "Received by"],
        Kind::Quotation | Kind::SalesOrder | Kind::PurchaseOrder => ["Issued by", "Accepted by"],
        _ => ["Issued by", "Received by"],
    },
    amount: |amount, currency| format!("{} {currency}", words::english(hundredths(amount))),
};

/// 简体中文。
pub(super) const ZH_CN: PaperWords = PaperWords {
    number: "单号",
    phone: "电话",
    clerk: "经手人",
    payment: "付款方式",
    pieces: "总数量",
    in_words: "金额大写",
    void: "已作废",
    brought_forward: "承前页",
    carried_forward: "转下页",
    serial_list: "序列号清单",
    serials: "序列号",
    page_of: |page, of| format!("第 {page} 页，共 {of} 页"),
    in_list: |count| format!("{} 个序列号，见末页清单", format::whole(count)),
    continued: |product| format!("{product}（续）"),
    signatures: |kind| match kind {
        Kind::Count => ["盘点人", "复核人"],
        Kind::Transfer | Kind::Dispatch | Kind::Receipt => ["发货人", "收货人"],
        Kind::Quotation | Kind::SalesOrder | Kind::PurchaseOrder => ["制单人", "确认人"],
        _ => ["制单人", "收货人"],
    },
    amount: |amount, currency| {
        let name = Currency::of(currency).map_or(currency, |known| known.name(Language::ZhCn));
        words::chinese(name, hundredths(amount))
    },
};

#[cfg(test)]
mod tests {
    use super::{EN, ZH_CN};

    #[test]
    fn an_amount_is_said_to_the_cent_in_both_languages() {
        let amount = "1680.325".parse().unwrap();
        assert_eq!((EN.amount)(amount, "USD"), "One thousand six hundred eighty and 33/100 USD");
        assert_eq!((ZH_CN.amount)(amount, "CNY"), "人民币壹仟陆佰捌拾元零叁角叁分");
    }
}
