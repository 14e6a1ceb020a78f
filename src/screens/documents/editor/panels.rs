//! The sheets over the screen: one is open at a time, or none.

use leptos::prelude::*;

use super::correcting::Correcting;
use super::desk::Desk;
use super::entry::Entry;
use super::new_product::NewProduct;
use super::partner_picker::PartnerPicker;
use super::product_picker::ProductPicker;
use super::work::Panel;
use crate::components::{Button, ButtonKind, Dialog, DialogShape};
use crate::scanning::Packing;

/// Which sheet is meant, whatever it is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Products,
    NewProduct,
    Partners,
    Entry,
    Correct,
    Carton,
    Discard,
}

const fn sheet_of(panel: &Panel) -> Sheet {
    match panel {
        Panel::Products(_) => Sheet::Products,
        Panel::NewProduct(..) => Sheet::NewProduct,
        Panel::Partners => Sheet::Partners,
        Panel::Entry(_) => Sheet::Entry,
        Panel::Correct(_) => Sheet::Correct,
        Panel::Carton(_) => Sheet::Carton,
        Panel::Discard => Sheet::Discard,
    }
}

/// All sheets.
#[component]
pub(super) fn Panels(desk: Desk) -> impl IntoView {
    let open = Memo::new(move |_| desk.read(|work| work.panel.as_ref().map(sheet_of)));
    let is_open = move |sheet| Signal::derive(move || open.get() == Some(sheet));
    let words = move || &desk.words.get().documents.editor;
    let close = move |()| desk.close();
    let entry_title = move || {
        let product = desk.read(|work| match &work.panel {
            Some(Panel::Entry(product)) => Some(product.clone()),
            _ => None,
        });
        let name = product.map(|product| desk.product_name(&product)).unwrap_or_default();
        (desk.words.get().scanning.entry)(&name)
    };
    let close_label = move || desk.words.get().common.close;
    view! {
        <Dialog open=is_open(Sheet::Products) title=move || words().choose_product on_close=close close_label>
            <ProductPicker desk />
        </Dialog>
        <Dialog open=is_open(Sheet::NewProduct) title=move || words().new_product on_close=close close_label>
            <NewProduct desk />
        </Dialog>
        <Dialog
            open=is_open(Sheet::Partners)
            title=move || desk.role_words().map(|words| words.partner).unwrap_or_default()
            on_close=close
            close_label
        >
            <PartnerPicker desk />
        </Dialog>
        <Dialog open=is_open(Sheet::Entry) title=entry_title on_close=close close_label shape=DialogShape::Side>
            <Entry desk />
        </Dialog>
        <Dialog
            open=is_open(Sheet::Carton)
            title=move || desk.words.get().cartons.say_what
            on_close=close
            close_label
            shape=DialogShape::Side
        >
            <CartonSheet desk />
        </Dialog>
        <Dialog
            open=is_open(Sheet::Correct)
            title=move || desk.words.get().documents.adjusting.correct
            on_close=close
            close_label
        >
            <Correcting desk />
        </Dialog>
        <Dialog
            open=is_open(Sheet::Discard)
            title=move || words().discard_title
            on_close=close
            close_label
            actions=move || {
                view! {
                    <Button label=move || desk.words.get().common.cancel on_press=close />
                    <Button
                        label=move || words().discard
                        kind=ButtonKind::Danger
                        on_press=move |()| {
                            desk.close();
                            desk.discard();
                        }
                        attr:data-test="confirm-discard"
                    />
                }
            }
        >
            <p>{move || (words().discard_meaning)(desk.read(|work| work.draft.serials()))}</p>
        </Dialog>
    }
}

/// What is in a carton that was scanned; then it is scanned once more.
#[component]
fn CartonSheet(desk: Desk) -> impl IntoView {
    let code = desk.peek(|work| match &work.panel {
        Some(Panel::Carton(code)) => code.clone(),
        _ => String::new(),
    });
    view! { <Packing code on_done=move |code: String| desk.unpack(&code) /> }
}
