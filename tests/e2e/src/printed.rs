//! What comes out of the printer: a PDF by the browser's own print path, measured, read and scanned by programs that know
//! nothing of the app (those of Poppler; what scans it is in `scanned`).

use std::fs;
use std::path::PathBuf;
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
use crate::spot::hook;
use crate::stage;

/// A part of a page in dots: left, top, width and height.
pub type Cut = (i64, i64, i64, i64);

/// A printed job.
pub struct Print {
    folder: PathBuf,
}

impl Clerk {
    /// Prints the page at hand as its own style sheets ask for it, as soon as its button offers that. What comes out is kept
    /// below artifacts/, by its name.
    pub async fn print(&self, name: &str) -> Outcome<Print> {
        self.see(&hook("print")).await?;
        self.print_as_it_is(name).await
    }

    /// The same, whatever the page thinks of it: as the browser's own menu does.
    pub async fn print_as_it_is(&self, name: &str) -> Outcome<Print> {
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

    /// How many pictures stand on it.
    pub fn picture_count(&self) -> Outcome<usize> {
        let said = run(Command::new("pdfimages").arg("-list").arg(self.pdf()))?;
        // Two lines of heads stand above them.
        Ok(said.lines().skip(2).filter(|line| line.contains(" image ")).count())
    }

    /// A picture of each page, as a printer of so many dots an inch draws it: bytes of brightness, which are written six times
    /// as fast as a PNG.
    pub fn pictures(&self, dpi: &str) -> Outcome<Vec<PathBuf>> {
        let folder = self.folder.join(dpi);
        fs::create_dir_all(&folder)?;
        run(Command::new("pdftoppm").args(["-r", dpi, "-gray"]).arg(self.pdf()).arg(folder.join("page")))?;
        let mut pictures: Vec<PathBuf> = fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).collect();
        pictures.sort();
        ensure(!pictures.is_empty(), "no page became a picture")?;
        Ok(pictures)
    }

    /// Parts of the first page at a resolution: left, top, width and height in dots.
    pub fn cuts(&self, dpi: &str, cuts: &[Cut]) -> Outcome<Vec<PathBuf>> {
        let cut = |(at, cut): (usize, &Cut)| self.cut(dpi, *cut, &format!("cut-{at}"));
        cuts.iter().enumerate().map(cut).collect()
    }

    /// Whether nothing at all is printed on a part of the first page.
    pub fn is_blank(&self, dpi: &str, cut: Cut) -> Outcome<bool> {
        let picture = fs::read(self.cut(dpi, cut, "blank")?)?;
        // A byte of brightness for each dot, at the end of the file.
        let dots = usize::try_from(cut.2 * cut.3).unwrap_or(0);
        Ok(picture.len() > dots && picture.iter().rev().take(dots).all(|brightness| *brightness == u8::MAX))
    }

    fn cut(&self, dpi: &str, cut: Cut, name: &str) -> Outcome<PathBuf> {
        let stem = self.folder.join(name);
        let mut command = Command::new("pdftoppm");
        command.args(["-r", dpi, "-gray", "-singlefile", "-f", "1"]);
        for (option, dots) in [("-x", cut.0), ("-y", cut.1), ("-W", cut.2), ("-H", cut.3)] {
            command.args([option, &dots.to_string()]);
        }
        run(command.arg(self.pdf()).arg(&stem))?;
        Ok(stem.with_extension("pgm"))
    }
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
