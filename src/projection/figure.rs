//! Figures: one name for everything that is shown.
//!
//! Written `balance@2030`, `line:p01@2029`, `item:staff@2030`, `squeeze_year`. Explanations,
//! findings, screens and the command line all name a computed value this way.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, dec};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Account, PostingKind, Projection, Subject, carry_cap};
use crate::model::{
    ChangeId, Entity, EntityKind, ItemId, LineId, Percent, ProfileId, ReleaseId, RoleId, TeamId,
};
use crate::money::{Money, exact};
use crate::prices;
use crate::time::Year;

/// What is measured. Which subjects a measure has is told by [`Measure::scope`].
#[derive(
    Clone,
    Copy,
    Debug,
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
pub enum Measure {
    /// Lasting frame: no one-off and no carried money.
    LastingFrame,
    /// Spendable less carried in.
    Frame,
    /// Everything that can be spent; of a line: available.
    Spendable,
    /// Money from the year before.
    CarriedIn,
    /// Operations before releases.
    GrossOperations,
    /// What releases take.
    Released,
    /// Operations.
    Operations,
    /// Operations that are maintenance, before releases.
    Maintenance,
    /// Development before releases.
    GrossDevelopment,
    /// Development.
    Development,
    /// What the target asks for.
    TargetAmount,
    /// Development and unallocated development money.
    Envelope,
    /// Unallocated development money.
    Unallocated,
    /// Envelope / lasting frame.
    DevelopmentShare,
    /// Development of IT money / IT money.
    ItDevelopmentShare,
    /// Expected underspend.
    ExpectedUnderspend,
    /// Spending.
    Spending,
    /// Balance.
    Balance,
    /// Surplus.
    Surplus,
    /// Shortfall (breach).
    Shortfall,
    /// What is to free (inndekningsbehov).
    ToFree,
    /// What releases cover of it.
    Covered,
    /// What is left of it: breach.
    Uncovered,
    /// Money to the next year.
    CarriedOut,
    /// Money lost.
    Lapses,
    /// Room after operations in the null alternative.
    RoomAfterOperations,
    /// Today's development in the null alternative.
    DevelopmentToday,
    /// First year with less room than today's development.
    SqueezeYear,
    /// First year without room.
    EmptyYear,
    /// Price and wage compensation.
    Compensation,
    /// The deflator.
    Index,
    /// A line's own amount, once changes included.
    Line,
    /// A line's own lasting amount.
    Lasting,
    /// A line's once changes.
    Once,
    /// Income that adds to a line.
    IncomeAdded,
    /// What a line may carry out at most.
    CarryCap,
    /// A line's unrounded path.
    LinePath,
    /// How a line's compensation differs from the plan's.
    CompensationFactor,
    /// An item's amount before releases.
    Item,
    /// An item's unrounded path.
    ItemPath,
    /// A team's yearly cost before releases.
    Team,
    /// The part of it that keeps services running.
    TeamRun,
    /// The part of it that is development.
    TeamDevelopment,
    /// A team's unrounded path.
    TeamPath,
    /// A role's yearly cost, with every place filled.
    Role,
    /// What a release takes.
    Release,
    /// What at most can be released of a release's target.
    Releasable,
    /// Real growth factor of a profile.
    RealGrowth,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// Kroner, rounded to øre.
    Kroner,
    /// Kroner, not rounded.
    UnroundedKroner,
    /// Percent.
    Percent,
    /// A factor.
    Factor,
    /// A year.
    Year,
}

/// Which figures a measure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Of the whole plan.
    pub whole: bool,
    /// Of each thing of a kind.
    pub of: Option<EntityKind>,
    /// One per year.
    pub by_year: bool,
    /// Its unit.
    pub unit: FigureUnit,
}

