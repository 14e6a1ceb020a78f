//! What stories have in common: opening the shop, adding a product, receiving and selling.

use e2e::{Clerk, Failure, Outcome, Spot, ensure, hook};

/// The hundred numbers of one product, as a scanner sends them.
const SCAN_100: &str = include_str!("../../data/scan-100.txt");

/// Questions of the first run at most, so that a test does not press on for ever.
const QUESTIONS_MAX: usize = 8;

/// The product that the stories are about.
pub(crate) const PHONE: &str = "Phone 15";

/// The numbers of the data file, in order.
pub(crate) fn hundred() -> Vec<&'static str> {
    SCAN_100.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// The first run, by a shop for digital appliances in English; ends at home.
pub(crate) async fn open_shop(clerk: &mut Clerk) -> Outcome {
    clerk.visit("/").await?;
    clerk.see(&hook("first-run")).await?;
    for _ in 0..QUESTIONS_MAX {
        answer_what_is_asked(clerk).await?;
        let asked = clerk.text(&hook("first-run")).await?;
        clerk.press(&hook("first-run-next")).await?;
        clerk
            .until("get to the next question", async || {
                Ok(clerk.texts(&hook("first-run")).await?.first().is_none_or(|now| *now != asked))
            })
            .await?;
        if !clerk.sees(&hook("first-run")).await? {
            return at_home(clerk).await;
        }
    }
    Err(Failure::new("the first run does not end"))
}

async fn answer_what_is_asked(clerk: &mut Clerk) -> Outcome {
    for answer in ["language-en", "trade-digital-appliances"] {
        if clerk.sees(&hook(answer)).await? {
            clerk.press(&hook(answer)).await?;
        }
    }
    if clerk.sees(&hook("shop-name")).await? {
        clerk.write(&hook("shop-name"), "Corner").await?;
    }
    Ok(())
}

async fn at_home(clerk: &Clerk) -> Outcome {
    clerk.see(&hook("home-sell")).await
}

/// Adds a product by its screen; its pieces have serials without another press.
pub(crate) async fn add_product(clerk: &mut Clerk, name: &str) -> Outcome {
    clerk.visit("/products").await?;
    clerk.press(&hook("product-new")).await?;
    clerk.write(&hook("product-name"), name).await?;
    clerk.press(&hook("save")).await?;
    clerk.see(&hook("product-card").with("product", name)).await
}

/// Begins a purchase of a product: what is scanned from now on is received.
pub(crate) async fn begin_purchase(clerk: &mut Clerk, product: &str) -> Outcome {
    begin(clerk, "/buy", "purchase").await?;
    add_line(clerk, product).await
}

/// Begins a sale.
pub(crate) async fn begin_sale(clerk: &mut Clerk) -> Outcome {
    begin(clerk, "/sell", "sale").await
}

/// Begins a document. Where drafts are open, the clerk is asked first, and wants a new one.
pub(crate) async fn begin(clerk: &mut Clerk, path: &str, kind: &str) -> Outcome {
    clerk.visit(path).await?;
    let (screen, new) = (hook("document-screen").with("kind", kind), hook("document-new"));
    let either = async || Ok(clerk.sees(&screen).await? || clerk.sees(&new).await?);
    clerk.until("begin a document", either).await?;
    if !clerk.sees(&screen).await? {
        clerk.press(&new).await?;
    }
    clerk.see(&screen).await
}

/// Posts what is on the screen and gives the number that the document got.
pub(crate) async fn post(clerk: &mut Clerk) -> Outcome<String> {
    clerk.press(&hook("post")).await?;
    let number = clerk.text(&hook("receipt").inside(&hook("document-number"))).await?;
    ensure(!number.is_empty(), "the receipt has no number")?;
    Ok(number)
}

/// Receives pieces by scanning them, on a purchase of their own.
pub(crate) async fn receive(clerk: &mut Clerk, product: &str, serials: &[&str]) -> Outcome<String> {
    begin_purchase(clerk, product).await?;
    clerk.scan_all(serials.iter().copied()).await?;
    clerk.see_number(&hook("line-count"), serials.len()).await?;
    post(clerk).await
}

