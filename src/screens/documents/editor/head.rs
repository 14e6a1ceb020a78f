//! The pane beside the lines: whom the document is made out to, where and when, and what it comes to.

use leptos::prelude::*;
use serial_rules::model::{Date, Document, Kind, WarehouseId};

use super::charges::{Charges, Sums};
use super::desk::Desk;
use super::expected::Expected;
use super::shape;
use super::work::Panel;
use crate::components::{DateField, Glyph, Icon, SelectField, SelectOption, TextArea};
use crate::i18n::format;
use crate::routes;
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
        <Answers desk />
        <div class="document__pairs">
            <WarehouseField desk end=Ending::From />
            {desk.kind.leads_away().then(|| view! { <WarehouseField desk end=Ending::To /> })}
            <Day desk />
            <Clerk desk />
        </div>
        <Expected desk />
        <div class="document__pairs">
            // What is opened with was paid long ago.
            {desk.kind.is_trade().then(|| view! { <Charges desk /> })}
            <TextArea
                label=move || words().remark
                value=Signal::derive(remark)
                on_input=set_remark
                rows=1
                attr:data-test="line-note"
            />
        </div>
        <Sums desk />
    }
}

/// Whom it is made out to: the name, and a press to choose another.
#[component]
fn Partner(desk: Desk) -> impl IntoView {
    let partner = Memo::new(move |_| desk.read(|work| work.document().partner.clone()));
    let name = move || {
        let known = partner.with(|id| {
            let id = id.as_ref()?;
            desk.shop.book(Topic::Catalogue, |book| book.catalogue.partner(id).map(|partner| partner.name.clone()))
        });
        known.unwrap_or_else(|| desk.role_words().map(|words| words.nobody).unwrap_or_default().to_owned())
    };
    view! {
        <div class="field">
            <span class="field__label" id="document-partner">{move || desk.role_words().map(|words| words.partner)}</span>
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

/// The document it answers to.
#[component]
fn Answers(desk: Desk) -> impl IntoView {
    let against = Memo::new(move |_| desk.read(|work| work.document().against.clone()));
    move || {
        against.get().map(|id| {
            let href = routes::document(id.as_str());
            view! {
                <p class="document__against">
                    <span class="field__label">{desk.words.get().documents.against}</span>
                    <a class="link" href=href>{id.to_string()}</a>
                </p>
            }
        })
    }
}

/// Which end of the way a warehouse is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    From,
    To,
}

impl Ending {
    fn of(self, document: &Document) -> Option<&WarehouseId> {
        match self {
            Self::From => document.warehouse.as_ref(),
            Self::To => document.to.as_ref(),
        }
    }

    fn set(self, document: &mut Document, warehouse: WarehouseId) {
        match self {
            Self::From => document.warehouse = Some(warehouse),
            Self::To => document.to = Some(warehouse),
        }
    }
}

/// A warehouse; there is no question while the shop has only one, unless the document leads to another.
#[component]
fn WarehouseField(desk: Desk, end: Ending) -> impl IntoView {
    let chosen = Memo::new(move |_| desk.read(|work| end.of(work.document()).cloned()));
    let options = Signal::derive(move || {
        let offered = desk.shop.book(Topic::Catalogue, |book| {
            let offered = book.catalogue.warehouses().filter(|warehouse| {
                !warehouse.is_archived || chosen.with(|chosen| chosen.as_ref() == Some(&warehouse.id))
            });
            offered.map(|warehouse| SelectOption::new(warehouse.id.as_str(), &*warehouse.name)).collect::<Vec<_>>()
        });
        let blank = chosen
            .with(Option::is_none)
            .then(|| SelectOption::new("", desk.words.get().documents.moving.choose_warehouse));
        blank.into_iter().chain(offered).collect::<Vec<_>>()
    });
    let is_asked = move || options.with(|options| options.len() != 1) || chosen.with(Option::is_none);
    let choose = move |id: String| {
        if !id.is_empty() {
            desk.change(|work, book| {
                if desk.kind.is_count() {
                    work.draft.set_count_warehouse(book, WarehouseId::from(id));
                } else if desk.kind == Kind::Adjust {
                    work.draft.set_adjusted_warehouse(book, WarehouseId::from(id));
                } else {
                    end.set(&mut work.draft.document, WarehouseId::from(id));
                }
            });
        }
    };
    let label = move || {
        let words = &desk.words.get().documents;
        match end {
            Ending::From if desk.kind.leads_away() => words.moving.from_warehouse,
            Ending::From => words.editor.warehouse,
            Ending::To => words.moving.to_warehouse,
        }
    };
    view! {
        <Show when=is_asked>
            <SelectField
                label
                options
                value=Signal::derive(move || chosen.with(|id| id.as_ref().map(ToString::to_string).unwrap_or_default()))
                on_change=choose
                attr:data-test=if end == Ending::To { "document-to" } else { "document-warehouse" }
            />
        </Show>
    }
}

/// Who writes it; there is no question while the shop names nobody in its settings.
#[component]
fn Clerk(desk: Desk) -> impl IntoView {
    let clerk = Memo::new(move |_| desk.read(|work| work.document().clerk.clone().unwrap_or_default()));
    let options = Signal::derive(move || {
        let nobody = SelectOption::new("", desk.words.get().documents.editor.no_clerk);
        let names = desk.shop.book(Topic::Settings, |book| book.settings.clerks.clone());
        // One who is no longer named stays on a draft that has them.
        let gone = clerk.with(|clerk| (!clerk.is_empty() && !names.contains(clerk)).then(|| clerk.clone()));
        let names = names.into_iter().chain(gone).map(|name| SelectOption::new(name.clone(), name));
        [nobody].into_iter().chain(names).collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        desk.change(|work, _| work.draft.document.clerk = Some(name).filter(|name| !name.is_empty()));
    };
    view! {
        <Show when=move || options.with(|options| options.len() > 1)>
            <SelectField
                label=move || desk.words.get().documents.editor.clerk
                options
                value=clerk
                on_change=choose
                attr:data-test="document-clerk"
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
