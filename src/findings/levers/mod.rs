//! Uses of levers that cannot be as they are, or rest on what is not sure.
//!
//! What was refused gives nothing and is left in peace, but for what is said about the refusal.

mod consent;
mod money;
mod repayment;
mod staffing;
mod terms;
mod transfers;

use rust_decimal::Decimal;

use super::{Finding, FindingKind, Found, Mend, Severity, Where};
use crate::model::{
    AppropriationLine, Entity, Field, InitiativeId, LeverStatus, LeverUse, LineId, Percent, Place,
};
use crate::money::Money;
use crate::projection::{Account, brings_money};
use crate::rules::{Lever, LeverKind};
use crate::time::Year;

/// What is wrong with a use of a lever, or doubtful about it. The words are those of the message
/// files.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum LeverFault {
    /// The rule set has no lever of this id.
    NoSuchLever(String),
    /// Bodies of the rule set may not use it.
    Barred,
    /// It is switched off until current terms are entered.
    Closed,
    /// It is used in a budget year in which it does not exist.
    OutsideYears,
    /// A last year is named, but what is repaid is used in one year.
    UntilIgnored,
    /// It may not be used on this line.
    WrongPost(LineId),
    /// Its money may not be taken from this line.
    WrongGiver(LineId),
    /// All uses of it on this line are over its cap.
    OverCap(LineId),
    /// It must name an investment, and does not.
    NoInvestment,
    /// The investment is off.
    InvestmentOff(InitiativeId),
    /// The investment has no direct cost in the year of use.
    InvestmentCostsNothing(InitiativeId),
    /// What is to be repaid is less than what was used; nominal kroner.
    RepaidTooLittle(Money),
    /// What is to be repaid is more than what was used; nominal kroner.
    RepaidTooMuch(Money),
    /// At the end of a year less is repaid than the rule demands; what lacks, nominal kroner.
    RepaidTooSlowly(Money),
    /// Parts are repaid in other years than the rule's.
    RepaidOutsideYears {
        /// So much, nominal kroner.
        amount: Money,
        /// The first year of the rule.
        first: Year,
        /// The last.
        last: Year,
    },
    /// Repayment is entered of what is not repaid.
    RepaymentIgnored,
    /// The line lacks money because of what it repays.
    ShortByRepayment(LineId),
    /// It cannot give money before this year.
    AskedTooLate(Year),
    /// New money is asked for, and the plan has no date to judge by.
    NoDate,
    /// It is said to be delegated, but cannot be.
    NotDelegable,
    /// The same letter is said to delegate it, and not to.
    AmbiguousDelegation,
    /// It was refused, and nobody is said to have done it.
    RefusedByNobody,
    /// It was not refused, and a level is said to have done it.
    RefuserKept(u16),
    /// It counts, but this level has not said yes yet.
    NotGranted(u16),
    /// It has no reason or no consequence.
    Unexplained,
    /// No line gives the money.
    NoGiver,
    /// A line gives money to itself.
    GivesToItself(LineId),
    /// The giving line may not be used under the one that gets the money.
    NotShared(LineId),
    /// The giving line is of another chapter.
    OtherChapter(LineId),
    /// The giving line lacks money because of what it gives.
    ShortByTransfer(LineId),
    /// No team is named.
    NoTeam,
    /// The team has so many fewer consultants than are turned into employees.
    TooManyTurned(Decimal),
    /// Nothing says what an employee of the team costs.
    NothingToCompare,
    /// An employee costs more than the consultant did.
    DearerAfter,
    /// The initiative has no co-funding entered, so that the use gives nothing.
    CoFundingNotEntered(InitiativeId),
    /// A co-funded initiative costs less than the terms of the lever demand.
    CostBelowTerms(BrokenTerm<Money>),
    /// It costs more than they allow.
    CostAboveTerms(BrokenTerm<Money>),
    /// A larger part of it is given than they allow.
    ShareAboveTerms(BrokenTerm<Percent>),
    /// More is given than they allow.
    GrantAboveTerms(BrokenTerm<Money>),
    /// It is paid over more years than they allow.
    PaidTooLong(BrokenTerm<u16>),
    /// More of the gains is kept than they allow.
    KeptTooMuch(BrokenTerm<Percent>),
    /// More money is carried over than the line has.
    MoreThanCarried(LineId),
    /// The plan rests on a lever about which something is not confirmed.
    Unconfirmed,
}

/// A term of a lever that is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenTerm<T> {
    /// The lever's id in the rule set.
    pub lever: String,
    /// What the term allows or demands; amounts in kroner of the source's year.
    pub limit: T,
}

/// A use of a lever that the rule set has.
#[derive(Clone, Copy)]
struct Use<'a> {
    /// Its position in the plan.
    at: usize,
    used: &'a LeverUse,
    lever: &'static Lever,
}

impl Use<'_> {
    fn entity(&self) -> Entity {
        Entity::LeverUse(self.used.id.clone())
    }

    fn field(&self, field: Field) -> Place {
        self.entity().field(field)
    }

    fn is(&self, kind: LeverKind) -> bool {
        self.lever.kind == kind
    }

    /// Whether it brings money or moves it.
    fn gives_money(&self) -> bool {
        brings_money(self.lever.kind) || self.lever.kind.moves_between_lines()
    }

    fn is_granted(&self) -> bool {
        self.used.status == LeverStatus::Granted
    }
}

