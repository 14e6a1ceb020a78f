//! The life of a piece as a picture and as a table, and which of its documents waits for which.

use leptos::prelude::*;
use serial_rules::Book;
use serial_rules::decide::void;
use serial_rules::insight::Step;
use serial_rules::model::DocumentId;

use super::lives::node;
use crate::components::document_rows::glyph_of;
use crate::components::{Chart, ChartWords, Column, List, Row, RowEnd, Section, Timeline};
use crate::i18n::{Phrases, format, use_words};
use crate::reporting::end;
use crate::routes;
use crate::shop::{Topic, use_shop};

/// The life.
#[component]
pub(super) fn Course(steps: Vec<Step>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let steps = StoredValue::new(steps);
    let nodes = move || {
        let words = words.get();
        shop.peek(|book| {
            steps.with_value(|steps| {
                steps.iter().enumerate().map(|(at, step)| node(book, at, step, words)).collect::<Vec<_>>()
            })
        })
    };
    let rows = move || {
        let words = words.get();
        shop.peek(|book| steps.with_value(|steps| steps.iter().map(|step| row(book, step, words)).collect::<Vec<_>>()))
    };
    let columns = move || words.get().serials.page.heads.map(Column::words).to_vec();
    let count = steps.with_value(Vec::len);
    let chart_words = move || {
        let common = &words.get().common;
        ChartWords { look: common.look, picture: common.as_picture, table: common.as_table }
    };
    let caption = move || {
        let words = &words.get().serials;
        format!("{} · {}", words.life, (words.movements)(count))
    };
    view! {
        <div class="piece__life" data-test="piece-life">
            <Chart
                caption
                words=Signal::derive(chart_words)
                picture=move || view! { <Timeline label=move || words.get().serials.life nodes=Signal::derive(nodes) /> }
                columns=Signal::derive(columns)
                rows=Signal::derive(rows)
            />
        </div>
    }
}

fn row(book: &Book, step: &Step, words: &Phrases) -> Vec<String> {
    let what = (words.serials.done_by)(step.kind);
    let what = if step.is_void { format!("{what} · {}", words.serials.is_void) } else { what.to_owned() };
    vec![
        step.date.map(|day| format::date(day, words.language)).unwrap_or_default(),
        what,
        end(book, &step.from, words),
        end(book, &step.to, words),
        step.document.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

/// Each standing document of the life, the last first, with what must be voided before it.
#[component]
pub(super) fn Blocking(steps: Vec<Step>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let mut standing: Vec<Step> = steps.into_iter().filter(|step| !step.is_void && step.document.is_some()).collect();
    standing.reverse();
    standing.dedup_by(|one, other| one.document == other.document);
    let standing = StoredValue::new(standing);
    let lines = move || {
        let phrases = words.get();
        shop.book(Topic::Documents, |book| {
            standing.with_value(|steps| steps.iter().filter_map(|step| line(book, step, phrases)).collect_view())
        })
    };
    view! {
        <Section title=move || words.get().serials.page.voiding lead=move || words.get().serials.page.voiding_lead>
            <List label=move || words.get().serials.page.voiding>{lines}</List>
        </Section>
    }
}

fn line(book: &Book, step: &Step, words: &'static Phrases) -> Option<AnyView> {
    let said = &words.serials.page;
    let id = step.document.clone()?;
    let before: Option<Vec<DocumentId>> =
        void::plan(book, &id).ok().map(|plan| plan.into_iter().filter(|other| *other != id).collect());
    let detail =
        [Some((words.serials.done_by)(step.kind).to_owned()), step.date.map(|day| format::date(day, words.language))];
    let detail = detail.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let state = match before {
        None => said.fixed.into_any(),
        Some(before) if before.is_empty() => said.free.into_any(),
        Some(before) => {
            let link = |id: DocumentId| view! { " " <a class="link stock__number" href=routes::document(id.as_str())>{id.to_string()}</a> };
            view! { {said.first} {before.into_iter().map(link).collect_view()} }.into_any()
        }
    };
    let title = view! { <a class="link" href=routes::document(id.as_str())>{id.to_string()}</a> };
    let hook = id.to_string();
    Some(
        view! {
            <Row icon=glyph_of(step.kind) attr:data-test="piece-blocking" attr:data-number=hook>
                <span class="list__text">
                    <span class="list__title">{title}</span>
                    <span class="list__detail">{detail}</span>
                </span>
                <RowEnd><span class="piece__first">{state}</span></RowEnd>
            </Row>
        }
        .into_any(),
    )
}
