//! What is said while a document is entered.

use crate::i18n::format;

/// While a document is entered, whatever its kind.
#[derive(Debug)]
pub struct EditorWords {
    /// The draft is on the disk.
    pub saved: &'static str,
    /// The draft is on its way to the disk.
    pub saving: &'static str,
    /// The draft could not be stored.
    pub not_saved: &'static str,
    /// What can be done to the draft, on its menu.
    pub draft_menu: &'static str,
    /// Throws the draft away.
    pub discard: &'static str,
    /// Asks before.
    pub discard_title: &'static str,
    /// What would be lost.
    pub discard_meaning: fn(usize) -> String,
    /// The draft is not there.
    pub gone: &'static str,
    /// Why that may be.
    pub gone_detail: &'static str,
    /// Another tab has changed the draft.
    pub overtaken: &'static str,
    /// Another tab has posted the draft or thrown it away.
    pub overtaken_gone: &'static str,
    /// Goes on with what the other tab made of it.
    pub take_theirs: &'static str,
    /// Goes on with what is here, as a draft of its own.
    pub keep_mine: &'static str,

    /// Drafts that are open.
    pub open_drafts: &'static str,
    /// Goes on with a draft.
    pub go_on: &'static str,
    /// What a draft holds: its first product, how many more products.
    pub first_of: fn(&str, usize) -> String,
    /// A draft that holds nothing.
    pub nothing_yet: &'static str,

    /// What the pane holds, for a screen reader.
    pub pane: &'static str,
    /// Has scans take pieces off.
    pub remove_mode: &'static str,
    /// What that means while it is on.
    pub removing: &'static str,
    /// Takes the last step back.
    pub undo: &'static str,
    /// Chooses a product.
    pub choose_product: &'static str,
    /// Chooses the warehouse.
    pub warehouse: &'static str,
    /// The day it counts for.
    pub date: &'static str,
    /// Anything else worth knowing.
    pub remark: &'static str,
    /// Who writes the document.
    pub clerk: &'static str,
    /// Nobody is named.
    pub no_clerk: &'static str,
    /// All pieces.
    pub pieces: &'static str,
    /// So many pieces.
    pub so_many: fn(&str) -> String,

    /// The strip of what could not be taken, and how much that is.
    pub exceptions: fn(usize) -> String,
    /// There is nothing of the kind.
    pub no_exceptions: &'static str,
    /// The document that explains a reason.
    pub explained_by: fn(&str) -> String,
    /// The piece that a reason is about.
    pub see_piece: &'static str,
    /// Accepts a caution.
    pub accept: &'static str,
    /// Chooses the product of a serial.
    pub choose_its_product: &'static str,
    /// Chooses the product of several serials.
    pub choose_their_product: fn(usize) -> String,
    /// Makes a product for a barcode.
    pub create_product: &'static str,
    /// A code is the barcode of this product.
    pub its_barcode: fn(&str) -> String,
    /// A number is of a piece of this product, by how it begins.
    pub is_one_of: fn(&str) -> String,
    /// Has the document take from another warehouse.
    pub take_from: fn(&str) -> String,

    /// The lines, for a screen reader.
    pub lines: &'static str,
    /// So many pieces of so many are named.
    pub named_of: fn(usize, &str) -> String,
    /// All of so many are named.
    pub all_named: fn(&str, &str) -> String,
    /// So many serials are missing.
    pub missing: fn(usize) -> String,
    /// A line without pieces that waits for serials.
    pub waits: &'static str,
    /// Makes it that line.
    pub take_scans: fn(&str) -> String,
    /// How much.
    pub quantity: &'static str,
    /// How much of a product, for a screen reader.
    pub quantity_of: fn(&str) -> String,
    /// The unit.
    pub unit: &'static str,
    /// The price of one.
    pub price: &'static str,
    /// Takes the line off.
    pub remove_line: &'static str,
    /// Enters serials for the line.
    pub enter_serials: &'static str,
    /// Picks pieces from stock.
    pub pick_pieces: &'static str,
    /// Folds the serials of a line.
    pub fold: &'static str,
    /// There is no such product any more.
    pub product_gone: &'static str,

    /// No number.
    pub not_a_number: &'static str,
    /// Too many decimal places.
    pub too_precise: &'static str,
    /// Too large.
    pub too_large: &'static str,
    /// Below nothing.
    pub negative: &'static str,
    /// A fraction of a piece.
    pub not_whole: &'static str,
    /// Fewer pieces than serials stand there.
    pub below_serials: fn(usize) -> String,

    /// What a line of an assembly does, for a screen reader.
    pub role: &'static str,
    /// The line's product is made.
    pub made: &'static str,
    /// The line's product is used up.
    pub used: &'static str,
    /// Opens a return for the piece.
    pub return_it: &'static str,

