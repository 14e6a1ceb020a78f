//! Commands by chance: mostly such as a clerk would enter, often such as must be refused.

use serial_rules::Command;
use serial_rules::model::{
    Correction, Date, Document, Kind, Line, LotQuantity, Quantity, Role, Scope, Serial, Settings, Tracking,
};

use super::naive::{At, Naive, WAREHOUSES};
use super::rng::Rng;

/// Products: two by serial, one by quantity, one by lot.
pub(crate) const PRODUCTS: [(&str, Tracking); 4] =
    [("p", Tracking::Serial), ("q", Tracking::Serial), ("c", Tracking::None), ("m", Tracking::Lot)];

/// All serials that anybody enters, but for a few in another case or with a wrong character.
pub(crate) const SERIALS: [&str; 16] =
    ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"];

const KINDS: [(Kind, usize); 12] = [
    (Kind::Opening, 4),
    (Kind::Purchase, 18),
    (Kind::Sale, 18),
    (Kind::SaleReturn, 10),
    (Kind::PurchaseReturn, 6),
    (Kind::Transfer, 10),
    (Kind::Dispatch, 6),
    (Kind::Receipt, 8),
    (Kind::Count, 8),
    (Kind::Adjust, 9),
    (Kind::Assembly, 2),
    (Kind::Disassembly, 1),
];

/// The next command for a shop in this state. `turn` makes its number and, slowly, its day.
pub(crate) fn command(rng: &mut Rng, shop: &Naive, turn: usize) -> Command {
    match rng.below(100) {
        0 => {
            let settings =
                Settings { serials: rng.percent(85), negative_stock: rng.percent(30), ..Settings::default() };
            Command::SaveSettings(settings)
        }
        1 | 2 => {
            let products = (0..=rng.below(2)).map(|_| rng.one(&PRODUCTS).0.into()).collect();
            let to = *rng.one(&[Tracking::Serial, Tracking::Serial, Tracking::Serial, Tracking::None, Tracking::Lot]);
            Command::SwitchTracking { products, to }
        }
        3..18 if !shop.order.is_empty() => {
            let recent = shop.order.len().saturating_sub(1 + rng.below(8));
            let id = if rng.percent(90) { &shop.order[recent] } else { rng.one(&shop.order) };
            Command::Void(id.as_str().into())
        }
        _ => Command::Post(document(rng, shop, turn)),
    }
}

fn document(rng: &mut Rng, shop: &Naive, turn: usize) -> Document {
    let mut lot = rng.below(100);
    let picked = KINDS.iter().find(|(_, weight)| {
        let is_it = lot < *weight;
        lot = lot.saturating_sub(*weight);
        is_it
    });
    let kind = picked.map_or(Kind::Purchase, |(kind, _)| *kind);
    let id = match shop.order.last() {
        Some(last) if rng.percent(1) => last.clone(),
        _ => format!("D{turn}"),
    };
    let mut document = Document::new(id.as_str(), kind, day(rng, turn));
    let here = *rng.one(&WAREHOUSES);
    document.warehouse = Some(if rng.percent(1) { "nowhere".into() } else { here.into() });
    if matches!(kind, Kind::Transfer | Kind::Dispatch) {
        let away = WAREHOUSES.iter().find(|other| **other != here).copied().unwrap_or(here);
        document.to = Some(if rng.percent(2) { here.into() } else { away.into() });
    }
    document.against = link(rng, shop, kind).map(|id| id.as_str().into());
    if kind == Kind::Count {
        document.scope = match rng.below(4) {
            0 => Some(Scope::All),
            1 => Some(Scope::Products(vec![rng.one(&PRODUCTS).0.into(), rng.one(&PRODUCTS).0.into()])),
            _ => None,
        };
    }
    document.accept =
        if rng.percent(60) { vec![serial_rules::Code::NeverSold, serial_rules::Code::LotExpired] } else { Vec::new() };
    let lines = if rng.percent(1) { 0 } else { 1 + rng.below(2) };
    document.lines = (0..lines).map(|_| line(rng, shop, &document, here)).collect();
    document
}

