//! Sheets: what stands in a cell can be typed again, and what is typed becomes what was meant.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use handlingsrom::exchange::{Block, understand};
use handlingsrom::model::{Change, Entity, Field, Plan, Value};
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::Projection;
use handlingsrom::sheet::{
    Column, Entry, Row, RowKey, Sheet, SheetKind, Standing, Target, Writing, is_table,
    pasted_table, written,
};
use handlingsrom::texts::{Language, Texts, Unit};
use handlingsrom::time::Year;
use strum::VariantArray as _;
use support::{SAMPLES, projected, sample, scenarios};

fn writing<'a>(texts: &'a Texts, plan: &'a Plan, unit: Unit) -> Writing<'a> {
    Writing {
        texts,
        plan,
        unit,
        basis: PriceBasis::Fixed,
    }
}

fn cells<'a>(
    sheet: &'a Sheet,
    projection: &'a Projection,
) -> impl Iterator<Item = (&'a Row, Column, handlingsrom::sheet::Cell)> {
    let year = projection.plan().first_year.later(1);
    let rows = sheet.rows().iter();
    rows.flat_map(move |row| {
        let columns = sheet.columns().iter();
        columns.map(move |column| (row, *column, sheet.cell(projection, row, *column, year)))
    })
}

/// Every entered cell of every sample, written in each language and unit and typed again, leaves
/// the plan as it is.
#[test]
fn what_stands_in_a_cell_can_be_typed_again() {
    let mut typed = 0;
    for name in SAMPLES {
        let plan = sample(name);
        let projection = projected(&plan, None);
        for &language in Language::VARIANTS {
            let texts = Texts::new(language);
            for &unit in Unit::VARIANTS {
                let writing = writing(&texts, &plan, unit);
                for &kind in SheetKind::VARIANTS {
                    let sheet = Sheet::of(kind, &projection);
                    let mut entries = Vec::new();
                    for (_, column, cell) in cells(&sheet, &projection) {
                        let entered =
                            matches!(cell.standing, Standing::Entered | Standing::Decided);
                        let series = matches!(
                            cell.target.as_ref().and_then(Target::place),
                            Some(place) if place.field == Field::RealGrowth || place.field == Field::Cut
                        );
                        // What was decided in nominal kroner is another amount in fixed ones.
                        let nominal = matches!(
                            cell.target.as_ref().and_then(Target::place).and_then(|it| plan.get(it)),
                            Some(Value::Decided(decided)) if decided.nominal
                        );
                        let counts = entered && !series && !nominal;
                        if let Some(target) = cell.target.clone().filter(|_| counts) {
                            entries.push(Entry {
                                target,
                                text: written(&writing, &cell),
                                nominal_growth: column == Column::NominalGrowth,
                            });
                        }
                    }
                    let mut after = plan.clone();
                    for change in writing.changes(&entries) {
                        after.apply(&change).unwrap();
                    }
                    typed += entries.len();
                    assert!(
                        after.annotations == plan.annotations,
                        "{name} {language:?} {unit:?} {kind:?}"
                    );
                    for (before, after) in plan.items.iter().zip(&after.items) {
                        assert_eq!(before, after, "{name} {language:?} {unit:?}");
                    }
                    for (before, after) in plan.lines.iter().zip(&after.lines) {
                        assert_eq!(before, after, "{name} {language:?} {unit:?}");
                    }
                    assert_eq!(plan.teams, after.teams, "{name} {language:?} {unit:?}");
                }
            }
        }
    }
    assert!(typed > 10_000, "{typed}");
}

/// Sums of groups are the sums of what stands under them, and the foot is the sum of the groups.
#[test]
fn groups_add_up_to_the_foot() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            let sheet = Sheet::of(SheetKind::Operations, &projection);
            for &year in sheet.years() {
                let amount = |row: &Row| {
                    let cell = sheet.cell(&projection, row, Column::Year(year), year);
                    cell.number().unwrap_or_default()
                };
                let mut whole = rust_decimal::Decimal::ZERO;
                for (at, row) in sheet.rows().iter().enumerate() {
                    if matches!(row.key, RowKey::Group(_)) {
                        let under: rust_decimal::Decimal = sheet.under(at).iter().map(amount).sum();
                        assert_eq!(amount(row), under, "{name} {year} {:?}", row.key);
                        whole += amount(row);
                    }
                }
                let foot = sheet.foot().first().unwrap();
                assert_eq!(amount(foot), whole, "{name} {year}");
            }
        }
    }
}

