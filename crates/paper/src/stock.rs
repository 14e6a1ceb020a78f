//! Label stocks: rolls of one label after the other and sheets of many, and labels laid out on them.

use serde::{Deserialize, Serialize};

use crate::label::Label;
use crate::measure::Resolution;
use crate::sheet::{Part, Sheet, Turn};
use crate::text::wrap;

/// Labels as they are bought. All lengths are micrometres.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stock {
    /// What it is known by: its size, or the number on its packet.
    pub code: String,
    /// Width and height of one label.
    pub label: (i32, i32),
    /// Width and height of what goes through the printer at once.
    pub paper: (i32, i32),
    /// Labels side by side and one below the other.
    pub grid: (i32, i32),
    /// Where the first label begins, from the left and from above.
    pub first: (i32, i32),
    /// What lies between two labels, side by side and one below the other.
    pub gap: (i32, i32),
    /// Whether the label is folded in the middle around its piece: the code on one half, its words on the other.
    #[serde(default)]
    pub is_folded: bool,
}

/// The most labels side by side, or one below the other, that a custom stock may have.
pub const GRID_MAX: i32 = 40;

impl Stock {
    /// A roll of labels of a size in whole millimetres.
    pub fn roll(width: i32, height: i32) -> Self {
        let label = (width * 1000, height * 1000);
        Self {
            code: format!("{width}×{height}"),
            label,
            paper: label,
            grid: (1, 1),
            first: (0, 0),
            gap: (0, 0),
            is_folded: false,
        }
    }

    fn sheet(code: &str, paper: (i32, i32), grid: (i32, i32), label: (i32, i32), first: (i32, i32), gap: i32) -> Self {
        Self { code: code.to_owned(), label, paper, grid, first, gap: (gap, 0), is_folded: false }
    }

    /// Every stock that the app knows, rolls first. The usual one is the second.
    pub fn known() -> Vec<Self> {
        const A4: (i32, i32) = (210_000, 297_000);
        const LETTER: (i32, i32) = (215_900, 279_400);
        let rolls = [(30, 20), (40, 30), (50, 30), (60, 40), (70, 50), (100, 50), (100, 150)];
        let mut stocks: Vec<Self> = rolls.into_iter().map(|(width, height)| Self::roll(width, height)).collect();
        stocks.push(Self {
            code: "2×30×20".to_owned(),
            label: (30_000, 20_000),
            paper: (62_000, 20_000),
            grid: (2, 1),
            gap: (2_000, 0),
            ..Self::roll(62, 20)
        });
        // The tail is wound around the piece and stays blank.
        stocks.push(Self { code: "68×26".to_owned(), label: (30_000, 26_000), is_folded: true, ..Self::roll(68, 26) });
        stocks.extend([
            Self::sheet("L7160", A4, (3, 7), (63_500, 38_100), (7_210, 15_150), 2_540),
            Self::sheet("L7159", A4, (3, 8), (63_500, 33_900), (7_210, 12_900), 2_540),
            Self::sheet("L7163", A4, (2, 7), (99_100, 38_100), (4_650, 15_150), 2_500),
            Self::sheet("L4736", A4, (4, 12), (45_700, 21_200), (9_850, 21_300), 2_500),
            Self::sheet("5160", LETTER, (3, 10), (66_675, 25_400), (4_762, 12_700), 3_175),
            Self::sheet("5163", LETTER, (2, 5), (101_600, 50_800), (3_970, 12_700), 4_760),
        ]);
        stocks
    }

    /// Whether several labels stand on what is printed at once.
    pub const fn is_sheet(&self) -> bool {
        self.grid.0 * self.grid.1 > 1
    }

    /// Labels on one sheet.
    pub fn per_sheet(&self) -> usize {
        usize::try_from(self.grid.0 * self.grid.1).unwrap_or(1).max(1)
    }

    /// Whether every label lies on the paper.
    pub fn is_sound(&self) -> bool {
        let fits = |paper: i32, first: i32, count: i32, label: i32, gap: i32| {
            (1..=GRID_MAX).contains(&count)
                && label >= 5_000
                && first >= 0
                && gap >= 0
                && i64::from(first) + i64::from(label) * i64::from(count) + i64::from(gap) * i64::from(count - 1)
                    <= i64::from(paper)
        };
        fits(self.paper.0, self.first.0, self.grid.0, self.label.0, self.gap.0)
            && fits(self.paper.1, self.first.1, self.grid.1, self.label.1, self.gap.1)
            && self.paper.0.max(self.paper.1) <= 1_000_000
    }

    /// Where the label at a place of the sheet begins, counted line by line.
    fn corner(&self, at: usize) -> (i32, i32) {
        let at = i32::try_from(at).unwrap_or(0);
        let (column, row) = (at % self.grid.0.max(1), at / self.grid.0.max(1));
        (self.first.0 + column * (self.label.0 + self.gap.0), self.first.1 + row * (self.label.1 + self.gap.1))
    }
}

