//! The frame around every page: the navigation, the box at the top, and the place of the page. Style: `layout.css`.

use leptos::{html, prelude::*};
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use super::command_bar::CommandBar;
use super::more::MoreSheet;
use super::shortcuts;
use crate::components::{Glyph, Icon};
use crate::i18n::common::CommonWords;
use crate::i18n::use_words;
use crate::routes;
use crate::scanning::CameraOverlay;
use crate::shop::{Topic, use_shop};

/// The frame. The first run stands in it alone, and what is printed has nothing around it at all.
#[component]
pub(super) fn Frame(children: Children) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let path = use_location().pathname;
    let is_printed = Memo::new(move |_| path.with(|path| routes::is_printed(path)));
    let is_bare = move || is_printed.get() || path.with(|path| path == routes::WELCOME);
    // With serial management off, nothing speaks of serials (R4).
    let has_serials = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.serials));
    let search = NodeRef::<html::Input>::new();
    let is_more_open = RwSignal::new(false);
    shortcuts::listen(search);
    view! {
        <div class="frame" class:frame--bare=is_bare data-test="frame">
            <Show when=move || !is_printed.get()>
                <a class="frame__skip" href="#content">{move || words.get().common.skip_to_content}</a>
                <nav class="rail" aria-label=move || words.get().common.navigation>
                    <RailLink href=routes::HOME icon=Glyph::Home word=|words| words.home hook="nav-home" exact=true />
                    <RailLink href=routes::SELL icon=Glyph::Sell word=|words| words.sell hook="nav-sell" />
                    <RailLink href=routes::BUY icon=Glyph::Buy word=|words| words.buy hook="nav-receive" />
                    <button type="button" class="rail__scan" aria-label=move || words.get().common.scan on:click=move |_| shortcuts::focus_on(search)>
                        <Icon glyph=Glyph::Scan />
                    </button>
                    <RailLink href=routes::STOCK icon=Glyph::Warehouse word=|words| words.stock hook="nav-stock" roomy=true />
                    <Show when=move || has_serials.get()>
                        <RailLink href=routes::SERIALS icon=Glyph::Serial word=|words| words.serials hook="nav-serials" roomy=true />
                    </Show>
                    <button type="button" class="rail__link" aria-haspopup="dialog" data-test="nav-more" on:click=move |_| is_more_open.set(true)>
                        <Icon glyph=Glyph::More />
                        <span class="rail__word">{move || words.get().common.more}</span>
                    </button>
                </nav>
                <header class="frame__top"><CommandBar search /></header>
            </Show>
            <main class="frame__page" id="content" tabindex="-1">{children()}</main>
            <CameraOverlay />
            <MoreSheet open=is_more_open.read_only() on_close=move |()| is_more_open.set(false) />
        </div>
    }
}

/// One place of the navigation.
#[component]
fn RailLink(
    href: &'static str,
    icon: Glyph,
    word: fn(&'static CommonWords) -> &'static str,
    /// The name that tests know it by.
    hook: &'static str,
    #[prop(optional)] exact: bool,
    /// Whether a phone has no room for it; it is then found under More.
    #[prop(optional)]
    roomy: bool,
) -> impl IntoView {
    let words = use_words();
    view! {
        <A href exact attr:data-test=hook attr:class=if roomy { "rail__link rail__link--roomy" } else { "rail__link" }>
            <Icon glyph=icon />
            <span class="rail__word">{move || word(&words.get().common)}</span>
        </A>
    }
}