impl Measure {
    /// Which subjects and years it has, and its unit.
    pub fn scope(self) -> Scope {
        use EntityKind as Of;
        use FigureUnit as Unit;
        let scope = |whole, of, unit| Scope {
            whole,
            of,
            by_year: true,
            unit,
        };
        match self {
            Self::LastingFrame
            | Self::Maintenance
            | Self::TargetAmount
            | Self::RoomAfterOperations => scope(true, None, Unit::Kroner),
            Self::DevelopmentToday => Scope {
                by_year: false,
                ..scope(true, None, Unit::Kroner)
            },
            Self::DevelopmentShare | Self::ItDevelopmentShare | Self::Compensation => {
                scope(true, None, Unit::Percent)
            }
            Self::SqueezeYear | Self::EmptyYear => Scope {
                by_year: false,
                ..scope(true, None, Unit::Year)
            },
            Self::Index => scope(true, None, Unit::Factor),
            Self::Frame
            | Self::Spendable
            | Self::CarriedIn
            | Self::GrossOperations
            | Self::Released
            | Self::Operations
            | Self::GrossDevelopment
            | Self::Development
            | Self::Envelope
            | Self::Unallocated
            | Self::ExpectedUnderspend
            | Self::Spending
            | Self::Balance
            | Self::Surplus
            | Self::Shortfall
            | Self::ToFree
            | Self::Covered
            | Self::Uncovered
            | Self::CarriedOut
            | Self::Lapses => scope(true, Some(Of::Line), Unit::Kroner),
            Self::Line | Self::Lasting | Self::Once | Self::IncomeAdded | Self::CarryCap => {
                scope(false, Some(Of::Line), Unit::Kroner)
            }
            Self::LinePath => scope(false, Some(Of::Line), Unit::UnroundedKroner),
            Self::CompensationFactor => scope(false, Some(Of::Line), Unit::Factor),
            Self::Item => scope(false, Some(Of::Item), Unit::Kroner),
            Self::ItemPath => scope(false, Some(Of::Item), Unit::UnroundedKroner),
            Self::Team | Self::TeamRun | Self::TeamDevelopment => {
                scope(false, Some(Of::Team), Unit::Kroner)
            }
            Self::TeamPath => scope(false, Some(Of::Team), Unit::UnroundedKroner),
            Self::Role => Scope {
                by_year: false,
                ..scope(false, Some(Of::Role), Unit::UnroundedKroner)
            },
            Self::Release | Self::Releasable => scope(false, Some(Of::Release), Unit::Kroner),
            Self::RealGrowth => scope(false, Some(Of::Profile), Unit::Factor),
        }
    }

    /// Its word, as in `balance@2030`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The measure of the whole plan, in a year.
    pub fn at(self, year: Year) -> Figure {
        Figure {
            measure: self,
            subject: None,
            year: Some(year),
        }
    }

    /// The measure of a thing, in a year.
    pub fn of(self, subject: Entity, year: Year) -> Figure {
        Figure {
            measure: self,
            subject: Some(subject),
            year: Some(year),
        }
    }

    /// The measure without a year.
    pub fn once(self) -> Figure {
        Figure {
            measure: self,
            subject: None,
            year: None,
        }
    }
}

/// A figure's name: what is measured, of what, in which year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure {
    /// What is measured.
    pub measure: Measure,
    /// Of what; the whole plan where nothing is named.
    pub subject: Option<Entity>,
    /// In which year.
    pub year: Option<Year>,
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Kroner, rounded to øre.
    Kroner(Money),
    /// Kroner, not rounded.
    Unrounded(Decimal),
    /// Percent.
    Percent(Decimal),
    /// A factor.
    Factor(Decimal),
    /// A year, or none within the years that are computed.
    Year(Option<Year>),
    /// It has no value here: a share of nothing.
    Undefined,
}

impl Quantity {
    /// The number, where it is one.
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Kroner(amount) => Some(amount.decimal()),
            Self::Unrounded(number) | Self::Percent(number) | Self::Factor(number) => Some(number),
            Self::Year(year) => year.map(|year| year.number().into()),
            Self::Undefined => None,
        }
    }
}

/// Why a text names no figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoFigure {
    /// No measure has this word.
    #[error("'{0}' is no measure")]
    Measure(String),
    /// The measure has no such subject, or needs one.
    #[error("'{0}' is no subject of this measure")]
    Subject(String),
    /// The measure needs a year, or has none.
    #[error("'{0}' is no year of this measure")]
    Year(String),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.measure.word())?;
        match &self.subject {
            None | Some(Entity::Plan) => {}
            Some(Entity::Role(team, role)) => write!(f, ":{team}/{role}")?,
            Some(Entity::Change(line, change)) => write!(f, ":{line}/{change}")?,
            Some(other) => {
                let written = other.to_string();
                write!(f, ":{}", written.split_once(':').map_or("", |(_, id)| id))?;
            }
        }
        self.year.map_or(Ok(()), |year| write!(f, "@{year}"))
    }
}

impl FromStr for Figure {
    type Err = NoFigure;

