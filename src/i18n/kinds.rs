//! Words of this area: what documents are called.

use serial_rules::model::Kind;

use super::Language;

/// A document of this kind, such as "Sale".
pub const fn name(kind: Kind, language: Language) -> &'static str {
    let [english, chinese] = names(kind);
    match language {
        Language::En => english,
        Language::ZhCn => chinese,
    }
}

const fn names(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Opening => ["Opening stock", "期初库存"],
        Kind::Purchase => ["Purchase", "进货单"],
        Kind::PurchaseReturn => ["Purchase return", "进货退货单"],
        Kind::Sale => ["Sale", "销售单"],
        Kind::SaleReturn => ["Sales return", "销售退货单"],
        Kind::Transfer => ["Transfer", "调拨单"],
        Kind::Dispatch => ["Dispatch", "调出单"],
        Kind::Receipt => ["Receipt", "调入单"],
        Kind::Count => ["Count", "盘点单"],
        Kind::Adjust => ["Adjustment", "调整单"],
        Kind::Assembly => ["Assembly", "组装单"],
        Kind::Disassembly => ["Disassembly", "拆卸单"],
        Kind::Quotation => ["Quotation", "报价单"],
        Kind::SalesOrder => ["Sales order", "销售订单"],
        Kind::PurchaseOrder => ["Purchase order", "采购订单"],
    }
}
