//! Words of this area: reports.

use serial_rules::insight::report::missing::Why;
use serial_rules::model::Date;

use super::{Language, format};
use crate::reporting::Which;

/// Reports.
#[derive(Debug)]
pub struct ReportWords {
    /// The list of reports.
    pub title: &'static str,
    /// What the list is for.
    pub lead: &'static str,
    /// What a report is called.
    pub title_of: fn(Which) -> &'static str,
    /// What a report answers.
    pub about: fn(Which) -> &'static str,
    /// Nothing fits.
    pub nothing: &'static str,
    /// What to do then.
    pub nothing_detail: &'static str,
    /// There is no such report.
    pub unknown: &'static str,

    /// The days that it is about.
    pub period: &'static str,
    /// The day on which something stood so.
    pub as_of: &'static str,
    /// From one day to another.
    pub days: fn(&str, &str) -> String,
    /// The field of the first day.
    pub from_day: &'static str,
    /// The field of the last day.
    pub to_day: &'static str,
    /// Spans to choose from: today, seven days, this month, last month, this year.
    pub spans: [&'static str; 5],
    /// Spans ahead: thirty, sixty, ninety days.
    pub spans_ahead: [&'static str; 3],
    /// The last day comes before the first.
    pub backwards: &'static str,
    /// The question of what rows are about.
    pub by: &'static str,
    /// Product, partner, day, document.
    pub by_trade: [&'static str; 4],
    /// Product, warehouse, category.
    pub by_holding: [&'static str; 3],
    /// A choice that leaves nothing out.
    pub any: &'static str,
    /// Takes the filters away.
    pub clear: &'static str,

    /// Heads of columns.
    pub product: &'static str,
    /// A customer or supplier.
    pub partner: &'static str,
    /// A warehouse.
    pub warehouse: &'static str,
    /// A category of products.
    pub category: &'static str,
    /// Products without one.
    pub no_category: &'static str,
    /// A kind of document.
    pub kind: &'static str,
    /// A day.
    pub day: &'static str,
    /// A document.
    pub document: &'static str,
    /// How many documents.
    pub documents: &'static str,
    /// A serial.
    pub serial: &'static str,
    /// How much.
    pub quantity: &'static str,
    /// How many pieces.
    pub pieces: &'static str,
    /// What it came to, without tax.
    pub net: &'static str,
    /// What it cost.
    pub cost: &'static str,
    /// What was left.
    pub margin: &'static str,
    /// What was left of a hundred.
    pub rate: &'static str,
    /// What one is worth on average.
    pub each: &'static str,
    /// The part of the whole.
    pub share: &'static str,
    /// What happened.
    pub what: &'static str,
    /// Where from.
    pub from: &'static str,
    /// Where to.
    pub to: &'static str,
    /// Why it is missing.
    pub why: &'static str,
    /// The last day of warranty.
    pub last_day: &'static str,
    /// How many days are left.
    pub days_left: &'static str,
    /// The day of the sale.
    pub sold_on: &'static str,
    /// The day of the last sale.
    pub last_sold: &'static str,
    /// What the columns come to.
    pub total: &'static str,
    /// Nobody is named.
    pub nobody: &'static str,
    /// Leads to giving names.
    pub name_them: &'static str,
    /// A column of money, with its currency.
    pub in_currency: fn(&str, &str) -> String,

    /// Over the picture of sums in time.
    pub over_time: &'static str,
    /// Over the picture of warranties in time.
    pub ending_over_time: &'static str,
    /// Over the picture of what happened.
    pub by_kind: &'static str,
    /// What a step is on average.
    pub mean: fn(&str) -> String,
    /// A step of time: a day, or from one to another.
    pub step: fn(Date, Date, Language) -> String,

    /// What sums of trade are.
    pub trade_note: &'static str,
    /// So much has no known cost.
    pub uncosted: fn(&str) -> String,
    /// So much of the stock has no known cost.
    pub unpriced: fn(&str) -> String,
    /// So many movements, and so many void ones.
    pub moved: fn(usize, usize) -> String,
    /// So many warranties end.
    pub ending: fn(usize) -> String,
    /// What counts as missing, from the days on the way.
    pub missing_note: fn(i32) -> String,
    /// Why something is missing.
    pub reason: fn(Why) -> &'static str,
}

/// English.
pub const EN: ReportWords = ReportWords {
    title: "Reports",
    lead: "Figures to look at, print, or take into a spreadsheet.",
    title_of: |which| match which {
        Which::Sales => "Sales",
        Which::Purchases => "Purchases",
        Which::Stock => "Stock value",
        Which::Ageing => "Age of stock",
        Which::Circulation => "Serial circulation",
        Which::Warranty => "Warranty running out",
        Which::Missing => "Missing pieces",
        Which::Recall => "Recall list",
    },
    about: |which| match which {
        Which::Sales => "What was sold, and what was left after its cost",
        Which::Purchases => "What was bought, from whom",
        Which::Stock => "What the stock is worth today",
        Which::Ageing => "How long it has been here, and what sleeps",
        Which::Circulation => "Every movement of a piece between two days",
        Which::Warranty => "Whose warranty ends soon, and how to reach them",
        Which::Missing => "Lost by a count, too long on its way, or without a number",
        Which::Recall => "Everybody who has some of a lot",
    },
    nothing: "Nothing in these days",
    nothing_detail: "Choose other days, or take a filter away.",
    unknown: "There is no such report",
    period: "Period",
    as_of: "As of",
    days: |from, to| if from == to { from.to_owned() } else { format!("{from} – {to}") },
    from_day: "From",
    to_day: "To",
    spans: ["Today", "7 days", "This month", "Last month", "This year"],
    spans_ahead: ["Next 30 days", "Next 60 days", "Next 90 days"],
    backwards: "This day is before the first.",
    by: "A row for each",
    by_trade: ["Product", "Partner", "Day", "Document"],
    by_holding: ["Product", "Warehouse", "Category"],
    any: "All",
    clear: "Clear filters",
    product: "Product",
    partner: "Partner",
    warehouse: "Warehouse",
    category: "Category",
    no_category: "No category",
    kind: "Kind",
    day: "Day",
    document: "Document",
    documents: "Documents",
    serial: "Serial",
    quantity: "Quantity",
    pieces: "Pieces",
    net: "Amount",
    cost: "Cost",
    margin: "Margin",
    rate: "Margin %",
    each: "Average cost",
    share: "Share",
    what: "What",
    from: "From",
    to: "To",
    why: "Why",
    last_day: "Last day",
    days_left: "Days left",
    sold_on: "Sold on",
    last_sold: "Last sold on",
    total: "Total",
    nobody: "Not named",
    name_them: "Number them",
    in_currency: |title, currency| format!("{title} ({currency})"),
    over_time: "Amount over time",
    ending_over_time: "Warranties that end",
    by_kind: "What happened",
    mean: |mean| format!("average {mean}"),
    step: |from, to, language| {
        let day = |day| format::day_of_year(day, language);
        if from == to { day(from) } else { format!("{} – {}", day(from), day(to)) }
    },
    trade_note: "Without tax and after discounts. What came back is taken off.",
    uncosted: |quantity| format!("{quantity} pcs have no known cost; they are left out of cost and margin."),
    unpriced: |quantity| format!("{quantity} pcs have no known cost."),
    moved: |standing, void| {
        let standing = format::counted(standing, "movement", "movements");
        if void == 0 { standing } else { format!("{standing}, and {} void", format::whole(void)) }
    },
    ending: |count| format::counted(count, "warranty ends", "warranties end"),
    missing_note: |days| {
        format!("Counts of this period; dispatches of more than {days} days ago; what has no number today.")
    },
    reason: |why| match why {
        Why::Lost => "Lost by a count",
        Why::Late => "Too long on its way",
        Why::Unnamed => "Without a number",
    },
};

/// 简体中文。
pub const ZH_CN: ReportWords = ReportWords {
    title: "报表",
    lead: "可查看、打印或导出到表格的经营数据。",
    title_of: |which| match which {
        Which::Sales => "销售报表",
        Which::Purchases => "进货报表",
        Which::Stock => "库存金额",
        Which::Ageing => "库龄分析",
        Which::Circulation => "序列号流转",
        Which::Warranty => "保修即将到期",
        Which::Missing => "缺失商品",
        Which::Recall => "召回清单",
    },
    about: |which| match which {
        Which::Sales => "卖出多少，扣除成本后剩多少",
        Which::Purchases => "进货多少，来自哪家供应商",
        Which::Stock => "今天的库存值多少钱",
        Which::Ageing => "存放了多久，哪些已呆滞",
        Which::Circulation => "两个日期之间每一件的流转",
        Which::Warranty => "谁的保修快到期，如何联系",
        Which::Missing => "盘亏、在途过久或没有序列号",
        Which::Recall => "持有此批次的所有客户",
    },
    nothing: "这段时间没有数据",
    nothing_detail: "请选择其他日期，或去掉筛选条件。",
    unknown: "没有这个报表",
    period: "期间",
    as_of: "截至",
    days: |from, to| if from == to { from.to_owned() } else { format!("{from} 至 {to}") },
    from_day: "开始日期",
    to_day: "结束日期",
    spans: ["今天", "近 7 天", "本月", "上月", "今年"],
    spans_ahead: ["未来 30 天", "未来 60 天", "未来 90 天"],
    backwards: "结束日期早于开始日期。",
    by: "汇总方式",
    by_trade: ["商品", "往来单位", "日期", "单据"],
    by_holding: ["商品", "仓库", "分类"],
    any: "全部",
    clear: "清除筛选",
    product: "商品",
    partner: "往来单位",
    warehouse: "仓库",
    category: "分类",
    no_category: "未分类",
    kind: "类型",
    day: "日期",
    document: "单据",
    documents: "单据数",
    serial: "序列号",
    quantity: "数量",
    pieces: "件数",
    net: "金额",
    cost: "成本",
    margin: "毛利",
    rate: "毛利率",
    each: "平均成本",
    share: "占比",
    what: "事项",
    from: "从",
    to: "到",
    why: "原因",
    last_day: "最后一天",
    days_left: "剩余天数",
    sold_on: "销售日期",
    last_sold: "最近销售",
    total: "合计",
    nobody: "未记名",
    name_them: "登记序列号",
    in_currency: |title, currency| format!("{title}（{currency}）"),
    over_time: "金额走势",
    ending_over_time: "到期的保修",
    by_kind: "流转构成",
    mean: |mean| format!("平均 {mean}"),
    step: |from, to, language| {
        let day = |day| format::day_of_year(day, language);
        if from == to { day(from) } else { format!("{}至{}", day(from), day(to)) }
    },
    trade_note: "不含税，已扣除折扣和退货。",
    uncosted: |quantity| format!("{quantity} 件成本未知，未计入成本和毛利。"),
    unpriced: |quantity| format!("{quantity} 件成本未知。"),
    moved: |standing, void| {
        let standing = format!("{} 次流转", format::whole(standing));
        if void == 0 { standing } else { format!("{standing}，另有 {} 次已作废", format::whole(void)) }
    },
    ending: |count| format!("{} 件保修到期", format::whole(count)),
    missing_note: |days| format!("本期间的盘点；超过 {days} 天未到的调出；以及今天没有序列号的商品。"),
    reason: |why| match why {
        Why::Lost => "盘亏",
        Why::Late => "在途过久",
        Why::Unnamed => "没有序列号",
    },
};
