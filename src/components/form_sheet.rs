//! A sheet along the edge that holds a form: what is typed is saved, or left.

use leptos::{prelude::*, text_prop::TextProp};

use super::button::{Button, ButtonKind};
use super::dialog::{Dialog, DialogShape};

/// A form in a sheet that is open while `open` holds.
#[component]
pub fn FormSheet(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// "Close", "Cancel" and "Save".
    #[prop(into)]
    labels: Signal<[&'static str; 3]>,
    /// Whether it is being saved.
    #[prop(into)]
    busy: Signal<bool>,
    /// Save was pressed.
    #[prop(into)]
    on_save: Callback<()>,
    /// Leave it: Escape, the cross, "Cancel" or a press beside it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The fields; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let label = move |at: usize| move || labels.get()[at];
    let actions = move || {
        view! {
            <Button label=label(1) kind=ButtonKind::Quiet on_press=on_close />
            <Button attr:data-test="save" label=label(2) kind=ButtonKind::Primary busy on_press=on_save />
        }
    };
    view! { <Dialog open title close_label=label(0) shape=DialogShape::Side on_close actions=ViewFn::from(actions) children /> }
}
