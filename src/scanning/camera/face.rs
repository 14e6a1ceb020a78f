//! All that the overlay shows, as one value; and which part of a picture is looked at.

use serial_rules::intake::several::Why;

use super::sight::Mark;
use crate::device::camera::{Area, CameraName, CameraTrouble, Zoom};
use crate::device::decoder::{Corner, SeenCode};

/// What the camera is doing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Stage {
    /// Nothing; the overlay is closed.
    #[default]
    Closed,
    /// It says what it is for, before the browser asks.
    Asking,
    /// It was asked for and has not come yet.
    Starting,
    /// It looks.
    Looking,
    /// The page is out of sight.
    Paused,
    /// It does not run.
    Troubled(CameraTrouble),
    /// It runs, and nothing reads its pictures.
    Blind,
}

/// What else is to be said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Note {
    /// The reader did not answer, and another took its place.
    Replaced,
    /// A photo has no code in it.
    NothingInPhoto,
    /// A file is no photo.
    NoPhoto,
    /// One of several was taken, for this reason.
    Chosen(Why),
}

/// All that the overlay shows.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Face {
    /// What the camera is doing.
    pub(super) stage: Stage,
    /// The codes in sight.
    pub(super) marks: Vec<Mark>,
    /// The size of the pictures.
    pub(super) size: (u32, u32),
    /// The part of them that is looked at.
    pub(super) area: Area,
    /// Whether the whole picture is looked at, not the middle alone.
    pub(super) is_whole: bool,
    /// Whether the lamp is on; nothing where there is none.
    pub(super) lamp: Option<bool>,
    /// How near it is; nothing where it cannot come nearer.
    pub(super) zoom: Option<Zoom>,
    /// The cameras to choose from.
    pub(super) cameras: Vec<CameraName>,
    /// The camera that runs.
    pub(super) chosen: String,
    /// What else is to be said.
    pub(super) note: Option<Note>,
    /// The address of the photo that is shown in place of the camera's picture.
    pub(super) photo: Option<String>,
    /// Whether a photo is being read.
    pub(super) is_reading_photo: bool,
}

/// The part of a picture that is looked at: its middle, which holds a code held before it, or all of it.
pub(super) fn area_of((width, height): (u32, u32), is_whole: bool) -> Area {
    let (width, height) = (width.cast_signed(), height.cast_signed());
    if is_whole {
        return Area { x: 0, y: 0, width, height };
    }
    let (inner_width, inner_height) = (width * 9 / 10, (height * 6 / 10).min(width));
    Area { x: (width - inner_width) / 2, y: (height - inner_height) / 2, width: inner_width, height: inner_height }
}

/// A code with its outline where it is in the whole picture.
pub(super) fn moved(code: SeenCode, area: Area) -> SeenCode {
    let corners =
        code.corners.iter().map(|corner| Corner { x: corner.x + f64::from(area.x), y: corner.y + f64::from(area.y) });
    SeenCode { corners: corners.collect(), ..code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_inside_the_picture_whichever_way_it_stands() {
        for (width, height) in [(1280, 720), (720, 1280), (640, 480), (1920, 1080)] {
            let area = area_of((width, height), false);
            assert!(area.x > 0 && area.y > 0, "{area:?}");
            assert!(area.x + area.width < width.cast_signed() && area.y + area.height < height.cast_signed());
            assert!(area.width <= width.cast_signed() && area.height >= height.cast_signed() / 3);
        }
    }
}
