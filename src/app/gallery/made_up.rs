//! Made-up words and things for the gallery.

use crate::components::{ExceptionAction, ExceptionRow, NodeKind, SerialChip, TimelineNode, TotalRow};
use crate::i18n::{Language, use_words};
use crate::routes;

/// One of two texts, by the language chosen.
pub(super) fn said(english: &'static str, chinese: &'static str) -> &'static str {
    if use_words().get_untracked().language == Language::En { english } else { chinese }
}

/// Serials of one line.
pub(super) fn serials() -> Vec<SerialChip> {
    ["356938035643809", "356938035643817", "C02XK0AAHD2", "A/B#1"]
        .into_iter()
        .map(|serial| SerialChip { serial: serial.into(), is_wrong: serial == "A/B#1" })
        .collect()
}

/// What a sale comes to.
pub(super) fn totals() -> Vec<TotalRow> {
    vec![
        TotalRow::new(said("Pieces", "数量"), "3"),
        TotalRow::new(said("Discount", "优惠"), "−¥100.00"),
        TotalRow::grand(said("Total", "合计"), "¥12,895.00"),
    ]
}

/// Two things that could not simply be taken.
pub(super) fn exceptions() -> Vec<ExceptionRow> {
    let act = |label: &str| ExceptionAction::new(label, || ());
    vec![
        ExceptionRow {
            key: 2,
            is_caution: false,
            serial: "356938035643412".to_owned(),
            reason: said("Already sold on 3 Nov to Li Wei.", "已于 11月3日 售给李伟。").to_owned(),
            details: None,
            code: "already-out".to_owned(),
            link: Some((routes::document("S-20261103-001"), "S-20261103-001".to_owned())),
            actions: vec![act(said("Return it", "办理退货"))],
        },
        ExceptionRow {
            key: 1,
            is_caution: true,
            serial: "C02XK0AAHD9".to_owned(),
            reason: said("New here. Name one of 3 pieces without a number?", "新序列号。用于 3 件未编号库存之一？")
                .to_owned(),
            details: None,
            code: "not-in-stock".to_owned(),
            link: None,
            actions: vec![act(said("Name it", "编号"))],
        },
    ]
}

/// A life with a purchase, a voided sale, a transfer and a sale.
pub(super) fn life() -> Vec<TimelineNode> {
    let node = |key, kind, title: &str, date: &str, place: &str, number: &str| TimelineNode {
        key,
        kind,
        title: title.to_owned(),
        date: date.to_owned(),
        place: place.to_owned(),
        link: Some((routes::document(number), number.to_owned())),
        is_void: false,
        note: String::new(),
    };
    vec![
        node(
            1,
            NodeKind::Purchase,
            said("Bought", "进货"),
            "2 Sep 2026",
            said("Shenzhen Hengtong → Main", "深圳恒通 → 总仓"),
            "P-20260902-001",
        ),
        TimelineNode {
            is_void: true,
            note: said("Voided 9 Oct", "10月9日 作废").to_owned(),
            ..node(2, NodeKind::Sale, said("Sold", "销售"), "8 Oct 2026", said("Walk-in", "散客"), "S-20261008-003")
        },
        node(
            3,
            NodeKind::Transfer,
            said("Moved", "调拨"),
            "12 Oct 2026",
            said("Main → Shop", "总仓 → 门店"),
            "T-20261012-001",
        ),
        node(4, NodeKind::Sale, said("Sold", "销售"), "22 Nov 2026", said("Li Wei", "李伟"), "S-20261122-004"),
    ]
}
