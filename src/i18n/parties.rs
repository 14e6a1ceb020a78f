//! Words of this area: partners and warehouses.

use super::format;

/// Partners and warehouses.
#[derive(Debug)]
pub struct PartyWords {
    /// The title of the list of partners.
    pub partners: &'static str,
    /// The title of the list of warehouses.
    pub warehouses: &'static str,
    /// What the empty list of partners is for.
    pub partners_empty: &'static str,
    /// What the empty list of warehouses is for.
    pub warehouses_empty: &'static str,
    /// They or it are no longer offered.
    pub archived: &'static str,
    /// The name has no answer.
    pub name_missing: &'static str,
    /// Another one has this name.
    pub name_taken: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Anything else.
    pub note: &'static str,

    /// Words of partners.
    pub partner: PartnerWords,
    /// Words of warehouses.
    pub warehouse: WarehouseWords,
}

/// Partners.
#[derive(Debug)]
pub struct PartnerWords {
    /// Adds one.
    pub create: &'static str,
    /// The title of the form of one that is there.
    pub edit: &'static str,
    /// What the search box is called.
    pub search: &'static str,
    /// What it takes.
    pub search_hint: &'static str,
    /// Nobody fits.
    pub nobody_fits: &'static str,
    /// What to do then.
    pub nobody_fits_detail: &'static str,
    /// All of them.
    pub all: &'static str,
    /// The shop sells to them.
    pub customer: &'static str,
    /// The shop buys from them.
    pub supplier: &'static str,
    /// All the shop sells to.
    pub customers: &'static str,
    /// All the shop buys from.
    pub suppliers: &'static str,
    /// The switch of customers.
    pub is_customer: &'static str,
    /// The switch of suppliers.
    pub is_supplier: &'static str,
    /// Neither of both.
    pub role_missing: &'static str,
    /// How to reach them.
    pub phone: &'static str,
    /// What else to note.
    pub note_hint: &'static str,
    /// The switch that takes them out of new documents.
    pub archive: &'static str,
    /// What it means.
    pub archive_hint: &'static str,
    /// They are stored.
    pub saved: &'static str,
    /// There is no such partner.
    pub missing: &'static str,
    /// What they are, in facts.
    pub facts: &'static str,
    /// Their documents.
    pub documents: &'static str,
    /// They have none.
    pub no_documents: &'static str,
    /// So many documents.
    pub documents_count: fn(usize) -> String,
    /// What was sold to them in all.
    pub sold: &'static str,
    /// What they brought back in all.
    pub taken_back: &'static str,
    /// What was bought from them in all.
    pub bought: &'static str,
    /// What was sent back to them in all.
    pub sent_back: &'static str,
    /// What they buy and sell, by product.
    pub products: &'static str,
    /// The head of the column of products.
    pub product: &'static str,
    /// The head of the column of what they bought.
    pub product_sold: &'static str,
    /// The head of the column of what was bought from them.
    pub product_bought: &'static str,
    /// The head of the column of what that came to.
    pub product_sum: &'static str,
    /// Pieces that are with them now.
    pub pieces: &'static str,
    /// How many, and what of.
    pub pieces_count: fn(usize) -> String,
    /// Since when they have it.
    pub since: fn(&str) -> String,
}

/// Warehouses.
#[derive(Debug)]
pub struct WarehouseWords {
    /// Adds one.
    pub create: &'static str,
    /// The title of the form of one that is there.
    pub edit: &'static str,
    /// New documents propose it.
    pub usual: &'static str,
    /// The switch of it.
    pub make_usual: &'static str,
    /// What it means.
    pub make_usual_hint: &'static str,
    /// Where it is.
    pub note_hint: &'static str,
    /// So many products and so many pieces lie there.
    pub stock: fn(usize, &str) -> String,
    /// Nothing lies there.
    pub no_stock: &'static str,
    /// The switch that takes it out of new documents.
    pub archive: &'static str,
    /// What it means.
    pub archive_hint: &'static str,
    /// Why it cannot: something lies there.
    pub archive_stock: &'static str,
    /// Why it cannot: new documents propose it.
    pub archive_usual: &'static str,
    /// It is stored.
    pub saved: &'static str,
    /// What lies there.
    pub lies_there: &'static str,
    /// There is no such warehouse.
    pub missing: &'static str,
    /// What came and went.
    pub movements: &'static str,
    /// Nothing came or went.
    pub no_movements: &'static str,
    /// So much came in.
    pub came_in: fn(&str) -> String,
    /// So much went out.
    pub went_out: fn(&str) -> String,
}

