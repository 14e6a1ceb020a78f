//! What a line of an assembly or disassembly does: its product is made, or used for what is made (D30).

use leptos::prelude::*;
use serial_rules::model::{Kind, Role};

use super::desk::Desk;
use super::work::LineKey;
use crate::components::{Choice, ChoiceOption};

/// The choice; nothing on documents of other kinds.
#[component]
pub(super) fn LineRole(desk: Desk, key: StoredValue<LineKey>) -> impl IntoView {
    let words = move || &desk.words.get().documents.editor;
    let options =
        move || vec![ChoiceOption::new(Role::Made, words().made), ChoiceOption::new(Role::Used, words().used)];
    // A line that says nothing is used up: so do the rules read it.
    let role = move || key.with_value(|key| desk.line(key, |line| line.role)).unwrap_or(Role::Used);
    let choose = move |role: Role| key.with_value(|key| desk.edit_line(key, true, |line| line.role = Some(role)));
    matches!(desk.kind, Kind::Assembly | Kind::Disassembly).then(|| {
        view! {
            <div data-test="line-role">
                <Choice
                    label=move || words().role
                    options=Signal::derive(options)
                    value=Signal::derive(role)
                    on_change=choose
                    label_hidden=true
                />
            </div>
        }
    })
}