/// What is particular about one printer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Printer {
    /// How fine it draws.
    pub resolution: Resolution,
    /// How far everything is moved, in micrometres: to the right and down.
    pub offset: (i32, i32),
    /// How much larger places are made, in thousandths of a percent, across and down. Bars are never scaled: they stay
    /// whole dots.
    pub scale: (i32, i32),
    /// How labels are turned.
    pub turn: Turn,
}

/// The farthest that everything can be moved, in micrometres.
pub const OFFSET_MAX: i32 = 5_000;
/// The most that places can be scaled by, in thousandths of a percent.
pub const SCALE_MAX: i32 = 2_000;

impl Printer {
    /// What a printer needs that put a mark at one place, and a line of one length, where others were asked for; all in
    /// micrometres.
    #[must_use]
    pub fn calibrated(self, mark: (i32, i32), mark_found: (i32, i32), length: (i32, i32), found: (i32, i32)) -> Self {
        let scale = |asked: i32, found: i32| {
            let thousandths = i64::from(asked - found) * 100_000 / i64::from(found.max(1));
            i32::try_from(thousandths).unwrap_or(0).clamp(-SCALE_MAX, SCALE_MAX)
        };
        let offset = |asked: i32, found: i32| (asked - found).clamp(-OFFSET_MAX, OFFSET_MAX);
        Self {
            offset: (offset(mark.0, mark_found.0), offset(mark.1, mark_found.1)),
            scale: (scale(length.0, found.0), scale(length.1, found.1)),
            ..self
        }
    }

    /// Where a place of the paper is drawn, in dots.
    fn place(&self, (x, y): (i32, i32)) -> (i32, i32) {
        let scaled = |length: i32, scale: i32| {
            i32::try_from(i64::from(length) * i64::from(100_000 + scale) / 100_000).unwrap_or(length)
        };
        (
            self.resolution.dots(scaled(x, self.scale.0) + self.offset.0),
            self.resolution.dots(scaled(y, self.scale.1) + self.offset.1),
        )
    }

    /// The size in dots in which a label of the stock is laid out.
    pub fn label_dots(&self, stock: &Stock) -> (i32, i32) {
        let (width, height) = (self.resolution.dots(stock.label.0), self.resolution.dots(stock.label.1));
        if self.turn == Turn::Quarter { (height, width) } else { (width, height) }
    }
}

/// The labels on sheets, the first one at a place that is still free, counted from zero.
pub fn laid_out(stock: &Stock, printer: &Printer, labels: Vec<Label>, start: usize) -> Vec<Sheet> {
    let per_sheet = stock.per_sheet();
    let start = start.min(per_sheet - 1);
    let size = printer.label_dots(stock);
    let mut sheets: Vec<Sheet> = Vec::new();
    for (at, label) in labels.into_iter().enumerate().map(|(at, label)| (at + start, label)) {
        if at % per_sheet == 0 || sheets.is_empty() {
            sheets.push(blank(stock, printer));
        }
        let (x, y) = printer.place(stock.corner(at % per_sheet));
        let part =
            Part { x, y, size, turn: printer.turn, name: label.name, is_faulty: label.is_faulty, items: label.items };
        if let Some(sheet) = sheets.last_mut() {
            sheet.parts.push(part);
        }
    }
    sheets
}

fn blank(stock: &Stock, printer: &Printer) -> Sheet {
    let view = (printer.resolution.dots(stock.paper.0), printer.resolution.dots(stock.paper.1));
    let drawn = (printer.resolution.nanometres(view.0), printer.resolution.nanometres(view.1));
    Sheet { paper: stock.paper, view, drawn, parts: Vec::new() }
}

