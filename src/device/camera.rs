//! The camera: asked for, shown, and let go. What is in its pictures is [`super::decoder`]'s matter.
//!
//! Somebody who holds a [`Camera`] keeps it running; the light on the device goes out when it is dropped.

mod frame;
mod trouble;

use std::rc::Rc;

use js_sys::{Array, Function, JSON, Promise, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlVideoElement, MediaDeviceInfo, MediaDeviceKind, MediaDevices, MediaStream, MediaStreamConstraints,
    MediaStreamTrack, MediaTrackConstraints,
};

pub use frame::{Area, Frame, photo, size, time};
pub use trouble::CameraTrouble;

/// A camera that runs.
pub struct Camera {
    stream: MediaStream,
    track: MediaStreamTrack,
    ended: Option<Closure<dyn Fn()>>,
}

/// A camera of the device that one may choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CameraName {
    /// What the browser knows it by.
    pub id: String,
    /// What it calls itself.
    pub label: String,
}

/// How near a camera can come, in its own measure.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Zoom {
    /// The whole picture.
    pub min: f64,
    /// The nearest.
    pub max: f64,
    /// From one to the next.
    pub step: f64,
    /// Where it is.
    pub now: f64,
}

impl Camera {
    /// Asks for the camera that was chosen before, else for the one at the back. The browser asks the person first.
    pub async fn open(chosen: Option<&str>) -> Result<Self, CameraTrouble> {
        let devices = devices()?;
        let first = Self::ask(&devices, &wish(chosen)).await;
        match first {
            // The chosen one is not here any more, or another device's choice came along.
            Err(CameraTrouble::Unfit | CameraTrouble::Missing) if chosen.is_some() => {
                Self::ask(&devices, &wish(None)).await
            }
            outcome => outcome,
        }
    }

    async fn ask(devices: &MediaDevices, wish: &Value) -> Result<Self, CameraTrouble> {
        let constraints: MediaStreamConstraints =
            JSON::parse(&wish.to_string()).map_err(|_| CameraTrouble::Unsupported)?.unchecked_into();
        let asked = devices.get_user_media_with_constraints(&constraints);
        let stream = JsFuture::from(asked.map_err(|error| CameraTrouble::of(&error))?).await;
        let stream: MediaStream = stream.map_err(|error| CameraTrouble::of(&error))?.unchecked_into();
        let track = stream.get_video_tracks().get(0).dyn_into().map_err(|_| CameraTrouble::Missing)?;
        let camera = Self { stream, track, ended: None };
        // Lenses that can follow do; for the others it is no matter.
        camera.apply(&json!({ "advanced": [{ "focusMode": "continuous" }] })).await;
        Ok(camera)
    }

    /// Calls back when the camera ends by itself: pulled out, or taken away by the person.
    pub fn on_end(&mut self, call: impl Fn() + 'static) {
        let ended = Closure::<dyn Fn()>::new(call);
        self.track.set_onended(Some(ended.as_ref().unchecked_ref()));
        self.ended = Some(ended);
    }

    /// Shows it in a video element.
    pub async fn show_in(&self, video: &HtmlVideoElement) {
        video.set_muted(true);
        video.set_src_object(Some(&self.stream));
        if let Ok(playing) = video.play() {
            // A video that is not allowed to play shows no new picture, and that is noticed.
            let _ = JsFuture::from(playing).await;
        }
    }

    /// What the browser knows it by.
    pub fn id(&self) -> Option<String> {
        text(self.track.get_settings().as_ref(), "deviceId")
    }

    /// Whether it has a lamp.
    pub fn has_lamp(&self) -> bool {
        Reflect::get(&self.capabilities(), &"torch".into()).is_ok_and(|torch| torch.is_truthy())
    }

    /// Turns its lamp on or off; says whether it did.
    pub async fn light(&self, on: bool) -> bool {
        self.apply(&json!({ "advanced": [{ "torch": on }] })).await
    }

    /// How near it can come, where it can.
    pub fn zoom(&self) -> Option<Zoom> {
        let range = Reflect::get(&self.capabilities(), &"zoom".into()).ok()?;
        let (min, max) = (number(&range, "min")?, number(&range, "max")?);
        let step = number(&range, "step").filter(|step| *step > 0.0).unwrap_or((max - min) / 20.0);
        let now = number(self.track.get_settings().as_ref(), "zoom").unwrap_or(min);
        (min < max).then_some(Zoom { min, max, step, now })
    }

