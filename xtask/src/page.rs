//! The built page's text: finding the inline script that Trunk writes into it.

use crate::outcome::{Failure, Outcome};

const CLOSE: &str = "</script>";

/// An inline script and the page around it.
#[derive(Debug)]
pub(crate) struct InlineScript<'a> {
    before: &'a str,
    pub(crate) script: &'a str,
    after: &'a str,
}

impl InlineScript<'_> {
    /// The page with the script as a file of this name.
    pub(crate) fn replaced_by(&self, name: &str) -> String {
        format!("{}<script type=\"module\" src=\"/{name}\">{CLOSE}{}", self.before, self.after)
    }
}

/// The page's one inline module script, if it has one. More than one, or one that is no module, is a surprise that
/// the policy would block in silence, and so an error.
pub(crate) fn inline_script(page: &str) -> Outcome<Option<InlineScript<'_>>> {
    let Some(inline) = next(page) else { return Ok(None) };
    let tag = &page[inline.before.len()..page.len() - inline.after.len()];
    if !tag.starts_with("<script type=\"module\"") {
        return Err(Failure::new("The built page has an inline script that is no module; the policy would block it."));
    }
    if next(inline.after).is_some() {
        return Err(Failure::new("The built page has more than one inline script; the policy would block the rest."));
    }
    Ok(Some(inline))
}

/// The first script without a source.
fn next(page: &str) -> Option<InlineScript<'_>> {
    let mut from = 0;
    loop {
        let start = from + page[from..].find("<script")?;
        let open = start + page[start..].find('>')? + 1;
        let close = open + page[open..].find(CLOSE)?;
        let end = close + CLOSE.len();
        if !page[start..open].contains(" src=") {
            return Some(InlineScript { before: &page[..start], script: &page[open..close], after: &page[end..] });
        }
        from = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inline_script_moves_into_a_file() {
        let page = "<head><script src=\"/a.js\"></script><script type=\"module\">\nstart();\n</script></head>";
        let inline = inline_script(page).unwrap().unwrap();
        assert_eq!(inline.script, "\nstart();\n");
        let moved = inline.replaced_by("boot-1.js");
        assert_eq!(
            moved,
            "<head><script src=\"/a.js\"></script><script type=\"module\" src=\"/boot-1.js\"></script></head>"
        );
        assert!(inline_script(&moved).unwrap().is_none(), "once moved, there is none left");
    }

    #[test]
    fn what_the_policy_would_block_is_an_error() {
        assert!(inline_script("<script>old();</script>").is_err());
        let two = "<script type=\"module\">a</script><script type=\"module\">b</script>";
        assert!(inline_script(two).is_err());
    }
}
