//! A style sheet counts only when the page links it, and the page links only what is there.

use super::tree::{Complaint, Tree};

const PAGE: &str = "index.html";

pub(super) fn check(tree: &Tree) -> Vec<Complaint> {
    let Some(page) = tree.file(PAGE) else { return Vec::new() };
    let linked = links(&page.text);
    let sheets = tree.files.iter().filter(|file| file.is_style_sheet());
    let unlinked = sheets.filter(|file| !linked.iter().any(|(_, path)| *path == file.path));
    let mut complaints: Vec<Complaint> = unlinked
        .map(|file| file.complaint(0, "no one links this style sheet: add it to index.html, in order."))
        .collect();
    let lost = linked.iter().filter(|(_, path)| tree.file(path).is_none());
    complaints.extend(lost.map(|(at, path)| page.complaint(*at, format!("the style sheet `{path}` is not there."))));
    complaints
}

fn links(page: &str) -> Vec<(usize, &str)> {
    const START: &str = "href=\"";
    let starts = page.match_indices(START).map(|(at, _)| at + START.len());
    let values = starts.filter_map(|at| Some((at, page[at..].split_once('"')?.0)));
    values.filter(|(_, path)| path.starts_with("style/")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_and_sheets_name_the_same_files() {
        let page = (PAGE, "<link data-trunk rel=\"css\" href=\"style/a.css\">\n<link href=\"style/gone.css\">");
        let complaints = check(&Tree::of(&[page, ("style/a.css", ""), ("style/forgotten.css", "")]));
        let texts: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        assert_eq!(texts.len(), 2, "{texts:?}");
        assert!(texts[0].starts_with("style/forgotten.css:1") && texts[1].contains("style/gone.css"));
    }
}
