//! All partners, with a search by name or phone.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::model::{Partner, PartnerId};

use super::form::{Entering, PartnerForm};
use crate::components::button::{Button, ButtonKind};
use crate::components::chip::Chip;
use crate::components::empty::EmptyState;
use crate::components::icon::Glyph;
use crate::components::list::{List, Row, RowEnd, RowText};
use crate::components::page::Page;
use crate::components::picture::Scene;
use crate::components::search_box::SearchBox;
use crate::i18n::use_words;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// How many rows stand in the list at most; whoever looks for one of more types a letter.
const SHOWN_MAX: usize = 200;

/// All partners.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let entering = RwSignal::new(Entering::default());
    let wanted = RwSignal::new(String::new());
    let is_empty = Memo::new(move |_| shop.book(Topic::Catalogue, |book| book.catalogue.partners().len() == 0));
    let add = move || {
        view! {
            <Button
                label=move || words.get().parties.partner_new
                icon=Glyph::Add
                kind=ButtonKind::Primary
                on_press=move |()| entering.set(Entering::new_partner())
                attr:data-test="partner-new"
            />
        }
    };
    let body = move || {
        if is_empty.get() {
            let empty = view! { <EmptyState scene=Scene::Partners sentence=move || words.get().parties.partners_empty /> };
            return empty.into_any();
        }
        view! {
            <div class="stack">
                <SearchBox
                    label=move || words.get().parties.partner_search
                    placeholder=move || words.get().parties.partner_search
                    value=wanted
                    on_input=move |text| wanted.set(text)
                    clear_label=move || words.get().common.clear
                />
                <Fitting wanted />
            </div>
        }
        .into_any()
    };
    view! {
        <Page title=move || words.get().parties.partners actions=add>
            {body}
            <PartnerForm entering />
        </Page>
    }
}

#[component]
fn Fitting(wanted: RwSignal<String>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let partners = Memo::new(move |_| shop.book(Topic::Catalogue, |book| wanted.with(|text| fitting(book, text))));
    move || {
        if partners.with(Vec::is_empty) {
            let nobody = view! {
                <EmptyState
                    scene=Scene::Partners
                    sentence=move || words.get().parties.partner_nothing_fits
                    detail=move || words.get().parties.partner_nothing_fits_detail
                />
            };
            return nobody.into_any();
        }
        let row = move |id: PartnerId| shop.peek(|book| book.catalogue.partner(&id).cloned()).map(|partner| view! { <PartnerRow partner /> });
        view! {
            <List label=move || words.get().parties.partners>{partners.get().into_iter().map(row).collect_view()}</List>
        }
        .into_any()
    }
}

fn fitting(book: &Book, text: &str) -> Vec<PartnerId> {
    let wanted = text.trim().to_lowercase();
    let fits = |partner: &&Partner| partner.name.to_lowercase().contains(&wanted) || partner.phone.contains(&wanted);
    let mut partners: Vec<&Partner> = book.catalogue.partners().filter(|partner| !partner.is_archived).filter(fits).collect();
    partners.sort_by_key(|partner| partner.name.to_lowercase());
    partners.into_iter().take(SHOWN_MAX).map(|partner| partner.id.clone()).collect()
}

#[component]
fn PartnerRow(partner: Partner) -> impl IntoView {
    let words = use_words();
    let Partner { id, name, phone, is_customer, is_supplier, .. } = partner;
    view! {
        <Row href=routes::partner(&id) icon=Glyph::Person attr:data-test="partner-row">
            <RowText title=name detail=phone />
            <RowEnd>
                {is_customer.then(|| view! { <Chip label=move || words.get().parties.customer /> })}
                {is_supplier.then(|| view! { <Chip label=move || words.get().parties.supplier /> })}
            </RowEnd>
        </Row>
    }
}
