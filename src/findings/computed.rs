//! What the figures show: breaches, lapses, the squeeze.

use rust_decimal::{Decimal, dec};

use super::{Finding, FindingKind, Found, Mend, Severity, Where};
use crate::model::{ChangeKind, Entity, LineId, Percent};
use crate::money::{Money, exact};
use crate::projection::{Account, Measure};
use crate::time::Year;

impl Found<'_> {
    pub(super) fn years(&mut self) {
        use Severity::{Note, Warning};
        for year in self.plan.budget().years() {
            if self.plan.target_share.at(year) > Percent::ZERO
                && !self
                    .projection
                    .total(year)
                    .sums
                    .lasting_frame()
                    .is_positive()
            {
                let at = Where::Figure(Measure::LastingFrame.at(year));
                self.add(Warning, FindingKind::TargetIgnored, at, Mend::CorrectValue);
            }
            for account in self.projection.spending_accounts() {
                if let Account::Line(at) = account {
                    self.line_year(at, year);
                } else if year == self.plan.first_year {
                    self.no_line(account, year);
                }
            }
        }
        for (kind, measure, year) in [
            (
                FindingKind::Squeeze,
                Measure::SqueezeYear,
                self.projection.squeeze_year(),
            ),
            (
                FindingKind::Empty,
                Measure::EmptyYear,
                self.projection.empty_year(),
            ),
        ] {
            let Some(year) = year else { continue };
            let severity = if self.plan.budget().contains(year) {
                Warning
            } else {
                Note
            };
            let room = self.projection.room_after_operations(year);
            let finding = self.add(
                severity,
                kind,
                Where::Figure(measure.once()),
                Mend::DecideBefore,
            );
            finding.year = Some(year);
            finding.amount = Some(room);
        }
    }

    pub(super) fn no_line(&mut self, account: Account, year: Year) {
        let spending = self.projection.account(account, year).spending();
        if spending.is_positive() {
            let at = Where::Figure(Measure::Spending.at(year));
            let finding = self.add(Severity::Error, FindingKind::NoLine, at, Mend::AddLine);
            finding.amount = Some(spending);
        }
    }

    pub(super) fn line_year(&mut self, at: usize, year: Year) {
        use Severity::{Breach, Note, Warning};
        let Some(line) = self.plan.lines.get(at) else {
            return;
        };
        let sums = self.projection.account(Account::Line(at), year);
        let figure =
            |measure: Measure| Where::Figure(measure.of(Entity::Line(line.id.clone()), year));
        let shortfall = sums.shortfall();
        if shortfall.is_positive() {
            let at = figure(Measure::Shortfall);
            let finding = self.add(Breach, FindingKind::Shortfall, at, Mend::FreeOrLower);
            finding.amount = Some(shortfall);
            let told = |it: &Finding| {
                matches!(&it.kind, FindingKind::SharedLineCanHelp(_))
                    && it.at.subject() == Some(&Entity::Line(line.id.clone()))
            };
            // The same money helps once, so it is told of in the first year alone.
            let first = !self.findings.iter().any(told);
            if let Some((helper, surplus)) = self.shared_surplus(&line.id, year).filter(|_| first) {
                let kind = FindingKind::SharedLineCanHelp(helper);
                let at = figure(Measure::Shortfall);
                let finding = self.add(Note, kind, at, Mend::MoveBetweenLines);
                finding.amount = Some(surplus.min(shortfall));
            }
        }
        if sums.lapses().is_positive() {
            let at = figure(Measure::Lapses);
            let mend = Mend::SpendOnceOrPlanLess;
            self.add(Warning, FindingKind::Lapse, at, mend).amount = Some(sums.lapses());
        }
        let without_carried = sums.balance().minus(sums.carried_in);
        if sums.carried_in.is_positive() && without_carried.is_negative() {
            let paid = sums.carried_in.min(without_carried.negated());
            let at = figure(Measure::CarriedIn);
            let mend = Mend::LastingMoneyOrEnd;
            self.add(Warning, FindingKind::CarriedPaysLasting, at, mend)
                .amount = Some(paid);
        }
        let new_money = line.changes.iter().any(|change| {
            change.year == year
                && change.kind == ChangeKind::NewInitiative
                && change.amount.is_positive()
        });
        if new_money && sums.surplus().is_positive() {
            let at = figure(Measure::Surplus);
            let mend = Mend::SpendOnceOrPlanLess;
            let kind = FindingKind::SurplusWithNewMoney;
            self.add(Note, kind, at, mend).amount = Some(sums.surplus());
        }
    }

    /// A line with a surplus whose money may be used under the line that lacks some.
    pub(super) fn shared_surplus(&self, lacking: &LineId, year: Year) -> Option<(LineId, Money)> {
        let mut shared = self
            .plan
            .lines
            .iter()
            .filter(|it| it.shared_with.as_ref() == Some(lacking));
        shared.find_map(|line| {
            let surplus = self.projection.line(&line.id, year)?.surplus();
            surplus.is_positive().then(|| (line.id.clone(), surplus))
        })
    }

    /// Amounts that were held at the limit, and indexes that leave nothing of an amount.
    pub(super) fn too_large(&mut self) {
        let smallest = dec!(0.000000001);
        let odd = |year: &Year| {
            let index = self.projection.prices().index(*year);
            index < smallest || index > exact::ratio(Decimal::ONE, smallest)
        };
        let held = self
            .projection
            .postings()
            .iter()
            .find(|posting| posting.amount.is_held());
        let at = match (held, self.projection.horizon().years().find(odd)) {
            (Some(posting), _) => Measure::Spendable.at(posting.year),
            (None, Some(year)) => Measure::Index.at(year),
            (None, None) => return,
        };
        let at = Where::Figure(at);
        self.add(
            Severity::Error,
            FindingKind::TooLarge,
            at,
            Mend::CorrectValue,
        );
    }
}
