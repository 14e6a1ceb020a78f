//! Words of this area: tables that go out as files.

use super::format;

/// Exporting.
#[derive(Debug)]
pub struct ExportWords {
    /// The menu.
    pub export: &'static str,
    /// Comma-separated values.
    pub csv: &'static str,
    /// A workbook.
    pub xlsx: &'static str,
    /// It is being written.
    pub writing: &'static str,
    /// So many of so many rows.
    pub progress: fn(usize, usize) -> String,
    /// It is there.
    pub written: fn(&str) -> String,
    /// There are more rows than a sheet holds.
    pub too_large: &'static str,
    /// It could not be written.
    pub failed: &'static str,
    /// What is said beside a name.
    pub details: &'static str,
    /// How many pieces have a number.
    pub numbered: &'static str,
    /// The heads of documents: number, kind, date, partner, total, whether void.
    pub documents: [&'static str; 6],
    /// The heads of cartons: code, pieces, in stock.
    pub cartons: [&'static str; 3],
}

/// English.
pub const EN: ExportWords = ExportWords {
    export: "Export",
    csv: "CSV file",
    xlsx: "Excel workbook",
    writing: "Writing the file",
    progress: |done, all| format!("{} of {}", format::whole(done), format::counted(all, "row", "rows")),
    written: |name| format!("{name} is in your downloads."),
    too_large: "A workbook holds at most 1,048,575 rows. Narrow the search, or export a CSV file.",
    failed: "The file could not be written. Reload the page and try again.",
    details: "Details",
    numbered: "With a number",
    documents: ["Number", "Kind", "Date", "Customer or supplier", "Total", "Void"],
    cartons: ["Carton", "Pieces", "In stock"],
};

/// 简体中文。
pub const ZH_CN: ExportWords = ExportWords {
    export: "导出",
    csv: "CSV 文件",
    xlsx: "Excel 工作簿",
    writing: "正在生成文件",
    progress: |done, all| format!("{} / {} 行", format::whole(done), format::whole(all)),
    written: |name| format!("{name} 已保存到下载目录。"),
    too_large: "工作簿最多容纳 1,048,575 行。请缩小查询范围，或导出 CSV 文件。",
    failed: "文件无法生成。请刷新页面后重试。",
    details: "说明",
    numbered: "有序列号",
    documents: ["单号", "类型", "日期", "往来单位", "金额", "作废"],
    cartons: ["箱码", "件数", "在库"],
};
