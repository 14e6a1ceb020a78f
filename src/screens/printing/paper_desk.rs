//! The desk of a paper that is laid out by a template: its pages, and the template beside them.

use std::sync::Arc;

use leptos::{prelude::*, text_prop::TextProp};
use paper::document::{Content, Form, Paper, Phrases as PageWords, compose};

use super::desk::{Desk, Sheets};
use super::printed::Printed;
use super::template::TemplateSide;
use crate::i18n::{Phrases, use_words};
use crate::shop::{Topic, use_shop};

/// What is printed. What it says is asked for again whenever the book changes or the language does.
#[component]
pub(super) fn PaperDesk(
    printed: Printed,
    #[prop(into)] title: TextProp,
    /// Where one came from.
    back: String,
    /// What is on it.
    content: impl Fn(&'static Phrases) -> Content + Send + Sync + 'static,
) -> impl IntoView {
    let (words, shop) = (use_words(), use_shop());
    let template = RwSignal::new(printed.remembered());
    let sheets = Memo::new(move |_| -> Sheets {
        for topic in [Topic::Catalogue, Topic::Documents, Topic::Stock, Topic::Settings] {
            shop.track(topic);
        }
        let content = content(words.get());
        template.with(|template| Arc::new(compose(&content, template, &Paper::of(&template.paper))))
    });
    let said = move || (words.get().printing.page_count)(sheets.with(|sheets| sheets.len()));
    view! {
        <Desk title back=Signal::stored(back) said=Signal::derive(said) sheets=Signal::derive(move || sheets.get())>
            <TemplateSide printed template />
        </Desk>
    }
}

/// The words of the page itself.
pub(super) fn page_words(words: &Phrases) -> PageWords {
    let papers = &words.printing.papers;
    PageWords {
        page_of: papers.page_of,
        brought_forward: papers.brought_forward.to_owned(),
        carried_forward: papers.carried_forward.to_owned(),
        serial_list: papers.serial_list.to_owned(),
        serials: papers.serials.to_owned(),
        in_list: papers.in_list,
        continued: papers.continued,
        column: words.printing.field,
    }
}

/// A form with nothing on it but the shop, its name, and its columns.
pub(super) fn blank(form: Form, shop: &str, words: &'static Phrases) -> Content {
    let title = (words.printing.forms.title)(form).to_owned();
    Content {
        shop: shop.to_owned(),
        foot: title.clone(),
        title,
        mark: None,
        facts: Vec::new(),
        party: Vec::new(),
        lines: Vec::new(),
        totals: Vec::new(),
        words: None,
        remark: None,
        code: None,
        blanks: None,
        signatures: Vec::new(),
        phrases: page_words(words),
    }
}
