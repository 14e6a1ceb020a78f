//! From a request to an answer: which file, what it is called, and how long it may be kept.

use std::fmt::Write;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::request::Request;

/// What is sent back.
#[derive(Debug)]
pub(super) struct Answer {
    status: &'static str,
    content_type: &'static str,
    keeping: &'static str,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn to(request: &Request, folder: &Path) -> Self {
        if !request.is_allowed {
            return Self::refusal("405 Method Not Allowed");
        }
        let Some(route) = route(&request.path, request.wants_page, |file| folder.join(file).is_file()) else {
            return Self::refusal("404 Not Found");
        };
        match fs::read(folder.join(&route)) {
            Ok(body) => Self { status: "200 OK", content_type: content_type(&route), keeping: keeping(&route), body },
            Err(_) => Self::refusal("404 Not Found"),
        }
    }

    fn refusal(status: &'static str) -> Self {
        let body = format!("{status}\n").into_bytes();
        Self { status, content_type: "text/plain; charset=utf-8", keeping: "no-store", body }
    }

    /// The answer's head. The page's own policy is sent as a header too, because only there can it forbid framing
    /// and only there does it bind workers.
    pub(super) fn head(&self, policy: Option<&str>) -> String {
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {}\r\n",
            self.status,
            self.content_type,
            self.body.len(),
            self.keeping,
        );
        if let Some(policy) = policy {
            // Writing into a String cannot fail.
            let _ = write!(head, "Content-Security-Policy: {policy}; frame-ancestors 'none'\r\n");
        }
        head.push_str("X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n");
        head
    }
}

/// The policy that the page in this folder declares for itself.
pub(super) fn policy(folder: &Path) -> Option<String> {
    let page = fs::read_to_string(folder.join("index.html")).ok()?;
    policy_of(&page)
}

fn policy_of(page: &str) -> Option<String> {
    let (_, after) = page.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (_, value) = after.split_once("content=\"")?;
    let (policy, _) = value.split_once('"')?;
    Some(policy.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(';').to_owned())
}

/// The file that answers a path: the one of that name, else the page itself for whatever is not a file's name.
/// A serial number in a link may hold a dot, so somebody who opens a page gets the page whatever the path looks like.
fn route(path: &str, wants_page: bool, exists: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let named = PathBuf::from(path.trim_start_matches('/'));
    let stays_inside = named.components().all(|part| matches!(part, Component::Normal(_)));
    if !stays_inside {
        return None;
    }
    if !named.as_os_str().is_empty() && exists(&named) {
        return Some(named);
    }
    (wants_page || named.extension().is_none()).then(|| PathBuf::from("index.html"))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name with a content hash never means anything else; every other name is asked for again each time.
fn keeping(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    // Trunk writes 64 bits as hexadecimal digits and leaves out the zeros in front.
    let is_hash = |part: &str| (12..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_hashed = name.split(['-', '_', '.']).any(is_hash);
    if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, wants_page: bool, expected: Option<&str>) {
        let exists =
            |file: &Path| ["index.html", "sw.js", "icons/mark.svg"].iter().any(|known| file == Path::new(known));
        assert_eq!(route(path, wants_page, exists).as_deref(), expected.map(Path::new), "{path}");
    }

    #[test]
    fn a_path_leads_to_its_file_or_to_the_page() {
        check("/", false, Some("index.html"));
        check("/sw.js", false, Some("sw.js"));
        check("/icons/mark.svg", true, Some("icons/mark.svg"));
        check("/products/7", false, Some("index.html"));
        check("/serials/SN.2026", true, Some("index.html"));
        check("/serials/SN.2026", false, None);
        check("/lost.js", false, None);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        check("/../Cargo.toml", true, None);
        check("/icons/../../etc/passwd", true, None);
    }

    #[test]
    fn the_page_and_the_service_worker_are_asked_for_again_each_time() {
        assert_eq!(keeping(Path::new("index.html")), "no-cache");
        assert_eq!(keeping(Path::new("sw.js")), "no-cache");
        assert_eq!(keeping(Path::new("icons/mark-192.png")), "no-cache");
        for name in ["serialbook-0123456789abcdef_bg.wasm", "boot-7faf326848c141a.css"] {
            assert!(keeping(Path::new(name)).contains("immutable"), "{name}");
        }
    }

    #[test]
    fn the_policy_is_the_pages_own_and_forbids_framing() {
        let policy = policy_of(
            "<meta http-equiv=\"Content-Security-Policy\"\n  content=\"default-src 'none';\n  img-src 'self';\">",
        );
        assert_eq!(policy.as_deref(), Some("default-src 'none'; img-src 'self'"));
        let head = Answer::refusal("404 Not Found").head(policy.as_deref());
        assert!(
            head.contains("Content-Security-Policy: default-src 'none'; img-src 'self'; frame-ancestors 'none'\r\n")
        );
    }

    #[test]
    fn wasm_is_sent_as_wasm() {
        assert_eq!(content_type(Path::new("a_bg.wasm")), "application/wasm");
    }
}
