//! From what is typed to what is changed, and back to text that can be typed again.
//!
//! What cannot be read, or lies outside its bounds, is kept as text at its place and told of; the
//! value before it stays in force and the rest of the work goes on.

use rust_decimal::Decimal;

use super::Column;
use super::cell::{Cell, Target, certainty};
use super::structure;
use crate::model::{
    Annotation, Certainty, Change, Entity, EntityKind, Field, Holds, Override, Percent, Place,
    Plan, Rates, Refusal, Value,
};
use crate::money::{Money, exact};
use crate::prices::{self, PriceBasis, index_in};
use crate::rules;
use crate::texts::{Meant, NotRead, Texts, Unit, arg};
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

/// Why text cannot be entered in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no number.
    Number(NotRead),
    /// It is none of the words that can stand there.
    NoSuchWord(Vec<String>),
    /// Nothing in the plan is called so.
    NoSuchThing(EntityKind),
    /// It is no date.
    Date,
    /// It is no year.
    Year,
    /// It is neither yes nor no.
    Flag,
    /// It was read, but cannot stand there.
    Refused(Refusal),
}

/// A value that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The value.
    pub value: Value,
    /// Whether it is worth showing how the text was read.
    pub worth_showing: bool,
    /// Whether it could be read in another way.
    pub doubtful: bool,
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
    /// Reads text for a target.
    pub fn read(&self, entry: &Entry) -> Result<Reading, Unread> {
        let plain = |value| Reading {
            value,
            worth_showing: false,
            doubtful: false,
        };
        let text = entry.text.trim();
        if text.is_empty() {
            return Ok(plain(Value::Absent));
        }
        match &entry.target {
            Target::Value(place) => self.read_value(place, text),
            Target::Certainty(_) => self.read_certainty(text).map(plain),
            Target::Source(_) | Target::New(_) => Ok(plain(Value::Text(text.to_owned()))),
        }
    }

    fn read_value(&self, place: &Place, text: &str) -> Result<Reading, Unread> {
        let plain = |value| {
            Ok(Reading {
                value,
                worth_showing: false,
                doubtful: false,
            })
        };
        let kind = place.entity.kind();
        let spec = kind
            .spec(place.field)
            .ok_or(Unread::Refused(Refusal::NoSuchField))?;
        match spec.holds {
            Holds::Text(_) => plain(Value::Text(text.to_owned())),
            Holds::Amount | Holds::Cost => {
                let unit = unit_of(place, self.unit);
                self.number(text, Meant::Amount(unit), |it| {
                    Value::Amount(Money::entered(it))
                })
            }
            Holds::Decided { .. } => {
                let nominal = self.is_nominal(place);
                self.number(text, Meant::Amount(self.unit), |it| {
                    Value::Decided(Override {
                        amount: Money::entered(it),
                        nominal,
                    })
                })
            }
            Holds::Share | Holds::ShareByYear | Holds::GrowthByYear => {
                self.number(text, Meant::Percent, |it| Value::Percent(Percent(it)))
            }
            Holds::Count => self.number(text, Meant::Plain, Value::Count),
            Holds::Whole { min, max } => {
                let out = Unread::Refused(Refusal::OutOfBounds {
                    min: min.into(),
                    max: max.into(),
                });
                let read = self.number(text, Meant::Plain, Value::Count)?;
                match read.value {
                    Value::Count(it) => match u16::try_from(it) {
                        Ok(whole) if Decimal::from(whole) == it => plain(Value::Whole(whole)),
                        _ => Err(out),
                    },
                    _ => Err(out),
                }
            }
            Holds::Year => plain(Value::Year(Year::written(text).ok_or(Unread::Year)?)),
            Holds::Date => {
                let date = self.texts.read_date(text).ok_or(Unread::Date)?;
                plain(Value::Date(date))
            }
            Holds::Flag => plain(Value::Flag(self.texts.read_flag(text).ok_or(Unread::Flag)?)),
            Holds::Word(_) => self.read_word(kind, place.field, text).and_then(plain),
            Holds::Reference(of) => self.read_reference(of, text).and_then(plain),
            Holds::RuleSet => self.read_rule_set(text).and_then(plain),
        }
    }

    fn number(
        &self,
        text: &str,
        meant: Meant,
        value: impl FnOnce(Decimal) -> Value,
    ) -> Result<Reading, Unread> {
        let read = self
            .texts
            .read_number(text, meant)
            .map_err(Unread::Number)?;
        Ok(Reading {
            value: value(read.value),
            worth_showing: read.doubtful || read.calculated,
            doubtful: read.doubtful,
        })
    }

    /// Whether an amount of this place is typed in the kroner of its own year.
    fn is_nominal(&self, place: &Place) -> bool {
        // In the price year both are the same.
        self.basis == PriceBasis::Nominal
            && place
                .year
                .is_some_and(|year| year != self.plan.price_year())
    }

    fn read_word(&self, kind: EntityKind, field: Field, text: &str) -> Result<Value, Unread> {
        if let Some(word) = self.texts.read_word(kind, field, text) {
            return Ok(Value::Word(word));
        }
        let words = self.texts.words(kind, field);
        let words = words.into_iter().map(|(_, shown)| shown).collect();
        Err(Unread::NoSuchWord(words))
    }

    fn read_certainty(&self, text: &str) -> Result<Value, Unread> {
        let wanted = text.to_lowercase();
        let words: Vec<(&'static str, String)> = <Certainty as strum::VariantArray>::VARIANTS
            .iter()
            .map(|it| {
                let word: &'static str = it.into();
                (word, self.texts.get(&format!("certainty-{word}")))
            })
            .collect();
        let whole = words
            .iter()
            .find(|(word, shown)| *word == wanted || shown.to_lowercase() == wanted);
        let mut begin = words
            .iter()
            .filter(|(_, shown)| shown.to_lowercase().starts_with(&wanted));
        let begins = begin.next().filter(|_| begin.next().is_none());
        match whole.or(begins) {
            Some((word, _)) => Ok(Value::Word(word)),
            None => Err(Unread::NoSuchWord(
                words.into_iter().map(|(_, shown)| shown).collect(),
            )),
        }
    }

    /// A thing by its name as shown, its plain name, or its id.
    fn read_reference(&self, of: EntityKind, text: &str) -> Result<Value, Unread> {
        let wanted = text.to_lowercase();
        let choices = self.things(of);
        // Of several that are called so, none is taken unasked.
        let only = |is_it: &dyn Fn(&str, &str) -> bool| {
            let found = choices.iter();
            let mut found = found.filter(|(id, name)| is_it(id, &name.to_lowercase()));
            found.next().filter(|_| found.next().is_none())
        };
        only(&|id, _| id == wanted)
            .or_else(|| only(&|_, name| name == wanted))
            .or_else(|| only(&|_, name| name.contains(&wanted)))
            .map(|(id, _)| Value::Reference(id.clone()))
            .ok_or(Unread::NoSuchThing(of))
    }

    /// The things of a kind that can be referred to: id and name.
    pub fn things(&self, of: EntityKind) -> Vec<(String, String)> {
        let all = self.plan.things();
        let of_kind = all.filter(|(entity, _)| entity.kind() == of);
        of_kind
            .filter_map(|(entity, _)| {
                let written = entity.to_string();
                let (_, id) = written.split_once(':')?;
                Some((id.to_owned(), self.texts.entity(self.plan, &entity)))
            })
            .collect()
    }

    fn read_rule_set(&self, text: &str) -> Result<Value, Unread> {
        let language = self.texts.language();
        let wanted = text.to_lowercase();
        let all = rules::built_in();
        let found = all.iter().find(|it| {
            it.id == wanted || language.name(&it.name).to_lowercase().starts_with(&wanted)
        });
        found.map(|it| Value::Text(it.id.clone())).ok_or_else(|| {
            let names = all.iter().map(|it| language.name(&it.name).to_owned());
            Unread::NoSuchWord(names.collect())
        })
    }

    /// What a target can be set to, where it is one of a few: what is typed, and what is shown.
    pub fn choices(&self, target: &Target) -> Vec<String> {
        let place = match target {
            Target::Value(place) => place,
            Target::Certainty(_) => {
                let all = <Certainty as strum::VariantArray>::VARIANTS.iter();
                let named = all.map(|it| {
                    let word: &str = it.into();
                    self.texts.get(&format!("certainty-{word}"))
                });
                return named.collect();
            }
            _ => return Vec::new(),
        };
        let kind = place.entity.kind();
        match kind.spec(place.field).map(|spec| spec.holds) {
            Some(Holds::Word(_)) => {
                let words = self.texts.words(kind, place.field);
                words.into_iter().map(|(_, shown)| shown).collect()
            }
            Some(Holds::Reference(of)) => {
                let others = self.things(of).into_iter();
                others.map(|(_, name)| name).collect()
            }
            Some(Holds::Flag) => vec![self.texts.get("rule-yes"), self.texts.get("rule-no")],
            Some(Holds::RuleSet) => {
                let language = self.texts.language();
                let all = rules::built_in().iter();
                all.map(|it| language.name(&it.name).to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }

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
        let made = match self.read(entry) {
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
            // A change of a line is in fixed kroner, whatever is shown.
            (Field::Amount, None, TypedIn::Year(year)) if nominal(year) => match value {
                Value::Amount(amount) => {
                    let fixed = exact::ratio(amount.decimal(), index_in(plan, year));
                    vec![set(place, Value::Amount(Money::posting(fixed)))]
                }
                other => vec![set(place, other)],
            },
            // A rate that differs from year to year is changed in the year that is shown.
            (Field::RealGrowth | Field::Cut, None, TypedIn::Growth(year))
                if value != Value::Absent
                    && super::cell::rates(plan, &place.entity, place.field)
                        .is_some_and(|it| !it.later.is_empty()) =>
            {
                let year = year.max(plan.first_year.later(1));
                let rates = super::cell::rates(plan, &place.entity, place.field);
                sets_rate(plan, &place.clone().at(year), year, rates, value)
            }
            (Field::RealGrowth | Field::Cut, None, _) => {
                let whole = super::cell::rates(plan, &place.entity, place.field);
                let later = whole.map(|it| it.later.keys().copied().collect::<Vec<_>>());
                let mut changes = vec![set(place, value)];
                let later = later.unwrap_or_default().into_iter();
                changes.extend(later.map(|year| set(&place.clone().at(year), Value::Absent)));
                changes
            }
            (_, Some(year), _) if is_series(place) => {
                let rates = super::cell::rates(plan, &place.entity, place.field);
                sets_rate(plan, place, year, rates, value)
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

/// The unit that an amount of a place is typed and shown in: kroner for what people know in kroner.
pub fn unit_of(place: &Place, unit: Unit) -> Unit {
    match place.field {
        Field::Rate => Unit::Kroner,
        Field::Wage | Field::Other | Field::YearlyCost => match unit {
            Unit::Million => Unit::Thousand,
            other => other,
        },
        _ => unit,
    }
}

fn is_series(place: &Place) -> bool {
    let spec = place.entity.kind().spec(place.field);
    matches!(
        spec.map(|it| it.holds),
        Some(Holds::GrowthByYear | Holds::ShareByYear)
    )
}

/// A rate of one year. A series goes on with its last value, so the year after keeps what it had;
/// in the last budget year the new rate goes on.
fn sets_rate(
    plan: &Plan,
    place: &Place,
    year: Year,
    rates: Option<&Rates>,
    value: Value,
) -> Vec<Change> {
    let whole = Place {
        year: None,
        ..place.clone()
    };
    let set = |place: Place, value: Value| Change::Set { place, value };
    let first = year == plan.first_year;
    let Some(rates) = rates else {
        return match value {
            Value::Percent(rate) => begins_series(plan, &whole, year, rate),
            _ => Vec::new(),
        };
    };
    if value == Value::Absent {
        return if rates.later.contains_key(&year) {
            vec![set(place.clone(), Value::Absent)]
        } else if first && rates.later.is_empty() {
            vec![set(whole, Value::Absent)]
        } else {
            Vec::new()
        };
    }
    let next = year.later(1);
    let mut changes = Vec::new();
    if plan.budget().contains(next) && !rates.later.contains_key(&next) {
        changes.push(set(whole.clone().at(next), Value::Percent(rates.at(next))));
    }
    // The rate before the first step is that of the first year.
    if first && !rates.later.keys().any(|step| *step <= year) {
        changes.push(set(whole, value));
    } else {
        changes.push(set(place.clone(), value));
    }
    changes
}

/// The first rate of a series that had none: other years keep what held there until now. In the
/// last budget year the new rate goes on.
fn begins_series(plan: &Plan, whole: &Place, year: Year, rate: Percent) -> Vec<Change> {
    let set = |place: Place, rate: Percent| Change::Set {
        place,
        value: Value::Percent(rate),
    };
    let goes_on = year >= plan.budget().last();
    let held = |it: Year| {
        let is_meant = it == year || goes_on && it > year;
        if is_meant {
            rate
        } else {
            default_rate(plan, whole, it)
        }
    };
    let mut before = held(plan.first_year);
    let mut changes = vec![set(whole.clone(), before)];
    for it in plan.horizon().years().skip(1) {
        let now = held(it);
        if now != before {
            changes.push(set(whole.clone().at(it), now));
            before = now;
        }
    }
    changes
}

/// What holds in a year where a series has no rates, rounded as rates are entered.
fn default_rate(plan: &Plan, whole: &Place, year: Year) -> Percent {
    let rate = match (&whole.entity, whole.field) {
        (Entity::Plan, Field::WageCompensation) => prices::wage_compensation(plan, year),
        (Entity::Plan, Field::PriceCompensation) => prices::price_compensation(plan, year),
        (Entity::Plan, Field::Compensation | Field::GeneralPrice) => {
            prices::compensation(plan, year)
        }
        (Entity::Profile(id), Field::Growth) => match plan.profile(id) {
            Some(profile) => prices::nominal_growth(plan, profile, year),
            None => Percent::ZERO,
        },
        _ => Percent::ZERO,
    };
    entered(rate.0)
}

/// A rate with as many decimals as can be entered.
fn entered(rate: Decimal) -> Percent {
    Percent(rate.round_dp_with_strategy(
        crate::model::MOST_DECIMALS,
        rust_decimal::RoundingStrategy::MidpointAwayFromZero,
    ))
}

/// Nominal growth as real growth: by year where the compensation differs from year to year.
fn real_from_nominal(plan: &Plan, place: &Place, value: &Value) -> Vec<Change> {
    let set = |place: Place, value: Value| Change::Set { place, value };
    let Value::Percent(nominal) = *value else {
        return vec![set(place.clone(), Value::Absent)];
    };
    let real = |year: Year| {
        let compensation = prices::compensation(plan, year);
        let factor = exact::ratio(nominal.growth_factor(), compensation.growth_factor());
        let percent = exact::times(exact::minus(factor, Decimal::ONE), Decimal::ONE_HUNDRED);
        entered(percent)
    };
    let rates = super::cell::rates(plan, &place.entity, place.field);
    let steps = rates.map(|it| it.later.keys().copied().collect::<Vec<_>>());
    let first = real(plan.first_year.later(1));
    let mut changes = vec![set(place.clone(), Value::Percent(first))];
    let steps = steps.unwrap_or_default().into_iter();
    changes.extend(steps.map(|year| set(place.clone().at(year), Value::Absent)));
    let mut before = first;
    for year in plan.horizon().years().skip(2) {
        let rate = real(year);
        if rate != before {
            changes.push(set(place.clone().at(year), Value::Percent(rate)));
            before = rate;
        }
    }
    changes
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

/// What stands in a cell as text that can be typed again: every digit, in the unit that is shown.
pub fn written(writing: &Writing<'_>, cell: &Cell) -> String {
    if let Some(text) = &cell.unreadable {
        return text.clone();
    }
    let texts = writing.texts;
    let place = cell.target.as_ref().and_then(Target::place);
    let unit = place.map_or(writing.unit, |place| unit_of(place, writing.unit));
    match (&cell.value, place) {
        (Value::Absent, _) => String::new(),
        (Value::Amount(amount), _) => {
            let kroner = match (cell.year, writing.basis) {
                (Some(year), PriceBasis::Nominal) if year != writing.plan.price_year() => {
                    let index = index_in(writing.plan, year);
                    Money::posting(exact::times(amount.decimal(), index)).decimal()
                }
                _ => amount.decimal(),
            };
            texts.exact_amount(kroner, unit)
        }
        (Value::Percent(percent), _) => texts.numbers().plain(percent.0),
        (Value::Word(word), Some(place)) if matches!(cell.target, Some(Target::Value(_))) => {
            texts.word(place.entity.kind(), place.field, word)
        }
        (Value::Word(word), _) => texts.get(&format!("certainty-{word}")),
        (Value::Reference(id), Some(place)) => {
            let of = place.entity.kind().spec(place.field).map(|it| it.holds);
            match of {
                Some(Holds::Reference(of)) => crate::model::referred(of, id)
                    .map_or_else(|| id.clone(), |it| texts.entity(writing.plan, &it)),
                _ => id.clone(),
            }
        }
        (Value::Text(id), Some(place)) if place.field == Field::RuleSet => {
            let rules = rules::built_in().iter().find(|it| it.id == *id);
            rules.map_or_else(
                || id.clone(),
                |it| texts.language().name(&it.name).to_owned(),
            )
        }
        (Value::Text(text), _) | (Value::Reference(text), None) => text.clone(),
        (Value::Decided(decided), place) => {
            let year = place.and_then(|it| it.year);
            let amount = decided.amount.decimal();
            // Shown in other kroner than it was decided in, it is what it comes to in those.
            let kroner = match (decided.nominal, writing.basis, year) {
                (true, PriceBasis::Fixed, Some(year)) => {
                    let index = index_in(writing.plan, year);
                    Money::posting(exact::ratio(amount, index)).decimal()
                }
                (false, PriceBasis::Nominal, Some(year)) => {
                    let index = index_in(writing.plan, year);
                    Money::posting(exact::times(amount, index)).decimal()
                }
                _ => amount,
            };
            texts.exact_amount(kroner, unit)
        }
        (Value::Count(count), _) => texts.numbers().plain(*count),
        (Value::Whole(number), _) => number.to_string(),
        (Value::Year(year), _) => year.to_string(),
        (Value::Date(date), _) => texts.numbers().date(*date),
        (Value::Flag(true), _) => texts.get("rule-yes"),
        (Value::Flag(false), _) => texts.get("rule-no"),
    }
}

impl Texts {
    /// Why text cannot stand in a place: the field, the text, and what can stand there.
    pub fn unread(&self, plan: &Plan, place: Option<&Place>, text: &str, why: &Unread) -> String {
        let why = match why {
            Unread::Number(fault) => self.not_read(fault),
            Unread::NoSuchWord(words) => self.say("unread-word", [arg("words", words.join(", "))]),
            Unread::NoSuchThing(kind) => self.say("unread-thing", [arg("kind", self.kind(*kind))]),
            Unread::Date => self.get("unread-date"),
            Unread::Year => self.say(
                "unread-year",
                [
                    arg("min", Year::EARLIEST.to_string()),
                    arg("max", Year::LATEST.to_string()),
                ],
            ),
            Unread::Flag => self.get("unread-flag"),
            Unread::Refused(Refusal::OutOfBounds { min, .. })
                if min.is_zero() && text.trim_start().starts_with(['-', '\u{2212}', '(']) =>
            {
                self.get("unread-negative")
            }
            Unread::Refused(refusal) => self.refusal(plan, refusal),
        };
        let field = place.map_or_else(String::new, |place| {
            let field = self.field(place.field);
            match place.year {
                Some(year) => format!("{field} {year}"),
                None => field,
            }
        });
        let said = [
            arg("field", crate::texts::capitalised(&field)),
            arg("text", text.to_owned()),
            arg("why", why),
        ];
        self.say("unread", said)
    }
}
