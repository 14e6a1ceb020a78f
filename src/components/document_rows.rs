//! Documents as rows of a list: number, kind, day, partner, sum; void ones struck through.

use leptos::{prelude::*, text_prop::TextProp};
use serial_rules::Book;
use serial_rules::book::Header;
use serial_rules::model::Kind;

use super::chip::{Chip, Tone};
use super::icon::Glyph;
use super::list::{List, Row, RowEnd, RowText};
use crate::i18n::{Phrases, format, kinds};

/// One document of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentRow {
    /// Its number.
    pub number: String,
    /// Where it is.
    pub href: String,
    /// What it does, for its picture.
    pub kind: Kind,
    /// What it is, with whom and when, in words.
    pub detail: String,
    /// What it comes to, formatted.
    pub sum: String,
    /// Whether it was taken back.
    pub is_void: bool,
}

impl DocumentRow {
    /// The row of a posted document.
    pub fn of(book: &Book, header: &Header, href: String, words: &Phrases) -> Self {
        let partner = header.partner.and_then(|no| book.catalogue.partner_at(no)).map(|partner| partner.name.as_str());
        Self {
            number: header.id.to_string(),
            href,
            kind: header.kind,
            detail: detail(header, partner, words),
            // Nothing is no price.
            sum: if header.total.is_zero() {
                "–".to_owned()
            } else {
                format::money(header.total, &book.settings.currency)
            },
            is_void: header.is_void(),
        }
    }

    /// The row of a document where the partner is plain from where it stands, such as on the partner's own card.
    pub fn without_partner(book: &Book, header: &Header, href: String, words: &Phrases) -> Self {
        Self { detail: detail(header, None, words), ..Self::of(book, header, href, words) }
    }
}

/// What a document is, with whom and when.
fn detail(header: &Header, partner: Option<&str>, words: &Phrases) -> String {
    let kind = kinds::name(header.kind, words.language);
    let day = format::date(header.date, words.language);
    [Some(kind), partner, Some(day.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The picture of a kind.
pub const fn glyph_of(kind: Kind) -> Glyph {
    match kind {
        Kind::Opening | Kind::Assembly | Kind::Disassembly => Glyph::Product,
        Kind::Purchase | Kind::PurchaseOrder => Glyph::Buy,
        Kind::Sale | Kind::Quotation | Kind::SalesOrder => Glyph::Sell,
        Kind::PurchaseReturn | Kind::SaleReturn => Glyph::Returned,
        Kind::Transfer | Kind::Dispatch | Kind::Receipt => Glyph::Transfer,
        Kind::Count => Glyph::Count,
        Kind::Adjust => Glyph::Edit,
    }
}

/// A list of documents.
#[component]
pub fn DocumentRows(
    /// What it lists, for a screen reader.
    #[prop(into)]
    label: TextProp,
    /// The word on a void one.
    #[prop(into)]
    void_label: TextProp,
    /// The documents, in order.
    #[prop(into)]
    rows: Signal<Vec<DocumentRow>>,
) -> impl IntoView {
    let void_label = StoredValue::new(void_label);
    let line = move |DocumentRow { number, href, kind, detail, sum, is_void }: DocumentRow| {
        let hook = number.clone();
        view! {
            <Row href icon=glyph_of(kind) attr:data-test="document-row" attr:data-number=hook>
                <RowText title=number detail=detail />
                <RowEnd>
                    {is_void.then(|| view! { <Chip label=void_label.get_value() tone=Tone::Past icon=Glyph::Void /> })}
                    <span class="document-rows__sum" class:document-rows__sum--void=is_void>{sum}</span>
                </RowEnd>
            </Row>
        }
    };
    // A row is made anew when anything on it changes: all of it is text.
    view! {
        <List label>
            <For each=move || rows.get() key=|row| (row.number.clone(), row.detail.clone(), row.is_void) let:row>
                {line(row)}
            </For>
        </List>
    }
}
