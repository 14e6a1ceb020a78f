//! Drafts: kept until they are posted or thrown away, and never overwritten unseen.

use serial_rules::Book;
use serial_rules::model::Kind;
use serialbook::shop::{Shop, Trouble};
use serialbook::store::{Draft, Failure, Saved};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{cables, failure, fresh, phones, posted, put_raw, serials, shop};

#[wasm_bindgen_test]
async fn a_draft_comes_back_as_it_was_saved() {
    let name = fresh("draft");
    let tab = shop(&name).await;
    let mut draft = Draft::new(tab.new_draft_id(), phones(Kind::Sale, serials("A", 3)));
    draft.aside = vec!["what is this, 号?".to_owned()];
    draft.note.push_str("for Mr Li, fetches it at five");
    assert_eq!(tab.save_draft(&mut draft).await, Ok(Saved::Kept { revision: 1 }));
    let again = Shop::open_named(&name).await.unwrap();
    assert_eq!(again.draft(&draft.id).await, Ok(Some(draft.clone())));
    assert!(tab.holds(&draft) && !again.holds(&draft), "it is told who holds it");
    assert_eq!(tab.peek(Book::seq), 3, "a draft is no history");
}

#[wasm_bindgen_test]
async fn a_draft_saved_in_another_tab_is_not_overwritten() {
    let name = fresh("stale draft");
    let (one, other) = (shop(&name).await, Shop::open_named(&name).await.unwrap());
    let mut here = Draft::new("d", cables(Kind::Sale, 1));
    one.save_draft(&mut here).await.unwrap();

    let mut there = other.draft("d").await.unwrap().unwrap();
    there.note.push_str("there");
    assert_eq!(other.save_draft(&mut there).await, Ok(Saved::Kept { revision: 2 }));

    here.note.push_str("here");
    assert_eq!(one.save_draft(&mut here).await, Ok(Saved::Stale { current: Some(Box::new(there.clone())) }));
    assert_eq!(one.draft("d").await, Ok(Some(there)));
}

#[wasm_bindgen_test]
async fn two_new_drafts_of_one_name_are_one() {
    let name = fresh("same draft");
    let (one, other) = (shop(&name).await, Shop::open_named(&name).await.unwrap());
    let (mut here, mut there) = (Draft::new("d", cables(Kind::Sale, 1)), Draft::new("d", cables(Kind::Sale, 2)));
    let saved = futures::join!(one.save_draft(&mut here), other.save_draft(&mut there));
    assert_eq!(saved, (Ok(Saved::Kept { revision: 1 }), Ok(Saved::Stale { current: Some(Box::new(here)) })));
}

#[wasm_bindgen_test]
async fn a_draft_that_was_thrown_away_does_not_come_back() {
    let shop = shop(&fresh("gone draft")).await;
    let mut draft = Draft::new("d", cables(Kind::Sale, 1));
    shop.save_draft(&mut draft).await.unwrap();
    shop.remove_draft("d").await.unwrap();
    shop.remove_draft("d").await.unwrap();
    assert_eq!(shop.save_draft(&mut draft).await, Ok(Saved::Stale { current: None }));
    assert_eq!(shop.draft("d").await, Ok(None));
}

#[wasm_bindgen_test]
async fn drafts_are_listed_and_one_that_cannot_be_read_is_counted() {
    let name = fresh("drafts");
    let shop = shop(&name).await;
    for id in ["a", "b"] {
        shop.save_draft(&mut Draft::new(id, cables(Kind::Purchase, 1))).await.unwrap();
    }
    put_raw(&name, "drafts", 1.0, "unreadable").await;
    let listed = shop.drafts().await.unwrap();
    let mut ids: Vec<&str> = listed.drafts.iter().map(|draft| draft.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!((ids, listed.unreadable), (vec!["a", "b"], 1));
}

#[wasm_bindgen_test]
async fn posting_a_draft_throws_it_away() {
    let shop = shop(&fresh("posted draft")).await;
    let mut draft = Draft::new("d", cables(Kind::Purchase, 5));
    shop.save_draft(&mut draft).await.unwrap();
    let receipt = shop.post_draft("d", draft.document).await.unwrap();
    assert_eq!(shop.draft("d").await, Ok(None));
    assert_eq!(shop.document(&posted(&receipt).id).await.as_ref(), Ok(posted(&receipt)));
}

#[wasm_bindgen_test]
async fn a_draft_that_is_refused_stays() {
    let shop = shop(&fresh("refused draft")).await;
    let mut draft = Draft::new("d", phones(Kind::Sale, serials("A", 1)));
    shop.save_draft(&mut draft).await.unwrap();
    let refused = shop.post_draft("d", draft.document.clone()).await;
    assert!(matches!(refused, Err(Trouble::Refused(_))), "{refused:?}");
    assert_eq!(shop.draft("d").await, Ok(Some(draft)));
}

#[wasm_bindgen_test]
async fn two_tabs_that_post_one_draft_at_once_post_it_once() {
    let name = fresh("draft posted twice");
    let (one, other) = (shop(&name).await, Shop::open_named(&name).await.unwrap());
    for round in 0..20 {
        let mut draft = Draft::new(format!("d{round}"), cables(Kind::Purchase, 5));
        one.save_draft(&mut draft).await.unwrap();
        let before = one.peek(|book| book.documents.len());
        let (here, there) = futures::join!(
            one.post_draft(&draft.id, draft.document.clone()),
            other.post_draft(&draft.id, draft.document.clone())
        );
        assert!(here.is_ok() != there.is_ok(), "exactly one posts it: {here:?} {there:?}");
        let loser = if here.is_ok() { there } else { here };
        assert_eq!(failure(loser), Failure::Missing);
        one.catch_up().await.unwrap();
        assert_eq!(one.peek(|book| book.documents.len()), before + 1);
    }
}
