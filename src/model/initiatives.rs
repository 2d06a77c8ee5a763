//! Renewal (fornyelse): initiatives with what they cost, what they give, and to whom (model §5).
//!
//! Years of an initiative are counted from its start: a [`Year`] that is relative
//! ([`Year::relative`]). So everything that belongs to an initiative moves when its start moves.

use std::collections::BTreeMap;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assumptions::{Percent, Rates};
use super::ids::{
    ActorId, BenefitId, BookingId, EffectId, InitiativeId, ItemId, LineId, RelationId, TeamId,
    TrancheId,
};
use crate::money::Money;
use crate::time::Year;

/// What an initiative is for.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum InitiativeKind {
    /// The service itself changes.
    #[default]
    Renewal,
    /// The same service, cheaper.
    Efficiency,
    /// The law or the owner demands it; not judged by payback.
    Mandatory,
}

/// How far an initiative has come.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum InitiativeStatus {
    /// Thought of.
    #[default]
    Idea,
    /// Proposed in the budget.
    Proposed,
    /// Decided.
    Decided,
    /// Under way.
    Running,
    /// Delivered.
    Done,
}

/// A yearly level that runs for some years of an initiative. Fixed kroner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunCost {
    /// The first year, counted from the start.
    pub from_offset: u16,
    /// The level in that year.
    pub amount: Money,
    /// Real growth from then on, % per year.
    pub real_growth: Percent,
}

/// What it costs to run old and new side by side, in each of the years. Fixed kroner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParallelRun {
    /// The first year, counted from the start.
    pub from_offset: u16,
    /// The last year, counted from the start.
    pub to_offset: u16,
    /// The amount of each year.
    pub amount: Money,
}

/// Money that another body gives towards the direct costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoFunding {
    /// Who gives it; a public body.
    pub source: Option<ActorId>,
    /// Share of the direct costs.
    pub share: Percent,
    /// At most so much in all, nominal kroner; without it there is no cap.
    pub cap: Option<Money>,
    /// The first funded year, counted from the start.
    pub from_offset: u16,
    /// For so many years.
    pub years: u16,
}

/// Amounts by year of an initiative; the years are relative. Fixed kroner.
pub type AmountsByOffset = BTreeMap<Year, Money>;

/// An initiative. Amounts: fixed kroner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub owner: String,
    /// What it is for.
    pub kind: InitiativeKind,
    /// How far it has come.
    pub status: InitiativeStatus,
    /// Whether it counts; without an entry everything but ideas does.
    pub active: Option<bool>,
    /// Its first year.
    pub start: Year,
    /// It cannot start before this year.
    pub earliest: Option<Year>,
    /// It cannot start after this year.
    pub latest: Option<Year>,
    /// The line that pays; the first operating line where none is named.
    pub paid_from: Option<LineId>,
    /// Years of effect, counted from the first benefit year.
    pub life_years: u16,
    /// What is left of value at the end of the effect, or of the analysis.
    pub residual_value: Money,
    /// Whether the residual value is income from a sale, and so money in our budget.
    pub residual_is_sale: bool,
    /// What it costs to run what was made: operations.
    pub run_cost: RunCost,
    /// What it costs while old and new run together: operations.
    pub parallel_run: ParallelRun,
    /// Share of the planned gain that we keep.
    pub retained: Percent,
    /// What the owner takes from the frame, agreed by year; in force instead of `retained` where
    /// there is any. A series: it goes on with its last value until the end of the effect.
    pub taken_out: AmountsByOffset,
    /// Money from another body towards the direct costs.
    pub co_funding: CoFunding,
    /// Its steps, each ending at a gate.
    pub tranches: Vec<Tranche>,
    /// What it gives.
    pub benefits: Vec<Benefit>,
    /// Team time that it takes.
    pub bookings: Vec<Booking>,
    /// Effects without a price.
    pub effects: Vec<Effect>,
    /// What it needs, and what it cannot stand beside.
    pub relations: Vec<Relation>,
}

impl Default for Initiative {
    fn default() -> Self {
        Self {
            id: InitiativeId::default(),
            name: String::new(),
            owner: String::new(),
            kind: InitiativeKind::default(),
            status: InitiativeStatus::default(),
            active: None,
            start: Year::new(0),
            earliest: None,
            latest: None,
            paid_from: None,
            life_years: Self::LIFE_YEARS,
            residual_value: Money::ZERO,
            residual_is_sale: false,
            run_cost: RunCost::default(),
            parallel_run: ParallelRun::default(),
            retained: Percent::WHOLE,
            taken_out: AmountsByOffset::new(),
            co_funding: CoFunding::default(),
            tranches: Vec::new(),
            benefits: Vec::new(),
            bookings: Vec::new(),
            effects: Vec::new(),
            relations: Vec::new(),
        }
    }
}

