//! One report. What is asked stands in the address, so that it can be kept, shared with a colleague and come back to.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

use super::days::Days;
use super::drawing::Picture;
use super::filters::Filters;
use super::rows::Rows;
use crate::components::{ButtonKind, ButtonLink, EmptyState, Glyph, Page, Scene};
use crate::exporting::ExportMenu;
use crate::i18n::use_words;
use crate::reporting::{Asked, Tabled, Which, report};
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The report that the address names.
#[component]
pub fn ReportScreen() -> impl IntoView {
    let words = use_words();
    let params = use_params_map();
    let which = Memo::new(move |_| Which::of_word(&params.with(|params| params.get(routes::ID)).unwrap_or_default()));
    move || {
        match which.get() {
        Some(which) => view! { <Report which /> }.into_any(),
        None => view! {
            <Page title=move || words.get().reports.title>
                <EmptyState scene=Scene::Astray sentence=move || words.get().reports.unknown>
                    <ButtonLink label=move || words.get().reports.title href=routes::REPORTS.to_owned() kind=ButtonKind::Primary />
                </EmptyState>
            </Page>
        }
        .into_any(),
    }
    }
}

#[component]
fn Report(which: Which) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let (query, navigate) = (use_query_map(), use_navigate());
    let asked = Memo::new(move |_| query.with(|query| Asked::read(which, |name| query.get(name))));
    let ask = Callback::new(move |asked: Asked| {
        navigate(&asked.path(), NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    let table = Memo::new(move |_| -> Tabled {
        shop.track(Topic::Catalogue);
        shop.track(Topic::Stock);
        shop.track(Topic::Settings);
        let words = words.get();
        shop.book(Topic::Documents, |book| asked.with(|asked| report(book, asked, shop.today(), words)))
    });
    let export = move |()| {
        let currency = shop.peek(|book| book.settings.currency.clone());
        Some(table.get_untracked().export(&currency, words.get_untracked()))
    };
    let has_rows = Memo::new(move |_| table.with(|table| !table.rows.is_empty()));
    let actions = move || {
        has_rows.get().then(|| {
            view! {
                <ExportMenu what=export />
                <ButtonLink
                    label=move || words.get().common.print
                    icon=Glyph::Print
                    href=Signal::derive(move || asked.with(Asked::print_path))
                    attr:data-test="report-print"
                />
            }
        })
    };
    let back = Signal::derive(move || Some((routes::REPORTS.to_owned(), words.get().reports.title.to_owned())));
    let body = move || {
        if has_rows.get() {
            return view! { <Picture table /> <Rows table /> }.into_any();
        }
        view! {
            <EmptyState
                scene=Scene::Ledger
                sentence=move || words.get().reports.nothing
                detail=move || words.get().reports.nothing_detail
            />
        }
        .into_any()
    };
    view! {
        <Page
            title=move || (words.get().reports.title_of)(which)
            lead=move || (words.get().reports.about)(which)
            back
            actions
        >
            <div class="report" data-test="report" data-name=which.word()>
                <div class="report__asked">
                    {which.has_days().then(|| view! { <Days asked ask /> })}
                    <Filters asked ask />
                </div>
                {body}
            </div>
        </Page>
    }
}