    fn from_str(text: &str) -> Result<Self, NoFigure> {
        let (name, year) = match text.rsplit_once('@') {
            Some((name, year)) => (name, Some(year)),
            None => (text, None),
        };
        let (word, subject) = match name.split_once(':') {
            Some((word, subject)) => (word, Some(subject)),
            None => (name, None),
        };
        let measure: Measure = word
            .parse()
            .map_err(|_| NoFigure::Measure(word.to_owned()))?;
        let scope = measure.scope();
        let subject = match (subject, scope.of) {
            (None, _) if scope.whole => None,
            (Some(id), Some(kind)) => {
                Some(subject_entity(kind, id).ok_or_else(|| NoFigure::Subject(id.to_owned()))?)
            }
            (other, _) => return Err(NoFigure::Subject(other.unwrap_or_default().to_owned())),
        };
        let year = match (year, scope.by_year) {
            (Some(year), true) => {
                let number = year.parse().map_err(|_| NoFigure::Year(year.to_owned()))?;
                Some(Year::new(number))
            }
            (None, false) => None,
            (other, _) => return Err(NoFigure::Year(other.unwrap_or_default().to_owned())),
        };
        Ok(Self {
            measure,
            subject,
            year,
        })
    }
}

fn subject_entity(kind: EntityKind, id: &str) -> Option<Entity> {
    Some(match kind {
        EntityKind::Line => Entity::Line(LineId::new(id).ok()?),
        EntityKind::Item => Entity::Item(ItemId::new(id).ok()?),
        EntityKind::Team => Entity::Team(TeamId::new(id).ok()?),
        EntityKind::Profile => Entity::Profile(ProfileId::new(id).ok()?),
        EntityKind::Release => Entity::Release(ReleaseId::new(id).ok()?),
        EntityKind::Role => {
            let (team, role) = id.split_once('/')?;
            Entity::Role(TeamId::new(team).ok()?, RoleId::new(role).ok()?)
        }
        EntityKind::Change => {
            let (line, change) = id.split_once('/')?;
            Entity::Change(LineId::new(line).ok()?, ChangeId::new(change).ok()?)
        }
        EntityKind::Plan | EntityKind::Scenario => return None,
    })
}

impl Projection {
    /// The value of a figure; `None` where the plan has no such figure (an unknown subject, or a
    /// year that is not computed).
    pub fn value(&self, figure: &Figure) -> Option<Quantity> {
        if figure
            .year
            .is_some_and(|year| !self.horizon().contains(year))
        {
            return None;
        }
        match (&figure.subject, figure.year) {
            (None, Some(year)) => self.whole_value(figure.measure, year),
            (None, None) => self.yearless_value(figure.measure),
            (Some(Entity::Line(id)), Some(year)) => self.line_value(figure.measure, id, year),
            (Some(subject), year) => self.other_value(figure.measure, subject, year),
        }
    }

    fn yearless_value(&self, measure: Measure) -> Option<Quantity> {
        match measure {
            Measure::SqueezeYear => Some(Quantity::Year(self.squeeze_year())),
            Measure::EmptyYear => Some(Quantity::Year(self.empty_year())),
            Measure::DevelopmentToday => Some(Quantity::Kroner(self.development_today())),
            _ => None,
        }
    }

    fn whole_value(&self, measure: Measure, year: Year) -> Option<Quantity> {
        let totals = self.total(year);
        let percent = |part: Money, whole: Money| {
            if !whole.is_positive() {
                return Quantity::Undefined;
            }
            let share = exact::ratio(part.decimal(), whole.decimal());
            Quantity::Percent(exact::times(share, dec!(100)))
        };
        let amount = match measure {
            Measure::LastingFrame => totals.sums.lasting_frame(),
            Measure::Maintenance => self.maintenance(year),
            Measure::TargetAmount => self.target_amount(year),
            Measure::RoomAfterOperations => self.room_after_operations(year),
            Measure::Surplus => totals.surplus,
            Measure::Shortfall | Measure::Uncovered => totals.shortfall,
            Measure::Lapses => totals.lapses,
            Measure::ToFree => totals.to_free,
            Measure::Covered => totals.covered,
            Measure::DevelopmentShare => {
                return Some(percent(totals.sums.envelope(), totals.sums.lasting_frame()));
            }
            Measure::ItDevelopmentShare => {
                let (operations, development) = self.it_money(year);
                return Some(percent(development, operations.plus(development)));
            }
            Measure::Compensation => {
                return Some(Quantity::Percent(prices::compensation(self.plan(), year).0));
            }
            Measure::Index => return Some(Quantity::Factor(self.prices().index(year))),
            _ => summed(measure, &totals.sums)?,
        };
        Some(Quantity::Kroner(amount))
    }

