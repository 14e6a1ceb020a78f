//! What narrows the search: the text, how a piece stands, and everything else behind a button.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::insight::State;
use serial_rules::insight::search::{Grouping, Order, Query, Warranty};
use serial_rules::model::Date;

use super::answering::Answer;
use super::card::hook_of;
use super::search::Asked;
use crate::components::{
    Button, ButtonKind, DateField, FilterChip, Glyph, SearchBox, SelectField, SelectOption, TextField,
};
use crate::i18n::{format, use_words};
use crate::shop::{Topic, use_shop};

/// The orders, each with its word in the list of choices.
const ORDERS: [(&str, Order); 4] =
    [("best", Order::Best), ("serial", Order::Serial), ("moved", Order::Moved), ("oldest", Order::Oldest)];

/// What pieces are put together by, each with its word in the list of choices.
const GROUPINGS: [(&str, Grouping); 5] = [
    ("product", Grouping::Product),
    ("state", Grouping::State),
    ("warehouse", Grouping::Warehouse),
    ("customer", Grouping::Customer),
    ("supplier", Grouping::Supplier),
];

/// How a warranty stands, each with its word in the list of choices.
const WARRANTIES: [(&str, Warranty); 2] = [("running", Warranty::Running), ("over", Warranty::Over)];

/// How many of the filters behind the button are set.
fn set(query: &Query) -> usize {
    let are = [
        query.customer.is_some(),
        query.supplier.is_some(),
        query.document.is_some(),
        query.carton.is_some(),
        query.from.is_some(),
        query.until.is_some(),
        query.warranty.is_some(),
    ];
    are.into_iter().filter(|is_set| *is_set).count()
}

/// The filters.
#[component]
pub(super) fn Filters(asked: RwSignal<Asked>, answer: Answer) -> impl IntoView {
    let words = use_words();
    let is_open = RwSignal::new(asked.with_untracked(|asked| set(&asked.query) > 0));
    let count = move || (words.get().serials.found)(answer.with(|found| found.count));
    let is_narrowed = move || asked.with(|asked| asked.query != Query { order: asked.query.order, ..Query::default() });
    let clear = move |()| asked.update(|asked| asked.query = Query { order: asked.query.order, ..Query::default() });
    let more = move || (words.get().serials.searching.more_filters)(asked.with(|asked| set(&asked.query)));
    view! {
        <div class="serials__filters" class:serials__filters--open=is_open>
            <div data-test="serial-search" data-scan="here">
                <SearchBox
                    label=move || words.get().serials.search
                    placeholder=move || words.get().serials.search_hint
                    value=Signal::derive(move || asked.with(|asked| asked.query.text.clone()))
                    on_input=move |text| asked.update(|asked| asked.query.text = text)
                    clear_label=move || words.get().common.clear
                />
            </div>
            <div class="serials__narrow">
                <States asked />
                <Choices asked />
            </div>
            <div class="cluster">
                <Button
                    label=more
                    kind=ButtonKind::Quiet
                    icon=Glyph::Down
                    on_press=move |()| is_open.update(|is_open| *is_open = !*is_open)
                    attr:data-test="serials-more"
                    attr:aria-expanded=move || if is_open.get() { "true" } else { "false" }
                />
                <Show when=is_narrowed>
                    <Button
                        label=move || words.get().serials.searching.clear
                        kind=ButtonKind::Quiet
                        icon=Glyph::Close
                        on_press=clear
                        attr:data-test="serials-clear"
                    />
                </Show>
            </div>
            <Show when=move || is_open.get()>
                <More asked />
            </Show>
            <p class="serials__count" role="status" data-test="serials-count">{count}</p>
        </div>
    }
}

#[component]
fn States(asked: RwSignal<Asked>) -> impl IntoView {
    let words = use_words();
    let chip = move |state: Option<State>| {
        let label = move || {
            let words = &words.get().serials;
            state.map_or(words.any_state, words.state)
        };
        view! {
            <FilterChip
                label
                pressed=Signal::derive(move || asked.with(|asked| asked.query.state == state))
                on_press=move |()| asked.update(|asked| asked.query.state = state)
                attr:data-test="serials-state"
                attr:data-state=state.map_or("any", hook_of)
            />
        }
    };
    let offered =
        [None, Some(State::In), Some(State::Sold), Some(State::Transit), Some(State::Returned), Some(State::Lost)];
    view! { <div class="serials__states">{offered.map(chip).collect_view()}</div> }
}

