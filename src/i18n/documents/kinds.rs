//! What is said while a document of one kind is entered.

/// While a document of one kind is entered.
#[derive(Debug)]
pub struct KindWords {
    /// The title.
    pub title: &'static str,
    /// Begins another one.
    pub new: &'static str,
    /// What to scan.
    pub ready: &'static str,
    /// What the empty document is for.
    pub empty: &'static str,
    /// Whom it is made out to.
    pub partner: &'static str,
    /// Nobody is written down.
    pub no_partner: &'static str,
    /// The primary action.
    pub post: &'static str,
    /// It is done.
    pub done: &'static str,
}

/// While a purchase is entered.
pub const PURCHASING_EN: KindWords = KindWords {
    title: "Purchase",
    new: "New purchase",
    ready: "Ready. Scan a product, then its serials",
    empty: "Scan the product's barcode, or choose what came in:",
    partner: "Supplier",
    no_partner: "No supplier",
    post: "Post purchase",
    done: "Received",
};

/// While a sale is entered.
pub const SELLING_EN: KindWords = KindWords {
    title: "Sale",
    new: "New sale",
    ready: "Ready. Scan a serial or a product",
    empty: "Scan the piece that is sold, or choose a product:",
    partner: "Customer",
    no_partner: "Walk-in customer",
    post: "Post sale",
    done: "Sold",
};

/// 录入进货单时。
pub const PURCHASING_ZH_CN: KindWords = KindWords {
    title: "进货单",
    new: "新建进货单",
    ready: "就绪。先扫商品，再扫序列号",
    empty: "扫描商品条码，或选择到货的商品：",
    partner: "供应商",
    no_partner: "未选供应商",
    post: "进货过账",
    done: "已入库",
};

/// 录入销售单时。
pub const SELLING_ZH_CN: KindWords = KindWords {
    title: "销售单",
    new: "新建销售单",
    ready: "就绪。扫描序列号或商品",
    empty: "扫描要销售的商品序列号，或选择商品：",
    partner: "客户",
    no_partner: "散客",
    post: "销售过账",
    done: "已售出",
};
