//! The app as a whole: words, appearance, toasts and the shop, given to everything inside; then the frame and the pages.

pub mod appearance;
pub mod help;
pub mod keypad;
pub mod taste;

mod command_bar;
mod found;
mod frame;
mod more;
mod notices;
mod shortcuts;

#[cfg(debug_assertions)]
pub mod gallery;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate};

use crate::components::{Failed, ToastStack, Toasts};
use crate::device::preferences;
use crate::i18n::{Language, Words, use_words};
use crate::routes::{self, Pages};
use crate::scanning;
use crate::screens;
use crate::shop::{Shop, Topic, use_shop};
use appearance::Appearance;
use frame::Frame;
use keypad::Keypad;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    provide_words();
    Appearance::provide();
    Keypad::provide();
    provide_context(Toasts::new());
    notices::keep_for_offline();
    let words = use_words();
    view! {
        <Router>
            <Opened />
        </Router>
        <ToastStack dismiss_label=move || words.get().common.dismiss />
    }
}

/// The words, in the language chosen here before, else in the one the browser's user reads best.
fn provide_words() {
    let tag = preferences::language().or_else(|| preferences::browser_languages().into_iter().next());
    let words = Words::new(tag.map_or(Language::default(), |tag| Language::from_tag(&tag)));
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", words.language().tag());
        }
    });
    Effect::watch(move || words.language(), |language, _, _| preferences::set_language(language.tag()), false);
    provide_context(words);
}

/// The shop, once it is open; until then what is being waited for, or why it cannot be opened.
#[component]
fn Opened() -> impl IntoView {
    let words = use_words();
    let shop = LocalResource::new(Shop::open);
    move || {
        shop.with(|outcome| match outcome {
            None => view! { <p class="opening" role="status">{move || words.get().common.opening}</p> }.into_any(),
            Some(Ok(opened)) => {
                provide_context(*opened);
                scanning::provide();
                screens::settings::provide();
                view! { <FirstRun /> <Frame><notices::FaultBanner /> <Pages /></Frame> }.into_any()
            }
            Some(Err(_)) => view! {
                <main class="opening">
                    <Failed
                        title=move || words.get().common.open_failed
                        detail=move || words.get().common.open_failed_detail
                        retry_label=move || words.get().common.retry
                        on_retry=move |()| shop.refetch()
                    />
                </main>
            }
            .into_any(),
        })
    }
}

/// Leads to the first run for as long as the shop has no name.
#[component]
fn FirstRun() -> impl IntoView {
    let shop = use_shop();
    let navigate = use_navigate();
    let path = use_location().pathname;
    let is_new = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.shop_name.is_empty()));
    Effect::new(move || {
        if is_new.get() && path.with(|path| routes::needs_shop(path)) {
            navigate(routes::WELCOME, leptos_router::NavigateOptions { replace: true, ..Default::default() });
        }
    });
}
