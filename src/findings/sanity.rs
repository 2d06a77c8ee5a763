//! The sanity watch over one initiative: what looks too good, and what nobody answers for.

use rust_decimal::{Decimal, dec};

use super::initiatives::Own;
use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{ChangeKind, Duration, Entity, Field, InitiativeStatus, Percent};
use crate::money::{Money, exact};
use crate::projection::{Account, Measure};
use crate::time::Year;
use crate::worth::{Yardstick, society_and_residual};

/// A yearly run cost below this share of what is built is doubtful.
const LEAST_RUN_COST: Decimal = dec!(0.15);

/// From this share of the review threshold on one should know.
const NEAR_THRESHOLD: Decimal = dec!(80);

impl<'a> Found<'a> {
    pub(super) fn sanity(&mut self, own: &Own<'a>, yardstick: &Yardstick) {
        if own.initiative.owner.trim().is_empty() {
            let place = own.entity().field(Field::Owner);
            let severity = Severity::Warning;
            self.place(severity, FindingKind::NoOwner, place, Mend::NameWho);
        }
        self.run_cost(own);
        self.gain_above_source(own);
        self.cut_and_taken_out(own);
        self.rests_on_residual(own, yardstick);
        self.all_gains_at_others(own);
        self.near_review(own);
    }

    /// Built cost: what the steps cost and the time that is booked, over all years. What it costs
    /// to leave a contract builds nothing, and what is done is run as operations of the plan.
    fn run_cost(&mut self, own: &Own<'_>) {
        if own.initiative.status == InitiativeStatus::Done {
            return;
        }
        let steps = own
            .initiative
            .tranches
            .iter()
            .flat_map(|it| it.cost.values());
        let booked = own.years.iter().map(|(_, amounts)| &amounts.booked);
        let built: Money = steps.chain(booked).copied().sum();
        let run = own.initiative.run_cost.amount;
        let missing = built.part(LEAST_RUN_COST).minus(run);
        if !missing.is_positive() {
            return;
        }
        let (severity, kind) = if run.is_zero() {
            (Severity::Warning, FindingKind::NoRunCost)
        } else {
            let share = percent(run, built);
            (Severity::Note, FindingKind::LowRunCost(share))
        };
        let at = Where::Place(own.entity().field(Field::RunCostAmount));
        self.add(severity, kind, at, Mend::EnterRunCost).amount = Some(missing);
    }

    /// Gains to us that name no item are taken from operations of the line that pays.
    fn gain_above_source(&mut self, own: &Own<'_>) {
        let benefits = || own.initiative.benefits.iter().enumerate();
        let untied = || benefits().filter(|(_, it)| it.retires.item.is_none() && it.is_our_money());
        if untied().next().is_none() {
            return;
        }
        let account = self.projection.payer(own.initiative.paid_from.as_ref());
        let above = self.projection.horizon().years().map(|year| {
            let gain: Money = untied().map(|(nth, _)| own.amount(nth, year)).sum();
            let source = self.projection.account(account, year).gross_operations;
            (year, gain.minus(source))
        });
        let Some((year, amount)) = self.largest(above) else {
            return;
        };
        let at = Where::Figure(Measure::Gain.of(own.entity(), year));
        let kind = FindingKind::GainAboveSource;
        self.add(Severity::Warning, kind, at, Mend::LowerGain)
            .dated(year, Some(amount));
    }