/// A step (tranche): some years with their direct costs, ending at a gate (beslutningspunkt).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tranche {
    /// Its id within the initiative.
    pub id: TrancheId,
    /// Its name.
    pub name: String,
    /// The name of the gate it ends in.
    pub gate: String,
    /// Its length in years; steps follow one another.
    pub years: u16,
    /// Direct costs by year of the initiative.
    pub cost: AmountsByOffset,
    /// The low estimate of them.
    pub low: AmountsByOffset,
    /// The high estimate of them.
    pub high: AmountsByOffset,
    /// Which users took part.
    pub users: UserInvolvement,
}

impl Default for Tranche {
    fn default() -> Self {
        Self {
            id: TrancheId::default(),
            name: String::new(),
            gate: String::new(),
            years: 1,
            cost: AmountsByOffset::new(),
            low: AmountsByOffset::new(),
            high: AmountsByOffset::new(),
            users: UserInvolvement::default(),
        }
    }
}

/// How users take part in a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserInvolvement {
    /// Who.
    pub who: String,
    /// When.
    pub when: String,
    /// What was learned.
    pub learned: String,
    /// What was changed.
    pub changed: String,
}

/// How a benefit grows to its full value: % by year of effect, the years relative to the benefit's
/// first; it goes on with its last value. All of it from the start where nothing is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ramp(pub Rates);

impl Default for Ramp {
    fn default() -> Self {
        Self(Rates::constant(Percent::WHOLE))
    }
}

/// The item that a benefit makes superfluous, and how much of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retirement {
    /// The item.
    pub item: Option<ItemId>,
    /// Share of the item that goes.
    pub share: Percent,
}

/// A benefit: of full value, or an operations item that it retires. Fixed kroner per year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// Its id within the initiative.
    pub id: BenefitId,
    /// Its name.
    pub name: String,
    /// Who has it; ourselves where nobody is named.
    pub recipient: Option<ActorId>,
    /// Its first year, counted from the start.
    pub from_offset: u16,
    /// Full value in its first year, where it retires no item.
    pub full_value: Option<Money>,
    /// Real growth of the full value, % per year.
    pub real_growth: Percent,
    /// The item that it retires instead.
    pub retires: Retirement,
    /// How it grows to its full value.
    pub ramp: Ramp,
    /// How much of it is expected to be taken out.
    pub realisation: Percent,
    /// Low estimate, % of the value.
    pub range_low: Option<Percent>,
    /// High estimate, % of the value.
    pub range_high: Option<Percent>,
    /// Whether money leaves a budget; otherwise it is time or quality.
    pub leaves_budget: bool,
    /// Who answers for it.
    pub owner: String,
    /// The measured starting point (nullpunktsmåling).
    pub starting_point: String,
    /// What it costs to leave the retired item's contract before it ends, paid in the benefit's
    /// first year; without it there is no benefit while the contract is locked.
    pub exit_cost: Option<Money>,
}

impl Default for Benefit {
    fn default() -> Self {
        Self {
            id: BenefitId::default(),
            name: String::new(),
            recipient: None,
            from_offset: 0,
            full_value: None,
            real_growth: Percent::ZERO,
            retires: Retirement::default(),
            ramp: Ramp::default(),
            realisation: Percent::WHOLE,
            range_low: None,
            range_high: None,
            leaves_budget: false,
            owner: String::new(),
            starting_point: String::new(),
            exit_cost: None,
        }
    }
}

impl Benefit {
    /// Whether it falls to us and leaves our budget. A retired item is ours.
    pub fn is_our_money(&self) -> bool {
        self.retires.item.is_some() || (self.recipient.is_none() && self.leaves_budget)
    }
}

/// Team time that an initiative takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Booking {
    /// Its id within the initiative.
    pub id: BookingId,
    /// The team.
    pub team: Option<TeamId>,
    /// Share of the team's development time.
    pub share: Percent,
    /// The first year, counted from the start.
    pub from_offset: u16,
    /// The last year, counted from the start.
    pub to_offset: u16,
}

/// How much an effect without a price matters (the plus–minus method's significance).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Importance {
    /// Little.
    Small,
    /// Some.
    #[default]
    Medium,
    /// Much.
    Large,
}

