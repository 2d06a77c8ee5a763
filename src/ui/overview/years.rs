//! The amounts of each budget year as lengths, read once per frame for both charts.

use crate::money::Money;
use crate::projection::Totals;
use crate::time::Year;
use crate::ui::view::View;

/// A year on the charts.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearLengths {
    pub(super) year: Year,
    pub(super) totals: Totals,
    pub(super) room_money: Money,
    pub(super) lasting_frame: f64,
    pub(super) frame: f64,
    pub(super) spendable: f64,
    pub(super) null_operations: f64,
    pub(super) null_money: Money,
    pub(super) operations: f64,
    pub(super) development: f64,
    pub(super) envelope: f64,
    pub(super) underspend: f64,
    pub(super) shortfall: f64,
    pub(super) room: f64,
    /// Covered by releases that the body itself decides, and by those of others.
    pub(super) funded: f64,
    pub(super) asked: f64,
    pub(super) covered: [Money; 2],
}

impl YearLengths {
    pub(super) fn of(view: &View<'_>, year: Year) -> Self {
        let (projection, look) = (view.projection(), &view.look);
        let totals = projection.total(year);
        let sums = totals.sums;
        let length = |amount: Money| look.length(projection, amount, year);
        let [own, above] = view.session.covered(year);
        let room_money = projection.room_after_operations(year);
        let null_money = projection.null_operations(year);
        Self {
            year,
            totals,
            room_money,
            lasting_frame: length(sums.lasting_frame()),
            frame: length(sums.frame()),
            spendable: length(sums.available()),
            null_operations: length(null_money),
            null_money,
            operations: length(sums.operations()),
            development: length(sums.development()),
            envelope: length(sums.envelope()),
            underspend: length(sums.expected_underspend),
            shortfall: length(totals.shortfall),
            room: length(room_money),
            funded: length(own),
            asked: length(above),
            covered: [own, above],
        }
    }

    /// Operations and everything for development.
    pub(super) fn planned(&self) -> f64 {
        self.operations + self.envelope
    }
}