    /// Comes nearer or goes back.
    pub async fn zoom_to(&self, zoom: f64) -> bool {
        self.apply(&json!({ "advanced": [{ "zoom": zoom }] })).await
    }

    /// Whatever the camera can do; nothing where the browser does not tell.
    fn capabilities(&self) -> JsValue {
        let tell = Reflect::get(&self.track, &"getCapabilities".into()).ok();
        let tell = tell.and_then(|tell| tell.dyn_into::<Function>().ok());
        tell.and_then(|tell| tell.call0(&self.track).ok()).unwrap_or(JsValue::UNDEFINED)
    }

    async fn apply(&self, wish: &Value) -> bool {
        let Ok(constraints) = JSON::parse(&wish.to_string()) else { return false };
        let constraints: MediaTrackConstraints = constraints.unchecked_into();
        match self.track.apply_constraints_with_constraints(&constraints) {
            Ok(applied) => JsFuture::from(applied).await.is_ok(),
            Err(_) => false,
        }
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.track.set_onended(None);
        for track in self.stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

/// Whether the person has said already that the app may use the camera.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Permission {
    /// Yes.
    Granted,
    /// Nobody has been asked, or the browser does not tell.
    Unknown,
}

/// What the browser tells of the permission, without asking anybody.
pub async fn permission() -> Permission {
    match ask_permission().await.as_deref() {
        Some("granted") => Permission::Granted,
        _ => Permission::Unknown,
    }
}

async fn ask_permission() -> Option<String> {
    let navigator = web_sys::window()?.navigator();
    let permissions = Reflect::get(&navigator, &"permissions".into()).ok()?;
    let query: Function = Reflect::get(&permissions, &"query".into()).ok()?.dyn_into().ok()?;
    let camera = JSON::parse(r#"{"name":"camera"}"#).ok()?;
    let asked: Promise = query.call1(&permissions, &camera).ok()?.dyn_into().ok()?;
    // Firefox knows no such permission.
    text(&JsFuture::from(asked).await.ok()?, "state")
}

/// The cameras of the device. Without permission they have no names, and are none.
pub async fn cameras() -> Vec<CameraName> {
    let Ok(devices) = devices() else { return Vec::new() };
    let Ok(asked) = devices.enumerate_devices() else { return Vec::new() };
    let Ok(found) = JsFuture::from(asked).await else { return Vec::new() };
    let found = Array::from(&found).iter().map(JsCast::unchecked_into::<MediaDeviceInfo>).collect::<Vec<_>>();
    let cameras = found.iter().filter(|device| device.kind() == MediaDeviceKind::Videoinput);
    let named = cameras.map(|device| CameraName { id: device.device_id(), label: device.label() });
    named.filter(|camera| !camera.id.is_empty() && !camera.label.is_empty()).collect()
}

fn devices() -> Result<MediaDevices, CameraTrouble> {
    let window = web_sys::window().ok_or(CameraTrouble::Unsupported)?;
    // A page that did not come over a safe line is not told of any device.
    let missing = if window.is_secure_context() { CameraTrouble::Unsupported } else { CameraTrouble::Insecure };
    let devices = Reflect::get(&window.navigator(), &"mediaDevices".into()).map_err(|_| missing)?;
    if devices.is_undefined() { Err(missing) } else { Ok(devices.unchecked_into()) }
}

/// The camera that is asked for: the one chosen, else one that looks away from the person; fine enough for narrow bars.
fn wish(chosen: Option<&str>) -> Value {
    let mut video = json!({
        "width": { "ideal": 1920 },
        "height": { "ideal": 1080 },
        "frameRate": { "ideal": 30, "max": 30 },
    });
    match chosen {
        Some(id) => video["deviceId"] = json!({ "exact": id }),
        None => video["facingMode"] = json!({ "ideal": "environment" }),
    }
    json!({ "audio": false, "video": video })
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string().filter(|text| !text.is_empty())
}

fn number(object: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(object, &name.into()).ok()?.as_f64()
}

/// A camera that several tasks hold while it runs.
pub type Shared = Rc<Camera>;
