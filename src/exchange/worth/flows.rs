//! The flows that lie behind a worth, year by year: parts that add up to the flow of each view.

use rust_decimal::Decimal;

use super::super::printed::split;
use super::super::table::{Lines, number_table};
use super::csv::parts;
use super::table::Shown;
use crate::money::exact;
use crate::texts::capitalised;
use crate::time::Year;
use crate::worth::{Appraisal, WorthView, YearFlow};

/// A year's flow in a view with its parts, each with the sign that it has there. Kroner.
struct ShownYear {
    year: Year,
    flow: Decimal,
    parts: Vec<(&'static str, Decimal)>,
}

impl Shown<'_> {
    pub(super) fn flows(&self, appraisal: &Appraisal, out: &mut Lines) {
        self.heading("worth-flows-budget", out);
        out.line(&self.flows_of(appraisal, WorthView::Budget));
        self.heading("worth-flows-society", out);
        out.line(&self.flows_of(appraisal, WorthView::Society));
    }

    fn flows_of(&self, appraisal: &Appraisal, view: WorthView) -> String {
        let years = self.projection().horizon().years();
        let years = years.zip(&appraisal.flows.years);
        let years: Vec<ShownYear> = years
            .map(|(year, flow)| self.shown_year(year, flow, view))
            .collect();
        let columns = columns(&years);
        let kept = columns.iter().filter_map(|part| *part);
        let names = kept.map(|part| self.texts.get(&format!("flow-{part}")));
        let header = std::iter::once(self.texts.get("worth-year")).chain(names);
        let header = header.chain([self.texts.get("worth-flow")]);
        let rows = years.iter().map(|it| {
            let total = self.unit.shown(it.flow);
            let kroner: Vec<Decimal> = it.parts.iter().map(|(_, amount)| *amount).collect();
            let cells = split(self.unit, total, &kroner).into_iter().zip(&columns);
            let cells = cells.filter(|(_, part)| part.is_some());
            let cells = cells.map(|(amount, _)| self.rounded(amount));
            let year = std::iter::once(it.year.to_string());
            year.chain(cells).chain([self.rounded(total)]).collect()
        });
        let header = header.map(|name| capitalised(&name));
        number_table(header.collect(), rows.collect())
    }

    fn shown_year(&self, year: Year, flow: &YearFlow, view: WorthView) -> ShownYear {
        let tax = self.yardstick().tax;
        let parts = parts(flow).into_iter();
        let parts =
            parts.filter_map(|(part, amount)| Some((part, signed(view, part, amount.decimal())?)));
        let public = flow.public_effect().decimal();
        let tax_cost = ("tax", exact::times(public, tax.fraction()));
        let tax_cost = (view == WorthView::Society).then_some(tax_cost);
        ShownYear {
            year,
            flow: flow.of(view, tax),
            parts: parts.chain(tax_cost).collect(),
        }
    }
}

/// The parts in their order; `None` for one that is nothing in every year.
fn columns(years: &[ShownYear]) -> Vec<Option<&'static str>> {
    let Some(first) = years.first() else {
        return Vec::new();
    };
    let is_there = |part: &str| {
        let mut all = years.iter().flat_map(|it| &it.parts);
        all.any(|(other, amount)| *other == part && !amount.is_zero())
    };
    let parts = first.parts.iter().map(|(part, _)| *part);
    parts.map(|part| is_there(part).then_some(part)).collect()
}

/// A part with the sign it has in a view's flow; `None` where the view does not count it.
fn signed(view: WorthView, part: &str, amount: Decimal) -> Option<Decimal> {
    let society = view == WorthView::Society;
    let cost = || exact::minus(Decimal::ZERO, amount);
    match part {
        "direct_cost" | "booked_time" | "run_cost" | "parallel_cost" => Some(cost()),
        "gain" | "sale" => Some(amount),
        "taken_out" => (!society).then(cost),
        "co_funding" => (!society).then_some(amount),
        _ => society.then_some(amount),
    }
}