/// Days go by slowly; one document in ten is dated back.
fn day(rng: &mut Rng, turn: usize) -> Date {
    let back = if rng.percent(10) { rng.below(5) } else { 0 };
    let days = i64::try_from((turn / 40).saturating_sub(back)).unwrap_or_default();
    let first: Date = "2026-01-01".parse().expect("a day");
    first.checked_add(jiff::Span::new().days(days)).expect("within the calendar")
}

fn link(rng: &mut Rng, shop: &Naive, kind: Kind) -> Option<String> {
    let wanted = match kind {
        Kind::SaleReturn if rng.percent(50) => Kind::Sale,
        Kind::PurchaseReturn if rng.percent(40) => Kind::Purchase,
        Kind::Receipt => Kind::Dispatch,
        _ => return None,
    };
    let fits = |id: &&String| shop.papers[*id].kind == wanted && (!shop.papers[*id].is_void || id.ends_with('7'));
    let papers: Vec<&String> = shop.order.iter().rev().filter(fits).take(6).collect();
    match rng.below(40) {
        0 => Some("D0".to_owned()),
        _ if papers.is_empty() => None,
        _ => Some((*rng.one(&papers)).clone()),
    }
}

fn line(rng: &mut Rng, shop: &Naive, document: &Document, here: &str) -> Line {
    let linked = document.against.as_ref().and_then(|id| shop.papers.get(id.as_str()));
    let on_linked: Vec<&String> = linked.map(|paper| paper.amounts.keys().collect()).unwrap_or_default();
    let product = match on_linked.as_slice() {
        [] => rng.one(&PRODUCTS).0.to_owned(),
        _ if rng.percent(5) => rng.one(&PRODUCTS).0.to_owned(),
        some => (*rng.one(some)).clone(),
    };
    let tracking = shop.tracking[&product];
    let mut line = Line::new(product.as_str(), Quantity::ZERO);
    match (document.kind, tracking) {
        (Kind::Adjust, Tracking::Serial) => adjust(rng, shop, &mut line, here),
        (Kind::Adjust, _) => line.change = Some(Quantity::whole(i64::try_from(rng.below(7)).unwrap_or_default() - 3)),
        (kind, Tracking::Serial) => {
            serials(rng, shop, &mut line, kind, here, linked.map(|paper| paper.pieces.as_slice()));
        }
        _ => line.quantity = Quantity::from_steps(500_000 * i64::try_from(1 + rng.below(8)).unwrap_or_default()),
    }
    if tracking == Tracking::Lot {
        lots(rng, shop, &mut line, document.kind, here);
    } else if rng.percent(1) {
        line.lots = vec![LotQuantity { lot: "L1".into(), quantity: line.quantity, expiry: None }];
    }
    if matches!(document.kind, Kind::Assembly | Kind::Disassembly) {
        line.role = Some(*rng.one(&[Role::Made, Role::Used]));
    }
    line.unit = match rng.below(60) {
        0 => Some("crate".into()),
        1 => Some("box".into()),
        2 => Some("pc".into()),
        _ => None,
    };
    line
}

