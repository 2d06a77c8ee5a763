//! The ledger: postings summed by account and year, and the balance of each line.

use crate::money::Money;

use super::posting::{Posting, PostingKind, Subject};

/// Sums of one account, or of all of them, in a year. Fixed kroner.
///
/// Income that adds to a line stands apart from the line's own amount, because carry-over caps
/// look at the line alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// The line's own lasting amount.
    pub lasting: Money,
    /// The line's own once changes.
    pub once: Money,
    /// Lasting income that adds to it.
    pub income_lasting: Money,
    /// Once changes of income that adds to it.
    pub income_once: Money,
    /// Carried in from the year before; negative where a shortfall is carried.
    pub carried_in: Money,
    /// Operations before gains and releases.
    pub gross_operations: Money,
    /// Teams' development parts and direct costs of initiatives, before releases.
    pub gross_development: Money,
    /// Gains of initiatives that fall to us and leave our budget.
    pub gains: Money,
    /// Gains that the owner takes from the frame.
    pub taken_out: Money,
    /// Money that other bodies give to initiatives.
    pub co_funding: Money,
    /// Money that uses of levers bring.
    pub lever_inflow: Money,
    /// What is repaid of such money.
    pub lever_repayment: Money,
    /// Money that other lines give.
    pub transfer_in: Money,
    /// Money that is given to other lines.
    pub transfer_out: Money,
    /// Released operations.
    pub released_operations: Money,
    /// Released development.
    pub released_development: Money,
    /// Development money above what teams cost, up to the target.
    pub unallocated: Money,
    /// Expected underspend.
    pub expected_underspend: Money,
    /// Expected underspend as it would be without releases.
    pub underspend_before_releases: Money,
    /// Carried out to the next year; negative where a shortfall is carried.
    pub carried_out: Money,
}

impl Sums {
    /// Adds a posting.
    pub(super) fn book(&mut self, posting: &Posting) {
        let own_line = !matches!(
            (posting.subject, posting.account),
            (Subject::Line(line), super::posting::Account::Line(account)) if line != account
        );
        let slot = match (posting.kind, own_line) {
            (PostingKind::Lasting, true) => &mut self.lasting,
            (PostingKind::Once, true) => &mut self.once,
            (PostingKind::Lasting, false) => &mut self.income_lasting,
            (PostingKind::Once, false) => &mut self.income_once,
            (PostingKind::Operations | PostingKind::RunCost | PostingKind::ParallelRun, _) => {
                &mut self.gross_operations
            }
            (PostingKind::Development | PostingKind::DirectCost, _) => &mut self.gross_development,
            (PostingKind::Gain, _) => &mut self.gains,
            (PostingKind::TakenOut, _) => &mut self.taken_out,
            (PostingKind::CoFunding, _) => &mut self.co_funding,
            (PostingKind::LeverInflow, _) => &mut self.lever_inflow,
            (PostingKind::LeverRepayment, _) => &mut self.lever_repayment,
            (PostingKind::TransferIn, _) => &mut self.transfer_in,
            (PostingKind::TransferOut, _) => &mut self.transfer_out,
            (PostingKind::ReleasedOperations, _) => &mut self.released_operations,
            (PostingKind::ReleasedDevelopment, _) => &mut self.released_development,
            (PostingKind::Unallocated, _) => &mut self.unallocated,
            (PostingKind::ExpectedUnderspend, _) => &mut self.expected_underspend,
            (PostingKind::UnderspendBeforeReleases, _) => &mut self.underspend_before_releases,
            (PostingKind::CarriedIn, _) => &mut self.carried_in,
            (PostingKind::CarriedOut, _) => &mut self.carried_out,
        };
        *slot = slot.plus(posting.amount);
    }

    /// Adds another account's sums.
    pub(super) fn add(&mut self, other: &Self) {
        self.lasting = self.lasting.plus(other.lasting);
        self.once = self.once.plus(other.once);
        self.income_lasting = self.income_lasting.plus(other.income_lasting);
        self.income_once = self.income_once.plus(other.income_once);
        self.carried_in = self.carried_in.plus(other.carried_in);
        self.gross_operations = self.gross_operations.plus(other.gross_operations);
        self.gross_development = self.gross_development.plus(other.gross_development);
        self.gains = self.gains.plus(other.gains);
        self.taken_out = self.taken_out.plus(other.taken_out);
        self.co_funding = self.co_funding.plus(other.co_funding);
        self.lever_inflow = self.lever_inflow.plus(other.lever_inflow);
        self.lever_repayment = self.lever_repayment.plus(other.lever_repayment);
        self.transfer_in = self.transfer_in.plus(other.transfer_in);
        self.transfer_out = self.transfer_out.plus(other.transfer_out);
        self.released_operations = self.released_operations.plus(other.released_operations);
        self.released_development = self.released_development.plus(other.released_development);
        self.unallocated = self.unallocated.plus(other.unallocated);
        self.expected_underspend = self.expected_underspend.plus(other.expected_underspend);
        self.underspend_before_releases = self
            .underspend_before_releases
            .plus(other.underspend_before_releases);
        self.carried_out = self.carried_out.plus(other.carried_out);
    }

