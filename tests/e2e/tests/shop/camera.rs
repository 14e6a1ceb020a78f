//! The camera as a scanner. The browser takes a video for its camera; the test makes the video, and what is to be read in
//! it.

use std::env;
use std::fs;

use e2e::{Clerk, FakeCamera, Outcome, Spot, day_with_camera, ensure, ensure_eq, hook};
use pictures::{Canvas, Symbol};
use serde_json::{Value, json};

use crate::steps::{self, PHONE};

const WIDTH: u32 = 960;
const HEIGHT: u32 = 540;
const MIDDLE: (f32, f32) = (480.0, 270.0);

/// A reader of the browser's own. It knows what it is told to know, and sees one code in every picture.
const NATIVE: &str = r"
    const [formats] = arguments;
    window.BarcodeDetector = class {
        static getSupportedFormats() { return Promise.resolve(formats); }
        detect() {
            const cornerPoints = [[10, 10], [90, 10], [90, 40], [10, 40]].map(([x, y]) => ({ x, y }));
            return Promise.resolve([{ format: 'qr_code', rawValue: 'NATIVE-1', cornerPoints }]);
        }
    };
";
const ALL_FORMATS: [&str; 9] =
    ["code_128", "code_39", "ean_13", "ean_8", "upc_a", "itf", "qr_code", "data_matrix", "aztec"];

/// Keeps the workers that the page starts.
const KEEP_WORKERS: &str = r"
    const Plain = window.Worker;
    window.__workers = [];
    window.Worker = class extends Plain {
        constructor(...words) { super(...words); window.__workers.push(this); }
    };
";
const KILL_WORKER: &str = "const worker = window.__workers.at(-1); worker?.terminate(); return Boolean(worker)";
const WORKERS: &str = "return window.__workers.length";

/// A camera that fails as it is told to.
const FAIL_WITH: &str = r"
    const [name] = arguments;
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
";

/// A camera with a lamp and a zoom, which remembers what it was asked.
const GIVE_LAMP: &str = r"
    window.__asked = {};
    MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } });
    MediaStreamTrack.prototype.applyConstraints = wish => {
        Object.assign(window.__asked, ...(wish.advanced ?? []));
        return Promise.resolve();
    };
";

const VIDEO_TIME: &str = "return document.querySelector('video')?.currentTime ?? 0";
const TRACK_STATE: &str = "return window.__track?.readyState ?? null";
const KEEP_TRACK: &str = "window.__track = document.querySelector('video').srcObject.getVideoTracks()[0]";
const GO_OUT_OF_SIGHT: &str = r"
    const [state] = arguments;
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
";
const HAS_DECODER: &str =
    "return performance.getEntriesByType('resource').some(entry => entry.name.includes('decoder'))";

fn blank() -> Canvas {
    Canvas::blank(WIDTH, HEIGHT)
}

fn one(symbol: &Symbol, module: f32) -> Canvas {
    blank().with(symbol, MIDDLE, module, 0.0).noisy(8, 1)
}

/// Two codes on the box of a phone, and a QR code.
fn several() -> Canvas {
    blank()
        .with(&Symbol::code_128("356938035643809"), (300.0, 170.0), 2.0, 0.0)
        .with(&Symbol::code_128("SN-BOX-7"), (300.0, 380.0), 2.0, 0.0)
        .with(&Symbol::qr("SN-QR-7"), (720.0, 270.0), 6.0, 0.0)
        .noisy(8, 1)
}

/// The box of a phone: barcode of the model, two numbers of the phone, the number of its built-in card.
fn box_of_a_phone() -> Canvas {
    blank()
        .with(&Symbol::ean_13("4006381333931"), (750.0, 170.0), 2.0, 0.0)
        .with(&Symbol::code_128("356938035643809"), (260.0, 180.0), 1.7, 0.0)
        .with(&Symbol::code_128("356938035643817"), (260.0, 350.0), 1.7, 0.0)
        .with(&Symbol::code_128("C02XK1ABJHD2"), (700.0, 350.0), 1.8, 0.0)
        .noisy(6, 1)
}

