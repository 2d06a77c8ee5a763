//! From what is typed to what is changed.
//!
//! What cannot be read, or lies outside its bounds, is kept as text at its place and told of; the
//! value before it stays in force and the rest of the work goes on.

use super::Column;
use super::cell::{Target, certainty};
use super::rates::{is_series, rates, real_from_nominal, sets_rate};
use super::reading::Unread;
use super::{renewal, structure};
use crate::model::{Annotation, Change, Field, Override, Place, Plan, Refusal, Value};
use crate::money::{Money, exact};
use crate::prices::{PriceBasis, index_in};
use crate::texts::{Texts, Unit};
use crate::time::Year;

/// Text for a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it changes.
    pub target: Target,
    /// What was typed.
    pub text: String,
    /// What kind of cell it was typed in.
    pub typed_in: TypedIn,
}

/// What kind of cell text was typed in: it says what an amount or a rate is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TypedIn {
    /// A field: amounts are in fixed kroner, rates hold for all years.
    #[default]
    Field,
    /// A year: amounts are in the kroner that are shown.
    Year(Year),
    /// Growth, shown for this year.
    Growth(Year),
    /// Nominal growth, which is entered as real growth.
    NominalGrowth,
}

impl Entry {
    /// Text for a field.
    pub fn of(target: Target, text: impl Into<String>) -> Self {
        Self {
            target,
            text: text.into(),
            typed_in: TypedIn::Field,
        }
    }

    /// Text for a cell of a sheet. `looked_at`: the year whose growth columns of growth show.
    pub fn in_cell(
        target: Target,
        text: impl Into<String>,
        column: Column,
        looked_at: Year,
    ) -> Self {
        let typed_in = match column {
            Column::Year(year) => TypedIn::Year(year),
            Column::Field(Field::RealGrowth | Field::Cut) => TypedIn::Growth(looked_at),
            Column::NominalGrowth => TypedIn::NominalGrowth,
            _ => TypedIn::Field,
        };
        Self {
            typed_in,
            ..Self::of(target, text)
        }
    }
}

/// How text is read and written: in which language, unit and kroner, and for which plan.
#[derive(Clone, Copy)]
pub struct Writing<'a> {
    /// The language.
    pub texts: &'a Texts,
    /// The plan under the scenario that is changed.
    pub plan: &'a Plan,
    /// The unit of amounts of money by year.
    pub unit: Unit,
    /// The kroner that amounts of years are typed in.
    pub basis: PriceBasis,
}

