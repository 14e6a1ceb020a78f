//! How wide each column of a document's lines is.

use super::table::PADDING;
use super::{Content, Field, SerialPlace, Style, Template};
use crate::sheet::{Anchor, Face};
use crate::text;

/// The narrowest that a column becomes.
const HARD_MIN: i32 = 1_000;
/// The narrowest column of products.
const PRODUCT_MIN: i32 = 2_600;
/// The narrowest column to write a number in.
const COUNTED_MIN: i32 = 1_800;
/// The narrowest column of serials.
const SERIALS_MIN: i32 = 2_800;

/// A column and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// None for the serials.
    pub(super) field: Option<Field>,
    /// Its left edge.
    pub(super) x: i32,
    /// How wide it is.
    pub(super) width: i32,
}

impl Column {
    /// The point at which a cell's text stands, and how.
    pub(super) fn anchor(&self) -> (i32, Anchor) {
        if self.field.is_some_and(Field::is_number) {
            (self.x + self.width - PADDING / 2, Anchor::End)
        } else {
            (self.x + PADDING / 2, Anchor::Start)
        }
    }
}

/// The columns and their places: numbers as wide as they need, the product and the serials share what is left.
pub(super) fn columns(content: &Content, template: &Template, style: &Style) -> Vec<Column> {
    let is_said = |field: &Field| {
        field.is_soft() || field.is_blank() || content.lines.iter().any(|line| !line.cell(*field).is_empty())
    };
    let mut fields: Vec<Option<Field>> = template.shown().filter(is_said).map(Some).collect();
    let has_serials = content.lines.iter().any(|line| !line.serials.is_empty());
    if template.serials == SerialPlace::Column && has_serials && !style.is_narrow {
        let after = fields.iter().position(|field| field.is_some_and(Field::is_soft)).map_or(fields.len(), |at| at + 1);
        fields.insert(after, None);
    }
    let is_soft = |field: &Option<Field>| field.is_none_or(Field::is_soft);
    let soft = || fields.iter().filter(|field| is_soft(field));
    let shared: i32 = soft().map(|field| if field.is_some() { PRODUCT_MIN } else { SERIALS_MIN }).sum();
    let soft = i32::try_from(soft().count()).unwrap_or(1).max(1);
    let wanted: Vec<Wanted> = fields
        .iter()
        .map(|field| match field {
            Some(field) if !field.is_soft() => wanted(content, style, *field),
            _ => Wanted::default(),
        })
        .collect();
    let widths = fitted(&wanted, style.inside() - shared, HARD_MIN);
    let left = (style.inside() - widths.iter().sum::<i32>()).max(0);
    let mut x = style.margin;
    let places = fields.into_iter().zip(widths).map(|(field, width)| {
        let width = if is_soft(&field) { left / soft } else { width };
        let column = Column { field, x, width };
        x += width;
        column
    });
    places.collect()
}

/// How wide a column would be.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted {
    /// With everything on one line.
    pub(super) width: i32,
    /// With none of its words broken.
    pub(super) word: i32,
    /// Whether it holds numbers, which are not broken while there is another way.
    pub(super) is_number: bool,
}

/// How wide a column is by what stands in it, within bounds.
fn wanted(content: &Content, style: &Style, field: Field) -> Wanted {
    let cells =
        content.lines.iter().map(|line| text::width(line.cell(field), Face::Plain, style.font)).max().unwrap_or(0);
    let title = (content.phrases.column)(field);
    // A long title breaks at its spaces; numbers do not.
    let title = title.split(' ').map(|word| text::width(word, Face::Strong, style.small)).max().unwrap_or(0);
    let most = if field.is_number() { i32::MAX } else { style.inside() / 5 };
    // A number of a document or a telephone is not broken while there is room.
    let words = content.lines.iter().flat_map(|line| line.cell(field).split(' '));
    let word = words.map(|word| text::width(word, Face::Plain, style.font)).max().unwrap_or(0);
    let word = word.min(style.inside() / 3);
    let cells = cells.min(most.max(word));
    let cells = if field == Field::Counted { cells.max(COUNTED_MIN) } else { cells };
    Wanted { width: cells.max(title) + PADDING, word: word.max(title) + PADDING, is_number: field.is_number() }
}

/// The widths of columns so that all find room. Where there is too little, words give way at their spaces first, then the
/// widest of them, numbers last; none is narrower than `least`. What is cut goes on in the next line.
pub(super) fn fitted(wanted: &[Wanted], room: i32, least: i32) -> Vec<i32> {
    let mut widths: Vec<i32> = wanted.iter().map(|column| column.width).collect();
    for (has_whole_words, has_numbers) in [(true, false), (false, false), (false, true)] {
        let must = |column: &Wanted| match column {
            Wanted { is_number: true, width, .. } if !has_numbers => *width,
            _ if has_whole_words => column.word,
            _ => least,
        };
        let musts: Vec<i32> = wanted.iter().map(must).collect();
        let cut = |widths: &[i32], most: i32| -> Vec<i32> {
            widths.iter().zip(&musts).map(|(width, must)| (*width).min(most.max(*must))).collect()
        };
        // How wide the widest may be: short ones keep what they need, and the long ones, which break anyway, share the rest.
        let (mut low, mut high) = (0, room);
        while low < high {
            let middle = low + (high - low + 1) / 2;
            if cut(&widths, middle).iter().sum::<i32>() <= room { low = middle } else { high = middle - 1 }
        }
        widths = cut(&widths, low);
    }
    widths
}
