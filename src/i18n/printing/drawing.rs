//! Pages that come onto the screen one after the other, because there are many.

use crate::i18n::format;

/// Words while pages are drawn.
#[derive(Debug)]
pub struct DrawingWords {
    /// What the bar shows, for a screen reader.
    pub name: &'static str,
    /// So many of so many pages are drawn.
    pub running: fn(usize, usize) -> String,
    /// Drawing was stopped at so many of so many.
    pub stopped: fn(usize, usize) -> String,
    /// Stops drawing.
    pub stop: &'static str,
    /// Draws what is left.
    pub resume: &'static str,
    /// What stands on the paper of somebody who has the browser print before all is drawn.
    pub too_soon: &'static str,
}

/// English.
pub(super) const EN: DrawingWords = DrawingWords {
    name: "Pages drawn",
    running: |done, of| format!("Drawing {} of {} …", format::whole(done), format::whole(of)),
    stopped: |done, of| format!("Stopped at {} of {}", format::whole(done), format::whole(of)),
    stop: "Stop",
    resume: "Go on",
    too_soon: "Not all pages are drawn yet. Print when they are.",
};

/// 简体中文。
pub(super) const ZH_CN: DrawingWords = DrawingWords {
    name: "已绘制页数",
    running: |done, of| format!("正在绘制：{} / {} 页", format::whole(done), format::whole(of)),
    stopped: |done, of| format!("已停止：{} / {} 页", format::whole(done), format::whole(of)),
    stop: "停止",
    resume: "继续",
    too_soon: "尚未绘制完所有页面，请稍后再打印。",
};
