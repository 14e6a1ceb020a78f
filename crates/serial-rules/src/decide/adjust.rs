//! Adjust: names given to unnamed pieces, taken off, or put right (R44, D9).

use super::lifecycle::{Act, Outcome, Standing, outcome};
use super::lots::changed;
use super::pieces::{Going, Known};
use super::posting::{Moving, Posting, Site};
use crate::entry::{Destination, Pieces, PiecesMoved};
use crate::model::{Correction, Quantity, Serial, Tracking};
use crate::refusal::{Code, Finding};

pub(super) fn post(posting: &mut Posting<'_>) {
    let lines = posting.lines();
    let Some(site) = posting.site() else { return };
    for line in &lines {
        match line.product.tracking {
            Tracking::Serial => adjust_pieces(posting, line, site),
            Tracking::Lot => adjust_lots(posting, line, site),
            Tracking::None => adjust_quantity(posting, line, site),
        }
    }
}

fn adjust_pieces<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>) {
    let entered = line.line;
    let unnamed = judged(posting, Act::Unname, line, site, &entered.unname, Going::Named);
    let change = entered.change.unwrap_or_default();
    let left = posting.unnamed_left(line.no, site.no);
    *left += change + Quantity::count(entered.unname.len());
    if left.is_negative() {
        posting
            .findings
            .add(Finding::new(Code::StockShort).at_line(line.at).of_product(&line.product.id).in_warehouse(site.id));
    }
    let named = judged(posting, Act::Name, line, site, &entered.name, Going::FromUnnamed);
    posting.change(line.product, site, change + Quantity::count(unnamed.len()) - Quantity::count(named.len()));
    let moves =
        [(unnamed, Destination::Unnamed, None), (named, Destination::In(site.id.clone()), Some(site.id.clone()))];
    for (serials, to, named_from) in moves {
        if !serials.is_empty() {
            posting.moved(PiecesMoved {
                product: line.product.id.clone(),
                pieces: Pieces::Listed(serials),
                to,
                named_from,
            });
        }
    }
    for correction in &entered.correct {
        correct(posting, line, correction, site);
    }
}

/// The serials of a list that go, reasons against the others noted.
fn judged<'a>(
    posting: &mut Posting<'a>,
    act: Act,
    line: &Moving<'a>,
    site: Site<'a>,
    serials: &[Serial],
    wanted: Going,
) -> Vec<Serial> {
    serials.iter().filter(|serial| posting.judge(act, line, serial, site) == Some(wanted)).cloned().collect()
}

/// Puts a serial right: the old one is a piece that is here or sold, the new one names no other piece (D1).
fn correct<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, correction: &Correction, site: Site<'a>) {
    let Correction { from, to } = correction;
    let is_known = posting.judge(Act::Correct, line, from, site).is_some();
    if from.same_as(to) {
        // Only the case changes: there is nothing to be in the way.
        if is_known {
            posting.effects.corrected.push(correction.clone());
        }
        return;
    }
    let target = posting.known(to);
    let is_same_piece = target.piece.is_some() && target.piece == posting.known(from).piece;
    // Going back to a text that the piece had before meets no other piece.
    let entered = Known { piece: None, ..posting.known(to) };
    if !posting.is_entered_well(line, to, if is_same_piece { &entered } else { &target }) {
        return;
    }
    let code = match outcome(Act::Name, target.standing(site)) {
        _ if is_same_piece => None,
        _ if target.owner.is_some_and(|owner| owner != line.no) => Some(Code::OtherProduct),
        Outcome::Refused(code) => Some(code),
        _ if target.standing(site) != Standing::Unknown => Some(Code::AlreadyOut),
        _ => None,
    };
    match code {
        Some(code) => posting.findings.add(posting.finding(code, line, to, &target)),
        None if is_known => posting.effects.corrected.push(correction.clone()),
        None => {}
    }
}

fn adjust_quantity<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>) {
    let by = line.line.change.unwrap_or_default();
    if by.is_negative() {
        posting.take_untracked(&Moving { quantity: -by, ..*line }, site);
    }
    posting.change(line.product, site, by);
}

/// A change of a lot-managed quantity says which lots it takes from or adds to.
fn adjust_lots<'a>(posting: &mut Posting<'a>, line: &Moving<'a>, site: Site<'a>) {
    let by = line.line.change.unwrap_or_default();
    let is_less = by.is_negative();
    for lot in posting.lots_of(&Moving { quantity: by.abs(), factor: Quantity::whole(1), ..*line }) {
        let by = if is_less { -lot.quantity } else { lot.quantity };
        let left = posting.lot_left(line.no, &lot.lot, site.no);
        *left += by;
        if left.is_negative() {
            posting
                .findings
                .add(Finding::new(Code::LotShort).at_line(line.at).of_product(&line.product.id).in_warehouse(site.id));
        }
        posting.change_lot(changed(line, lot, site, by));
    }
    posting.change(line.product, site, by);
}
