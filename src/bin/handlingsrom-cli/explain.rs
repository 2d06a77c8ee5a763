//! `explain`: a figure down to what was entered.

use std::collections::BTreeSet;
use std::sync::Arc;

use handlingsrom::command_line::Out;
use handlingsrom::exchange::COLUMNS;
use handlingsrom::explain::{Explanation, How, Node, Origin, Rounding, Term, said, tree};
use handlingsrom::findings;
use handlingsrom::model::Place;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Figure, Lock, Measure, NoFigure, Projection};
use handlingsrom::rules::LEVELS;
use handlingsrom::texts::{Texts, arg};
use strum::VariantArray as _;

use crate::arguments::ExplainOptions;
use crate::report::Ended;
use crate::{Stop, open, scenario};

pub(crate) fn run(
    texts: &Texts,
    options: &ExplainOptions,
    out: &mut Out<'_>,
) -> Result<Ended, Stop> {
    let plan = open(&options.plan)?;
    let scenario = scenario(texts, &plan, options.scenario.as_deref())?;
    let checked = findings::check(&plan, scenario.as_ref());
    let projection = &checked.projection;
    let figure = options
        .figure
        .parse()
        .or_else(|_| named_like_a_column(&options.figure));
    let Some(node) = figure.ok().and_then(|figure| tree(projection, &figure)) else {
        return Err(Stop::Usage(no_figure(texts, projection, &options.figure)));
    };
    out.line(&texts.prices(projection.plan(), PriceBasis::Fixed));
    let mut teller = Teller {
        texts,
        options,
        projection,
        told: BTreeSet::new(),
        out,
    };
    teller.figure(&node, 0, None);
    Ok(Ended::Done)
}

/// The columns of the CSV are known here too: `share@2030`.
fn named_like_a_column(asked: &str) -> Result<Figure, NoFigure> {
    let (name, rest) = asked
        .find([':', '@'])
        .map_or((asked, ""), |at| asked.split_at(at));
    let column = COLUMNS.iter().find(|(column, _)| *column == name);
    let (_, measure) = column.ok_or_else(|| NoFigure::Measure(name.to_owned()))?;
    format!("{}{rest}", measure.word()).parse()
}

/// What is wrong with a figure's name: its year, or a name that is close to it.
fn no_figure(texts: &Texts, projection: &Projection, asked: &str) -> String {
    let (horizon, plan) = (projection.horizon(), projection.plan());
    let found = || arg("found", asked.to_owned());
    let year = || arg("year", plan.first_year.to_string());
    if asked
        .parse::<Figure>()
        .is_ok_and(|it| it.year.is_some_and(|it| !horizon.contains(it)))
    {
        let span = [
            arg("from", horizon.first().to_string()),
            arg("to", horizon.last().to_string()),
        ];
        return texts.say("usage-figure-year", span.into_iter().chain([found()]));
    }
    if let Some(said) = no_level(texts, projection, asked) {
        return said;
    }
    if format!("{asked}@{}", plan.first_year)
        .parse::<Figure>()
        .is_ok()
    {
        return texts.say("usage-figure-needs-year", [found(), year()]);
    }
    let name = asked.split([':', '@']).next().unwrap_or_default();
    let likeness = |word: &str| strsim::normalized_damerau_levenshtein(name, word);
    let closest = Measure::VARIANTS.iter().map(|measure| measure.word());
    let closest = closest.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    if let Some(word) = closest.filter(|word| *word != name && likeness(word) > 0.6) {
        let like = format!("{word}{}", asked.strip_prefix(name).unwrap_or_default());
        return texts.say("usage-figure-like", [found(), arg("like", like)]);
    }
    let line = plan
        .lines
        .first()
        .map_or("p01", |line| line.id.as_str())
        .to_owned();
    texts.say("usage-figure", [found(), year(), arg("line", line)])
}

/// What is wrong with the decision level of a figure that has one.
fn no_level(texts: &Texts, projection: &Projection, asked: &str) -> Option<String> {
    let Err(NoFigure::Level(level)) = asked.parse::<Figure>() else {
        return None;
    };
    let name = asked.split([':', '@']).next().unwrap_or_default();
    let measure: Measure = name.parse().ok()?;
    let lowest = measure.scope().levels_from?;
    let first = projection.plan().first_year.to_string();
    let year = asked
        .split_once('@')
        .map_or(first, |(_, year)| year.to_owned());
    let named = [
        arg("found", level),
        arg("lowest", lowest.to_string()),
        arg("highest", LEVELS.to_string()),
        arg("like", format!("{name}:1@{year}")),
    ];
    Some(texts.say("usage-figure-level", named))
}

