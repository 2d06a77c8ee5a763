//! What is found of the initiative that is chosen, once for it and its figures.

use rust_decimal::{Decimal, dec};

use super::Chosen;
use crate::library::{self, Kind, PaybackTime, Programme, Summary};
use crate::model::{Benefit, Initiative, InitiativeId, InitiativeKind, Percent};
use crate::money::{Money, exact};
use crate::time::Year;
use crate::ui::view::View;
use crate::worth::{
    Appraisal, BenefitToFrame, BreakEven, Parties, Stop, WorthView, benefit_to_frame, break_evens,
    parties, stopped_at, stops,
};

/// So many programmes are summed up.
const ALIKE: usize = 12;

/// What is found of an initiative.
#[derive(Debug)]
pub(super) struct Known {
    stamp: u64,
    id: InitiativeId,
    /// What stopping at each gate means.
    pub(super) stops: Vec<Stop>,
    /// The step after whose gate it would be stopped, and what it would then come to.
    pub(super) stopped: Option<(usize, Appraisal)>,
    pub(super) parties: Parties,
    pub(super) to_frame: BenefitToFrame,
    /// Assumptions are those from before what is being tried.
    pub(super) waits: bool,
    /// In the budget view, and in the society view.
    break_evens: [Vec<BreakEven>; 2],
    /// The most alike programmes of the library.
    pub(super) alike: Vec<&'static Programme>,
    pub(super) summary: Summary,
    /// Benefits with a range.
    pub(super) ranges: Vec<Range>,
}

/// The range of a benefit in the year of the analysis in which it gives most.
#[derive(Debug)]
pub(super) struct Range {
    pub(super) benefit: String,
    pub(super) year: Year,
    pub(super) value: Money,
    pub(super) low: Money,
    pub(super) high: Money,
}

impl Known {
    /// Finds it anew where the initiative or its figures are others.
    pub(super) fn keep(
        known: &mut Option<Self>,
        view: &View<'_>,
        chosen: &Chosen<'_>,
        stopped: Option<usize>,
    ) {
        let stamp = view.session.figures_stamp();
        let same = |it: &Self| it.stamp == stamp && it.id == chosen.initiative.id;
        if !known.as_ref().is_some_and(same) {
            // While something is dragged, what takes long waits until it is let go.
            let tries = view.session.before_trial().is_some();
            let of_it = |it: &Self| tries && it.id == chosen.initiative.id;
            let older = known.take().filter(of_it).map(|it| it.break_evens);
            *known = Some(Self::of(view, chosen, stamp, older));
        }
        if let Some(known) = known {
            known.stop(view, chosen.initiative, stopped);
        }
    }

    fn of(
        view: &View<'_>,
        chosen: &Chosen<'_>,
        stamp: u64,
        older: Option<[Vec<BreakEven>; 2]>,
    ) -> Self {
        let (projection, initiative) = (view.projection(), chosen.initiative);
        let yardstick = &view.session.portfolio().yardstick;
        let flows = &chosen.appraisal.flows;
        let ids = [initiative.id.clone()];
        let inside = chosen.appraisal.outside.is_none();
        let hangs_on = |of: WorthView| {
            let all = inside.then(|| break_evens(projection, yardstick, initiative, of));
            all.unwrap_or_default()
        };
        let alike = alike(chosen);
        Self {
            stamp,
            id: initiative.id.clone(),
            stops: stops(projection, initiative),
            stopped: None,
            parties: parties(projection, yardstick, flows, &ids),
            to_frame: benefit_to_frame(projection, yardstick, flows, &ids),
            waits: older.is_some(),
            break_evens: older
                .unwrap_or_else(|| [hangs_on(WorthView::Budget), hangs_on(WorthView::Society)]),
            ranges: ranges(view, initiative),
            summary: Summary::of(alike.iter().copied()),
            alike,
        }
    }

    /// Finds what stopping comes to, where that is another step.
    fn stop(&mut self, view: &View<'_>, initiative: &Initiative, after: Option<usize>) {
        if self.stopped.as_ref().map(|(at, _)| *at) == after {
            return;
        }
        let yardstick = &view.session.portfolio().yardstick;
        self.stopped = after.map(|after| {
            let stopped = stopped_at(initiative, after);
            let worth = Appraisal::of_variant(view.projection(), yardstick, &stopped);
            (after, worth)
        });
    }

    /// Where single assumptions bring its worth to nothing, in one of the two views.
    pub(super) fn break_evens(&self, of_society: bool) -> &[BreakEven] {
        let [budget, society] = &self.break_evens;
        if of_society { society } else { budget }
    }
}

/// An estimate that is not entered is the value itself.
fn ranges(view: &View<'_>, initiative: &Initiative) -> Vec<Range> {
    let projection = view.projection();
    let amounts = projection.amounts_of(initiative);
    let benefits = initiative.benefits.iter();
    let benefits = benefits.filter(|it| it.range_low.is_some() || it.range_high.is_some());
    let range = |benefit: &Benefit| {
        let years = projection.horizon().years();
        let values = years.map(|year| (amounts.benefit(benefit, year, benefit.realisation), year));
        let (value, year) =
            values.max_by_key(|(value, year)| (*value, std::cmp::Reverse(*year)))?;
        let part = |of: Option<Percent>| value.part(of.unwrap_or(Percent::WHOLE).fraction());
        value.is_positive().then(|| Range {
            benefit: benefit.name.clone(),
            year,
            value,
            low: part(benefit.range_low),
            high: part(benefit.range_high),
        })
    };
    benefits.filter_map(range).collect()
}

fn alike(chosen: &Chosen<'_>) -> Vec<&'static Programme> {
    let kind = match chosen.initiative.kind {
        InitiativeKind::Renewal => Kind::Renewal,
        InitiativeKind::Efficiency => Kind::Efficiency,
        InitiativeKind::Mandatory => Kind::Mandatory,
    };
    let entered = chosen.initiative.tranches.iter();
    let entered: Money = entered.flat_map(|it| it.cost.values()).copied().sum();
    let size = exact::ratio(entered.decimal(), dec!(1000000));
    library::most_alike(kind, size, ALIKE)
}

/// Direct costs of its years before the plan, kroner: they are spent, and in no worth.
pub(super) fn spent_before(view: &View<'_>, chosen: &Chosen<'_>) -> Decimal {
    let initiative = chosen.initiative;
    let first = view.projection().horizon().first();
    let costs = initiative.tranches.iter().flat_map(|it| &it.cost);
    let before = costs.filter(|(offset, _)| initiative.start.later(offset.number()) < first);
    let spent: Money = before.map(|(_, amount)| *amount).sum();
    spent.decimal()
}

/// Direct costs over the analysis, fixed kroner: what the list has too.
pub(super) fn direct_cost(chosen: &Chosen<'_>) -> Decimal {
    let analysis = chosen.appraisal.budget.flows.len();
    let years = chosen.appraisal.flows.years.iter().take(analysis);
    let all: Money = years.map(|flow| flow.direct).sum();
    all.decimal()
}

/// When it has paid for itself in its own budget, as the library tells it.
pub(super) fn payback(chosen: &Chosen<'_>) -> PaybackTime {
    let years = chosen.appraisal.budget.payback.years();
    years.map_or(PaybackTime::Never, PaybackTime::Years)
}
