//! Who pays and who gains, and how much of a benefit comes back as room (model §5, §8).

use std::collections::BTreeMap;

use rust_decimal::{Decimal, dec};

use super::appraisal::Yardstick;
use super::flows::Flows;
use crate::model::{ActorId, ActorKind, InitiativeId, Plan};
use crate::money::{Money, exact};
use crate::projection::Projection;

/// A party that pays or gains.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The body whose budget it is.
    Us,
    /// The owner, who takes gains from the frame.
    Owner,
    /// Another party that is named.
    Actor(ActorId),
    /// Everybody who pays taxes: the tax financing cost.
    Taxpayers,
}

/// What a party pays and gets. Present values are in kroner of year 0.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyFlow {
    /// The party.
    pub party: Party,
    /// What it pays by year, shown negative; fixed kroner, within the analysis.
    pub pays_by_year: Vec<Decimal>,
    /// What it gets by year; fixed kroner, within the analysis.
    pub gets_by_year: Vec<Decimal>,
    /// Present value of what it pays, shown negative.
    pub pays: Decimal,
    /// Present value of what it gets.
    pub gets: Decimal,
    /// Whether it is a public body, and so could take part in a transfer.
    pub is_public: bool,
}

impl PartyFlow {
    /// What it gets less what it pays.
    pub fn net(&self) -> Decimal {
        exact::plus(self.gets, self.pays)
    }
}

/// A payment between public bodies, present value.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// Who gives.
    pub from: Party,
    /// Who is given.
    pub to: Party,
    /// How much.
    pub amount: Decimal,
}

/// Who pays and who gains: all rows together are the society NPV.
#[derive(Clone, Debug, PartialEq)]
pub struct Parties {
    /// One row per party that pays or gets anything.
    pub rows: Vec<PartyFlow>,
    /// The transfers that would leave no public body worse off, as far as others gain.
    pub transfers: Vec<Transfer>,
    /// What public bodies that lose would still lack after them.
    pub lacking: Decimal,
}

/// Of 100 kr of benefit, by present value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BenefitToFrame {
    /// All benefits with a price, kroner of year 0.
    pub benefits: Decimal,
    /// Comes back as room in our own budget.
    pub room: Decimal,
    /// Is taken out of the frame.
    pub taken_out: Decimal,
    /// Is freed time or quality with us.
    pub freed_time: Decimal,
    /// Lands at others.
    pub others: Decimal,
    /// How many effects have no price.
    pub unpriced: usize,
}

impl BenefitToFrame {
    /// A part as kroner of 100 kr of benefit; none without benefits.
    pub fn of_hundred(&self, part: Decimal) -> Option<Decimal> {
        let share = || exact::times(exact::ratio(part, self.benefits), dec!(100));
        (self.benefits > Decimal::ZERO).then(share)
    }
}

/// How much of the benefits of initiatives comes back as room.
pub fn benefit_to_frame(
    projection: &Projection,
    yardstick: &Yardstick,
    flows: &Flows,
    initiatives: &[InitiativeId],
) -> BenefitToFrame {
    let n = yardstick.analysis.len();
    let value = |part: &dyn Fn(&super::YearFlow) -> Money| {
        let years = flows.years.iter().take(n);
        let flows: Vec<Decimal> = years.map(|flow| part(flow).decimal()).collect();
        yardstick.npv(&flows)
    };
    let gains = value(&|it| it.gains);
    let taken_out = value(&|it| it.taken_out);
    let effects = initiatives
        .iter()
        .filter_map(|id| projection.plan().initiative(id));
    BenefitToFrame {
        benefits: value(&super::YearFlow::benefits),
        room: exact::minus(gains, taken_out),
        taken_out,
        freed_time: value(&|it| it.freed_time),
        others: value(&|it| it.public_gains.plus(it.others)),
        unpriced: effects
            .map(|it| it.effects.len())
            .fold(0, usize::saturating_add),
    }
}

