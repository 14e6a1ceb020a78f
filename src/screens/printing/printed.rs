//! What can be printed as a page: each kind of document, and the forms that are none; and its template, as this device keeps it.

use paper::document::{Form, Logo, Template};
use serial_rules::model::Kind;

use crate::device::preferences;

/// Where the picture of the shop is kept: once for all papers, because it is the largest thing on them.
const LOGO: &str = "logo";

/// The picture of the shop, for papers that have no template.
pub(super) fn shop_logo() -> Option<Logo> {
    preferences::printing::<Option<Logo>>(LOGO).flatten()
}

/// A paper with a template of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Printed {
    /// A document of a kind.
    Document(Kind),
    /// A form that is no document.
    Form(Form),
}

impl Printed {
    /// All of them.
    fn all() -> impl Iterator<Item = Self> {
        let forms = Form::ALL.into_iter().filter(|form| *form != Form::Document);
        Kind::ALL.into_iter().map(Self::Document).chain(forms.map(Self::Form))
    }

    /// What it is made of.
    pub(super) const fn form(self) -> Form {
        match self {
            Self::Document(_) => Form::Document,
            Self::Form(form) => form,
        }
    }

    /// The name that it is kept under, and that its file gets.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Document(kind) => kind.word(),
            Self::Form(Form::CountSheet) => "count-sheet",
            Self::Form(Form::Recall) => "recall",
            Self::Form(Form::Certificate) => "certificate",
            Self::Form(Form::Document) => "document",
        }
    }

    /// Its template, as this device remembers it.
    pub(super) fn remembered(self) -> Template {
        let known = preferences::printing::<Template>(self.word());
        let mut template = self.form().whole(known.unwrap_or_else(|| self.form().template()));
        // A picture that stands in a template of old goes on to stand there until there is one for all.
        if let Some(logo) = preferences::printing::<Option<Logo>>(LOGO) {
            template.logo = logo;
        }
        template
    }

    /// Remembers its template. The picture goes where all papers find it.
    pub(super) fn remember(self, template: &Template) {
        preferences::set_printing(LOGO, &template.logo);
        preferences::set_printing(self.word(), &Template { logo: None, ..template.clone() });
    }

    /// Has every paper look like this one: all documents in everything, forms in what they share with it.
    pub(super) fn copy_to_all(self, template: &Template) {
        for other in Self::all().filter(|other| *other != self) {
            let copy = if other.form() == self.form() {
                template.clone()
            } else {
                let own = other.remembered();
                let Template { paper, header, footer, logo, .. } = template.clone();
                Template { paper, header, footer, logo, ..own }
            };
            other.remember(&copy);
        }
    }
}
