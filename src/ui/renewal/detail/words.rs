//! What the curve and the measures say in words.

use egui::Ui;
use rust_decimal::Decimal;

use super::{Subject, VIEWS, rows};
use crate::findings::Where;
use crate::model::{Entity, Field, InitiativeKind};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{Outside, Payback, WorthView};

/// No plan computes more years.
const MOST_ANALYSIS_YEARS: u16 = Year::MOST_RELATIVE;

/// Whether it is judged by when it pays.
pub(super) fn is_judged(subject: &Subject<'_>) -> bool {
    subject.chosen.initiative.kind != InitiativeKind::Mandatory
}

/// Years with one decimal, with their unit.
pub(super) fn years(view: &View<'_>, years: Decimal) -> String {
    let number = view.look.texts.numbers().fixed(years, 1);
    view.look
        .texts
        .say("initiative-years", [arg("number", number)])
}

/// When it is paid back, or that it is not.
pub(super) fn payback(view: &View<'_>, payback: &Payback) -> String {
    match payback {
        Payback::After { years: after, .. } => years(view, *after),
        Payback::NotWithin { .. } => view.look.texts.get("initiative-not-within"),
    }
}

/// Why there is no number, and what mends it.
pub(super) fn outside(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let analysis = view.projection().horizon();
    let initiative = subject.chosen.initiative;
    let needed = initiative.last_year().since(analysis.first());
    let needed = needed.saturating_add(1);
    let reaches = needed <= MOST_ANALYSIS_YEARS;
    let said = [
        arg("last", analysis.last().to_string()),
        arg("years", needed.to_string()),
        arg("most", MOST_ANALYSIS_YEARS.to_string()),
        arg("reach", if reaches { "within" } else { "beyond" }),
    ];
    let is_past = initiative.end_of_effect() < analysis.first();
    let said = match subject.chosen.appraisal.outside {
        Some(Outside::CostAfter(year)) => {
            let year = [arg("year", year.to_string())];
            texts.say("initiative-outside-cost", said.into_iter().chain(year))
        }
        _ if is_past => {
            let first = analysis.first().to_string();
            texts.say("initiative-outside-past", [arg("year", first)])
        }
        _ if initiative.start > analysis.last() => texts.say("initiative-outside-late", said),
        _ => texts.say("initiative-outside-empty", said),
    };
    let font = Weight::SemiBold.size(size::SECTION);
    let title = widgets::text(texts.get("initiative-outside"), font, view.look.tokens.ink);
    ui.add(egui::Label::new(title).wrap());
    rows::sentence(ui, said, Weight::Regular, view.look.tokens.ink2);
    if is_past || !reaches {
        return;
    }
    let link = texts.get("initiative-outside-mend");
    let font = Weight::Medium.size(size::BODY);
    if widgets::link(ui, &view.look, link, font).clicked() {
        let place = Entity::Plan.field(Field::AnalysisYears);
        view.ask(Request::GoTo(Where::Place(place)));
    }
}

/// What the curve of a view ends with: its name and amount, and where it is not paid back, that.
pub(super) fn end(view: &View<'_>, subject: &Subject<'_>, of: WorthView) -> String {
    let worth = subject.drawn().of(of);
    let texts = view.look.texts;
    let amount = worth.cumulative.last().copied().unwrap_or_default();
    let name = capitalised(&rows::named(view, of));
    let amount = rows::number(view, amount).replace(' ', "\u{a0}");
    let shown = format!("{name} {amount}");
    let never = worth.payback.years().is_none() && is_judged(subject);
    if !never || subject.known.stopped.is_some() {
        return shown;
    }
    let last = view.projection().horizon().last().to_string();
    let never = texts.say("initiative-not-paid-back", [arg("year", last)]);
    format!("{shown}\n{never}")
}

/// The chart in sentences, for those who do not see it.
pub(super) fn in_words(view: &View<'_>, subject: &Subject<'_>) -> String {
    let texts = view.look.texts;
    let mut said: Vec<String> = VIEWS
        .iter()
        .map(|of| end(view, subject, *of).replace('\n', ": "))
        .collect();
    if is_judged(subject) {
        for of in VIEWS {
            if let Some(after) = subject.drawn().of(of).payback.years() {
                said.push(paid_back(view, of, after));
            }
        }
    } else {
        said.push(texts.get("initiative-mandatory"));
    }
    said.extend(peak(view, subject).map(|(_, said)| said));
    said.join(". ")
}

/// "Budsjett: 6,0 år".
pub(super) fn paid_back(view: &View<'_>, of: WorthView, after: Decimal) -> String {
    let said = [
        arg("view", capitalised(&rows::named(view, of))),
        arg("years", years(view, after)),
    ];
    view.look.texts.say("initiative-paid-back", said)
}

/// The year of the largest need, and that in words.
pub(super) fn peak(view: &View<'_>, subject: &Subject<'_>) -> Option<(Year, String)> {
    let worth = subject.drawn();
    let year = worth.peak_year(&view.session.portfolio().yardstick)?;
    let need = worth.peak_need.amount;
    let said = [
        arg("number", rows::number(view, -need)),
        arg("year", year.to_string()),
    ];
    Some((year, view.look.texts.say("initiative-peak", said)))
}
