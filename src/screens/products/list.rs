//! The list of products: search, category, and changes to many at once.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serial_rules::Book;
use serial_rules::book::OnHand;
use serial_rules::insight::summary;
use serial_rules::model::{Product, ProductId, Tracking};
use serial_rules::sorting;

use super::bulk::BulkBar;
use super::sheet;
use crate::components::{
    Button, ButtonKind, ButtonLink, Chip, EmptyState, FilterChip, Glyph, Page, Scene, SearchBox, SelectField,
    SelectOption, Tone, VirtualList,
};
use crate::exporting::ExportMenu;
use crate::i18n::{Phrases, format, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// What the list is asked for, and what is chosen in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct ListState {
    text: String,
    /// The category; blank for all.
    category: String,
    /// How their pieces are told apart; nothing for any way.
    tracking: Option<Tracking>,
    /// Whether those alone are shown that run low.
    is_low: bool,
    shows_archived: bool,
    /// The products chosen, while somebody chooses.
    pub(super) chosen: Option<HashSet<ProductId>>,
}

impl ListState {
    fn fits(&self, product: &Product) -> bool {
        let texts = [&product.name, &product.sku, &product.category].map(|text| text.to_lowercase());
        let barcode = product.barcode.as_deref().unwrap_or_default();
        let holds = |word: &str| texts.iter().any(|text| text.contains(word)) || barcode.contains(word);
        self.shows_archived == product.is_archived
            && (self.category.is_empty() || self.category == product.category)
            && self.tracking.is_none_or(|tracking| tracking == product.tracking)
            && self.text.to_lowercase().split_whitespace().all(holds)
    }

    /// Chooses a product, or no longer.
    fn turn(&mut self, product: &ProductId) {
        if let Some(chosen) = &mut self.chosen
            && !chosen.remove(product)
        {
            chosen.insert(product.clone());
        }
    }

    fn is_chosen(&self, product: &ProductId) -> bool {
        self.chosen.as_ref().is_some_and(|chosen| chosen.contains(product))
    }
}

/// Whether there is no more of a product than the shop wants to be told of.
fn runs_low(book: &Book, product: &Product) -> bool {
    product.low_stock.is_some_and(|low| summary::on_hand(book, &product.id).quantity() <= low)
}

/// The products that fit, by name.
fn fitting(book: &Book, state: &ListState) -> Vec<ProductId> {
    let is_kept = |product: &&Product| state.fits(product) && (!state.is_low || runs_low(book, product));
    let mut products: Vec<&Product> = book.catalogue.products().filter(is_kept).collect();
    sorting::by_key(&mut products, |product| product.name.to_lowercase());
    products.into_iter().map(|product| product.id.clone()).collect()
}

/// All products.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let state = RwSignal::new(ListState::default());
    let rows = Memo::new(move |_| {
        if state.with(|state| state.is_low) {
            shop.track(Topic::Stock);
        }
        shop.book(Topic::Catalogue, |book| state.with(|state| fitting(book, state)))
    });
    let is_empty = Memo::new(move |_| shop.book(Topic::Catalogue, |book| book.catalogue.products().len() == 0));
    let has_serials = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.serials));
    let is_choosing = Memo::new(move |_| state.with(|state| state.chosen.is_some()));
    let export = move |()| {
        let words = words.get_untracked();
        Some(shop.peek(|book| rows.with_untracked(|rows| sheet::of(book, rows, words))))
    };
    let actions = move || {
        view! {
            <Show when=move || !is_empty.get() && !is_choosing.get()>
                <ExportMenu what=export />
            </Show>
            // What can be done to many is about serials alone, so without them there is nothing to choose for (R4).
            <Show when=move || has_serials.get() && !is_empty.get() && !is_choosing.get()>
                <Button
                    attr:data-test="product-select"
                    label=move || words.get().products.bulk.choose
                    icon=Glyph::Check
                    on_press=move |()| state.update(|state| state.chosen = Some(HashSet::new()))
                />
            </Show>
            <Show when=move || !is_choosing.get()>
                <ButtonLink
                    attr:data-test="product-new"
                    label=move || words.get().products.create
                    icon=Glyph::Add
                    kind=ButtonKind::Primary
                    href=routes::PRODUCT_NEW.to_owned()
                />
            </Show>
        }
    };
    view! {
        <Page title=move || words.get().products.title actions>
            <Show when=move || !is_empty.get() fallback=NoProducts>
                <div class="products">
                    <Filters state rows />
                    <Rows state rows />
                </div>
                <Show when=move || is_choosing.get()>
                    <BulkBar state rows />
                </Show>
            </Show>
        </Page>
    }
}

#[component]
fn NoProducts() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState scene=Scene::Boxes sentence=move || words.get().products.empty>
            <ButtonLink label=move || words.get().products.create icon=Glyph::Add href=routes::PRODUCT_NEW.to_owned() kind=ButtonKind::Primary />
        </EmptyState>
    }
}

