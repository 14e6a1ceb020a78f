//! The sheet that makes a partner or changes one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::model::{Partner, PartnerId};
use serial_rules::{Book, Command};
use uuid::Uuid;

use crate::components::toast::use_toasts;
use crate::components::{Attempt, Banner, BannerKind, FormSheet, Switch, TextArea, TextField};
use crate::i18n::{trouble, use_words};
use crate::shop::{Topic, use_shop};

/// A partner as it is being typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PartnerForm {
    partner: Partner,
    is_new: bool,
    attempt: Attempt,
}

impl PartnerForm {
    /// A blank form. Most who are added at the counter are customers.
    pub(super) fn blank() -> Self {
        let id = PartnerId::from(Uuid::now_v7().to_string());
        Self { is_new: true, ..Self::of(Partner { name: String::new(), is_customer: true, ..Partner::new(id) }) }
    }

    /// The form of a partner who is there.
    pub(super) const fn of(partner: Partner) -> Self {
        Self { partner, is_new: false, attempt: Attempt::NotMade }
    }

    fn lacks_name(&self) -> bool {
        self.partner.name.trim().is_empty()
    }

    fn lacks_role(&self) -> bool {
        !self.partner.is_customer && !self.partner.is_supplier
    }

    /// Two of one name could not be told apart when one is chosen on a document.
    fn has_taken_name(&self, book: &Book) -> bool {
        let name = self.partner.name.trim();
        book.catalogue.partners().any(|other| other.id != self.partner.id && other.name == name)
    }

    fn is_sound(&self, book: &Book) -> bool {
        !self.lacks_name() && !self.lacks_role() && !self.has_taken_name(book)
    }

    /// The partner, with nothing around their texts.
    fn partner(&self) -> Partner {
        let Partner { name, phone, note, .. } = &self.partner;
        let [name, phone, note] = [name, phone, note].map(|text| text.trim().to_owned());
        Partner { name, phone, note, ..self.partner.clone() }
    }
}

/// The sheet, open while there is a form.
#[component]
pub(super) fn PartnerSheet(
    form: RwSignal<Option<PartnerForm>>,
    /// Called with the partner who was saved.
    #[prop(into)]
    on_saved: Callback<PartnerId>,
) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let change = move |change: &dyn Fn(&mut PartnerForm)| form.update(|form| form.iter_mut().for_each(change));
    let save = move |()| {
        let Some(asked) = form.get_untracked().filter(|form| !form.attempt.is_busy()) else { return };
        if !shop.peek(|book| asked.is_sound(book)) {
            change(&|form| form.attempt = Attempt::Made);
            return;
        }
        change(&|form| form.attempt = Attempt::Busy);
        spawn_local(async move {
            let partner = asked.partner();
            let id = partner.id.clone();
            match shop.execute(Command::SavePartner(partner)).await {
                Ok(_) => {
                    toasts.done(words.get_untracked().parties.partner.saved);
                    form.set(None);
                    on_saved.run(id);
                }
                Err(told) => {
                    let said = shop.peek(|book| trouble::said(&told, book, words.get_untracked()));
                    change(&|form| form.attempt = Attempt::Failed(said.clone()));
                }
            }
        });
    };
    let title = move || {
        let words = &words.get().parties.partner;
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
fn Fields(form: RwSignal<Option<PartnerForm>>) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let text = move |of: fn(&Partner) -> &String| {
        Signal::derive(move || {
            form.with(|form| form.as_ref().map(|form| of(&form.partner).clone()).unwrap_or_default())
        })
    };
    let flag = move |of: fn(&Partner) -> bool| {
        Signal::derive(move || form.with(|form| form.as_ref().is_some_and(|form| of(&form.partner))))
    };
    let set = move |of: fn(&mut Partner) -> &mut String| {
        move |text: String| form.update(|form| form.iter_mut().for_each(|form| of(&mut form.partner).clone_from(&text)))
    };
    let turn = move |of: fn(&mut Partner) -> &mut bool| {
        move |on: bool| form.update(|form| form.iter_mut().for_each(|form| *of(&mut form.partner) = on))
    };
    let asked = move || form.get().filter(|form| form.attempt.is_made());
    let name_fault = move || {
        let words = &words.get().parties;
        let form = asked()?;
        let is_taken = shop.book(Topic::Catalogue, |book| form.has_taken_name(book));
        if form.lacks_name() { Some(words.name_missing) } else { is_taken.then_some(words.name_taken) }
    };
    let said = move || {
        let lacks_role =
            asked().filter(PartnerForm::lacks_role).map(|_| words.get().parties.partner.role_missing.to_owned());
        form.with(|form| form.as_ref().and_then(|form| form.attempt.trouble())).or(lacks_role)
    };
    let is_new = move || form.with(|form| form.as_ref().is_none_or(|form| form.is_new));
    view! {
        <div class="form">
            <TextField
                attr:data-test="partner-name"
                label=move || words.get().parties.name
                required=true
                autofocus=true
                value=text(|partner| &partner.name)
                on_input=set(|partner| &mut partner.name)
                error=name_fault
            />
            <Switch label=move || words.get().parties.partner.is_customer checked=flag(|partner| partner.is_customer) on_change=turn(|partner| &mut partner.is_customer) />
            <Switch label=move || words.get().parties.partner.is_supplier checked=flag(|partner| partner.is_supplier) on_change=turn(|partner| &mut partner.is_supplier) />
            <TextField label=move || words.get().parties.partner.phone value=text(|partner| &partner.phone) on_input=set(|partner| &mut partner.phone) />
            <TextArea
                label=move || words.get().parties.note
                hint=move || words.get().parties.partner.note_hint
                rows=3
                value=text(|partner| &partner.note)
                on_input=set(|partner| &mut partner.note)
            />
            <Show when=move || !is_new()>
                <Switch
                    label=move || words.get().parties.partner.archive
                    hint=move || words.get().parties.partner.archive_hint
                    checked=flag(|partner| partner.is_archived)
                    on_change=turn(|partner| &mut partner.is_archived)
                />
            </Show>
            {move || said().map(|said| view! { <Banner kind=BannerKind::Refusal>{said}</Banner> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::PartnerForm;
    use serial_rules::entry::{Entry, VERSION};
    use serial_rules::model::Partner;
    use serial_rules::{Book, Event};

    #[test]
    fn a_partner_needs_a_name_of_their_own_and_a_role() {
        let mut book = Book::default();
        let li = Partner { name: "Li Wei".to_owned(), is_customer: true, ..Partner::new("p1") };
        let event = Event::PartnerSaved(li.clone());
        book.apply(&Entry { version: VERSION, id: "1".to_owned(), device: "till".to_owned(), at: 0, event });
        let named = |name: &str| {
            PartnerForm::of(Partner { name: name.to_owned(), ..Partner { id: "p2".into(), ..li.clone() } })
        };
        assert!(named("Wang Fang").is_sound(&book));
        assert!(!named("  ").is_sound(&book) && !named(" Li Wei ").is_sound(&book));
        assert!(PartnerForm::of(li.clone()).is_sound(&book), "one's own name is no other's");
        assert!(!PartnerForm::of(Partner { is_customer: false, ..li }).is_sound(&book));
    }
}