    fn line_value(&self, measure: Measure, id: &LineId, year: Year) -> Option<Quantity> {
        let at = self.plan().lines.iter().position(|line| line.id == *id)?;
        let line = self.plan().lines.get(at)?;
        let subject = Subject::Line(at);
        let sums = self.account(Account::Line(at), year);
        let amount = match measure {
            // A line's own amounts are its postings, also for income that is only shown.
            Measure::Lasting => self.posted(subject, PostingKind::Lasting, year),
            Measure::Once => self.posted(subject, PostingKind::Once, year),
            Measure::Line => {
                let lasting = self.posted(subject, PostingKind::Lasting, year);
                lasting.plus(self.posted(subject, PostingKind::Once, year))
            }
            Measure::IncomeAdded => sums.income_added(),
            Measure::Surplus => sums.surplus(),
            Measure::Shortfall | Measure::Uncovered => sums.shortfall(),
            Measure::Lapses => sums.lapses(),
            Measure::ToFree => sums.to_free(),
            Measure::Covered => sums.covered(),
            Measure::CarryCap => {
                let (_, rule) = self.rules().carry_over(line.kind, line.transferable);
                let before = self.line_before(id, year)?;
                match carry_cap(rule.value, sums.line(), before) {
                    Some(cap) => cap,
                    None => return Some(Quantity::Undefined),
                }
            }
            Measure::LinePath => {
                return self.path_value(figure_path(measure, Entity::Line(id.clone()), year));
            }
            Measure::CompensationFactor => {
                let factor = prices::compensation_factor(self.plan(), line.wage_share?, year);
                return Some(Quantity::Factor(factor));
            }
            _ => summed(measure, &sums)?,
        };
        Some(Quantity::Kroner(amount))
    }

    /// line(t−1), or the previous grant for year 0.
    pub(crate) fn line_before(&self, id: &LineId, year: Year) -> Option<Money> {
        if year == self.horizon().first() {
            return Some(Money::posting(self.plan().line(id)?.previous.decimal()));
        }
        Some(self.line(id, year.earlier(1))?.line())
    }

    fn other_value(
        &self,
        measure: Measure,
        subject: &Entity,
        year: Option<Year>,
    ) -> Option<Quantity> {
        let amount = match (measure, subject, year) {
            (Measure::Role, Entity::Role(team, role), None) => {
                let role = self
                    .plan()
                    .team(team)?
                    .roles
                    .iter()
                    .find(|it| it.id == *role)?;
                return Some(Quantity::Unrounded(role.cost()));
            }
            (Measure::ItemPath | Measure::TeamPath, _, Some(year)) => {
                return self.path_value(figure_path(measure, subject.clone(), year));
            }
            (Measure::RealGrowth, Entity::Profile(id), Some(year)) => {
                return Some(Quantity::Factor(*self.prices().real_growth(id)?.get(year)?));
            }
            (Measure::Item, Entity::Item(id), Some(year)) => self.item(id, year)?,
            (Measure::Team, Entity::Team(id), Some(year)) => {
                let (run, development) = self.team(id, year)?;
                run.plus(development)
            }
            (Measure::TeamRun, Entity::Team(id), Some(year)) => self.team(id, year)?.0,
            (Measure::TeamDevelopment, Entity::Team(id), Some(year)) => self.team(id, year)?.1,
            (Measure::Release, Entity::Release(id), Some(year)) => self.release(id, year)?,
            (Measure::Releasable, Entity::Release(id), Some(year)) => self.release_cap(id, year)?,
            _ => return None,
        };
        Some(Quantity::Kroner(amount))
    }

    fn release(&self, id: &ReleaseId, year: Year) -> Option<Money> {
        let at = self
            .plan()
            .releases
            .iter()
            .position(|release| release.id == *id)?;
        let taken = self.postings_of(Subject::Release(at));
        Some(
            taken
                .filter(|posting| posting.year == year)
                .map(|posting| posting.amount)
                .sum(),
        )
    }