/// A question about a code that may be a barcode or a serial.
fn asked_about(code: &str) -> Spot {
    hook("exceptions").inside(&hook("exception-row").of_serial(code).with("code", "barcode-or-serial"))
}

async fn begin(clerk: &mut Clerk) -> Outcome {
    steps::open_shop(clerk).await?;
    steps::add_product(clerk, PHONE).await?;
    steps::begin_purchase(clerk, PHONE).await
}

/// Opens the camera. This browser has been told that it may.
async fn open_camera(clerk: &Clerk) -> Outcome {
    clerk.press(&hook("scan-line").inside(&hook("camera-open"))).await?;
    clerk.see(&hook("camera").with("stage", "looking")).await
}

async fn see_serials(clerk: &Clerk, serials: &[&str]) -> Outcome {
    for serial in serials {
        clerk.see(&hook("line-serial").of_serial(serial)).await?;
    }
    clerk.see_number(&hook("line-count"), serials.len()).await
}

async fn number(clerk: &Clerk, script: &str) -> Outcome<f64> {
    Ok(clerk.ask(script, Vec::new()).await?.as_f64().unwrap_or_default())
}

/// Waits until the camera has shown so many seconds more.
async fn watch_for(clerk: &Clerk, seconds: f64) -> Outcome {
    let start = number(clerk, VIDEO_TIME).await?;
    clerk.until("watch the video", async || Ok(number(clerk, VIDEO_TIME).await? > start + seconds)).await
}

#[test]
fn the_camera_reads_every_kind_without_a_network() -> Outcome {
    let gs1 = Symbol::gs1_data_matrix(&["0104006381333931", "21SN-GS1-4"]);
    let scenes = vec![
        (blank(), 1),
        (one(&Symbol::code_128("SN-BARS-1"), 3.0), 3),
        (blank(), 2),
        (one(&Symbol::qr("SN-QR-2"), 8.0), 2),
        (blank(), 2),
        (one(&Symbol::data_matrix("SN-MATRIX-3"), 9.0), 2),
        (blank(), 2),
        (one(&Symbol::ean_13("4006381333931"), 4.0), 3),
        (blank(), 2),
        (one(&gs1, 8.0), 2),
        (blank(), 1),
    ];
    day_with_camera("camera-kinds", &FakeCamera::Showing(scenes), async |clerk, _| {
        begin(clerk).await?;
        ensure_eq(&clerk.ask(HAS_DECODER, Vec::new()).await?, &json!(false), "the decoder in the first load")?;
        clerk.until_ready_for_no_network().await?;
        clerk.lose_network().await?;
        open_camera(clerk).await?;
        for serial in ["SN-BARS-1", "SN-QR-2", "SN-MATRIX-3"] {
            clerk.see(&hook("line-serial").of_serial(serial)).await?;
        }
        // A barcode that nobody knows is asked about, and then known.
        clerk.see(&asked_about("4006381333931")).await?;
        clerk.press(&asked_about("4006381333931").inside(&hook("exception-action"))).await?;
        clerk.see_no_more(&asked_about("4006381333931")).await?;
        // The GS1 code names the same article, which is known now, and its serial: the line is filled at once.
        clerk.see(&hook("line-serial").of_serial("SN-GS1-4")).await?;
        clerk.press(&hook("camera-close")).await?;
        clerk.see_no_more(&hook("camera")).await?;
        clerk.regain_network().await
    })
}

