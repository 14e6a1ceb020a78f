//! Tabs: whoever is second finds out, decides again, and is told the true reason.

use serial_rules::Code;
use serial_rules::model::Kind;
use serialbook::shop::{Receipt, Shop, Trouble};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{fresh, phones, posted, serials, shop};

const ROUNDS: usize = 200;

#[wasm_bindgen_test]
async fn of_two_tabs_that_sell_one_piece_at_once_one_sells_it() {
    let name = fresh("race");
    let one = shop(&name).await;
    let pieces = serials("A", ROUNDS);
    one.post(phones(Kind::Purchase, pieces.clone())).await.unwrap();
    let other = Shop::open_named(&name).await.unwrap();
    let mut wins = (0, 0);
    for (round, piece) in pieces.iter().enumerate() {
        let sale = || phones(Kind::Sale, vec![piece.clone()]);
        // Who is asked first changes, so that both get to be second.
        let (here, there) = if round % 2 == 0 {
            futures::join!(one.post(sale()), other.post(sale()))
        } else {
            let (there, here) = futures::join!(other.post(sale()), one.post(sale()));
            (here, there)
        };
        match (here, there) {
            (Ok(won), Err(lost)) => {
                wins.0 += 1;
                assert_lost_to(&won, &lost);
            }
            (Err(lost), Ok(won)) => {
                wins.1 += 1;
                assert_lost_to(&won, &lost);
            }
            both => panic!("round {round}: exactly one sells it, not {both:?}"),
        }
    }
    assert_eq!(wins.0 + wins.1, ROUNDS);
    assert!(wins.0 > 0 && wins.1 > 0, "both were second at times: {wins:?}");
    one.catch_up().await.unwrap();
    other.catch_up().await.unwrap();
    one.peek(|one| other.peek(|other| assert_eq!(one, other)));
    assert_eq!(one.rebuilt().await.unwrap(), one.peek(Clone::clone));
    assert_eq!(one.peek(|book| book.documents.len()), 1 + ROUNDS);
}

/// The loser is told that the piece is out, and by which document: the winner's.
fn assert_lost_to(won: &Receipt, lost: &Trouble) {
    let Trouble::Refused(findings) = lost else { panic!("{lost:?}") };
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0].code, Code::AlreadyOut);
    assert_eq!(findings[0].document.as_ref(), Some(&posted(won).id));
}

#[wasm_bindgen_test]
async fn a_refusal_is_by_the_newest_book() {
    let name = fresh("true refusal");
    let one = shop(&name).await;
    let other = Shop::open_named(&name).await.unwrap();
    one.post(phones(Kind::Purchase, serials("A", 1))).await.unwrap();
    // The other tab cannot have heard of it yet: nothing was awaited since, and its book would refuse.
    assert_eq!(other.peek(|book| book.serials.len()), 0);
    other.post(phones(Kind::Sale, serials("A", 1))).await.unwrap();
}

#[wasm_bindgen_test]
async fn tabs_hear_of_each_other() {
    let name = fresh("heard");
    let one = shop(&name).await;
    let other = Shop::open_named(&name).await.unwrap();
    one.post(phones(Kind::Purchase, serials("A", 7))).await.unwrap();
    // Each turn lets the browser deliver what it has; there is no bound that is right on every machine but the runner's.
    while other.peek(|book| book.serials.len()) < 7 {
        serialbook::device::clock::wait(1).await;
    }
    one.peek(|one| other.peek(|other| assert_eq!(one, other)));
}
