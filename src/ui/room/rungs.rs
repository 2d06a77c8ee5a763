//! The rungs of a ladder as they look: in which order, under which badge, name and fill.

use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

use crate::findings::Severity;
use crate::money::Money;
use crate::room::{Ladder, Rung};
use crate::rules::LEVELS;
use crate::texts::capitalised;
use crate::ui::charts::hatched;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Tokens, room as measures};
use crate::ui::view::View;

impl Rung {
    /// All of them, in an order in which the sum up to a level is the room of that level: what is
    /// missing stands first, and against the others.
    pub(super) fn in_order() -> impl Iterator<Item = Self> {
        let before = [Self::Shortfall, Self::Free, Self::Unallocated];
        let after = [Self::Committed, Self::Locked];
        let levels = (1..=LEVELS).map(Self::Level);
        before.into_iter().chain(levels).chain(after)
    }

    /// What it adds to the sum of all rungs.
    pub(super) fn adds(self, ladder: &Ladder) -> Money {
        match self {
            Self::Shortfall => ladder.shortfall.negated(),
            other => ladder.rung(other),
        }
    }

    /// The level whose room it ends.
    pub(super) fn ends(self) -> Option<u16> {
        match self {
            Self::Level(level) => Some(level),
            Self::Free => Some(0),
            _ => None,
        }
    }

    /// Whether it is part of the room of a decision level; 0 is what is free now.
    pub(super) fn is_within(self, level: u16) -> bool {
        match self {
            Self::Shortfall | Self::Free | Self::Unallocated => true,
            Self::Level(own) => own <= level,
            Self::Committed | Self::Locked => false,
        }
    }

    /// Whether it is shown beside ladders: what is nothing in all of them is left out, except the
    /// levels and what is locked. Where money is missing, nothing is free.
    pub(super) fn is_shown(self, ladders: &[Ladder]) -> bool {
        let some = |rung: Self| ladders.iter().any(|it| !rung.adds(it).is_zero());
        match self {
            Self::Level(_) | Self::Locked => true,
            Self::Free => some(self) || !ladders.iter().all(|it| it.shortfall.is_positive()),
            _ => some(self),
        }
    }

    /// What it is called.
    pub(super) fn name(self, view: &View<'_>) -> String {
        let texts = view.look.texts;
        match self {
            Self::Level(1) => texts.get("rung-own"),
            other => capitalised(&texts.rung(view.projection().rules(), other)),
        }
    }

    /// The same without what stands in brackets after it, for where there is little room.
    pub(super) fn short_name(self, view: &View<'_>) -> String {
        let name = self.name(view);
        match name.split_once(" (") {
            Some((short, _)) => short.to_owned(),
            None => name,
        }
    }

    /// The colour of text on its fill; `None` where it is hatched and text needs a ground.
    pub(super) fn ink(self, tokens: &Tokens) -> Option<Color32> {
        match self {
            Self::Shortfall | Self::Locked => None,
            Self::Free => Some(tokens.levels[0].1),
            Self::Level(level) => Some(of_level(tokens, level).1),
            Self::Unallocated | Self::Committed => Some(tokens.ink),
        }
    }

    /// The colour of text beside it.
    pub(super) fn ink_beside(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Shortfall => tokens.breach,
            _ => tokens.ink,
        }
    }

    /// Fills a place as it looks.
    pub(super) fn fill(self, painter: &Painter, rect: Rect, tokens: &Tokens) {
        let edged = |fill: Color32, edge: Color32| {
            let stroke = Stroke::new(1.0, edge);
            painter.rect(rect, 0.0, fill, stroke, StrokeKind::Inside);
        };
        match self {
            Self::Shortfall => hatched(painter, rect, tokens.breach, tokens.panel),
            Self::Locked => hatched(painter, rect, tokens.ctl, tokens.panel),
            Self::Free => {
                painter.rect_filled(rect, 0.0, tokens.levels[0].0);
            }
            Self::Level(level) => {
                painter.rect_filled(rect, 0.0, of_level(tokens, level).0);
            }
            Self::Unallocated => edged(tokens.accent_tint, tokens.accent),
            Self::Committed => edged(tokens.ops, tokens.ops_edge),
        }
    }

    /// Its badge: a number, or a mark.
    pub(super) fn badge(self, painter: &Painter, center: Pos2, tokens: &Tokens) {
        let rect = Rect::from_center_size(center, Vec2::splat(measures::BADGE));
        let box_of = |fill: Color32, edge: Color32| {
            painter.rect(rect, 4.0, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        };
        match self {
            Self::Shortfall => icons::severity(painter, Severity::Breach, center, tokens),
            Self::Free => icons::level(painter, 0, center, tokens),
            Self::Level(level) => icons::level(painter, level, center, tokens),
            Self::Unallocated => box_of(tokens.accent_tint, tokens.accent),
            Self::Committed => {
                box_of(tokens.ops, tokens.ops_edge);
                icons::paint_small(painter, Icon::Tick, center, tokens.ink);
            }
            Self::Locked => {
                box_of(tokens.lock, tokens.ctl);
                icons::paint_small(painter, Icon::Lock, center, tokens.ink);
            }
        }
    }
}

fn of_level(tokens: &Tokens, level: u16) -> (Color32, Color32) {
    let at = usize::from(level).min(tokens.levels.len() - 1);
    tokens.levels[at]
}
