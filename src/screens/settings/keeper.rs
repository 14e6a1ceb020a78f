//! Stores changes of the settings, one after the other, and says that they are stored.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serial_rules::Command;
use serial_rules::model::Settings;

use crate::components::Toasts;
use crate::components::toast::use_toasts;
use crate::i18n::{Words, trouble, use_words};
use crate::shop::{Shop, Topic, Trouble, use_shop};

/// What every setting needs: the shop to read and to write, and words to say how it went.
#[derive(Clone, Copy)]
pub(super) struct Keeper {
    pub(super) shop: Shop,
    pub(super) words: Words,
    toasts: Toasts,
}

/// The keeper of the screen that is being drawn.
pub(super) fn use_keeper() -> Keeper {
    Keeper { shop: use_shop(), words: use_words(), toasts: use_toasts() }
}

impl Keeper {
    /// What a setting is now. Tracked by whoever reads the signal.
    pub(super) fn now<T: Send + Sync + 'static>(self, read: fn(&Settings) -> T) -> Signal<T> {
        Signal::derive(move || self.shop.book(Topic::Settings, |book| read(&book.settings)))
    }

    /// Changes the settings as they are now.
    pub(super) fn keep(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.shop.peek(|book| book.settings.clone());
        change(&mut settings);
        spawn_local(async move {
            match self.shop.execute(Command::SaveSettings(settings)).await {
                Ok(_) => self.say(self.words.get_untracked().settings.saved),
                Err(told) => self.complain(&told),
            }
        });
    }

    /// Says that something is done.
    pub(super) fn say(self, done: &str) {
        self.toasts.done(done);
    }

    /// Says why something is not done.
    pub(super) fn complain(self, told: &Trouble) {
        self.toasts.failed(self.shop.peek(|book| trouble::said(told, book, self.words.get_untracked())));
    }
}
