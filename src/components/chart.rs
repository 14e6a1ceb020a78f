//! A small picture of numbers, and the same numbers as a table: a switch shows one or the other.

use leptos::{prelude::*, text_prop::TextProp};

use super::choice::{Choice, ChoiceOption};
use super::table::{Column, Table};

/// What the switch says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChartWords {
    /// The question, for a screen reader.
    pub look: &'static str,
    /// As a picture.
    pub picture: &'static str,
    /// As a table.
    pub table: &'static str,
}

/// A picture with its table.
#[component]
pub fn Chart(
    /// What it shows.
    #[prop(into)]
    caption: TextProp,
    /// What the switch says.
    #[prop(into)]
    words: Signal<ChartWords>,
    /// The picture.
    #[prop(into)]
    picture: ViewFn,
    /// The columns of the table.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The rows of the table, as they are read; the first cell of each is its head.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
) -> impl IntoView {
    let is_table = RwSignal::new(false);
    let (heading, table_caption) = (caption.clone(), caption);
    let options = move || {
        let words = words.get();
        vec![ChoiceOption::new(false, words.picture), ChoiceOption::new(true, words.table)]
    };
    let is_number = move || columns.with(|columns| columns.iter().map(|column| column.is_number).collect::<Vec<_>>());
    let body = move || {
        if !is_table.get() {
            return picture.run();
        }
        let caption = table_caption.clone();
        let lines = move || {
            let is_number = is_number();
            rows.get().into_iter().map(|cells| line(cells, &is_number)).collect_view()
        };
        view! { <Table caption=caption caption_hidden=true columns>{lines}</Table> }.into_any()
    };
    view! {
        <figure class="chart">
            <figcaption class="chart__head">
                <span class="chart__caption">{move || heading.get()}</span>
                <Choice label=move || words.get().look label_hidden=true options=Signal::derive(options) value=is_table on_change=move |on| is_table.set(on) />
            </figcaption>
            <div class="chart__body">{body}</div>
        </figure>
    }
}

fn line(cells: Vec<String>, is_number: &[bool]) -> impl IntoView + use<> {
    let mut cells = cells.into_iter().zip(is_number.to_vec());
    let head = cells.next().map(|(head, _)| head);
    view! {
        <tr>
            <th scope="row">{head}</th>
            {cells.map(|(cell, is_number)| view! { <td class:table__number=is_number>{cell}</td> }).collect_view()}
        </tr>
    }
}
