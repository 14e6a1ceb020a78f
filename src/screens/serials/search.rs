//! The search: any part of a number, with filters; several numbers at once.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serial_rules::Book;
use serial_rules::book::PieceNo;
use serial_rules::insight::search::find_each;
use serial_rules::insight::{Query, State, find, piece};
use serial_rules::intake::entry_text;

use super::lives::{picture, place, product_name};
use crate::components::banner::Banner;
use crate::components::button::{ButtonKind, ButtonLink};
use crate::components::chip::{FilterChip, StateChip};
use crate::components::empty::EmptyState;
use crate::components::page::Page;
use crate::components::picture::Scene;
use crate::components::search_box::SearchBox;
use crate::components::select_field::{SelectField, SelectOption};
use crate::components::serial_text::SerialText;
use crate::components::virtual_list::VirtualList;
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many pieces the list holds at most; the count beside it is of all.
const SHOWN_MAX: usize = 5_000;

/// What was found, as the screen shows it.
#[derive(Clone, PartialEq, Default)]
struct Found {
    pieces: Vec<PieceNo>,
    count: usize,
    /// Numbers asked for that the book does not know, where several were asked for at once.
    unknown: Vec<String>,
}

/// The search for serials.
#[component]
pub fn SearchScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let asked =
        |name: &str| use_query_map().with_untracked(|query| query.get(name)).map(|text| routes::from_segment(&text));
    let query = RwSignal::new(Query {
        text: asked(routes::QUERY).unwrap_or_default(),
        product: asked(routes::PRODUCT).map(Into::into),
        ..Query::default()
    });
    let found = Memo::new(move |_| shop.book(Topic::Stock, |book| query.with(|query| found(book, query))));
    let is_empty = Memo::new(move |_| shop.book(Topic::Stock, |book| book.serials.is_empty()));
    view! {
        <Page title=move || words.get().serials.title>
            <div class="serials">
                {move || {
                    if is_empty.get() {
                        view! { <NoSerials /> }.into_any()
                    } else {
                        view! { <Filters query found /> <Results found /> }.into_any()
                    }
                }}
            </div>
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

#[component]
fn NoSerials() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState scene=Scene::Serials sentence=move || words.get().serials.empty>
            <ButtonLink label=move || words.get().serials.empty_action href=routes::BUY kind=ButtonKind::Primary />
        </EmptyState>
    }
}

#[component]
fn Filters(query: RwSignal<Query>, found: Memo<Found>) -> impl IntoView {
    let words = use_words();
    let count = move || {
        let Found { count, ref pieces, .. } = *found.read();
        let words = &words.get().serials;
        if count > pieces.len() { (words.found_shown)(count, pieces.len()) } else { (words.found)(count) }
    };
    view! {
        <div class="serials__filters">
            <div data-test="serial-search" data-scan="here">
                <SearchBox
                    label=move || words.get().serials.search
                    placeholder=move || words.get().serials.search_hint
                    value=Signal::derive(move || query.with(|query| query.text.clone()))
                    on_input=move |text| query.update(|query| query.text = text)
                    clear_label=move || words.get().common.clear
                />
            </div>
            <div class="serials__narrow">
                <States query />
                <ProductFilter query />
                <WarehouseFilter query />
            </div>
            <p class="serials__count" role="status">{count}</p>
        </div>
    }
}

#[component]
fn States(query: RwSignal<Query>) -> impl IntoView {
    let words = use_words();
    let chip = move |state: Option<State>| {
        let label = move || {
            let words = &words.get().serials;
            state.map_or(words.any_state, words.state)
        };
        view! {
            <FilterChip
                label=label
                pressed=Signal::derive(move || query.with(|query| query.state == state))
                on_press=move |()| query.update(|query| query.state = state)
            />
        }
    };
    let offered =
        [None, Some(State::In), Some(State::Sold), Some(State::Transit), Some(State::Returned), Some(State::Lost)];
    view! { <div class="serials__states">{offered.map(chip).collect_view()}</div> }
}

#[component]
fn ProductFilter(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let options = move || {
        let any = SelectOption::new("", words.get().serials.any_product);
        shop.book(Topic::Catalogue, |book| {
            let tracked = book.catalogue.products().filter(|product| product.is_serial_managed());
            let options = tracked.map(|product| SelectOption::new(product.id.as_str(), product.name.as_str()));
            [any].into_iter().chain(options).collect()
        })
    };
    view! {
        <SelectField
            label=move || words.get().serials.product
            options=Signal::derive(options)
            value=Signal::derive(move || query.with(|query| query.product.as_ref().map(ToString::to_string).unwrap_or_default()))
            on_change=move |id: String| query.update(|query| query.product = (!id.is_empty()).then(|| id.into()))
        />
    }
}

#[component]
fn WarehouseFilter(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let options = move || {
        let any = SelectOption::new("", words.get().serials.any_warehouse);
        shop.book(Topic::Catalogue, |book| {
            let options = book.catalogue.warehouses().map(|it| SelectOption::new(it.id.as_str(), it.name.as_str()));
            [any].into_iter().chain(options).collect()
        })
    };
    view! {
        <SelectField
            label=move || words.get().serials.warehouse
            options=Signal::derive(options)
            value=Signal::derive(move || query.with(|query| query.warehouse.as_ref().map(ToString::to_string).unwrap_or_default()))
            on_change=move |id: String| query.update(|query| query.warehouse = (!id.is_empty()).then(|| id.into()))
        />
    }
}

#[component]
fn Results(found: Memo<Found>) -> impl IntoView {
    let words = use_words();
    let unknown = move || {
        let list = found.with(|found| found.unknown.clone());
        (!list.is_empty()).then(|| {
            let text = move || (words.get().serials.not_in_book)(list.len(), &list.join(", "));
            view! { <Banner>{text}</Banner> }
        })
    };
    let count = Signal::derive(move || found.with(|found| found.pieces.len()));
    // A row is drawn anew when the list changes under it: its place says nothing about its piece.
    let rows = move || {
        found.track();
        if count.get() == 0 {
            return view! {
                <EmptyState
                    scene=Scene::Serials
                    sentence=move || words.get().serials.nothing_fits
                    detail=move || words.get().serials.nothing_fits_detail
                />
            }
            .into_any();
        }
        let row = move |at: usize| {
            let no = found.with_untracked(|found| found.pieces.get(at).copied());
            no.map_or_else(|| ().into_any(), |no| view! { <PieceRow no /> }.into_any())
        };
        view! { <VirtualList label=move || words.get().serials.title count row_height=64 row /> }.into_any()
    };
    view! { <div class="serials__results">{unknown} {rows}</div> }
}

#[component]
fn PieceRow(no: PieceNo) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (piece, product, place) = shop.peek(|book| {
        let piece = piece(book, no);
        let (product, place) = (product_name(book, &piece), place(book, &piece));
        (piece, product, place)
    });
    let state = piece.state;
    let word = move || (words.get().serials.state)(state);
    let serial = StoredValue::new(piece.serial);
    let text = move || serial.get_value();
    view! {
        <a class="serials__row" href=serial.with_value(|serial| routes::serial(serial)) data-test="serial-row" data-serial=text>
            <span class="serials__number">
                <SerialText serial=Signal::derive(text) />
                <span class="serials__product">{product}</span>
            </span>
            <StateChip state=picture(state) word=word place=place />
        </a>
    }
}