/// Serials for a line: mostly those that the document may move.
fn serials(rng: &mut Rng, shop: &Naive, line: &mut Line, kind: Kind, here: &str, linked: Option<&[usize]>) {
    let product = line.product.to_string();
    let fits = |at: &At| match kind {
        Kind::Opening | Kind::Purchase => matches!(at, At::Sold | At::Back | At::Lost | At::Nowhere),
        Kind::SaleReturn => *at == At::Sold,
        Kind::Receipt => matches!(at, At::Way(_)),
        _ => *at == At::In(here.to_owned()),
    };
    let is_linked = |at: &usize| linked.is_none_or(|linked| linked.contains(at));
    let likely: Vec<&str> = (0..shop.pieces.len())
        .filter(|at| shop.pieces[*at].product == product && fits(&shop.pieces[*at].at) && is_linked(at))
        .filter_map(|at| shop.pieces[at].texts.last().map(|(text, _)| text.as_str()))
        .collect();
    let wanted = if kind == Kind::Count { likely.len() + rng.below(2) } else { rng.below(4) };
    for at in 0..wanted {
        let text = match rng.below(100) {
            0 => "字",
            1..80 if kind == Kind::Count && at < likely.len() => likely[at],
            1..80 if kind != Kind::Count && !likely.is_empty() => rng.one(&likely),
            _ => rng.one::<&str>(&SERIALS),
        };
        line.serials.push(Serial::new(text));
    }
    if rng.percent(85) {
        line.serials.sort_by_key(Serial::key);
        line.serials.dedup_by_key(|serial| serial.key());
    }
    let more = if kind == Kind::Sale || rng.percent(60) { 0 } else { rng.below(3) };
    let quantity = Quantity::count(line.serials.len() + more);
    line.quantity = match rng.below(60) {
        0 => quantity - Quantity::whole(1),
        1 => quantity + Quantity::from_steps(500_000),
        2 => quantity + Quantity::whole(1),
        _ => quantity,
    };
}

fn adjust(rng: &mut Rng, shop: &Naive, line: &mut Line, here: &str) {
    let at = At::In(here.to_owned());
    let text = |piece: usize| Serial::new(&shop.pieces[piece].texts[0].0);
    let lies_here: Vec<usize> = (0..shop.pieces.len()).filter(|piece| shop.pieces[*piece].at == at).collect();
    let any = |rng: &mut Rng| Serial::new(rng.one::<&str>(&SERIALS));
    let known = |rng: &mut Rng| if lies_here.is_empty() { any(rng) } else { text(*rng.one(&lies_here)) };
    match rng.below(4) {
        0 => line.name = (0..=rng.below(2)).map(|_| any(rng)).collect(),
        1 => line.unname = (0..=rng.below(2)).map(|_| known(rng)).collect(),
        2 => {
            line.correct = (0..=rng.below(2)).map(|_| Correction { from: known(rng), to: any(rng) }).collect();
        }
        _ => {
            line.unname = (0..rng.below(2)).map(|_| known(rng)).collect();
            line.name = (0..rng.below(2)).map(|_| any(rng)).collect();
            line.change = Some(Quantity::whole(i64::try_from(rng.below(5)).unwrap_or_default() - 2));
        }
    }
}

fn lots(rng: &mut Rng, shop: &Naive, line: &mut Line, kind: Kind, here: &str) {
    let comes_in = matches!(kind, Kind::Opening | Kind::Purchase | Kind::Count | Kind::SaleReturn | Kind::Receipt);
    let product = line.product.to_string();
    let ids = ["L1", "L2", "L3"];
    let here: Vec<&str> = ids.into_iter().filter(|lot| shop.in_lot(&product, lot, here) > 0).collect();
    let lot = if comes_in || here.is_empty() || rng.percent(10) { *rng.one(&ids) } else { *rng.one(&here) };
    let total = if kind == Kind::Adjust { line.change.unwrap_or_default().abs() } else { line.quantity };
    if total.is_zero() || rng.percent(2) {
        return;
    }
    let expiry = ["2026-01-20", "2026-02-20", "2026-06-01"].map(|day| day.parse().ok());
    let expiry = if rng.percent(70) { *rng.one(&expiry) } else { None };
    line.lots = vec![LotQuantity { lot: lot.into(), quantity: total, expiry }];
    if rng.percent(20) && total > Quantity::whole(1) {
        line.lots[0].quantity = Quantity::whole(1);
        let other = *rng.one(&ids);
        line.lots.push(LotQuantity { lot: other.into(), quantity: total - Quantity::whole(1), expiry: None });
    }
}
