//! One line: its product, how many of its pieces are named, what it comes to; and, while it takes the scans, its fields.

use leptos::{html, prelude::*};
use serial_rules::Code;
use serial_rules::model::{Product, Quantity};

use super::desk::Desk;
use super::line_fields::LineFields;
use super::line_lots::LineLots;
use super::line_role::LineRole;
use super::line_serials::LineSerials;
use super::shape;
use super::work::LineKey;
use crate::components::{Chip, Glyph, Icon, Stepper, Tone};
use crate::i18n::{format, trouble};
use crate::routes;

/// How far the naming of a line's pieces has come.
#[derive(Clone, PartialEq, Default)]
struct Count {
    named: usize,
    quantity: Quantity,
    unit: String,
}

/// The line.
#[component]
pub(super) fn LineRow(desk: Desk, key: LineKey) -> impl IntoView {
    let key = StoredValue::new(key);
    let product = Memo::new(move |_| key.with_value(|key| desk.product(&key.0, |product| Some(product.clone()))));
    let name = Memo::new(move |_| {
        let name = product.with(|product| product.as_ref().map(|product| product.name.clone()));
        name.unwrap_or_else(|| desk.words.get().documents.editor.product_gone.to_owned())
    });
    let is_serial = Memo::new(move |_| desk.takes_serials(product));
    let is_chosen = Memo::new(move |_| key.with_value(|key| desk.read(|work| work.is_chosen(key))));
    let sku = move || product.with(|product| product.as_ref().map(|product| product.sku.clone())).unwrap_or_default();
    let node = NodeRef::<html::Li>::new();
    // Whoever wanted to post is led to the line that stands in the way.
    let is_in_the_way = Memo::new(move |_| {
        is_chosen.get() && key.with_value(|key| desk.read(|work| !work.refusals_of(key).is_empty()))
    });
    Effect::new(move || {
        if let (true, Some(line)) = (is_in_the_way.get(), node.get_untracked()) {
            line.scroll_into_view_with_bool(false);
        }
    });
    let choose = move |_| key.with_value(|key| desk.choose_line(key));
    let is_component = key.with_value(|key| key.1.is_some());
    view! {
        <li
            node_ref=node
            class="line"
            class:line--chosen=is_chosen
            class:line--component=is_component
            data-test="line-row"
            data-product=move || name.get()
        >
            <div class="line__head">
                <button
                    type="button"
                    class="line__product"
                    aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
                    title=move || (desk.words.get().documents.editor.take_scans)(&name.get())
                    on:click=choose
                >
                    <span class="line__name">{move || name.get()}</span>
                    <span class="meta">{sku}</span>
                </button>
                {move || {
                    if is_serial.get() {
                        view! { <Named desk key product /> }.into_any()
                    } else if is_component {
                        view! { <OfBundle desk key /> }.into_any()
                    } else {
                        view! { <HowMany desk key name product /> }.into_any()
                    }
                }}
                <LineTotal desk key />
            </div>
            <LineRole desk key />
            <Refusals desk key />
            <LineSerials desk key name />
            <Show when=move || is_chosen.get()>
                <LineLots desk key product />
                <LineFields desk key product />
            </Show>
        </li>
    }
}

/// How many pieces there are and how many of them are named.
#[component]
fn Named(desk: Desk, key: StoredValue<LineKey>, product: Memo<Option<Product>>) -> impl IntoView {
    let count = Memo::new(move |_| {
        let product_unit =
            product.with(|product| product.as_ref().map(|product| product.unit.to_string())).unwrap_or_default();
        let factor = |line: &serial_rules::model::Line| {
            product
                .with(|product| product.as_ref().and_then(|product| product.factor(line.unit.as_ref())))
                .unwrap_or(Quantity::whole(1))
        };
        key.with_value(|key| {
            desk.line(key, |line| Count {
                named: line.serials.len(),
                quantity: line.quantity.times(factor(line)),
                unit: product_unit,
            })
        })
    });
    let is_whole = move || count.with(|count| Quantity::count(count.named) >= count.quantity);
    let is_wanting = move || shape::names_all(desk.kind) && !is_whole();
    let is_blank = move || count.with(|count| count.quantity.is_zero());
    let tone = move || match (is_blank(), is_wanting(), is_whole()) {
        (true, ..) | (_, false, false) => Tone::Open,
        (_, true, _) => Tone::Caution,
        (_, _, true) => Tone::Good,
    };
    let reading = move || {
        let editor = &desk.words.get().documents.editor;
        let Count { named, quantity, unit } = count.get();
        if quantity.is_zero() {
            return editor.waits.to_owned();
        }
        let all = format::quantity(quantity);
        if is_whole() { (editor.all_named)(&all, &unit) } else { (editor.named_of)(named, &all) }
    };
    view! {
        <span class="line__count" data-test="line-count">
            <Chip label=reading tone=Signal::derive(tone) />
        </span>
    }
}

