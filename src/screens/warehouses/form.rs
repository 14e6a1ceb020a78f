//! The form of a warehouse, in a sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;
use serial_rules::model::{Settings, Warehouse};
use uuid::Uuid;

use crate::components::banner::{Banner, BannerKind};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogShape};
use crate::components::switch::Switch;
use crate::components::text_field::TextField;
use crate::components::toast::use_toasts;
use crate::i18n::{trouble, use_words};
use crate::shop::{Shop, Trouble, use_shop};

/// What is being entered. Nothing is open where there is no warehouse.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Entering {
    warehouse: Option<Warehouse>,
    is_default: bool,
    is_nameless: bool,
    refused: Option<String>,
    is_saving: bool,
}

impl Entering {
    /// A new warehouse.
    pub(super) fn new_warehouse() -> Self {
        let warehouse = Warehouse { name: String::new(), ..Warehouse::new(Uuid::now_v7().to_string()) };
        Self::change(warehouse, false)
    }

    /// One that is in the book.
    pub(super) fn change(warehouse: Warehouse, is_default: bool) -> Self {
        Self { warehouse: Some(warehouse), is_default, ..Self::default() }
    }
}

/// The form; it is open while a warehouse is being entered.
#[component]
pub(super) fn WarehouseForm(entering: RwSignal<Entering>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let close = move |()| entering.set(Entering::default());
    let save = move |()| {
        let Entering { warehouse: Some(warehouse), is_default, .. } = entering.get_untracked() else { return };
        if warehouse.name.trim().is_empty() {
            entering.update(|it| it.is_nameless = true);
            return;
        }
        entering.update(|it| it.is_saving = true);
        spawn_local(async move {
            let words = words.get_untracked();
            match keep(shop, warehouse, is_default).await {
                Ok(()) => {
                    close(());
                    toasts.done(words.parties.saved);
                }
                Err(told) => {
                    let refused = shop.peek(|book| trouble::said(&told, book, words));
                    entering.update(|it| (it.is_saving, it.refused) = (false, Some(refused)));
                }
            }
        });
    };
    let actions = move || {
        view! {
            <Button label=move || words.get().common.cancel on_press=close kind=ButtonKind::Quiet />
            <Button
                label=move || words.get().common.save
                on_press=save
                kind=ButtonKind::Primary
                busy=Signal::derive(move || entering.with(|it| it.is_saving))
                attr:data-test="save"
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || entering.with(|it| it.warehouse.is_some()))
            title=move || words.get().parties.warehouse_edit
            on_close=close
            close_label=move || words.get().common.close
            shape=DialogShape::Side
            actions=actions
        >
            <Fields entering />
        </Dialog>
    }
}

async fn keep(shop: Shop, warehouse: Warehouse, is_default: bool) -> Result<(), Trouble> {
    let warehouse = Warehouse { name: warehouse.name.trim().to_owned(), ..warehouse };
    let id = warehouse.id.clone();
    shop.execute(Command::SaveWarehouse(warehouse)).await?;
    let settings = shop.peek(|book| book.settings.clone());
    if is_default && settings.warehouse.as_ref() != Some(&id) {
        shop.execute(Command::SaveSettings(Settings { warehouse: Some(id), ..settings })).await?;
    }
    Ok(())
}

#[component]
fn Fields(entering: RwSignal<Entering>) -> impl IntoView {
    let words = use_words();
    let text = move |read: fn(&Warehouse) -> &String| {
        Signal::derive(move || entering.with(|it| it.warehouse.as_ref().map(read).cloned().unwrap_or_default()))
    };
    let change = move |write: &dyn Fn(&mut Warehouse)| {
        entering.update(|it| {
            it.is_nameless = false;
            it.warehouse.iter_mut().for_each(write);
        });
    };
    let nameless = move || entering.with(|it| it.is_nameless).then(|| words.get().parties.name_needed);
    view! {
        <div class="form">
            {move || {
                entering.with(|it| it.refused.clone()).map(|why| view! { <Banner kind=BannerKind::Refusal>{why}</Banner> })
            }}
            <TextField
                label=move || words.get().parties.name
                value=text(|warehouse| &warehouse.name)
                on_input=move |name: String| change(&|warehouse| warehouse.name.clone_from(&name))
                error=nameless
                required=true
                autofocus=true
                attr:data-test="warehouse-name"
            />
            <TextField
                label=move || words.get().parties.warehouse_note
                value=text(|warehouse| &warehouse.note)
                on_input=move |note: String| change(&|warehouse| warehouse.note.clone_from(&note))
            />
            <Switch
                label=move || words.get().parties.make_default
                checked=Signal::derive(move || entering.with(|it| it.is_default))
                on_change=move |on| entering.update(|it| it.is_default = on)
            />
        </div>
    }
}