    /// The releasable part of what a release takes from, before any release.
    pub(crate) fn release_cap(&self, id: &ReleaseId, year: Year) -> Option<Money> {
        let release = self
            .plan()
            .releases
            .iter()
            .find(|release| release.id == *id)?;
        let amount = match release.target()? {
            crate::model::Target::Item(id) => self.item(id, year)?,
            crate::model::Target::Team(id) => {
                let (run, development) = self.team(id, year)?;
                run.plus(development)
            }
        };
        let releasable = super::releasable::of_target(self.plan(), self.rules(), release, year);
        Some(releasable.cap_of(amount))
    }

    fn path_value(&self, figure: Figure) -> Option<Quantity> {
        let year = figure.year?;
        let path = self.path_of(figure.subject.as_ref()?)?;
        let mut reached = None;
        path.walk(
            self.plan(),
            self.prices(),
            self.horizon(),
            |at, _, amount| {
                if at == year {
                    reached = Some(amount);
                }
            },
        );
        Some(Quantity::Unrounded(reached.unwrap_or_default()))
    }

    /// The path that a line, an item or a team follows.
    pub(crate) fn path_of(&self, subject: &Entity) -> Option<super::Path<'_>> {
        let plan = self.plan();
        Some(match subject {
            Entity::Line(id) => super::Path::of_line(plan, plan.line(id)?),
            Entity::Item(id) => super::Path::of_item(plan, plan.item(id)?),
            Entity::Team(id) => super::Path::of_team(plan, plan.team(id)?),
            _ => return None,
        })
    }

    /// Every figure of the plan: each measure of each subject in each year.
    pub fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        let things: Vec<Entity> = self.plan().things().map(|(entity, _)| entity).collect();
        for &measure in Measure::VARIANTS {
            let scope = measure.scope();
            let of_kind = things
                .iter()
                .filter(|it| scope.of == Some(it.kind()))
                .cloned();
            let subjects = scope
                .whole
                .then_some(None)
                .into_iter()
                .chain(of_kind.map(Some));
            for subject in subjects {
                let years: Vec<Option<Year>> = if scope.by_year {
                    self.horizon().years().map(Some).collect()
                } else {
                    vec![None]
                };
                let named = years.into_iter().map(|year| Figure {
                    measure,
                    subject: subject.clone(),
                    year,
                });
                figures.extend(named.filter(|figure| self.value(figure).is_some()));
            }
        }
        figures
    }
}

fn figure_path(measure: Measure, subject: Entity, year: Year) -> Figure {
    Figure {
        measure,
        subject: Some(subject),
        year: Some(year),
    }
}

/// Measures that are the same sum of postings for a line and for the whole plan.
fn summed(measure: Measure, sums: &super::Sums) -> Option<Money> {
    Some(match measure {
        Measure::Frame => sums.frame(),
        Measure::Spendable => sums.available(),
        Measure::CarriedIn => sums.carried_in,
        Measure::GrossOperations => sums.gross_operations,
        Measure::Released => sums.released(),
        Measure::Operations => sums.operations(),
        Measure::GrossDevelopment => sums.gross_development,
        Measure::Development => sums.development(),
        Measure::Envelope => sums.envelope(),
        Measure::Unallocated => sums.unallocated,
        Measure::ExpectedUnderspend => sums.expected_underspend,
        Measure::Spending => sums.spending(),
        Measure::Balance => sums.balance(),
        Measure::CarriedOut => sums.carried_out,
        _ => return None,
    })
}

impl From<Percent> for Quantity {
    fn from(percent: Percent) -> Self {
        Self::Percent(percent.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_read_as_it_is_written() {
        for text in [
            "balance@2030",
            "balance:p01@2030",
            "line:p01@2029",
            "item:staff@2030",
            "role:team-a/dev",
            "squeeze_year",
            "real_growth:wages@2028",
        ] {
            assert_eq!(text.parse::<Figure>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_names_no_figure_is_refused() {
        let refused = |text: &str| text.parse::<Figure>().unwrap_err();
        assert_eq!(refused("saldo@2030"), NoFigure::Measure("saldo".into()));
        assert_eq!(refused("item@2030"), NoFigure::Subject(String::new()));
        assert_eq!(
            refused("lasting_frame:p01@2030"),
            NoFigure::Subject("p01".into())
        );
        assert_eq!(refused("balance"), NoFigure::Year(String::new()));
        assert_eq!(refused("squeeze_year@2030"), NoFigure::Year("2030".into()));
    }
}
