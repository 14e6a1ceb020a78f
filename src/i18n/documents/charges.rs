//! What is said about the money of a document.

/// About the money of a document.
#[derive(Debug)]
pub struct ChargeWords {
    /// A rate of tax of a hundred percent or more.
    pub not_a_rate: &'static str,
    /// Tax that the prices hold.
    pub tax_included: &'static str,
    /// Tax on top of the prices.
    pub tax_on_top: &'static str,
    /// How much is paid.
    pub paid: &'static str,
    /// How it was paid.
    pub payment: &'static str,
    /// What is still to be paid.
    pub due: &'static str,
    /// The discount on the document.
    pub discount: &'static str,
    /// Products before the discount.
    pub subtotal: &'static str,
    /// What it comes to.
    pub total: &'static str,
}

/// English.
pub const EN: ChargeWords = ChargeWords {
    not_a_rate: "A rate of tax is below 100 %. Type 13 for 13 %.",
    tax_included: "Tax included",
    tax_on_top: "Tax",
    paid: "Paid",
    payment: "Payment method",
    due: "Due",
    discount: "Discount",
    subtotal: "Subtotal",
    total: "Total",
};

/// 简体中文。
pub const ZH_CN: ChargeWords = ChargeWords {
    not_a_rate: "税率须低于 100%，例如 13% 请输入 13。",
    tax_included: "含税",
    tax_on_top: "税额",
    paid: "已付",
    payment: "付款方式",
    due: "未付",
    discount: "优惠",
    subtotal: "小计",
    total: "合计",
};
