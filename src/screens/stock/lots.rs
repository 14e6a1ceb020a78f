//! All lots, the first to expire first.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serial_rules::Book;
use serial_rules::insight::lots::{self, Freshness, LotRow, freshness};
use serial_rules::model::Date;

use super::lot_groups::LotGroups;
use crate::components::{
    Button, ButtonKind, ButtonLink, Chip, Choice, ChoiceOption, EmptyState, FilterChip, Glyph, List, Page, Row, RowEnd,
    RowText, Scene, SearchBox, Tone,
};
use crate::i18n::{Phrases, format, use_words};
use crate::routes::{self, Showing};
use crate::shop::{Topic, use_shop};

/// How many rows are drawn at first, and how many more with each press.
const PAGE: usize = 100;

/// Which lots are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Kept {
    #[default]
    InStock,
    Soon,
    Expired,
    All,
}

impl Kept {
    const ALL: [Self; 4] = [Self::InStock, Self::Soon, Self::Expired, Self::All];

    fn fits(self, lot: &LotRow, today: Date) -> bool {
        let is_there = !lot.on_hand.is_zero();
        match self {
            Self::All => true,
            Self::InStock => is_there,
            Self::Soon => is_there && matches!(freshness(lot.expiry, today), Freshness::Soon(_)),
            Self::Expired => is_there && matches!(freshness(lot.expiry, today), Freshness::Expired(_)),
        }
    }
}

/// How the lots are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Group {
    /// One after the other, the first to expire first.
    #[default]
    Expiry,
    /// Each product with its lots.
    Product,
    /// Each number with the products that have it (R115).
    Number,
}

/// What is looked for, and how much of it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Query {
    text: String,
    kept: Kept,
    group: Group,
    more: usize,
}

/// A lot with the names of its row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Shown {
    pub(super) lot: LotRow,
    pub(super) product: String,
    pub(super) unit: String,
}

fn found(book: &Book, query: &Query, today: Date) -> Vec<Shown> {
    let wanted = query.text.to_lowercase();
    let shown = |lot: LotRow| {
        let product = book.catalogue.product(&lot.product)?;
        let text = format!("{} {} {}", lot.lot, product.name, product.sku).to_lowercase();
        let fits = query.kept.fits(&lot, today) && wanted.split_whitespace().all(|word| text.contains(word));
        fits.then(|| Shown { product: product.name.clone(), unit: product.unit.to_string(), lot })
    };
    lots::all(book).into_iter().filter_map(shown).collect()
}

/// All lots.
#[component]
pub fn LotsScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let kept = match use_query_map().with_untracked(Showing::of) {
        Some(Showing::Soon) => Kept::Soon,
        Some(Showing::Expired) => Kept::Expired,
        Some(Showing::Low | Showing::Sleeping | Showing::Unnamed) | None => Kept::InStock,
    };
    let query = RwSignal::new(Query { kept, ..Query::default() });
    let is_empty = Memo::new(move |_| shop.book(Topic::Stock, |book| book.lots.iter().next().is_none()));
    let back = Signal::derive(move || Some((routes::STOCK.to_owned(), words.get().stock.title.to_owned())));
    view! {
        <Page title=move || words.get().stock.lots.title back>
            {move || {
                if is_empty.get() {
                    view! {
                        <EmptyState
                            scene=Scene::Boxes
                            sentence=move || words.get().stock.lots.empty
                            detail=move || words.get().stock.lots.empty_detail
                        >
                            <ButtonLink label=move || words.get().products.create icon=Glyph::Add href=routes::PRODUCT_NEW kind=ButtonKind::Primary />
                        </EmptyState>
                    }
                    .into_any()
                } else {
                    view! {
                        <div class="stock">
                            <Filters query />
                            <Lots query />
                        </div>
                    }
                    .into_any()
                }
            }}
        </Page>
    }
}

