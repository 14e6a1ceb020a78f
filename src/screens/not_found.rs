//! Nothing at this address: say so, and lead back.

use leptos::prelude::*;

use crate::components::{ButtonKind, ButtonLink, EmptyState, Glyph, Page, Scene};
use crate::i18n::use_words;
use crate::routes;

/// What stands at an address that leads nowhere.
#[component]
pub fn NotFoundScreen() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=move || words.get().common.not_found>
            <EmptyState scene=Scene::Astray sentence=move || words.get().common.not_found_detail>
                <ButtonLink label=move || words.get().common.home href=routes::HOME.to_owned() kind=ButtonKind::Primary icon=Glyph::Home />
            </EmptyState>
        </Page>
    }
}
