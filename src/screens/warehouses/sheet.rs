//! The sheet that makes a warehouse or changes one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::insight::{stock, summary};
use serial_rules::model::{Date, Settings, Warehouse, WarehouseId};
use serial_rules::{Book, Command};
use uuid::Uuid;

use crate::components::toast::use_toasts;
use crate::components::{Attempt, Banner, BannerKind, FormSheet, Switch, TextField};
use crate::i18n::{trouble, use_words};
use crate::shop::{Shop, Topic, Trouble, use_shop};

/// A warehouse as it is being typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct WarehouseForm {
    warehouse: Warehouse,
    /// Whether new documents shall propose it.
    is_usual: bool,
    /// Whether they do so now. It cannot be taken away, only given to another.
    was_usual: bool,
    is_new: bool,
    attempt: Attempt,
}

impl WarehouseForm {
    /// A blank form.
    pub(super) fn blank() -> Self {
        let id = WarehouseId::from(Uuid::now_v7().to_string());
        let warehouse = Warehouse { name: String::new(), ..Warehouse::new(id) };
        Self { warehouse, is_usual: false, was_usual: false, is_new: true, attempt: Attempt::NotMade }
    }

    /// The form of a warehouse that is there.
    pub(super) fn of(book: &Book, warehouse: Warehouse) -> Self {
        let was_usual = book.settings.warehouse.as_ref() == Some(&warehouse.id);
        Self { warehouse, is_usual: was_usual, was_usual, is_new: false, ..Self::blank() }
    }

    fn lacks_name(&self) -> bool {
        self.warehouse.name.trim().is_empty()
    }

    fn has_taken_name(&self, book: &Book) -> bool {
        let name = self.warehouse.name.trim();
        book.catalogue.warehouses().any(|other| other.id != self.warehouse.id && other.name == name)
    }

    fn is_sound(&self, book: &Book) -> bool {
        !self.lacks_name() && !self.has_taken_name(book)
    }

    fn warehouse(&self) -> Warehouse {
        let [name, note] = [&self.warehouse.name, &self.warehouse.note].map(|text| text.trim().to_owned());
        Warehouse { name, note, ..self.warehouse.clone() }
    }
}

/// Whether something lies in a warehouse or is on its way there.
fn holds_stock(book: &Book, id: &WarehouseId) -> bool {
    let no = book.catalogue.warehouse_no(id);
    let is_on_the_way = |held: &stock::Holding| !held.on_the_way.is_zero();
    !summary::by_product(book, id).is_empty()
        // The day plays no part in whether there is something.
        || stock::stock(book, Date::MAX).iter().any(|((_, at, _), held)| Some(*at) == no && is_on_the_way(held))
}

/// Stores the warehouse, then whether new documents propose it.
async fn store(shop: Shop, form: &WarehouseForm) -> Result<(), Trouble> {
    let warehouse = form.warehouse();
    let id = warehouse.id.clone();
    shop.execute(Command::SaveWarehouse(warehouse)).await?;
    if form.is_usual && !form.was_usual {
        let settings = shop.peek(|book| Settings { warehouse: Some(id), ..book.settings.clone() });
        shop.execute(Command::SaveSettings(settings)).await?;
    }
    Ok(())
}

/// The sheet, open while there is a form.
#[component]
pub(super) fn WarehouseSheet(form: RwSignal<Option<WarehouseForm>>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let change = move |change: &dyn Fn(&mut WarehouseForm)| form.update(|form| form.iter_mut().for_each(change));
    let save = move |()| {
        let Some(asked) = form.get_untracked().filter(|form| !form.attempt.is_busy()) else { return };
        if !shop.peek(|book| asked.is_sound(book)) {
            change(&|form| form.attempt = Attempt::Made);
            return;
        }
        change(&|form| form.attempt = Attempt::Busy);
        spawn_local(async move {
            match store(shop, &asked).await {
                Ok(()) => {
                    toasts.done(words.get_untracked().parties.warehouse.saved);
                    form.set(None);
                }
                Err(told) => {
                    let said = shop.peek(|book| trouble::said(&told, book, words.get_untracked()));
                    change(&|form| form.attempt = Attempt::Failed(said.clone()));
                }
            }
        });
    };
    let title = move || {
        let words = &words.get().parties.warehouse;
        if form.with(|form| form.as_ref().is_some_and(|form| !form.is_new)) { words.edit } else { words.create }
    };
    let is_busy = Signal::derive(move || form.with(|form| form.as_ref().is_some_and(|form| form.attempt.is_busy())));
    let labels = move || {
        let common = &words.get().common;
        [common.close, common.cancel, common.save]
    };
    view! {
        <FormSheet
            open=Signal::derive(move || form.with(Option::is_some))
            title
            labels=Signal::derive(labels)
            busy=is_busy
            on_save=save
            on_close=move |()| form.set(None)
        >
            <Fields form />
        </FormSheet>
    }
}

