//! The stock: a row for each product, warehouse or lot, with how much, what it cost and how old it is.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use serial_rules::insight::stock;
use serial_rules::model::{Quantity, WarehouseId};

use super::figures::StockFigures;
use super::rows::{Group, Held, Kept, Order, Query, StockRow, rows};
use super::sheet;
use crate::components::{
    Button, ButtonKind, ButtonLink, Chip, Choice, ChoiceOption, Column, EmptyState, FilterChip, Glyph, Page, Scene,
    SearchBox, SelectField, SelectOption, Table, Tone,
};
use crate::exporting::ExportMenu;
use crate::i18n::{Phrases, format, use_words};
use crate::routes::{self, Showing};
use crate::shop::{Topic, use_shop};

/// How many rows are drawn at first, and how many more with each press.
const PAGE: usize = 100;

/// The orders, with what stands for each in the list of choices.
const ORDERS: [(Order, &str); 4] =
    [(Order::Name, "name"), (Order::Quantity, "quantity"), (Order::Worth, "worth"), (Order::Oldest, "oldest")];

/// What the address asks for.
fn asked() -> Query {
    let kept = match use_query_map().with_untracked(Showing::of) {
        Some(Showing::Low) => Kept::Low,
        Some(Showing::Sleeping) => Kept::Sleeping,
        Some(Showing::Unnamed) => Kept::Unnamed,
        Some(Showing::Soon | Showing::Expired) | None => Kept::All,
    };
    Query { kept, order: if kept == Kept::Sleeping { Order::Worth } else { Order::Name }, ..Query::default() }
}

/// The stock.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let query = RwSignal::new(asked());
    // The same screen is asked for something else by a link on itself.
    let shown = use_query_map();
    Effect::watch(move || shown.get(), move |_, _, _| query.set(asked()), false);
    let held = Memo::new(move |_| {
        shop.track(Topic::Catalogue);
        shop.book(Topic::Stock, |book| stock::stock(book, shop.today()))
    });
    let is_empty = Memo::new(move |_| shop.book(Topic::Documents, |book| book.documents.is_empty()));
    let export = move |()| {
        let rows = shop.peek(|book| held.with_untracked(|held| query.with_untracked(|query| rows(book, held, query))));
        Some(sheet::of(&rows, words.get_untracked()))
    };
    let ways = move || {
        let has_lots = shop.book(Topic::Stock, |book| book.lots.iter().next().is_some());
        let lots = has_lots.then(|| {
            view! { <ButtonLink label=move || words.get().stock.lots.title href=routes::LOTS icon=Glyph::Label /> }
        });
        view! {
            <ButtonLink label=move || words.get().common.products href=routes::PRODUCTS icon=Glyph::Product />
            {lots}
            <Show when=move || !is_empty.get()>
                <ExportMenu what=export />
            </Show>
        }
    };
    view! {
        <Page title=move || words.get().stock.title actions=ways>
            {move || {
                if is_empty.get() {
                    view! { <Nothing /> }.into_any()
                } else {
                    view! {
                        <div class="stock" data-test="stock">
                            <StockFigures held query />
                            <Filters query />
                            <Rows held query />
                        </div>
                    }
                    .into_any()
                }
            }}
        </Page>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let words = use_words();
    view! {
        <EmptyState scene=Scene::Shelves sentence=move || words.get().stock.empty>
            <ButtonLink label=move || words.get().stock.empty_action href=routes::BUY icon=Glyph::Buy kind=ButtonKind::Primary />
        </EmptyState>
    }
}

#[component]
fn Filters(query: RwSignal<Query>) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="stock__filters">
            <div class="stock__search" data-scan="here" data-test="stock-search">
                <SearchBox
                    label=move || words.get().stock.search
                    placeholder=move || words.get().stock.search_hint
                    clear_label=move || words.get().common.clear
                    value=Signal::derive(move || query.with(|query| query.text.clone()))
                    on_input=move |text| query.update(|query| (query.text, query.more) = (text, 0))
                />
            </div>
            <Groups query />
            <Selects query />
        </div>
        <KeptChips query />
    }
}

#[component]
fn Groups(query: RwSignal<Query>) -> impl IntoView {
    let words = use_words();
    let groups = move || {
        let said = words.get().stock.groups;
        [Group::Product, Group::Warehouse, Group::Lot]
            .into_iter()
            .zip(said)
            .map(|(group, said)| ChoiceOption::new(group, said))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="stock__groups" data-test="stock-group">
            <Choice
                label=move || words.get().stock.group
                label_hidden=true
                options=Signal::derive(groups)
                value=Signal::derive(move || query.with(|query| query.group))
                on_change=move |group| query.update(|query| (query.group, query.more) = (group, 0))
            />
        </div>
    }
}

/// The warehouse and the order.
#[component]
fn Selects(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let warehouses = Memo::new(move |_| {
        shop.book(Topic::Catalogue, |book| {
            let options = book.catalogue.warehouses().map(|it| SelectOption::new(it.id.as_str(), it.name.as_str()));
            options.collect::<Vec<_>>()
        })
    });
    let any = move || SelectOption::new("", words.get().stock.any_warehouse);
    let orders = move || {
        let said = words.get().stock.orders;
        ORDERS.iter().zip(said).map(|((_, key), said)| SelectOption::new(*key, said)).collect::<Vec<_>>()
    };
    let key = move || {
        let order = query.with(|query| query.order);
        ORDERS.iter().find(|(known, _)| *known == order).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    };
    let sort = move |key: String| {
        if let Some((order, _)) = ORDERS.into_iter().find(|(_, known)| *known == key) {
            query.update(|query| query.order = order);
        }
    };
    let chosen = move || query.with(|query| query.warehouse.as_ref().map(ToString::to_string).unwrap_or_default());
    view! {
        <Show when=move || { warehouses.with(Vec::len) > 1 }>
            <SelectField
                label=move || words.get().stock.warehouse
                options=Signal::derive(move || [any()].into_iter().chain(warehouses.get()).collect::<Vec<_>>())
                value=Signal::derive(chosen)
                on_change=move |id: String| query.update(|query| query.warehouse = (!id.is_empty()).then(|| WarehouseId::from(id)))
            />
        </Show>
        <SelectField label=move || words.get().stock.order options=Signal::derive(orders) value=Signal::derive(key) on_change=sort />
    }
}

