//! Releases that cannot be as they are.

use rust_decimal::{Decimal, dec};

use super::{FindingKind, Found, Mend, Severity};
use crate::model::{Category, Entity, Field, Percent, Release, Target};
use crate::money::exact;
use crate::projection::Lock;
use crate::time::Year;

impl Found<'_> {
    pub(super) fn release(&mut self, release: &Release) {
        use Severity::Warning;
        if !release.counts() {
            return; // it takes nothing
        }
        let entity = Entity::Release(release.id.clone());
        let year = release.from_year.max(self.plan.first_year);
        if release.why.trim().is_empty() || release.consequence.trim().is_empty() {
            let place = entity.clone().field(Field::Consequence);
            self.place(
                Warning,
                FindingKind::ReleaseUnexplained,
                place,
                Mend::SayWhy,
            );
        }
        if let Some(lock) = self.projection.releasable(release, year).lock {
            let through = match lock {
                Lock::Contract { through } => through,
                Lock::LeadTime { through } => Some(through),
            };
            let place = entity.clone().field(Field::FromYear);
            let kind = FindingKind::ReleaseLocked(through);
            self.place(Warning, kind, place, Mend::TakeEffectLater);
        }
        self.attrition(release, year);
        let needed = match release.target() {
            Some(Target::Item(id)) => self
                .plan
                .item(id)
                .map_or(1, |item| self.projection.rules().level_of(item)),
            _ => 1,
        };
        if release.level < needed {
            let place = entity.clone().field(Field::Level);
            self.place(
                Warning,
                FindingKind::ReleaseLevel(needed),
                place,
                Mend::AskLevel,
            );
        }
        let same = self.plan.releases.iter().filter(|other| {
            other.counts()
                && other.target() == release.target()
                && other.from_year <= release.from_year
        });
        let wanted = same
            .map(|other| other.share.0)
            .fold(Decimal::ZERO, exact::plus);
        // A proposal rounds its share up to the decimals that a plan may hold.
        let rounded_up = dec!(0.01);
        if wanted > exact::plus(Percent::WHOLE.0, rounded_up) {
            let place = entity.field(Field::Share);
            self.place(Warning, FindingKind::ReleaseTooMuch, place, Mend::TakeLess);
        }
    }

    /// Staff that is to go faster than people leave by themselves.
    pub(super) fn attrition(&mut self, release: &Release, year: Year) {
        let Some(Target::Item(id)) = release.target() else {
            return;
        };
        let staff = self
            .plan
            .item(id)
            .filter(|item| item.category == Category::Staff);
        let Some(item) = staff else { return };
        let amount = self.projection.item(id, year).unwrap_or_default();
        let passed = Decimal::from(year.since(self.plan.first_year).saturating_add(1));
        let leaves = exact::times(self.plan.attrition.fraction(), passed).min(Decimal::ONE);
        let released = self.projection.released_of(release, year).decimal();
        let goes = exact::ratio(released, amount.decimal());
        if !amount.is_positive() || goes <= leaves {
            return;
        }
        let too_many = item
            .fte
            .map(|fte| exact::times(fte, exact::minus(goes, leaves)));
        let entity = Entity::Release(release.id.clone());
        let kind = FindingKind::FasterThanAttrition(too_many);
        let place = entity.field(Field::Share);
        self.place(Severity::Warning, kind, place, Mend::TakeLess);
    }
}
