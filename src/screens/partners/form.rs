//! The form of a partner, in a sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;
use serial_rules::model::Partner;
use uuid::Uuid;

use crate::components::banner::{Banner, BannerKind};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogShape};
use crate::components::switch::Switch;
use crate::components::text_area::TextArea;
use crate::components::text_field::TextField;
use crate::components::toast::use_toasts;
use crate::i18n::{trouble, use_words};
use crate::shop::use_shop;

/// What is being entered. Nothing is open where there is no partner.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Entering {
    pub(super) partner: Option<Partner>,
    /// Whether the name was left blank when it was to be saved.
    is_nameless: bool,
    /// Why it was not saved.
    refused: Option<String>,
    is_saving: bool,
}

impl Entering {
    /// A new partner.
    pub(super) fn new_partner() -> Self {
        let partner = Partner { name: String::new(), is_customer: true, ..Partner::new(Uuid::now_v7().to_string()) };
        Self::change(partner)
    }

    /// One that is in the book.
    pub(super) fn change(partner: Partner) -> Self {
        Self { partner: Some(partner), ..Self::default() }
    }
}

/// The form; it is open while somebody is being entered.
#[component]
pub(super) fn PartnerForm(entering: RwSignal<Entering>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let close = move |()| entering.set(Entering::default());
    let save = move |()| {
        let Some(partner) = entering.with_untracked(|it| it.partner.clone()) else { return };
        if partner.name.trim().is_empty() {
            entering.update(|it| it.is_nameless = true);
            return;
        }
        entering.update(|it| it.is_saving = true);
        spawn_local(async move {
            let words = words.get_untracked();
            let partner = Partner { name: partner.name.trim().to_owned(), ..partner };
            match shop.execute(Command::SavePartner(partner)).await {
                Ok(_) => {
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
            open=Signal::derive(move || entering.with(|it| it.partner.is_some()))
            title=move || words.get().parties.partner_edit
            on_close=close
            close_label=move || words.get().common.close
            shape=DialogShape::Side
            actions=actions
        >
            <Fields entering />
        </Dialog>
    }
}

#[component]
fn Fields(entering: RwSignal<Entering>) -> impl IntoView {
    let words = use_words();
    let text = move |read: fn(&Partner) -> &String| {
        Signal::derive(move || entering.with(|it| it.partner.as_ref().map(read).cloned().unwrap_or_default()))
    };
    let flag = move |read: fn(&Partner) -> bool| Signal::derive(move || entering.with(|it| it.partner.as_ref().is_some_and(read)));
    let change = move |write: &dyn Fn(&mut Partner)| {
        entering.update(|it| {
            it.is_nameless = false;
            it.partner.iter_mut().for_each(write);
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
                value=text(|partner| &partner.name)
                on_input=move |name: String| change(&|partner| partner.name.clone_from(&name))
                error=nameless
                required=true
                autofocus=true
                attr:data-test="partner-name"
            />
            <TextField
                label=move || words.get().parties.phone
                value=text(|partner| &partner.phone)
                on_input=move |phone: String| change(&|partner| partner.phone.clone_from(&phone))
            />
            <Switch
                label=move || words.get().parties.customer
                checked=flag(|partner| partner.is_customer)
                on_change=move |on| change(&|partner| partner.is_customer = on)
            />
            <Switch
                label=move || words.get().parties.supplier
                checked=flag(|partner| partner.is_supplier)
                on_change=move |on| change(&|partner| partner.is_supplier = on)
            />
            <TextArea
                label=move || words.get().parties.note
                hint=move || words.get().parties.note_hint
                value=text(|partner| &partner.note)
                on_input=move |note: String| change(&|partner| partner.note.clone_from(&note))
            />
        </div>
    }
}
