//! What scanners find on printed pages: two readers that share nothing with the app, `ZXing` in C++ and `ZBar`.

use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::failure::{Failure, Outcome};
use crate::printed::Print;

/// So many pictures are handed to a reader at once.
const BATCH: usize = 250;

impl Print {
    /// What `ZXing` finds on each picture, looking at it as it lies; nothing where it finds nothing.
    pub fn scanned(&self, pictures: &[PathBuf]) -> Outcome<Vec<String>> {
        let asked = ["-1", "-norotate", "-format", "Code128,QRCode,DataMatrix,EAN13"];
        let said = each_batch(pictures, "ZXingReader", "zxing-cpp-tools", &asked)?;
        let found = |picture: &PathBuf| {
            let line = said.lines().find_map(|line| line.strip_prefix(&*name(picture)))?;
            Some(line.split_once('"')?.1.rsplit_once('"')?.0.to_owned())
        };
        Ok(pictures.iter().map(|picture| found(picture).unwrap_or_default()).collect())
    }

    /// What `ZBar` finds on each picture, which reads no Data Matrix; nothing where it finds nothing.
    pub fn scanned_by_zbar(&self, pictures: &[PathBuf]) -> Outcome<Vec<String>> {
        let said = zbar(pictures)?;
        let sources: Vec<&str> = said.split("<source href='").collect();
        let found = |picture: &PathBuf| {
            let source = sources.iter().find_map(|source| source.strip_prefix(&*name(picture)))?;
            Some(source.split_once("<![CDATA[")?.1.split_once("]]></data>")?.0.to_owned())
        };
        Ok(pictures.iter().map(|picture| found(picture).unwrap_or_default()).collect())
    }

    /// Every code that `ZBar` finds anywhere on the pictures.
    pub fn all_scanned_by_zbar(&self, pictures: &[PathBuf]) -> Outcome<Vec<String>> {
        let said = zbar(pictures)?;
        let found = |symbol: &str| {
            let (head, rest) = symbol.split_once("<![CDATA[")?;
            let text = rest.split_once("]]></data>")?.0;
            // What holds a sign that cannot be seen comes packed.
            let Some(_) = head.find("base64") else { return Some(text.to_owned()) };
            String::from_utf8(STANDARD.decode(text.trim()).ok()?).ok()
        };
        Ok(said.split("<symbol ").skip(1).filter_map(found).collect())
    }
}

fn zbar(pictures: &[PathBuf]) -> Outcome<String> {
    let asked = ["-q", "--xml", "-Sdisable", "-Scode128.enable", "-Sqrcode.enable", "-Sean13.enable"];
    each_batch(pictures, "zbarimg", "zbar-tools", &asked)
}

fn name(picture: &Path) -> String {
    picture.display().to_string()
}

/// What a reader says of the pictures. It ends with an error where it finds nothing on one, and says so.
fn each_batch(pictures: &[PathBuf], reader: &str, package: &str, asked: &[&str]) -> Outcome<String> {
    let mut said = String::new();
    for batch in pictures.chunks(BATCH) {
        let told = Command::new(reader).args(asked).args(batch).output();
        let told = told.map_err(|_| Failure::new(format!("{reader} is missing (Debian: {package})")))?;
        said.push_str(&String::from_utf8_lossy(&told.stdout));
    }
    Ok(said)
}
