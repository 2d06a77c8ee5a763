//! A use of a lever: the fields that its lever makes something of, and what is found of it.

use egui::Ui;

use super::edit::Thing;
use crate::findings::Severity;
use crate::model::{Entity, Field, FieldSpec, Fields as _, LeverStatus, LeverUse, Slot, Value};
use crate::rules::{Lever, LeverKind, RuleSet};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Whether a field is shown: every field of another thing, and of a use those that its lever makes
/// something of. What was entered all the same is shown, so that it can be taken away again.
pub(super) fn shows(
    rules: &RuleSet,
    thing: Thing<'_>,
    (entity, spec): (&Entity, &FieldSpec),
) -> bool {
    let Entity::LeverUse(id) = entity else {
        return true;
    };
    let used = thing.plan.lever_use(id);
    let found = used.and_then(|used| Some((used, rules.lever(&used.lever)?)));
    let Some((used, lever)) = found else {
        return true; // the id of a lever that is not there can only be mended by typing
    };
    if spec.field == Field::Lever {
        return false;
    }
    let place = entity.clone().field(spec.field);
    makes_use_of(lever, used, spec.field)
        || thing.value(&place) != from_the_start(spec.field)
        || !thing.years(spec.field).is_empty()
        || thing.plan.annotation(&place).is_some()
}

/// What a new use holds.
fn from_the_start(field: Field) -> Value {
    let new = LeverUse::default();
    new.slot(field)
        .map_or(Value::Absent, |slot: &dyn Slot| slot.read(None))
}

fn makes_use_of(lever: &Lever, used: &LeverUse, field: Field) -> bool {
    let staffing = lever.kind == LeverKind::Staffing;
    let terms = lever.terms_in(used.year);
    let repaid = terms.is_some_and(|terms| terms.repayment.is_some());
    match field {
        Field::FromLine => lever.kind.moves_between_lines(),
        Field::Investment => lever.needs_investment || lever.kind == LeverKind::CoFunding,
        Field::Repayment => repaid,
        Field::Team | Field::Count | Field::CostAfter | Field::OverlapMonths => staffing,
        Field::Amount | Field::Line => !staffing && !lever.kind.is_in_the_lines(),
        Field::Until => !repaid && !staffing,
        Field::RefusedBy => used.status == LeverStatus::Refused,
        Field::Delegated => lever.delegable,
        _ => true,
    }
}

/// What is found of a use, where it can be mended: a sentence each.
pub(super) fn findings(ui: &mut Ui, view: &View<'_>, entity: &Entity) {
    if !matches!(entity, Entity::LeverUse(_)) {
        return;
    }
    let (tokens, texts) = (view.look.tokens, view.look.texts);
    let projection = view.projection();
    let found = view.session.checks().into_iter();
    let found = found.flat_map(|checks| &checks.findings);
    for finding in found.filter(|it| it.at.subject() == Some(entity)) {
        let says = texts.finding_with(projection, finding, |amount, year| match year {
            Some(year) => view.amount(amount, year),
            None => texts.amount(amount, view.look.unit),
        });
        let font = Weight::Regular.size(size::SMALL);
        let color = if finding.severity <= Severity::Warning {
            tokens.warn
        } else {
            tokens.ink3
        };
        let shown = widgets::text(says, font, color);
        ui.add(egui::Label::new(shown).wrap());
    }
}