    /// The box that searches products.
    pub product_search: &'static str,
    /// What to type into it.
    pub product_search_hint: &'static str,
    /// Products used of late.
    pub recent: &'static str,
    /// Products that fit.
    pub products: &'static str,
    /// No product fits.
    pub no_product_fits: &'static str,
    /// There is no product at all.
    pub no_products: &'static str,
    /// Makes a product.
    pub new_product: &'static str,
    /// The name of a product.
    pub product_name: &'static str,
    /// Whether each piece has its number.
    pub by_serial: &'static str,
    /// What that means.
    pub by_serial_hint: &'static str,
    /// The barcode of a product.
    pub barcode: &'static str,
    /// Makes the product and goes on.
    pub create_and_use: &'static str,
    /// A name is needed.
    pub name_needed: &'static str,
    /// What lies of a product.
    pub in_stock: fn(&str) -> String,

    /// The box that searches partners.
    pub partner_search: &'static str,
    /// Makes a partner of this name.
    pub create_partner: fn(&str) -> String,

    /// Opens the document that was posted.
    pub open_document: &'static str,
    /// What lies there now.
    pub stock_now: &'static str,
    /// Tells that a scan begins the next document.
    pub scan_goes_on: &'static str,
}

/// English.
pub const EN: EditorWords = EditorWords {
    saved: "Draft saved",
    saving: "Saving",
    not_saved: "Draft not saved",
    draft_menu: "Draft",
    discard: "Discard draft",
    discard_title: "Discard this draft",
    discard_meaning: |serials| match serials {
        0 => "What was entered here is forgotten. Nothing in stock changes.".to_owned(),
        count => format!(
            "{} entered here are forgotten. Nothing in stock changes.",
            format::counted(count, "serial", "serials")
        ),
    },
    gone: "This draft is not here any more",
    gone_detail: "It was posted or discarded, perhaps in another window.",
    overtaken: "Another window has changed this draft. What you see here is not saved.",
    overtaken_gone: "Another window has posted or discarded this draft. What you see here is not saved.",
    take_theirs: "Load that version",
    keep_mine: "Keep mine as a new draft",
    open_drafts: "Open drafts",
    go_on: "Continue",
    first_of: |product, more| match more {
        0 => product.to_owned(),
        more => format!("{product} and {} more", format::whole(more)),
    },
    nothing_yet: "Nothing on it yet",
    pane: "Totals and partner",
    remove_mode: "Remove mode",
    removing: "Scans take pieces off now",
    undo: "Undo",
    choose_product: "Choose product",
    warehouse: "Warehouse",
    date: "Date",
    remark: "Remark",
    clerk: "Clerk",
    no_clerk: "Nobody named",
    pieces: "Pieces",
    so_many: |quantity| if quantity == "1" { "1 piece".to_owned() } else { format!("{quantity} pieces") },
    exceptions: |count| format!("Needs attention ({})", format::whole(count)),
    no_exceptions: "Nothing needs attention",
    explained_by: |document| format!("Open {document}"),
    see_piece: "See the piece",
    accept: "Take it all the same",
    choose_its_product: "Choose product",
    choose_their_product: |count| format!("One product for all {}", format::whole(count)),
    create_product: "Create product",
    its_barcode: |name| format!("It is the barcode of {name}"),
    is_one_of: |name| format!("It is {name}, like others that begin so"),
    take_from: |warehouse| format!("Take from {warehouse}"),
    lines: "Lines",
    named_of: |named, all| format!("{} of {all} named", format::whole(named)),
    all_named: |all, unit| format!("{all} {unit}"),
    missing: |count| format!("{} missing", format::counted(count, "serial", "serials")),
    waits: "Scan its serials",
    take_scans: |product| format!("Scan for {product}"),
    quantity: "Quantity",
    quantity_of: |product| format!("Quantity of {product}"),
    unit: "Unit",
    price: "Price",
    remove_line: "Remove line",
    enter_serials: "Type, paste or generate",
    pick_pieces: "Pick from stock",
    fold: "Show fewer",
    product_gone: "Product not in the book",
    not_a_number: "Digits and one decimal point only.",
    too_precise: "Too many decimal places.",
    too_large: "Nine digits before the point at most.",
    negative: "Not below zero.",
    not_whole: "Pieces with serials are whole.",
    below_serials: |count| {
        format!("{} already stand on this line. Take some off first.", format::counted(count, "serial", "serials"))
    },
    role: "Made or used",
    made: "Made",
    used: "Used",
    return_it: "Return it",
    product_search: "Search products",
    product_search_hint: "Name, article number or barcode",
    recent: "Used of late",
    products: "Products",
    no_product_fits: "No product fits.",
    no_products: "There is no product yet. Create the first one here.",
    new_product: "New product",
    product_name: "Name",
    by_serial: "Each piece has its serial",
    by_serial_hint: "Phones, computers, watches: yes. Cables and cases: no.",
    barcode: "Barcode",
    create_and_use: "Create and use",
    name_needed: "Give it a name.",
    in_stock: |quantity| format!("{quantity} in stock"),
    partner_search: "Search by name or phone",
    create_partner: |name| format!("Create “{name}”"),
    open_document: "Open document",
    stock_now: "In stock now",
    scan_goes_on: "The next scan begins a new one.",
};