/// A page of rulers and corner crosses to measure a printer by: crosses 10 mm from each corner, rulers from the first one, with
/// figures in millimetres; and between them what it is and what to do with it.
pub fn calibration(paper: (i32, i32), printer: &Printer, title: &str, lead: &str) -> Sheet {
    use crate::sheet::{Anchor, Face, Item, Text};
    const LEFT: i32 = 30_000;
    const FIGURE: i32 = 3_200;
    let plain = Printer { offset: (0, 0), scale: (0, 0), ..*printer };
    let stock = Stock { paper, ..Stock::roll(10, 10) };
    let mut sheet = blank(&stock, &plain);
    let dots = |length: i32| plain.resolution.dots(length);
    let thin = dots(200).max(1);
    let mut items = Vec::new();
    for (x, y) in crosses(paper) {
        items.push(Item::Fill(dots(x) - dots(5_000), dots(y), dots(10_000), thin));
        items.push(Item::Fill(dots(x), dots(y) - dots(5_000), thin, dots(10_000)));
    }
    for (is_across, paper) in [(true, paper.0), (false, paper.1)] {
        // What begins on a ruler: so far along it, its own extent along it, and across.
        let fill = |at: i32, along: i32, across: i32| {
            let (edge, place) = (dots(EDGE), dots(EDGE + at));
            if is_across { Item::Fill(place, edge, along, across) } else { Item::Fill(edge, place, across, along) }
        };
        let length = ruler(paper);
        items.push(fill(0, dots(length) + thin, thin));
        for at in 0..=length / 1_000 {
            let reach = [5_000, 3_500, 2_000][usize::from(at % 10 > 0) + usize::from(at % 5 > 0)];
            items.push(fill(at * 1_000, thin, dots(reach)));
            // In the corner the figures of both would meet.
            if at % 10 == 0 && at > 10 {
                let text = if at == 20 { "20 mm".to_owned() } else { at.to_string() };
                let (along, across) = (dots(EDGE + at * 1_000), dots(EDGE + 6_000));
                let (x, y, anchor) = if is_across {
                    (along, across + dots(FIGURE), Anchor::Middle)
                } else {
                    (across, along + dots(FIGURE) / 3, Anchor::Start)
                };
                items.push(Item::Text(Text { x, y, size: dots(FIGURE), face: Face::Plain, anchor, text }));
            }
        }
    }
    let mut put = |text: String, y: i32, size: i32, face: Face| {
        items.push(Item::Text(Text { x: dots(LEFT), y: dots(y), size: dots(size), face, anchor: Anchor::Start, text }));
    };
    put(title.to_owned(), 36_000, 6_000, Face::Strong);
    let lead = wrap(lead, Face::Plain, 3_400, paper.0 - 2 * LEFT);
    for (line, y) in lead.into_iter().zip((0..).map(|at| 43_000 + at * 5_000)) {
        put(line, y, 3_400, Face::Plain);
    }
    sheet.parts.push(Part { size: sheet.view, items, ..Part::default() });
    sheet
}

/// How far the crosses are from the edges of the paper, and where the rulers begin.
const EDGE: i32 = 10_000;

/// How long the ruler along an edge of the paper is: whole centimetres, so that its end is the figure that one reads.
const fn ruler(paper: i32) -> i32 {
    (paper - 2 * EDGE) / 10_000 * 10_000
}

/// Where the crosses of the calibration page stand.
fn crosses(paper: (i32, i32)) -> [(i32, i32); 4] {
    let (right, foot) = (paper.0 - EDGE, paper.1 - EDGE);
    [(EDGE, EDGE), (right, EDGE), (EDGE, foot), (right, foot)]
}

#[cfg(test)]
mod tests {
    use super::{Label, Printer, Resolution, Stock, calibration, laid_out};
    use crate::sheet::Item;

    #[test]
    fn the_rulers_of_the_calibration_page_are_as_long_as_they_say() {
        let sheet = calibration((210_000, 297_000), &Printer::default(), "Measure", "the printer");
        let dots = |length| Resolution::Dpi203.dots(length);
        let fills = sheet.parts[0].items.iter().filter_map(|item| match item {
            Item::Fill(x, y, width, height) => Some((*x, *y, *width, *height)),
            _ => None,
        });
        // The last mark of each ruler, and nothing of it beyond: what is longer than the marks are the crosses.
        let thin = dots(200);
        let marks =
            |height: i32| fills.clone().filter(move |it| it.2.max(it.3) <= dots(5_000) && it.2.min(it.3) == height);
        let far = |of: fn(&(i32, i32, i32, i32)) -> i32| marks(thin).map(|it| of(&it)).max().unwrap();
        assert_eq!((far(|it| it.0), far(|it| it.1)), (dots(200_000), dots(280_000)));
        let figure = |wanted: &str| sheet.texts().filter(|text| text.text == wanted).count();
        assert_eq!((figure("20 mm"), figure("190"), figure("270"), figure("280")), (2, 2, 1, 0));
        assert!(sheet.texts().all(|text| text.size >= dots(3_000)));
    }

    fn labels(count: usize) -> Vec<Label> {
        (0..count).map(|at| Label { name: at.to_string(), ..Label::default() }).collect()
    }

    #[test]
    fn every_known_stock_lies_on_its_paper() {
        for stock in Stock::known() {
            assert!(stock.is_sound(), "{stock:?}");
        }
        assert!(!Stock { grid: (4, 7), ..Stock::known()[9].clone() }.is_sound());
    }

    #[test]
    fn a_used_sheet_goes_on_where_it_is_free() {
        let stock = &Stock::known()[9];
        let sheets = laid_out(stock, &Printer::default(), labels(40), 19);
        let counts: Vec<usize> = sheets.iter().map(|sheet| sheet.parts.len()).collect();
        assert_eq!(counts, [2, 21, 17]);
        let first = &sheets[0].parts[0];
        assert_eq!((first.x, first.y), (586, 1950));
    }

    #[test]
    fn a_printer_that_shrinks_and_shifts_is_put_right() {
        let printer =
            Printer::default().calibrated((10_000, 10_000), (11_000, 9_500), (190_000, 277_000), (188_119, 277_000));
        assert_eq!((printer.offset, printer.scale), ((-1_000, 500), (999, 0)));
        assert_eq!(printer.place((100_000, 0)), (Resolution::Dpi203.dots(100_999 - 1_000), 4));
    }
}
