//! Words of this area: why something that was asked of the shop is not done.

use serial_rules::{Book, Finding};

use super::refusal::{self, Sentence};
use super::{Language, Phrases};
use crate::shop::Trouble;
use crate::store::Failure;

/// Why it is not done, and what to do now.
pub fn said(trouble: &Trouble, book: &Book, words: &Phrases) -> String {
    match trouble {
        Trouble::Refused(findings) => refused(findings, book, words),
        Trouble::Failed(failure) => failed(failure, words.language),
    }
}

/// Every reason, one after the other.
pub fn refused(findings: &[Finding], book: &Book, words: &Phrases) -> String {
    let told = findings.iter().map(|finding| reason(finding, book, words));
    told.collect::<Vec<_>>().join("\n")
}

/// One reason: what is wrong, and what to do now.
pub fn reason(finding: &Finding, book: &Book, words: &Phrases) -> String {
    let Sentence { what, next } = refusal::sentence(finding, book, words.language);
    let pause = if words.language == Language::En && !next.is_empty() { " " } else { "" };
    format!("{what}{pause}{next}")
}

/// One reason about a product, with the product's name, where others are told beside it.
pub fn reason_of_product(finding: &Finding, book: &Book, words: &Phrases) -> String {
    let said = reason(finding, book, words);
    let product = finding.product.as_ref().and_then(|id| book.catalogue.product(id));
    match product.map(|product| product.name.as_str()).filter(|name| !said.contains(name)) {
        Some(name) => format!("{name} — {said}"),
        None => said,
    }
}

/// What went wrong with the machine. Nothing of what was asked is stored.
pub fn failed(failure: &Failure, language: Language) -> String {
    let said = match (failure, language) {
        (Failure::QuotaExceeded, Language::En) => {
            "Not saved: this device is out of room. Free some space, then try again."
        }
        (Failure::QuotaExceeded, Language::ZhCn) => "未保存：本机空间不足。请释放空间后重试。",
        (Failure::Unavailable, Language::En) => {
            "Not saved: the browser gives no storage here. Leave the private window, or allow storage for this page."
        }
        (Failure::Unavailable, Language::ZhCn) => {
            "未保存：浏览器不允许在此存储。请退出无痕窗口，或允许此页面存储数据。"
        }
        (Failure::Blocked, Language::En) => {
            "Not saved: another window of Serialbook is in the way. Close it, then try again."
        }
        (Failure::Blocked, Language::ZhCn) => "未保存：另一个 Serialbook 窗口正在占用。请关闭后重试。",
        (Failure::NewerVersion { .. }, Language::En) => {
            "Not saved: the book was written by a newer version. Reload the page, then try again."
        }
        (Failure::NewerVersion { .. }, Language::ZhCn) => "未保存：账本由更新的版本写入。请刷新页面后重试。",
        (Failure::Damaged { .. }, Language::En) => {
            "Not saved: an entry of the book cannot be read. Keep this device as it is and ask for help."
        }
        (Failure::Damaged { .. }, Language::ZhCn) => "未保存：账本中有一条记录无法读取。请保持本机原样并寻求帮助。",
        (Failure::Missing, Language::En) => "Not saved: it was removed in another window. Go back and look again.",
        (Failure::Missing, Language::ZhCn) => "未保存：已在另一个窗口中移除。请返回查看。",
        (Failure::Closed | Failure::Other(_), Language::En) => {
            "Not saved: the storage of this device did not answer. Try again; if it stays, reload the page."
        }
        (Failure::Closed | Failure::Other(_), Language::ZhCn) => {
            "未保存：本机存储没有响应。请重试；若仍如此，请刷新页面。"
        }
    };
    said.to_owned()
}

/// Why something could not be read.
pub const fn unread(failure: &Failure, language: Language) -> &'static str {
    match (failure, language) {
        (Failure::Missing, Language::En) => "It is no longer there; somebody may have removed it in another window.",
        (Failure::Missing, Language::ZhCn) => "内容已不存在，可能已在另一个窗口中移除。",
        (Failure::NewerVersion { .. }, Language::En) => "It was written by a newer version. Reload the page.",
        (Failure::NewerVersion { .. }, Language::ZhCn) => "内容由更新的版本写入，请刷新页面。",
        (_, Language::En) => "The storage of this device did not answer. Nothing is lost; try again.",
        (_, Language::ZhCn) => "本机存储没有响应。数据没有丢失，请重试。",
    }
}
