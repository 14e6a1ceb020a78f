//! Words that every screen uses: navigation, verbs, states.

use super::format;

/// Navigation, verbs and states.
#[derive(Debug)]
pub struct CommonWords {
    /// The name of the program.
    pub app: &'static str,

    /// What the navigation is called, for a screen reader.
    pub navigation: &'static str,
    /// The first screen.
    pub home: &'static str,
    /// Sales.
    pub sell: &'static str,
    /// Purchases.
    pub buy: &'static str,
    /// Products.
    pub products: &'static str,
    /// What lies where.
    pub stock: &'static str,
    /// Lots.
    pub lots: &'static str,
    /// Serials.
    pub serials: &'static str,
    /// The group of what the shop has.
    pub goods: &'static str,
    /// The group of papers and people.
    pub papers: &'static str,
    /// The group of documents that can be begun.
    pub begin: &'static str,
    /// The group of how the shop is set up.
    pub shop: &'static str,
    /// Everything that has no place of its own in the navigation.
    pub more: &'static str,
    /// All documents.
    pub documents: &'static str,
    /// Customers and suppliers.
    pub partners: &'static str,
    /// Warehouses.
    pub warehouses: &'static str,
    /// Cartons.
    pub cartons: &'static str,
    /// Bringing a table in.
    pub import: &'static str,
    /// Reports.
    pub reports: &'static str,
    /// Settings.
    pub settings: &'static str,
    /// Help.
    pub help: &'static str,
    /// The link that leads past the navigation.
    pub skip_to_content: &'static str,

    /// Starts a scan.
    pub scan: &'static str,
    /// What the box at the top is called.
    pub search: &'static str,
    /// What the box at the top takes.
    pub search_hint: &'static str,

    /// Keeps what was typed.
    pub save: &'static str,
    /// Leaves without keeping.
    pub cancel: &'static str,
    /// Goes back.
    pub back: &'static str,
    /// Closes a dialog.
    pub close: &'static str,
    /// Empties a box.
    pub clear: &'static str,
    /// Adds one more.
    pub add: &'static str,
    /// Changes what is there.
    pub edit: &'static str,
    /// Takes one away.
    pub remove: &'static str,
    /// Takes a message away.
    pub dismiss: &'static str,
    /// Takes back what was just done.
    pub undo: &'static str,
    /// Enters a document into the book.
    pub post: &'static str,
    /// Makes a document count no more.
    pub void: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Opens what is named beside it.
    pub open: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// One fewer.
    pub one_less: &'static str,
    /// One more.
    pub one_more: &'static str,
    /// How a picture is looked at.
    pub look: &'static str,
    /// As a picture.
    pub as_picture: &'static str,
    /// As a table.
    pub as_table: &'static str,

    /// A list that is being read.
    pub loading: &'static str,
    /// Something could not be read or stored.
    pub failed: &'static str,
    /// The book is being opened.
    pub opening: &'static str,
    /// The book could not be opened.
    pub open_failed: &'static str,
    /// What to do when the book could not be opened.
    pub open_failed_detail: &'static str,
    /// Where the book is kept.
    pub on_this_device: &'static str,

    /// A newer build of the app waits.
    pub new_build: &'static str,
    /// Starts the newer build.
    pub reload: &'static str,

    /// The question of the language.
    pub language: &'static str,
    /// The question of the theme.
    pub theme: &'static str,
    /// The theme of the device.
    pub theme_auto: &'static str,
    /// The light theme.
    pub theme_light: &'static str,
    /// The dark theme.
    pub theme_dark: &'static str,

    /// There is nothing at this address.
    pub not_found: &'static str,
    /// What to do then.
    pub not_found_detail: &'static str,
    /// The list of keys.
    pub shortcuts: &'static str,
    /// Goes to the search box.
    pub shortcut_search: &'static str,
    /// Starts a sale.
    pub shortcut_sell: &'static str,
    /// Starts a purchase.
    pub shortcut_buy: &'static str,
    /// Posts the document.
    pub shortcut_post: &'static str,
    /// Closes what is open.
    pub shortcut_close: &'static str,

    /// So many pieces.
    pub pieces: fn(usize) -> String,
    /// Opens the rest of a long list, from how many there are.
    pub show_all: fn(usize) -> String,
}

