//! The pane beside the lines: whom the document is made out to, where and when, and what it comes to.

use leptos::prelude::*;
use serial_rules::model::{Date, Quantity, WarehouseId};

use super::desk::Desk;
use super::number::{Fault, NumberEdit, amount};
use super::shape;
use super::work::Panel;
use crate::components::{DateField, Glyph, Icon, SelectField, SelectOption, TextArea, TotalRow, Totals};
use crate::i18n::format;
use crate::shop::Topic;

/// The pane.
#[component]
pub(super) fn Head(desk: Desk) -> impl IntoView {
    let words = move || &desk.words.get().documents.editor;
    let remark = move || desk.read(|work| work.document().remark.clone().unwrap_or_default());
    let set_remark = move |text: String| {
        desk.change(|work, _| work.draft.document.remark = Some(text).filter(|text| !text.is_empty()));
    };
    view! {
        {shape::role(desk.kind).is_some().then(|| view! { <Partner desk /> })}
        <WarehouseField desk />
        <div class="document__pair">
            <Day desk />
            {shape::has_prices(desk.kind).then(|| view! { <Discount desk /> })}
        </div>
        <TextArea
            label=move || words().remark
            value=Signal::derive(remark)
            on_input=set_remark
            rows=2
            attr:data-test="line-note"
        />
        <Sums desk />
    }
}

/// Whom it is made out to: the name, and a press to choose another.
#[component]
fn Partner(desk: Desk) -> impl IntoView {
    let words = move || shape::words(desk.kind, &desk.words.get().documents);
    let partner = Memo::new(move |_| desk.read(|work| work.document().partner.clone()));
    let name = move || {
        let known = partner.with(|id| {
            let id = id.as_ref()?;
            desk.shop.book(Topic::Catalogue, |book| book.catalogue.partner(id).map(|partner| partner.name.clone()))
        });
        known.unwrap_or_else(|| words().no_partner.to_owned())
    };
    view! {
        <div class="field">
            <span class="field__label" id="document-partner">{move || words().partner}</span>
            <button
                type="button"
                class="document__partner"
                class:document__partner--none=move || partner.with(Option::is_none)
                data-test="partner-pick"
                aria-describedby="document-partner"
                on:click=move |_| desk.open(Panel::Partners)
            >
                <Icon glyph=Glyph::Person />
                <span class="document__partner-name">{name}</span>
                <Icon glyph=Glyph::Down />
            </button>
        </div>
    }
}

/// The warehouse; there is no question while the shop has only one.
#[component]
fn WarehouseField(desk: Desk) -> impl IntoView {
    let chosen = Memo::new(move |_| desk.read(|work| work.document().warehouse.clone()));
    let options = Signal::derive(move || {
        desk.shop.book(Topic::Catalogue, |book| {
            let offered = book.catalogue.warehouses().filter(|warehouse| {
                !warehouse.is_archived || chosen.with(|chosen| chosen.as_ref() == Some(&warehouse.id))
            });
            offered.map(|warehouse| SelectOption::new(warehouse.id.as_str(), &*warehouse.name)).collect::<Vec<_>>()
        })
    });
    let is_asked = move || options.with(|options| options.len() != 1) || chosen.with(Option::is_none);
    let choose = move |id: String| {
        desk.change(|work, _| work.draft.document.warehouse = Some(WarehouseId::from(id)));
    };
    view! {
        <Show when=is_asked>
            <SelectField
                label=move || desk.words.get().documents.editor.warehouse
                options
                value=Signal::derive(move || chosen.with(|id| id.as_ref().map(ToString::to_string).unwrap_or_default()))
                on_change=choose
                attr:data-test="document-warehouse"
            />
        </Show>
    }
}

/// The day it counts for.
#[component]
fn Day(desk: Desk) -> impl IntoView {
    let day = move || desk.read(|work| format::iso(work.document().date));
    let choose = move |text: String| {
        // The browser's picker gives a whole date or nothing; nothing changes nothing.
        if let Ok(date) = text.parse::<Date>() {
            desk.change(|work, _| work.draft.document.date = date);
        }
    };
    view! { <DateField label=move || desk.words.get().documents.editor.date value=Signal::derive(day) on_change=choose /> }
}

#[component]
fn Discount(desk: Desk) -> impl IntoView {
    let discount = move || desk.read(|work| work.document().discount.map(|it| it.to_string()).unwrap_or_default());
    let currency = move || desk.shop.book(Topic::Settings, |book| format::symbol(&book.settings.currency));
    let take = move |(text, _): (String, bool)| -> Option<Fault> {
        match amount(&text) {
            Ok(discount) => {
                desk.change(|work, _| work.draft.document.discount = discount.filter(|discount| !discount.is_zero()));
                None
            }
            Err(fault) => Some(fault),
        }
    };
    view! {
        <NumberEdit
            label=move || desk.words.get().documents.editor.discount
            value=Signal::derive(discount)
            take
            unit=Signal::derive(currency)
        />
    }
}

/// What it comes to.
#[component]
fn Sums(desk: Desk) -> impl IntoView {
    let sums = Memo::new(move |_| {
        desk.read(|work| {
            let document = work.document();
            let pieces: Quantity = document.lines.iter().map(|line| line.quantity).sum();
            (pieces, document.total(), document.discount.unwrap_or_default())
        })
    });
    let rows = Signal::derive(move || {
        let editor = &desk.words.get().documents.editor;
        let (pieces, total, discount) = sums.get();
        let mut rows = vec![TotalRow::new(editor.pieces, format::quantity(pieces))];
        if shape::has_prices(desk.kind) {
            if !discount.is_zero() {
                rows.push(TotalRow::new(editor.subtotal, desk.money(total + discount)));
                rows.push(TotalRow::new(editor.discount, desk.money(-discount)));
            }
            rows.push(TotalRow::grand(editor.total, desk.money(total)));
        }
        rows
    });
    view! { <Totals rows /> }
}
