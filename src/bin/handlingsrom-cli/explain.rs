//! `explain`: a figure down to what was entered.

use std::collections::BTreeSet;
use std::sync::Arc;

use handlingsrom::explain::{How, Node, Origin, Rounding, Term, said, tree};
use handlingsrom::findings;
use handlingsrom::model::Place;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Figure, Lock, Projection};
use handlingsrom::texts::{Texts, arg};

use crate::arguments::ExplainOptions;
use crate::report::{Ended, Out};
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
    let Some(node) = options
        .figure
        .parse()
        .ok()
        .and_then(|figure| tree(projection, &figure))
    else {
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
    teller.figure(&node, 0, "");
    Ok(Ended::Done)
}

fn no_figure(texts: &Texts, projection: &Projection, asked: &str) -> String {
    let horizon = projection.horizon();
    let plan = projection.plan();
    if asked
        .parse::<Figure>()
        .is_ok_and(|it| it.year.is_some_and(|it| !horizon.contains(it)))
    {
        return texts.say(
            "usage-figure-year",
            [
                arg("found", asked.to_owned()),
                arg("from", horizon.first().to_string()),
                arg("to", horizon.last().to_string()),
            ],
        );
    }
    let line = plan
        .lines
        .first()
        .map_or("p01", |line| line.id.as_str())
        .to_owned();
    texts.say(
        "usage-figure",
        [
            arg("found", asked.to_owned()),
            arg("year", plan.first_year.to_string()),
            arg("line", line),
        ],
    )
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
    fn figure(&mut self, node: &Arc<Node>, depth: usize, form: &str) {
        let explanation = &node.explanation;
        let figure = &explanation.figure;
        let name = self.texts.figure(self.projection, figure);
        let value = self.texts.quantity(explanation.value, self.options.unit);
        let indent = "  ".repeat(depth);
        let again = !explanation.terms.is_empty() && self.told.contains(figure);
        let ending = if again {
            format!(" {}", self.texts.get("explain-above"))
        } else {
            self.rule(node)
        };
        self.out
            .line(&format!("{indent}{form}{value}  {name} [{figure}]{ending}"));
        if again || depth >= self.options.depth {
            return;
        }
        self.told.insert(figure.clone());
        for (term, child) in explanation.terms.iter().zip(&node.children) {
            let word: &str = term.form.into();
            let form = self.texts.get(&format!("form-{word}"));
            match child {
                Some(child) => self.figure(child, depth + 1, &format!("{form} ")),
                None => self.leaf(term, depth + 1, &form),
            }
        }
    }

    /// How the terms make the figure, where that is more than adding up.
    fn rule(&self, node: &Arc<Node>) -> String {
        let explanation = &node.explanation;
        let mut rule = Vec::new();
        if explanation.how != How::Steps {
            let word: &str = explanation.how.into();
            rule.push(self.texts.get(&format!("how-{word}")));
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

    fn leaf(&mut self, term: &Term, depth: usize, form: &str) {
        let indent = "  ".repeat(depth);
        let value = self.texts.quantity(term.value, self.options.unit);
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
            Origin::Definition => self.texts.get("origin-definition"),
            Origin::YearsPassed => self.texts.get("origin-years_passed"),
            Origin::Figure(figure) => figure.to_string(),
        };
        self.out.line(&format!("{indent}{form} {value}  {text}"));
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
