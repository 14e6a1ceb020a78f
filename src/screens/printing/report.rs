//! A report on paper: the same table as on the screen, in pages with its head on each.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use paper::document::{Paper, list};

use super::desk::{Desk, Sheets};
use super::printed::shop_logo;
use crate::components::{ButtonKind, ButtonLink, EmptyState, Scene, SelectField, SelectOption};
use crate::device::preferences;
use crate::i18n::use_words;
use crate::reporting::{Asked, Which, report};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// What the device remembers the paper of reports by.
const REPORTS: &str = "reports";

/// The report that the address asks for.
#[component]
pub fn ReportScreen() -> impl IntoView {
    let words = use_words();
    let (params, query) = (use_params_map(), use_query_map());
    let asked = Memo::new(move |_| {
        let which = Which::of_word(&params.with(|params| params.get(routes::ID)).unwrap_or_default())?;
        Some(query.with(|query| Asked::read(which, |name| query.get(name))))
    });
    move || {
        match asked.get() {
        Some(asked) => view! { <OnPaper asked /> }.into_any(),
        None => view! {
            <EmptyState scene=Scene::Astray sentence=move || words.get().reports.unknown>
                <ButtonLink label=move || words.get().reports.title href=routes::REPORTS.to_owned() kind=ButtonKind::Primary />
            </EmptyState>
        }
        .into_any(),
    }
    }
}

#[component]
fn OnPaper(asked: Asked) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let which = asked.which;
    let back = match (&asked.product, &asked.lot) {
        (Some(product), Some(lot)) => routes::lot(product, lot),
        _ => asked.path(),
    };
    let asked = StoredValue::new(asked);
    let paper = RwSignal::new(preferences::printing::<String>(REPORTS).unwrap_or_else(|| "a4".to_owned()));
    let sheets = Memo::new(move |_| -> Sheets {
        shop.track(Topic::Catalogue);
        shop.track(Topic::Documents);
        shop.track(Topic::Settings);
        let words = words.get();
        let listing = shop.book(Topic::Stock, |book| {
            let table = asked.with_value(|asked| report(book, asked, shop.today(), words));
            table.listing(&book.settings.shop_name, &book.settings.currency, words)
        });
        Arc::new(list(&listing, shop_logo().as_ref(), &Paper::of(&paper.get())))
    });
    let papers = move || {
        let name = words.get().printing.paper_name;
        let papers = Paper::KNOWN.iter().filter(|paper| !paper.is_roll);
        papers.map(|paper| SelectOption::new(paper.code, name(paper.code))).collect::<Vec<_>>()
    };
    let choose = move |code: String| {
        preferences::set_printing(REPORTS, &code);
        paper.set(code);
    };
    let said = move || (words.get().printing.page_count)(sheets.with(|sheets| sheets.len()));
    view! {
        <Desk
            title=move || (words.get().reports.title_of)(which)
            back=Signal::stored(back)
            said=Signal::derive(said)
            sheets=Signal::derive(move || sheets.get())
        >
            <SelectField label=move || words.get().printing.paper options=Signal::derive(papers) value=paper on_change=choose />
        </Desk>
    }
}
