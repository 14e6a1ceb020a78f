//! Searches that somebody saved on this device, each by its name.

use leptos::prelude::*;

use super::search::Asked;
use crate::components::{Button, ButtonKind, Dialog, Glyph, Menu, MenuEntry, TextField};
use crate::device::preferences;
use crate::i18n::use_words;

/// A saved search and its name.
type View = (String, Asked);

/// The menu.
#[component]
pub(super) fn Views(asked: RwSignal<Asked>) -> impl IntoView {
    let words = use_words();
    let views = RwSignal::new(preferences::views::<Asked>());
    // The name that is being typed, while one is.
    let naming = RwSignal::new(None::<String>);
    let keep = move |change: &dyn Fn(&mut Vec<View>)| {
        views.update(|views| {
            change(views);
            preferences::set_views(views);
        });
    };
    let save = move |()| {
        let Some(name) = naming.get_untracked().map(|name| name.trim().to_owned()) else { return };
        if name.is_empty() {
            return;
        }
        let asked = asked.get_untracked();
        keep(&|views| {
            views.retain(|(other, _)| *other != name);
            views.push((name.clone(), asked.clone()));
        });
        naming.set(None);
    };
    let entries = Signal::derive(move || {
        let words = &words.get().serials.searching;
        let saved = views.get();
        let mut entries: Vec<MenuEntry> = saved
            .iter()
            .map(|(name, view)| {
                let view = view.clone();
                MenuEntry::new(name, Glyph::Search, Callback::new(move |()| asked.set(view.clone())))
            })
            .collect();
        let begin = Callback::new(move |()| naming.set(Some(String::new())));
        entries.push(MenuEntry::new(words.save_view, Glyph::Add, begin));
        entries.extend(saved.into_iter().map(|(name, _)| {
            let label = (words.forget_view)(&name);
            let forget = Callback::new(move |()| keep(&|views| views.retain(|(other, _)| *other != name)));
            MenuEntry::new(label, Glyph::Remove, forget).danger()
        }));
        entries
    });
    let is_blank = Signal::derive(move || naming.with(|name| name.as_ref().is_none_or(|name| name.trim().is_empty())));
    view! {
        <Menu label=move || words.get().serials.searching.views entries icon=Glyph::Search attr:data-test="serials-views" />
        <Dialog
            open=Signal::derive(move || naming.with(Option::is_some))
            title=move || words.get().serials.searching.save_view
            on_close=move |()| naming.set(None)
            close_label=move || words.get().common.close
            actions=move || {
                view! {
                    <Button
                        label=move || words.get().common.save
                        kind=ButtonKind::Primary
                        disabled=is_blank
                        on_press=save
                        attr:data-test="view-save"
                    />
                }
            }
        >
            <TextField
                label=move || words.get().serials.searching.view_name
                value=Signal::derive(move || naming.get().unwrap_or_default())
                on_input=move |name| naming.set(Some(name))
                autofocus=true
                attr:data-test="view-name"
            />
        </Dialog>
    }
}
