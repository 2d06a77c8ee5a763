//! Sheets: what stands in a cell can be typed again, and what is typed becomes what was meant.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use handlingsrom::exchange::{Block, understand};
use handlingsrom::findings::Where;
use handlingsrom::model::{Change, Entity, EntityKind, Field, Plan, Value};
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::Projection;
use handlingsrom::sheet::{
    Column, Direction, Entry, Filter, Ordering, Range, Row, RowKey, Sheet, SheetKind, Standing,
    Target, TypedIn, Writing, delete, duplicate, in_order, insert, insert_part, is_table,
    part_kinds, pasted_table, shift, whereabouts, written,
};
use handlingsrom::texts::{Language, Texts, Unit};
use handlingsrom::time::Year;
use strum::VariantArray as _;
use support::renewal::renewal;
use support::{SAMPLES, projected, sample, scenarios};

/// The samples, and a plan with initiatives.
fn plans() -> Vec<(&'static str, Plan)> {
    let samples = SAMPLES.into_iter().map(|name| (name, sample(name)));
    samples.chain([("fornyelse", renewal())]).collect()
}

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
    for (name, plan) in plans() {
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
                                typed_in: if column == Column::NominalGrowth {
                                    TypedIn::NominalGrowth
                                } else {
                                    TypedIn::Field
                                },
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
                    for (before, after) in plan.initiatives.iter().zip(&after.initiatives) {
                        assert_eq!(before, after, "{name} {language:?} {unit:?}");
                    }
                    assert_eq!(plan.actors, after.actors, "{name} {language:?} {unit:?}");
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
        typed_in: TypedIn::Field,
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
            typed_in: TypedIn::Field,
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

/// The things of a kind that stand below each other under a row, in the order of the sheet.
fn below(sheet: &Sheet, head: &RowKey) -> Vec<RowKey> {
    let rows = sheet.rows();
    let at = sheet.position(head).unwrap();
    let after = rows[at + 1..].iter();
    let under = after.take_while(|row| row.level > rows[at].level);
    let things = under.filter(|row| row.level == rows[at].level + 1 && row.key.thing().is_some());
    things.map(|row| row.key.clone()).collect()
}

/// What stands under a row once some of it has been moved.
fn moved(plan: &Plan, kind: SheetKind, head: &RowKey, places: &[usize], down: bool) -> Vec<usize> {
    let sheet = Sheet::of(kind, &projected(plan, None));
    let before = below(&sheet, head);
    let rows: Vec<RowKey> = places.iter().map(|at| before[*at].clone()).collect();
    let mut plan = plan.clone();
    for change in shift(&sheet, &rows, down) {
        plan.apply(&change).unwrap();
    }
    let after = below(&Sheet::of(kind, &projected(&plan, None)), head);
    let place = |row: &RowKey| before.iter().position(|it| it == row).unwrap();
    after.iter().map(place).collect()
}

#[test]
fn rows_move_up_and_down_within_their_group_and_no_farther() {
    let mut plan = sample(SAMPLES[0]);
    let team = Entity::Team(plan.teams[0].id.clone());
    for _ in 0..4 {
        let role = insert_part(&plan, &team, EntityKind::Role).unwrap();
        plan.apply(&role).unwrap();
    }
    for kind in [SheetKind::Operations, SheetKind::Teams] {
        let sheet = Sheet::of(kind, &projected(&plan, None));
        let heads = sheet.rows().iter().filter(|row| match kind {
            SheetKind::Operations => matches!(row.key, RowKey::Group(_)),
            _ => matches!(row.key, RowKey::Thing(Entity::Team(_))),
        });
        let heads = heads.map(|row| (&row.key, below(&sheet, &row.key).len()));
        let mut tried = 0;
        for (head, count) in heads.filter(|(_, count)| *count > 2) {
            let moved = |places: &[usize], down| moved(&plan, kind, head, places, down);
            let all: Vec<usize> = (0..count).collect();
            let last = count - 1;
            assert_eq!(moved(&[0], true)[..3], [1, 0, 2], "one down");
            assert_eq!(moved(&[2], false)[..3], [0, 2, 1], "one up");
            assert_eq!(moved(&[0, 1], true)[..3], [2, 0, 1], "several down");
            assert_eq!(moved(&[1, 2], false)[..3], [1, 2, 0], "several up");
            assert_eq!(moved(&[2, 1], false)[..3], [1, 2, 0], "in whatever order");
            assert_eq!(moved(&[0], false), all, "no farther up");
            assert_eq!(moved(&[last - 1, last], true), all, "no farther down");
            tried += 1;
        }
        assert!(tried > 0, "{kind:?}");
    }
}

fn after(plan: &Plan, changes: &[Change]) -> Plan {
    let mut plan = plan.clone();
    for change in changes {
        plan.apply(change).unwrap();
    }
    plan
}

/// The first rate of a series that followed something else leaves the other years as they were.
#[test]
fn the_first_rate_of_a_series_changes_its_year_alone() {
    let plan = sample("lanekassen");
    let texts = Texts::new(Language::Nb);
    let wages = plan.profiles.iter().find(|it| it.growth.is_none()).unwrap();
    let entity = Entity::Profile(wages.id.clone());
    let year = Year::new(2029);
    let growth = |plan: &Plan, year: u16| {
        let profile = plan.profile(&wages.id).unwrap();
        handlingsrom::prices::nominal_growth(plan, profile, Year::new(year))
    };
    let entry = Entry::in_cell(
        Target::Value(entity.field(Field::Growth).at(year)),
        "9",
        Column::Year(year),
        year,
    );
    let writing = writing(&texts, &plan, Unit::Million);
    let changed = after(&plan, &writing.changes(&[entry]));
    for it in 2027..=2041 {
        let wanted = if it == 2029 {
            handlingsrom::model::Percent::of(9)
        } else {
            growth(&plan, it)
        };
        assert_eq!(growth(&changed, it), wanted, "{it}");
    }
}

/// What is typed in nominal kroner is shown as it was typed, also for changes of a line.
#[test]
fn a_change_typed_in_nominal_kroner_is_shown_as_it_was_typed() {
    let mut plan = sample("lanekassen");
    let line = plan.lines.first().unwrap().id.clone();
    let change = plan
        .lines
        .first()
        .unwrap()
        .changes
        .first()
        .unwrap()
        .id
        .clone();
    let entity = Entity::Change(line, change);
    let year = Year::new(2030);
    plan.apply(&Change::Set {
        place: entity.clone().field(Field::Year),
        value: Value::Year(year),
    })
    .unwrap();
    let texts = Texts::new(Language::Nb);
    let nominal = Writing {
        basis: PriceBasis::Nominal,
        ..writing(&texts, &plan, Unit::Million)
    };
    let entry = Entry::in_cell(
        Target::Value(entity.clone().field(Field::Amount)),
        "10,7",
        Column::Year(year),
        year,
    );
    let changed = after(&plan, &nominal.changes(&[entry]));
    let projection = projected(&changed, None);
    let sheet = Sheet::of(SheetKind::Frame, &projection);
    let row = sheet.row(&RowKey::Thing(entity)).unwrap();
    let cell = sheet.cell(&projection, row, Column::Year(year), year);
    let shown = Writing {
        plan: &changed,
        ..nominal
    };
    assert_eq!(written(&shown, &cell), "10,7");
}

#[test]
fn a_line_chosen_with_its_changes_is_doubled_once_with_what_is_said_of_them() {
    let plan = sample("lanekassen");
    let projection = projected(&plan, None);
    let sheet = Sheet::of(SheetKind::Frame, &projection);
    let line = plan.lines.first().unwrap();
    let mut rows = vec![RowKey::Thing(Entity::Line(line.id.clone()))];
    rows.extend(
        line.changes
            .iter()
            .map(|change| RowKey::Thing(Entity::Change(line.id.clone(), change.id.clone()))),
    );
    let changed = after(&plan, &handlingsrom::sheet::duplicate(&sheet, &plan, &rows));
    assert_eq!(changed.lines.len(), plan.lines.len() + 1);
    assert_eq!(changed.lines.first(), plan.lines.first());
    let copy = &changed.lines[1];
    assert_eq!(copy.changes, line.changes);
    let said = |id: &handlingsrom::model::LineId| {
        let of =
            |place: &&handlingsrom::model::Place| place.entity.owner() == Entity::Line(id.clone());
        changed.annotations.keys().filter(of).count()
    };
    assert!(said(&line.id) > 0);
    assert_eq!(said(&copy.id), said(&line.id));
}

/// A row begun in a scenario has an id that the base cannot give to another thing.
#[test]
fn rows_begun_in_a_scenario_and_in_the_base_are_different_things() {
    let mut plan = sample("lanekassen");
    let scenario = plan.scenarios.first().unwrap().id.clone();
    let projection = projected(&plan, None);
    let sheet = Sheet::of(SheetKind::Operations, &projection);
    let added = handlingsrom::sheet::insert(&sheet, &plan, None).unwrap();
    let mut document = handlingsrom::document::Document::new(plan.clone(), true);
    for change in added {
        let edit = handlingsrom::document::Edit::of(change).in_scenario(Some(scenario.clone()));
        document.apply(edit).unwrap();
    }
    plan = Plan::clone(document.plan());
    let again = handlingsrom::sheet::insert(&sheet, &plan, None).unwrap();
    let id = |change: &Change| change.entity();
    let first = plan.under(Some(&scenario)).plan;
    let first = first.items.last().unwrap().id.clone();
    assert_ne!(again.first().map(id), Some(Entity::Item(first)));
}

fn renewal_sheet(plan: &Plan) -> (Projection, Sheet) {
    let projection = projected(plan, None);
    let sheet = Sheet::of(SheetKind::Renewal, &projection);
    (projection, sheet)
}

fn entity(written: &str) -> Entity {
    written.parse().unwrap()
}

/// Every place of a plan stands in the row of its thing, and what can be typed is found again.
#[test]
fn every_place_of_initiatives_is_found_in_its_cell() {
    let plan = renewal();
    let (projection, sheet) = renewal_sheet(&plan);
    let year = plan.first_year;
    let mut found = 0;
    for (row, _, cell) in cells(&sheet, &projection) {
        let Some(Target::Value(place)) = cell.target else {
            continue;
        };
        let at = Where::Place(place.clone());
        let whereabouts = whereabouts(&projection, &at, year).unwrap();
        assert_eq!(
            (whereabouts.sheet, &whereabouts.row),
            (sheet.kind(), &row.key)
        );
        let again = sheet.cell(&projection, row, whereabouts.column, year);
        assert_eq!(again.target, Some(Target::Value(place)));
        found += 1;
    }
    assert!(found > 100, "{found}");
    let kinds = [
        "initiative:saksflyt",
        "initiative:saksflyt/tranche:bygging",
        "initiative:saksflyt/benefit:lisens",
        "initiative:saksflyt/booking:utvikling",
        "initiative:saksflyt/effect:rettssikkerhet",
        "initiative:saksflyt/relation:arkiv",
        "actor:skatt",
    ];
    for of in kinds.map(entity) {
        let whereabouts = whereabouts(&projection, &Where::Thing(of.clone()), year);
        assert_eq!(whereabouts.unwrap().row, RowKey::Thing(of.clone()));
        for spec in of.kind().specs() {
            let whole = of.clone().field(spec.field);
            let mut places = vec![whole.clone()];
            if spec.holds.by_offset() {
                places.push(whole.at(Year::relative(2)));
            }
            for place in places {
                let found = handlingsrom::sheet::whereabouts(
                    &projection,
                    &Where::Place(place.clone()),
                    year,
                );
                assert_eq!(found.unwrap().row, RowKey::Thing(of.clone()), "{place}");
            }
        }
    }
}

/// Amounts of steps stand in calendar years, and move when the start moves.
#[test]
fn amounts_of_steps_stand_in_calendar_years_and_move_with_the_start() {
    let plan = renewal();
    let texts = Texts::new(Language::Nb);
    let amount = |plan: &Plan, year: u16| {
        let (projection, sheet) = renewal_sheet(plan);
        let step = RowKey::Thing(entity("initiative:saksflyt/tranche:bygging"));
        let row = sheet.row(&step).unwrap();
        let cell = sheet.cell(
            &projection,
            row,
            Column::Year(Year::new(year)),
            plan.first_year,
        );
        (
            cell.is_open(),
            written(&writing(&texts, plan, Unit::Million), &cell),
        )
    };
    assert_eq!(
        amount(&plan, 2027),
        (false, String::new()),
        "before the start"
    );
    assert_eq!(amount(&plan, 2028), (true, String::new()));
    assert_eq!(amount(&plan, 2029), (true, "12,3456789".to_owned()));
    let typed = |text: &str, field: Field| {
        let place = entity("initiative:saksflyt").field(field);
        let entry = Entry::of(Target::Value(place), text);
        after(
            &plan,
            &writing(&texts, &plan, Unit::Million).changes(&[entry]),
        )
    };
    let moved = typed("2030", Field::Start);
    assert_eq!(amount(&moved, 2029), (false, String::new()));
    assert_eq!(amount(&moved, 2031), (true, "12,3456789".to_owned()));
    // Years that are counted are typed as years, or as how many they are after the start.
    for text in ["2031", "3"] {
        let later = typed(text, Field::RunCostFromOffset);
        assert_eq!(later.initiatives[0].run_cost.from_offset, 3);
    }
    let early = typed("2027", Field::RunCostFromOffset);
    assert_eq!(
        early.initiatives[0].run_cost.from_offset, 2,
        "before the start"
    );
    assert!(early.annotations.size() > plan.annotations.size());
}

/// What is typed in nominal kroner in a step is shown as it was typed.
#[test]
fn an_amount_of_a_step_typed_in_nominal_kroner_is_shown_as_it_was_typed() {
    let plan = renewal();
    let texts = Texts::new(Language::Nb);
    let nominal = Writing {
        basis: PriceBasis::Nominal,
        ..writing(&texts, &plan, Unit::Million)
    };
    let year = Year::new(2031);
    let (projection, sheet) = renewal_sheet(&plan);
    let step = RowKey::Thing(entity("initiative:saksflyt/tranche:bygging"));
    let row = sheet.row(&step).unwrap();
    let target = sheet
        .cell(&projection, row, Column::Year(year), year)
        .target;
    let entry = Entry::in_cell(target.unwrap(), "10,7", Column::Year(year), year);
    let changed = after(&plan, &nominal.changes(&[entry]));
    let (projection, sheet) = renewal_sheet(&changed);
    let cell = sheet.cell(&projection, row, Column::Year(year), year);
    let shown = Writing {
        plan: &changed,
        ..nominal
    };
    assert_eq!(written(&shown, &cell), "10,7");
    assert!(cell.number().unwrap() < rust_decimal::dec!(10700000));
}

/// Every kind of part can be added, doubled, moved and deleted.
#[test]
fn every_kind_of_part_is_added_doubled_moved_and_deleted() {
    let plan = renewal();
    let owner = entity("initiative:saksflyt");
    let kinds = part_kinds(&owner);
    assert_eq!(kinds.len(), 5);
    for &kind in kinds {
        let add = insert_part(&plan, &owner, kind).unwrap();
        let new = add.entity();
        assert_eq!((new.kind(), new.owner()), (kind, owner.clone()));
        let more = after(&plan, &[add]);
        let (_, sheet) = renewal_sheet(&more);
        let row = RowKey::Thing(new.clone());
        let position = |plan: &Plan| renewal_sheet(plan).1.position(&row);
        let moved = after(&more, &shift(&sheet, std::slice::from_ref(&row), false));
        assert_eq!(
            position(&moved),
            position(&more).map(|it| it - 1),
            "{kind:?}"
        );
        let copy = duplicate(&sheet, &more, std::slice::from_ref(&row));
        let copied = after(&more, &copy);
        assert_eq!(
            renewal_sheet(&copied).1.rows().len(),
            sheet.rows().len() + 1
        );
        let below = insert(&sheet, &more, Some(&row)).unwrap();
        assert_eq!(below[0].entity().kind(), kind);
        let less = after(&more, &delete(std::slice::from_ref(&row)));
        assert_eq!(less.initiatives, plan.initiatives, "{kind:?}");
    }
    // Rows of several lists have no one list to move in.
    let (_, sheet) = renewal_sheet(&plan);
    let mixed = [
        "initiative:saksflyt/tranche:bygging",
        "initiative:saksflyt/benefit:lisens",
    ];
    let mixed = mixed.map(|it| RowKey::Thing(entity(it)));
    assert!(shift(&sheet, &mixed, true).is_empty());
}

#[test]
fn an_initiative_is_doubled_with_its_parts_and_what_is_said_of_them() {
    let plan = renewal();
    let (_, sheet) = renewal_sheet(&plan);
    let owner = entity("initiative:saksflyt");
    let at = sheet.position(&RowKey::Thing(owner)).unwrap();
    let mut rows = vec![sheet.rows()[at].key.clone()];
    rows.extend(sheet.under(at).iter().map(|row| row.key.clone()));
    let changed = after(&plan, &duplicate(&sheet, &plan, &rows));
    assert_eq!(changed.initiatives.len(), 3);
    let (original, copy) = (&changed.initiatives[0], &changed.initiatives[1]);
    assert_eq!(copy.tranches, original.tranches);
    assert_eq!(copy.benefits, original.benefits);
    let step = Entity::Tranche(copy.id.clone(), original.tranches[0].id.clone());
    let said = changed.annotation(&step.field(Field::Amount)).unwrap();
    assert_eq!(said.source.as_deref(), Some("Konseptvalg 2026"));
}

/// Sorted by a column, initiatives keep their parts and the parties stay below.
#[test]
fn initiatives_are_sorted_with_their_parts_and_parties_stay_last() {
    let plan = renewal();
    let (projection, sheet) = renewal_sheet(&plan);
    let texts = Texts::new(Language::Nb);
    let ordering = Some(Ordering {
        column: Column::Field(Field::Start),
        direction: Direction::Up,
    });
    let sorted = in_order(
        &sheet,
        &projection,
        &texts,
        ordering,
        &Filter::default(),
        plan.first_year,
    );
    let row = |at: usize| &sheet.rows()[sorted[at]].key;
    assert_eq!(sorted.len(), sheet.rows().len());
    assert_eq!(*row(0), RowKey::Thing(entity("initiative:arkiv")));
    assert_eq!(
        *row(1),
        RowKey::Thing(entity("initiative:arkiv/tranche:innføring"))
    );
    assert_eq!(*row(sorted.len() - 1), RowKey::New(EntityKind::Actor));
    let filter = Filter("dobbelt".to_owned());
    let kept = in_order(&sheet, &projection, &texts, None, &filter, plan.first_year);
    assert!(kept.iter().all(|at| sheet.rows()[*at].key.entity().unwrap().owner() == entity("initiative:arkiv")));
}

#[test]
fn a_pasted_table_makes_initiatives_with_a_step_and_updates_the_only_step() {
    let plan = renewal();
    let (projection, sheet) = renewal_sheet(&plan);
    let texts = Texts::new(Language::Nb);
    let text = "Mill. kr\t2028\t2029\t2030\n\
                Ny portal\t\t5\t2,5\n\
                Nytt arkiv\t4\t\t1\n";
    let block = Block::read(text).unwrap();
    let pasted = understand(&block, &texts);
    let made = pasted_table(
        &sheet,
        &projection,
        &writing(&texts, &plan, Unit::Kroner),
        &block,
        &pasted,
    );
    assert_eq!((made.added, made.updated), (1, 1));
    let changed = after(&plan, &made.changes);
    let new = changed.initiatives.last().unwrap();
    assert_eq!(
        (new.name.as_str(), new.start),
        ("Ny portal", Year::new(2029))
    );
    let step = &new.tranches[0];
    let of = |offset: u16| step.cost[&Year::relative(offset)].to_string();
    assert_eq!(
        (of(0), of(1), step.years),
        ("5000000".to_owned(), "2500000".to_owned(), 2)
    );
    let known = &changed.initiatives[1].tranches[0].cost;
    assert_eq!(known[&Year::relative(1)].to_string(), "4000000");
    assert_eq!(known[&Year::relative(3)].to_string(), "1000000");
}

/// A start and the years below it that are pasted together mean the years that they say.
#[test]
fn a_start_pasted_with_the_years_below_it_means_those_years() {
    let plan = renewal();
    let texts = Texts::new(Language::Nb);
    let start = Entry::of(
        Target::Value(entity("initiative:saksflyt").field(Field::Start)),
        "2029",
    );
    let from = Entry::of(
        Target::Value(entity("initiative:saksflyt/benefit:lisens").field(Field::FromOffset)),
        "2031",
    );
    let step = entity("initiative:saksflyt/tranche:bygging").field(Field::Amount);
    let year = Year::new(2030);
    let amount = Target::Value(step.at(Year::relative(2))); // as it stood before the start moved
    let amount = Entry::in_cell(amount, "7", Column::Year(year), year);
    let changes = writing(&texts, &plan, Unit::Million).changes(&[start, from, amount]);
    let changed = after(&plan, &changes);
    let initiative = &changed.initiatives[0];
    assert_eq!(initiative.benefits[0].from_offset, 2);
    assert_eq!(
        initiative.tranches[1].cost[&Year::relative(1)].to_string(),
        "7000000"
    );
}

/// An initiative's row is the sum of its steps, and the foot that of the initiatives that count.
#[test]
fn direct_costs_add_up_to_the_initiative_and_to_the_foot() {
    let mut plan = renewal();
    plan.apply(&Change::Set {
        place: entity("initiative:arkiv").field(Field::Active),
        value: Value::Flag(false),
    })
    .unwrap();
    let (projection, sheet) = renewal_sheet(&plan);
    for &year in sheet.years() {
        let amount = |row: &Row| {
            let cell = sheet.cell(&projection, row, Column::Year(year), year);
            cell.number().unwrap_or_default()
        };
        let mut counting = rust_decimal::Decimal::ZERO;
        for (at, initiative) in plan.initiatives.iter().enumerate() {
            let row = RowKey::Thing(Entity::Initiative(initiative.id.clone()));
            let position = sheet.position(&row).unwrap();
            let is_step = |row: &&Row| matches!(row.key, RowKey::Thing(Entity::Tranche(..)));
            let steps = sheet.under(position).iter().filter(is_step);
            let steps: rust_decimal::Decimal = steps.map(amount).sum();
            assert_eq!(amount(&sheet.rows()[position]), steps, "{year} {at}");
            if initiative.is_active() {
                counting += steps;
            }
        }
        assert_eq!(amount(&sheet.foot()[0]), counting, "{year}");
    }
}

/// What is begun in the sheet is saved and opened again, also before anything is said of it.
#[test]
fn a_plan_with_parts_just_begun_is_saved_and_opened_again() {
    let mut plan = renewal();
    let (_, sheet) = renewal_sheet(&plan);
    let mut changes = insert(&sheet, &plan, None).unwrap();
    let new = changes[0].entity().clone();
    let actor = RowKey::Thing(entity("actor:skatt"));
    changes.extend(insert(&sheet, &plan, Some(&actor)).unwrap());
    plan = after(&plan, &changes);
    for &kind in part_kinds(&new) {
        plan = after(&plan, &[insert_part(&plan, &new, kind).unwrap()]);
    }
    assert_eq!((plan.initiatives.len(), plan.actors.len()), (3, 3));
    let text = handlingsrom::file::write(&plan, &handlingsrom::file::Extras::default());
    let again = handlingsrom::file::read(text.as_bytes()).unwrap().plan;
    assert_eq!(again, plan);
}

/// Steps are filled, pasted and cleared as any amounts are.
#[test]
fn amounts_of_steps_are_filled_pasted_and_cleared() {
    let plan = renewal();
    let (projection, sheet) = renewal_sheet(&plan);
    let texts = Texts::new(Language::Nb);
    let writing = writing(&texts, &plan, Unit::Million);
    let step = |id: &str| {
        let key = RowKey::Thing(entity(&format!("initiative:saksflyt/tranche:{id}")));
        sheet.row(&key).unwrap()
    };
    let range = |rows: Vec<&'static str>, years: std::ops::RangeInclusive<u16>| Range {
        sheet: &sheet,
        projection: &projection,
        rows: rows.into_iter().map(step).collect(),
        columns: years.map(|it| Column::Year(Year::new(it))).collect(),
        looked_at: plan.first_year,
    };
    let steps = |changes: &[Change]| after(&plan, changes).initiatives[0].tranches.clone();
    let at = |steps: &[handlingsrom::model::Tranche], nth: usize, offset: u16| {
        let cost = steps[nth].cost.get(&Year::relative(offset));
        cost.map(ToString::to_string)
    };
    let right = range(vec!["bygging"], 2029..=2032).filled_right(&writing);
    let filled = steps(&writing.changes(&right));
    for offset in 1..=4 {
        assert_eq!(at(&filled, 1, offset).as_deref(), Some("12345678.9"));
    }
    let down = range(vec!["forprosjekt", "bygging"], 2027..=2029).filled_down(&writing);
    let filled = steps(&writing.changes(&down));
    assert_eq!(at(&filled, 1, 0).as_deref(), Some("4000000"));
    assert_eq!(at(&filled, 1, 1), None, "nothing stands above it");
    let all = range(vec!["forprosjekt", "bygging"], 2027..=2030);
    let block = all.copied(&writing);
    assert!(
        all.pasted(&writing, &block).entries.is_empty(),
        "it stands there"
    );
    let text = |it: &str| it.to_owned();
    let block = vec![
        vec![text("1"), text("2"), text(""), text("")],
        vec![text(""), text(""), text("3"), text("")],
    ];
    let pasting = all.pasted(&writing, &block);
    assert_eq!(pasting.closed, 1, "before the start");
    let pasted = steps(&writing.changes(&pasting.entries));
    assert_eq!(at(&pasted, 0, 0).as_deref(), Some("2000000"));
    assert_eq!(at(&pasted, 1, 1).as_deref(), Some("3000000"));
    assert_eq!(at(&pasted, 1, 2), None, "an empty cell clears");
    let cleared = steps(&writing.changes(&all.cleared()));
    assert!(cleared.iter().all(|it| it.cost.is_empty()));
}

/// A part begun in a scenario has an id that the base cannot give to another.
#[test]
fn parts_begun_in_a_scenario_and_in_the_base_are_different_things() {
    let plan = renewal();
    let scenario = plan.scenarios.first().unwrap().id.clone();
    let owner = entity("initiative:saksflyt");
    let part = |plan: &Plan| insert_part(plan, &owner, EntityKind::Benefit).unwrap();
    let first = part(&plan);
    let edit = handlingsrom::document::Edit::of(first.clone()).in_scenario(Some(scenario));
    let mut document = handlingsrom::document::Document::new(plan, true);
    document.apply(edit).unwrap();
    let again = part(document.plan());
    assert_ne!(again.entity(), first.entity());
}
