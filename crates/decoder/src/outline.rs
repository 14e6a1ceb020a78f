//! From the points that a reader tells to the outline of the code. Of a linear code it tells one line across the bars;
//! how far the bars reach is looked up in the picture. Of a matrix code it tells the middles of its finders.
#![expect(clippy::cast_precision_loss, reason = "pixels of a picture are few enough for a float")]

use crate::code::Corner;
use crate::picture::Picture;

/// Brightnesses that are compared along a line.
const SAMPLES: usize = 192;
/// Two lines show the same bars when they are at least so alike, 1 being the same.
const ALIKE: f32 = 0.55;
/// So many lines in a row may look different: a scratch, a digit, a spot.
const LAPSES: u32 = 3;
/// How far aside bars that lean may be one line on, in pixels. The first wins where it makes no difference.
const LEANS: [f32; 5] = [0.0, 0.5, -0.5, 1.0, -1.0];
/// A reader tells the middle of the first and the last group of bars. So much longer than the usual bar is what ends a
/// code, and so many of them at most are between that middle and the end.
const QUIET: f32 = 3.5;
const GROUP: f32 = 9.0;

/// The outline of a linear code that was read along this line.
pub(crate) fn of_line(picture: &Picture, from: Corner, to: Corner) -> [Corner; 4] {
    let (from, to) = to_the_ends(picture, from, to);
    let (width, height) = (to.x - from.x, to.y - from.y);
    let length = width.hypot(height).max(1.0);
    let along = (width / length, height / length);
    let read = profile(picture, from, to);
    let [back, forth] = [-1.0, 1.0].map(|side| {
        let (steps, aside) = reach(picture, read.as_ref(), (from, to), (along, side));
        (-along.1 * side * steps + along.0 * aside, along.0 * side * steps + along.1 * aside)
    });
    [from.moved(back.0, back.1), to.moved(back.0, back.1), to.moved(forth.0, forth.1), from.moved(forth.0, forth.1)]
}

/// The outline of a matrix code whose finders have their middles here.
pub(crate) fn of_finders(points: &[Corner], margin: f32) -> Option<[Corner; 4]> {
    let corners = match *points {
        // In the order lower left, upper left, upper right: the fourth closes the parallelogram.
        [a, b, c] => [a, b, c, a.moved(c.x - b.x, c.y - b.y)],
        [a, b, c, d, ..] => around([a, b, c, d]),
        _ => return None,
    };
    let middle = middle(&corners);
    let grown = |corner: Corner| Corner {
        x: middle.x + (corner.x - middle.x) * margin,
        y: middle.y + (corner.y - middle.y) * margin,
    };
    Some(corners.map(grown))
}

/// The outline, a little larger.
pub(crate) fn with_margin(corners: &[Corner; 4], pixels: f32) -> [Corner; 4] {
    let middle = middle(corners);
    corners.map(|corner| {
        let (x, y) = (corner.x - middle.x, corner.y - middle.y);
        let length = x.hypot(y).max(1.0);
        corner.moved(x / length * pixels, y / length * pixels)
    })
}

/// Four points in their order around the middle.
fn around(mut corners: [Corner; 4]) -> [Corner; 4] {
    let middle = middle(&corners);
    let angle = |corner: &Corner| (corner.y - middle.y).atan2(corner.x - middle.x);
    corners.sort_by(|a, b| angle(a).total_cmp(&angle(b)));
    corners
}

fn middle(corners: &[Corner; 4]) -> Corner {
    let sum = corners.iter().fold(Corner { x: 0.0, y: 0.0 }, |sum, corner| sum.moved(corner.x, corner.y));
    Corner { x: sum.x / 4.0, y: sum.y / 4.0 }
}

