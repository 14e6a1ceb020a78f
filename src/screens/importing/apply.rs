//! Bringing in what a plan says, and taking it back as a whole.

use serial_rules::Command;
use serial_rules::draft::Draft;
use serial_rules::model::{Kind, Line, Partner, Product, Quantity};

use crate::importing::plan::Change;
use crate::importing::{Goods, Plan, Subject};
use crate::routes;
use crate::shop::{Shop, Trouble};
use crate::store;

/// What was brought in.
#[derive(Clone, Debug, Default)]
pub(super) struct Done {
    /// How many are new.
    pub(super) made: usize,
    /// How many were changed.
    pub(super) changed: usize,
    /// What takes it back, the last first.
    pub(super) undo: Vec<Undo>,
    /// The document that it became, where it is one: a draft, to be looked at and posted.
    pub(super) path: Option<String>,
}

/// What takes one of it back.
#[derive(Clone, Debug)]
pub(super) enum Undo {
    Product(Box<Change<Product>>),
    Partner(Box<Change<Partner>>),
}

impl Undo {
    /// A new one is no longer offered; a changed one is as it was.
    fn command(self) -> Command {
        match self {
            Self::Product(change) => {
                let Change { before, after } = *change;
                Command::SaveProduct(before.unwrap_or(Product { is_archived: true, barcode: None, ..after }))
            }
            Self::Partner(change) => {
                let Change { before, after } = *change;
                Command::SavePartner(before.unwrap_or(Partner { is_archived: true, ..after }))
            }
        }
    }
}

/// Brings it in. Where something stops products or partners on the way, those before it are taken back; cartons that were
/// remembered stay, for they say what is in a box and not that it is here.
pub(super) async fn apply(
    shop: Shop,
    subject: Subject,
    plan: Plan,
    progress: impl Fn(usize, usize),
) -> Result<Done, Trouble> {
    match subject {
        Subject::Products | Subject::Partners => save(shop, plan, progress).await,
        Subject::Packing => receive(shop, plan, Kind::Purchase, progress).await,
        Subject::Opening => receive(shop, plan, Kind::Opening, progress).await,
    }
}

async fn save(shop: Shop, plan: Plan, progress: impl Fn(usize, usize)) -> Result<Done, Trouble> {
    let products = plan.products.into_iter().map(|change| Undo::Product(Box::new(change)));
    let partners = plan.partners.into_iter().map(|change| Undo::Partner(Box::new(change)));
    let changes: Vec<Undo> = products.chain(partners).collect();
    let (mut done, all) = (Done::default(), changes.len());
    for change in changes {
        progress(done.undo.len(), all);
        let (command, is_new) = match &change {
            Undo::Product(change) => (Command::SaveProduct(change.after.clone()), change.before.is_none()),
            Undo::Partner(change) => (Command::SavePartner(change.after.clone()), change.before.is_none()),
        };
        if let Err(trouble) = shop.execute(command).await {
            take_back(shop, done.undo).await?;
            return Err(trouble);
        }
        done.made += usize::from(is_new);
        done.changed += usize::from(!is_new);
        done.undo.insert(0, change);
    }
    Ok(done)
}

/// Takes it back, all of it.
pub(super) async fn take_back(shop: Shop, undo: Vec<Undo>) -> Result<(), Trouble> {
    for change in undo {
        shop.execute(change.command()).await?;
    }
    Ok(())
}

/// Remembers the cartons, and makes a draft of what came in: what stands against a piece is told there, and put right.
async fn receive(shop: Shop, plan: Plan, kind: Kind, progress: impl Fn(usize, usize)) -> Result<Done, Trouble> {
    let all = plan.cartons.len();
    for (at, (code, serials)) in plan.cartons.into_iter().enumerate() {
        progress(at, all);
        shop.execute(Command::PackCarton { code, serials }).await?;
    }
    let mut draft = shop.peek(|book| {
        let mut draft = Draft::new(kind, shop.today(), &book.settings);
        for Goods { product, serials, quantity, cost } in plan.goods {
            let Some(known) = book.catalogue.product(&product) else { continue };
            if draft.document.lines.iter().any(|line| line.product == product) {
                // What cost something else stands on a line of its own.
                draft.document.lines.push(Line { serials, price: cost, ..Line::new(product, quantity) });
                continue;
            }
            let unnamed = quantity - Quantity::count(serials.len());
            let line = draft.choose(known);
            draft.enter(book, &product, serials);
            if let Some(line) = draft.document.lines.get_mut(line) {
                // A piece that stands aside is not counted until it is taken.
                line.quantity += unnamed;
                line.price = cost.or(line.price);
            }
        }
        let aside = draft.problems.iter().filter_map(|problem| serde_json::to_string(problem).ok()).collect();
        store::Draft { aside, ..store::Draft::new(shop.new_draft_id(), draft.document) }
    });
    shop.save_draft(&mut draft).await?;
    Ok(Done { path: Some(routes::draft(kind, &draft.id)), ..Done::default() })
}
