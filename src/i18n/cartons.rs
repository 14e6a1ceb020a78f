//! Words of this area: cartons, and what is in them.

use super::format;

/// Cartons.
#[derive(Debug)]
pub struct CartonWords {
    /// The title of the list.
    pub title: &'static str,
    /// What the empty list is for.
    pub empty: &'static str,
    /// Remembers what is in a carton.
    pub pack: &'static str,
    /// The code on it.
    pub code: &'static str,
    /// How to fill that.
    pub code_hint: &'static str,
    /// The code has no answer.
    pub code_missing: &'static str,
    /// The pieces in it.
    pub pieces: &'static str,
    /// How to enter them.
    pub pieces_hint: &'static str,
    /// So many were understood.
    pub understood: fn(usize) -> String,
    /// Remembers them.
    pub remember: fn(usize) -> String,
    /// It is remembered.
    pub remembered: fn(&str) -> String,
    /// Says anew what is in it.
    pub repack: &'static str,
    /// So many pieces, and how many of them are in stock.
    pub holds: fn(usize, usize) -> String,
    /// There is no such carton.
    pub missing: &'static str,
    /// Says what is in a carton that was scanned and that nobody knows.
    pub say_what: &'static str,
    /// It is a serial and no carton.
    pub is_serial: &'static str,
    /// What a carton would bring: can be taken, stand there already, cannot be taken.
    pub preview: fn(usize, usize, usize) -> String,
    /// So many more of which it is not said why.
    pub and_more: fn(usize) -> String,
    /// Takes what can be taken.
    pub take_fit: &'static str,
    /// A carton is still shown, and nobody has said what becomes of it.
    pub waits: &'static str,
}

/// English.
pub const EN: CartonWords = CartonWords {
    title: "Cartons",
    empty: "No cartons yet. Remember once what is in a carton; from then on one scan of its code enters every piece.",
    pack: "New carton",
    code: "Code on the carton",
    code_hint: "Put the cursor here and scan it.",
    code_missing: "Scan or type the code on the carton.",
    pieces: "Serial numbers in it",
    pieces_hint: "Scan, type or paste them, at most 1,000.",
    understood: |count| format::counted(count, "serial number", "serial numbers"),
    remember: |count| format!("Remember {}", format::counted(count, "piece", "pieces")),
    remembered: |code| format!("Carton {code} is remembered."),
    repack: "Change what is in it",
    holds: |count, here| format!("{}, {} in stock", format::counted(count, "piece", "pieces"), format::whole(here)),
    missing: "No carton with this code is known.",
    say_what: "Say what is in it",
    is_serial: "It is a serial number",
    preview: |fit, repeated, kept| {
        let parts = [
            Some(format!("{} can be taken", format::whole(fit))),
            (repeated > 0).then(|| format!("{} on this document already", format::whole(repeated))),
            (kept > 0).then(|| format!("{} cannot be taken", format::whole(kept))),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    },
    and_more: |more| format!("and {} more", format::whole(more)),
    take_fit: "Take those that can be",
    waits: "A carton waits: take what can be taken of it, or dismiss it, before you post.",
};

/// 简体中文。
pub const ZH_CN: CartonWords = CartonWords {
    title: "箱码",
    empty: "还没有箱码。登记一次箱内的序列号，以后扫描箱码即可录入整箱。",
    pack: "登记箱码",
    code: "箱上的条码",
    code_hint: "将光标放在此处后扫描。",
    code_missing: "请扫描或输入箱上的条码。",
    pieces: "箱内序列号",
    pieces_hint: "扫描、输入或粘贴，最多 1,000 个。",
    understood: |count| format!("{} 个序列号", format::whole(count)),
    remember: |count| format!("登记 {} 件", format::whole(count)),
    remembered: |code| format!("箱码 {code} 已登记。"),
    repack: "修改箱内商品",
    holds: |count, here| format!("{} 件，在库 {} 件", format::whole(count), format::whole(here)),
    missing: "没有此箱码。",
    say_what: "登记箱内商品",
    is_serial: "这是序列号",
    preview: |fit, repeated, kept| {
        let parts = [
            Some(format!("可录入 {} 件", format::whole(fit))),
            (repeated > 0).then(|| format!("已在此单据 {} 件", format::whole(repeated))),
            (kept > 0).then(|| format!("不能录入 {} 件", format::whole(kept))),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    },
    and_more: |more| format!("另有 {} 件", format::whole(more)),
    take_fit: "录入可录入的",
    waits: "还有一箱待确认：请先录入可录入的商品，或将其关闭，再过账。",
};
