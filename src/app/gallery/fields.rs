//! What is typed, chosen and pressed.

use leptos::prelude::*;

use super::made_up::said;
use crate::app::taste::Taste;
use crate::components::{
    Button, ButtonKind, DateField, Dialog, DialogShape, Fact, Facts, Glyph, IconButton, NumberField, Switch, TextArea,
    TextField,
};

/// The wing.
#[component]
pub(super) fn Fields() -> impl IntoView {
    view! {
        <div class="grid">
            <Typed />
            <div class="stack">
                <Buttons />
                <Taste />
                <Facts>
                    <Fact label=|| said("SKU", "货号")>{|| said("IP15-128-BK", "IP15-128-BK")}</Fact>
                    <Fact label=|| said("Unit", "单位")>{|| said("piece", "件")}</Fact>
                    <Fact label=|| said("Warranty", "保修")>{|| said("12 months", "12 个月")}</Fact>
                </Facts>
            </div>
        </div>
    }
}

/// Fields of every kind.
#[component]
fn Typed() -> impl IntoView {
    let text = RwSignal::new(said("iPhone 15 128G", "iPhone 15 128G").to_owned());
    let day = RwSignal::new("2026-11-22".to_owned());
    let on = RwSignal::new(true);
    view! {
        <div class="form">
            <TextField label=|| said("Name", "名称") value=text on_input=move |typed| text.set(typed) hint=|| said("As it stands on the receipt", "与小票一致") />
            <div class="form__pair">
                <NumberField label=|| said("Price", "售价") value="5998" on_input=|_| () unit="CNY" />
                <NumberField label=|| said("Warranty", "保修") value="x" on_input=|_| () unit=|| said("months", "月") error=|| said("Not a number: x", "不是数字：x") />
            </div>
            <DateField label=|| said("Date", "日期") value=day on_change=move |chosen| day.set(chosen) />
            <TextArea label=|| said("Serials", "序列号") value="356938035643809\n356938035643817" on_input=|_| () serial=true hint=|| said("2 found", "识别到 2 个") />
            <Switch label=|| said("Managed by serial number", "按序列号管理") checked=on on_change=move |wanted| on.set(wanted) hint=|| said("Each piece has its own number, from receipt to sale.", "每件商品从进货到销售都有自己的编号。") />
            <Switch label=|| said("Batches", "批次") checked=false on_change=|_| () disabled=true hint=|| said("Not together with serial numbers.", "不能与序列号同时启用。") />
        </div>
    }
}

/// Buttons of every kind, and a dialog.
#[component]
fn Buttons() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="cluster">
            <Button label=|| said("Save", "保存") kind=ButtonKind::Primary on_press=|()| () />
            <Button label=|| said("Open dialog", "打开对话框") on_press=move |()| open.set(true) />
            <Button label=|| said("Add line", "添加一行") kind=ButtonKind::Quiet icon=Glyph::Add on_press=|()| () />
            <Button label=|| said("Void", "作废") kind=ButtonKind::Danger icon=Glyph::Void on_press=|()| () />
            <Button label=|| said("Posting", "过账中") kind=ButtonKind::Primary busy=true on_press=|()| () />
            <Button label=|| said("Nothing to do", "无可操作") disabled=true on_press=|()| () />
            <IconButton label=|| said("Edit", "编辑") icon=Glyph::Edit on_press=|()| () />
        </div>
        <Dialog
            open
            shape=DialogShape::Centre
            title=|| said("Void S-20261122-004?", "作废 S-20261122-004？")
            close_label=|| said("Close", "关闭")
            on_close=move |()| open.set(false)
            actions=move || view! { <Button label=|| said("Void sale", "作废") kind=ButtonKind::Danger on_press=move |()| open.set(false) /> }
        >
            <p>{|| said("Its 3 pieces go back into Main. The number is not used again.", "其中 3 件退回总仓，单号不再使用。")}</p>
        </Dialog>
    }
}
