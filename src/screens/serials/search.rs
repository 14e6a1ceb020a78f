//! The search: any part of a number, with filters; several numbers at once; grouped, chosen from, and out as a file.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serde::{Deserialize, Serialize};
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::insight::search::{Grouping, find_each};
use serial_rules::insight::{Query, find};
use serial_rules::intake::entry_text;

use super::chosen::ChosenBar;
use super::filters::Filters;
use super::groups::Groups;
use super::rows::Rows;
use super::sheet;
use super::views::Views;
use crate::components::{Banner, Button, ButtonKind, ButtonLink, EmptyState, Glyph, Page, Scene};
use crate::exporting::ExportMenu;
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many pieces the list holds at most; the count beside it is of all.
const SHOWN_MAX: usize = 5_000;

/// What is asked, and how the answer is laid out.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct Asked {
    pub(super) query: Query,
    pub(super) grouping: Option<Grouping>,
}

/// What was found, as the screen shows it.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Found {
    pub(super) pieces: Vec<PieceNo>,
    pub(super) count: usize,
    /// Numbers asked for that the book does not know, where several were asked for at once.
    unknown: Vec<String>,
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
    let found = Memo::new(move |_| shop.book(Topic::Stock, |book| asked.with(|asked| found(book, &asked.query))));
    let is_empty = Memo::new(move |_| shop.book(Topic::Stock, |book| book.serials.is_empty()));
    let is_choosing = Memo::new(move |_| chosen.with(Option::is_some));
    let grouping = Memo::new(move |_| asked.with(|asked| asked.grouping));
    let export = move |()| {
        let query = asked.with_untracked(|asked| asked.query.clone());
        let pieces = chosen.with_untracked(|chosen| chosen.clone().filter(|chosen| !chosen.is_empty()));
        Some(match pieces {
            Some(pieces) => sheet::of(pieces.into_iter().collect(), shop, words.get_untracked()),
            None => sheet::of(shop.peek(|book| all_of(book, &query)), shop, words.get_untracked()),
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
        Some(by) => view! { <Groups asked by chosen /> }.into_any(),
        None => view! { <Rows found chosen /> }.into_any(),
    };
    view! {
        <Page title=move || words.get().serials.title actions>
            <div class="serials">
                <Show when=move || !is_empty.get() fallback=NoSerials>
                    <Filters asked found />
                    <Unknown found />
                    {results}
                </Show>
            </div>
            <Show when=move || is_choosing.get()>
                <ChosenBar chosen found />
            </Show>
        </Page>
    }
}

fn found(book: &Book, query: &Query) -> Found {
    let serials = entry_text::read(&query.text, None, None).serials;
    if serials.len() < 2 {
        let hits = find(book, query, SHOWN_MAX);
        return Found { pieces: hits.pieces, count: hits.count, unknown: Vec::new() };
    }
    let (pieces, unknown) = find_each(book, &serials);
    Found { count: pieces.len(), pieces, unknown: unknown.into_iter().map(ToString::to_string).collect() }
}

/// Everything that was found, not only what is listed.
fn all_of(book: &Book, query: &Query) -> Vec<PieceNo> {
    let serials = entry_text::read(&query.text, None, None).serials;
    if serials.len() < 2 { find(book, query, usize::MAX).pieces } else { find_each(book, &serials).0 }
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

/// The numbers that were asked for and are not in the book.
#[component]
fn Unknown(found: Memo<Found>) -> impl IntoView {
    let words = use_words();
    move || {
        let list = found.with(|found| found.unknown.clone());
        (!list.is_empty()).then(|| {
            let text = move || (words.get().serials.not_in_book)(list.len(), &list.join(", "));
            view! { <Banner>{text}</Banner> }
        })
    }
}