/// English.
pub const EN: PartyWords = PartyWords {
    partners: "Customers and suppliers",
    warehouses: "Warehouses",
    partners_empty: "Nobody here yet. Add whom you buy from and sell to.",
    warehouses_empty: "No warehouse yet. Add the place where your goods lie.",
    archived: "Archived",
    name_missing: "This cannot be blank.",
    name_taken: "Another one has this name. Add something to tell them apart.",
    name: "Name",
    note: "Note",
    partner: PartnerWords {
        create: "Add partner",
        edit: "Edit partner",
        search: "Search customers and suppliers",
        search_hint: "Name or phone",
        nobody_fits: "Nobody fits.",
        nobody_fits_detail: "Try a part of the name or the last digits of the phone number.",
        all: "All",
        customer: "Customer",
        supplier: "Supplier",
        customers: "Customers",
        suppliers: "Suppliers",
        is_customer: "We sell to them",
        is_supplier: "We buy from them",
        role_missing: "Choose at least one: sell to them, buy from them, or both.",
        phone: "Phone",
        note_hint: "Such as an address or when to call.",
        archive: "No longer offered",
        archive_hint: "Hidden when you sell or receive. Their history stays.",
        saved: "Partner saved",
        missing: "There is no such partner. The link may be old.",
        facts: "Details",
        documents: "Documents",
        no_documents: "No document with them yet.",
        documents_count: |count| format::counted(count, "document", "documents"),
        sold: "Sold to them",
        taken_back: "Brought back by them",
        bought: "Bought from them",
        sent_back: "Sent back to them",
        products: "By product",
        product: "Product",
        product_sold: "Sold",
        product_bought: "Bought",
        product_sum: "Amount",
        pieces: "Pieces with them now",
        pieces_count: |count| format::counted(count, "piece", "pieces"),
        since: |day| format!("since {day}"),
    },
    warehouse: WarehouseWords {
        create: "Add warehouse",
        edit: "Edit warehouse",
        usual: "Default",
        make_usual: "Propose on new documents",
        make_usual_hint: "Sales and purchases start with this warehouse.",
        note_hint: "Such as an address or which shelf.",
        stock: |products, pieces| format!("{} · {pieces} pcs", format::counted(products, "product", "products")),
        no_stock: "Empty",
        archive: "No longer in use",
        archive_hint: "Hidden when you sell or receive. Its history stays.",
        archive_stock: "Goods still lie here or are on their way here. Sell, move or receive them first.",
        archive_usual: "New documents propose it. Choose another default warehouse first.",
        saved: "Warehouse saved",
        lies_there: "What lies here",
        missing: "There is no such warehouse. The link may be old.",
        movements: "What came and went",
        no_movements: "Nothing has come or gone yet.",
        came_in: |quantity| format!("+{quantity}"),
        went_out: |quantity| format!("−{quantity}"),
    },
};

/// 简体中文。
pub const ZH_CN: PartyWords = PartyWords {
    partners: "客户与供应商",
    warehouses: "仓库",
    partners_empty: "这里还没有人。添加您的供应商和客户。",
    warehouses_empty: "还没有仓库。添加存放商品的地方。",
    archived: "已停用",
    name_missing: "此项不能为空。",
    name_taken: "已有同名，请加以区分。",
    name: "名称",
    note: "备注",
    partner: PartnerWords {
        create: "添加往来单位",
        edit: "编辑往来单位",
        search: "搜索客户与供应商",
        search_hint: "名称或电话",
        nobody_fits: "没有符合的结果。",
        nobody_fits_detail: "请输入名称的一部分或电话末几位。",
        all: "全部",
        customer: "客户",
        supplier: "供应商",
        customers: "客户",
        suppliers: "供应商",
        is_customer: "我们卖给对方",
        is_supplier: "我们从对方进货",
        role_missing: "请至少选择一项：客户、供应商，或两者。",
        phone: "电话",
        note_hint: "例如地址或联系时间。",
        archive: "停用",
        archive_hint: "销售和进货时不再显示，历史保留。",
        saved: "已保存",
        missing: "没有此往来单位，链接可能已过期。",
        facts: "详细信息",
        documents: "单据",
        no_documents: "还没有与对方的单据。",
        documents_count: |count| format!("{} 张单据", format::whole(count)),
        sold: "累计销售",
        taken_back: "累计销售退货",
        bought: "累计进货",
        sent_back: "累计进货退货",
        products: "按商品统计",
        product: "商品",
        product_sold: "销售",
        product_bought: "进货",
        product_sum: "金额",
        pieces: "目前在对方手上的商品",
        pieces_count: |count| format!("{} 件", format::whole(count)),
        since: |day| format!("自 {day}"),
    },
    warehouse: WarehouseWords {
        create: "添加仓库",
        edit: "编辑仓库",
        usual: "默认",
        make_usual: "设为默认仓库",
        make_usual_hint: "新的销售单和进货单默认使用此仓库。",
        note_hint: "例如地址或货架。",
        stock: |products, pieces| format!("{} 个商品 · {pieces} 件", format::whole(products)),
        no_stock: "空",
        archive: "停用",
        archive_hint: "销售和进货时不再显示，历史保留。",
        archive_stock: "仓库中还有商品或有在途商品，请先售出、移走或收货。",
        archive_usual: "它是默认仓库，请先另选默认仓库。",
        saved: "仓库已保存",
        lies_there: "库存商品",
        missing: "没有此仓库，链接可能已过期。",
        movements: "出入库记录",
        no_movements: "还没有出入库记录。",
        came_in: |quantity| format!("+{quantity}"),
        went_out: |quantity| format!("−{quantity}"),
    },
};