/// How far an effect without a price reaches (the plus–minus method's extent).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Extent {
    /// Far, for the worse.
    LargeNegative,
    /// Some way, for the worse.
    MediumNegative,
    /// A little, for the worse.
    SmallNegative,
    /// Not at all.
    #[default]
    None,
    /// A little, for the better.
    SmallPositive,
    /// Some way, for the better.
    MediumPositive,
    /// Far, for the better.
    LargePositive,
}

/// An effect without a price.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Its id within the initiative.
    pub id: EffectId,
    /// What it is.
    pub name: String,
    /// How much it matters.
    pub importance: Importance,
    /// How far it reaches.
    pub extent: Extent,
}

impl Effect {
    /// Its consequence by the plus–minus method, −4…+4: importance and extent together (DFØ,
    /// Veileder i samfunnsøkonomiske analyser).
    pub fn consequence(&self) -> i8 {
        let importance: i8 = match self.importance {
            Importance::Small => 1,
            Importance::Medium => 2,
            Importance::Large => 3,
        };
        let reach = |extent: i8| importance.saturating_add(extent).saturating_sub(2);
        match self.extent {
            Extent::LargeNegative => reach(3).saturating_neg(),
            Extent::MediumNegative => reach(2).saturating_neg(),
            Extent::SmallNegative => reach(1).saturating_neg(),
            Extent::None => 0,
            Extent::SmallPositive => reach(1),
            Extent::MediumPositive => reach(2),
            Extent::LargePositive => reach(3),
        }
    }
}

/// How one initiative stands to another.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum RelationKind {
    /// It needs the other.
    #[default]
    Requires,
    /// It cannot stand beside the other.
    Excludes,
}

/// A relation to another initiative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// Its id within the initiative.
    pub id: RelationId,
    /// Which relation.
    pub kind: RelationKind,
    /// The other initiative.
    pub initiative: Option<InitiativeId>,
}

/// What kind of party has a benefit or pays.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum ActorKind {
    /// Another public body.
    #[default]
    PublicBody,
    /// Citizens.
    Citizens,
    /// Businesses.
    Businesses,
}

/// A party other than ourselves that pays or gains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// Its name.
    pub name: String,
    /// What kind of party it is.
    pub kind: ActorKind,
}

impl Initiative {
    /// Years of effect where nothing else is said (model §5).
    pub const LIFE_YEARS: u16 = 10;

    /// Whether the law or the owner demands it, so that it is not judged by payback.
    pub fn is_mandatory(&self) -> bool {
        self.kind == InitiativeKind::Mandatory
    }

    /// Whether it counts: as entered; otherwise everything but an idea does.
    pub fn is_active(&self) -> bool {
        self.active.unwrap_or(self.status != InitiativeStatus::Idea)
    }

    /// Whether it is still an idea or a proposal, and so not in the null alternative.
    pub fn is_undecided(&self) -> bool {
        matches!(
            self.status,
            InitiativeStatus::Idea | InitiativeStatus::Proposed
        )
    }

    /// Where a step begins and the first position after it, counted from the start.
    pub fn span_of(&self, tranche: usize) -> (u16, u16) {
        let years = |tranche: &Tranche| tranche.years.max(1);
        let before = self.tranches.iter().take(tranche).map(years);
        let from = before.fold(0, u16::saturating_add);
        let own = self.tranches.get(tranche).map_or(0, years);
        (from, from.saturating_add(own))
    }

    /// The position after the last step, counted from the start.
    pub fn steps_end(&self) -> u16 {
        self.span_of(self.tranches.len()).0
    }

    /// The position of the first year of effect, counted from the start: that of the earliest
    /// benefit; without benefits that of the run cost, or the year after the last step.
    pub fn effect_from(&self) -> u16 {
        let benefits = self.benefits.iter().map(|benefit| benefit.from_offset);
        let run = (!self.run_cost.amount.is_zero()).then_some(self.run_cost.from_offset);
        benefits.min().or(run).unwrap_or_else(|| self.steps_end())
    }

    /// The last year of effect.
    pub fn end_of_effect(&self) -> Year {
        let years = self.life_years.max(1).saturating_sub(1);
        self.start.later(self.effect_from()).later(years)
    }

    /// The last year in which it costs or gives something, as far as is entered.
    pub fn last_year(&self) -> Year {
        let steps = self.tranches.iter();
        let steps = steps.filter_map(|it| it.cost.keys().next_back());
        let steps = steps.map(|offset| offset.number()).max();
        let bookings = self.bookings.iter().map(|it| it.to_offset).max();
        let parallel = &self.parallel_run;
        let parallel = (!parallel.amount.is_zero()).then_some(parallel.to_offset);
        let costs = steps.max(bookings).max(parallel).unwrap_or_default();
        self.end_of_effect().max(self.start.later(costs))
    }

