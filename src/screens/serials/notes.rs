//! What is noted about a piece: other codes, a text, a photo; and the sheet in which it is changed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;
use serial_rules::model::{PieceNote, Serial};

use crate::components::toast::use_toasts;
use crate::components::{Attempt, Banner, BannerKind, Button, ButtonKind, FormSheet, Glyph, Section, TextArea};
use crate::i18n::{trouble, use_words};
use crate::photos::{Picture, PictureField, StoredPhoto};
use crate::shop::{Shop, Trouble, use_shop};

/// The notes, and the way to change them.
#[component]
pub(super) fn Notes(serial: Serial, note: PieceNote) -> impl IntoView {
    let words = use_words();
    let is_open = RwSignal::new(false);
    let text = note.text.clone();
    let photo = note.photo.clone();
    let name = serial.to_string();
    let is_blank = text.is_empty() && photo.is_none();
    let edit = move || {
        view! {
            <Button
                label=move || words.get().serials.page.edit
                icon=Glyph::Edit
                kind=ButtonKind::Quiet
                on_press=move |()| is_open.set(true)
                attr:data-test="piece-edit"
            />
        }
    };
    view! {
        <div class="piece__notes">
            <Section title=move || words.get().serials.page.notes actions=edit>
                {is_blank.then(|| view! { <p class="muted">{move || words.get().serials.page.notes_none}</p> })}
                {(!text.is_empty()).then(|| view! { <p class="piece__text" data-test="piece-text">{text}</p> })}
                {photo.map(|id| view! { <StoredPhoto id name /> })}
            </Section>
            <NoteSheet serial note open=is_open />
        </div>
    }
}

/// What is being written.
#[derive(Clone, PartialEq, Eq)]
struct Form {
    codes: String,
    text: String,
    attempt: Attempt,
}

impl Form {
    fn of(note: &PieceNote) -> Self {
        let codes: Vec<&str> = note.codes.iter().map(Serial::as_str).collect();
        Self { codes: codes.join("\n"), text: note.text.clone(), attempt: Attempt::default() }
    }

    fn codes(&self) -> Vec<Serial> {
        let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '\u{ff0c}' | '\u{ff1b}' | '\u{3001}');
        self.codes.split(is_between).map(Serial::new).filter(|code| !code.as_str().is_empty()).collect()
    }
}

/// Stores the photo first, then the entry that names it; a photo that nothing names any more goes last.
async fn store(shop: Shop, serial: Serial, mut note: PieceNote, picture: Picture) -> Result<(), Trouble> {
    let before = note.photo.clone();
    match picture {
        Picture::New(photo) => {
            let id = shop.new_draft_id();
            shop.put_photo(&id, &photo).await?;
            note.photo = Some(id);
        }
        Picture::Removed => note.photo = None,
        Picture::Kept | Picture::Refused(_) => {}
    }
    let is_gone = before.as_ref().filter(|id| note.photo.as_ref() != Some(*id)).cloned();
    shop.execute(Command::NotePiece { serial, note }).await?;
    if let Some(id) = is_gone {
        shop.remove_photo(&id).await?;
    }
    Ok(())
}

#[component]
fn NoteSheet(serial: Serial, note: PieceNote, open: RwSignal<bool>) -> impl IntoView {
    let (words, shop, toasts) = (use_words(), use_shop(), use_toasts());
    let form = RwSignal::new(Form::of(&note));
    let picture = RwSignal::new(Picture::Kept);
    let (stored, name) = (note.photo.clone(), serial.to_string());
    let save = move |()| {
        let asked = form.get_untracked();
        if asked.attempt.is_busy() {
            return;
        }
        form.update(|form| form.attempt = Attempt::Busy);
        let note = PieceNote { codes: asked.codes(), text: asked.text.trim().to_owned(), photo: note.photo.clone() };
        let (serial, picture) = (serial.clone(), picture.get_untracked());
        spawn_local(async move {
            // The page is made anew when the entry is in the book, so nothing of this sheet may be touched then.
            match store(shop, serial, note, picture).await {
                Ok(()) => {
                    toasts.done(words.get_untracked().serials.page.saved);
                    open.try_set(false);
                    form.try_update(|form| form.attempt = Attempt::default());
                }
                Err(told) => {
                    let said = shop.peek(|book| trouble::said(&told, book, words.get_untracked()));
                    form.try_update(|form| form.attempt = Attempt::Failed(said));
                }
            }
        });
    };
    let is_busy = Signal::derive(move || form.with(|form| form.attempt.is_busy()));
    let labels = move || {
        let common = &words.get().common;
        [common.close, common.cancel, common.save]
    };
    view! {
        <FormSheet
            open
            title=move || words.get().serials.page.notes
            labels=Signal::derive(labels)
            busy=is_busy
            on_save=save
            on_close=move |()| open.set(false)
        >
            <div class="form" data-scan="here">
                <TextArea
                    attr:data-test="note-codes"
                    label=move || words.get().serials.page.codes
                    hint=move || words.get().serials.page.codes_hint
                    serial=true
                    rows=3
                    value=Signal::derive(move || form.with(|form| form.codes.clone()))
                    on_input=move |codes| form.update(|form| form.codes = codes)
                />
                <TextArea
                    attr:data-test="note-text"
                    label=move || words.get().serials.page.text
                    hint=move || words.get().serials.page.text_hint
                    rows=3
                    value=Signal::derive(move || form.with(|form| form.text.clone()))
                    on_input=move |text| form.update(|form| form.text = text)
                />
                <PictureField stored=stored.clone() name=name.clone() picture />
                {move || {
                    let said = form.with(|form| form.attempt.trouble());
                    said.map(|said| view! { <Banner kind=BannerKind::Refusal>{said}</Banner> })
                }}
            </div>
        </FormSheet>
    }
}
