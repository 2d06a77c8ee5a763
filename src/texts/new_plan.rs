//! The plan that a new budget begins with, with names in the user's language.

use super::Texts;
use crate::model::{AppropriationLine, GrowthProfile, LineId, Plan, ProfileId, ProfileKind};
use crate::time::Year;

impl Texts {
    /// A plan to begin with: one operating line, and the growth profiles that every budget has.
    pub fn new_plan(&self, year: Year) -> Plan {
        let mut plan = Plan {
            name: self.get("new-plan-name"),
            ..Plan::empty(year)
        };
        let profiles = [
            ("wages", ProfileKind::Wages),
            ("purchases", ProfileKind::Purchases),
            ("licences", ProfileKind::Licences),
            ("rent", ProfileKind::Rent),
        ];
        for (id, kind) in profiles {
            let name = self.get(&format!("new-{id}"));
            if let Ok(id) = ProfileId::new(id) {
                plan.profiles.push(
                    GrowthProfile {
                        id,
                        name,
                        kind,
                        growth: None,
                    }
                    .into(),
                );
            }
        }
        if let Ok(id) = LineId::new("p01") {
            let (post, name) = ("01".to_owned(), self.get("new-line-name"));
            plan.lines.push(
                AppropriationLine {
                    id,
                    post,
                    name,
                    ..Default::default()
                }
                .into(),
            );
        }
        plan
    }
}
