//! Words of this area: the form of a product.

use crate::i18n::format;

/// The form of a product.
#[derive(Debug)]
pub struct FormWords {
    /// The title of a new one.
    pub new_title: &'static str,
    /// The title of one that is changed.
    pub edit_title: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The shop's own number.
    pub sku: &'static str,
    /// What that is.
    pub sku_hint: &'static str,
    /// The code printed on every piece.
    pub barcode: &'static str,
    /// How to fill it.
    pub barcode_hint: &'static str,
    /// What it is filed under.
    pub category: &'static str,
    /// An example.
    pub category_hint: &'static str,
    /// The switch of serial management.
    pub serials: &'static str,
    /// What it means.
    pub serials_hint: &'static str,
    /// What turning it off does to so many pieces with a number.
    pub serials_to_history: fn(usize) -> String,
    /// What turning it on means for so many pieces in stock.
    pub serials_unnamed: fn(&str) -> String,
    /// The switch of lots.
    pub lots: &'static str,
    /// What they are.
    pub lots_hint: &'static str,
    /// Why it cannot be turned: so much is in stock.
    pub lots_in_stock: fn(&str) -> String,
    /// Prices.
    pub prices: &'static str,
    /// The usual price.
    pub price: &'static str,
    /// The usual cost.
    pub cost: &'static str,
    /// Units.
    pub units: &'static str,
    /// The base unit.
    pub unit: &'static str,
    /// What it is.
    pub unit_hint: &'static str,
    /// The base unit of a new product.
    pub unit_default: &'static str,
    /// Larger units.
    pub larger: &'static str,
    /// The name of a larger unit.
    pub larger_name: &'static str,
    /// How much is in it.
    pub larger_factor: &'static str,
    /// Adds a larger unit.
    pub larger_add: &'static str,
    /// What a bundle is made of.
    pub parts: &'static str,
    /// What a bundle is.
    pub parts_hint: &'static str,
    /// Why it cannot be one.
    pub parts_tracked: &'static str,
    /// Adds a component.
    pub parts_add: &'static str,
    /// A component.
    pub parts_product: &'static str,
    /// None is chosen yet.
    pub parts_choose: &'static str,
    /// The check digit of the barcode does not fit.
    pub check_digit: fn(char) -> String,
    /// After the sale, and warnings.
    pub service: &'static str,
    /// The warranty.
    pub warranty: &'static str,
    /// The unit of it.
    pub months_unit: &'static str,
    /// The quantity at which the shop wants to be told.
    pub low_stock: &'static str,
    /// What happens then.
    pub low_stock_hint: &'static str,
    /// A photo.
    pub photo: &'static str,
    /// Chooses one.
    pub photo_choose: &'static str,
    /// Chooses another.
    pub photo_replace: &'static str,
    /// What may be chosen.
    pub photo_hint: &'static str,
    /// What was chosen is no picture.
    pub photo_no_picture: &'static str,
    /// What was chosen is too large, from its size.
    pub photo_too_large: fn(&str) -> String,
    /// It could not be read.
    pub photo_unreadable: &'static str,
    /// Anything else.
    pub note: &'static str,
    /// The switch that takes it out of new documents.
    pub archived: &'static str,
    /// What it means.
    pub archived_hint: &'static str,
    /// It is stored.
    pub saved: &'static str,
    /// Something in the form is wrong.
    pub look_again: &'static str,
    /// What is wrong with an answer.
    pub faults: FaultWords,
}

/// What is wrong with an answer.
#[derive(Debug)]
pub struct FaultWords {
    /// It needs an answer.
    pub missing: &'static str,
    /// It is no number.
    pub not_a_number: &'static str,
    /// It has too many decimal places.
    pub too_precise: &'static str,
    /// It is too large.
    pub too_large: &'static str,
    /// It is below nothing.
    pub negative: &'static str,
    /// It is nothing or less.
    pub not_positive: &'static str,
    /// It is not whole.
    pub not_whole: &'static str,
    /// Another product has it.
    pub taken: fn(&str) -> String,
    /// Two units are called the same.
    pub same_unit: &'static str,
    /// A component stands there twice.
    pub same_part: &'static str,
}