/// Product, warehouse, order and grouping: what is asked most.
#[component]
fn Choices(asked: RwSignal<Asked>) -> impl IntoView {
    let words = use_words();
    let orders = move || {
        let word = words.get().serials.searching.order_is;
        ORDERS.map(|(value, order)| SelectOption::new(value, word(order))).to_vec()
    };
    let order = move || {
        let chosen = asked.with(|asked| asked.query.order);
        ORDERS.into_iter().find(|(_, order)| *order == chosen).map_or("", |(value, _)| value).to_owned()
    };
    let set_order = move |value: String| {
        let order = ORDERS.into_iter().find(|(word, _)| *word == value).map(|(_, order)| order).unwrap_or_default();
        asked.update(|asked| asked.query.order = order);
    };
    let groupings = move || {
        let words = &words.get().serials.searching;
        let none = SelectOption::new("", words.no_group);
        let each = GROUPINGS.map(|(value, by)| SelectOption::new(value, (words.group_is)(by)));
        [none].into_iter().chain(each).collect::<Vec<_>>()
    };
    let grouping = move || {
        let chosen = asked.with(|asked| asked.grouping);
        GROUPINGS.into_iter().find(|(_, by)| Some(*by) == chosen).map_or("", |(value, _)| value).to_owned()
    };
    let set_grouping = move |value: String| {
        let by = GROUPINGS.into_iter().find(|(word, _)| *word == value).map(|(_, by)| by);
        asked.update(|asked| asked.grouping = by);
    };
    view! {
        <Named
            asked
            label=move || words.get().serials.product
            any=move || words.get().serials.any_product
            offered=products
            value=|query| query.product.as_ref().map(ToString::to_string)
            set=|query, id| query.product = id.map(Into::into)
            attr:data-test="serials-product"
        />
        <Named
            asked
            label=move || words.get().serials.warehouse
            any=move || words.get().serials.any_warehouse
            offered=warehouses
            value=|query| query.warehouse.as_ref().map(ToString::to_string)
            set=|query, id| query.warehouse = id.map(Into::into)
            attr:data-test="serials-warehouse"
        />
        <SelectField
            label=move || words.get().serials.searching.order
            options=Signal::derive(orders)
            value=Signal::derive(order)
            on_change=set_order
            attr:data-test="serials-order"
        />
        <SelectField
            label=move || words.get().serials.searching.group
            options=Signal::derive(groupings)
            value=Signal::derive(grouping)
            on_change=set_grouping
            attr:data-test="serials-group"
        />
    }
}

