//! What could be freed, in words: on what ground, what a use of a lever takes back, and what a flat
//! cut would hit.

use super::{Texts, Unit, arg};
use crate::model::{Entity, LeverUse};
use crate::money::Money;
use crate::projection::Projection;
use crate::room::{FlatCut, Ground};

impl Texts {
    /// On what ground something can be freed, in small print.
    pub fn ground(&self, ground: Ground) -> String {
        let word: &str = ground.into();
        let key = format!("ground-{word}");
        match ground {
            Ground::LeadYears(years) | Ground::DevelopmentLeadYears(years) => {
                self.say(&key, [arg("count", years)])
            }
            Ground::ContractEnded(year) => self.say(&key, [arg("year", year.to_string())]),
            _ => self.get(&key),
        }
    }

    /// What a use of a lever takes back in later years, nominal kroner, and what it is for. `None`
    /// where it is neither repaid nor for an investment.
    pub fn use_in_short(
        &self,
        projection: &Projection,
        used: &LeverUse,
        unit: Unit,
    ) -> Option<String> {
        let repaid = projection.repayments(used);
        let years = repaid.first().zip(repaid.last());
        let repaid = years.map(|((first, _), (last, _))| {
            let amounts = repaid.iter().map(|(_, amount)| self.bare(*amount, unit));
            let amounts: Vec<String> = amounts.collect();
            let years = if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            };
            let said = [arg("amounts", amounts.join(" · ")), arg("years", years)];
            self.say("freeing-repaid", said)
        });
        let investment = used.investment.as_ref().map(|id| {
            let name = self.entity(projection.plan(), &Entity::Initiative(id.clone()));
            self.say("freeing-for", [arg("name", name)])
        });
        let parts: Vec<String> = repaid.into_iter().chain(investment).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

impl Texts {
    /// What a flat cut hits and the targeted one spares. `amount` writes an amount of the year.
    pub fn flat_cut(&self, cut: &FlatCut, amount: impl Fn(Money) -> String) -> String {
        let development = cut.targeted.development;
        let targeted = if development.is_positive() {
            let hit = [arg("amount", amount(development))];
            self.say("flat-development", hit)
        } else {
            self.get("flat-no-development")
        };
        let said = [
            arg("percent", self.percent(cut.percent, 1)),
            arg("locked", amount(cut.flat.locked)),
            arg("development", amount(cut.flat.development)),
            arg("touched", cut.targeted.touched.to_string()),
            arg("all", cut.flat.touched.to_string()),
            arg("targeted", targeted),
        ];
        let says = self.say("flat-says", said);
        let unplaced = cut.targeted.unplaced;
        if unplaced.is_positive() {
            let left = self.say("flat-unplaced", [arg("amount", amount(unplaced))]);
            return format!("{says} {left}");
        }
        says
    }
}