    /// line(t): the line's own amount with its once changes.
    pub fn line(&self) -> Money {
        self.lasting.plus(self.once)
    }

    /// Income that adds to the line.
    pub fn income_added(&self) -> Money {
        self.income_lasting.plus(self.income_once)
    }

    /// Lasting frame (varig ramme): no one-off and no carried money, less gains taken out.
    pub fn lasting_frame(&self) -> Money {
        self.lasting.plus(self.income_lasting).minus(self.taken_out)
    }

    /// Frame: what can be spent without carried money, with what levers bring and take back.
    pub fn frame(&self) -> Money {
        let own = self.line().plus(self.income_added());
        let own = own.plus(self.co_funding).minus(self.taken_out);
        let levers = self.lever_money().minus(self.lever_repayment);
        own.plus(levers).minus(self.transfer_out)
    }

    /// What uses of levers give: new money, and money of other lines. Of a sum over accounts, the
    /// latter is what other accounts in it gave.
    pub fn lever_money(&self) -> Money {
        self.lever_inflow.plus(self.transfer_in)
    }

    /// Available; summed over lines: spendable.
    pub fn available(&self) -> Money {
        self.frame().plus(self.carried_in)
    }

    /// Operations as they would be without releases: gross, less gains.
    pub fn operations_before_releases(&self) -> Money {
        self.gross_operations.minus(self.gains)
    }

    /// Operations: gross, less gains and releases.
    pub fn operations(&self) -> Money {
        self.operations_before_releases()
            .minus(self.released_operations)
    }

    /// Development: teams' development parts, less releases.
    pub fn development(&self) -> Money {
        self.gross_development.minus(self.released_development)
    }

    /// Development with the unallocated money on top.
    pub fn envelope(&self) -> Money {
        self.development().plus(self.unallocated)
    }

    /// Released operations and development.
    pub fn released(&self) -> Money {
        self.released_operations.plus(self.released_development)
    }

    /// Operations and envelope.
    pub fn planned(&self) -> Money {
        self.operations().plus(self.envelope())
    }

    /// Operations and envelope, less expected underspend.
    pub fn spending(&self) -> Money {
        self.planned().minus(self.expected_underspend)
    }

    /// Available less spending.
    pub fn balance(&self) -> Money {
        self.available().minus(self.spending())
    }

    /// Spending as it would be without releases.
    pub fn spending_before_releases(&self) -> Money {
        let gross = self
            .operations_before_releases()
            .plus(self.gross_development);
        gross
            .plus(self.unallocated)
            .minus(self.underspend_before_releases)
    }

    /// What an account lacks before releases and before levers give it money; what is repaid and
    /// what it gives to others is counted. Only of an account, not of a sum over accounts.
    pub fn to_free(&self) -> Money {
        self.spending_before_releases()
            .minus(self.available())
            .plus(self.lever_money())
            .or_zero()
    }

    /// The part of `to_free` that releases and levers cover; the rest is the shortfall. Only of an account.
    pub fn covered(&self) -> Money {
        self.to_free().minus(self.shortfall())
    }

    /// A positive balance. Only of an account.
    pub fn surplus(&self) -> Money {
        self.balance().or_zero()
    }

    /// A breach: a negative balance, shown positive. Only of an account. Equal to what is to
    /// free and not covered.
    pub fn shortfall(&self) -> Money {
        self.balance().negated().or_zero()
    }

    /// What an account would lack every year: its breach if there were no money from the year before
    /// and none of levers for the year alone. Only of an account.
    pub fn lasting_shortfall(&self) -> Money {
        let once = self.carried_in.or_zero().plus(self.lever_inflow);
        self.balance().minus(once).negated().or_zero()
    }

    /// The part of the surplus that is lost. Only of an account.
    pub fn lapses(&self) -> Money {
        self.surplus().minus(self.carried_out.or_zero())
    }
}

/// Sums over all accounts in a year, with those that are sums of each account's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The plain sums.
    pub sums: Sums,
    /// Σ positive balances.
    pub surplus: Money,
    /// Σ negative balances, shown positive: breaches.
    pub shortfall: Money,
    /// Σ surpluses that are lost.
    pub lapses: Money,
    /// Σ what lines lack before releases and levers.
    pub to_free: Money,
    /// Σ what releases and levers cover of it.
    pub covered: Money,
}

impl Totals {
    pub(super) fn add(&mut self, account: &Sums) {
        self.sums.add(account);
        // One balance serves all of them; this is the engine's innermost loop.
        let balance = account.balance();
        let mut shortfall = Money::ZERO;
        if balance.is_negative() {
            shortfall = balance.negated();
            self.shortfall = self.shortfall.plus(shortfall);
        } else {
            self.surplus = self.surplus.plus(balance);
            self.lapses = self
                .lapses
                .plus(balance.minus(account.carried_out.or_zero()));
        }
        let to_free = if account.released().is_zero() && account.lever_money().is_zero() {
            shortfall
        } else {
            account.to_free()
        };
        self.to_free = self.to_free.plus(to_free);
        self.covered = self.covered.plus(to_free.minus(shortfall));
    }
}
