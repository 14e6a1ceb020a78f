//! The table with its columns named and its faults at their cells, where they are put right.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::work::Work;
use crate::components::{SelectField, SelectOption};
use crate::i18n::use_words;
use crate::importing::{Fault, Field, Plan};

/// How many rows are drawn: those with faults first.
const SHOWN_MAX: usize = 60;

/// How many columns are drawn; a carton may have hundreds.
const COLUMNS_MAX: usize = 30;

/// The faults of each row, by column; those of no column stand at the row.
type Faults = BTreeMap<usize, BTreeMap<Option<usize>, Fault>>;

fn by_row(plan: &Plan) -> Faults {
    let mut rows = Faults::new();
    for (row, column, fault) in &plan.faults {
        rows.entry(*row).or_default().entry(*column).or_insert_with(|| fault.clone());
    }
    rows
}

/// The table.
#[component]
pub(super) fn ImportTable(work: RwSignal<Work>, plan: Memo<Plan>) -> impl IntoView {
    let words = use_words();
    let columns = Memo::new(move |_| work.with(|work| work.fields.len().min(COLUMNS_MAX)));
    // Rows that were wrong when the file was read stay in sight while they are put right.
    let first = StoredValue::new(plan.with_untracked(|plan| by_row(plan).keys().copied().collect::<BTreeSet<usize>>()));
    let rows = Memo::new(move |_| {
        let all = work.with(|work| work.sheet.rows.len());
        let mut rows: BTreeSet<usize> = plan.with(by_row).keys().copied().collect();
        rows.extend(first.get_value());
        let others = (1..all).filter(|row| !rows.contains(row)).collect::<Vec<_>>();
        rows.into_iter().filter(|row| *row < all).chain(others).take(SHOWN_MAX).collect::<Vec<_>>()
    });
    let rest = move || work.with(|work| work.sheet.rows.len().saturating_sub(1 + rows.with(Vec::len)));
    view! {
        <div class="table" tabindex="0">
            <table class="table__grid import__grid">
                <caption class="visually-hidden">{move || words.get().importing.title}</caption>
                <thead>
                    <tr>
                        <th scope="col"></th>
                        <For each=move || 0..columns.get() key=|column| *column let:column>
                            <th scope="col"><Head work column /></th>
                        </For>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=|row| *row let:row>
                        <Cells work plan row columns />
                    </For>
                </tbody>
            </table>
        </div>
        <Show when=move || { rest() > 0 }>
            <p class="meta">{move || (words.get().home.and_more)(rest())}</p>
        </Show>
    }
}

/// What a column is about.
#[component]
fn Head(work: RwSignal<Work>, column: usize) -> impl IntoView {
    let words = use_words();
    let head = move || {
        work.with(|work| work.sheet.rows.first().and_then(|heads| heads.get(column)).cloned()).unwrap_or_default()
    };
    let offered = move || work.with(|work| work.subject.fields());
    let options = move || {
        let words = &words.get().importing;
        let skip = SelectOption::new("", words.skip);
        let each = offered().iter().map(|field| SelectOption::new(field.word(), (words.field)(*field)));
        [skip].into_iter().chain(each).collect::<Vec<_>>()
    };
    let value = move || {
        let field = work.with(|work| work.fields.get(column).copied().flatten());
        field.filter(|field| offered().contains(field)).map_or("", Field::word).to_owned()
    };
    let choose = move |word: String| {
        let field = offered().iter().copied().find(|field| field.word() == word);
        work.update(|work| work.name(column, field));
    };
    view! {
        <SelectField
            label=head
            options=Signal::derive(options)
            value=Signal::derive(value)
            on_change=choose
            attr:data-test="import-field"
            attr:data-column=column.to_string()
        />
    }
}

#[component]
fn Cells(work: RwSignal<Work>, plan: Memo<Plan>, row: usize, columns: Memo<usize>) -> impl IntoView {
    let words = use_words();
    let line = move || work.with(|work| work.sheet.lines.get(row).copied().unwrap_or(row + 1));
    let faults = Memo::new(move |_| plan.with(|plan| by_row(plan).remove(&row).unwrap_or_default()));
    let of_row = move || {
        let fault = faults.with(|faults| faults.get(&None).cloned());
        fault.map(|fault| view! { <p class="import__fault" data-test="import-fault">{fault.said(&words.get().importing)}</p> })
    };
    view! {
        <tr class:import__row--wrong=move || faults.with(|faults| !faults.is_empty()) data-test="import-row" data-row=row.to_string()>
            <th scope="row" class="table__number">{line} {of_row}</th>
            <For each=move || 0..columns.get() key=|column| *column let:column>
                <Cell work faults row column />
            </For>
        </tr>
    }
}

/// A cell: its text, or, once it is wrong, a field that puts it right.
#[component]
fn Cell(
    work: RwSignal<Work>,
    faults: Memo<BTreeMap<Option<usize>, Fault>>,
    row: usize,
    column: usize,
) -> impl IntoView {
    let words = use_words();
    let text = Memo::new(move |_| {
        work.with(|work| work.sheet.rows.get(row).and_then(|cells| cells.get(column)).cloned()).unwrap_or_default()
    });
    let fault = Memo::new(move |_| faults.with(|faults| faults.get(&Some(column)).cloned()));
    // A field stays a field while somebody types in it.
    let was_wrong = Memo::new(move |was: Option<&bool>| was == Some(&true) || fault.with(Option::is_some));
    let said = move || {
        fault.get().map(|fault| view! { <p class="import__fault" data-test="import-fault">{fault.said(&words.get().importing)}</p> })
    };
    let name = move || {
        let field = work.with(|work| work.fields.get(column).copied().flatten());
        field.map_or("", words.get().importing.field)
    };
    view! {
        <td>
            <Show when=move || was_wrong.get() fallback=move || view! { <span>{move || text.get()}</span> }>
                <input
                    class="field__control import__cell"
                    aria-label=name
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    data-test="import-cell"
                    data-scan="here"
                    data-row=row.to_string()
                    data-column=column.to_string()
                    prop:value=move || text.get()
                    on:input=move |event| work.update(|work| work.write(row, column, event_target_value(&event)))
                />
            </Show>
            {said}
        </td>
    }
}