#[component]
fn Filters(state: RwSignal<ListState>, rows: Memo<Vec<ProductId>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let categories = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| {
            let mut names: Vec<String> = book
                .catalogue
                .products()
                .map(|product| product.category.clone())
                .filter(|name| !name.is_empty())
                .collect();
            names.sort();
            names.dedup();
            names
        })
    });
    let options = move || {
        let any = SelectOption::new("", words.get().products.any_category);
        [any]
            .into_iter()
            .chain(categories.get().into_iter().map(|name| SelectOption::new(name.clone(), name)))
            .collect::<Vec<_>>()
    };
    let counts = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| {
            let archived = book.catalogue.products().filter(|product| product.is_archived).count();
            (book.catalogue.products().len() - archived, archived)
        })
    });
    let count = move || {
        let (offered, archived) = counts.get();
        let all = if state.with(|state| state.shows_archived) { archived } else { offered };
        let (words, shown) = (&words.get().products, rows.with(Vec::len));
        if shown == all { (words.count)(all) } else { (words.count_of)(shown, all) }
    };
    view! {
        <div class="products__filters">
            // A barcode that is scanned here is what the clerk looks for.
            <div class="products__search" data-test="product-search" data-scan="here">
                <SearchBox
                    label=move || words.get().products.search
                    placeholder=move || words.get().products.search_hint
                    clear_label=move || words.get().common.clear
                    value=Signal::derive(move || state.with(|state| state.text.clone()))
                    on_input=move |text| state.update(|state| state.text = text)
                />
            </div>
            <Show when=move || categories.with(|names| !names.is_empty())>
                <SelectField
                    label=move || words.get().products.category
                    options=Signal::derive(options)
                    value=Signal::derive(move || state.with(|state| state.category.clone()))
                    on_change=move |category| state.update(|state| state.category = category)
                />
            </Show>
            <TrackingFilter state />
            <FilterChip
                label=move || words.get().products.low
                pressed=Signal::derive(move || state.with(|state| state.is_low))
                on_press=move |()| state.update(|state| state.is_low = !state.is_low)
                attr:data-test="products-low"
            />
            <Show when=move || { counts.get().1 > 0 }>
                <FilterChip
                    label=move || words.get().products.archived
                    pressed=Signal::derive(move || state.with(|state| state.shows_archived))
                    on_press=move |()| state.update(|state| state.shows_archived = !state.shows_archived)
                />
            </Show>
            <p class="products__count" role="status">{count}</p>
        </div>
    }
}

/// Products whose pieces are told apart in one way. Without serial management nothing speaks of numbers (R4).
#[component]
fn TrackingFilter(state: RwSignal<ListState>) -> impl IntoView {
    const WAYS: [(&str, Tracking); 3] =
        [("serial", Tracking::Serial), ("lot", Tracking::Lot), ("none", Tracking::None)];
    let (words, shop) = (use_words(), use_shop());
    let options = move || {
        let words = &words.get().products;
        let has_serials = shop.book(Topic::Settings, |book| book.settings.serials);
        let ways = WAYS.into_iter().filter(|(_, way)| has_serials || *way != Tracking::Serial);
        let any = SelectOption::new("", words.any_tracking);
        [any]
            .into_iter()
            .chain(ways.map(|(word, way)| SelectOption::new(word, (words.tracking)(way))))
            .collect::<Vec<_>>()
    };
    let value = move || {
        let chosen = state.with(|state| state.tracking);
        WAYS.into_iter().find(|(_, way)| Some(*way) == chosen).map_or("", |(word, _)| word).to_owned()
    };
    let choose = move |value: String| {
        let chosen = WAYS.into_iter().find(|(word, _)| *word == value).map(|(_, way)| way);
        state.update(|state| state.tracking = chosen);
    };
    view! {
        <SelectField
            label=move || words.get().products.tracked
            options=Signal::derive(options)
            value=Signal::derive(value)
            on_change=choose
            attr:data-test="products-tracking"
        />
    }
}

#[component]
fn Rows(state: RwSignal<ListState>, rows: Memo<Vec<ProductId>>) -> impl IntoView {
    let words = use_words();
    let navigate = use_navigate();
    let count = Signal::derive(move || rows.with(Vec::len));
    let open = Callback::new(move |at: usize| {
        let Some(id) = rows.with_untracked(|rows| rows.get(at).cloned()) else { return };
        if state.with_untracked(|state| state.chosen.is_some()) {
            state.update(|state| state.turn(&id));
        } else {
            navigate(&routes::product(&id), NavigateOptions::default());
        }
    });
    // Rows are known by their place, so the list is drawn anew when other products stand in it.
    let list = move || {
        rows.track();
        let row = move |at: usize| {
            let id = rows.with_untracked(|rows| rows.get(at).cloned());
            id.map_or_else(|| ().into_any(), |id| view! { <ProductRow state id /> }.into_any())
        };
        view! { <VirtualList label=move || words.get().products.title count row_height=64 row on_open=open /> }
    };
    view! {
        <Show
            when=move || { count.get() > 0 }
            fallback=move || {
                view! {
                    <EmptyState
                        scene=Scene::Boxes
                        sentence=move || words.get().products.nothing_fits
                        detail=move || words.get().products.nothing_fits_detail
                    />
                }
            }
        >
            {list}
        </Show>
    }
}