/// Who pays and who gains of one initiative, whether it is active or not, as if no other were.
pub fn parties(
    projection: &Projection,
    yardstick: &Yardstick,
    flows: &Flows,
    initiatives: &[InitiativeId],
) -> Parties {
    let n = yardstick.analysis.len();
    let mut rows = Rows {
        n,
        rows: BTreeMap::new(),
    };
    for (at, flow) in flows.years.iter().take(n).enumerate() {
        let ours = flow.costs().plus(flow.taken_out);
        rows.pay(&Party::Us, at, ours.decimal());
        let gets = flow.gains.plus(flow.freed_time).plus(flow.co_funding);
        let gets = gets.plus(flow.sale).plus(flow.residual);
        rows.get(&Party::Us, at, gets.decimal());
        rows.get(&Party::Owner, at, flow.taken_out.decimal());
        let tax = exact::times(flow.public_effect().decimal(), yardstick.tax.fraction());
        if tax < Decimal::ZERO {
            rows.pay(&Party::Taxpayers, at, exact::minus(Decimal::ZERO, tax));
        } else {
            rows.get(&Party::Taxpayers, at, tax);
        }
    }
    rows.of_actors(projection, initiatives);
    let plan = projection.plan();
    let rows = rows
        .rows
        .into_iter()
        .map(|(party, (pays, gets))| PartyFlow {
            is_public: is_public(plan, &party),
            pays: yardstick.npv(&pays),
            gets: yardstick.npv(&gets),
            pays_by_year: pays,
            gets_by_year: gets,
            party,
        });
    let rows = rows.filter(|row| !row.pays.is_zero() || !row.gets.is_zero());
    let rows: Vec<PartyFlow> = rows.collect();
    let (transfers, lacking) = transfers(&rows);
    Parties {
        rows,
        transfers,
        lacking,
    }
}

fn is_public(plan: &Plan, party: &Party) -> bool {
    match party {
        Party::Us | Party::Owner => true,
        Party::Actor(id) => {
            let actor = plan.actor(id);
            actor.is_some_and(|actor| actor.kind == ActorKind::PublicBody)
        }
        Party::Taxpayers => false,
    }
}

struct Rows {
    n: usize,
    rows: BTreeMap<Party, (Vec<Decimal>, Vec<Decimal>)>,
}

impl Rows {
    fn row(&mut self, party: &Party) -> &mut (Vec<Decimal>, Vec<Decimal>) {
        let n = self.n;
        let nothing = || (vec![Decimal::ZERO; n], vec![Decimal::ZERO; n]);
        self.rows.entry(party.clone()).or_insert_with(nothing)
    }

    fn pay(&mut self, party: &Party, at: usize, amount: Decimal) {
        if let Some(slot) = self.row(party).0.get_mut(at) {
            *slot = exact::minus(*slot, amount);
        }
    }

    fn get(&mut self, party: &Party, at: usize, amount: Decimal) {
        if let Some(slot) = self.row(party).1.get_mut(at) {
            *slot = exact::plus(*slot, amount);
        }
    }

    /// What others get, and what they give towards the direct costs.
    fn of_actors(&mut self, projection: &Projection, initiatives: &[InitiativeId]) {
        let plan = projection.plan();
        for id in initiatives {
            let (Some(initiative), Some(years)) = (plan.initiative(id), projection.initiative(id))
            else {
                continue;
            };
            for (at, (_, amounts)) in years.iter().take(self.n).enumerate() {
                for (benefit, amount) in initiative.benefits.iter().zip(&amounts.benefits) {
                    let recipient = benefit
                        .recipient
                        .as_ref()
                        .filter(|_| !benefit.is_our_money());
                    if let Some(actor) = recipient {
                        self.get(&Party::Actor(actor.clone()), at, amount.decimal());
                    }
                }
                if let Some(source) = &initiative.co_funding.source {
                    let given = amounts.co_funding.decimal();
                    self.pay(&Party::Actor(source.clone()), at, given);
                } else {
                    self.pay(&Party::Owner, at, amounts.co_funding.decimal());
                }
            }
        }
    }
}

/// Payments from public bodies that gain to those that lose, by what each gains, so that none is
/// worse off; and what is lacking where they do not gain enough.
fn transfers(rows: &[PartyFlow]) -> (Vec<Transfer>, Decimal) {
    let public = || rows.iter().filter(|row| row.is_public);
    let losers: Vec<&PartyFlow> = public().filter(|row| row.net() < Decimal::ZERO).collect();
    let winners: Vec<&PartyFlow> = public().filter(|row| row.net() > Decimal::ZERO).collect();
    let sum = |rows: &[&PartyFlow]| {
        rows.iter()
            .map(|it| it.net())
            .fold(Decimal::ZERO, exact::plus)
    };
    let lost = exact::minus(Decimal::ZERO, sum(&losers));
    let gained = sum(&winners);
    let moved = lost.min(gained);
    let mut transfers = Vec::new();
    if moved > Decimal::ZERO {
        for winner in &winners {
            for loser in &losers {
                let share = exact::ratio(winner.net(), gained);
                let need = exact::ratio(exact::minus(Decimal::ZERO, loser.net()), lost);
                let amount = exact::times(exact::times(moved, share), need);
                transfers.push(Transfer {
                    from: winner.party.clone(),
                    to: loser.party.clone(),
                    amount,
                });
            }
        }
    }
    (transfers, exact::minus(lost, moved))
}
