//! A sale as it is entered, which uses most of the working parts at once.

use leptos::prelude::*;

use super::made_up::{exceptions, said, serials, totals};
use crate::components::toast::use_toasts;
use crate::components::{
    ActionBar, Button, ButtonKind, Card, Chip, ExceptionStrip, Glyph, List, Menu, MenuEntry, NumberField, Row, RowEnd,
    RowText, ScanFace, ScanLine, ScanMood, SelectField, SelectOption, SerialList, Stepper, Tone, Totals, Workbench,
};

/// The sale.
#[component]
pub(super) fn Work() -> impl IntoView {
    let face = RwSignal::new(ScanFace::default());
    let rows = RwSignal::new(Vec::new());
    let next = move |()| {
        face.update(|face| *face = scanned(face));
        rows.set(if face.with_untracked(|face| face.mood == ScanMood::Refused) { exceptions() } else { Vec::new() });
    };
    let toasts = use_toasts();
    view! {
        <Workbench pane_label="" summary=|| said("3 pcs · ¥12,895.00", "3 件 · ¥12,895.00").to_owned() pane=|| view! { <Pane /> }>
            <ScanLine face ready=|| said("Ready. Scan a serial or a product.", "就绪。请扫描序列号或商品。") label="">
                <Button label=|| said("Scan", "扫码") icon=Glyph::Camera on_press=next />
            </ScanLine>
            <ExceptionStrip
                label=|| said("Exceptions (2)", "异常（2）")
                calm=|| said("No exceptions", "没有异常")
                dismiss_label=|| said("Dismiss", "知道了")
                rows
                on_dismiss=move |key| rows.update(|rows| rows.retain(|row| row.key != key))
            />
            <Lines />
        </Workbench>
        <ActionBar>
            <Menu
                label=|| said("Print", "打印")
                icon=Glyph::Print
                entries=|| vec![MenuEntry::new(said("Receipt", "小票"), Glyph::Print, || ()), MenuEntry::new(said("Void", "作废"), Glyph::Void, || ()).danger()]
            />
            <Button
                label=|| said("Post sale", "过账")
                kind=ButtonKind::Primary
                large=true
                keys="F9"
                on_press=move |()| toasts.done_with(said("S-20261122-004 posted", "S-20261122-004 已过账"), said("Undo", "撤销"), || ())
            />
        </ActionBar>
    }
}

/// The lines of the sale.
#[component]
fn Lines() -> impl IntoView {
    let quantity = RwSignal::new(1_u32);
    view! {
        <List label="">
            <Row selected=true>
                <RowText title=|| said("iPhone 15 128G, black", "iPhone 15 128G 黑色") detail="¥5,998.00 × 2" />
                <RowEnd>
                    <Chip label=|| said("2 of 2 named", "已编号 2/2") tone=Tone::Good icon=Glyph::Done />
                    <span class="number">"¥11,996.00"</span>
                </RowEnd>
            </Row>
        </List>
        <SerialList
            label=""
            serials=serials()
            on_remove=Callback::new(|_| ())
            remove_label=|| said("Remove", "移除")
            more_label=|count: usize| count.to_string()
        />
        <List label="">
            <Row>
                <RowText title=|| said("Case, clear", "透明手机壳") detail=|| said("No serial needed", "无需序列号") />
                <RowEnd>
                    <Stepper label="" less_label="-" more_label="+" value=quantity on_change=move |wanted| quantity.set(wanted) min=1 />
                    <span class="number">"¥99.00"</span>
                </RowEnd>
            </Row>
        </List>
    }
}

/// What stands beside the lines.
#[component]
fn Pane() -> impl IntoView {
    let sale = RwSignal::new(["walk-in", "12895"].map(str::to_owned));
    let part = move |at: usize| Signal::derive(move || sale.with(|sale| sale[at].clone()));
    let customers = || {
        vec![SelectOption::new("walk-in", said("Walk-in", "散客")), SelectOption::new("li-wei", said("Li Wei", "李伟"))]
    };
    view! {
        <Totals rows=totals />
        <SelectField label=|| said("Customer", "客户") options=customers value=part(0) on_change=move |chosen| sale.update(|sale| sale[0] = chosen) />
        <NumberField label=|| said("Paid", "实收") value=part(1) on_input=move |typed| sale.update(|sale| sale[1] = typed) unit="CNY" />
        <Card>
            <p class="meta">{move || said("All data is on this device. Last backup: yesterday 19:02.", "数据都在本机。上次备份：昨天 19:02。")}</p>
        </Card>
    }
}

/// The next face: each outcome in turn.
fn scanned(face: &ScanFace) -> ScanFace {
    let (mood, code, meaning) = match face.mood {
        ScanMood::Ready | ScanMood::Refused => {
            (ScanMood::Accepted, "356938035643809", said("iPhone 15 128G · 2nd piece", "iPhone 15 128G · 第 2 件"))
        }
        ScanMood::Accepted => (ScanMood::Repeated, "356938035643809", said("Already on this sale", "已在本单中")),
        ScanMood::Repeated => {
            (ScanMood::Caution, "C02XK0AAHD9", said("New here, 3 pieces have no number", "新序列号，有 3 件未编号"))
        }
        ScanMood::Caution | ScanMood::Unknown => {
            (ScanMood::Refused, "356938035643412", said("Already sold to Li Wei", "已售给李伟"))
        }
    };
    ScanFace { mood, code: code.to_owned(), meaning: meaning.to_owned(), count: face.count + 1, ..ScanFace::default() }
}
