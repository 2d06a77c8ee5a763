//! The forecast as a person reads it in a terminal.

use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use rust_decimal::Decimal;

use super::Printed;
use crate::findings::{Checked, FindingKind, counts};
use crate::model::{Entity, ScenarioId};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Measure, Projection, Quantity};
use crate::room::{Means, propose_cover};
use crate::texts::{Texts, Unit, arg};
use crate::time::Year;

/// The forecast of a plan as a table of years, a table of lines, and what follows from them.
pub fn forecast_table(
    texts: &Texts,
    checked: &Checked,
    scenario: Option<&ScenarioId>,
    unit: Unit,
    prices: PriceBasis,
) -> String {
    let printed = Printed {
        projection: &checked.projection,
        unit,
        prices,
    };
    let shown = Shown {
        texts,
        checked,
        printed,
    };
    let mut out = Lines::default();
    title(texts, &printed, scenario, &mut out);
    out.line(&shown.years());
    shown.notes(&mut out);
    out.line("");
    out.line(&shown.lines());
    out.line("");
    shown.conclusions(&mut out);
    out.0
}

/// Text that grows by whole lines.
#[derive(Default)]
pub(super) struct Lines(pub(super) String);

impl Lines {
    pub(super) fn line(&mut self, line: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(line);
    }
}

/// What plan it is, and what its amounts are in.
pub(super) fn title(
    texts: &Texts,
    printed: &Printed<'_>,
    scenario: Option<&ScenarioId>,
    out: &mut Lines,
) {
    let (plan, rules) = (printed.projection.plan(), printed.projection.rules());
    let vat: &str = plan.vat.into();
    if plan.body.is_empty() {
        out.line(&plan.name);
    } else {
        let (body, name) = (plan.body.clone(), plan.name.clone());
        let named = [arg("body", body), arg("plan", name)];
        out.line(&texts.say("forecast-title", named));
    }
    let basis = [
        arg("scenario", texts.scenario(plan, scenario)),
        arg("unit", texts.unit(printed.unit)),
        arg("prices", texts.prices(plan, printed.prices)),
        arg("vat", texts.get(&format!("vat-{vat}"))),
        arg("rules", texts.rules_dated(rules)),
    ];
    out.line(&texts.say("forecast-basis", basis));
}

/// The forecast as a person reads it.
struct Shown<'a> {
    texts: &'a Texts,
    checked: &'a Checked,
    printed: Printed<'a>,
}

/// The rows of the table, in reading order; those of nothing in every year are left out, except
/// the ones that the program is asked for.
const ROWS: [Measure; 25] = [
    Measure::LastingFrame,
    Measure::Frame,
    Measure::CarriedIn,
    Measure::CoFunding,
    Measure::TakenOut,
    Measure::Spendable,
    Measure::Operations,
    Measure::Maintenance,
    Measure::Gains,
    Measure::Development,
    Measure::FurtherDevelopment,
    Measure::Unallocated,
    Measure::ExpectedUnderspend,
    Measure::Spending,
    Measure::DevelopmentShare,
    Measure::ItDevelopmentShare,
    Measure::Balance,
    Measure::Surplus,
    Measure::CarriedOut,
    Measure::Lapses,
    Measure::Shortfall,
    Measure::ToFree,
    Measure::Covered,
    Measure::Uncovered,
    Measure::RoomAfterOperations,
];

const ALWAYS: [Measure; 7] = [
    Measure::LastingFrame,
    Measure::Spendable,
    Measure::Operations,
    Measure::Development,
    Measure::ToFree,
    Measure::Lapses,
    Measure::RoomAfterOperations,
];

