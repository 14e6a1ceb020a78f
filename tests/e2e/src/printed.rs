//! What comes out of the printer: a PDF by the browser's own print path, measured, read and scanned by programs that know
//! nothing of the app (those of Poppler, and the reader of `ZXing`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::clerk::Clerk;
use crate::engine::Engine;
use crate::failure::{Failure, Outcome, ensure};
use crate::stage;

/// A printed job.
pub struct Print {
    folder: PathBuf,
}

impl Clerk {
    /// Prints the page at hand as its own style sheets ask for it. What comes out is kept below artifacts/, by its name.
    pub async fn print(&self, name: &str) -> Outcome<Print> {
        self.client().execute_async("document.fonts.ready.then(arguments[0])", Vec::new()).await?;
        let answer = if self.engine() == Engine::Chromium {
            let answer = self.client().issue_cmd(PrintToPdf).await?;
            answer.get("data").cloned().unwrap_or(answer)
        } else {
            self.client().issue_cmd(PrintPage(self.paper().await?)).await?
        };
        let packed = answer.as_str().ok_or_else(|| Failure::new("the browser printed nothing"))?;
        let bytes = STANDARD.decode(packed).map_err(|_| Failure::new("the browser printed no PDF"))?;
        let folder = stage::artifacts().join("print").join(name);
        if folder.is_dir() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("print.pdf"), bytes)?;
        Ok(Print { folder })
    }

    /// The size of the first page in centimetres, for drivers that must be told.
    async fn paper(&self) -> Outcome<(f64, f64)> {
        const SIZE: &str = "const p = document.querySelector('[data-test=sheet] svg'); \
            return [p.getAttribute('width'), p.getAttribute('height')].map(text => parseFloat(text) / 10)";
        let size = self.ask(SIZE, Vec::new()).await?;
        let at = |at: usize| size.get(at).and_then(Value::as_f64).unwrap_or_default();
        Ok((at(0), at(1)))
    }
}

impl Print {
    fn pdf(&self) -> PathBuf {
        self.folder.join("print.pdf")
    }

    /// Width and height of each page in hundredths of a millimetre.
    pub fn sizes(&self) -> Outcome<Vec<(i64, i64)>> {
        let said = run(Command::new("pdfinfo").args(["-f", "1", "-l", "100000"]).arg(self.pdf()))?;
        let sizes = said.lines().filter(|line| line.starts_with("Page ") && line.contains("size:"));
        let sizes = sizes.filter_map(|line| {
            let points = line.split_once("size:")?.1;
            let mut numbers = points.split_whitespace().filter_map(hundredths);
            Some((numbers.next()?, numbers.next()?))
        });
        Ok(sizes.collect())
    }

    /// What can be read on it, page after page, in the order in which it was drawn.
    pub fn text(&self) -> Outcome<String> {
        run(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(self.pdf()).arg("-"))
    }

    /// A picture of each page, as a printer of so many dots an inch draws it.
    pub fn pictures(&self, dpi: &str) -> Outcome<Vec<PathBuf>> {
        let folder = self.folder.join(dpi);
        fs::create_dir_all(&folder)?;
        run(Command::new("pdftoppm").args(["-r", dpi, "-gray", "-png"]).arg(self.pdf()).arg(folder.join("page")))?;
        let mut pictures: Vec<PathBuf> = fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).collect();
        pictures.sort();
        ensure(!pictures.is_empty(), "no page became a picture")?;
        Ok(pictures)
    }

    /// What an independent reader finds on each picture; nothing where it finds nothing.
    pub fn scanned(&self, pictures: &[PathBuf]) -> Outcome<Vec<String>> {
        pictures.iter().map(|picture| scanned(picture)).collect()
    }

    /// Parts of the first page at a resolution: left, top, width and height in dots.
    pub fn cuts(&self, dpi: &str, cuts: &[(i64, i64, i64, i64)]) -> Outcome<Vec<PathBuf>> {
        let cut = |(at, (x, y, width, height)): (usize, &(i64, i64, i64, i64))| {
            let stem = self.folder.join(format!("cut-{at}"));
            let numbers = [*x, *y, *width, *height].map(|number| number.to_string());
            let [x, y, width, height] = &numbers;
            run(Command::new("pdftoppm")
                .args([
                    "-r",
                    dpi,
                    "-gray",
                    "-png",
                    "-singlefile",
                    "-f",
                    "1",
                    "-x",
                    x,
                    "-y",
                    y,
                    "-W",
                    width,
                    "-H",
                    height,
                ])
                .arg(self.pdf())
                .arg(&stem))?;
            Ok(stem.with_extension("png"))
        };
        cuts.iter().enumerate().map(cut).collect()
    }
}

fn scanned(picture: &Path) -> Outcome<String> {
    // It ends with an error where it finds nothing, and says so.
    let said = Command::new("ZXingReader")
        .args(["-1", "-norotate", "-format", "Code128,QRCode,DataMatrix,EAN13"])
        .arg(picture)
        .output();
    let said = said.map_err(|_| Failure::new("ZXingReader is missing (Debian: zxing-cpp-tools)"))?;
    let said = String::from_utf8_lossy(&said.stdout);
    let text = said.split_once('"').and_then(|(_, rest)| Some(rest.rsplit_once('"')?.0.to_owned()));
    Ok(text.unwrap_or_default())
}

/// Points as hundredths of a millimetre.
fn hundredths(points: &str) -> Option<i64> {
    let (whole, rest) = points.split_once('.').unwrap_or((points, "0"));
    let rest = format!("{rest:0<3}");
    let thousandths = whole.parse::<i64>().ok()? * 1000 + rest.get(..3)?.parse::<i64>().ok()?;
    Some(thousandths * 2540 / 72_000)
}

fn run(command: &mut Command) -> Outcome<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let done = command.output().map_err(|error| Failure::new(format!("{name}: {error}")))?;
    let told = String::from_utf8_lossy(&done.stderr);
    ensure(done.status.success(), format!("{name}: {told}"))?;
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// `ChromeDriver`'s way to the print path: pages as large as the page's own rules say.
#[derive(Debug)]
struct PrintToPdf;

impl WebDriverCompatibleCommand for PrintToPdf {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        let asked =
            json!({ "cmd": "Page.printToPDF", "params": { "preferCSSPageSize": true, "printBackground": false } });
        (Method::POST, Some(asked.to_string()))
    }
}

/// The standard's print command, on paper of a size in centimetres.
#[derive(Debug)]
struct PrintPage((f64, f64));

impl WebDriverCompatibleCommand for PrintPage {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/print", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        let (width, height) = self.0;
        let margin = json!({ "top": 0, "bottom": 0, "left": 0, "right": 0 });
        let page = json!({ "width": width, "height": height });
        (Method::POST, Some(json!({ "page": page, "margin": margin, "shrinkToFit": false }).to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn points_are_measured_in_millimetres() {
        assert_eq!(hundredths("595.28"), Some(21_000));
        assert_eq!(hundredths("113.04"), Some(3_987));
        assert_eq!(hundredths("x"), None);
    }
}
