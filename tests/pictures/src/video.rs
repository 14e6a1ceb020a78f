//! A video that a browser takes for a camera: raw pictures in YUV4MPEG2, which need no encoder.

use crate::canvas::Canvas;

/// The pictures one after the other, so many a second. All have the size of the first; its sides are even.
pub fn y4m(pictures: &[Canvas], per_second: u32) -> Vec<u8> {
    let Some(first) = pictures.first() else { return Vec::new() };
    let (width, height) = (first.width(), first.height());
    let mut video = format!("YUV4MPEG2 W{width} H{height} F{per_second}:1 Ip A1:1 C420jpeg\n").into_bytes();
    for picture in pictures {
        video.extend_from_slice(b"FRAME\n");
        video.extend_from_slice(picture.grey());
        // Without colour: both planes of it, a quarter of the size each, stand in the middle.
        video.resize(video.len() + picture.grey().len() / 2, 128);
    }
    video
}
