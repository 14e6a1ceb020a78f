//! The search: any part of a number, with filters; several numbers at once; grouped, chosen from, and out as a file.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serde::{Deserialize, Serialize};
use serial_rules::book::PieceNo;
use serial_rules::insight::search::Grouping;
use serial_rules::insight::{Query, State};

use super::answering::{Answer, answering};
use super::chosen::ChosenBar;
use super::filters::Filters;
use super::groups::Groups;
use super::rows::Rows;
use super::sheet;
use super::views::Views;
use crate::components::{Banner, Button, ButtonKind, ButtonLink, EmptyState, Glyph, Page, Scene, StateChip};
use crate::exporting::ExportMenu;
use crate::i18n::{format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// What is asked, and how the answer is laid out.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct Asked {
    pub(super) query: Query,
    pub(super) grouping: Option<Grouping>,
}

/// The pieces that somebody chose, while somebody chooses.
pub(super) type Chosen = RwSignal<Option<BTreeSet<PieceNo>>>;

/// What the address asks for.
fn of_address() -> Asked {
    let asked =
        |name: &str| use_query_map().with_untracked(|query| query.get(name)).map(|text| routes::from_segment(&text));
    let query = Query {
        text: asked(routes::QUERY).unwrap_or_default(),
        product: asked(routes::PRODUCT).map(Into::into),
        ..Query::default()
    };
    Asked { query, grouping: None }
}

/// The search for serials.
#[component]
pub fn SearchScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let asked = RwSignal::new(of_address());
    let chosen: Chosen = RwSignal::new(None);
    let answer = answering(shop, asked);
    let is_empty = Memo::new(move |_| shop.book(Topic::Stock, |book| book.serials.is_empty()));
    let is_choosing = Memo::new(move |_| chosen.with(Option::is_some));
    let grouping = Memo::new(move |_| answer.with(|found| found.by));
    let export = move |()| {
        let (found, words) = (answer.get_untracked(), words.get_untracked());
        let pieces = chosen.with_untracked(|chosen| chosen.clone().filter(|chosen| !chosen.is_empty()));
        Some(match (pieces, found.by) {
            (Some(pieces), _) => sheet::of_pieces(Arc::new(pieces.into_iter().collect()), shop, words),
            (None, None) => sheet::of_pieces(found.pieces, shop, words),
            (None, Some(by)) => sheet::of_groups(found.groups, by, shop, words),
        })
    };
    let actions = move || {
        view! {
            <Show when=move || !is_empty.get()>
                <Views asked />
                <ExportMenu what=export />
                <Show when=move || !is_choosing.get()>
                    <Button
                        label=move || words.get().serials.searching.choose
                        icon=Glyph::Check
                        on_press=move |()| chosen.set(Some(BTreeSet::new()))
                        attr:data-test="serials-select"
                    />
                </Show>
            </Show>
        }
    };
    let results = move || match grouping.get() {
        Some(by) => view! { <Groups asked answer by chosen /> }.into_any(),
        None => view! { <Rows answer chosen /> }.into_any(),
    };
    view! {
        <Page title=move || words.get().serials.title actions>
            <div class="serials">
                <Show when=move || !is_empty.get() fallback=NoSerials>
                    <Filters asked answer />
                    <Standing answer />
                    {results}
                </Show>
            </div>
            <Show when=move || is_choosing.get()>
                <ChosenBar chosen answer />
            </Show>
        </Page>
    }
}

#[component]
fn NoSerials() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState scene=Scene::Serials sentence=move || words.get().serials.empty>
            <ButtonLink label=move || words.get().serials.empty_action href=routes::BUY kind=ButtonKind::Primary />
        </EmptyState>
    }
}

/// Where several numbers were asked for: how those in the book stand, and which are not in it.
#[component]
fn Standing(answer: Answer) -> impl IntoView {
    let words = use_words();
    let standing = Memo::new(move |_| answer.with(|found| found.standing.clone()));
    let unknown = Memo::new(move |_| answer.with(|found| found.unknown.clone()));
    let told = move || {
        let one = |(state, count): (State, usize)| {
            let word = move || (words.get().serials.state)(state);
            view! { <StateChip state word=word place=Some(format::whole(count)) /> }
        };
        standing.get().into_iter().map(one).collect_view()
    };
    view! {
        <Show when=move || !standing.read().is_empty()>
            <div class="serials__standing" data-test="serials-standing">{told}</div>
        </Show>
        <Show when=move || !unknown.read().is_empty()>
            <Banner attr:data-test="serials-unknown">
                {move || unknown.with(|list| (words.get().serials.not_in_book)(list.len(), &list.join(", ")))}
            </Banner>
        </Show>
    }
}
