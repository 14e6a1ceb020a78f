//! All documents, the last posted first.

use std::collections::HashSet;
use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::Book;
use serial_rules::book::{DocumentNo, Header};
use serial_rules::insight::summary::documents;
use serial_rules::insight::{Query as Search, find};
use serial_rules::model::{Date, Kind};

use crate::components::document_rows::{DocumentRow, DocumentRows, glyph_of};
use crate::components::{
    Button, ButtonKind, ButtonLink, DateField, EmptyState, FilterChip, Glyph, Menu, MenuEntry, Page, Scene, SearchBox,
};
use crate::exporting::{Export, ExportMenu, day, number, text};
use crate::i18n::{Phrases, format, kinds, use_words};
use crate::routes;
use crate::shop::{Shop, Topic, use_shop};

/// How many rows are drawn at first, and how many more with each press.
const PAGE: usize = 60;

/// The most pieces whose documents are looked for.
const PIECES_MAX: usize = 200;

/// What is looked for, and how much of it is shown.
#[derive(Clone, PartialEq)]
struct Query {
    text: String,
    kind: Option<Kind>,
    from: Option<Date>,
    until: Option<Date>,
    /// Whether those that were taken back are shown alone.
    is_void: bool,
    shown: usize,
}

impl Query {
    const fn all() -> Self {
        Self { text: String::new(), kind: None, from: None, until: None, is_void: false, shown: PAGE }
    }

    fn fits(&self, book: &Book, header: &Header) -> bool {
        let wanted = self.text.trim().to_lowercase();
        let partner =
            || header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.name.to_lowercase());
        wanted.is_empty()
            || header.id.as_str().to_lowercase().contains(&wanted)
            || partner().is_some_and(|name| name.contains(&wanted))
    }

    /// Whether a document is of the kind, the days and the standing that are shown.
    fn keeps(&self, header: &Header) -> bool {
        self.kind.is_none_or(|kind| kind == header.kind)
            && self.from.is_none_or(|from| header.date >= from)
            && self.until.is_none_or(|until| header.date <= until)
            && (!self.is_void || header.is_void())
    }

    /// The documents that moved a piece whose serial has the text in it.
    fn of_pieces(&self, book: &Book) -> HashSet<DocumentNo> {
        if self.text.trim().is_empty() {
            return HashSet::new();
        }
        let pieces = find(book, &Search { text: self.text.clone(), ..Search::default() }, PIECES_MAX).pieces;
        pieces.into_iter().flat_map(|piece| book.serials.movements(piece)).filter_map(|moved| moved.document).collect()
    }
}

/// What was found: the rows that are shown, and how many there are in all.
#[derive(Clone, PartialEq, Default)]
struct Found {
    rows: Vec<DocumentRow>,
    count: usize,
}

/// Every document that fits, the last posted first.
fn fitting<'a>(book: &'a Book, query: &'a Query) -> impl Iterator<Item = (DocumentNo, &'a Header)> {
    let of_pieces = query.of_pieces(book);
    let kept = documents(book, |header| query.keeps(header));
    kept.filter(move |(no, header)| of_pieces.contains(no) || query.fits(book, header))
}

fn found(book: &Book, query: &Query, words: &Phrases) -> Found {
    let mut found = Found::default();
    for (_, header) in fitting(book, query) {
        if found.count < query.shown {
            found.rows.push(DocumentRow::of(book, header, routes::document(header.id.as_str()), words));
        }
        found.count += 1;
    }
    found
}

/// The table that goes out: all that fit, not only those that are drawn.
fn table(shop: Shop, query: &Query, words: &'static Phrases) -> Export {
    let documents: Vec<DocumentNo> = shop.peek(|book| fitting(book, query).map(|(no, _)| no).collect());
    let row = move |no: &DocumentNo| {
        shop.peek(|book| {
            let header = book.documents.at(*no);
            let partner =
                header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.name.as_str());
            let void = if header.is_void() { words.documents.void } else { "" };
            vec![
                text(header.id.as_str()),
                text(kinds::name(header.kind, words.language)),
                day(Some(header.date)),
                text(partner.unwrap_or_default()),
                number(&header.total),
                text(void),
            ]
        })
    };
    Export {
        name: words.documents.title.to_owned(),
        columns: words.exporting.documents.map(str::to_owned).to_vec(),
        count: documents.len(),
        row: Rc::new(move |at| documents.get(at).map(row).unwrap_or_default()),
    }
}

/// All documents.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let query = RwSignal::new(Query::all());
    let is_empty = Memo::new(move |_| shop.book(Topic::Documents, |book| book.documents.is_empty()));
    let export = move |()| Some(query.with_untracked(|query| table(shop, query, words.get_untracked())));
    let actions = move || {
        view! {
            <Show when=move || !is_empty.get()>
                <ExportMenu what=export />
            </Show>
            <NewDocument />
        }
    };
    view! {
        <Page title=move || words.get().documents.title actions>
            {move || {
                if is_empty.get() {
                    view! { <Nothing /> }.into_any()
                } else {
                    view! {
                        <div class="stack">
                            <Filters query />
                            <Rows query />
                        </div>
                    }
                    .into_any()
                }
            }}
        </Page>
    }
}

