//! The conclusion of a plan and its price, in one sentence.

use super::{Texts, arg};
use crate::model::{Entity, LineId, Percent};
use crate::money::Money;
use crate::projection::Projection;
use crate::room::{Asked, Conclusion, Headline, Price};
use crate::time::Year;

impl Texts {
    /// The sentence. `amount` writes an amount of a year in the unit and kroner that are shown.
    pub fn headline(
        &self,
        projection: &Projection,
        headline: &Headline,
        amount: impl Fn(Money, Year) -> String,
    ) -> String {
        let conclusion = self.conclusion(&headline.conclusion);
        if headline.conclusion == Conclusion::Blank {
            return conclusion;
        }
        let year = |year: Year| arg("year", year.to_string());
        let asked = |asked: &Asked, at: Year| {
            [
                arg("asked", amount(asked.amount, at)),
                arg("level", self.level(projection.rules(), asked.level)),
            ]
        };
        let (key, arguments) = match &headline.price {
            Price::Nothing => return conclusion,
            Price::Squeeze(squeeze) => ("squeeze", vec![year(*squeeze)]),
            Price::Lapses(peak) => {
                let lost = arg("amount", amount(peak.amount, peak.year));
                ("lapses", vec![year(peak.year), lost])
            }
            Price::Missing {
                peak,
                line,
                asked: from,
            } => {
                let mut named = vec![
                    year(peak.year),
                    arg("amount", amount(peak.amount, peak.year)),
                ];
                named.extend(from.iter().flat_map(|it| asked(it, peak.year)));
                named.push(arg("line", self.on_line(projection, line.as_ref())));
                (
                    if from.is_some() {
                        "missing-asked"
                    } else {
                        "missing"
                    },
                    named,
                )
            }
            Price::Freed { peak, asked: from } => {
                let mut named = vec![
                    year(peak.year),
                    arg("amount", amount(peak.amount, peak.year)),
                ];
                named.extend(from.iter().flat_map(|it| asked(it, peak.year)));
                (
                    if from.is_some() {
                        "freed-asked"
                    } else {
                        "freed"
                    },
                    named,
                )
            }
        };
        let own = match (&headline.conclusion, &headline.price) {
            // Not the same year twice in a sentence.
            (
                Conclusion::Outgrows { from },
                Price::Missing {
                    peak, asked: None, ..
                },
            ) if *from == peak.year => "-then",
            // What outgrows the frame is missing or freed, never only lost.
            (Conclusion::Outgrows { .. }, Price::Missing { .. } | Price::Freed { .. }) => {
                "-outgrown"
            }
            _ => "",
        };
        let price = self.say(&format!("price-{key}{own}"), arguments);
        self.say(
            "headline",
            [arg("conclusion", conclusion), arg("price", price)],
        )
    }

    /// The line that lacks money, as the end of a sentence; nothing where it is not one line.
    fn on_line(&self, projection: &Projection, line: Option<&LineId>) -> String {
        let Some(line) = line.and_then(|id| projection.plan().line(id)) else {
            return String::new();
        };
        // Chapter and post are enough in a sentence.
        let post = [line.chapter.as_str(), line.post.as_str()];
        let post: Vec<&str> = post.into_iter().filter(|it| !it.is_empty()).collect();
        let named = match post.as_slice() {
            [] => self.entity(projection.plan(), &Entity::Line(line.id.clone())),
            post => post.join("/"),
        };
        self.say("price-on-line", [arg("line", named)])
    }

    fn conclusion(&self, conclusion: &Conclusion) -> String {
        let percent = |share: &Percent| self.percent(share.0, 1);
        let year = |year: &Year| arg("year", year.to_string());
        match conclusion {
            Conclusion::Blank => self.get("headline-blank"),
            Conclusion::Carries => self.get("headline-carries"),
            Conclusion::Outgrows { from } => self.say("headline-outgrows", [year(from)]),
            Conclusion::Holds { at } => self.say("headline-holds", [arg("to", percent(at))]),
            Conclusion::Grows { to } => self.say("headline-grows", [arg("to", percent(to))]),
            Conclusion::Falls { from, to } => {
                let shares = [arg("from", percent(from)), arg("to", percent(to))];
                self.say("headline-falls", shares)
            }
        }
    }
}
