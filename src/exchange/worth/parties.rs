//! From benefit to frame, and who pays and who gains.

use rust_decimal::{Decimal, dec};

use super::super::printed::split;
use super::super::table::{Lines, number_table};
use super::table::Shown;
use crate::model::{Entity, InitiativeId};
use crate::money::{exact, largest_remainder};
use crate::texts::{arg, capitalised};
use crate::worth::{self, Appraisal, Party, PartyFlow};

impl Shown<'_> {
    pub(super) fn parties(&self, appraisal: &Appraisal, ids: &[InitiativeId], out: &mut Lines) {
        self.benefit_to_frame(appraisal, ids, out);
        let (projection, yardstick) = (self.projection(), self.yardstick());
        let parties = worth::parties(projection, yardstick, &appraisal.flows, ids);
        self.heading("worth-parties", out);
        let nets: Vec<Decimal> = parties.rows.iter().map(PartyFlow::net).collect();
        let total = self.unit.shown(appraisal.society.npv);
        let shown = split(self.unit, total, &nets);
        let rows = parties.rows.iter().zip(shown).map(|(row, net)| {
            let pays = self.unit.shown(row.pays);
            let gets = exact::minus(net, pays);
            let amounts = [pays, gets, net].map(|it| self.rounded(it));
            std::iter::once(self.party(&row.party))
                .chain(amounts)
                .collect()
        });
        let all = ["worth-npv-society"]
            .map(|key| self.texts.get(key))
            .into_iter();
        let all = all.chain([String::new(), String::new(), self.rounded(total)]);
        let rows = rows.chain([all.collect()]);
        let header = ["worth-party", "worth-pays", "worth-gets", "worth-net"];
        out.line(&self.table(&header, rows.collect()));
        for transfer in &parties.transfers {
            let named = [
                arg("from", self.party(&transfer.from)),
                arg("to", self.party(&transfer.to)),
                arg("amount", self.amount(transfer.amount)),
            ];
            out.line(&self.texts.say("worth-transfer", named));
        }
        if parties.lacking > Decimal::ZERO {
            let amount = arg("amount", self.amount(parties.lacking));
            out.line(&self.texts.say("worth-lacking", [amount]));
        }
        if self.flows {
            self.parties_by_year(&parties.rows, out);
        }
    }

    pub(super) fn party(&self, party: &Party) -> String {
        match party {
            Party::Us => self.texts.get("party-us"),
            Party::Owner => self.texts.get("party-owner"),
            Party::Taxpayers => self.texts.get("party-taxpayers"),
            Party::Actor(id) => {
                let actor = Entity::Actor(id.clone());
                self.texts.entity(self.projection().plan(), &actor)
            }
        }
    }

    /// What each party gets less what it pays, year by year.
    fn parties_by_year(&self, rows: &[PartyFlow], out: &mut Lines) {
        self.heading("worth-parties-by-year", out);
        let names = rows.iter().map(|row| capitalised(&self.party(&row.party)));
        let header = std::iter::once(capitalised(&self.texts.get("worth-year")));
        let years = self.projection().horizon().years().enumerate();
        let table = years.map(|(at, year)| {
            let cells = rows.iter().map(|row| {
                let of = |series: &[Decimal]| series.get(at).copied().unwrap_or_default();
                self.cell(exact::plus(of(&row.gets_by_year), of(&row.pays_by_year)))
            });
            std::iter::once(year.to_string()).chain(cells).collect()
        });
        out.line(&number_table(
            header.chain(names).collect(),
            table.collect(),
        ));
    }

    /// Of 100 kr of benefit, how much comes back as room; and what has no price.
    fn benefit_to_frame(&self, appraisal: &Appraisal, ids: &[InitiativeId], out: &mut Lines) {
        let (projection, yardstick) = (self.projection(), self.yardstick());
        let frame = worth::benefit_to_frame(projection, yardstick, &appraisal.flows, ids);
        let parts = [frame.room, frame.taken_out, frame.freed_time, frame.others];
        let hundred = parts.map(|part| frame.of_hundred(part).unwrap_or_default());
        if frame.benefits > Decimal::ZERO {
            let shown = largest_remainder(dec!(100), &hundred, 0);
            let keys = ["room", "taken", "time", "others"];
            let named = keys.into_iter().zip(shown);
            let named = named.map(|(key, part)| arg(key, self.texts.numbers().fixed(part, 0)));
            out.line(&self.texts.say("worth-frame", named));
        } else {
            out.line(&self.texts.get("worth-no-benefits"));
        }
        if frame.unpriced > 0 {
            let count = arg("count", frame.unpriced);
            out.line(&self.texts.say("worth-unpriced", [count]));
        }
    }
}
