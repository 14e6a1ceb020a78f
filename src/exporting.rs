//! A table on the screen as a file: exactly its rows, as CSV or as a workbook, in portions so that the page goes on and
//! somebody may stop it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::model::Date;
use sheets::{Cell, Fault, Kind, Table};

use crate::components::toast::use_toasts;
use crate::components::{Dialog, Glyph, Menu, MenuEntry, Progress};
use crate::device::sheets::{PORTION, Sheets, Trouble};
use crate::device::{clock, files};
use crate::i18n::{format, use_words};

/// From how many rows on somebody is told how far it is.
const LONG: usize = 5_000;

/// What goes out.
#[derive(Clone)]
pub struct Export {
    /// What the file and its sheet are called.
    pub name: String,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// How many rows there are.
    pub count: usize,
    /// The cells of the row at this place.
    pub row: Rc<dyn Fn(usize) -> Vec<Cell>>,
}

impl Export {
    /// A table whose rows are there already.
    pub fn of_rows(name: &str, columns: Vec<&str>, rows: Vec<Vec<Cell>>) -> Self {
        Self {
            name: name.to_owned(),
            columns: columns.into_iter().map(str::to_owned).collect(),
            count: rows.len(),
            row: Rc::new(move |at| rows.get(at).cloned().unwrap_or_default()),
        }
    }
}

/// Words in a cell.
pub fn text(text: impl Into<String>) -> Cell {
    Some(text.into()).filter(|text| !text.is_empty()).map_or(Cell::Blank, Cell::Text)
}

/// An amount in a cell.
pub fn number(number: &impl ToString) -> Cell {
    Cell::Number(number.to_string())
}

/// An amount that may not be known.
pub fn number_or_blank(amount: Option<impl ToString>) -> Cell {
    amount.map_or(Cell::Blank, |amount| number(&amount))
}

/// A day that may not be known.
pub fn day(day: Option<Date>) -> Cell {
    day.map_or(Cell::Blank, |day| Cell::Day(format::iso(day)))
}

/// The menu of the two kinds of files.
#[component]
pub fn ExportMenu(
    /// What goes out, asked when somebody chooses.
    #[prop(into)]
    what: Callback<(), Option<Export>>,
) -> impl IntoView {
    let (words, toasts) = (use_words(), use_toasts());
    // How many rows are written of how many, while a long file is on its way.
    let progress = RwSignal::new(None::<(usize, usize)>);
    let is_stopped = StoredValue::new(false);
    let begin = move |kind: Kind| {
        let Some(export) = what.run(()) else { return };
        is_stopped.set_value(false);
        spawn_local(async move {
            let name = file_name(&export.name, kind);
            let written = write(export, kind, progress, is_stopped).await;
            progress.try_set(None);
            let words = &words.get_untracked().exporting;
            match written {
                Ok(Some(file)) if files::save(&name, media_type(kind), &file) => toasts.done((words.written)(&name)),
                Ok(None) => {}
                Err(Trouble::Fault(Fault::TooLarge)) => toasts.failed(words.too_large),
                Ok(Some(_)) | Err(_) => toasts.failed(words.failed),
            }
        });
    };
    let entries = Signal::derive(move || {
        let words = &words.get().exporting;
        vec![
            MenuEntry::new(words.xlsx, Glyph::Document, Callback::new(move |()| begin(Kind::Xlsx))),
            MenuEntry::new(words.csv, Glyph::Document, Callback::new(move |()| begin(Kind::Csv))),
        ]
    });
    let stop = move |()| {
        is_stopped.set_value(true);
        progress.set(None);
    };
    let reading =
        move || progress.get().map(|(done, all)| (words.get().exporting.progress)(done, all)).unwrap_or_default();
    let part = move |of: fn((usize, usize)) -> usize| {
        Signal::derive(move || progress.get().map(of).and_then(|count| u32::try_from(count).ok()).unwrap_or_default())
    };
    view! {
        <Menu label=move || words.get().exporting.export entries icon=Glyph::Document attr:data-test="export" />
        <Dialog
            open=Signal::derive(move || progress.with(Option::is_some))
            title=move || words.get().exporting.writing
            on_close=stop
            close_label=move || words.get().common.close
        >
            <Progress
                label=move || words.get().exporting.writing
                reading=Signal::derive(reading)
                done=part(|(done, _)| done)
                total=part(|(_, all)| all)
                cancel_label=move || words.get().common.cancel
                on_cancel=stop
            />
        </Dialog>
    }
}

/// Writes the file, portion by portion; nothing where somebody stopped it.
async fn write(
    export: Export,
    kind: Kind,
    progress: RwSignal<Option<(usize, usize)>>,
    is_stopped: StoredValue<bool>,
) -> Result<Option<Vec<u8>>, Trouble> {
    let Export { name, columns, count, row } = export;
    let worker = Sheets::open().await?;
    worker.begin(Table { name, columns, rows: Vec::new() }).await?;
    for first in (0..count).step_by(PORTION) {
        if count > LONG {
            progress.try_set(Some((first, count)));
        }
        worker.rows((first..(first + PORTION).min(count)).map(|at| row(at)).collect()).await?;
        // A page that is gone wants no file any more.
        if is_stopped.try_get_value() != Some(false) {
            return Ok(None);
        }
    }
    worker.finish(kind).await.map(Some)
}

/// The name with the day, so that two exports do not look the same.
fn file_name(name: &str, kind: Kind) -> String {
    let ending = if kind == Kind::Csv { "csv" } else { "xlsx" };
    format!("{name} {}.{ending}", clock::today())
}

const fn media_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Csv => "text/csv;charset=utf-8",
        Kind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
}