impl Shown<'_> {
    fn projection(&self) -> &Projection {
        &self.checked.projection
    }

    fn cell(&self, amounts: &[(Measure, Decimal)], measure: Measure, year: Year) -> String {
        let (numbers, unit) = (self.texts.numbers(), self.printed.unit);
        let amount = amounts
            .iter()
            .find(|(it, _)| *it == measure)
            .map(|(_, it)| *it);
        match (amount, self.projection().value(&measure.at(year))) {
            (Some(amount), _) => numbers.fixed(amount, unit.decimals()),
            (None, Some(Quantity::Percent(percent))) => self.texts.percent(percent, 1),
            (None, Some(Quantity::Undefined)) => self.texts.get("not-applicable"),
            (None, _) => {
                numbers.fixed(unit.of(self.printed.kroner(measure, year)), unit.decimals())
            }
        }
    }

    fn years(&self) -> String {
        let projection = self.projection();
        let years: Vec<Year> = projection.plan().budget().years().collect();
        let amounts: Vec<_> = years
            .iter()
            .map(|&year| self.printed.amounts(year))
            .collect();
        let matters = |measure: &Measure| {
            ALWAYS.contains(measure)
                || years.iter().any(|year| {
                    let value = projection.value(&measure.at(*year));
                    value
                        .and_then(Quantity::number)
                        .is_some_and(|number| !number.is_zero())
                })
        };
        let rows = ROWS
            .iter()
            .filter(|measure| matters(measure))
            .map(|&measure| {
                let cells = years
                    .iter()
                    .zip(&amounts)
                    .map(|(&year, amounts)| self.cell(amounts, measure, year));
                std::iter::once(self.texts.measure(projection.rules(), measure))
                    .chain(cells)
                    .collect()
            });
        number_table(self.header(&years), rows.collect())
    }

    /// Why what is carried in is less than what was carried out, and how the table is rounded.
    fn notes(&self, out: &mut Lines) {
        let budget = self.projection().plan().budget();
        let prices = self.projection().prices();
        let shrinks = |year: Year| {
            let carried = self.projection().total(year).sums.carried_in;
            carried.is_positive() && prices.index(year) > prices.index(year.earlier(1))
        };
        let mut later = budget.years().skip(1);
        if self.printed.prices == PriceBasis::Fixed && later.any(shrinks) {
            out.line(&self.texts.get("forecast-carried"));
        }
        if self.printed.unit != Unit::Kroner {
            out.line(&self.texts.get("forecast-rounded"));
        }
    }

    fn header(&self, years: &[Year]) -> Vec<String> {
        let unit = self.texts.unit(self.printed.unit);
        std::iter::once(unit)
            .chain(years.iter().map(ToString::to_string))
            .collect()
    }

    /// Each line: what it has, and what it lacks or loses. What lines lack and lose adds up to
    /// what is shown for the year.
    fn lines(&self) -> String {
        let (texts, projection) = (self.texts, self.projection());
        let years: Vec<Year> = projection.plan().budget().years().collect();
        let measures = [Measure::Line, Measure::Shortfall, Measure::Lapses];
        let shown: Vec<[Vec<Decimal>; 3]> = years
            .iter()
            .map(|&year| measures.map(|measure| self.printed.by_line(measure, year)))
            .collect();
        let mut rows = Vec::new();
        for (at, line) in projection.plan().lines.iter().enumerate() {
            for (which, measure) in measures.into_iter().enumerate() {
                let amounts = shown.iter().map(|year| {
                    year.get(which)
                        .and_then(|lines| lines.get(at))
                        .copied()
                        .unwrap_or_default()
                });
                let amounts: Vec<Decimal> = amounts.collect();
                if measure != Measure::Line && amounts.iter().all(Decimal::is_zero) {
                    continue;
                }
                let label = match measure {
                    Measure::Line => {
                        texts.entity(projection.plan(), &Entity::Line(line.id.clone()))
                    }
                    other => format!("  {}", texts.measure(projection.rules(), other)),
                };
                let decimals = self.printed.unit.decimals();
                let cells = amounts
                    .into_iter()
                    .map(|it| texts.numbers().fixed(it, decimals));
                rows.push(std::iter::once(label).chain(cells).collect());
            }
        }
        let mut header = self.header(&years);
        if let Some(first) = header.first_mut() {
            *first = format!("{}, {first}", texts.get("forecast-lines"));
        }
        number_table(header, rows)
    }

    fn amount(&self, amount: Money, year: Year) -> String {
        self.texts.amount(
            Money::entered(self.printed.in_prices(amount, year)),
            self.printed.unit,
        )
    }

    fn conclusions(&self, out: &mut Lines) {
        self.squeeze(out);
        self.to_free(out);
        self.left(out);
        self.lapses(out);
        self.cover(out);
        self.bridge(out);
        let counted = self.texts.counted(counts(&self.checked.findings));
        out.line(&self.texts.say("forecast-findings", counted));
    }

    /// The squeeze year is found in fixed kroner, and told in them: nominal kroner of two years
    /// cannot be compared.
    fn squeeze(&self, out: &mut Lines) {
        let (texts, projection) = (self.texts, self.projection());
        if self.printed.prices == PriceBasis::Nominal {
            let fixed = texts.prices(projection.plan(), PriceBasis::Fixed);
            out.line(&texts.say("forecast-fixed", [arg("prices", fixed)]));
        }
        let amount = |amount: Money| texts.amount(amount, self.printed.unit);
        let today = arg("today", amount(projection.development_today()));
        if let Some(year) = projection.squeeze_year() {
            let room = amount(projection.room_after_operations(year));
            let named = [arg("year", year.to_string()), arg("room", room), today];
            out.line(&texts.say("forecast-squeeze", named));
        } else {
            let years = projection.horizon().len().to_string();
            out.line(&texts.say("forecast-no-squeeze", [arg("years", years), today]));
        }
        if let Some(year) = projection.empty_year() {
            out.line(&texts.say("forecast-empty", [arg("year", year.to_string())]));
        }
    }

    /// Money that is left and carried on: one-off money that a leader may not know of.
    fn left(&self, out: &mut Lines) {
        let projection = self.projection();
        let budget = projection.plan().budget();
        let carried = |year: Year| projection.total(year).sums.carried_out;
        let (first, last) = (budget.first(), budget.last());
        if carried(first).is_positive() && carried(last).is_positive() && first < last {
            let named = [
                arg("from", first.to_string()),
                arg("first", self.amount(carried(first), first)),
                arg("to", last.to_string()),
                arg("last", self.amount(carried(last), last)),
            ];
            out.line(&self.texts.say("forecast-left", named));
        }
    }

    /// Over years: the largest year and the lasting level, never a sum.
    fn to_free(&self, out: &mut Lines) {
        let projection = self.projection();
        let Some(peak) = projection.peak(Measure::ToFree, self.printed.prices) else {
            out.line(&self.texts.get("forecast-nothing-to-free"));
            return;
        };
        let lasting = self.amount(peak.lasting, projection.plan().budget().last());
        let amount = self.amount(peak.amount, peak.year);
        let key = if lasting == amount {
            "forecast-to-free-lasting"
        } else {
            "forecast-to-free"
        };
        let named = [
            arg("year", peak.year.to_string()),
            arg("amount", amount),
            arg("lasting", lasting),
        ];
        out.line(&self.texts.say(key, named));
    }

    fn lapses(&self, out: &mut Lines) {
        let peak = self.projection().peak(Measure::Lapses, self.printed.prices);
        let Some(peak) = peak else { return };
        let named = [
            arg("year", peak.year.to_string()),
            arg("amount", self.amount(peak.amount, peak.year)),
            arg("count", peak.years),
        ];
        out.line(&self.texts.say("forecast-lapses", named));
    }

    fn cover(&self, out: &mut Lines) {
        let (texts, projection) = (self.texts, self.projection());
        let plan = projection.plan();
        let cover = propose_cover(plan);
        if cover.proposals.is_empty() && cover.uncovered.is_empty() {
            return;
        }
        let none = cover.proposals.is_empty();
        out.line(&texts.get(if none {
            "forecast-cover-none"
        } else {
            "forecast-cover"
        }));
        for finding in &self.checked.findings {
            if matches!(finding.kind, FindingKind::SharedLineCanHelp(_)) {
                let says = texts.finding(projection, finding, self.printed.unit);
                out.line(&format!("  {says}"));
            }
        }
        for proposal in &cover.proposals {
            let mut named = vec![
                arg("year", proposal.year.to_string()),
                arg("amount", self.amount(proposal.amount, proposal.year)),
                arg("subject", texts.proposal(projection, proposal)),
                arg("level", texts.level(projection.rules(), proposal.level)),
            ];
            let key = match &proposal.means {
                Means::Release(release) => {
                    named.push(arg("share", texts.percent(release.share.0, 0)));
                    "forecast-cover-item"
                }
                Means::Lever(_) => "forecast-cover-lever",
            };
            out.line(&format!("  {}", texts.say(key, named)));
        }
        for left in &cover.uncovered {
            let line = left.line.clone().map_or(Entity::Plan, Entity::Line);
            let named = [
                arg("year", left.year.to_string()),
                arg("amount", self.amount(left.amount, left.year)),
                arg("line", texts.entity(plan, &line)),
            ];
            out.line(&format!("  {}", texts.say("forecast-cover-left", named)));
        }
    }

    /// What eats the room after operations, until the squeeze year or the end of the budget;
    /// always in fixed kroner, because growth beyond compensation has no other meaning.
    fn bridge(&self, out: &mut Lines) {
        let (texts, projection) = (self.texts, self.projection());
        let bridge = projection.bridge(projection.bridge_end());
        let amount = |amount: Money| texts.amount(amount, self.printed.unit);
        let named = [
            arg("from", bridge.from.to_string()),
            arg("to", bridge.to.to_string()),
            arg("start", amount(bridge.start)),
            arg("end", amount(bridge.end)),
        ];
        let steps = bridge.steps.iter().filter(|step| {
            // What only rounding of single postings adds is not worth a row.
            !self.printed.unit.shown(step.amount.decimal()).is_zero()
        });
        let rows = steps.map(|step| {
            let cause = texts.bridge_cause(projection.plan(), &step.cause);
            (texts.difference(step.amount, self.printed.unit), cause)
        });
        let rows: Vec<(String, String)> = rows.collect();
        if rows.is_empty() {
            return;
        }
        out.line(&texts.say("forecast-bridge", named));
        let widest = rows
            .iter()
            .map(|(amount, _)| amount.chars().count())
            .max()
            .unwrap_or(0);
        for (amount, cause) in rows {
            out.line(&format!("  {amount:>widest$}  {cause}"));
        }
    }
}

/// A table whose first column is text and whose others are numbers.
pub(super) fn number_table(header: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let mut table = bare_table();
    let aligned = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().map(|(at, text)| {
            let side = if at == 0 {
                CellAlignment::Left
            } else {
                CellAlignment::Right
            };
            Cell::new(text).set_alignment(side)
        });
        cells.collect::<Vec<Cell>>()
    };
    table.set_header(aligned(header));
    for row in rows {
        table.add_row(aligned(row));
    }
    trimmed(&table)
}

/// A table of texts, if asked for folded to the terminal's width.
pub fn text_table(header: Vec<String>, rows: Vec<Vec<String>>, folded: bool) -> String {
    let mut table = bare_table();
    if folded {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
    table.set_header(header);
    for row in rows {
        table.add_row(row);
    }
    trimmed(&table)
}

/// Lines under the header and at the end alone.
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

fn bare_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Disabled);
    table
}

fn trimmed(table: &Table) -> String {
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}