/// Tells a tree downwards, indented; a figure that was told before is only named.
struct Teller<'a, 'o> {
    texts: &'a Texts,
    options: &'a ExplainOptions,
    projection: &'a Projection,
    told: BTreeSet<Figure>,
    out: &'a mut Out<'o>,
}

impl Teller<'_, '_> {
    fn figure(&mut self, node: &Arc<Node>, depth: usize, shown: Option<String>) {
        let explanation = &node.explanation;
        let figure = &explanation.figure;
        let name = self.texts.figure(self.projection, figure);
        let value =
            shown.unwrap_or_else(|| self.texts.quantity(explanation.value, self.options.unit));
        let indent = "  ".repeat(depth);
        let again = !explanation.terms.is_empty() && self.told.contains(figure);
        let ending = if again {
            format!(" {}", self.texts.get("explain-above"))
        } else {
            self.rule(node)
        };
        self.out
            .line(&format!("{indent}{value}  {name} [{figure}]{ending}"));
        if again || depth >= self.options.depth {
            return;
        }
        self.told.insert(figure.clone());
        for (term, child) in explanation.terms.iter().zip(&node.children) {
            let value = self.value(explanation, term);
            match child {
                Some(child) => self.figure(child, depth + 1, Some(value)),
                None => self.leaf(term, depth + 1, &value),
            }
        }
    }

    /// The value of a term with what it does to the result.
    fn value(&self, explanation: &Explanation, term: &Term) -> String {
        let value = self.texts.quantity(term.value, self.options.unit);
        if explanation.how.compares() {
            return value;
        }
        let word: &str = term.form.into();
        self.texts
            .say(&format!("form-{word}"), [arg("value", value)])
    }

    /// How the terms make the figure, where that is more than adding up.
    fn rule(&self, node: &Arc<Node>) -> String {
        let explanation = &node.explanation;
        let mut rule = Vec::new();
        if explanation.how != How::Steps {
            rule.push(self.texts.how(explanation.how));
        }
        if explanation.rounding != Rounding::None {
            let word: &str = explanation.rounding.into();
            rule.push(self.texts.get(&format!("rounding-{word}")));
        }
        match explanation.lock {
            Some(
                Lock::Contract {
                    through: Some(year),
                }
                | Lock::LeadTime { through: year },
            ) => {
                rule.push(
                    self.texts
                        .say("explain-locked", [arg("year", year.to_string())]),
                );
            }
            Some(Lock::Contract { through: None }) => {
                rule.push(self.texts.get("explain-locked-open"));
            }
            None => {}
        }
        if rule.is_empty() {
            String::new()
        } else {
            format!(" · {}", rule.join(", "))
        }
    }

    fn leaf(&mut self, term: &Term, depth: usize, value: &str) {
        let indent = "  ".repeat(depth);
        let text = match &term.origin {
            Origin::Entered(place) => self.entered(place),
            Origin::Rule {
                name,
                source,
                status,
            } => {
                let status: &str = (*status).into();
                self.texts.say(
                    "origin-rule",
                    [
                        arg("name", name.clone()),
                        arg("status", self.texts.get(&format!("status-{status}"))),
                        arg("source", source.clone()),
                    ],
                )
            }
            Origin::Figure(figure) => figure.to_string(),
            other => self.texts.get(other.key().unwrap_or_default()),
        };
        self.out.line(&format!("{indent}{value}  {text}"));
    }

    fn entered(&self, place: &Place) -> String {
        let name = self.texts.place(self.projection.plan(), place);
        let mut parts = vec![format!(
            "{name} [{place}], {}",
            self.texts.get("explain-entered")
        )];
        if let Some(said) = said(self.projection, place) {
            if let Some(certainty) = said.certainty {
                let word: &str = certainty.into();
                parts.push(self.texts.get(&format!("certainty-{word}")));
            }
            if let Some(source) = &said.source {
                parts.push(
                    self.texts
                        .say("explain-source", [arg("source", source.clone())]),
                );
            }
        }
        parts.join("; ")
    }
}