impl<'a> Found<'a> {
    pub(super) fn lever_uses(&mut self) {
        let uses = self.counting_uses();
        for it in &uses {
            self.lever(it);
            self.years_of_use(it);
            self.line_of_use(it);
            self.investment(it);
            self.transfer(it);
            self.repayment(it);
            self.carried(it);
            self.staffing(it);
            self.consent(it);
            self.explained(it);
            self.co_funding_entered(it);
        }
        self.caps(&uses);
        self.short_lines(&uses);
        self.turned(&uses);
        self.date_of_requests(&uses);
        self.delegations(&uses);
        self.co_funding_terms(&uses);
        self.unconfirmed(&uses);
    }

    /// The uses that count, of levers that the rule set has. Of the others it is told what is
    /// wrong with them.
    fn counting_uses(&mut self) -> Vec<Use<'a>> {
        let plan = self.plan;
        let rules = self.projection.rules();
        let mut uses = Vec::new();
        for (at, used) in plan.lever_uses.iter().enumerate() {
            let place = |field| Entity::LeverUse(used.id.clone()).field(field);
            let Some(lever) = rules.lever(&used.lever) else {
                let fault = LeverFault::NoSuchLever(used.lever.clone());
                let mend = Mend::ChooseLever;
                self.fault(Severity::Error, fault, place(Field::Lever), mend);
                continue;
            };
            self.refusal(used);
            if used.counts() {
                uses.push(Use { at, used, lever });
            }
        }
        uses
    }

    /// Who refused, where somebody did, and nobody where nobody did.
    fn refusal(&mut self, used: &LeverUse) {
        let (severity, fault) = match (used.counts(), used.refused_by) {
            (false, None) => (Severity::Warning, LeverFault::RefusedByNobody),
            (true, Some(level)) => (Severity::Note, LeverFault::RefuserKept(level)),
            _ => return,
        };
        let place = Entity::LeverUse(used.id.clone()).field(Field::RefusedBy);
        self.fault(severity, fault, place, Mend::CorrectValue);
    }

    /// What the rule set says of the lever itself.
    fn lever(&mut self, it: &Use<'_>) {
        let lever = it.lever;
        let (fault, mend) = if lever.barred.is_some() {
            (LeverFault::Barred, Mend::ChooseLever)
        } else if lever.closed.is_some() {
            (LeverFault::Closed, Mend::EnterTerms)
        } else {
            return;
        };
        self.warn(fault, it.field(Field::Lever), mend);
    }

    /// The first year of use in which the lever does not exist, and years that come to nothing.
    fn years_of_use(&mut self, it: &Use<'_>) {
        let used = it.used;
        let first = used.year;
        let mut last = used.until.unwrap_or(first);
        let goes_on = it.lever.kind == LeverKind::Staffing;
        if it.repayment_rule().is_some() || goes_on {
            last = first;
            if used.until.is_some_and(|until| until != first) {
                let place = it.field(Field::Until);
                self.warn(LeverFault::UntilIgnored, place, Mend::CorrectValue);
            }
        } else {
            self.interval(&it.entity(), Some(first), used.until);
        }
        let mut years = (first.number()..=last.number()).map(Year::new);
        if let Some(year) = years.find(|year| !it.lever.is_valid_in(*year)) {
            let place = it.field(Field::Year);
            self.warn(LeverFault::OutsideYears, place, Mend::ChooseLever)
                .dated(year, None);
        }
    }

    fn explained(&mut self, it: &Use<'_>) {
        let empty = |text: &str| text.trim().is_empty();
        let field = if empty(&it.used.why) {
            Field::Why
        } else if empty(&it.used.consequence) {
            Field::Consequence
        } else {
            return;
        };
        self.warn(LeverFault::Unexplained, it.field(field), Mend::SayWhy);
    }

    /// Each lever once: that something about it is not confirmed. A simplified rule set says so of
    /// itself, and what may not be used is told of as such.
    fn unconfirmed(&mut self, uses: &[Use<'_>]) {
        if self.projection.rules().simplified {
            return;
        }
        let mut known: Vec<&str> = Vec::new();
        for it in uses {
            let lever = it.lever;
            let open = lever.barred.is_none() && lever.closed.is_none();
            if known.contains(&lever.id.as_str()) || !open || !lever.is_doubtful() {
                continue;
            }
            known.push(&lever.id);
            let (fault, place) = (LeverFault::Unconfirmed, it.field(Field::Lever));
            self.fault(Severity::Note, fault, place, Mend::CheckRule);
        }
    }

    /// The line of an account; none where there is no line.
    fn line_of(&self, account: Account) -> Option<&'a AppropriationLine> {
        match account {
            Account::Line(at) => Some(self.plan.lines.get(at)?),
            Account::Nowhere | Account::Memo => None,
        }
    }

    fn fault(
        &mut self,
        severity: Severity,
        fault: LeverFault,
        place: Place,
        mend: Mend,
    ) -> &mut Finding {
        let kind = FindingKind::Lever(fault);
        self.add(severity, kind, Where::Place(place), mend)
    }

    fn warn(&mut self, fault: LeverFault, place: Place, mend: Mend) -> &mut Finding {
        self.fault(Severity::Warning, fault, place, mend)
    }
}