#[test]
fn a_nominal_amount_is_kept_as_it_was_typed() {
    let plan = sample("lanekassen");
    let texts = Texts::new(Language::Nb);
    let writing = Writing {
        basis: PriceBasis::Nominal,
        ..writing(&texts, &plan, Unit::Million)
    };
    let item = plan.items.first().unwrap();
    let year = Year::new(2030);
    let place = Entity::Item(item.id.clone())
        .field(Field::Overrides)
        .at(year);
    let changes = writing.changes(&[Entry {
        target: Target::Value(place.clone()),
        text: "12,5".to_owned(),
        nominal_growth: false,
    }]);
    let mut after = plan.clone();
    for change in &changes {
        after.apply(change).unwrap();
    }
    let Some(Value::Decided(decided)) = after.get(&place) else {
        panic!("{changes:?}");
    };
    assert!(decided.nominal);
    assert_eq!(decided.amount.to_string(), "12500000");
}

#[test]
fn what_cannot_stand_somewhere_is_kept_as_text_and_changes_no_figure() {
    let plan = sample("lanekassen");
    let texts = Texts::new(Language::En);
    let writing = writing(&texts, &plan, Unit::Million);
    let item = Entity::Item(plan.items.first().unwrap().id.clone());
    for (field, text) in [
        (Field::Base, "-1"),
        (Field::Base, "ten"),
        (Field::Base, "1e30"),
        (Field::Releasable, "150 %"),
        (Field::Profile, "no such profile"),
        (Field::Binding, "rope"),
        (Field::From, "soon"),
        (Field::It, "perhaps"),
        (Field::LeadYears, "1.5"),
    ] {
        let place = item.clone().field(field);
        let before = plan.get(&place);
        let entry = Entry {
            target: Target::Value(place.clone()),
            text: text.to_owned(),
            nominal_growth: false,
        };
        let changes = writing.changes(std::slice::from_ref(&entry));
        assert!(
            matches!(changes.as_slice(), [Change::Annotate { .. }]),
            "{text}"
        );
        let fault = writing.fault(&entry).unwrap();
        let said = texts.unread(&plan, Some(&place), text, &fault);
        assert!(said.contains(text), "{said}");
        let mut after = plan.clone();
        after.apply(changes.first().unwrap()).unwrap();
        assert_eq!(after.get(&place), before);
        assert_eq!(
            after.annotation(&place).unwrap().unreadable.as_deref(),
            Some(text)
        );
    }
}

#[test]
fn a_pasted_table_makes_rows_updates_those_that_are_there_and_leaves_out_sums() {
    let plan = sample("lanekassen");
    let projection = projected(&plan, None);
    let texts = Texts::new(Language::Nb);
    let sheet = Sheet::of(SheetKind::Operations, &projection);
    let known = &plan.items.first().unwrap().name;
    let text = format!(
        "1000 kr\tB2026\tB2027\tB2028\tB2034\tTotalt\n\
         Lokaler\t\t\t\t\t\n\
         Leie av lager\t1\t1 500\t1 600\t1 700\t4 801\n\
         {known}\t\t90 000\t\t\t90 000\n\
         Sum lokaler\t1\t91 500\t1 600\t1 700\t94 801\n"
    );
    let block = Block::read(&text).unwrap();
    let pasted = understand(&block, &texts);
    assert!(is_table(&pasted), "{pasted:?}");
    let made = pasted_table(
        &sheet,
        &projection,
        &writing(&texts, &plan, Unit::Million),
        &block,
        &pasted,
    );
    assert_eq!((made.added, made.updated), (1, 1));
    assert_eq!((made.sum_rows, made.sum_columns), (1, 1));
    assert_eq!(made.years_outside, [Year::new(2026)]);
    assert_eq!(made.years_added, 2);
    let mut after = plan.clone();
    for change in &made.changes {
        after.apply(change).unwrap();
    }
    let new = after.items.last().unwrap();
    assert_eq!(new.base.to_string(), "1500000");
    assert_eq!(new.overrides.len(), 2);
    assert_eq!(<&str>::from(new.category), "premises");
    assert_eq!(after.items.first().unwrap().base.to_string(), "90000000");
    assert_eq!(after.budget_years, 8);
}
