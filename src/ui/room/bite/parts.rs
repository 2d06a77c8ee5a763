//! The parts of the bite as they look: each with a fill of its own, never told by colour alone.

use egui::{Color32, Painter, Rect, Stroke, StrokeKind};

use crate::money::Money;
use crate::projection::Measure;
use crate::room::BiteYear;
use crate::ui::charts::hatched;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Tokens;

/// A part of the bite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Relief: upwards; all others are downwards.
    Relief,
    /// What is repaid.
    Repayment,
    /// What the owner takes from the frame.
    TakenOut,
    /// What has lost its money.
    Cliff,
    /// Contracts that are locked anew.
    Renewed,
}

impl Part {
    /// All of them, from the top to the foot.
    pub(super) const ALL: [Self; 5] = [
        Self::Relief,
        Self::Repayment,
        Self::TakenOut,
        Self::Cliff,
        Self::Renewed,
    ];

    /// How much of it a year has.
    pub(super) fn amount(self, year: &BiteYear) -> Money {
        match self {
            Self::Relief => year.relief,
            Self::Repayment => year.repayment,
            Self::TakenOut => year.taken_out,
            Self::Cliff => year.cliff,
            Self::Renewed => year.renewed,
        }
    }

    /// What it is as a figure.
    pub(super) fn measure(self) -> Measure {
        match self {
            Self::Relief => Measure::Relief,
            Self::Repayment => Measure::LeverRepayment,
            Self::TakenOut => Measure::TakenOut,
            Self::Cliff => Measure::Cliff,
            Self::Renewed => Measure::Renewed,
        }
    }

    /// The key of its short name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Relief => "bite-part-relief",
            Self::Repayment => "bite-part-repayment",
            Self::TakenOut => "bite-part-taken-out",
            Self::Cliff => "bite-part-cliff",
            Self::Renewed => "bite-part-renewed",
        }
    }

    /// Whether any year has some of it.
    pub(super) fn is_in(self, years: &[BiteYear]) -> bool {
        years.iter().any(|it| !self.amount(it).is_zero())
    }

    /// Its fill: full, full with an edge, light with an edge, or hatched.
    pub(super) fn fill(self, painter: &Painter, rect: Rect, tokens: &Tokens) {
        let edged = |fill: Color32, edge: Color32| {
            let stroke = Stroke::new(1.5, edge);
            painter.rect(rect, 0.0, fill, stroke, StrokeKind::Inside);
        };
        match self {
            Self::Relief => {
                painter.rect_filled(rect, 0.0, tokens.dev);
            }
            Self::Repayment => edged(tokens.levels[2].0, tokens.levels[3].0),
            Self::TakenOut => edged(tokens.panel, tokens.warn),
            Self::Cliff => hatched(painter, rect, tokens.breach, tokens.breach_soft),
            Self::Renewed => {
                hatched(painter, rect, tokens.ctl, tokens.panel);
                if rect.width() > 24.0 && rect.height() > 18.0 {
                    let ground = Rect::from_center_size(rect.center(), egui::Vec2::splat(16.0));
                    painter.rect_filled(ground, 4.0, tokens.lock);
                    icons::paint_small(painter, Icon::Lock, rect.center(), tokens.ink);
                }
            }
        }
    }

    /// What can be written on it; nothing on a hatch.
    pub(super) fn ink_on(self, tokens: &Tokens) -> Option<Color32> {
        match self {
            Self::Relief => Some(tokens.dev_ink),
            Self::Repayment => Some(tokens.levels[2].1),
            Self::TakenOut => Some(tokens.warn),
            Self::Cliff | Self::Renewed => None,
        }
    }
}