/// How much of a component its bundle holds: the bundle says it.
#[component]
fn OfBundle(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let quantity = Memo::new(move |_| key.with_value(|key| desk.line(key, |line| line.quantity)));
    view! { <span class="line__count number" data-test="line-count">{move || format::quantity(quantity.get())}</span> }
}

/// How much of a product that is counted, up and down by one.
#[component]
fn HowMany(desk: Desk, key: StoredValue<LineKey>, name: Memo<String>, product: Memo<Option<Product>>) -> impl IntoView {
    let quantity = Memo::new(move |_| key.with_value(|key| desk.line(key, |line| line.quantity)));
    let unit = move || {
        let unit = key.with_value(|key| desk.line(key, |line| line.unit.clone()));
        unit.map_or_else(
            || product.with(|product| product.as_ref().map(|it| it.unit.to_string())).unwrap_or_default(),
            |unit| unit.to_string(),
        )
    };
    let steps = move || quantity.get().is_whole().then(|| u32::try_from(quantity.get().trunc()).ok()).flatten();
    let words = desk.words;
    let set = move |wanted: u32| {
        key.with_value(|key| desk.set_quantity(key, true, Quantity::whole(i64::from(wanted))));
    };
    view! {
        <span class="line__count" data-test="line-count">
            <Show when=move || steps().is_some() fallback=move || view! { <span class="number">{move || format::quantity(quantity.get())}</span> }>
                <Stepper
                    label=move || (words.get().documents.editor.quantity_of)(&name.get())
                    less_label=move || words.get().common.one_less
                    more_label=move || words.get().common.one_more
                    value=Signal::derive(move || steps().unwrap_or_default())
                    on_change=set
                    min=1
                />
            </Show>
            <span class="meta">{unit}</span>
        </span>
    }
}

/// What the line comes to.
#[component]
fn LineTotal(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let has_prices = shape::has_prices(desk.kind);
    let total = move || {
        let total = key.with_value(|key| desk.line(key, |line| line.price.map(|_| line.total())));
        total.map(|total| desk.money(total))
    };
    has_prices.then(|| view! { <span class="line__total">{total}</span> })
}

/// What stands against the line, with a way to take the piece off that it is about.
#[component]
pub(super) fn Refusals(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let refusals = Memo::new(move |_| key.with_value(|key| desk.read(|work| work.refusals_of(key))));
    move || {
        let words = desk.words.get();
        let told = move |finding: serial_rules::Finding| {
            let reason = desk.shop.peek(|book| trouble::reason(&finding, book, words));
            let (serial, document) = (finding.serial.clone(), finding.document.clone());
            let missing = (finding.code == Code::SerialsMissing)
                .then(|| key.with_value(|key| desk.peek(|work| work.missing(key))));
            let missing =
                missing.filter(|missing| *missing > 0).map(|missing| (words.documents.editor.missing)(missing));
            view! {
                <p class="line__refusal" data-test="line-refusal">
                    <Icon glyph=Glyph::Refused />
                    <span>
                        {missing.map(|missing| view! { <strong>{missing} " "</strong> })} {reason}
                        {document.map(|id| {
                            let href = routes::document(id.as_str());
                            view! { " " <a class="link" href=href data-test="refusal-document">{id.to_string()}</a> }
                        })}
                    </span>
                    {serial.map(|serial| {
                        view! {
                            <button type="button" class="button button--small" on:click=move |_| desk.remove(&serial)>
                                {words.common.remove}
                            </button>
                        }
                    })}
                </p>
            }
        };
        refusals.get().into_iter().map(told).collect_view()
    }
}