#[component]
fn Filters(query: RwSignal<Query>) -> impl IntoView {
    let words = use_words();
    let chip = move |(at, kept): (usize, Kept)| {
        view! {
            <FilterChip
                label=move || words.get().stock.lots.kept[at]
                pressed=Signal::derive(move || query.with(|query| query.kept == kept))
                on_press=move |()| query.update(|query| (query.kept, query.more) = (kept, 0))
            />
        }
    };
    let groups = move || {
        let [expiry, product, number] = words.get().stock.lots.groups;
        vec![
            ChoiceOption::new(Group::Expiry, expiry),
            ChoiceOption::new(Group::Product, product),
            ChoiceOption::new(Group::Number, number),
        ]
    };
    view! {
        <div data-scan="here" data-test="lot-search">
            <SearchBox
                label=move || words.get().stock.lots.search_hint
                placeholder=move || words.get().stock.lots.search_hint
                clear_label=move || words.get().common.clear
                value=Signal::derive(move || query.with(|query| query.text.clone()))
                on_input=move |text| query.update(|query| (query.text, query.more) = (text, 0))
            />
        </div>
        <div class="stock__groups" data-test="lot-group">
            <Choice
                label=move || words.get().stock.lots.group
                label_hidden=true
                options=Signal::derive(groups)
                value=Signal::derive(move || query.with(|query| query.group))
                on_change=move |group| query.update(|query| query.group = group)
            />
        </div>
        <div class="cluster" role="group" aria-label=move || words.get().stock.keep>
            {Kept::ALL.into_iter().enumerate().map(chip).collect_view()}
        </div>
    }
}

#[component]
fn Lots(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let lots = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| query.with(|query| found(book, query, shop.today())))
    });
    let group = Memo::new(move |_| query.with(|query| query.group));
    let shown = move || (query.with(|query| query.more) + 1) * PAGE;
    let rest = move || {
        if group.get() == Group::Expiry { lots.with(Vec::len).saturating_sub(shown()) } else { 0 }
    };
    let lines = move || {
        let (phrases, today) = (words.get(), shop.today());
        lots.with(|lots| lots.iter().take(shown()).map(|lot| line(lot, phrases, today)).collect_view())
    };
    view! {
        <Show
            when=move || lots.with(|lots| !lots.is_empty())
            fallback=move || view! { <EmptyState scene=Scene::Shelves sentence=move || words.get().stock.nothing_fits /> }
        >
            {move || match group.get() {
                Group::Expiry => view! { <List label=move || words.get().stock.lots.title>{lines}</List> }.into_any(),
                by => view! { <LotGroups lots by /> }.into_any(),
            }}
        </Show>
        <Show when=move || { rest() > 0 }>
            <Button label=move || (words.get().documents.show_more)(rest().min(PAGE)) on_press=move |()| query.update(|query| query.more += 1) />
        </Show>
    }
}

fn line(Shown { lot, product, unit }: &Shown, words: &'static Phrases, today: Date) -> AnyView {
    let said = &words.stock.lots;
    let quantity =
        if lot.on_hand.is_zero() { said.gone.to_owned() } else { format!("{} {unit}", format::quantity(lot.on_hand)) };
    let place = (lot.warehouses > 1).then(|| (said.warehouses)(lot.warehouses));
    let detail = [Some(product.clone()), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    row(lot, lot.lot.to_string(), detail, quantity, today, words)
}

/// The row of a lot: what it is called here, what is said below, and how much of it there is.
pub(super) fn row(
    lot: &LotRow,
    title: String,
    detail: String,
    quantity: String,
    today: Date,
    words: &'static Phrases,
) -> AnyView {
    let (hook, href, expiry) = (lot.lot.to_string(), routes::lot(&lot.product, &lot.lot), lot.expiry);
    view! {
        <Row href icon=Glyph::Label attr:data-test="lot-row" attr:data-number=hook>
            <RowText title detail />
            <RowEnd>
                {expiry_chip(expiry, today, words)}
                <span class="number">{quantity}</span>
            </RowEnd>
        </Row>
    }
    .into_any()
}

/// How a lot stands to its last good day.
pub(super) fn expiry_chip(expiry: Option<Date>, today: Date, words: &'static Phrases) -> AnyView {
    let said = &words.stock.lots;
    let (label, tone, icon) = match (freshness(expiry, today), expiry) {
        (Freshness::Expired(days), _) => ((said.expired)(days), Tone::Bad, Glyph::Refused),
        (Freshness::Soon(days), _) => ((said.soon)(days), Tone::Caution, Glyph::Caution),
        (Freshness::Good, Some(day)) => (format::date(day, words.language), Tone::Neutral, Glyph::Clock),
        (Freshness::Good, None) => (said.no_expiry.to_owned(), Tone::Neutral, Glyph::Clock),
    };
    view! { <Chip label tone icon /> }.into_any()
}
