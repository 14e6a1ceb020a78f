//! Why there is no picture. The browser's names for it become ours; the words are in `src/i18n`.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why the camera does not run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CameraTrouble {
    /// The person, or a rule of the device, said no.
    Denied,
    /// The device has no camera.
    Missing,
    /// Another program has it.
    Busy,
    /// No camera can do what was asked.
    Unfit,
    /// The device stopped before it began.
    Aborted,
    /// The browser forbids cameras altogether.
    Forbidden,
    /// The page did not come over a safe line.
    Insecure,
    /// The browser knows no cameras.
    Unsupported,
    /// It was pulled out, or taken away, while it ran.
    Unplugged,
    /// It runs and brings no picture.
    Frozen,
}

impl CameraTrouble {
    pub(super) fn of(error: &JsValue) -> Self {
        let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
        Self::named(&name)
    }

    fn named(name: &str) -> Self {
        match name {
            "NotAllowedError" | "PermissionDeniedError" => Self::Denied,
            "NotFoundError" | "DevicesNotFoundError" => Self::Missing,
            "NotReadableError" | "TrackStartError" => Self::Busy,
            "OverconstrainedError" | "ConstraintNotSatisfiedError" => Self::Unfit,
            "AbortError" => Self::Aborted,
            "SecurityError" => Self::Forbidden,
            _ => Self::Unsupported,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CameraTrouble;

    #[test]
    fn each_name_of_the_standard_is_told_apart() {
        for (name, trouble) in [
            ("NotAllowedError", CameraTrouble::Denied),
            ("NotFoundError", CameraTrouble::Missing),
            ("NotReadableError", CameraTrouble::Busy),
            ("OverconstrainedError", CameraTrouble::Unfit),
            ("AbortError", CameraTrouble::Aborted),
            ("SecurityError", CameraTrouble::Forbidden),
            ("TypeError", CameraTrouble::Unsupported),
        ] {
            assert_eq!(CameraTrouble::named(name), trouble, "{name}");
        }
    }
}