#[test]
fn of_several_codes_the_clerk_chooses() -> Outcome {
    day_with_camera("camera-several", &FakeCamera::Showing(vec![(several(), 2)]), async |clerk, folder| {
        begin(clerk).await?;
        open_camera(clerk).await?;
        clerk.see_count(&hook("camera-mark"), 3).await?;
        watch_for(clerk, 2.0).await?;
        ensure_eq(&clerk.count(&hook("line-serial")).await?, &0, "serials that were taken by themselves")?;
        look_at_it(clerk).await?;
        clerk.press(&hook("camera-mark").with("code", "SN-BOX-7")).await?;
        see_serials(clerk, &["SN-BOX-7"]).await?;
        clerk.press(&hook("camera-take-all")).await?;
        see_serials(clerk, &["SN-BOX-7", "356938035643809", "SN-QR-7"]).await?;
        // A scanner goes on working beside it, and so does a hand.
        clerk.scan("BY-GUN-1").await?;
        clerk.write(&hook("camera-typed"), "BY-HAND-1").await?;
        clerk.press(&hook("camera-add")).await?;
        see_serials(clerk, &["BY-GUN-1", "BY-HAND-1", "SN-BOX-7", "SN-QR-7", "356938035643809"]).await?;
        photos(clerk, folder).await
    })
}

async fn photos(clerk: &Clerk, folder: &std::path::Path) -> Outcome {
    let empty = folder.join("empty.bmp");
    fs::write(&empty, blank().cluttered(3).bmp())?;
    clerk.choose_file(&hook("camera-photo"), &empty).await?;
    clerk.see(&hook("camera-note")).await?;
    let photo = folder.join("photo.bmp");
    fs::write(&photo, one(&Symbol::code_128("SN-PHOTO-9"), 3.0).bmp())?;
    clerk.choose_file(&hook("camera-photo"), &photo).await?;
    clerk.see(&hook("line-serial").of_serial("SN-PHOTO-9")).await?;
    let tray = folder.join("tray.bmp");
    fs::write(&tray, several().bmp())?;
    clerk.choose_file(&hook("camera-photo"), &tray).await?;
    // The photo stays in sight with what was found outlined. All of it is on the purchase already.
    clerk.see_count(&hook("camera-outline"), 3).await?;
    clerk.see(&hook("camera-shown")).await?;
    let no_photo = folder.join("no-photo.bmp");
    fs::write(&no_photo, "no photo")?;
    clerk.choose_file(&hook("camera-photo"), &no_photo).await?;
    clerk.see(&hook("camera-note")).await
}

/// With `SERIALBOOK_SHOTS=1` the overlay is kept as a picture, in each size.
async fn look_at_it(clerk: &Clerk) -> Outcome {
    if env::var_os("SERIALBOOK_SHOTS").is_none() {
        return Ok(());
    }
    for (name, width, height) in [("phone", 390, 844), ("tablet-tall", 820, 1180), ("tablet-wide", 1180, 820)] {
        clerk.resize(width, height).await?;
        watch_for(clerk, 1.0).await?;
        clerk.take_picture(&format!("screens/camera-{name}.png")).await?;
    }
    Ok(())
}

#[test]
fn of_a_phones_box_its_number_is_taken_and_why_is_said() -> Outcome {
    day_with_camera("camera-box", &FakeCamera::Showing(vec![(box_of_a_phone(), 2)]), async |clerk, _| {
        begin(clerk).await?;
        open_camera(clerk).await?;
        see_serials(clerk, &["356938035643809"]).await?;
        clerk.see_words(&hook("camera-note"), "IMEI 1").await?;
        watch_for(clerk, 2.0).await?;
        see_serials(clerk, &["356938035643809"]).await?;
        clerk.see_count(&hook("camera-mark"), 4).await?;
        // What was passed over can be taken all the same, and the model's barcode is not taken for a serial.
        clerk.press(&hook("camera-mark").with("code", "4006381333931")).await?;
        clerk.see(&asked_about("4006381333931")).await?;
        clerk.press(&hook("camera-close")).await?;
        steps::post(clerk).await?;
        // The next phone of the model, with no product chosen: its first digits tell which it is.
        steps::begin(clerk, "/buy", "purchase").await?;
        clerk.scan("356938035643825").await?;
        let row = hook("exceptions").inside(&hook("exception-row").of_serial("356938035643825"));
        clerk.see_words(&row, PHONE).await?;
        clerk.press(&row.inside(&hook("exception-action"))).await?;
        see_serials(clerk, &["356938035643825"]).await
    })
}