#[component]
fn Fields(form: RwSignal<Option<WarehouseForm>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let read = move |of: fn(&WarehouseForm) -> bool| move || form.with(|form| form.as_ref().is_some_and(of));
    let text = move |of: fn(&Warehouse) -> &String| {
        Signal::derive(move || {
            form.with(|form| form.as_ref().map(|form| of(&form.warehouse).clone()).unwrap_or_default())
        })
    };
    let set = move |of: fn(&mut Warehouse) -> &mut String| {
        move |text: String| {
            form.update(|form| form.iter_mut().for_each(|form| of(&mut form.warehouse).clone_from(&text)));
        }
    };
    let name_fault = move || {
        let words = &words.get().parties;
        let form = form.get().filter(|form| form.attempt.is_made())?;
        let is_taken = shop.book(Topic::Catalogue, |book| form.has_taken_name(book));
        if form.lacks_name() { Some(words.name_missing) } else { is_taken.then_some(words.name_taken) }
    };
    let id = Memo::new(move |_| form.with(|form| form.as_ref().map(|form| form.warehouse.id.clone())));
    let holds_stock = Memo::new(move |_| {
        let is_held = |book: &Book| id.with(|id| id.as_ref().is_some_and(|id| holds_stock(book, id)));
        shop.book(Topic::Stock, is_held)
    });
    // Why it cannot be taken out of use, if anything stands against it.
    let kept_by = move || {
        let words = &words.get().parties.warehouse;
        let form = form.get()?;
        if form.is_usual {
            Some(words.archive_usual)
        } else {
            (holds_stock.get() && !form.warehouse.is_archived).then_some(words.archive_stock)
        }
    };
    view! {
        <div class="form">
            <TextField
                attr:data-test="warehouse-name"
                label=move || words.get().parties.name
                required=true
                autofocus=true
                value=text(|warehouse| &warehouse.name)
                on_input=set(|warehouse| &mut warehouse.name)
                error=name_fault
            />
            <TextField
                label=move || words.get().parties.note
                hint=move || words.get().parties.warehouse.note_hint
                value=text(|warehouse| &warehouse.note)
                on_input=set(|warehouse| &mut warehouse.note)
            />
            <Switch
                label=move || words.get().parties.warehouse.make_usual
                hint=move || words.get().parties.warehouse.make_usual_hint
                checked=Signal::derive(read(|form| form.is_usual))
                disabled=Signal::derive(read(|form| form.was_usual || form.warehouse.is_archived))
                on_change=move |on| form.update(|form| form.iter_mut().for_each(|form| form.is_usual = on))
            />
            <Show when=read(|form| !form.is_new)>
                <Switch
                    label=move || words.get().parties.warehouse.archive
                    hint=move || kept_by().unwrap_or(words.get().parties.warehouse.archive_hint)
                    checked=Signal::derive(read(|form| form.warehouse.is_archived))
                    disabled=Signal::derive(move || kept_by().is_some())
                    on_change=move |on| form.update(|form| form.iter_mut().for_each(|form| form.warehouse.is_archived = on))
                />
            </Show>
            {move || {
                let said = form.with(|form| form.as_ref().and_then(|form| form.attempt.trouble()));
                said.map(|said| view! { <Banner kind=BannerKind::Refusal>{said}</Banner> })
            }}
        </div>
    }
}
