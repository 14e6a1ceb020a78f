//! A text that may be missing, as a prop: a word, a closure that gives one, or a closure that gives one or none.

use leptos::prelude::*;

/// A text that may be missing and may change. `Copy`, so that a component can read it in more than one place.
#[derive(Clone, Copy, Debug, Default)]
pub struct MaybeText(Signal<Option<String>>);

impl MaybeText {
    /// The text now. Tracked.
    pub fn get(self) -> Option<String> {
        self.0.get()
    }

    /// Whether there is a text now. Tracked.
    pub fn is_some(self) -> bool {
        self.0.with(Option::is_some)
    }
}

/// What a closure for a [`MaybeText`] may give.
pub trait IntoMaybeText {
    /// The text, owned.
    fn into_maybe_text(self) -> Option<String>;
}

impl IntoMaybeText for String {
    fn into_maybe_text(self) -> Option<String> {
        Some(self)
    }
}

impl IntoMaybeText for &'static str {
    fn into_maybe_text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl IntoMaybeText for Option<String> {
    fn into_maybe_text(self) -> Option<String> {
        self
    }
}

impl IntoMaybeText for Option<&'static str> {
    fn into_maybe_text(self) -> Option<String> {
        self.map(str::to_owned)
    }
}

impl<F, T> From<F> for MaybeText
where
    F: Fn() -> T + Send + Sync + 'static,
    T: IntoMaybeText,
{
    fn from(read: F) -> Self {
        Self(Signal::derive(move || read().into_maybe_text()))
    }
}

impl From<String> for MaybeText {
    fn from(text: String) -> Self {
        Self(Signal::stored(Some(text)))
    }
}

impl From<&'static str> for MaybeText {
    fn from(text: &'static str) -> Self {
        Self(Signal::stored(Some(text.to_owned())))
    }
}

impl From<Option<String>> for MaybeText {
    fn from(text: Option<String>) -> Self {
        Self(Signal::stored(text))
    }
}

impl From<Signal<Option<String>>> for MaybeText {
    fn from(text: Signal<Option<String>>) -> Self {
        Self(text)
    }
}

impl From<Signal<String>> for MaybeText {
    fn from(text: Signal<String>) -> Self {
        Self(Signal::derive(move || Some(text.get())))
    }
}

impl From<Memo<Option<String>>> for MaybeText {
    fn from(text: Memo<Option<String>>) -> Self {
        Self(text.into())
    }
}
