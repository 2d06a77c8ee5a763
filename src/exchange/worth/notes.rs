//! What a table of worth cannot say in its cells.

use super::super::table::Lines;
use super::table::Shown;
use crate::model::Initiative;
use crate::texts::arg;
use crate::worth::{Appraisal, Payback, ViewWorth, WorthView};

impl Shown<'_> {
    /// That there is no number and why; several rates of return, or why there is none; earlier
    /// crossings that did not last.
    pub(super) fn notes(&self, initiative: &Initiative, appraisal: &Appraisal, out: &mut Lines) {
        if let Some(outside) = appraisal.outside {
            out.line(&self.outside(initiative, outside));
            return;
        }
        let name = self.name(initiative);
        for view in [WorthView::Budget, WorthView::Society] {
            self.rate_note(&name, view, appraisal.of(view), out);
            if !initiative.is_mandatory() {
                self.crossings(&name, view, &appraisal.of(view).payback, out);
            }
        }
    }

    fn view_name(&self, view: WorthView) -> String {
        self.texts.get(match view {
            WorthView::Society => "worth-society",
            _ => "worth-budget",
        })
    }

    pub(super) fn rate_note(&self, name: &str, view: WorthView, of: &ViewWorth, out: &mut Lines) {
        let mut named = vec![
            arg("name", name.to_owned()),
            arg("view", self.view_name(view)),
        ];
        match &of.rates {
            Ok(rates) if rates.len() > 1 => {
                out.line(&self.texts.say("worth-several-rates", named));
            }
            Ok(_) => {}
            Err(reason) => {
                named.push(arg("reason", self.texts.no_rate(*reason)));
                out.line(&self.texts.say("worth-why-no-rate", named));
            }
        }
    }

    pub(super) fn crossings(&self, name: &str, view: WorthView, of: &Payback, out: &mut Lines) {
        if of.earlier().is_empty() {
            return;
        }
        let numbers = self.texts.numbers();
        let years = of.earlier().iter().map(|it| numbers.fixed(*it, 1));
        let years = years.collect::<Vec<_>>().join("; ");
        let named = [
            arg("name", name.to_owned()),
            arg("view", self.view_name(view)),
            arg("years", years),
        ];
        out.line(&self.texts.say("worth-earlier", named));
    }
}
