//! Balances: unallocated money, expected underspend, and what is carried from year to year.

use super::engine::Engine;
use super::{
    Account, Cause, Posting, PostingKind, Projection, Subject, Sums, account_slot, target_amount,
};
use crate::model::{AppropriationLine, Percent};
use crate::money::{Money, exact};
use crate::rules::CarryOver;
use crate::time::Year;

impl Engine<'_> {
    pub(super) fn balance_years(&mut self) {
        for (at, line) in self.plan.lines.iter().enumerate() {
            if !line.is_income() {
                self.post(Posting {
                    subject: Subject::Account,
                    account: Account::Line(at),
                    year: self.horizon.first(),
                    kind: PostingKind::CarriedIn,
                    amount: Money::posting(line.opening_carry.decimal()),
                    cause: Cause::Start,
                });
            }
        }
        for year in self.horizon.years() {
            self.post_unallocated(year);
            for at in 0..=self.plan.lines.len() {
                self.balance_account(at, year);
            }
        }
    }

    pub(super) fn post_unallocated(&mut self, year: Year) {
        if self.plan.target_share.at(year) <= Percent::ZERO {
            return;
        }
        let mut all = Sums::default();
        for at in 0..=self.plan.lines.len() {
            if let Some(sums) = self.sums(at, year) {
                all.add(&sums);
            }
        }
        let target = target_amount(self.plan, all.lasting_frame(), year);
        // Released development is not made up for by unallocated money: a release frees what it
        // takes, also under a target, and the share then shows that the target is not met.
        let amount = target.minus(all.gross_development).or_zero();
        self.post_balance(self.default_account, year, PostingKind::Unallocated, amount);
    }

    /// A posting of the account itself, for it follows from all that is booked on it.
    fn post_balance(&mut self, account: Account, year: Year, kind: PostingKind, amount: Money) {
        self.post(Posting {
            subject: Subject::Account,
            account,
            year,
            kind,
            amount,
            cause: Cause::Decided,
        });
    }

    pub(super) fn sums(&self, row: usize, year: Year) -> Option<Sums> {
        let account = self.account_of(row);
        let at = account_slot(account, year, self.horizon, self.plan.lines.len())?;
        self.accounts.get(at).copied()
    }

    pub(super) fn account_of(&self, row: usize) -> Account {
        if row < self.plan.lines.len() {
            Account::Line(row)
        } else {
            Account::Nowhere
        }
    }

    pub(super) fn balance_account(&mut self, row: usize, year: Year) {
        let Some(before) = self.sums(row, year) else {
            return;
        };
        let account = self.account_of(row);
        let line = self.plan.lines.get(row);
        let underspend = line
            .map(|line| line.expected_underspend)
            .unwrap_or_default()
            .fraction();
        let spending = before.operations().plus(before.envelope());
        for (kind, spending) in [
            (PostingKind::ExpectedUnderspend, spending),
            (
                PostingKind::UnderspendBeforeReleases,
                spending.plus(before.released()),
            ),
        ] {
            self.post_balance(account, year, kind, spending.part(underspend));
        }
        let (Some(line), Some(sums)) = (line, self.sums(row, year)) else {
            return;
        };
        if line.is_income() {
            return;
        }
        let amount = self.carried_out(row, line, &sums, year);
        self.post_balance(account, year, PostingKind::CarriedOut, amount);
        let next = year.later(1);
        if self.horizon.contains(next) {
            let amount = self.prices.carried(amount, year, next);
            self.post_balance(account, next, PostingKind::CarriedIn, amount);
        }
    }

    pub(super) fn carried_out(
        &self,
        row: usize,
        line: &AppropriationLine,
        sums: &Sums,
        year: Year,
    ) -> Money {
        let balance = sums.balance();
        if balance.is_negative() {
            let carried = self.rules.shortfall_is_carried.value;
            return if carried { balance } else { Money::ZERO };
        }
        let (_, rule) = self.rules.carry_over(line.kind, line.transferable);
        let before = || {
            if year == self.horizon.first() {
                return Money::posting(line.previous.decimal());
            }
            self.sums(row, year.earlier(1)).unwrap_or_default().line()
        };
        carry_cap(rule.value, sums.line(), before).map_or(balance, |cap| balance.min(cap))
    }
}

impl Projection {
    /// Expected underspend of the line that pays unallocated development money, as it would be
    /// without that money; nothing where no line does.
    pub(crate) fn underspend_beside(&self, year: Year) -> Money {
        let account = self.default_account();
        let Account::Line(at) = account else {
            return Money::ZERO;
        };
        let line = self.plan().lines.get(at);
        let share = line
            .map(|line| line.expected_underspend)
            .unwrap_or_default();
        let sums = self.account(account, year);
        let rest = sums.planned().minus(sums.unallocated);
        rest.part(share.fraction())
    }

    /// The part of the unallocated development money that experience says will not be spent: it is
    /// among the line's surplus already, or lowers its shortfall.
    pub(crate) fn unallocated_unspent(&self, year: Year) -> Money {
        match self.default_account() {
            account @ Account::Line(_) => {
                let whole = self.account(account, year).expected_underspend;
                whole.minus(self.underspend_beside(year))
            }
            Account::Nowhere | Account::Memo => Money::ZERO,
        }
    }

    /// The rest of the unallocated development money.
    pub fn unallocated_room(&self, year: Year) -> Money {
        let whole = self.total(year).sums.unallocated;
        whole.minus(self.unallocated_unspent(year))
    }
}

/// What at most may be carried out of a line: `None` where there is no cap.
pub(crate) fn carry_cap(
    rule: CarryOver,
    line: Money,
    previous: impl FnOnce() -> Money,
) -> Option<Money> {
    match rule {
        CarryOver::Nothing => Some(Money::ZERO),
        CarryOver::ShareOfLine(share) => {
            Some(Money::cap(exact::times(line.decimal(), share.0.fraction())))
        }
        CarryOver::LineAndPrevious => Some(Money::cap(line.plus(previous()).decimal())),
        CarryOver::All => None,
    }
}
