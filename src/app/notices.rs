//! What concerns the app as a whole: a newer build that waits, and trouble in following other tabs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::toast::use_toasts;
use crate::components::{Banner, BannerKind};
use crate::device::install;
use crate::i18n::{trouble, use_words};
use crate::shop::use_shop;

/// Keeps the app for times without a network, and offers a newer build when one waits: never under a clerk's hands.
pub(super) fn keep_for_offline() {
    let (words, toasts) = (use_words(), use_toasts());
    spawn_local(install::register(move |build| {
        let words = &words.get_untracked().common;
        let build = StoredValue::new_local(build);
        toasts.done_with(words.new_build, words.reload, move || build.with_value(install::NewBuild::take_over));
    }));
}

/// What went wrong outside of any command. The book is as it was before.
#[component]
pub(super) fn FaultBanner() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    move || {
        shop.fault().map(|failure| {
            view! {
                <div data-test="trouble">
                    <Banner kind=BannerKind::Caution>{move || trouble::failed(&failure, words.language())}</Banner>
                </div>
            }
        })
    }
}
