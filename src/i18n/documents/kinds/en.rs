//! While a document of a kind is entered, in English.

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
    new: "New opening stock",
    ready: "Ready. Scan a product, then its serials",
    empty: "What is in stock on the first day? Scan a barcode, or choose:",
    post: "Post opening stock",
    done: "In stock",
};

const PURCHASE: KindWords = KindWords {
    new: "New purchase",
    ready: "Ready. Scan a product, then its serials",
    empty: "Scan the product's barcode, or choose what came in:",
    post: "Post purchase",
    done: "Received",
};

const PURCHASE_RETURN: KindWords = KindWords {
    new: "New purchase return",
    ready: "Ready. Scan the pieces that go back",
    empty: "Scan the pieces that go back to their supplier, or choose a product:",
    post: "Post return",
    done: "Sent back",
};

const SALE: KindWords = KindWords {
    new: "New sale",
    ready: "Ready. Scan a serial or a product",
    empty: "Scan the piece that is sold, or choose a product:",
    post: "Post sale",
    done: "Sold",
};

const SALE_RETURN: KindWords = KindWords {
    new: "New sales return",
    ready: "Ready. Scan the piece that came back",
    empty: "Scan the piece that came back: its sale, price and customer follow. Or choose a product:",
    post: "Post return",
    done: "Taken back",
};

const TRANSFER: KindWords = KindWords {
    new: "New transfer",
    ready: "Ready. Scan the pieces that move",
    empty: "Scan the pieces that move to another warehouse, or choose a product:",
    post: "Post transfer",
    done: "Moved",
};

const DISPATCH: KindWords = KindWords {
    new: "New dispatch",
    ready: "Ready. Scan the pieces that leave",
    empty: "Scan the pieces that leave for another warehouse, or choose a product:",
    post: "Post dispatch",
    done: "On the way",
};

const RECEIPT: KindWords = KindWords {
    new: "New receipt",
    ready: "Ready. Scan what arrives",
    empty: "Scan the pieces as they arrive. What was sent is listed beside them.",
    post: "Post receipt",
    done: "Arrived",
};

const COUNT: KindWords = KindWords {
    new: "New count",
    ready: "Ready. Scan what lies here",
    empty: "Scan every piece that lies here, or choose a product:",
    post: "Post count",
    done: "Counted",
};

const ADJUST: KindWords = KindWords {
    new: "New adjustment",
    ready: "Ready. Scan the pieces to name",
    empty: "Scan the pieces that have no number in the book yet, or choose a product:",
    post: "Post adjustment",
    done: "Adjusted",
};

const ASSEMBLY: KindWords = KindWords {
    new: "New assembly",
    ready: "Ready. Scan a product",
    empty: "Choose what is made, then what is used for it:",
    post: "Post assembly",
    done: "Assembled",
};

const DISASSEMBLY: KindWords = KindWords {
    new: "New disassembly",
    ready: "Ready. Scan a product",
    empty: "Choose what is taken apart, then what comes of it:",
    post: "Post disassembly",
    done: "Taken apart",
};

const QUOTATION: KindWords = KindWords {
    new: "New quotation",
    ready: "Ready. Scan a product",
    empty: "Scan or choose what the customer asks the price of:",
    post: "Save quotation",
    done: "Quoted",
};

const SALES_ORDER: KindWords = KindWords {
    new: "New sales order",
    ready: "Ready. Scan a product",
    empty: "Scan or choose what the customer orders. Serials are entered on the sale.",
    post: "Save order",
    done: "Ordered",
};

const PURCHASE_ORDER: KindWords = KindWords {
    new: "New purchase order",
    ready: "Ready. Scan a product",
    empty: "Scan or choose what to order. Serials are entered on the purchase.",
    post: "Save order",
    done: "Ordered",
};
