//! What a report leaves out, and what its rows are about.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use serial_rules::Book;
use serial_rules::model::{Kind, Partner};

use crate::components::{Button, ButtonKind, Glyph, SelectField, SelectOption};
use crate::i18n::{kinds, use_words};
use crate::reporting::{Asked, Which};
use crate::shop::{Topic, use_shop};

/// A field of one of many, where the first leaves nothing out.
#[component]
fn Pick(
    asked: Memo<Asked>,
    ask: Callback<Asked>,
    /// What it narrows.
    #[prop(into)]
    label: TextProp,
    /// The name that tests know it by.
    hook: &'static str,
    /// What is offered, in order.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// What is asked for of it, if anything is.
    value: fn(&Asked) -> Option<String>,
    /// Asks for one of it, or for all.
    set: fn(&mut Asked, Option<String>),
) -> impl IntoView {
    let words = use_words();
    let all = Signal::derive(move || {
        let any = SelectOption::new("", words.get().reports.any);
        [any].into_iter().chain(options.get()).collect::<Vec<_>>()
    });
    let change = move |value: String| {
        let mut asked = asked.get_untracked();
        set(&mut asked, Some(value).filter(|value| !value.is_empty()));
        ask.run(asked);
    };
    let value = Signal::derive(move || asked.with(value).unwrap_or_default());
    view! { <SelectField label options=all value on_change=change attr:data-test=hook /> }
}

/// The filters that the report has.
#[component]
pub(super) fn Filters(asked: Memo<Asked>, ask: Callback<Asked>) -> impl IntoView {
    let words = use_words();
    let which = asked.with_untracked(|asked| asked.which);
    let is_narrowed = move || {
        asked.with(|asked| {
            asked.product.is_some() || asked.partner.is_some() || asked.warehouse.is_some() || asked.kind.is_some()
        })
    };
    let has_partner = matches!(which, Which::Sales | Which::Purchases | Which::Circulation | Which::Warranty);
    let has_warehouse = which != Which::Warranty;
    let clear = move |()| {
        let asked = asked.get_untracked();
        ask.run(Asked { from: asked.from, to: asked.to, by: asked.by, ..Asked::new(which) });
    };
    view! {
        <div class="report__filters">
            <By asked ask which />
            <Products asked ask which />
            {has_partner.then(|| view! { <Partners asked ask which /> })}
            {has_warehouse.then(|| view! { <Warehouses asked ask which /> })}
            {(which == Which::Circulation).then(|| view! { <Kinds asked ask /> })}
            <Show when=is_narrowed>
                <Button label=move || words.get().reports.clear kind=ButtonKind::Quiet icon=Glyph::Close on_press=clear attr:data-test="report-clear" />
            </Show>
        </div>
    }
}

/// What rows are about.
#[component]
fn By(asked: Memo<Asked>, ask: Callback<Asked>, which: Which) -> impl IntoView {
    let words = use_words();
    let names = move || -> &'static [&'static str] {
        let said = &words.get().reports;
        match which {
            Which::Sales | Which::Purchases => &said.by_trade,
            Which::Stock | Which::Ageing => &said.by_holding,
            _ => &[],
        }
    };
    let options = Signal::derive(move || {
        let option = |(at, name): (usize, &&str)| SelectOption::new(at.to_string(), *name);
        names().iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let has_ways = matches!(which, Which::Sales | Which::Purchases | Which::Stock | Which::Ageing);
    let choose = move |by: String| {
        ask.run(Asked { by: by.parse().unwrap_or_default(), ..asked.get_untracked() });
    };
    has_ways.then(|| {
        view! {
            <SelectField
                label=move || words.get().reports.by
                options
                value=Signal::derive(move || asked.with(|asked| asked.by.to_string()))
                on_change=choose
                attr:data-test="report-by"
            />
        }
    })
}

/// Options from the catalogue, read anew when it changes.
fn offered(of: fn(&Book, Which) -> Vec<SelectOption>, which: Which) -> Signal<Vec<SelectOption>> {
    let shop = use_shop();
    Signal::derive(move || shop.book(Topic::Catalogue, |book| of(book, which)))
}

fn products(book: &Book, _: Which) -> Vec<SelectOption> {
    book.catalogue.products().map(|product| SelectOption::new(product.id.as_str(), product.name.as_str())).collect()
}

/// Whom the report can be about.
fn partners(book: &Book, which: Which) -> Vec<SelectOption> {
    let fits = |partner: &&Partner| match which {
        Which::Sales | Which::Warranty => partner.is_customer,
        Which::Purchases => partner.is_supplier,
        _ => true,
    };
    let partners = book.catalogue.partners().filter(fits);
    partners.map(|partner| SelectOption::new(partner.id.as_str(), partner.name.as_str())).collect()
}

fn warehouses(book: &Book, _: Which) -> Vec<SelectOption> {
    let warehouses = book.catalogue.warehouses();
    warehouses.map(|warehouse| SelectOption::new(warehouse.id.as_str(), warehouse.name.as_str())).collect()
}

#[component]
fn Products(asked: Memo<Asked>, ask: Callback<Asked>, which: Which) -> impl IntoView {
    let words = use_words();
    view! {
        <Pick
            asked
            ask
            label=move || words.get().reports.product
            hook="report-product"
            options=offered(products, which)
            value=|asked| asked.product.as_ref().map(ToString::to_string)
            set=|asked, id| asked.product = id.map(Into::into)
        />
    }
}

#[component]
fn Partners(asked: Memo<Asked>, ask: Callback<Asked>, which: Which) -> impl IntoView {
    let words = use_words();
    let label = move || match which {
        Which::Sales | Which::Warranty => words.get().documents.customer,
        Which::Purchases => words.get().documents.supplier,
        _ => words.get().reports.partner,
    };
    view! {
        <Pick
            asked
            ask
            label
            hook="report-partner"
            options=offered(partners, which)
            value=|asked| asked.partner.as_ref().map(ToString::to_string)
            set=|asked, id| asked.partner = id.map(Into::into)
        />
    }
}

#[component]
fn Warehouses(asked: Memo<Asked>, ask: Callback<Asked>, which: Which) -> impl IntoView {
    let words = use_words();
    view! {
        <Pick
            asked
            ask
            label=move || words.get().reports.warehouse
            hook="report-warehouse"
            options=offered(warehouses, which)
            value=|asked| asked.warehouse.as_ref().map(ToString::to_string)
            set=|asked, id| asked.warehouse = id.map(Into::into)
        />
    }
}

#[component]
fn Kinds(asked: Memo<Asked>, ask: Callback<Asked>) -> impl IntoView {
    let words = use_words();
    let options = move || {
        let moving = Kind::ALL.into_iter().filter(|kind| kind.carries_serials());
        moving.map(|kind| SelectOption::new(kind.word(), kinds::name(kind, words.language()))).collect::<Vec<_>>()
    };
    view! {
        <Pick
            asked
            ask
            label=move || words.get().reports.kind
            hook="report-kind"
            options=Signal::derive(options)
            value=|asked| asked.kind.map(|kind| kind.word().to_owned())
            set=|asked, word| asked.kind = word.and_then(|word| Kind::ALL.into_iter().find(|kind| kind.word() == word))
        />
    }
}
