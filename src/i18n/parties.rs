//! Words of this area: partners and warehouses.

use super::format;

/// Partners and warehouses.
#[derive(Debug)]
pub struct PartyWords {
    /// The title of the list of partners.
    pub partners: &'static str,
    /// What the empty list of partners is for.
    pub partners_empty: &'static str,
    /// Makes a partner.
    pub partner_new: &'static str,
    /// Changes a partner.
    pub partner_edit: &'static str,
    /// Searches partners.
    pub partner_search: &'static str,
    /// No partner fits the search.
    pub partner_nothing_fits: &'static str,
    /// What to do then.
    pub partner_nothing_fits_detail: &'static str,
    /// There is no partner at this address.
    pub partner_gone: &'static str,
    /// The shop sells to them.
    pub customer: &'static str,
    /// The shop buys from them.
    pub supplier: &'static str,
    /// The field of the name.
    pub name: &'static str,
    /// A name must be given.
    pub name_needed: &'static str,
    /// The field of the phone number.
    pub phone: &'static str,
    /// The field of anything else.
    pub note: &'static str,
    /// What the note is for.
    pub note_hint: &'static str,
    /// The documents of a partner.
    pub history: &'static str,
    /// So many documents.
    pub documents: fn(usize) -> String,
    /// No document yet.
    pub history_empty: &'static str,
    /// What they bought in all.
    pub bought: &'static str,
    /// What was bought from them in all.
    pub supplied: &'static str,

    /// The title of the list of warehouses.
    pub warehouses: &'static str,
    /// What the empty list of warehouses is for.
    pub warehouses_empty: &'static str,
    /// Makes a warehouse.
    pub warehouse_new: &'static str,
    /// Changes a warehouse.
    pub warehouse_edit: &'static str,
    /// Where it is.
    pub warehouse_note: &'static str,
    /// The warehouse that documents propose.
    pub warehouse_default: &'static str,
    /// Has documents propose this one.
    pub make_default: &'static str,
    /// So many products lie there.
    pub products_here: fn(usize) -> String,
    /// Nothing lies there.
    pub nothing_here: &'static str,
    /// A void document.
    pub is_void: &'static str,
    /// It is saved.
    pub saved: &'static str,
}

/// English.
pub const EN: PartyWords = PartyWords {
    partners: "Customers and suppliers",
    partners_empty: "Nobody here yet. Add whom you buy from and sell to.",
    partner_new: "Add a partner",
    partner_edit: "Change partner",
    partner_search: "Search by name or phone",
    partner_nothing_fits: "Nobody fits",
    partner_nothing_fits_detail: "Try fewer letters, or add them as new.",
    partner_gone: "This partner is not in the book",
    customer: "Customer",
    supplier: "Supplier",
    name: "Name",
    name_needed: "Enter a name.",
    phone: "Phone",
    note: "Note",
    note_hint: "An address, a tax number, anything worth knowing",
    history: "Documents",
    documents: |count| format::counted(count, "document", "documents"),
    history_empty: "No document with them yet.",
    bought: "Bought from you",
    supplied: "Supplied to you",
    warehouses: "Warehouses",
    warehouses_empty: "No warehouse yet. Add the place where your goods lie.",
    warehouse_new: "Add a warehouse",
    warehouse_edit: "Change warehouse",
    warehouse_note: "Where it is",
    warehouse_default: "Proposed on documents",
    make_default: "Propose on new documents",
    products_here: |count| format::counted(count, "product", "products"),
    nothing_here: "Nothing lies here",
    is_void: "Void",
    saved: "Saved",
};

/// 简体中文。
pub const ZH_CN: PartyWords = PartyWords {
    partners: "客户与供应商",
    partners_empty: "这里还没有人。添加您的供应商和客户。",
    partner_new: "添加往来单位",
    partner_edit: "修改往来单位",
    partner_search: "按名称或电话搜索",
    partner_nothing_fits: "没有符合的往来单位",
    partner_nothing_fits_detail: "减少几个字，或新建一个。",
    partner_gone: "账本中没有这个往来单位",
    customer: "客户",
    supplier: "供应商",
    name: "名称",
    name_needed: "请输入名称。",
    phone: "电话",
    note: "备注",
    note_hint: "地址、税号或其他信息",
    history: "单据",
    documents: |count| format!("{} 张单据", format::whole(count)),
    history_empty: "还没有与其相关的单据。",
    bought: "累计购买",
    supplied: "累计供货",
    warehouses: "仓库",
    warehouses_empty: "还没有仓库。添加存放商品的地方。",
    warehouse_new: "添加仓库",
    warehouse_edit: "修改仓库",
    warehouse_note: "位置",
    warehouse_default: "单据默认仓库",
    make_default: "设为新单据的默认仓库",
    products_here: |count| format!("{} 种商品", format::whole(count)),
    nothing_here: "没有存放商品",
    is_void: "已作废",
    saved: "已保存",
};
