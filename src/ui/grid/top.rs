//! Above the grid: what it shows, and the line that says what is entered in the chosen cell and
//! how it came about.

use egui::{Key, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::shown::retired_said;
use super::{Filtering, State, keys};
use crate::model::{Binding, Value};
use crate::prices::PriceBasis;
use crate::projection::Measure;
use crate::sheet::{Cell, Column, Entry, Filter, SheetKind, Standing, Target, sheet_name, unit_of};
use crate::texts::{Unit, arg, capitalised};
use crate::ui::icons::Icon;
use crate::ui::renewal;
use crate::ui::section::Section;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// What the sheet shows, and what can be done with it.
pub(super) fn title(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let name = sheet_name(texts, state.kind);
    let wide = ui.available_width() > 760.0;
    let add = match state.kind {
        SheetKind::Frame => "grid-add-line",
        SheetKind::Operations => "grid-add-item",
        SheetKind::Teams => "grid-add-team",
        SheetKind::Renewal => "grid-add-initiative",
        SheetKind::Setup => "grid-add-profile",
    };
    let mut right = |ui: &mut Ui| {
        let shown = texts.get(add);
        let button = widgets::button(
            ui,
            tokens,
            Tone::Plain,
            Some(Icon::Plus),
            Some(&shown),
            &shown,
        );
        if button.clicked() {
            keys::insert(view, state);
            state.wants_focus = true;
        }
        filter(ui, view, state, wide);
        if state.kind == SheetKind::Renewal {
            renewal::switch(ui, view, Section::Sheet(SheetKind::Renewal));
        }
        if wide {
            legend(ui, view, state);
        }
        facts(view, state)
    };
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, 32.0),
        egui::Layout::right_to_left(egui::Align::Center),
        |ui| {
            ui.set_min_height(32.0);
            let facts = right(ui);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let font = Weight::SemiBold.size(size::SENTENCE);
                let label = ui.label(widgets::text(name.clone(), font, tokens.ink));
                label.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &name)
                });
                let font = Weight::Regular.size(size::BODY);
                let facts = widgets::text(facts, font, tokens.ink2);
                ui.add(egui::Label::new(facts).truncate());
            });
        },
    );
}

/// How many rows, and what they come to in the year that is looked at.
fn facts(view: &View<'_>, state: &State) -> String {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let year = view.session.year();
    let (count, measure, key) = match state.kind {
        SheetKind::Frame => (plan.lines.len(), Measure::Frame, "facts-frame"),
        SheetKind::Operations => (plan.items.len(), Measure::Operations, "facts-operations"),
        SheetKind::Teams => (plan.teams.len(), Measure::Development, "facts-teams"),
        SheetKind::Renewal => return of_initiatives(view),
        SheetKind::Setup => {
            return capitalised(&texts.rules_dated(view.projection().rules()));
        }
    };
    let amount = view.look.figure(view.projection(), &measure.at(year));
    let said = [
        arg("count", count),
        arg("amount", amount),
        arg("year", year.to_string()),
        arg("basis", texts.prices(plan, view.look.prices)),
    ];
    texts.say(key, said)
}

/// How many initiatives, and how many of them count.
fn of_initiatives(view: &View<'_>) -> String {
    let all = &view.projection().plan().initiatives;
    let active = all.iter().filter(|it| it.is_active()).count();
    let said = [arg("count", all.len()), arg("active", active)];
    view.look.texts.say("facts-renewal", said)
}

/// What marks in cells mean, where they occur.
fn legend(ui: &mut Ui, view: &View<'_>, state: &State) {
    let tokens = view.look.tokens;
    let plan = view.projection().plan();
    let (decided, held) = match state.kind {
        SheetKind::Frame => (plan.lines.iter().any(|it| !it.overrides.is_empty()), false),
        SheetKind::Operations => (
            plan.items.iter().any(|it| !it.overrides.is_empty()),
            plan.items.iter().any(|it| it.binding == Binding::Contract),
        ),
        SheetKind::Teams => (
            false,
            plan.teams.iter().any(|it| it.one_off_until.is_some()),
        ),
        SheetKind::Renewal | SheetKind::Setup => (false, false),
    };
    ui.spacing_mut().item_spacing.x = 6.0;
    if decided {
        mark(ui, view, "legend-decided", &|painter, rect| {
            let tip = pos2(rect.right() - 2.0, rect.top() + 4.0);
            let points = vec![tip, tip - vec2(8.0, 0.0), tip + vec2(0.0, 8.0)];
            painter.add(egui::Shape::convex_polygon(
                points,
                tokens.accent,
                Stroke::NONE,
            ));
        });
    }
    if held {
        let (key, color) = match state.kind {
            SheetKind::Teams => ("legend-one-off", tokens.warn),
            _ => ("legend-contract", tokens.ctl),
        };
        mark(ui, view, key, &move |painter, rect| {
            let y = rect.center().y;
            let bar = Rect::from_min_max(pos2(rect.left(), y - 1.5), pos2(rect.right(), y + 1.0));
            painter.rect_filled(bar, 0.0, color);
        });
    }
}

