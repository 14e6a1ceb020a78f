//! The table as it is looked at: its cells, which may be put right, and what its columns are about.

use serial_rules::Book;
use sheets::Sheet;
use uuid::Uuid;

use crate::importing::{Field, Plan, Subject, plan, proposed, recognised};

/// The table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Work {
    pub(super) sheet: Sheet,
    pub(super) fields: Vec<Option<Field>>,
    pub(super) subject: Subject,
}

impl Default for Work {
    fn default() -> Self {
        Self { sheet: Sheet::default(), fields: Vec::new(), subject: Subject::Products }
    }
}

impl Work {
    /// A table that was read; its columns are what their heads say.
    pub(super) fn of(sheet: Sheet) -> Self {
        let heads = sheet.rows.first().map(Vec::as_slice).unwrap_or_default();
        let fields: Vec<Option<Field>> = heads.iter().map(|head| recognised(head)).collect();
        Self { subject: proposed(&fields), fields: once_each(fields), sheet }
    }

    /// What it would change.
    pub(super) fn plan(&self, book: &Book) -> Plan {
        let is_offered = |field: &Field| self.subject.fields().contains(field);
        let fields: Vec<Option<Field>> = self.fields.iter().map(|field| field.filter(is_offered)).collect();
        plan(book, self.subject, &fields, &self.sheet, || Uuid::now_v7().to_string())
    }

    /// Says what a column is about. Of all but serials there is one.
    pub(super) fn name(&mut self, column: usize, field: Option<Field>) {
        if field != Some(Field::Serial) {
            for other in self.fields.iter_mut().filter(|other| **other == field) {
                *other = None;
            }
        }
        if let Some(place) = self.fields.get_mut(column) {
            *place = field;
        }
    }

    /// Puts a cell right.
    pub(super) fn write(&mut self, row: usize, column: usize, text: String) {
        if let Some(cell) = self.sheet.rows.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell = text;
        }
        self.sheet.numbers.retain(|spot| *spot != (row, column));
    }
}

/// The first column of each field keeps it; serials may have many.
fn once_each(fields: Vec<Option<Field>>) -> Vec<Option<Field>> {
    let mut met = Vec::new();
    let keep = |field: Option<Field>| {
        let field = field.filter(|field| *field == Field::Serial || !met.contains(field));
        met.extend(field);
        field
    };
    fields.into_iter().map(keep).collect()
}