/// English.
pub const EN: FormWords = FormWords {
    new_title: "New product",
    edit_title: "Edit product",
    name: "Name",
    sku: "SKU",
    sku_hint: "Your own article number.",
    barcode: "Barcode",
    barcode_hint: "Put the cursor here and scan the code on the box.",
    category: "Category",
    category_hint: "Such as Phones or Accessories.",
    serials: "Serial numbers",
    serials_hint: "Each piece has its own number. Receiving may name it, selling always asks for it.",
    serials_to_history: |pieces| {
        format!(
            "The numbers of {} in stock become history when you save. Quantities stay the same.",
            format::counted(pieces, "piece", "pieces")
        )
    },
    lots: "Lots and expiry",
    lots_hint: "Pieces that came together share a lot number and a last good day. Not together with serial numbers.",
    lots_in_stock: |quantity| {
        format!("{quantity} are in stock. Sell or count them down to zero first, then change this.")
    },
    serials_unnamed: |quantity| {
        format!("{quantity} in stock have no number yet. Each gets its number when it is sold.")
    },
    prices: "Prices",
    price: "Usual price",
    cost: "Usual cost",
    units: "Units",
    unit: "Counted in",
    unit_hint: "The smallest unit you sell.",
    unit_default: "pc",
    larger: "Larger units",
    larger_name: "Unit",
    larger_factor: "Holds",
    larger_add: "Add a larger unit",
    parts: "Bundle",
    parts_hint: "A bundle is sold as what it is made of and has no stock of its own. Leave this empty for anything else.",
    parts_tracked: "A product with serial numbers or lots cannot be a bundle. Turn them off first.",
    parts_add: "Add a component",
    parts_product: "Component",
    parts_choose: "Choose a product",
    check_digit: |expected| {
        format!(
            "The last digit does not fit the others; {expected} would. Scan the code again, or keep it if it is your own."
        )
    },
    service: "After the sale and reordering",
    warranty: "Warranty",
    months_unit: "months",
    low_stock: "Low at",
    low_stock_hint: "Home tells you when the stock falls to this.",
    photo: "Photo",
    photo_choose: "Choose a photo",
    photo_replace: "Choose another",
    photo_hint: "JPEG, PNG or WebP, up to 2 MB.",
    photo_no_picture: "That file is not a picture. Choose a JPEG, PNG or WebP file.",
    photo_too_large: |size| format!("That picture has {size}; 2 MB is the most. Choose a smaller one."),
    photo_unreadable: "That file could not be read. Choose it again or take another.",
    note: "Note",
    archived: "No longer offered",
    archived_hint: "Hidden when you sell or receive. Its stock and history stay.",
    saved: "Product saved",
    look_again: "Not saved yet: please look at the marked fields.",
    faults: FaultWords {
        missing: "This cannot be blank.",
        not_a_number: "Not a number. Use digits and a point, such as 12.50.",
        too_precise: "Too many digits after the point.",
        too_large: "Too large.",
        negative: "This cannot be below zero.",
        not_positive: "This must be more than zero.",
        not_whole: "Use a whole number.",
        taken: |name| format!("{name} has this barcode. A scan must lead to one product."),
        same_unit: "Another unit has this name.",
        same_part: "This component stands above already. Raise its quantity there.",
    },
};

/// 简体中文。
pub const ZH_CN: FormWords = FormWords {
    new_title: "新商品",
    edit_title: "编辑商品",
    name: "名称",
    sku: "货号",
    sku_hint: "店内自编的商品编号。",
    barcode: "条码",
    barcode_hint: "将光标放在此处，扫描包装上的条码。",
    category: "分类",
    category_hint: "例如“手机”或“配件”。",
    serials: "启用序列号管理",
    serials_hint: "一件一码。进货时可录入序列号，销售时必须录入。",
    serials_to_history: |pieces| {
        format!("保存后，{} 件在库商品的序列号转为历史记录，数量不变。", format::whole(pieces))
    },
    lots: "启用批次与有效期",
    lots_hint: "同批到货共用批号和有效期，不能与序列号同时启用。",
    lots_in_stock: |quantity| format!("目前在库 {quantity}。请先售出或盘点为零，再更改此项。"),
    serials_unnamed: |quantity| format!("在库的 {quantity} 还没有序列号，可在销售时录入。"),
    prices: "价格",
    price: "售价",
    cost: "进价",
    units: "单位",
    unit: "基本单位",
    unit_hint: "最小的销售单位。",
    unit_default: "件",
    larger: "大单位",
    larger_name: "单位",
    larger_factor: "含",
    larger_add: "添加大单位",
    parts: "套餐",
    parts_hint: "套餐按其组成销售，本身没有库存。普通商品请留空。",
    parts_tracked: "启用序列号或批次的商品不能作为套餐，请先停用。",
    parts_add: "添加组成商品",
    parts_product: "组成商品",
    parts_choose: "选择商品",
    check_digit: |expected| format!("末位校验码不符，应为 {expected}。请重新扫描；若为自编条码可保留。"),
    service: "售后与补货",
    warranty: "保修期",
    months_unit: "个月",
    low_stock: "库存预警",
    low_stock_hint: "库存降到此数量时在首页提醒。",
    photo: "照片",
    photo_choose: "选择照片",
    photo_replace: "更换照片",
    photo_hint: "JPEG、PNG 或 WebP，不超过 2 MB。",
    photo_no_picture: "该文件不是图片。请选择 JPEG、PNG 或 WebP 文件。",
    photo_too_large: |size| format!("该图片为 {size}，最大 2 MB。请选择较小的图片。"),
    photo_unreadable: "该文件无法读取。请重新选择或换一张。",
    note: "备注",
    archived: "停用",
    archived_hint: "销售和进货时不再显示，库存和历史保留。",
    saved: "商品已保存",
    look_again: "尚未保存：请检查标出的内容。",
    faults: FaultWords {
        missing: "此项不能为空。",
        not_a_number: "不是数字。请用数字和小数点，例如 12.50。",
        too_precise: "小数位数过多。",
        too_large: "数值过大。",
        negative: "不能小于零。",
        not_positive: "必须大于零。",
        not_whole: "请填写整数。",
        taken: |name| format!("“{name}”已使用此条码。一个条码只能对应一个商品。"),
        same_unit: "已有同名单位。",
        same_part: "上面已有此组成商品，请在那里修改数量。",
    },
};
