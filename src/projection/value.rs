//! The value of a figure, read from postings and accounts.

use rust_decimal::{Decimal, dec};

use super::{
    Account, Figure, Measure, Path, PostingKind, Projection, Quantity, Subject, Sums, carry_cap,
};
use crate::model::{AppropriationLine, Entity, LineId, Release, ReleaseId, Target};
use crate::money::{Money, exact};
use crate::prices;
use crate::time::Year;

impl Projection {
    /// The value of a figure; `None` where the plan has no such figure (an unknown subject, or a
    /// year that is not computed).
    pub fn value(&self, figure: &Figure) -> Option<Quantity> {
        if let Some(year) = figure.year {
            let prices = matches!(figure.measure, Measure::Index | Measure::Compensation);
            let known = if prices {
                self.prices().span()
            } else {
                self.horizon()
            };
            if !known.contains(year) {
                return None;
            }
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
        let amount = match measure {
            Measure::LastingFrame => totals.sums.lasting_frame(),
            Measure::Maintenance => self.maintenance(year),
            Measure::FurtherDevelopment => self.further_development(year),
            Measure::ItOperations => self.it_money(year).0,
            Measure::ItDevelopment => self.it_money(year).1,
            Measure::TargetAmount => self.target_amount(year),
            Measure::RoomAfterOperations => self.room_after_operations(year),
            Measure::NullLastingFrame => self.null_lasting_frame(year),
            Measure::NullOperations => self.null_operations(year),
            Measure::BookedCapacity => self.teams_booked(year),
            Measure::FreeCapacity => self.teams_free(year),
            Measure::Surplus => totals.surplus,
            Measure::Shortfall | Measure::Uncovered => totals.shortfall,
            Measure::Lapses => totals.lapses,
            Measure::ToFree => totals.to_free,
            Measure::Covered => totals.covered,
            Measure::DevelopmentShare => {
                return Some(percent(totals.sums.envelope(), totals.sums.lasting_frame()));
            }
            Measure::OperationsShare => {
                return Some(percent(
                    totals.sums.operations(),
                    totals.sums.lasting_frame(),
                ));
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
        let at = self.position(&Entity::Line(id.clone()))?;
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
            Measure::LinePath => return self.path_value(&Entity::Line(id.clone()), year),
            _ if line.is_income() => return None,
            Measure::IncomeAdded => sums.income_added(),
            Measure::Surplus => sums.surplus(),
            Measure::Shortfall | Measure::Uncovered => sums.shortfall(),
            Measure::Lapses => sums.lapses(),
            Measure::ToFree => sums.to_free(),
            Measure::Covered => sums.covered(),
            Measure::CarryCap => return Some(self.carry_cap_value(line, &sums, year)),
            Measure::LineCompensation => {
                let own = prices::weighted_compensation(self.plan(), line.wage_share?, year);
                return Some(Quantity::Percent(own.0));
            }
            Measure::CompensationFactor => {
                let factor = prices::compensation_factor(self.plan(), line.wage_share?, year);
                return Some(Quantity::Factor(factor));
            }
            _ => summed(measure, &sums)?,
        };
        Some(Quantity::Kroner(amount))
    }

    fn carry_cap_value(&self, line: &AppropriationLine, sums: &Sums, year: Year) -> Quantity {
        let (_, rule) = self.rules().carry_over(line.kind, line.transferable);
        let before = if year == self.horizon().first() {
            Money::posting(line.previous.decimal())
        } else {
            self.line(&line.id, year.earlier(1))
                .unwrap_or_default()
                .line()
        };
        carry_cap(rule.value, sums.line(), || before).map_or(Quantity::Undefined, Quantity::Kroner)
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
            (Measure::ItemPath, Entity::Item(_), Some(year))
            | (Measure::TeamPath, Entity::Team(_), Some(year)) => {
                return self.path_value(subject, year);
            }
            (Measure::NominalGrowth, Entity::Profile(id), Some(year)) => {
                let profile = self.plan().profile(id)?;
                let growth = prices::nominal_growth(self.plan(), profile, year);
                return Some(Quantity::Percent(growth.0));
            }
            (Measure::RealGrowth, Entity::Profile(id), Some(year)) => {
                return Some(Quantity::Factor(
                    *self.prices().real_growth(id)?.factor.get(year)?,
                ));
            }
            (Measure::Item, Entity::Item(id), Some(year)) => self.item(id, year)?,
            (Measure::Retired, Entity::Item(id), Some(year)) => {
                self.find_item(id)?;
                self.retired(id, year)
            }
            (_, Entity::Initiative(_) | Entity::Benefit(..) | Entity::Booking(..), Some(year)) => {
                self.renewal_value(measure, subject, year)?
            }
            (Measure::StaffingFactor, Entity::Team(id), Some(year)) => {
                let team = self.find_team(id)?;
                return Some(Quantity::Factor(self.staffing_factor(team, year)));
            }
            (
                Measure::TeamInNull | Measure::TeamRunInNull | Measure::TeamDevelopmentInNull,
                Entity::Team(id),
                Some(year),
            ) => self.team_in_null(measure, id, year)?,
            (_, Entity::Team(id), None) => return self.team_value(measure, id),
            (_, Entity::LeverUse(id), Some(year)) => return self.use_value(measure, id, year),
            (_, Entity::Team(id), Some(year)) => {
                let (run, development) = self.team(id, year)?;
                match measure {
                    Measure::Team => run.plus(development),
                    Measure::TeamRun => run,
                    Measure::TeamMaintenance => self.team_maintenance(self.find_team(id)?, year),
                    Measure::TeamFurtherDevelopment => {
                        self.team_further_development(self.find_team(id)?, year)
                    }
                    Measure::TeamNewDevelopment => {
                        self.team_new_development(self.find_team(id)?, year)
                    }
                    Measure::TeamDevelopment => development,
                    Measure::BookedCapacity => self.team_booked(id, year),
                    Measure::FreeCapacity => self.team_free(self.find_team(id)?, year),
                    _ => return None,
                }
            }
            (_, Entity::Release(id), Some(year)) => self.release_value(measure, id, year)?,
            _ => return None,
        };
        Some(Quantity::Kroner(amount))
    }

    fn release_value(&self, measure: Measure, id: &ReleaseId, year: Year) -> Option<Money> {
        let at = self.position(&Entity::Release(id.clone()))?;
        let posted = |kind| self.posted(Subject::Release(at), kind, year);
        let operations = posted(PostingKind::ReleasedOperations);
        let development = posted(PostingKind::ReleasedDevelopment);
        match measure {
            Measure::Release => Some(operations.plus(development)),
            Measure::ReleaseOperations => Some(operations),
            Measure::ReleaseDevelopment => Some(development),
            Measure::Releasable => {
                let release = self.plan().releases.get(at)?;
                let amount = self.target_amount_of(release, year)?;
                let part = self.releasable(release, year);
                Some(part.cap_of(amount))
            }
            _ => None,
        }
    }

    /// The amount, before releases, of what a release takes from.
    fn target_amount_of(&self, release: &Release, year: Year) -> Option<Money> {
        match release.target()? {
            Target::Item(id) => self.item_left(id, year),
            Target::Team(id) => self.team(id, year).map(|(run, rest)| run.plus(rest)),
        }
    }

    fn path_value(&self, subject: &Entity, year: Year) -> Option<Quantity> {
        let mut reached = Decimal::ZERO;
        let path = self.path_of(subject)?;
        path.walk(
            self.plan(),
            self.prices(),
            self.horizon(),
            |at, _, amount| {
                if at == year {
                    reached = amount;
                }
            },
        );
        Some(Quantity::Unrounded(reached))
    }

    /// The path that a line, an item or a team follows.
    pub(crate) fn path_of(&self, subject: &Entity) -> Option<Path<'_>> {
        let plan = self.plan();
        Some(match subject {
            Entity::Line(id) => Path::of_line(plan, self.find_line(id)?),
            Entity::Item(id) => Path::of_item(plan, self.find_item(id)?),
            Entity::Team(id) => Path::of_team(plan, self.find_team(id)?),
            _ => return None,
        })
    }

