//! Findings about uses of levers in words.

use super::{Argument, Texts, arg};
use crate::findings::{BrokenTerm, Finding, LeverFault};
use crate::model::{Entity, InitiativeId, LineId};
use crate::money::Money;
use crate::projection::Projection;
use crate::rules::Lever;

/// The nominal kroner that a fault is about, beside the amount of its finding.
pub(super) fn nominal(fault: &LeverFault) -> Option<Money> {
    match fault {
        LeverFault::RepaidTooLittle(amount)
        | LeverFault::RepaidTooMuch(amount)
        | LeverFault::RepaidTooSlowly(amount)
        | LeverFault::RepaidOutsideYears { amount, .. } => Some(*amount),
        LeverFault::CostBelowTerms(term)
        | LeverFault::CostAboveTerms(term)
        | LeverFault::GrantAboveTerms(term) => Some(term.limit),
        _ => None,
    }
}

impl Texts {
    /// The name of the lever that a finding about a use of it is about.
    pub(super) fn lever_of(&self, projection: &Projection, finding: &Finding) -> Option<String> {
        let lever = used_lever(projection, finding)?;
        Some(self.language().name(&lever.name).to_owned())
    }

    /// The details of a finding about a use of a lever.
    pub(super) fn lever_details<'a>(
        &self,
        projection: &Projection,
        finding: &Finding,
        fault: &LeverFault,
    ) -> Vec<Argument<'a>> {
        use LeverFault as Fault;
        let plan = projection.plan();
        let line = |id: &LineId| vec![arg("other", self.entity(plan, &Entity::Line(id.clone())))];
        let initiative = |id: &InitiativeId| {
            let entity = Entity::Initiative(id.clone());
            vec![arg("other", self.entity(plan, &entity))]
        };
        let level = |level: &u16| vec![arg("level", self.level(projection.rules(), *level))];
        match fault {
            Fault::NoSuchLever(id) => {
                let none = if id.is_empty() { "none" } else { id };
                vec![arg("text", none.to_owned())]
            }
            Fault::WrongPost(id)
            | Fault::WrongGiver(id)
            | Fault::OverCap(id)
            | Fault::ShortByRepayment(id)
            | Fault::ShortByTransfer(id)
            | Fault::GivesToItself(id)
            | Fault::NotShared(id)
            | Fault::OtherChapter(id)
            | Fault::MoreThanCarried(id) => line(id),
            Fault::InvestmentOff(id)
            | Fault::InvestmentCostsNothing(id)
            | Fault::CoFundingNotEntered(id) => initiative(id),
            Fault::RepaidOutsideYears { first, last, .. } => {
                vec![arg("from", first.to_string()), arg("to", last.to_string())]
            }
            Fault::AskedTooLate(earliest) => vec![arg("other", earliest.to_string())],
            Fault::RefuserKept(by) | Fault::NotGranted(by) => level(by),
            Fault::TooManyTurned(count) => {
                let fte = self.numbers().plain(*count);
                let team = self.team_of_use(projection, finding);
                vec![arg("fte", fte), arg("other", team)]
            }
            Fault::NothingToCompare => vec![arg("other", self.team_of_use(projection, finding))],
            Fault::Barred | Fault::Closed | Fault::OutsideYears => {
                let lever = used_lever(projection, finding);
                let says = lever.and_then(|lever| self.said_of(lever, fault));
                vec![arg("text", says.unwrap_or_default())]
            }
            _ => self.broken_term(projection, fault),
        }
    }

    /// What the rule set says of a lever that cannot be used.
    fn said_of(&self, lever: &Lever, fault: &LeverFault) -> Option<String> {
        let why = match fault {
            LeverFault::Barred => lever.barred.as_ref()?,
            LeverFault::Closed => lever.closed.as_ref()?,
            _ => return Some(self.budget_years(lever.valid_from, lever.valid_to)),
        };
        Some(self.language().name(why).to_owned())
    }

    /// What a use turns consultants of.
    fn team_of_use(&self, projection: &Projection, finding: &Finding) -> String {
        let plan = projection.plan();
        let id = match finding.at.subject() {
            Some(Entity::LeverUse(id)) => plan.lever_use(id).and_then(|it| it.team.clone()),
            _ => None,
        };
        id.map_or_else(String::new, |id| self.entity(plan, &Entity::Team(id)))
    }

    fn broken_term<'a>(&self, projection: &Projection, fault: &LeverFault) -> Vec<Argument<'a>> {
        let of_lever = |id: &str| {
            let Some(lever) = projection.rules().lever(id) else {
                return Vec::new();
            };
            let unsure = lever.is_doubtful() || lever.closed.is_some();
            let confirmed = if unsure { "no" } else { "yes" };
            let name = self.language().name(&lever.name).to_owned();
            vec![arg("lever", name), arg("confirmed", confirmed)]
        };
        let with = |lever: &str, limit: String| {
            let mut arguments = of_lever(lever);
            arguments.push(arg("limit", limit));
            arguments
        };
        match fault {
            LeverFault::CostBelowTerms(BrokenTerm { lever, .. })
            | LeverFault::CostAboveTerms(BrokenTerm { lever, .. })
            | LeverFault::GrantAboveTerms(BrokenTerm { lever, .. }) => of_lever(lever),
            LeverFault::ShareAboveTerms(BrokenTerm { lever, limit })
            | LeverFault::KeptTooMuch(BrokenTerm { lever, limit }) => {
                with(lever, self.percent(limit.0, 1))
            }
            LeverFault::PaidTooLong(BrokenTerm { lever, limit }) => with(lever, limit.to_string()),
            _ => Vec::new(),
        }
    }
}

fn used_lever(projection: &Projection, finding: &Finding) -> Option<&'static Lever> {
    match finding.at.subject() {
        Some(Entity::LeverUse(id)) => Some(projection.find_use(id)?.2),
        _ => None,
    }
}
