//! Room as a person reads it in a terminal.

use rust_decimal::Decimal;

use super::super::printed::{Printed, split};
use super::super::table::{Lines, number_table, title};
use super::printed::rungs;
use super::{RoomAsked, STRENGTHS, bite};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::Measure;
use crate::room::{Ladder, Rung, RungItem, Strength, contract_dates, rung_items};
use crate::rules::LEVELS;
use crate::texts::{RoomSaid, Texts, Unit, arg};
use crate::time::Year;

/// The room that is asked for: how far one comes, the ladders by year or what stands on each rung,
/// and the dates of contracts.
pub fn room_table(texts: &Texts, asked: &RoomAsked<'_>, unit: Unit) -> String {
    let printed = Printed {
        projection: asked.projection,
        unit,
        prices: asked.prices,
    };
    let shown = Shown {
        texts,
        asked,
        printed,
    };
    let mut out = Lines::default();
    title(texts, &printed, asked.scenario, &mut out);
    shown.rules(&mut out);
    if asked.projection.is_blank() {
        out.line(&texts.get("headline-blank"));
        return out.0;
    }
    shown.conclusion(&mut out);
    match asked.year {
        None => {
            for strength in STRENGTHS {
                out.line("");
                out.line(&shown.ladders(strength));
            }
        }
        Some(year) => shown.items(year, &mut out),
    }
    bite::tell(texts, &printed, &mut out);
    if unit != Unit::Kroner {
        out.line(&texts.get("forecast-rounded"));
    }
    shown.contracts(&mut out);
    out.0
}

/// Room as a person reads it.
struct Shown<'a> {
    texts: &'a Texts,
    asked: &'a RoomAsked<'a>,
    printed: Printed<'a>,
}