/// The brightness along a line; nothing where it leaves the picture.
fn profile(picture: &Picture, from: Corner, to: Corner) -> Option<[f32; SAMPLES]> {
    let mut profile = [0.0; SAMPLES];
    for (at, sample) in profile.iter_mut().enumerate() {
        let part = (at as f32 + 0.5) / SAMPLES as f32;
        let place = from.moved((to.x - from.x) * part, (to.y - from.y) * part);
        *sample = f32::from(picture.at(place)?);
    }
    Some(profile)
}

/// The line, drawn out at both ends to where the last bar ends.
fn to_the_ends(picture: &Picture, from: Corner, to: Corner) -> (Corner, Corner) {
    let (width, height) = (to.x - from.x, to.y - from.y);
    let length = width.hypot(height).max(1.0);
    let along = (width / length, height / length);
    let light = |place| picture.at(place).map(f32::from);
    let steps = || (0_u16..).map(f32::from).take_while(|step| *step < length);
    let seen: Vec<f32> = steps().filter_map(|step| light(from.moved(along.0 * step, along.1 * step))).collect();
    let threshold = seen.iter().sum::<f32>() / seen.len().max(1) as f32;
    let changes = seen.windows(2).filter(|pair| (pair[0] < threshold) != (pair[1] < threshold)).count();
    let bar = length / changes.max(1) as f32;
    let drawn_out = |end: Corner, along: (f32, f32)| {
        let (mut last, mut is_dark) = (0.0, None);
        for step in (0_u16..).map(f32::from) {
            let Some(light) = light(end.moved(along.0 * step, along.1 * step)) else { break };
            if step > GROUP * bar || step - last > QUIET * bar {
                break;
            }
            if is_dark.is_some_and(|is_dark| is_dark != (light < threshold)) {
                last = step;
            }
            is_dark = Some(light < threshold);
        }
        end.moved(along.0 * last, along.1 * last)
    };
    (drawn_out(from, (-along.0, -along.1)), drawn_out(to, along))
}

/// How many lines on the bars are still there, and how far aside they are then. Bars that lean are followed line by line.
fn reach(
    picture: &Picture,
    read: Option<&[f32; SAMPLES]>,
    (from, to): (Corner, Corner),
    (along, side): ((f32, f32), f32),
) -> (f32, f32) {
    let longest = (to.x - from.x).hypot(to.y - from.y);
    let (mut reached, mut aside, mut lapses, mut steps) = ((0.0, 0.0), 0.0, 0, 1.0);
    while steps < longest && lapses <= LAPSES {
        let likeness_at = |aside: f32| {
            let x = -along.1 * side * steps + along.0 * aside;
            let y = along.0 * side * steps + along.1 * aside;
            likeness(read, profile(picture, from.moved(x, y), to.moved(x, y)).as_ref())
        };
        let leans = LEANS.map(|lean| (aside + lean, likeness_at(aside + lean)));
        let best = leans.into_iter().fold((aside, f32::MIN), |best, lean| if lean.1 > best.1 { lean } else { best });
        if best.1 >= ALIKE {
            aside = best.0;
            (reached, lapses) = ((steps, aside), 0);
        } else {
            lapses += 1;
        }
        steps += 1.0;
    }
    reached
}

/// How alike two lines are: their correlation, 1 for the same bars, 0 for others.
fn likeness(one: Option<&[f32; SAMPLES]>, other: Option<&[f32; SAMPLES]>) -> f32 {
    let (Some(one), Some(other)) = (one, other) else { return -1.0 };
    let mean = |line: &[f32; SAMPLES]| line.iter().sum::<f32>() / SAMPLES as f32;
    let (mean_one, mean_other) = (mean(one), mean(other));
    let (mut product, mut square_one, mut square_other) = (0.0, 0.0, 0.0);
    for (a, b) in one.iter().zip(other) {
        let (a, b) = (a - mean_one, b - mean_other);
        product += a * b;
        square_one += a * a;
        square_other += b * b;
    }
    let norm = (square_one * square_other).sqrt();
    if norm > 0.0 { product / norm } else { 0.0 }
}