/// Begins a document of any kind.
#[component]
fn NewDocument() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let go = StoredValue::new_local(use_navigate());
    // An adjustment begins at its product.
    let is_offered = |kind: &Kind| *kind != Kind::Adjust;
    let entry = move |kind: Kind| {
        let press = move || go.with_value(|go| go(routes::entering(kind), NavigateOptions::default()));
        MenuEntry::new(kinds::name(kind, words.language()), glyph_of(kind), press)
    };
    let entries = move || {
        shop.track(Topic::Settings);
        Kind::ALL.into_iter().filter(is_offered).map(entry).collect::<Vec<_>>()
    };
    view! { <Menu label=move || words.get().documents.new entries=Signal::derive(entries) icon=Glyph::Add attr:data-test="document-menu" /> }
}

#[component]
fn Nothing() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState scene=Scene::Ledger sentence=move || words.get().documents.empty>
            <ButtonLink label=move || (words.get().documents.kind)(Kind::Purchase).new href=routes::BUY kind=ButtonKind::Primary />
        </EmptyState>
    }
}

/// The search box, a chip for each kind that there is, and one for those alone that were taken back.
#[component]
fn Filters(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let met = Memo::new(move |_| {
        shop.book(Topic::Documents, |book| {
            let is_met = |kind: &Kind| book.documents.iter().any(|(_, header)| header.kind == *kind);
            Kind::ALL.into_iter().filter(is_met).collect::<Vec<_>>()
        })
    });
    let chip = move |kind: Option<Kind>| {
        let label = move || match kind {
            Some(kind) => kinds::name(kind, words.language()),
            None => words.get().documents.all_kinds,
        };
        let choose = move |()| query.update(|query| (query.kind, query.shown) = (kind, PAGE));
        view! { <FilterChip label pressed=Signal::derive(move || query.with(|query| query.kind == kind)) on_press=choose /> }
    };
    let chips = move || met.get().into_iter().map(Some).map(chip).collect_view();
    let is_mixed = move || met.with(Vec::len) > 1;
    view! {
        <div data-scan="here">
            <SearchBox
                label=move || words.get().documents.search
                placeholder=move || words.get().documents.search_hint
                clear_label=move || words.get().common.clear
                value=Signal::derive(move || query.with(|query| query.text.clone()))
                on_input=move |text| query.update(|query| (query.text, query.shown) = (text, PAGE))
                attr:data-test="document-search"
            />
        </div>
        <Days query />
        <div class="cluster" role="group" aria-label=move || words.get().documents.filter>
            <Show when=is_mixed>{chip(None)} {chips}</Show>
            <FilterChip
                label=move || words.get().documents.void
                pressed=Signal::derive(move || query.with(|query| query.is_void))
                on_press=move |()| query.update(|query| (query.is_void, query.shown) = (!query.is_void, PAGE))
                attr:data-test="documents-void"
            />
        </div>
    }
}

/// From one day to another.
#[component]
fn Days(query: RwSignal<Query>) -> impl IntoView {
    let words = use_words();
    let written = |day: Option<Date>| day.map(format::iso).unwrap_or_default();
    // The browser's picker gives a whole date or nothing.
    let set = move |day: String, place: fn(&mut Query) -> &mut Option<Date>| {
        query.update(|query| {
            *place(query) = day.parse().ok();
            query.shown = PAGE;
        });
    };
    let is_backwards =
        move || query.with(|query| query.from.zip(query.until).is_some_and(|(from, until)| until < from));
    view! {
        <div class="documents__days">
            <DateField
                label=move || words.get().documents.from
                value=Signal::derive(move || written(query.with(|query| query.from)))
                on_change=move |day| set(day, |query| &mut query.from)
                attr:data-test="documents-from"
            />
            <DateField
                label=move || words.get().documents.until
                value=Signal::derive(move || written(query.with(|query| query.until)))
                on_change=move |day| set(day, |query| &mut query.until)
                error=move || is_backwards().then(|| words.get().documents.until_before_from.to_owned())
                attr:data-test="documents-until"
            />
        </div>
    }
}

#[component]
fn Rows(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let found = Memo::new(move |_| {
        let words = words.get();
        // Names of partners stand in the rows.
        shop.track(Topic::Catalogue);
        shop.book(Topic::Documents, |book| query.with(|query| found(book, query, words)))
    });
    let rest = move || found.with(|found| found.count - found.rows.len());
    view! {
        <p class="meta" role="status">{move || (words.get().documents.count)(found.with(|found| found.count))}</p>
        <Show
            when=move || found.with(|found| found.count != 0)
            fallback=move || {
                view! {
                    <EmptyState scene=Scene::Astray sentence=move || words.get().documents.nothing_fits>
                        <Button label=move || words.get().documents.show_all on_press=move |()| query.set(Query::all()) />
                    </EmptyState>
                }
            }
        >
            <DocumentRows
                label=move || words.get().documents.title
                void_label=move || words.get().documents.void
                rows=Signal::derive(move || found.with(|found| found.rows.clone()))
            />
        </Show>
        <Show when=move || rest() != 0>
            <Button
                label=move || (words.get().documents.show_more)(rest().min(PAGE))
                on_press=move |()| query.update(|query| query.shown += PAGE)
            />
        </Show>
    }
}