#[test]
fn nothing_is_read_where_nothing_is() -> Outcome {
    let scenes = (1..=6).map(|seed| (blank().cluttered(seed).noisy(10, seed), 1)).collect();
    day_with_camera("camera-nothing", &FakeCamera::Showing(scenes), async |clerk, _| {
        begin(clerk).await?;
        open_camera(clerk).await?;
        watch_for(clerk, 8.0).await?;
        ensure_eq(&clerk.count(&hook("camera-mark")).await?, &0, "codes in sight")?;
        clerk.see(&hook("scan-line").with("outcome", "ready")).await
    })
}

/// One code that stays: taken once, by whichever reader there is, and the camera comes and goes with the page.
#[test]
fn a_code_that_stays_is_taken_once() -> Outcome {
    let scene = one(&Symbol::code_128("SN-STAYS-1"), 3.0);
    day_with_camera("camera-stays", &FakeCamera::Showing(vec![(scene, 2)]), async |clerk, _| {
        begin(clerk).await?;
        clerk.ask(GIVE_LAMP, Vec::new()).await?;
        // A reader that is there and reads nothing is none.
        clerk.ask(NATIVE, vec![json!([])]).await?;
        open_camera(clerk).await?;
        see_serials(clerk, &["SN-STAYS-1"]).await?;
        watch_for(clerk, 3.0).await?;
        clerk.see(&hook("scan-line").with("outcome", "accepted")).await?;
        lamp_and_zoom(clerk).await?;
        out_of_sight_and_back(clerk).await?;
        unplugged(clerk).await
    })
}

async fn lamp_and_zoom(clerk: &Clerk) -> Outcome {
    clerk.press(&hook("camera-lamp")).await?;
    clerk.until("have the lamp on", async || Ok(asked(clerk, "torch").await? == json!(true))).await?;
    clerk.focus(&hook("camera-zoom")).await?;
    let slide = "const zoom = document.querySelector('[data-test=camera-zoom]'); zoom.value = 2.5; zoom.dispatchEvent(new Event('input', { bubbles: true }))";
    clerk.ask(slide, Vec::new()).await?;
    clerk.until("come nearer", async || Ok(asked(clerk, "zoom").await? == json!(2.5))).await
}

async fn asked(clerk: &Clerk, what: &str) -> Outcome<Value> {
    clerk.ask("return window.__asked[arguments[0]] ?? null", vec![json!(what)]).await
}

async fn out_of_sight_and_back(clerk: &Clerk) -> Outcome {
    clerk.ask(KEEP_TRACK, Vec::new()).await?;
    clerk.ask(GO_OUT_OF_SIGHT, vec![json!("hidden")]).await?;
    clerk.see(&hook("camera").with("stage", "paused")).await?;
    ensure_eq(&clerk.ask(TRACK_STATE, Vec::new()).await?, &json!("ended"), "the camera while nobody looks")?;
    clerk.ask(GO_OUT_OF_SIGHT, vec![json!("visible")]).await?;
    clerk.see(&hook("camera").with("stage", "looking")).await
}

async fn unplugged(clerk: &Clerk) -> Outcome {
    clerk.ask(KEEP_TRACK, Vec::new()).await?;
    clerk.ask("window.__track.dispatchEvent(new Event('ended'))", Vec::new()).await?;
    clerk.see_words(&hook("camera-trouble"), "unplugged").await?;
    clerk.scan("BY-GUN-2").await?;
    clerk.see(&hook("line-serial").of_serial("BY-GUN-2")).await?;
    for (name, words) in [
        ("NotAllowedError", "not allowed"),
        ("NotReadableError", "Another program"),
        ("OverconstrainedError", "Choose another"),
        ("AbortError", "stopped before"),
        ("SecurityError", "forbids"),
    ] {
        clerk.ask(FAIL_WITH, vec![json!(name)]).await?;
        clerk.press(&hook("camera-retry")).await?;
        clerk.see_words(&hook("camera-trouble"), words).await?;
    }
    Ok(())
}