/// The filters that are asked seldom.
#[component]
fn More(asked: RwSignal<Asked>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let searching = move || &words.get().serials.searching;
    let warranties = move || {
        let words = searching();
        let any = SelectOption::new("", words.any_warranty);
        let each = WARRANTIES.map(|(value, way)| SelectOption::new(value, (words.warranty_is)(way)));
        [any].into_iter().chain(each).collect::<Vec<_>>()
    };
    let warranty = move || {
        let chosen = asked.with(|asked| asked.query.warranty.map(|(way, _)| way));
        WARRANTIES.into_iter().find(|(_, way)| Some(*way) == chosen).map_or("", |(value, _)| value).to_owned()
    };
    let set_warranty = move |value: String| {
        let way = WARRANTIES.into_iter().find(|(word, _)| *word == value).map(|(_, way)| (way, shop.today()));
        asked.update(|asked| asked.query.warranty = way);
    };
    let day = move |of: fn(&mut Query) -> &mut Option<Date>| {
        let value = move || asked.with(|asked| of(&mut asked.query.clone()).map(format::iso).unwrap_or_default());
        // The browser's picker gives a whole date or nothing.
        let set = move |text: String| asked.update(|asked| *of(&mut asked.query) = text.parse().ok());
        (Signal::derive(value), Callback::new(set))
    };
    let ((from, set_from), (until, set_until)) = (day(|query| &mut query.from), day(|query| &mut query.until));
    view! {
        <div class="serials__more">
            <Named
                asked
                label=move || searching().customer
                any=move || searching().anybody
                offered=customers
                value=|query| query.customer.as_ref().map(ToString::to_string)
                set=|query, id| query.customer = id.map(Into::into)
                attr:data-test="serials-customer"
            />
            <Named
                asked
                label=move || searching().supplier
                any=move || searching().anybody
                offered=suppliers
                value=|query| query.supplier.as_ref().map(ToString::to_string)
                set=|query, id| query.supplier = id.map(Into::into)
                attr:data-test="serials-supplier"
            />
            <SelectField
                label=move || searching().warranty
                options=Signal::derive(warranties)
                value=Signal::derive(warranty)
                on_change=set_warranty
                attr:data-test="serials-warranty"
            />
            <DateField label=move || searching().from value=from on_change=set_from attr:data-test="serials-from" />
            <DateField label=move || searching().until value=until on_change=set_until attr:data-test="serials-until" />
            <Typed
                asked
                label=move || searching().document
                value=|query| query.document.as_ref().map(ToString::to_string)
                set=|query, text| query.document = text.map(Into::into)
                attr:data-test="serials-document"
            />
            <Typed
                asked
                label=move || searching().carton
                value=|query| query.carton.clone()
                set=|query, text| query.carton = text
                attr:data-test="serials-carton"
            />
        </div>
    }
}

/// An id and a name for each that is offered.
type Offered = fn(&Book) -> Vec<(String, String)>;

fn products(book: &Book) -> Vec<(String, String)> {
    let tracked = book.catalogue.products().filter(|product| product.is_serial_managed());
    tracked.map(|product| (product.id.to_string(), product.name.clone())).collect()
}

fn warehouses(book: &Book) -> Vec<(String, String)> {
    book.catalogue.warehouses().map(|warehouse| (warehouse.id.to_string(), warehouse.name.clone())).collect()
}

fn customers(book: &Book) -> Vec<(String, String)> {
    let those = book.catalogue.partners().filter(|partner| partner.is_customer);
    those.map(|partner| (partner.id.to_string(), partner.name.clone())).collect()
}

fn suppliers(book: &Book) -> Vec<(String, String)> {
    let those = book.catalogue.partners().filter(|partner| partner.is_supplier);
    those.map(|partner| (partner.id.to_string(), partner.name.clone())).collect()
}

/// A filter by something that has a name.
#[component]
fn Named(
    asked: RwSignal<Asked>,
    #[prop(into)] label: leptos::text_prop::TextProp,
    #[prop(into)] any: leptos::text_prop::TextProp,
    offered: Offered,
    value: fn(&Query) -> Option<String>,
    set: fn(&mut Query, Option<String>),
) -> impl IntoView {
    let shop = use_shop();
    let options = move || {
        let any = SelectOption::new("", any.get().to_string());
        let each = shop.book(Topic::Catalogue, offered).into_iter().map(|(id, name)| SelectOption::new(id, name));
        [any].into_iter().chain(each).collect::<Vec<_>>()
    };
    view! {
        <SelectField
            label
            options=Signal::derive(options)
            value=Signal::derive(move || asked.with(|asked| value(&asked.query)).unwrap_or_default())
            on_change=move |id: String| asked.update(|asked| set(&mut asked.query, Some(id).filter(|id| !id.is_empty())))
        />
    }
}

/// A filter by something that is typed or scanned.
#[component]
fn Typed(
    asked: RwSignal<Asked>,
    #[prop(into)] label: leptos::text_prop::TextProp,
    value: fn(&Query) -> Option<String>,
    set: fn(&mut Query, Option<String>),
) -> impl IntoView {
    view! {
        <TextField
            label
            value=Signal::derive(move || asked.with(|asked| value(&asked.query)).unwrap_or_default())
            on_input=move |text: String| {
                let text = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
                asked.update(|asked| set(&mut asked.query, text));
            }
            serial=true
            attr:data-scan="here"
        />
    }
}