    /// A year of the calendar as a year of the initiative; `None` before its start.
    pub fn offset_of(&self, year: Year) -> Option<Year> {
        (year >= self.start).then(|| Year::relative(year.since(self.start)))
    }

    /// What the owner has agreed to take in a year, where any is agreed: the last entry up to it.
    pub fn agreed_take_out(&self, offset: Year) -> Money {
        let entry = self.taken_out.range(..=offset).next_back();
        entry.map_or(Money::ZERO, |(_, amount)| *amount)
    }

    /// Whether it has begun, so that it cannot begin a year later: it is under way or done, or its
    /// start lies before the plan's first year.
    pub fn has_begun(&self, first_year: Year) -> bool {
        use InitiativeStatus::{Done, Running};
        self.start < first_year || matches!(self.status, Running | Done)
    }

    /// Direct costs of its steps, as entered, in the years that count.
    pub fn direct_cost_of(&self, counts: impl Fn(Year) -> bool) -> Money {
        self.estimate_of(|step| &step.cost, counts)
    }

    /// An estimate of the direct costs of its steps, the low or the high one, in the years that
    /// count: as entered, and the cost in a year of a step that has none.
    pub fn estimate_of(
        &self,
        estimate: impl Fn(&Tranche) -> &AmountsByOffset,
        counts: impl Fn(Year) -> bool,
    ) -> Money {
        let of_step = |step: &Tranche| -> Money {
            let entered = estimate(step);
            let others = step.cost.iter();
            let others = others.filter(|(offset, _)| !entered.contains_key(offset));
            let all = entered.iter().chain(others);
            let counted = all.filter(|(offset, _)| counts(self.start.later(offset.number())));
            counted.map(|(_, amount)| *amount).sum()
        };
        self.tranches.iter().map(of_step).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consequence_follows_from_importance_and_extent() {
        let of = |importance, extent| {
            let effect = Effect {
                importance,
                extent,
                ..Effect::default()
            };
            effect.consequence()
        };
        assert_eq!(of(Importance::Large, Extent::LargePositive), 4);
        assert_eq!(of(Importance::Medium, Extent::MediumNegative), -2);
        assert_eq!(of(Importance::Small, Extent::SmallPositive), 0);
        assert_eq!(of(Importance::Large, Extent::None), 0);
        assert_eq!(of(Importance::Small, Extent::LargeNegative), -2);
    }

    #[test]
    fn effect_begins_with_the_first_benefit_and_lasts_its_life() {
        let benefit = |from_offset| Benefit {
            from_offset,
            ..Benefit::default()
        };
        let initiative = Initiative {
            start: Year::new(2028),
            benefits: vec![benefit(3), benefit(2)],
            tranches: vec![
                Tranche::default(),
                Tranche {
                    years: 2,
                    ..Tranche::default()
                },
            ],
            ..Initiative::default()
        };
        assert_eq!(initiative.end_of_effect(), Year::new(2039));
        assert_eq!(initiative.last_year(), Year::new(2039));
        assert_eq!((initiative.span_of(1), initiative.steps_end()), ((1, 3), 3));
        let without = Initiative {
            benefits: Vec::new(),
            ..initiative
        };
        assert_eq!(without.end_of_effect(), Year::new(2040)); // the year after the steps is 2031
        let late = Booking {
            to_offset: 20,
            ..Booking::default()
        };
        let late = Initiative {
            bookings: vec![late],
            ..without
        };
        assert_eq!(late.last_year(), Year::new(2048));
    }

    #[test]
    fn what_is_under_way_or_starts_before_the_plan_has_begun() {
        let of = |status, start| {
            let initiative = Initiative {
                status,
                start: Year::new(start),
                ..Initiative::default()
            };
            initiative.has_begun(Year::new(2027))
        };
        assert!(!of(InitiativeStatus::Decided, 2027) && of(InitiativeStatus::Decided, 2026));
        assert!(of(InitiativeStatus::Running, 2028) && of(InitiativeStatus::Done, 2027));
    }

    #[test]
    fn everything_but_an_idea_counts_unless_it_is_said() {
        let of = |status, active| {
            let initiative = Initiative {
                status,
                active,
                ..Initiative::default()
            };
            initiative.is_active()
        };
        assert!(!of(InitiativeStatus::Idea, None) && of(InitiativeStatus::Idea, Some(true)));
        assert!(of(InitiativeStatus::Proposed, None) && !of(InitiativeStatus::Done, Some(false)));
    }
}
