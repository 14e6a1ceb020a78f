//! A camera that is none: what Chromium is told at its start, so that pages find the camera a test wants.

use std::fs;
use std::path::Path;

use pictures::{Canvas, y4m};

use crate::failure::Outcome;

/// Pictures a second. A code is read when two looks agree, so that it must not be fewer.
const PER_SECOND: u32 = 5;

/// The camera of a device.
pub enum FakeCamera {
    /// It shows these scenes over and over, each for so many seconds.
    Showing(Vec<(Canvas, u32)>),
    /// The person says no.
    Denied,
    /// There is none.
    Missing,
}

impl FakeCamera {
    pub(crate) fn arguments(&self, folder: &Path) -> Outcome<Vec<String>> {
        let arguments = match self {
            Self::Showing(scenes) => {
                let file = folder.join("camera.y4m");
                fs::write(&file, y4m(&pictures_of(scenes), PER_SECOND))?;
                let video = format!("--use-file-for-fake-video-capture={}", file.display());
                vec![
                    "--use-fake-device-for-media-stream".to_owned(),
                    "--use-fake-ui-for-media-stream".to_owned(),
                    video,
                ]
            }
            Self::Denied => {
                vec!["--use-fake-device-for-media-stream".to_owned(), "--deny-permission-prompts".to_owned()]
            }
            Self::Missing => vec![
                "--use-fake-device-for-media-stream=device-count=0".to_owned(),
                "--use-fake-ui-for-media-stream".to_owned(),
            ],
        };
        Ok(arguments)
    }
}

fn pictures_of(scenes: &[(Canvas, u32)]) -> Vec<Canvas> {
    scenes
        .iter()
        .flat_map(|(canvas, seconds)| std::iter::repeat_n(canvas.clone(), (seconds * PER_SECOND) as usize))
        .collect()
}