/// A product with what is on hand, its price and how it is tracked.
#[component]
fn ProductRow(state: RwSignal<ListState>, id: ProductId) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let Some(product) = shop.peek(|book| book.catalogue.product(&id).cloned()) else { return ().into_any() };
    let on_hand = {
        let id = id.clone();
        Memo::new(move |_| shop.book(Topic::Stock, |book| summary::on_hand(book, &id)))
    };
    let (is_serial_managed, tracking) = (product.is_serial_managed(), product.tracking);
    let shows_serials =
        Memo::new(move |_| is_serial_managed && shop.book(Topic::Settings, |book| book.settings.serials));
    let price = shop.peek(|book| product.price.map(|price| format::money(price, &book.settings.currency)));
    let detail = [Some(product.sku.as_str()), product.barcode.as_deref(), Some(product.category.as_str())];
    let detail = detail.into_iter().flatten().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let unit = product.unit.to_string();
    let (name, hook) = (product.name.clone(), product.name.clone());
    let is_chosen = {
        let id = id.clone();
        Memo::new(move |_| state.with(|state| state.is_chosen(&id)))
    };
    let cells = view! {
        <span class="products__name">
            <span class="products__title">{product.name}</span>
            <span class="products__detail">{detail}</span>
        </span>
        <span class="products__on-hand">
            <span class="products__quantity">{move || format!("{} {unit}", format::quantity(on_hand.get().quantity()))}</span>
            <span class="products__detail">{move || shows_serials.get().then(|| apart(on_hand.get(), words.get()))}</span>
        </span>
        <span class="products__price">{move || price.clone().unwrap_or_else(|| words.get().products.no_price.to_owned())}</span>
        <span class="products__tracking">
            {move || (shows_serials.get() || tracking == Tracking::Lot).then(|| tracking_chip(tracking, words.get()))}
        </span>
    };
    let href = routes::product(&id);
    let label = move || (words.get().products.bulk.choose_one)(&name);
    view! {
        <div class="products__row" class:products__row--chosen=is_chosen data-test="product-row" data-product=hook>
            {move || {
                let (id, label) = (id.clone(), label.clone());
                state.with(|state| state.chosen.is_some()).then(move || view! {
                    <input
                        class="products__check"
                        data-test="product-check"
                        type="checkbox"
                        tabindex="-1"
                        aria-label=label
                        prop:checked=is_chosen
                        on:change=move |_| state.update(|state| state.turn(&id))
                    />
                })
            }}
            <a class="products__link" href=href tabindex="-1">{cells}</a>
        </div>
    }
    .into_any()
}

fn tracking_chip(tracking: Tracking, words: &'static Phrases) -> impl IntoView {
    let icon = if tracking == Tracking::Serial { Glyph::Serial } else { Glyph::Label };
    view! { <Chip label=(words.products.tracking)(tracking) tone=Tone::Neutral icon /> }
}

/// Pieces with a number and pieces without, where there are both.
fn apart(on_hand: OnHand, words: &Phrases) -> String {
    let words = &words.products;
    match (on_hand.named, on_hand.unnamed) {
        (0, unnamed) if unnamed.is_zero() => String::new(),
        (0, _) => words.none_named.to_owned(),
        (_, unnamed) if unnamed.is_zero() => words.all_named.to_owned(),
        (named, unnamed) => (words.named_and_unnamed)(&format::whole(named), &format::quantity(unnamed)),
    }
}

#[cfg(test)]
mod tests {
    use super::ListState;
    use serial_rules::model::{Product, Tracking};

    #[test]
    fn every_word_must_fit_somewhere() {
        let product = Product {
            name: "iPhone 15 128G".to_owned(),
            sku: "IP15".to_owned(),
            barcode: Some("6900012".to_owned()),
            category: "手机".to_owned(),
            ..Product::new("p")
        };
        for (text, fits) in
            [("", true), ("iphone 128", true), ("ip15", true), ("0012", true), ("手机 15", true), ("iphone 256", false)]
        {
            let state = ListState { text: text.to_owned(), ..ListState::default() };
            assert_eq!(state.fits(&product), fits, "{text}");
        }
        assert!(!ListState { category: "Cases".to_owned(), ..ListState::default() }.fits(&product));
        assert!(!ListState { tracking: Some(Tracking::Lot), ..ListState::default() }.fits(&product));
        assert!(!ListState { shows_archived: true, ..ListState::default() }.fits(&product));
    }
}
