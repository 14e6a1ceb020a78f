//! What has no place of its own in the navigation, and how the app looks and speaks.

use leptos::prelude::*;

use super::appearance::use_appearance;
use crate::components::{Choice, ChoiceOption, Dialog, DialogShape, Glyph, List, Row, RowText};
use crate::device::preferences::Theme;
use crate::i18n::common::CommonWords;
use crate::i18n::{Language, use_words};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// A place of the sheet: where it is, the name that tests know it by, its picture and its word.
type Place = (&'static str, &'static str, Glyph, fn(&'static CommonWords) -> &'static str);

/// On a phone these two are not in the bar.
const CLOSE_AT_HAND: [Place; 2] = [
    (routes::PRODUCTS, "more-products", Glyph::Product, |words| words.products),
    (routes::SERIALS, "more-serials", Glyph::Serial, |words| words.serials),
];

const PLACES: [Place; 5] = [
    (routes::DOCUMENTS, "nav-documents", Glyph::Ledger, |words| words.documents),
    (routes::PARTNERS, "nav-partners", Glyph::Partners, |words| words.partners),
    (routes::WAREHOUSES, "nav-warehouses", Glyph::Warehouse, |words| words.warehouses),
    (routes::SETTINGS, "nav-settings", Glyph::Settings, |words| words.settings),
    (routes::HELP, "nav-help", Glyph::Keyboard, |words| words.help),
];

/// The sheet behind More.
#[component]
pub(super) fn MoreSheet(#[prop(into)] open: Signal<bool>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    // With serial management off, nothing speaks of serials (R4).
    let has_serials = move || shop.book(Topic::Settings, |book| book.settings.serials);
    let close_at_hand = move || {
        let has_serials = has_serials();
        CLOSE_AT_HAND.into_iter().filter(move |(href, ..)| *href != routes::SERIALS || has_serials)
    };
    let row = move |(href, hook, icon, word): Place| view! { <Row href icon attr:data-test=hook><RowText title=move || word(&words.get().common) /></Row> };
    view! {
        <Dialog open on_close shape=DialogShape::Side title=move || words.get().common.more close_label=move || words.get().common.close>
            // Whatever is chosen here leads away, so the sheet closes.
            <div on:click=move |_| on_close.run(())>
                <div class="more__close-at-hand">
                    <List label=move || words.get().common.navigation>{move || close_at_hand().map(row).collect_view()}</List>
                </div>
                <List label=move || words.get().common.more>{PLACES.map(row).collect_view()}</List>
            </div>
            <div class="more__taste"><Taste /></div>
        </Dialog>
    }
}

/// Language and theme.
#[component]
pub fn Taste() -> impl IntoView {
    let words = use_words();
    let appearance = use_appearance();
    let languages = Language::ALL.map(|language| ChoiceOption::new(language, language.name())).to_vec();
    let themes = move || {
        let common = &words.get().common;
        vec![
            ChoiceOption::new(Theme::System, common.theme_auto).with_icon(Glyph::Device),
            ChoiceOption::new(Theme::Light, common.theme_light).with_icon(Glyph::Light),
            ChoiceOption::new(Theme::Dark, common.theme_dark).with_icon(Glyph::Dark),
        ]
    };
    view! {
        <Choice
            label=move || words.get().common.language
            options=languages
            value=Signal::derive(move || words.language())
            on_change=move |language| words.choose(language)
        />
        <Choice
            label=move || words.get().common.theme
            options=themes
            value=Signal::derive(move || appearance.theme())
            on_change=move |theme| appearance.choose(theme)
        />
    }
}
