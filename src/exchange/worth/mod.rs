//! The worth of initiatives: as CSV and JSON for other programs, and as a person reads it.
//!
//! Without a choice every initiative is listed, with the portfolio of the active ones. Those that
//! are chosen are told in full, and several together as if only they were active.

mod csv;
mod flows;
mod json;
mod list;
mod notes;
mod one;
mod parties;
mod table;

use std::sync::Arc;

pub use self::csv::{FLOW_COLUMNS, WORTH_COLUMNS, worth_columns, worth_csv};
pub use self::json::worth_json;
pub use self::table::worth_table;
use crate::model::{Initiative, InitiativeId, ScenarioId};
use crate::projection::Projection;
use crate::worth::{Appraisal, Portfolio, portfolio};

/// Whose worth is asked for.
#[derive(Clone, Copy)]
pub struct WorthAsked<'a> {
    /// What was computed.
    pub projection: &'a Projection,
    /// The scenario it was computed under.
    pub scenario: Option<&'a ScenarioId>,
    /// The initiatives that are chosen; all of them where there is none.
    pub initiatives: &'a [InitiativeId],
}

impl WorthAsked<'_> {
    fn portfolio(&self) -> Arc<Portfolio> {
        portfolio(self.projection)
    }

    /// The chosen initiatives with what each is worth alone, in the order they were chosen; or all
    /// of them in the order of the plan.
    fn chosen<'a>(&'a self, portfolio: &'a Portfolio) -> Vec<(&'a Initiative, &'a Appraisal)> {
        if self.initiatives.is_empty() {
            let all = self.projection.plan().initiatives.iter().map(AsRef::as_ref);
            return all.zip(&portfolio.initiatives).collect();
        }
        let chosen = self.initiatives.iter().filter_map(|id| {
            let (_, initiative) = self.projection.find_initiative(id)?;
            Some((initiative, portfolio.of_subject(self.projection, Some(id))?))
        });
        chosen.collect()
    }

    /// What the chosen initiatives are worth together, where several are; and those that are
    /// outside the analysis, and so left out of it.
    fn together(&self, portfolio: &Portfolio) -> Option<(Appraisal, Vec<InitiativeId>)> {
        let several = self.initiatives.len() > 1;
        several.then(|| portfolio.selection(self.projection, self.initiatives))
    }
}