fn mark(ui: &mut Ui, view: &View<'_>, key: &str, paint: &dyn Fn(&egui::Painter, Rect)) {
    if ui.available_width() < 420.0 {
        return;
    }
    let font = Weight::Regular.size(size::SMALL);
    ui.label(widgets::text(
        view.look.texts.get(key),
        font,
        view.look.tokens.ink2,
    ));
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 16.0), Sense::hover());
    paint(ui.painter(), rect);
    ui.add_space(6.0);
}

/// The field that leaves out rows.
fn filter(ui: &mut Ui, view: &View<'_>, state: &mut State, wide: bool) {
    let tokens = view.look.tokens;
    let name = view.look.texts.get("grid-filter");
    if state.filtering == Filtering::Closed && state.filter.0.is_empty() {
        if widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Filter), None, &name).clicked() {
            state.filtering = Filtering::Opened;
        }
        return;
    }
    let mut text = state.filter.0.clone();
    let edit = egui::TextEdit::singleline(&mut text)
        .id(widgets::id("grid-filter"))
        .char_limit(100)
        .hint_text(&name)
        .desired_width(if wide { 150.0 } else { 100.0 });
    let response = ui.add(edit).accessible_name(name);
    if state.filtering == Filtering::Opened {
        state.filtering = Filtering::Open;
        response.request_focus();
    }
    if response.changed() {
        state.filter = Filter(text);
    }
    if response.lost_focus() {
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            state.filter = Filter::default();
        }
        if state.filter.0.is_empty() {
            state.filtering = Filtering::Closed;
        }
        state.wants_focus = !ui.input(|input| input.pointer.any_pressed());
    }
}

/// The line that says which cell is chosen, what is entered there and how it came about, or what
/// is wrong with it.
pub(super) fn line(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    if state.find.is_some() {
        super::find::line(ui, view, state);
        return;
    }
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    let stroke = Stroke::new(1.0, tokens.line2);
    ui.painter()
        .rect(rect, 6.0, tokens.panel, stroke, StrokeKind::Inside);
    let at = state.spot().and_then(|spot| state.position(spot));
    let found =
        at.and_then(|at| Some((state.row(at.0)?, state.column(at.1)?, state.cell(view, at)?)));
    let Some((row, column, cell)) = found else {
        return;
    };
    let name = crate::sheet::row_name(texts, view.projection(), row);
    let place = match column {
        Column::Name => name,
        _ => format!(
            "{name} · {}",
            super::columns::heading(view, state.kind, column)
        ),
    };
    let left = (rect.width() * 0.34).min(320.0);
    let bold = Weight::SemiBold.size(size::BODY);
    let body = Weight::Regular.size(size::BODY);
    put(ui, rect, place, bold, tokens.ink, (12.0, left - 20.0));
    ui.painter()
        .vline(rect.left() + left, rect.y_range().shrink(6.0), stroke);
    let room = (left + 12.0, rect.width() - left - 24.0);
    let typed = state.editing.as_ref().filter(|_| state.note.is_none());
    if let Some(typed) = typed.map(super::editor::Editing::entry) {
        let read = super::writing(view).read(&typed).ok();
        let read = read.filter(|it| it.value != Value::Absent && typed.target.place().is_some());
        let read = read.map(|it| format!("   {}", reading(view, &typed, &it.value)));
        let text = format!("{}{}", typed.text, read.unwrap_or_default());
        put(ui, rect, text, body, tokens.ink, room);
    } else if let Some(fault) = fault(view, &cell) {
        put(ui, rect, fault.clone(), body, tokens.breach, room);
        response.clone().on_hover_text(fault);
    } else if let Some(note) = &state.note {
        put(ui, rect, note.clone(), body, tokens.warn, room);
        response.clone().on_hover_text(note);
    } else {
        let hint = texts.get(hint_key(&cell));
        let small = Weight::Regular.size(size::SMALL);
        let galley = ui.painter().layout_no_wrap(hint, small, tokens.ink3);
        let fits = room.1 > galley.size().x + 200.0;
        let taken = if fits { galley.size().x + 24.0 } else { 0.0 };
        put(
            ui,
            rect,
            says(view, &cell),
            body,
            tokens.ink2,
            (room.0, room.1 - taken),
        );
        if fits {
            let y = rect.center().y - galley.size().y / 2.0;
            let x = rect.right() - 12.0 - galley.size().x;
            ui.painter().galley(pos2(x, y), galley, tokens.ink3);
        }
    }
    let said = super::cell_name(view, state, row, column, &cell);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &said));
    if response.clicked() {
        super::editor::begin(view, state);
    }
    if response.has_focus() {
        crate::ui::theme::focus_ring(ui.painter(), rect, 6.0, tokens);
    }
}

