//! The camera outside Chromium, as far as fake devices go. Firefox's own shows nothing that could be read: the stream comes from
//! a drawing; what follows, from the video to the worker that reads, is its own. `WebKitGTK` takes no stream from a drawing (its page
//! dies); its own mock camera runs, and shows nothing that could be read.

use e2e::{Clerk, Outcome, day_in_firefox, day_in_webkit, ensure, ensure_eq, hook};
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
        open_camera(clerk).await?;
        clerk.see(&hook("line-serial").of_serial(SERIAL)).await?;
        clerk.press(&hook("camera-close")).await?;
        clerk.see_number(&hook("line-count"), 1).await
    })
}

/// Whether the video shows pictures that change.
const IS_LIVE: &str = r"
    const video = document.querySelector('.camera video');
    return video !== null && video.videoWidth > 0 && video.currentTime > 0;
";

#[test]
fn the_camera_looks_in_webkit_too() -> Outcome {
    day_in_webkit("camera-webkit", async |clerk| {
        steps::open_shop(clerk).await?;
        steps::add_product(clerk, PHONE).await?;
        steps::begin_purchase(clerk, PHONE).await?;
        open_camera(clerk).await?;
        clerk.see(&hook("camera").with("stage", "looking")).await?;
        clerk.until("see the camera's picture", async || Ok(clerk.ask(IS_LIVE, Vec::new()).await? == true)).await?;
        // It shows no code; scanner and hand go on beside it.
        clerk.scan("BY-GUN-1").await?;
        clerk.write(&hook("camera-typed"), "BY-HAND-1").await?;
        clerk.press(&hook("camera-add")).await?;
        clerk.see_number(&hook("line-count"), 2).await?;
        ensure(!clerk.sees(&hook("camera-trouble")).await?, "the camera runs on")?;
        clerk.press(&hook("camera-close")).await?;
        clerk.see_no_more(&hook("camera")).await?;
        ensure_eq(&clerk.count(&hook("line-serial")).await?, &2, "nothing was read where nothing is")
    })
}

/// Opens the overlay, and agrees where it says first what the camera is for.
async fn open_camera(clerk: &mut Clerk) -> Outcome {
    clerk.press(&hook("scan-line").inside(&hook("camera-open"))).await?;
    let (start, looking) = (hook("camera-start"), hook("camera").with("stage", "looking"));
    let either = async || Ok(clerk.sees(&start).await? || clerk.sees(&looking).await?);
    clerk.until("be told why the camera is asked for, or see it look", either).await?;
    if clerk.sees(&start).await? { clerk.press(&start).await } else { Ok(()) }
}