/// Receives pieces at once, by pasting their numbers.
pub(crate) async fn receive_pasted(clerk: &mut Clerk, product: &str, serials: &[&str]) -> Outcome<String> {
    begin_purchase(clerk, product).await?;
    clerk.press(&hook("entry-open")).await?;
    clerk.paste(&hook("entry-text"), &serials.join("\n")).await?;
    clerk.press(&hook("entry-add")).await?;
    clerk.see_number(&hook("line-count"), serials.len()).await?;
    post(clerk).await
}

/// Sells pieces by scanning them, on a sale of their own.
pub(crate) async fn sell(clerk: &mut Clerk, serials: &[&str]) -> Outcome<String> {
    begin_sale(clerk).await?;
    clerk.scan_all(serials.iter().copied()).await?;
    clerk.see_number(&hook("line-count"), serials.len()).await?;
    post(clerk).await
}

/// The row of the exceptions strip about a piece.
pub(crate) fn exception(serial: &str) -> Spot {
    hook("exceptions").inside(&hook("exception-row").of_serial(serial))
}

/// Makes a warehouse.
pub(crate) async fn add_warehouse(clerk: &mut Clerk, name: &str) -> Outcome {
    clerk.visit("/warehouses").await?;
    clerk.press(&hook("warehouse-new")).await?;
    clerk.write(&hook("warehouse-name"), name).await?;
    clerk.press(&hook("save")).await?;
    clerk.see_no_more(&hook("warehouse-name")).await
}

/// Opens the page of a posted document.
pub(crate) async fn open_document(clerk: &mut Clerk, number: &str) -> Outcome {
    clerk.visit(&format!("/documents/{number}")).await?;
    clerk.see(&hook("document-page").of_number(number)).await
}

/// Begins a document of a kind that answers to a posted one, from its page.
pub(crate) async fn answer(clerk: &mut Clerk, number: &str, kind: &str) -> Outcome {
    open_document(clerk, number).await?;
    clerk.press(&hook("document-follow").with("kind", kind)).await?;
    clerk.see(&hook("document-screen").with("kind", kind)).await
}

/// Takes a document back, from its page. Nothing stands in the way.
pub(crate) async fn void(clerk: &mut Clerk, number: &str) -> Outcome {
    open_document(clerk, number).await?;
    clerk.press(&hook("void")).await?;
    clerk.press(&hook("confirm-void")).await?;
    clerk.see(&hook("document-page").of_number(number).with("state", "void")).await
}

/// The card of a piece says that it stands so, after so many steps.
pub(crate) async fn stands(clerk: &mut Clerk, serial: &str, state: &str, steps: usize) -> Outcome {
    clerk.visit(&format!("/serials/{serial}")).await?;
    clerk.see(&hook("serial-card").of_serial(serial).with("state", state)).await?;
    clerk.see_count(&hook("timeline-step"), steps).await
}

/// Adds a product that is counted by quantity.
pub(crate) async fn add_untracked(clerk: &mut Clerk, name: &str) -> Outcome {
    clerk.visit("/products/new").await?;
    clerk.write(&hook("product-name"), name).await?;
    clerk.press(&hook("product-serial-managed")).await?;
    clerk.press(&hook("save")).await?;
    clerk.see(&hook("product-card").with("product", name)).await
}

/// Puts a product onto the document that is being entered: of it are the pieces that are scanned next.
pub(crate) async fn add_line(clerk: &mut Clerk, product: &str) -> Outcome {
    let option = hook("product-option").with("product", product);
    // An empty document has a few products at hand; all of them are behind a button.
    if !clerk.sees(&option).await? {
        clerk.press(&hook("product-pick")).await?;
    }
    clerk.press(&option).await?;
    clerk.see(&hook("line-row").with("product", product)).await
}

/// So much of a product lies in the shop, by the list of stock.
pub(crate) async fn lies(clerk: &mut Clerk, product: &str, quantity: &str) -> Outcome {
    clerk.visit("/stock").await?;
    let on_hand = hook("stock-row").with("name", product).inside(&hook("stock-on-hand"));
    clerk.see_words(&on_hand, &format!("{quantity} pc")).await
}
