//! How safe and how full the storage is.

use leptos::prelude::*;

use super::form::use_form;
use crate::components::{Banner, BannerKind, Button, Fact, Facts, Section};
use crate::device::storage_state::{self, Space};
use crate::i18n::format;
use crate::shop::Topic;

/// Whether the browser may throw the book away, and how much room there is.
#[component]
pub(super) fn Storage() -> impl IntoView {
    let form = use_form();
    let (words, shop) = (form.words, form.shop);
    let state = LocalResource::new(async || (storage_state::is_protected().await, storage_state::space().await));
    let was_refused = RwSignal::new(false);
    let protect = move |()| {
        leptos::task::spawn_local(async move {
            was_refused.set(!storage_state::protect().await);
            state.refetch();
        });
    };
    let entries = move || {
        for topic in [Topic::Catalogue, Topic::Stock, Topic::Documents, Topic::Settings] {
            shop.track(topic);
        }
        shop.peek(|book| format::whole(usize::try_from(book.seq()).unwrap_or(usize::MAX)))
    };
    let standing = move || {
        state.get().map(|(is_protected, _)| if is_protected {
        view! { <Banner><strong>{move || words.get().settings.protected}</strong> <p>{move || words.get().settings.protected_detail}</p></Banner> }.into_any()
    } else {
        let ask = move || view! { <Button label=move || words.get().settings.protect on_press=protect /> };
        let detail = move || {
            let words = &words.get().settings;
            if was_refused.get() { words.protect_refused } else { words.unprotected_detail }
        };
        view! {
            <Banner kind=BannerKind::Caution action=ask>
                <strong>{move || words.get().settings.unprotected}</strong>
                <p>{detail}</p>
            </Banner>
        }
        .into_any()
    })
    };
    let space = move || {
        let Space { used, allowed } = state.get()?.1?;
        Some((words.get().settings.space)(&format::bytes(used), &format::bytes(allowed)))
    };
    view! {
        <Section title=move || words.get().settings.storage>
            {standing}
            <Facts>
                {move || space().map(|space| view! { <Fact label=move || words.get().settings.room>{space}</Fact> })}
                <Fact label=move || words.get().settings.entries>{entries}</Fact>
            </Facts>
        </Section>
    }
}