impl Writing<'_> {
    /// The changes that put text in cells, one after the other, tried on a copy of the plan.
    /// What cannot be read is kept as text at its place.
    pub fn changes(&self, entries: &[Entry]) -> Vec<Change> {
        let mut plan = self.plan.clone();
        let mut changes = Vec::new();
        for entry in entries {
            self.enter(&mut plan, entry, &mut changes);
        }
        changes
    }

    fn enter(&self, plan: &mut Plan, entry: &Entry, changes: &mut Vec<Change>) {
        // What came before it may have moved a start that it is counted from.
        let now = Writing {
            plan: &*plan,
            ..*self
        };
        let made = match now.read(entry) {
            Ok(reading) => Ok(self.made(plan, entry, reading.value)),
            Err(unread) => Err(unread),
        };
        let tried = made.and_then(|made| try_all(plan, made).map_err(Unread::Refused));
        match tried {
            Ok(made) => changes.extend(made),
            Err(_) => {
                if let Target::Value(place) = &entry.target {
                    let keep = keeps_text(plan, place, Some(entry.text.trim()));
                    if let Some(keep) = keep.filter(|it| plan.apply(it).is_ok()) {
                        changes.push(keep);
                    }
                }
            }
        }
    }

    /// Why text cannot stand where it was typed, if so.
    pub fn fault(&self, entry: &Entry) -> Option<Unread> {
        let value = match self.read(entry) {
            Ok(reading) => reading.value,
            Err(unread) => return Some(unread),
        };
        let made = self.made(self.plan, entry, value);
        let mut plan = self.plan.clone();
        let refused = made.iter().find_map(|change| plan.apply(change).err());
        refused.map(Unread::Refused)
    }

    fn made(&self, plan: &Plan, entry: &Entry, value: Value) -> Vec<Change> {
        match &entry.target {
            Target::Value(place) => {
                let mut made = if entry.typed_in == TypedIn::NominalGrowth {
                    real_from_nominal(plan, place, &value)
                } else {
                    self.sets(plan, place, entry.typed_in, value)
                };
                made.extend(keeps_text(plan, place, None));
                made
            }
            Target::Certainty(place) => {
                let given = match value {
                    Value::Word(word) => certainty(word),
                    _ => None,
                };
                vec![annotates(plan, place, |it| it.certainty = given)]
            }
            Target::Source(place) => {
                let given = match value {
                    Value::Text(text) => Some(text),
                    _ => None,
                };
                vec![annotates(plan, place, |it| it.source = given)]
            }
            Target::New(kind) => match value {
                Value::Text(name) => structure::new_thing(plan, *kind, &name)
                    .into_iter()
                    .collect(),
                _ => Vec::new(),
            },
        }
    }

    /// The changes that set a place to a value, by the rule of its kind.
    fn sets(&self, plan: &Plan, place: &Place, typed_in: TypedIn, value: Value) -> Vec<Change> {
        let set = |place: &Place, value: Value| Change::Set {
            place: place.clone(),
            value,
        };
        let nominal = |year: Year| self.basis == PriceBasis::Nominal && year != plan.price_year();
        let place = &match typed_in {
            TypedIn::Year(year) => renewal::place_in(plan, place, year),
            _ => place.clone(),
        };
        match (place.field, place.year, typed_in) {
            // In nominal kroner the first year's amount is decided for its year, so that it stays
            // what was typed.
            (Field::Base, None, TypedIn::Year(year)) if nominal(year) => match value {
                Value::Amount(amount) => vec![set(
                    &place.entity.clone().field(Field::Overrides).at(year),
                    Value::Decided(Override {
                        amount,
                        nominal: true,
                    }),
                )],
                other => vec![set(place, other)],
            },
            // Changes of a line and steps of an initiative are in fixed kroner, whatever is shown.
            (Field::Amount, _, TypedIn::Year(year)) if nominal(year) => match value {
                Value::Amount(amount) => {
                    let fixed = exact::ratio(amount.decimal(), index_in(plan, year));
                    vec![set(place, Value::Amount(Money::posting(fixed)))]
                }
                other => vec![set(place, other)],
            },
            // A rate that differs from year to year is changed in the year that is shown.
            (Field::RealGrowth | Field::Cut, None, TypedIn::Growth(year))
                if value != Value::Absent
                    && rates(plan, &place.entity, place.field)
                        .is_some_and(|it| !it.later.is_empty()) =>
            {
                let year = year.max(plan.first_year.later(1));
                let known = rates(plan, &place.entity, place.field);
                sets_rate(plan, &place.clone().at(year), year, known, value)
            }
            (Field::RealGrowth | Field::Cut, None, _) => {
                let whole = rates(plan, &place.entity, place.field);
                let later = whole.map(|it| it.later.keys().copied().collect::<Vec<_>>());
                let mut changes = vec![set(place, value)];
                let later = later.unwrap_or_default().into_iter();
                changes.extend(later.map(|year| set(&place.clone().at(year), Value::Absent)));
                changes
            }
            (_, Some(year), _) if is_series(place) => {
                let known = rates(plan, &place.entity, place.field);
                sets_rate(plan, place, year, known, value)
            }
            _ => vec![set(place, value)],
        }
    }
}

/// Makes changes on a plan, all of them or none.
fn try_all(plan: &mut Plan, made: Vec<Change>) -> Result<Vec<Change>, Refusal> {
    // One change leaves the plan as it was when it is refused; a copy is only needed for more.
    if let [change] = made.as_slice() {
        plan.apply(change)?;
    } else if !made.is_empty() {
        let mut after = plan.clone();
        made.iter().try_for_each(|change| after.apply(change))?;
        *plan = after;
    }
    Ok(made)
}

fn annotates(plan: &Plan, place: &Place, change: impl FnOnce(&mut Annotation)) -> Change {
    let mut annotation = plan.annotation(place).cloned().unwrap_or_default();
    change(&mut annotation);
    Change::Annotate {
        place: place.clone(),
        annotation,
    }
}

/// Keeps text that cannot be read at a place, or forgets what was kept there.
fn keeps_text(plan: &Plan, place: &Place, text: Option<&str>) -> Option<Change> {
    let kept = plan
        .annotation(place)
        .and_then(|it| it.unreadable.as_deref());
    if kept == text {
        return None;
    }
    let text = text.map(str::to_owned);
    Some(annotates(plan, place, |it| it.unreadable = text))
}
