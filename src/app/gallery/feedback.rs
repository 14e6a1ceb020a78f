//! What the app says: banners, waiting, failure, emptiness.

use leptos::prelude::*;

use super::made_up::said;
use crate::components::toast::use_toasts;
use crate::components::{
    Banner, BannerKind, Button, ButtonKind, Card, EmptyState, Failed, Glyph, Icon, Picture, Progress, Scene, Skeleton,
};

const GLYPHS: [Glyph; 51] = [
    Glyph::Home,
    Glyph::Sell,
    Glyph::Buy,
    Glyph::Product,
    Glyph::Serial,
    Glyph::More,
    Glyph::Scan,
    Glyph::Search,
    Glyph::Add,
    Glyph::Less,
    Glyph::Check,
    Glyph::Done,
    Glyph::Close,
    Glyph::Caution,
    Glyph::Refused,
    Glyph::Info,
    Glyph::Unknown,
    Glyph::Back,
    Glyph::Next,
    Glyph::Down,
    Glyph::Up,
    Glyph::Undo,
    Glyph::Remove,
    Glyph::Edit,
    Glyph::Document,
    Glyph::Draft,
    Glyph::Ledger,
    Glyph::Partners,
    Glyph::Person,
    Glyph::Warehouse,
    Glyph::Transit,
    Glyph::Sold,
    Glyph::Returned,
    Glyph::Lost,
    Glyph::Unnamed,
    Glyph::Label,
    Glyph::Print,
    Glyph::Settings,
    Glyph::Language,
    Glyph::Light,
    Glyph::Dark,
    Glyph::Keyboard,
    Glyph::Clock,
    Glyph::Count,
    Glyph::Transfer,
    Glyph::Paste,
    Glyph::Generate,
    Glyph::Device,
    Glyph::Filter,
    Glyph::Void,
    Glyph::Camera,
];
const SCENES: [Scene; 6] =
    [Scene::Shelves, Scene::Boxes, Scene::Ledger, Scene::Serials, Scene::Partners, Scene::Astray];

/// The wing.
#[component]
pub(super) fn Feedback() -> impl IntoView {
    let toasts = use_toasts();
    view! {
        <Banner>{|| said("Demo shop. Nothing here is real.", "演示店铺，内容均为虚构。")}</Banner>
        <Banner kind=BannerKind::Caution action=|| view! { <Button label=|| said("Back up now", "立即备份") on_press=|()| () /> }>
            {|| said("The last backup is 9 days old.", "上次备份已是 9 天前。")}
        </Banner>
        <Banner kind=BannerKind::Refusal>{|| said("Not posted: 2 serials are missing on line 1.", "未过账：第 1 行缺少 2 个序列号。")}</Banner>
        <Progress
            label=|| said("Importing products", "正在导入商品")
            reading=|| said("312 of 1,000", "312 / 1,000").to_owned()
            done=312_u32
            total=1000_u32
            cancel_label=|| said("Cancel", "取消")
            on_cancel=Callback::new(|()| ())
        />
        <div class="cluster">
            <Button label=|| said("Say done", "提示成功") on_press=move |()| toasts.done(said("Saved", "已保存")) />
            <Button label=|| said("Say failed", "提示失败") on_press=move |()| toasts.failed(said("Not saved: the disk is full. Free some space, then try again.", "未保存：存储空间已满，请清理后重试。")) />
        </div>
        <div class="cluster">{GLYPHS.map(|glyph| view! { <Icon glyph /> }).collect_view()}</div>
        <div class="cluster">{SCENES.map(|scene| view! { <Picture scene /> }).collect_view()}</div>
        <div class="grid">
            <Card><Skeleton label="" rows=4 /></Card>
            <Card><Failed title=|| said("The list could not be read", "列表无法读取") detail=|| said("Nothing is lost.", "数据没有丢失。") retry_label=|| said("Try again", "重试") on_retry=|()| () /></Card>
        </div>
        <EmptyState scene=Scene::Serials sentence=|| said("No serial numbers yet. Scan your first box.", "还没有序列号。扫描您的第一箱货。")>
            <Button label=|| said("Receive goods", "进货") kind=ButtonKind::Primary icon=Glyph::Buy on_press=|()| () />
        </EmptyState>
    }
}