    /// A cut of the paying line, for a gain or for efficiency, where the owner also takes a
    /// gain out: in the year of the cut, and of one that lasts in every year from then on. The
    /// year is that where it is most.
    fn cut_and_taken_out(&mut self, own: &Own<'_>) {
        let payer = self.projection.payer(own.initiative.paid_from.as_ref());
        let line = match payer {
            Account::Line(at) => self.plan.lines.get(at),
            _ => None,
        };
        let Some(line) = line else { return };
        for change in &line.changes {
            let cut = matches!(
                change.kind,
                ChangeKind::GainTakenOut | ChangeKind::Efficiency
            );
            let is_cut = |year: &Year| match change.duration {
                Duration::Lasting => *year >= change.year,
                Duration::Once => *year == change.year,
            };
            let years = self.projection.horizon().years();
            let twice = years.filter(|year| cut && is_cut(year)).map(|year| {
                let taken = own.years.get(year).map(|amounts| amounts.taken_out);
                let cut = change.amount.negated();
                (year, taken.unwrap_or_default().min(cut))
            });
            let Some((year, amount)) = self.largest(twice) else {
                continue;
            };
            let at = Where::Figure(Measure::InitiativeTakenOut.of(own.entity(), year));
            let change = Entity::Change(line.id.clone(), change.id.clone());
            let kind = FindingKind::CutAndTakenOut(change);
            self.add(Severity::Warning, kind, at, Mend::TakeOutOnce)
                .dated(year, Some(amount));
        }
    }

    /// Society's net present value, below nothing without the residual value and above it with.
    fn rests_on_residual(&mut self, own: &Own<'_>, yardstick: &Yardstick) {
        let residual = own.initiative.residual_value;
        if !residual.is_positive() {
            return;
        }
        let worth = society_and_residual(self.projection, yardstick, &own.initiative.id);
        let Some((npv, of_residual)) = worth else {
            return; // there is no number
        };
        if npv <= Decimal::ZERO || exact::minus(npv, of_residual) >= Decimal::ZERO {
            return;
        }
        let last = self.projection.horizon().last();
        let at = Where::Place(own.entity().field(Field::ResidualValue));
        let kind = FindingKind::RestsOnResidual;
        self.add(Severity::Warning, kind, at, Mend::JudgeWithoutResidual)
            .dated(own.initiative.end_of_effect().min(last), Some(residual));
    }

    /// Costs that are ours, and no benefit that is; all is well where others pay their part.
    fn all_gains_at_others(&mut self, own: &Own<'_>) {
        let ours = own
            .initiative
            .benefits
            .iter()
            .any(|benefit| benefit.retires.item.is_some() || benefit.recipient.is_none());
        let last = self.projection.horizon().last();
        let years = || own.years.iter().filter(|(year, _)| *year <= last);
        let costs: Money = years().map(|(_, amounts)| amounts.costs()).sum();
        let given: Money = years().map(|(_, amounts)| amounts.co_funding).sum();
        let nothing = own.initiative.benefits.is_empty();
        if ours || nothing || given.is_positive() || !costs.is_positive() {
            return;
        }
        let at = Where::Thing(own.entity());
        let kind = FindingKind::AllGainsAtOthers;
        self.add(Severity::Note, kind, at, Mend::AskForCoFunding)
            .amount = Some(costs);
    }

    /// The high estimate of the whole initiative, not of one step: the entered one, and the cost
    /// where none is. What is done is not reviewed any more, and what is decided should have been.
    fn near_review(&mut self, own: &Own<'_>) {
        let Some(threshold) = &self.projection.rules().review_threshold_digital else {
            return;
        };
        let high = own.initiative.estimate_of(|step| &step.high, |_| true);
        let share = percent(high, threshold.value.0);
        let done = own.initiative.status == InitiativeStatus::Done;
        if share.0 <= NEAR_THRESHOLD || done {
            return;
        }
        let severity = if share > Percent::WHOLE && own.initiative.is_undecided() {
            Severity::Warning
        } else {
            Severity::Note
        };
        let at = Where::Thing(own.entity());
        let kind = FindingKind::NearReview(share);
        self.add(severity, kind, at, Mend::PrepareReview).amount = Some(high);
    }
}

fn percent(part: Money, whole: Money) -> Percent {
    let share = exact::ratio(part.decimal(), whole.decimal());
    Percent(exact::times(share, Percent::WHOLE.0))
}
