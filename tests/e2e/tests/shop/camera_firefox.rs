//! The camera in Firefox, whose own fake camera shows nothing that could be read: the stream comes from a drawing. What
//! follows, from the video to the worker that reads, is its own. WebKitGTK takes no stream from a drawing: its page dies.

use e2e::{Outcome, day_in_firefox, hook};
use pictures::{Canvas, Symbol};
use serde_json::json;

use crate::steps::{self, PHONE};

const SERIAL: &str = "SN-FIREFOX-1";

/// Has the camera be a drawing that is shown again and again.
const BE_A_DRAWING: &str = r"
    const [width, height, grey] = arguments;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    const picture = context.createImageData(width, height);
    grey.forEach((level, at) => picture.data.set([level, level, level, 255], at * 4));
    setInterval(() => context.putImageData(picture, 0, 0), 50);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(20));
";

#[test]
fn the_camera_reads_in_firefox_too() -> Outcome {
    day_in_firefox("camera-firefox", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        let drawing = Canvas::blank(640, 360).with(&Symbol::code_128(SERIAL), (320.0, 180.0), 2.0, 0.0);
        let shown = vec![json!(drawing.width()), json!(drawing.height()), json!(drawing.grey())];
        clerk.ask(BE_A_DRAWING, shown).await?;
        clerk.press(&hook("scan-line").inside(&hook("camera-open"))).await?;
        let (start, read) = (hook("camera-start"), hook("line-serial").of_serial(SERIAL));
        let either = async || Ok(clerk.sees(&start).await? || clerk.sees(&read).await?);
        clerk.until("be told why the camera is asked for, or see what it read", either).await?;
        if clerk.sees(&start).await? {
            clerk.press(&start).await?;
        }
        clerk.see(&read).await?;
        clerk.press(&hook("camera-close")).await?;
        clerk.see_number(&hook("line-count"), 1).await
    })
}
