//! What is said about pieces on their way from one warehouse to another.

use crate::i18n::format;

/// About pieces on their way.
#[derive(Debug)]
pub struct MovingWords {
    /// No warehouse is chosen yet.
    pub choose_warehouse: &'static str,
    /// Where the pieces leave.
    pub from_warehouse: &'static str,
    /// Where they go.
    pub to_warehouse: &'static str,
    /// So many of the pieces that were sent stand on the receipt.
    pub arrived_of: fn(usize, usize) -> String,
    /// The pieces that do not, for a screen reader.
    pub not_arrived: &'static str,
    /// Takes all of them without a scan.
    pub all_arrived: &'static str,
    /// Which dispatch arrives?
    pub choose_dispatch: &'static str,
    /// No dispatch is on its way.
    pub nothing_on_the_way: &'static str,
    /// Brings a piece here from where it lies, and takes it.
    pub move_here: fn(&str) -> String,
}

/// English.
pub const EN: MovingWords = MovingWords {
    choose_warehouse: "Choose a warehouse",
    from_warehouse: "From",
    to_warehouse: "To",
    arrived_of: |arrived, all| format!("{} of {} arrived", format::whole(arrived), format::whole(all)),
    not_arrived: "Not arrived yet",
    all_arrived: "All arrived",
    choose_dispatch: "Which dispatch has arrived?",
    nothing_on_the_way: "Nothing is on its way. A receipt begins with a dispatch.",
    move_here: |warehouse| format!("Move it here from {warehouse}"),
};

/// 简体中文。
pub const ZH_CN: MovingWords = MovingWords {
    choose_warehouse: "请选择仓库",
    from_warehouse: "调出仓库",
    to_warehouse: "调入仓库",
    arrived_of: |arrived, all| format!("{} 件中已到 {} 件", format::whole(all), format::whole(arrived)),
    not_arrived: "尚未到货",
    all_arrived: "全部已到",
    choose_dispatch: "到货的是哪张调出单？",
    nothing_on_the_way: "没有在途的商品。调入单从调出单开始。",
    move_here: |warehouse| format!("从{warehouse}调拨过来"),
};
