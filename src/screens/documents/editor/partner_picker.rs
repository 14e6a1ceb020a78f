//! Choosing whom a document is made out to, and making somebody new by name alone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::model::{Partner, PartnerId};
use serial_rules::{Book, Command};

use super::desk::Desk;
use super::shape::{self, Role};
use crate::components::toast::use_toasts;
use crate::components::{Button, Glyph, List, Row, RowText, SearchBox};
use crate::i18n::trouble;
use crate::shop::Topic;

/// How many are offered at once.
const OFFERED_MAX: usize = 40;

/// Partners who fit: by name or phone, those in the role first, then the others.
fn found(book: &Book, role: Option<Role>, text: &str) -> Vec<PartnerId> {
    let wanted = text.trim().to_lowercase();
    let fits = |partner: &&Partner| {
        !partner.is_archived && (partner.name.to_lowercase().contains(&wanted) || partner.phone.contains(&wanted))
    };
    let (mut fitting, others): (Vec<&Partner>, Vec<&Partner>) =
        book.catalogue.partners().filter(fits).partition(|partner| role.is_some_and(|role| role.fits(partner)));
    fitting.extend(others);
    fitting.into_iter().take(OFFERED_MAX).map(|partner| partner.id.clone()).collect()
}

/// The picker.
#[component]
pub(super) fn PartnerPicker(desk: Desk) -> impl IntoView {
    let role = shape::role(desk.kind);
    let text = RwSignal::new(String::new());
    let offered =
        Memo::new(move |_| desk.shop.book(Topic::Catalogue, |book| text.with(|text| found(book, role, text))));
    let words = move || &desk.words.get().documents.editor;
    let is_new = move || text.with(|text| !text.trim().is_empty());
    view! {
        <div class="picker" data-scan="here">
            <SearchBox
                label=move || words().partner_search
                placeholder=move || words().partner_search
                clear_label=move || desk.words.get().common.clear
                value=text
                on_input=move |typed| text.set(typed)
            />
            <List label=move || desk.role_words().map(|words| words.partner).unwrap_or_default()>
                <Row icon=Glyph::Person on_press=move |()| choose(desk, None)>
                    <RowText title=move || desk.role_words().map(|words| words.nobody).unwrap_or_default() />
                </Row>
                <For each=move || offered.get() key=Clone::clone let:partner>
                    <Offer desk partner />
                </For>
            </List>
            <Show when=is_new>
                <Button
                    label=move || text.with(|text| (words().create_partner)(text.trim()))
                    icon=Glyph::Add
                    on_press=move |()| create(desk, role, text.get_untracked().trim())
                    attr:data-test="partner-create"
                />
            </Show>
        </div>
    }
}

#[component]
fn Offer(desk: Desk, partner: PartnerId) -> impl IntoView {
    let id = StoredValue::new(partner);
    let told = Memo::new(move |_| {
        desk.shop.book(Topic::Catalogue, |book| {
            id.with_value(|id| book.catalogue.partner(id).map(|partner| (partner.name.clone(), partner.phone.clone())))
        })
    });
    let name = move || told.get().unwrap_or_default().0;
    let phone = move || told.get().map(|(_, phone)| phone).filter(|phone| !phone.is_empty());
    view! {
        <Row icon=Glyph::Partners on_press=move |()| choose(desk, Some(id.get_value())) attr:data-test="partner-option" attr:data-partner=name>
            <RowText title=name detail=phone />
        </Row>
    }
}

fn choose(desk: Desk, partner: Option<PartnerId>) {
    desk.change(|work, _| {
        work.draft.document.partner = partner;
        work.panel = None;
    });
}

fn create(desk: Desk, role: Option<Role>, name: &str) {
    let partner = Partner {
        name: name.to_owned(),
        is_customer: role == Some(Role::Customer),
        is_supplier: role == Some(Role::Supplier),
        ..Partner::new(desk.shop.new_draft_id())
    };
    let toasts = use_toasts();
    spawn_local(async move {
        let id = partner.id.clone();
        match desk.shop.execute(Command::SavePartner(partner)).await {
            Ok(_) => choose(desk, Some(id)),
            Err(trouble) => {
                let words = desk.words.get_untracked();
                toasts.failed(desk.shop.peek(|book| trouble::said(&trouble, book, words)));
            }
        }
    });
}
