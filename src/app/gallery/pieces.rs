//! States, lives and long lists.

use leptos::prelude::*;

use super::made_up::{life, said};
use crate::components::{
    Bar, Bars, Bin, Card, Column, FilterChip, Glyph, Histogram, List, Part, PieceState, Row, RowEnd, RowText, Section,
    SerialText, Stack, StackedBars, StateChip, Table, Tile, Timeline, Tone, VirtualList,
};
use crate::routes;

const STATES: [(PieceState, &str, &str, Option<&str>); 7] = [
    (PieceState::InStock, "In stock", "在库", Some("Main")),
    (PieceState::Sold, "Sold", "已售", Some("Li Wei · 3 Mar")),
    (PieceState::InTransit, "In transit", "在途", Some("Main → Shop")),
    (PieceState::Returned, "Returned", "已退", Some("Hengtong")),
    (PieceState::Lost, "Lost", "丢失", None),
    (PieceState::Unnamed, "No number", "未编号", None),
    (PieceState::Unknown, "Unknown", "未知", None),
];

/// The wing.
#[component]
pub(super) fn Pieces() -> impl IntoView {
    let pressed = RwSignal::new(true);
    let chips = move || {
        STATES.map(|(state, word, chinese, place)| view! { <StateChip state word=said(word, chinese) place=place.map(str::to_owned) /> }).collect_view()
    };
    let now = || view! { <StateChip state=PieceState::Sold word=said("Sold", "已售") place=said("Li Wei", "李伟") href=routes::serial("A/B#1") /> };
    view! {
        <div class="grid">
            <Tile label=|| said("Sell", "销售") detail=|| said("Scan what leaves", "扫码出货") href=routes::SELL icon=Glyph::Sell keys="F4" primary=true />
            <Tile label=|| said("Receive", "进货") detail=|| said("Scan what comes in", "扫码进货") href=routes::BUY icon=Glyph::Buy keys="F6" />
            <Tile label=|| said("Count", "盘点") detail=|| said("Scan what is there", "扫码盘点") href=routes::PRODUCTS icon=Glyph::Count />
            <Tile label=|| said("Find a serial", "查序列号") detail=|| said("Any part of it will do", "输入任意一段") href=routes::SERIALS icon=Glyph::Search keys="F2" />
        </div>
        <div class="cluster">{chips}</div>
        <div class="cluster">
            <FilterChip label=|| said("In stock", "在库") pressed on_press=move |()| pressed.update(|on| *on = !*on) count="128" />
            <FilterChip label=|| said("Sold", "已售") pressed=false on_press=|()| () count="3,409" />
        </div>
        <Section title=|| said("Life of the piece", "单件履历") lead=|| said("Oldest first", "由早到晚")>
            <Card><Timeline label="" nodes=life now /></Card>
        </Section>
        <Charts />
        <Section title=|| said("100,000 serials", "100,000 个序列号")>
            <VirtualList label="" count=100_000_usize row=|at: usize| row(at).into_any() />
        </Section>
    }
}

fn row(at: usize) -> impl IntoView {
    view! {
        <div class="list__body">
            <span class="list__text"><SerialText serial=format!("3569380{at:08}") /></span>
            <StateChip state=PieceState::InStock word=said("In stock", "在库") place=said("Main", "总仓") />
        </div>
    }
}

/// A chart, a table and a list.
#[component]
fn Charts() -> impl IntoView {
    let bars = || {
        [3, 5, 0, 8, 2, 6, 11, 4, 7, 9, 0, 3, 12, 5]
            .into_iter()
            .zip(9..)
            .map(|(amount, day)| Bar {
                label: format!("{day} Nov"),
                amount,
                usual: 6,
                reading: amount.to_string(),
                is_marked: day == 22,
            })
            .collect::<Vec<_>>()
    };
    let columns = || {
        vec![
            Column::words(said("Product", "商品")),
            Column::number(said("In stock", "在库")),
            Column::number(said("Value", "金额")),
        ]
    };
    let stack = |label: &str, parts: [(u64, Tone); 3]| Stack {
        label: label.to_owned(),
        href: routes::WAREHOUSES.to_owned(),
        reading: parts.iter().map(|(amount, _)| amount).sum::<u64>().to_string(),
        parts: parts.map(|(amount, tone)| Part { amount, reading: amount.to_string(), tone }).to_vec(),
    };
    let stacks = vec![
        stack("Main", [(120, Tone::Good), (14, Tone::Open), (6, Tone::Caution)]),
        stack("Yard", [(12, Tone::Good), (0, Tone::Open), (90, Tone::Past)]),
    ];
    let bin = |label: &str, amount: u64, is_tail| Bin {
        label: label.to_owned(),
        amount,
        reading: amount.to_string(),
        detail: format!("¥{}", amount * 99),
        is_tail,
        href: None,
    };
    let bins = vec![bin("0–30", 80, false), bin("31–90", 42, false), bin("91–180", 0, false), bin("180+", 7, true)];
    view! {
        <div class="grid">
            <Card><StackedBars stacks=Signal::stored(stacks) /></Card>
            <Card><Histogram bins=Signal::stored(bins) /></Card>
            <Card><Bars bars usual=|| said("Mean 6", "均值 6") /></Card>
            <Card>
                <Table caption=|| said("Stock by product", "商品库存") columns>
                    <tr><th scope="row">{|| said("iPhone 15 128G", "iPhone 15 128G")}</th><td class="table__number">"12"</td><td class="table__number">"¥71,976.00"</td></tr>
                    <tr><th scope="row">{|| said("Case, clear", "透明手机壳")}</th><td class="table__number">"140"</td><td class="table__number">"¥1,386.00"</td></tr>
                </Table>
            </Card>
        </div>
        <List label="">
            <Row href=routes::PARTNERS icon=Glyph::Person><RowText title=|| said("Li Wei", "李伟") detail=|| said("12 pieces since March", "三月以来 12 件") /><RowEnd><span class="number">"¥58,200.00"</span></RowEnd></Row>
            <Row href=routes::PARTNERS icon=Glyph::Person><RowText title=|| said("Walk-in", "散客") /></Row>
        </List>
    }
}
