//! The browsers that tests run in: which there are, what each needs on this machine, and where it then stands.

mod driver;

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) use driver::Driver;

use crate::outcome::{Failure, Outcome};
use crate::tools::{self, Package};
use crate::{shell, tools::install_packages};

const CHROMIUM: [Package; 2] = [
    Package::of_program("chromium", &["chromium", "chromium-browser", "google-chrome"]),
    Package::of_program("chromium-driver", &["chromedriver"]),
];
const FIREFOX: [Package; 1] = [Package::of_program("firefox-esr", &["firefox-esr", "firefox"])];
const WEBKIT: [Package; 3] = [
    Package::of_program("webkit2gtk-driver", &["WebKitWebDriver"]),
    Package::of_program("xvfb", &["Xvfb"]),
    Package::of_program("xauth", &["xauth"]),
];
/// What every browser draws with, and what tests read printed pages with.
const COMMON: [Package; 5] = [
    Package::of_folder("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu"),
    Package::of_folder("fonts-noto-cjk", "/usr/share/fonts/opentype/noto"),
    Package::of_program("poppler-utils", &["pdftotext"]),
    Package::of_program("zxing-cpp-tools", &["ZXingReader"]),
    Package::of_program("zbar-tools", &["zbarimg"]),
];

/// A browser engine. `WebKit`, as GTK builds it, is the nearest thing here to an iPad's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// An engine's two programs on this machine.
#[derive(Clone, Debug)]
pub(crate) struct Kit {
    pub(crate) engine: Engine,
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name people know.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The word in `SERIALBOOK_ENGINE`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Chromium can be had everywhere; the others may be missing, if that is said.
    pub(crate) fn is_required(self) -> bool {
        self == Self::Chromium
    }

    /// Installs what is missing and finds the two programs.
    pub(crate) fn prepare(self) -> Outcome<Kit> {
        install_packages(&COMMON)?;
        let (browser, driver) = match self {
            Self::Chromium => {
                install_packages(&CHROMIUM)?;
                (first_of(&["chromium", "chromium-browser", "google-chrome"])?, first_of(&["chromedriver"])?)
            }
            Self::Firefox => {
                install_packages(&FIREFOX)?;
                (first_of(&["firefox-esr", "firefox"])?, tools::geckodriver()?.join("geckodriver"))
            }
            Self::WebKit => {
                install_packages(&WEBKIT)?;
                (mini_browser(Path::new("/usr/lib"))?, first_of(&["WebKitWebDriver"])?)
            }
        };
        Ok(Kit { engine: self, browser, driver })
    }
}

fn first_of(names: &[&str]) -> Outcome<PathBuf> {
    names
        .iter()
        .find_map(|name| shell::find(name))
        .ok_or_else(|| Failure::new(format!("{} is not on PATH.", names.join(" or "))))
}

/// The plain browser that comes with the WebKit library, in a folder named after the machine's kind.
fn mini_browser(libraries: &Path) -> Outcome<PathBuf> {
    let folders = fs::read_dir(libraries).into_iter().flatten().flatten().map(|folder| folder.path());
    folders
        .flat_map(|folder| ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|version| folder.join(version).join("MiniBrowser")))
        .find(|file| file.is_file())
        .ok_or_else(|| Failure::new("WebKit's MiniBrowser is not below /usr/lib."))
}
