//! 录入某类单据时，简体中文。

use serial_rules::model::Kind;

use super::KindWords;

/// The words of a kind.
pub(super) const fn words(kind: Kind) -> &'static KindWords {
    match kind {
        Kind::Opening => &OPENING,
        Kind::Purchase => &PURCHASE,
        Kind::PurchaseReturn => &PURCHASE_RETURN,
        Kind::Sale => &SALE,
        Kind::SaleReturn => &SALE_RETURN,
        Kind::Transfer => &TRANSFER,
        Kind::Dispatch => &DISPATCH,
        Kind::Receipt => &RECEIPT,
        Kind::Count => &COUNT,
        Kind::Adjust => &ADJUST,
        Kind::Assembly => &ASSEMBLY,
        Kind::Disassembly => &DISASSEMBLY,
        Kind::Quotation => &QUOTATION,
        Kind::SalesOrder => &SALES_ORDER,
        Kind::PurchaseOrder => &PURCHASE_ORDER,
    }
}

const OPENING: KindWords = KindWords {
    new: "新建期初库存",
    ready: "就绪。先扫商品，再扫序列号",
    empty: "录入开账时已有的库存。扫描条码，或选择商品：",
    post: "期初过账",
    done: "已入库",
};

const PURCHASE: KindWords = KindWords {
    new: "新建进货单",
    ready: "就绪。先扫商品，再扫序列号",
    empty: "扫描商品条码，或选择到货的商品：",
    post: "进货过账",
    done: "已入库",
};

const PURCHASE_RETURN: KindWords = KindWords {
    new: "新建进货退货单",
    ready: "就绪。扫描要退回的商品",
    empty: "扫描要退回供应商的商品序列号，或选择商品：",
    post: "退货过账",
    done: "已退回",
};

const SALE: KindWords = KindWords {
    new: "新建销售单",
    ready: "就绪。扫描序列号或商品",
    empty: "扫描要销售的商品序列号，或选择商品：",
    post: "销售过账",
    done: "已售出",
};

const SALE_RETURN: KindWords = KindWords {
    new: "新建销售退货单",
    ready: "就绪。扫描退回的商品",
    empty: "扫描退回商品的序列号，自动带出销售单、价格和客户；或选择商品：",
    post: "退货过账",
    done: "已收回",
};

const TRANSFER: KindWords = KindWords {
    new: "新建调拨单",
    ready: "就绪。扫描要调拨的商品",
    empty: "扫描要调往其他仓库的商品序列号，或选择商品：",
    post: "调拨过账",
    done: "已调拨",
};

const DISPATCH: KindWords = KindWords {
    new: "新建调出单",
    ready: "就绪。扫描发出的商品",
    empty: "扫描发往其他仓库的商品序列号，或选择商品：",
    post: "调出过账",
    done: "在途",
};

const RECEIPT: KindWords = KindWords {
    new: "新建调入单",
    ready: "就绪。扫描到货的商品",
    empty: "逐件扫描到货的商品，发出的清单列在旁边。",
    post: "调入过账",
    done: "已到货",
};

const COUNT: KindWords = KindWords {
    new: "新建盘点单",
    ready: "就绪。扫描在库的商品",
    empty: "扫描此处的每一件商品，或选择商品：",
    post: "盘点过账",
    done: "已盘点",
};

const ADJUST: KindWords = KindWords {
    new: "新建调整单",
    ready: "就绪。扫描要录入序列号的商品",
    empty: "扫描账本中还没有序列号的商品，或选择商品：",
    post: "调整过账",
    done: "已调整",
};

const ASSEMBLY: KindWords = KindWords {
    new: "新建组装单",
    ready: "就绪。扫描商品",
    empty: "先选择组装成的商品，再选择用料：",
    post: "组装过账",
    done: "已组装",
};

const DISASSEMBLY: KindWords = KindWords {
    new: "新建拆卸单",
    ready: "就绪。扫描商品",
    empty: "先选择要拆卸的商品，再选择拆出的商品：",
    post: "拆卸过账",
    done: "已拆卸",
};

const QUOTATION: KindWords = KindWords {
    new: "新建报价单",
    ready: "就绪。扫描商品",
    empty: "扫描或选择客户询价的商品：",
    post: "保存报价",
    done: "已报价",
};

const SALES_ORDER: KindWords = KindWords {
    new: "新建销售订单",
    ready: "就绪。扫描商品",
    empty: "扫描或选择客户订购的商品，序列号在销售单上录入。",
    post: "保存订单",
    done: "已下单",
};

const PURCHASE_ORDER: KindWords = KindWords {
    new: "新建采购订单",
    ready: "就绪。扫描商品",
    empty: "扫描或选择要订购的商品，序列号在进货单上录入。",
    post: "保存订单",
    done: "已下单",
};