/// 简体中文。
pub const ZH_CN: EditorWords = EditorWords {
    saved: "草稿已保存",
    saving: "正在保存",
    not_saved: "草稿未保存",
    draft_menu: "草稿",
    discard: "丢弃草稿",
    discard_title: "丢弃此草稿",
    discard_meaning: |serials| match serials {
        0 => "此处录入的内容将被清除，库存不受影响。".to_owned(),
        count => format!("此处录入的 {} 个序列号将被清除，库存不受影响。", format::whole(count)),
    },
    gone: "此草稿已不存在",
    gone_detail: "可能已在其他窗口过账或丢弃。",
    overtaken: "另一个窗口修改了此草稿，这里显示的内容尚未保存。",
    overtaken_gone: "另一个窗口已过账或丢弃此草稿，这里显示的内容尚未保存。",
    take_theirs: "载入该版本",
    keep_mine: "将我的另存为新草稿",
    open_drafts: "未完成的草稿",
    go_on: "继续",
    first_of: |product, more| match more {
        0 => product.to_owned(),
        more => format!("{product} 等 {} 种商品", format::whole(more + 1)),
    },
    nothing_yet: "尚无内容",
    pane: "合计与往来单位",
    remove_mode: "移除模式",
    removing: "现在扫描会移除商品",
    undo: "撤销",
    choose_product: "选择商品",
    warehouse: "仓库",
    date: "日期",
    remark: "备注",
    clerk: "经手人",
    no_clerk: "未指定",
    pieces: "件数",
    so_many: |quantity| format!("{quantity} 件"),
    exceptions: |count| format!("待处理（{}）", format::whole(count)),
    no_exceptions: "没有待处理的问题",
    explained_by: |document| format!("打开 {document}"),
    see_piece: "查看序列号",
    accept: "仍然录入",
    choose_its_product: "选择商品",
    choose_their_product: |count| format!("全部 {} 个属于同一商品", format::whole(count)),
    create_product: "新建商品",
    its_barcode: |name| format!("这是 {name} 的条码"),
    is_one_of: |name| format!("属于 {name}（号码开头相同）"),
    take_from: |warehouse| format!("改从{warehouse}出库"),
    lines: "明细",
    named_of: |named, all| format!("{all} 件中 {} 件有序列号", format::whole(named)),
    all_named: |all, unit| format!("{all} {unit}"),
    missing: |count| format!("缺 {} 个序列号", format::whole(count)),
    waits: "请扫描序列号",
    take_scans: |product| format!("为 {product} 扫描"),
    quantity: "数量",
    quantity_of: |product| format!("{product} 的数量"),
    unit: "单位",
    price: "单价",
    remove_line: "移除此行",
    enter_serials: "输入、粘贴或生成",
    pick_pieces: "从库存选择",
    fold: "收起",
    product_gone: "账本中没有此商品",
    not_a_number: "只能输入数字和一个小数点。",
    too_precise: "小数位过多。",
    too_large: "小数点前最多九位。",
    negative: "不能小于零。",
    not_whole: "带序列号的商品必须是整数。",
    below_serials: |count| format!("此行已有 {} 个序列号，请先移除部分。", format::whole(count)),
    role: "产出或用料",
    made: "产出",
    used: "用料",
    return_it: "办理退货",
    product_search: "搜索商品",
    product_search_hint: "名称、货号或条码",
    recent: "最近使用",
    products: "商品",
    no_product_fits: "没有符合的商品。",
    no_products: "还没有商品，可在此新建第一个。",
    new_product: "新建商品",
    product_name: "名称",
    by_serial: "每件都有序列号",
    by_serial_hint: "手机、电脑、手表：是。数据线、保护壳：否。",
    barcode: "条码",
    create_and_use: "新建并使用",
    name_needed: "请填写名称。",
    in_stock: |quantity| format!("库存 {quantity}"),
    partner_search: "按名称或电话搜索",
    create_partner: |name| format!("新建“{name}”"),
    open_document: "打开单据",
    stock_now: "当前库存",
    scan_goes_on: "再次扫描即开始下一单。",
};
