//! The parts, with made-up data, to be looked at while they are built. Not in a build for a shop.
//!
//! `/gallery` shows all of them; `?theme=dark` and `?language=zh` choose how.

mod feedback;
mod fields;
mod made_up;
mod pieces;
mod work;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::appearance::use_appearance;
use crate::components::{Chip, Glyph, Page, Tab, Tabs, Tone};
use crate::device::preferences::Theme;
use crate::i18n::{Language, use_words};
use made_up::said;

/// A part of the gallery.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Wing {
    #[default]
    Work,
    Pieces,
    Fields,
    Feedback,
}

impl Wing {
    /// The wing that an address asks for.
    fn named(name: &str) -> Self {
        [("pieces", Self::Pieces), ("fields", Self::Fields), ("feedback", Self::Feedback)]
            .into_iter()
            .find_map(|(known, wing)| (known == name).then_some(wing))
            .unwrap_or_default()
    }
}

/// All parts, by wing.
#[component]
pub fn Gallery() -> impl IntoView {
    let query = use_query_map().get_untracked();
    dress(query.get_str("theme"), query.get_str("language"));
    let wing = RwSignal::new(Wing::named(query.get_str("wing").unwrap_or_default()));
    let tabs = move || {
        vec![
            Tab::new(Wing::Work, said("A sale", "销售单")).with_count("3"),
            Tab::new(Wing::Pieces, said("Pieces", "单件")),
            Tab::new(Wing::Fields, said("Fields", "输入")),
            Tab::new(Wing::Feedback, said("Feedback", "反馈")),
        ]
    };
    let marks =
        || view! { <Chip label=said("Draft saved 12:31", "草稿已保存 12:31") tone=Tone::Open icon=Glyph::Draft /> };
    view! {
        <Page title=move || said("Sale S-20261122-004", "销售单 S-20261122-004") marks>
            <Tabs label="" tabs selected=wing on_select=move |chosen| wing.set(chosen) />
            {move || match wing.get() {
                Wing::Work => view! { <work::Work /> }.into_any(),
                Wing::Pieces => view! { <pieces::Pieces /> }.into_any(),
                Wing::Fields => view! { <fields::Fields /> }.into_any(),
                Wing::Feedback => view! { <feedback::Feedback /> }.into_any(),
            }}
        </Page>
    }
}

/// Theme and language as the address asks.
fn dress(theme: Option<&str>, language: Option<&str>) {
    let appearance = use_appearance();
    match theme {
        Some("dark") => appearance.choose(Theme::Dark),
        Some("light") => appearance.choose(Theme::Light),
        _ => {}
    }
    if let Some(tag) = language {
        use_words().choose(Language::from_tag(tag));
    }
}