/// The browser's own reader, where it reads what is needed; and a worker that dies while it is at work.
#[test]
fn readers_come_and_go() -> Outcome {
    let scenes = vec![(one(&Symbol::code_128("SN-LATER-1"), 3.0), 3), (blank(), 2)];
    day_with_camera("camera-readers", &FakeCamera::Showing(scenes), async |clerk, _| {
        begin(clerk).await?;
        clerk.ask(NATIVE, vec![json!(ALL_FORMATS)]).await?;
        open_camera(clerk).await?;
        see_serials(clerk, &["NATIVE-1"]).await?;
        ensure_eq(&clerk.ask(HAS_DECODER, Vec::new()).await?, &json!(false), "the decoder beside a better one")?;

        steps::begin_purchase(clerk, PHONE).await?;
        clerk.ask(KEEP_WORKERS, Vec::new()).await?;
        open_camera(clerk).await?;
        clerk.until("have a worker", async || Ok(number(clerk, WORKERS).await? > 0.0)).await?;
        clerk.see(&hook("line-serial").of_serial("SN-LATER-1")).await?;
        ensure(clerk.ask(KILL_WORKER, Vec::new()).await? == json!(true), "there was no worker to kill")?;
        clerk.see(&hook("camera-note")).await?;
        clerk.scan("BY-GUN-3").await?;
        clerk.see(&hook("line-serial").of_serial("BY-GUN-3")).await?;
        // The next one reads: the code comes again, and is known.
        clerk.see(&hook("scan-line").with("outcome", "repeated")).await?;
        ensure_eq(&number(clerk, WORKERS).await?, &2.0, "workers")
    })
}

#[test]
fn a_camera_that_is_not_allowed_leaves_the_rest() -> Outcome {
    day_with_camera("camera-denied", &FakeCamera::Denied, async |clerk, _| {
        begin(clerk).await?;
        clerk.press(&hook("scan-line").inside(&hook("camera-open"))).await?;
        // It says first what it is for.
        clerk.see(&hook("camera").with("stage", "asking")).await?;
        clerk.press(&hook("camera-start")).await?;
        without_camera(clerk, "not allowed").await
    })
}

#[test]
fn a_camera_that_is_not_there_leaves_the_rest() -> Outcome {
    day_with_camera("camera-missing", &FakeCamera::Missing, async |clerk, _| {
        begin(clerk).await?;
        // Of a camera that is not there nobody is asked.
        clerk.press(&hook("scan-line").inside(&hook("camera-open"))).await?;
        without_camera(clerk, "No camera was found").await
    })
}

async fn without_camera(clerk: &Clerk, words: &str) -> Outcome {
    clerk.see_words(&hook("camera-trouble"), words).await?;
    clerk.write(&hook("camera-typed"), "BY-HAND-2").await?;
    clerk.press(&hook("camera-add")).await?;
    clerk.scan("BY-GUN-4").await?;
    see_serials(clerk, &["BY-HAND-2", "BY-GUN-4"]).await
}

/// Where no screen takes scans, a read opens what it names, and the camera makes room for it.
#[test]
fn at_home_a_read_opens_what_it_names() -> Outcome {
    let scene = one(&Symbol::qr("SN-FIND-1"), 8.0);
    day_with_camera("camera-home", &FakeCamera::Showing(vec![(scene, 2)]), async |clerk, _| {
        begin(clerk).await?;
        clerk.scan("SN-FIND-1").await?;
        clerk.see_number(&hook("line-count"), 1).await?;
        steps::post(clerk).await?;
        clerk.visit("/").await?;
        clerk.press(&hook("camera-open")).await?;
        clerk.until("be at the piece", async || Ok(clerk.path().await? == "/serials/SN-FIND-1")).await?;
        clerk.see_no_more(&hook("camera")).await
    })
}
