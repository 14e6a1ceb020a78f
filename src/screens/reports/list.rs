//! The list of reports.

use leptos::prelude::*;

use crate::components::{Glyph, List, Page, Row, RowText};
use crate::i18n::use_words;
use crate::reporting::{Asked, Which};
use crate::shop::{Topic, use_shop};

/// The picture of a report.
const fn glyph(which: Which) -> Glyph {
    match which {
        Which::Sales => Glyph::Sell,
        Which::Purchases => Glyph::Buy,
        Which::Stock => Glyph::Warehouse,
        Which::Ageing | Which::Warranty => Glyph::Clock,
        Which::Circulation => Glyph::Transfer,
        Which::Missing => Glyph::Lost,
        Which::Recall => Glyph::Partners,
    }
}

/// The list of reports.
#[component]
pub fn ListScreen() -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let has_serials = Memo::new(move |_| shop.book(Topic::Settings, |book| book.settings.serials));
    let row = move |which: Which| {
        view! {
            <Row href=Asked::new(which).path() icon=glyph(which) attr:data-test="report-link" attr:data-name=which.word()>
                <RowText
                    title=move || (words.get().reports.title_of)(which)
                    detail=move || (words.get().reports.about)(which)
                />
            </Row>
        }
    };
    let rows = move || {
        let shown = Which::OFFERED.into_iter().filter(|which| has_serials.get() || !which.needs_serials());
        shown.map(row).collect_view()
    };
    view! {
        <Page title=move || words.get().reports.title lead=move || words.get().reports.lead narrow=true>
            <List label=move || words.get().reports.title>{rows}</List>
        </Page>
    }
}
