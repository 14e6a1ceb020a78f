//! Where in a long list a frame stands. A browser draws no sheet of any height: beyond some ten million pixels it stops.
//! So the sheet of a longer list is lower than the list, and its rows are drawn beside where they belong: a short way is
//! the same on both, a long way (the bar, End) is measured in parts of the whole.

/// A height that every browser draws, in pixels.
const TALLEST: i64 = 12_000_000;

/// A list of some height, and what a frame shows of it, all in pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Track {
    /// How high the list would be if it were drawn whole.
    list: i64,
    /// How high the frame is; 0 until it has been measured.
    frame: i64,
    /// Where the frame stands on the sheet.
    drawn: i64,
    /// How far the list is behind the sheet there.
    ahead: i64,
}

impl Track {
    /// The frame's height.
    pub(super) const fn frame(self) -> i64 {
        self.frame
    }

    /// Where the frame stands in the list.
    pub(super) const fn top(self) -> i64 {
        self.drawn + self.ahead
    }

    /// Where the frame stands on the sheet.
    pub(super) const fn drawn(self) -> i64 {
        self.drawn
    }

    /// How high the sheet is.
    pub(super) fn sheet(self) -> i64 {
        self.list.min(TALLEST)
    }

    /// Where on the sheet a place of the list is drawn.
    pub(super) const fn on_sheet(self, place: i64) -> i64 {
        place - self.ahead
    }

    /// The same for a list of this height.
    pub(super) fn of_list(self, list: i64) -> Self {
        Self { list, ..self }.at(self.top())
    }

    /// The frame was scrolled to here on the sheet. Where it would soon run into an end of the sheet that is not the
    /// list's, it stands elsewhere on the sheet then, and has to be put there.
    pub(super) fn scrolled(self, drawn: i64, frame: i64) -> Self {
        let track = Self { frame, ..self };
        if self.sheet() == self.list {
            return Self { drawn, ahead: 0, ..track };
        }
        let way = (drawn - self.drawn).abs();
        if way > 2 * frame {
            return track.at(scaled(drawn, track.reach(track.sheet()), track.reach(self.list)));
        }
        if drawn <= 0 {
            return track.at(0);
        }
        if drawn >= track.reach(track.sheet()) {
            return track.at(track.list);
        }
        let track = Self { drawn, ..track };
        let is_inside = (frame..=track.reach(track.sheet()) - frame).contains(&drawn);
        if is_inside { track } else { track.at(track.top()) }
    }

    /// The frame at this place of the list.
    pub(super) fn at(self, place: i64) -> Self {
        let reach = self.reach(self.list);
        let top = place.clamp(0, reach);
        if self.sheet() == self.list {
            return Self { drawn: top, ahead: 0, ..self };
        }
        let drawn = scaled(top, reach, self.reach(self.sheet()));
        Self { drawn, ahead: top - drawn, ..self }
    }

    /// The frame as near as can be, with these places of the list in sight.
    pub(super) fn showing(self, begin: i64, end: i64) -> Self {
        let top = if begin < self.top() {
            begin
        } else if end > self.top() + self.frame {
            end - self.frame
        } else {
            return self;
        };
        let near = Self { drawn: top - self.ahead, ..self };
        if (0..=self.reach(self.sheet())).contains(&near.drawn) && (top - self.top()).abs() <= self.frame {
            near
        } else {
            self.at(top)
        }
    }

    /// How far a frame can be scrolled on something of this height.
    fn reach(self, height: i64) -> i64 {
        (height - self.frame).max(0)
    }
}

/// A place in another measure.
fn scaled(place: i64, of: i64, to: i64) -> i64 {
    if of == 0 { 0 } else { place * to / of }
}

#[cfg(test)]
mod tests {
    use super::{TALLEST, Track};

    const LONG: i64 = 64_000_000;

    fn long() -> Track {
        Track::default().of_list(LONG).scrolled(0, 600)
    }

    #[test]
    fn a_list_that_can_be_drawn_whole_is() {
        let track = Track::default().of_list(5_000).scrolled(700, 600);
        assert_eq!((track.sheet(), track.top(), track.on_sheet(640)), (5_000, 700, 640));
        assert_eq!(track.of_list(1_000).top(), 400);
    }

    #[test]
    fn a_short_way_is_the_same_on_a_long_list() {
        let track = long().at(LONG / 2);
        let further = track.scrolled(track.drawn() + 120, 600);
        assert_eq!(further.top(), LONG / 2 + 120);
        assert_eq!(further.on_sheet(LONG / 2), track.drawn(), "what was drawn stays where it is");
    }

    #[test]
    fn a_long_way_is_a_part_of_the_whole() {
        let track = long();
        assert_eq!(track.sheet(), TALLEST);
        assert_eq!(track.scrolled(TALLEST - 600, 600).top(), LONG - 600, "the end of the bar is the end of the list");
        let middle = track.scrolled((TALLEST - 600) / 2, 600).top();
        assert!((middle - LONG / 2).abs() < 1_000, "{middle}");
        assert_eq!(track.scrolled(TALLEST / 2, 600).scrolled(0, 600).top(), 0);
    }

    #[test]
    fn short_ways_alone_lead_to_both_ends() {
        let mut track = long().at(5_000);
        for _ in 0..20_000 {
            track = track.scrolled((track.drawn() - 300).max(0), 600);
        }
        assert_eq!(track.top(), 0);
        track = long().at(LONG - 5_000);
        for _ in 0..20_000 {
            track = track.scrolled((track.drawn() + 300).min(TALLEST - 600), 600);
        }
        assert_eq!(track.top(), LONG - 600);
    }

    #[test]
    fn a_place_out_of_sight_is_brought_in_by_the_shortest_way() {
        let track = Track::default().of_list(5_000).scrolled(100, 200);
        assert_eq!(track.showing(50, 100).top(), 50);
        assert_eq!(track.showing(150, 200).top(), 100);
        assert_eq!(track.showing(300, 350).top(), 150);
        let far = long().showing(LONG - 64, LONG);
        assert_eq!(far.top(), LONG - 600);
        assert!((TALLEST - 700..TALLEST).contains(&far.on_sheet(LONG - 64)), "{far:?}");
    }
}
