//! The null alternative: where the plan goes when nothing more is decided (model §6).
//!
//! The scenario in force with its assumptions, but with no initiative that is an idea or a
//! proposal, no levers, no releases and no target. Releases, the target and most levers change
//! neither the lasting frame nor operations before releases, so the null alternative is read from
//! the same postings; only where undecided initiatives are active, or consultants are turned into
//! employees, is it computed a second time.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::lever::Staffing;
use super::{Money, Projection, Year, project};
use crate::model::{Percent, Plan, Rates};
use crate::money::exact;

/// The plan of the null alternative.
fn without_what_is_undecided(plan: &Plan) -> Plan {
    let mut null = plan.clone();
    null.releases.clear();
    null.lever_uses.clear();
    null.target_share = Rates::default();
    for initiative in &mut null.initiatives {
        if initiative.is_undecided() && initiative.is_active() {
            Arc::make_mut(initiative).active = Some(false);
        }
    }
    null
}

impl Projection {
    /// The null alternative: another projection where undecided initiatives are active, otherwise
    /// this one. Of this one only what is before releases is the null alternative's.
    pub(crate) fn null(&self) -> &Self {
        let null = self.null.get_or_init(|| {
            let undecided = |it: &Arc<_>| is_undecided_and_active(it);
            let differs = self.plan().initiatives.iter().any(undecided)
                || Staffing::of(self.plan(), self.rules()).any(self.plan());
            differs.then(|| Arc::new(project(Arc::new(without_what_is_undecided(self.plan())))))
        });
        null.as_deref().unwrap_or(self)
    }

    /// Room after operations (plass etter drift): the null alternative's lasting frame less its
    /// operations. Fixed kroner; negative where operations alone exceed the lasting frame.
    pub fn room_after_operations(&self, year: Year) -> Money {
        let sums = self.null().total(year).sums;
        sums.lasting_frame()
            .minus(sums.operations_before_releases())
    }

    /// The null alternative's operations in a year, fixed kroner.
    pub fn null_operations(&self, year: Year) -> Money {
        self.null().total(year).sums.operations_before_releases()
    }

    /// The null alternative's lasting frame in a year, fixed kroner.
    pub fn null_lasting_frame(&self, year: Year) -> Money {
        self.null().total(year).sums.lasting_frame()
    }

    /// Today's development: the null alternative's development in year 0.
    pub fn development_today(&self) -> Money {
        let first = self.horizon().first();
        self.null().total(first).sums.gross_development
    }

    /// Today's development as a share of the lasting frame of year 0, %; `None` where there is no
    /// frame.
    pub fn share_today(&self) -> Option<Percent> {
        let frame = self.null_lasting_frame(self.horizon().first());
        share(self.development_today(), frame)
    }

    /// What teams and initiatives cost before releases as a share of the lasting frame of a year,
    /// %: a target below it asks for nothing. `None` where there is no frame.
    pub fn share_of_teams(&self, year: Year) -> Option<Percent> {
        let sums = self.total(year).sums;
        share(sums.gross_development, sums.lasting_frame())
    }

    /// The squeeze year (skvisår): the first year after year 0 in which the room after operations
    /// is less than today's development.
    pub fn squeeze_year(&self) -> Option<Year> {
        let today = self.development_today();
        self.first_year_in_null(|year| self.room_after_operations(year) < today)
    }

    /// The empty year: the first year after year 0 in which there is no room after operations.
    pub fn empty_year(&self) -> Option<Year> {
        self.first_year_in_null(|year| !self.room_after_operations(year).is_positive())
    }

    /// Whether nothing is planned yet: no frame and no cost in any year. Such a plan has neither
    /// a squeeze year nor an empty one.
    pub fn is_blank(&self) -> bool {
        self.totals().values().iter().all(|total| {
            let sums = &total.sums;
            [
                sums.lasting_frame(),
                sums.gross_operations,
                sums.gross_development,
            ]
            .iter()
            .all(|amount| amount.is_zero())
        })
    }

    /// Whether nothing is left when what is undecided is left out.
    pub(crate) fn null_is_blank(&self) -> bool {
        self.null().is_blank()
    }

    /// The first year after year 0 that something holds of, where the null alternative has a frame
    /// or a cost at all.
    pub(crate) fn first_year_in_null(&self, is_it: impl Fn(Year) -> bool) -> Option<Year> {
        if self.null_is_blank() {
            return None;
        }
        self.horizon().years().skip(1).find(|&year| is_it(year))
    }
}

fn is_undecided_and_active(initiative: &Arc<crate::model::Initiative>) -> bool {
    initiative.is_undecided() && initiative.is_active()
}

fn share(part: Money, whole: Money) -> Option<Percent> {
    whole.is_positive().then(|| {
        let share = exact::ratio(part.decimal(), whole.decimal());
        Percent(exact::times(share, Decimal::ONE_HUNDRED))
    })
}
