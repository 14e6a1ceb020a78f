//! The few words of a request that matter to a file server.

use std::io::{self, BufRead, BufReader, Read};
use std::net::TcpStream;

/// Longest head we read, in bytes. A browser's is about a tenth of it.
const HEAD_MAX: u64 = 16 * 1024;

/// What a visitor asked for.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) path: String,
    pub(super) is_allowed: bool,
    pub(super) wants_head_only: bool,
    pub(super) wants_page: bool,
}

impl Request {
    /// Reads a request's head; nothing when the visitor hung up without a word.
    pub(super) fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        let mut lines = Vec::new();
        for line in BufReader::new(stream.take(HEAD_MAX)).lines() {
            let line = line?;
            if line.is_empty() {
                break;
            }
            lines.push(line);
        }
        Ok(Self::parse(&lines))
    }

    fn parse(lines: &[String]) -> Option<Self> {
        let (first, headers) = lines.split_first()?;
        let mut words = first.split_whitespace();
        let (method, target) = (words.next()?, words.next()?);
        let path = target.split(['?', '#']).next().unwrap_or("/");
        Some(Self {
            path: percent_decoded(path),
            is_allowed: matches!(method, "GET" | "HEAD"),
            wants_head_only: method == "HEAD",
            wants_page: headers.iter().any(|header| asks_for_page(header)),
        })
    }
}

/// Whether a header shows that somebody opens a page, rather than a page fetching one of its parts.
fn asks_for_page(header: &str) -> bool {
    let Some((name, value)) = header.split_once(':') else { return false };
    match name.to_ascii_lowercase().as_str() {
        "sec-fetch-mode" => value.trim() == "navigate",
        "accept" => value.contains("text/html"),
        _ => false,
    }
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = hex.filter(|_| first == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Request {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        Request::parse(&lines).unwrap()
    }

    #[test]
    fn a_request_is_read_without_its_query() {
        let request = request("GET /a%20b/%E5%BA%93?x=1 HTTP/1.1\nHost: here");
        assert_eq!(request.path, "/a b/库");
        assert!(request.is_allowed && !request.wants_head_only && !request.wants_page);
    }

    #[test]
    fn a_navigation_is_known_by_its_headers() {
        for header in ["Sec-Fetch-Mode: navigate", "accept: text/html,application/xhtml+xml"] {
            assert!(request(&format!("GET / HTTP/1.1\n{header}")).wants_page, "{header}");
        }
        assert!(!request("GET / HTTP/1.1\nSec-Fetch-Mode: cors").wants_page);
    }

    #[test]
    fn a_broken_escape_stays_as_it_is() {
        assert_eq!(request("GET /50%/%zz HTTP/1.1").path, "/50%/%zz");
    }

    #[test]
    fn only_reading_is_allowed() {
        assert!(!request("POST / HTTP/1.1").is_allowed);
        assert!(request("HEAD / HTTP/1.1").wants_head_only);
    }
}