impl Shown<'_> {
    /// The rule set, which years it is for, and the plan's date.
    fn rules(&self, out: &mut Lines) {
        let (texts, plan) = (self.texts, self.asked.projection.plan());
        let rules = self.asked.projection.rules();
        let named = [
            arg("rules", rules.id.clone()),
            arg("span", texts.rules_span(rules)),
        ];
        match plan.as_of {
            Some(date) => {
                let date = arg("date", texts.numbers().date(date));
                out.line(&texts.say("room-rules-dated", named.into_iter().chain([date])));
            }
            None => out.line(&texts.say("room-rules", named)),
        }
    }

    fn amount(&self, amount: Money, year: Year) -> String {
        let kroner = Money::entered(self.printed.in_prices(amount, year));
        self.texts.amount(kroner, self.printed.unit)
    }

    /// A number that is rounded already, without its unit.
    fn cell(&self, rounded: Decimal) -> String {
        let decimals = self.printed.unit.decimals();
        self.texts.numbers().fixed(rounded, decimals)
    }

    /// How far one comes alone, with whom and what is locked: in the year that is asked for, or
    /// else in the one in which room gets tight.
    fn conclusion(&self, out: &mut Lines) {
        let projection = self.asked.projection;
        let year = self.asked.year.unwrap_or_else(|| projection.bridge_end());
        let said = RoomSaid {
            rules: projection.rules(),
            realistic: Ladder::of(projection, year, Strength::Realistic),
            legal: Ladder::of(projection, year, Strength::Legal),
            strength: Strength::Realistic,
            level: 1,
            year,
        };
        let amount = |amount: Money| self.amount(amount, year);
        let [conclusion, beside] = self.texts.room(&said, amount, amount);
        out.line(&format!("{conclusion}."));
        out.line(&beside);
    }

    /// Every budget year's ladder, and the room up to each level with its lasting part.
    fn ladders(&self, strength: Strength) -> String {
        let (texts, projection) = (self.texts, self.asked.projection);
        let rules = projection.rules();
        let years = projection.plan().budget().years();
        let ladders = years.map(|year| (year, Ladder::of(projection, year, strength)));
        let ladders: Vec<(Year, Ladder)> = ladders.collect();
        let seen = ladders.iter();
        let seen: Vec<Vec<(Rung, Decimal)>> = seen
            .map(|(year, ladder)| rungs(&self.printed, ladder, *year))
            .collect();
        let mut rows: Vec<Vec<String>> = Vec::new();
        let row = |name: String, cells: Vec<Decimal>| -> Vec<String> {
            let cells = cells.into_iter().map(|it| self.cell(it));
            std::iter::once(name).chain(cells).collect()
        };
        for rung in Rung::ALL {
            let of_year = |year: &Vec<(Rung, Decimal)>| {
                let found = year.iter().find(|(it, _)| *it == rung);
                found.map(|(_, amount)| *amount).unwrap_or_default()
            };
            let cells: Vec<Decimal> = seen.iter().map(of_year).collect();
            let is_step = matches!(rung, Rung::Level(_));
            if is_step || cells.iter().any(|it| !it.is_zero()) {
                rows.push(row(texts.rung(rules, rung), cells));
            }
        }
        let own = |amount: &dyn Fn(&Ladder) -> Money| -> Vec<Decimal> {
            let cells = ladders.iter().map(|(year, ladder)| {
                let kroner = self.printed.in_prices(amount(ladder), *year);
                self.printed.unit.shown(kroner)
            });
            cells.collect()
        };
        rows.push(row(
            texts.measure(rules, Measure::Spendable),
            own(&Ladder::spendable),
        ));
        let measure = match strength {
            Strength::Realistic => Measure::Room,
            Strength::Legal => Measure::LegalRoom,
        };
        for level in 0..=LEVELS {
            let name = texts.measure_to(rules, measure, Some(level));
            rows.push(row(name, own(&|ladder| ladder.room(level))));
            let lasting = format!("  {}", texts.get("room-lasting"));
            rows.push(row(lasting, own(&|ladder| ladder.lasting_room(level))));
        }
        let unit = texts.unit(self.printed.unit);
        let first = format!("{}, {unit}", self.strength(strength));
        let header = ladders.iter().map(|(year, _)| year.to_string());
        number_table(std::iter::once(first).chain(header).collect(), rows)
    }

    fn strength(&self, strength: Strength) -> String {
        self.texts.get(match strength {
            Strength::Realistic => "room-realistic",
            Strength::Legal => "room-legal",
        })
    }

    /// What stands on each rung of a year, with what locks it.
    fn items(&self, year: Year, out: &mut Lines) {
        let (projection, rules) = (self.asked.projection, self.asked.projection.rules());
        for strength in STRENGTHS {
            out.line("");
            out.line(&format!("{} {year}", self.strength(strength)));
            let ladder = Ladder::of(projection, year, strength);
            for (rung, seen) in rungs(&self.printed, &ladder, year) {
                let items = rung_items(projection, year, rung, strength);
                if !items.is_empty() {
                    let total = self.cell(seen);
                    out.line(&format!("{}: {total}", self.texts.rung(rules, rung)));
                    self.rows(&items, (year, seen.abs()), out);
                }
            }
        }
    }

    /// Amounts under each other, which add up to what is seen of their rung.
    fn rows(&self, items: &[RungItem], (year, total): (Year, Decimal), out: &mut Lines) {
        let kroner = items.iter();
        let kroner = kroner.map(|item| self.printed.in_prices(item.amount, year));
        let kroner: Vec<Decimal> = kroner.collect();
        let cells = split(self.printed.unit, total, &kroner);
        let cells: Vec<String> = cells.into_iter().map(|it| self.cell(it)).collect();
        let lengths = cells.iter().map(|it| it.chars().count());
        let widest = lengths.max().unwrap_or(0);
        for (item, cell) in items.iter().zip(cells) {
            let name = match &item.subject {
                Entity::Plan => self
                    .texts
                    .measure(self.asked.projection.rules(), item.figure.measure),
                subject => self.texts.entity(self.asked.projection.plan(), subject),
            };
            let because = self.texts.because(self.asked.projection.rules(), item);
            out.line(&format!("  {cell:>widest$}  {name} – {because}"));
        }
    }

    /// What to do about contracts by which day.
    fn contracts(&self, out: &mut Lines) {
        let projection = self.asked.projection;
        let dates = contract_dates(projection);
        if dates.is_empty() {
            return;
        }
        out.line("");
        out.line(&self.texts.get("room-dates"));
        for date in dates {
            let item = Entity::Item(date.item.clone());
            let name = self.texts.entity(projection.plan(), &item);
            let year = date.figure.year.unwrap_or(date.ends);
            let says = self
                .texts
                .contract_date(&date, self.amount(date.amount, year));
            out.line(&format!("  {name}: {says}"));
        }
    }
}