#[component]
fn KeptChips(query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    // With serial management off, nobody misses a number (R4).
    let has_serials = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.serials));
    let chip = move |(at, kept): (usize, Kept)| {
        view! {
            <FilterChip
                label=move || words.get().stock.kept[at]
                pressed=Signal::derive(move || query.with(|query| query.kept == kept))
                on_press=move |()| query.update(|query| (query.kept, query.more) = (kept, 0))
            />
        }
    };
    let chips = move || {
        let offered = Kept::ALL.into_iter().enumerate().filter(|(_, kept)| *kept != Kept::Unnamed || has_serials.get());
        offered.map(chip).collect_view()
    };
    view! { <div class="cluster" role="group" aria-label=move || words.get().stock.keep>{chips}</div> }
}

#[component]
fn Rows(held: Memo<Held>, query: RwSignal<Query>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let found = Memo::new(move |_| {
        shop.track(Topic::Settings);
        shop.book(Topic::Catalogue, |book| held.with(|held| query.with(|query| rows(book, held, query))))
    });
    let shown = move || (query.with(|query| query.more) + 1) * PAGE;
    let rest = move || found.with(Vec::len).saturating_sub(shown());
    let columns = move || {
        let words = &words.get().stock;
        let mut columns = vec![Column::words(words.name)];
        columns.extend([words.on_hand, words.on_the_way, words.worth, words.oldest].map(Column::number));
        columns
    };
    let lines = move || {
        let (phrases, today) = (words.get(), shop.today());
        let currency = shop.book(Topic::Settings, |book| book.settings.currency.clone());
        found.with(|rows| {
            rows.iter().take(shown()).map(|row| line(row, phrases, &currency, today).into_any()).collect_view()
        })
    };
    view! {
        <p class="meta" role="status">{move || (words.get().stock.rows)(found.with(Vec::len))}</p>
        <Show
            when=move || found.with(|rows| !rows.is_empty())
            fallback=move || {
                view! {
                    <EmptyState scene=Scene::Shelves sentence=move || words.get().stock.nothing_fits>
                        <Button label=move || words.get().stock.show_all on_press=move |()| query.set(Query::default()) />
                    </EmptyState>
                }
            }
        >
            <Table caption=move || words.get().stock.title caption_hidden=true columns=Signal::derive(columns)>{lines}</Table>
            <p class="meta">{move || words.get().stock.worth_note}</p>
        </Show>
        <Show when=move || { rest() > 0 }>
            <Button label=move || (words.get().documents.show_more)(rest().min(PAGE)) on_press=move |()| query.update(|query| query.more += 1) />
        </Show>
    }
}

/// One row of the table.
fn line(
    row: &StockRow,
    words: &'static Phrases,
    currency: &str,
    today: serial_rules::model::Date,
) -> impl IntoView + use<> {
    let StockRow { title, detail, href, pieces, unit, is_low, holding } = row.clone();
    let said = move |quantity: Quantity| match &unit {
        Some(unit) => format!("{} {unit}", format::quantity(quantity)),
        None => format::quantity(quantity),
    };
    let apart = (holding.named > 0 || holding.unnamed.is_positive()).then(|| {
        let named = format::whole(holding.named);
        let is_all = holding.unnamed.is_zero();
        if is_all {
            (words.stock.numbered)(&named)
        } else {
            (words.stock.apart)(&named, &format::quantity(holding.unnamed))
        }
    });
    let apart = apart.zip(pieces).map(|(said, href)| view! { <a class="stock__apart link" href=href>{said}</a> });
    let way = if holding.on_the_way.is_zero() { String::new() } else { said(holding.on_the_way) };
    let worth = if holding.worth.is_zero() { String::new() } else { format::money(holding.worth, currency) };
    let unpriced = (!holding.unpriced.is_zero()).then(|| (words.stock.unpriced)(&format::quantity(holding.unpriced)));
    let oldest = holding.oldest.map(|day| format::days_ago(day, today, words.language));
    let sleeps = holding.sleeping().quantity.is_positive();
    let hook = title.clone();
    view! {
        <tr data-test="stock-row" data-name=hook>
            <th scope="row">
                <a class="stock__title" href=href>{title}</a>
                {is_low.then(|| view! { <Chip label=words.stock.low tone=Tone::Caution icon=Glyph::Down /> })}
                <span class="stock__detail">{detail}</span>
            </th>
            <td class="table__number"><span data-test="stock-on-hand">{said(holding.on_hand())}</span> {apart}</td>
            <td class="table__number">{way}</td>
            <td class="table__number">{worth} {unpriced.map(|said| view! { <span class="stock__detail">{said}</span> })}</td>
            <td class="table__number" class:stock__sleeps=sleeps>{oldest}</td>
        </tr>
    }
}
