//! What can change under a screen, so that it redraws for that alone.

use leptos::prelude::{ArcTrigger, Notify, Track};
use serial_rules::Event;

/// A part of the shop that screens watch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// Products, warehouses and partners.
    Catalogue,
    /// Pieces, lots, cartons and what is on hand.
    Stock,
    /// What was posted and taken back.
    Documents,
    /// What the shop decided about itself.
    Settings,
    /// What is not posted yet. Drafts are not in the book: read them with [`Shop::drafts`](super::Shop::drafts).
    Drafts,
}

impl Topic {
    /// What an entry changes.
    pub(super) const fn changed_by(event: &Event) -> &'static [Self] {
        match event {
            Event::SettingsSaved(_) => &[Self::Settings],
            Event::WarehouseSaved(_) | Event::PartnerSaved(_) | Event::ProductSaved(_) => &[Self::Catalogue],
            Event::TrackingSwitched { .. } => &[Self::Catalogue, Self::Stock],
            Event::CartonPacked { .. } | Event::PieceNoted { .. } => &[Self::Stock],
            Event::Posted { .. } | Event::Voided { .. } => &[Self::Documents, Self::Stock],
        }
    }
}

/// One revision for each topic.
#[derive(Debug, Default)]
pub(super) struct Revisions {
    topics: [ArcTrigger; 5],
}

impl Revisions {
    /// Has whoever is reading now read again when the topic changes.
    pub(super) fn track(&self, topic: Topic) {
        self.topics[topic as usize].track();
    }

    /// Tells all who read the topic.
    pub(super) fn tell(&self, topic: Topic) {
        self.topics[topic as usize].notify();
    }
}
