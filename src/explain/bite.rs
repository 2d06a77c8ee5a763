//! Figures of the later bite: relief, what is repaid and lost, and what advances are worth.

use rust_decimal::Decimal;

use super::{Explainer, Form, How, Made, Origin, Term};
use crate::model::{Entity, LeverUse, OperationsItem, Target, Team};
use crate::projection::{Figure, Measure, Quantity};
use crate::room::{AdvanceWorth, gone_levers, is_locked_anew, teams_that_end};
use crate::time::Year;

impl Explainer<'_> {
    /// A figure of the bite; `None` for any other.
    pub(super) fn bite(&self, figure: &Figure) -> Option<Made> {
        match (&figure.subject, figure.year) {
            (None, Some(year)) => self.bite_of_year(figure.measure, year),
            (None, None) => self.bite_of_all(figure.measure),
            (Some(subject), Some(year)) => self.bite_of_one(figure.measure, subject, year),
            (Some(Entity::LeverUse(id)), None) if figure.measure == Measure::UseWorth => {
                Some(self.use_worth(self.projection.find_use(id)?.1))
            }
            _ => None,
        }
    }

    fn bite_of_year(&self, measure: Measure, year: Year) -> Option<Made> {
        use Form::{Minus, Plus};
        Some(match measure {
            Measure::Relief => self.whole_figures(
                year,
                &[(Plus, Measure::LeverInflow), (Plus, Measure::CoFunding)],
            ),
            Measure::BiteNet => self.whole_figures(
                year,
                &[
                    (Plus, Measure::Relief),
                    (Minus, Measure::LeverRepayment),
                    (Minus, Measure::TakenOut),
                    (Minus, Measure::Cliff),
                ],
            ),
            Measure::RoomWithLevers => self.whole_figures(
                year,
                &[
                    (Plus, Measure::RoomAfterOperations),
                    (Plus, Measure::LeverInflow),
                    (Minus, Measure::LeverRepayment),
                ],
            ),
            Measure::Cliff => {
                let teams = self.teams(Measure::TeamCliff, year, |_| true);
                let levers = self.figures([(Plus, Measure::LeverCliff.at(year))]);
                Made::steps(teams.into_iter().chain(levers).collect())
            }
            Measure::LeverCliff => self.lever_cliff(year),
            Measure::Renewed => {
                let items = self.projection.plan().items.iter();
                let items = items.map(|it| {
                    let item = Entity::Item(it.id.clone());
                    (Plus, Measure::ItemRenewed.of(item, year))
                });
                Made::steps(self.figures(items))
            }
            _ => return None,
        })
    }

    /// What uses brought the year before, less what they still bring and what is counted of teams.
    fn lever_cliff(&self, year: Year) -> Made {
        if year == self.projection.horizon().first() {
            return Made::steps(Vec::new());
        }
        let uses = || gone_levers(self.projection).map(|(_, used)| used);
        let inflow = |form, year| {
            uses().map(move |used| {
                let used = Entity::LeverUse(used.id.clone());
                (form, Measure::UseInflow.of(used, year))
            })
        };
        let teams = teams_that_end(self.projection, year).map(|team| {
            let team = Entity::Team(team.id.clone());
            (Form::Minus, Measure::TeamCliff.of(team, year))
        });
        let before = inflow(Form::Plus, year.earlier(1));
        let terms = self.figures(before.chain(inflow(Form::Minus, year)).chain(teams));
        Made::of(How::PositivePart, terms)
    }

    fn bite_of_all(&self, measure: Measure) -> Option<Made> {
        let projection = self.projection;
        Some(match measure {
            Measure::SqueezeYearWithLevers => {
                let value = crate::room::value(projection, &measure.once());
                let last = match value {
                    Some(Quantity::Year(last)) => last,
                    _ => None,
                };
                let today = self.figure(Form::Plus, Measure::DevelopmentToday.once());
                let years = projection.horizon().years().skip(1);
                let years = years.filter(|year| {
                    !projection.null_is_blank() && last.is_none_or(|last| *year <= last)
                });
                let rooms = years
                    .filter_map(|year| self.figure(Form::Plus, Measure::RoomWithLevers.at(year)));
                Made::of(
                    How::FirstYearBelow,
                    today.into_iter().chain(rooms).collect(),
                )
            }
            Measure::UseWorth => {
                let uses = projection.plan().lever_uses.iter().map(|used| {
                    let used = Entity::LeverUse(used.id.clone());
                    (Form::Plus, Measure::UseWorth.once_of(used))
                });
                Made::steps(self.figures(uses))
            }
            _ => return None,
        })
    }

    fn bite_of_one(&self, measure: Measure, subject: &Entity, year: Year) -> Option<Made> {
        let projection = self.projection;
        Some(match (measure, subject) {
            (Measure::TeamCliff, Entity::Team(id)) => {
                self.team_cliff(projection.find_team(id)?, year)
            }
            (Measure::ItemRenewed, Entity::Item(id)) => {
                self.item_renewed(projection.find_item(id)?, year)
            }
            (Measure::UsePresentValue, Entity::LeverUse(id)) => {
                self.use_present_value(projection.find_use(id)?.1, year)
            }
            _ => return None,
        })
    }

    fn team_cliff(&self, team: &Team, year: Year) -> Made {
        if team.one_off_until.is_none_or(|last| year <= last) {
            return Made::steps(Vec::new());
        }
        let entity = Entity::Team(team.id.clone());
        let whole = self.figures([(Form::Plus, Measure::Team.of(entity, year))]);
        let target = Target::Team(&team.id);
        let released = self.released(Measure::Release, year, |it| *it == target);
        Made::steps(whole.into_iter().chain(released).collect())
    }

    fn item_renewed(&self, item: &OperationsItem, year: Year) -> Made {
        if !is_locked_anew(item, year) {
            return Made::steps(Vec::new());
        }
        let entity = Entity::Item(item.id.clone());
        let left = self.figures([
            (Form::Plus, Measure::Item.of(entity.clone(), year)),
            (Form::Minus, Measure::Retired.of(entity, year)),
        ]);
        let target = Target::Item(&item.id);
        let released = self.released(Measure::Release, year, |it| *it == target);
        Made::steps(left.into_iter().chain(released).collect())
    }

    fn use_present_value(&self, used: &LeverUse, year: Year) -> Made {
        let entity = Entity::LeverUse(used.id.clone());
        let mut terms = self.figures([
            (Form::Plus, Measure::UseInflow.of(entity.clone(), year)),
            (Form::Minus, Measure::UseRepayment.of(entity, year)),
        ]);
        if !terms.is_empty() {
            let factors = [Measure::PriceRatio, Measure::DiscountFactor];
            let factors = factors.map(|it| self.figure(Form::Times, it.at(year)));
            let is_one = |term: &Term| term.value.number() == Some(Decimal::ONE);
            terms.extend(factors.into_iter().flatten().filter(|it| !is_one(it)));
        }
        Made::steps(terms)
    }

    fn use_worth(&self, used: &LeverUse) -> Made {
        if let Some(AdvanceWorth::RepaidAfter(year)) = AdvanceWorth::of(self.projection, used) {
            let after = Term {
                origin: Origin::RepaidAfter,
                form: Form::Plus,
                value: Quantity::Year(Some(year)),
            };
            return Made::of(How::RepaidAfter, vec![after]);
        }
        let years = self.projection.horizon().years();
        let years = years.map(|year| {
            let used = Entity::LeverUse(used.id.clone());
            (Form::Plus, Measure::UsePresentValue.of(used, year))
        });
        Made::steps(self.figures(years))
    }
}