/// English.
pub const EN: CommonWords = CommonWords {
    app: "Serialbook",
    navigation: "Main",
    home: "Home",
    sell: "Sell",
    buy: "Receive",
    products: "Products",
    stock: "Stock",
    lots: "Lots",
    serials: "Serials",
    goods: "Goods",
    papers: "Papers and people",
    begin: "New document",
    shop: "Shop and app",
    more: "More",
    documents: "Documents",
    partners: "Customers and suppliers",
    warehouses: "Warehouses",
    cartons: "Cartons",
    import: "Import",
    reports: "Reports",
    settings: "Settings",
    help: "Help",
    skip_to_content: "Skip to content",
    scan: "Scan",
    search: "Search",
    search_hint: "Scan or search anything",
    save: "Save",
    cancel: "Cancel",
    back: "Back",
    close: "Close",
    clear: "Clear",
    add: "Add",
    edit: "Edit",
    remove: "Remove",
    dismiss: "Dismiss",
    undo: "Undo",
    post: "Post",
    void: "Void",
    print: "Print",
    open: "Open",
    retry: "Try again",
    one_less: "One less",
    one_more: "One more",
    look: "Show as",
    as_picture: "Picture",
    as_table: "Table",
    loading: "Loading",
    failed: "This could not be read",
    opening: "Opening the book",
    open_failed: "The book could not be opened",
    open_failed_detail: "Nothing is lost: all entries stay on this device. Close other windows of Serialbook, then try again.",
    on_this_device: "On this device",
    new_build: "A new version is ready. Your drafts are saved.",
    reload: "Reload",
    language: "Language",
    theme: "Appearance",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    not_found: "There is nothing at this address",
    not_found_detail: "The link may be old or mistyped. Scan or search above, or start again from Home.",
    shortcuts: "Keyboard shortcuts",
    shortcut_search: "Search or scan",
    shortcut_sell: "New sale",
    shortcut_buy: "New purchase",
    shortcut_post: "Post the document",
    shortcut_close: "Close",
    pieces: |count| format::counted(count, "piece", "pieces"),
    show_all: |count| format!("Show all {}", format::whole(count)),
};

/// 简体中文。
pub const ZH_CN: CommonWords = CommonWords {
    app: "Serialbook",
    navigation: "主导航",
    home: "首页",
    sell: "销售",
    buy: "进货",
    products: "商品",
    stock: "库存",
    lots: "批次",
    serials: "序列号",
    goods: "货品",
    papers: "单据与往来",
    begin: "新建单据",
    shop: "店铺与应用",
    more: "更多",
    documents: "单据",
    partners: "客户与供应商",
    warehouses: "仓库",
    cartons: "箱码",
    import: "导入",
    reports: "报表",
    settings: "设置",
    help: "帮助",
    skip_to_content: "跳到正文",
    scan: "扫码",
    search: "搜索",
    search_hint: "扫描或搜索任何内容",
    save: "保存",
    cancel: "取消",
    back: "返回",
    close: "关闭",
    clear: "清空",
    add: "添加",
    edit: "编辑",
    remove: "移除",
    dismiss: "知道了",
    undo: "撤销",
    post: "过账",
    void: "作废",
    print: "打印",
    open: "打开",
    retry: "重试",
    one_less: "减一",
    one_more: "加一",
    look: "查看方式",
    as_picture: "图",
    as_table: "表",
    loading: "加载中",
    failed: "无法读取",
    opening: "正在打开账本",
    open_failed: "账本无法打开",
    open_failed_detail: "数据没有丢失：所有记录仍在本机。请关闭其他 Serialbook 窗口后重试。",
    on_this_device: "数据在本机",
    new_build: "新版本已就绪，草稿均已保存。",
    reload: "重新加载",
    language: "语言",
    theme: "外观",
    theme_auto: "跟随设备",
    theme_light: "浅色",
    theme_dark: "深色",
    not_found: "此地址没有内容",
    not_found_detail: "链接可能已过期或有误。请在上方扫描或搜索，或回到首页。",
    shortcuts: "键盘快捷键",
    shortcut_search: "搜索或扫描",
    shortcut_sell: "新建销售单",
    shortcut_buy: "新建进货单",
    shortcut_post: "单据过账",
    shortcut_close: "关闭当前窗口",
    pieces: |count| format!("{} 件", format::whole(count)),
    show_all: |count| format!("显示全部 {} 个", format::whole(count)),
};
