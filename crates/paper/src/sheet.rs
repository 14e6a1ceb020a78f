//! A printed page as data: what stands where. Drawn by the app as one picture, and read as text by tests.

use crate::measure::millimetres;

/// How letters look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Face {
    /// As running text.
    #[default]
    Plain,
    /// Heavier.
    Strong,
    /// All letters equally wide: serials.
    Mono,
}

/// Which point of a text its place names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Anchor {
    /// Where it begins.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// One line of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// Where its anchor stands, from the left.
    pub x: i32,
    /// Where its letters stand, from above.
    pub y: i32,
    /// The height of the font.
    pub size: i32,
    /// How its letters look.
    pub face: Face,
    /// Which point of it stands at `x`.
    pub anchor: Anchor,
    /// What is read.
    pub text: String,
}

/// A thing on a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// Text.
    Text(Text),
    /// A filled rectangle: x, y, width, height. Rules are such.
    Fill(i32, i32, i32, i32),
    /// The dark parts of a code, as the outline of an SVG path, moved by x and y.
    Code(i32, i32, String),
    /// A picture at x, y, with its width and height, by its address.
    Picture(i32, i32, i32, i32, String),
}

impl Item {
    /// The same, moved.
    #[must_use]
    pub fn moved(mut self, dx: i32, dy: i32) -> Self {
        match &mut self {
            Self::Text(text) => {
                text.x += dx;
                text.y += dy;
            }
            Self::Fill(x, y, ..) | Self::Code(x, y, _) | Self::Picture(x, y, ..) => {
                *x += dx;
                *y += dy;
            }
        }
        self
    }
}

/// How far a label is turned on its sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// Upright.
    #[default]
    None,
    /// Its top to the right.
    Quarter,
    /// On its head.
    Half,
}

/// Items that stand together: a label, or the whole page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Part {
    /// Where its upper left corner stands, before it is turned.
    pub x: i32,
    /// See `x`.
    pub y: i32,
    /// Its size before it is turned: width and height.
    pub size: (i32, i32),
    /// How far it is turned.
    pub turn: Turn,
    /// What a test or a person knows it by: the serial of a label.
    pub name: String,
    /// Whether something about it would not scan.
    pub is_faulty: bool,
    /// What is on it, measured from its corner.
    pub items: Vec<Item>,
}

impl Part {
    /// The transformation that brings it to its place, as SVG writes it.
    pub fn transform(&self) -> String {
        let (x, y, (width, height)) = (self.x, self.y, self.size);
        match self.turn {
            Turn::None => format!("translate({x} {y})"),
            Turn::Quarter => format!("translate({} {y}) rotate(90)", x + height),
            Turn::Half => format!("translate({} {}) rotate(180)", x + width, y + height),
        }
    }
}

/// One printed page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The paper, in micrometres.
    pub paper: (i32, i32),
    /// The size of the drawing in its own units.
    pub view: (i32, i32),
    /// The size of the drawing in nanometres.
    pub drawn: (i64, i64),
    /// What is on it.
    pub parts: Vec<Part>,
}

impl Sheet {
    /// The width of the drawing with its unit: `39.96mm`.
    pub fn width(&self) -> String {
        format!("{}mm", millimetres(self.drawn.0))
    }

    /// The height of the drawing with its unit.
    pub fn height(&self) -> String {
        format!("{}mm", millimetres(self.drawn.1))
    }

    /// Every text on it, in order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let items = self.parts.iter().flat_map(|part| &part.items);
        items.filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None })
    }
}