/// Text within `rect`, from a distance on and so wide.
fn put(
    ui: &Ui,
    rect: Rect,
    text: String,
    font: egui::FontId,
    ink: egui::Color32,
    (from, room): (f32, f32),
) {
    let mut job = egui::text::LayoutJob::simple_singleline(text, font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(0.0));
    let galley = ui.painter().layout_job(job);
    let y = rect.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(rect.left() + from, y), galley, ink);
}

/// What is wrong with the text that was kept in a cell.
pub(super) fn fault(view: &View<'_>, cell: &Cell) -> Option<String> {
    let text = cell.unreadable.as_ref()?;
    let target = cell.target.clone()?;
    let place = target.place().cloned();
    let entry = Entry::of(target, text);
    let texts = view.look.texts;
    let plan = view.projection().plan();
    Some(match super::writing(view).fault(&entry) {
        Some(why) => texts.unread(plan, place.as_ref(), text, &why),
        None => texts.say("unread-kept", [arg("text", text.clone())]),
    })
}

/// What stands in the cell with every digit, and how it came about where it is computed.
fn says(view: &View<'_>, cell: &Cell) -> String {
    let texts = view.look.texts;
    let exact = crate::sheet::written(&super::writing(view), cell);
    if let (Value::Percent(percent), Some(_)) = (&cell.value, &cell.figure) {
        let number = texts.numbers().plain(crate::texts::rounded(percent.0, 4));
        return texts.say("percent", [arg("number", number)]);
    }
    // The calculation is in fixed kroner; beside other kroner it would not add up.
    let adds_up = view.look.prices == PriceBasis::Fixed || cell.year.is_none();
    let Some(figure) = cell.figure.as_ref().filter(|_| adds_up) else {
        return match cell.standing {
            Standing::Blank => String::new(),
            _ => exact,
        };
    };
    let explained = crate::explain::explain(view.projection(), figure);
    let steps = explained.map(|it| crate::ui::explain::in_a_line(view, &it));
    match steps.filter(|it| !it.is_empty()) {
        Some(steps) if !exact.is_empty() => {
            texts.say("line-steps", [arg("exact", exact), arg("steps", steps)])
        }
        _ => exact,
    }
}

fn hint_key(cell: &Cell) -> &'static str {
    match (&cell.target, cell.standing) {
        (Some(Target::New(_)), _) => "line-new",
        (Some(_), Standing::Decided) => "line-decided",
        (Some(_), Standing::Follows) if cell.year.is_some() => "line-follows",
        (Some(_), _) => "line-open",
        (None, _) => "line-computed",
    }
}

/// How text was read: the amount in full.
pub(super) fn reading(view: &View<'_>, entry: &Entry, value: &Value) -> String {
    let texts = view.look.texts;
    let shown = match value {
        Value::Amount(amount) => amount_in_full(view, entry, amount.decimal()),
        Value::Decided(decided) => amount_in_full(view, entry, decided.amount.decimal()),
        Value::Percent(percent) => {
            let number = texts.numbers().plain(percent.0);
            texts.say("percent", [arg("number", number)])
        }
        Value::Count(count) => texts.numbers().plain(*count),
        other => match entry.target.place() {
            Some(place) => {
                let plan = view.projection().plan();
                texts.entered(place, &crate::sheet::as_year(plan, place, other.clone()))
            }
            None => String::new(),
        },
    };
    texts.say("line-read", [arg("value", shown)])
}

fn amount_in_full(view: &View<'_>, entry: &Entry, kroner: rust_decimal::Decimal) -> String {
    let texts = view.look.texts;
    let place = entry.target.place();
    let unit = place.map_or(view.look.unit, |place| unit_of(place, view.look.unit));
    let in_unit = |unit: Unit| {
        let word: &str = unit.into();
        let number = texts.exact_amount(kroner, unit);
        texts.say(&format!("amount-{word}"), [arg("number", number)])
    };
    if unit == Unit::Kroner {
        return in_unit(unit);
    }
    format!("{} = {}", in_unit(unit), in_unit(Unit::Kroner))
}

/// What is said of a cell when the pointer rests on it: what is wrong, where it comes from.
pub(super) fn hint(view: &View<'_>, state: &State, at: (usize, usize)) -> Option<String> {
    let cell = state.cell(view, at)?;
    if let Some(fault) = fault(view, &cell) {
        return Some(fault);
    }
    let row = state.row(at.0)?;
    let retired = super::contract::retired(view, row, &cell);
    let retired = retired.map(|amount| capitalised(&retired_said(view, &cell, amount)));
    let place = cell.target.as_ref().and_then(Target::place);
    let said = place.and_then(|place| view.projection().plan().annotation(place));
    let parts = [
        retired,
        said.and_then(|it| it.source.clone()),
        said.and_then(|it| it.note.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}