    /// Every figure of the plan: each measure of each subject in each year. Those of worth and
    /// room are known to [`crate::room::figures`].
    pub fn figures(&self) -> Vec<Figure> {
        self.figures_with(|figure| self.value(figure).is_some())
    }

    /// Every measure of every subject in every year, where it is one that there is.
    pub(crate) fn figures_with(&self, is_there: impl Fn(&Figure) -> bool) -> Vec<Figure> {
        let mut figures = Vec::new();
        let things: Vec<Entity> = self.plan().things().map(|(entity, _)| entity).collect();
        for &measure in <Measure as strum::VariantArray>::VARIANTS {
            let scope = measure.scope();
            let of_kind = things
                .iter()
                .filter(|it| scope.of == Some(it.kind()))
                .cloned();
            let whole = scope.whole.then_some(None).into_iter();
            let levels = scope.levels();
            let subjects: Vec<Option<Entity>> = whole.chain(of_kind.map(Some)).collect();
            let named = subjects
                .iter()
                .flat_map(|subject| levels.iter().map(move |level| (subject, level)));
            let years: Vec<Option<Year>> = if scope.by_year {
                self.horizon().years().map(Some).collect()
            } else {
                vec![None]
            };
            for (subject, level) in named {
                let by_year = years.iter().map(|year| Figure {
                    measure,
                    subject: subject.clone(),
                    level: *level,
                    year: *year,
                });
                figures.extend(by_year.filter(&is_there));
            }
        }
        figures
    }
}

fn percent(part: Money, whole: Money) -> Quantity {
    if !whole.is_positive() {
        return Quantity::Undefined;
    }
    let share = exact::ratio(part.decimal(), whole.decimal());
    Quantity::Percent(exact::times(share, dec!(100)))
}

/// Measures that are the same sum of postings for a line and for the whole plan.
fn summed(measure: Measure, sums: &Sums) -> Option<Money> {
    Some(match measure {
        Measure::Frame => sums.frame(),
        Measure::Spendable => sums.available(),
        Measure::CarriedIn => sums.carried_in,
        Measure::GrossOperations => sums.gross_operations,
        Measure::Released => sums.released(),
        Measure::ReleasedOperations => sums.released_operations,
        Measure::ReleasedDevelopment => sums.released_development,
        Measure::Gains => sums.gains,
        Measure::TakenOut => sums.taken_out,
        Measure::CoFunding => sums.co_funding,
        Measure::LeverInflow => sums.lever_inflow,
        Measure::LeverRepayment => sums.lever_repayment,
        Measure::TransferIn => sums.transfer_in,
        Measure::TransferOut => sums.transfer_out,
        Measure::Operations => sums.operations(),
        Measure::GrossDevelopment => sums.gross_development,
        Measure::Development => sums.development(),
        Measure::Envelope => sums.envelope(),
        Measure::Unallocated => sums.unallocated,
        Measure::PlannedSpending => sums.planned(),
        Measure::ExpectedUnderspend => sums.expected_underspend,
        Measure::Spending => sums.spending(),
        Measure::SpendingBeforeReleases => sums.spending_before_releases(),
        Measure::UnderspendBeforeReleases => sums.underspend_before_releases,
        Measure::Balance => sums.balance(),
        Measure::CarriedOut => sums.carried_out,
        _ => return None,
    })
}
