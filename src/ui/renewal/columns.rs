//! Where the columns of the list and its years lie.

use egui::{Rangef, Rect};

use super::known::Known;
use crate::texts::{Unit, arg};
use crate::time::Year;
use crate::ui::theme::{Weight, renewal as measures, size};
use crate::ui::view::View;

/// Years across.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// Where the first year begins.
    pub(super) left: f32,
    /// How wide a year is.
    pub(super) year: f32,
    /// The first year.
    pub(super) first: Year,
    /// How many years there are.
    pub(super) count: u16,
}

impl Axis {
    /// Where a year begins; it may lie beyond the axis.
    pub(super) fn x(&self, year: Year) -> f32 {
        let since = f32::from(year.number()) - f32::from(self.first.number());
        self.left + since * self.year
    }

    /// The year after the last.
    pub(super) fn end(&self) -> Year {
        self.first.later(self.count)
    }

    /// Across all years.
    pub(super) fn range(&self) -> Rangef {
        Rangef::new(self.left, self.x(self.end()))
    }

    /// The years.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> + use<> {
        let first = self.first;
        (0..self.count).map(move |at| first.later(at))
    }
}

/// The columns of the list. Amounts that have no room are left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    /// Where the switch stands.
    pub(super) switch: f32,
    /// The names.
    pub(super) name: Rangef,
    /// The years.
    pub(super) axis: Axis,
    /// What it costs.
    pub(super) cost: Option<Rangef>,
    /// What it is worth to society.
    pub(super) npv: Option<Rangef>,
    /// When our budget has it back.
    pub(super) payback: Option<Rangef>,
}

impl Columns {
    /// The columns of a list of this width. `until`: the year after the last that is worth showing.
    pub(super) fn of(
        painter: &egui::Painter,
        view: &View<'_>,
        known: &Known,
        across: Rangef,
        until: Year,
    ) -> Self {
        let budget = view.projection().plan().budget();
        let years = u16::try_from(budget.len()).unwrap_or(u16::MAX);
        let name_from = across.min + measures::EDGE + measures::SWITCH.x + 10.0;
        let mut right = across.max - measures::EDGE + 2.0;
        let least = measures::NAME + f32::from(years) * measures::YEAR.start();
        let room = right - name_from - least;
        let [cost, npv] = widths(painter, view, known);
        let with_time = cost.max(beside(painter, view, known));
        let all = with_time + npv + measures::PAYBACK;
        let cost = if all <= room { with_time } else { cost };
        let (shows_cost, shows_payback, shows_npv) = if cost + npv + measures::PAYBACK <= room {
            (true, true, true)
        } else if npv + measures::PAYBACK <= room {
            (false, true, true)
        } else {
            (false, false, npv <= room)
        };
        let mut place = |shown: bool, width: f32| {
            shown.then(|| {
                let column = Rangef::new(right - width, right);
                right -= width;
                column
            })
        };
        let payback = place(shows_payback, measures::PAYBACK);
        let npv = place(shows_npv, npv);
        let cost = place(shows_cost, cost);
        let room = (right - name_from - measures::NAME).max(0.0);
        let count = count(room, years, until.since(budget.first()));
        let year = |room: f32| (room / f32::from(count)).min(*measures::YEAR.end()).floor();
        // Names have room first, as long as years stay wide enough to read.
        let spare = known
            .longest_name
            .clamp(measures::NAME, measures::WIDE_NAME)
            - measures::NAME;
        let year = year(room - spare).max(year(room).min(measures::MORE_YEAR));
        let left = right - year * f32::from(count) - 4.0;
        Self {
            switch: across.min + measures::EDGE,
            name: Rangef::new(name_from, left - 12.0),
            axis: Axis {
                left,
                year,
                first: budget.first(),
                count,
            },
            cost,
            npv,
            payback,
        }
    }

    /// Right of the years.
    pub(super) fn amounts(&self, row: Rect) -> Rect {
        row.with_min_x(self.axis.range().max + 2.0)
    }
}

/// So many years are shown: those of the budget, and more where they have room.
fn count(room: f32, budget: u16, wanted: u16) -> u16 {
    let fit = |width: f32| {
        (1..=200_u16)
            .rev()
            .find(|it| f32::from(*it) * width <= room)
    };
    let budget = budget.min(fit(*measures::YEAR.start()).unwrap_or(1));
    let most = fit(measures::MORE_YEAR).unwrap_or(1).max(budget);
    wanted.clamp(budget, most)
}

/// How wide the columns of amounts must be.
fn widths(painter: &egui::Painter, view: &View<'_>, known: &Known) -> [f32; 2] {
    let font = Weight::SemiBold.size(size::BODY);
    let width = |kroner| {
        let shown = view.look.texts.bare(kroner, view.look.unit);
        let galley = painter.layout_no_wrap(shown, font.clone(), view.look.tokens.ink);
        galley.size().x + 14.0
    };
    // Not narrower than their headings.
    let least = if view.look.unit == Unit::Kroner {
        80.0
    } else {
        66.0
    };
    let [cost, npv] = known.longest;
    [width(cost).max(least - 2.0), width(npv).max(least)]
}

/// How wide the longest team time is beneath a cost.
fn beside(painter: &egui::Painter, view: &View<'_>, known: &Known) -> f32 {
    if known.longest_booked.is_zero() {
        return 0.0;
    }
    let number = view.look.texts.bare(known.longest_booked, view.look.unit);
    let shown = view
        .look
        .texts
        .say("renewal-time-beside", [arg("number", number)]);
    let font = Weight::Regular.size(size::SMALL);
    let galley = painter.layout_no_wrap(shown, font, view.look.tokens.ink3);
    galley.size().x + 12.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_of_the_budget_come_first() {
        assert_eq!(count(300.0, 6, 12), 12);
        assert_eq!(count(200.0, 6, 12), 8);
        assert_eq!(count(200.0, 15, 20), 15);
        assert_eq!(count(100.0, 15, 20), 7);
        assert_eq!(count(0.0, 6, 8), 1);
        assert_eq!(count(300.0, 6, 2), 6);
    }

    #[test]
    fn years_lie_beside_each_other_also_beyond_the_axis() {
        let axis = Axis {
            left: 100.0,
            year: 20.0,
            first: Year::new(2027),
            count: 8,
        };
        assert!((axis.x(Year::new(2025)) - 60.0).abs() < 0.01);
        assert!((axis.range().max - 260.0).abs() < 0.01);
        assert_eq!(axis.years().count(), 8);
    }
}
