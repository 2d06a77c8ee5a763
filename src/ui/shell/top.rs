//! The top bar: the plan, the scenario, undo and redo, and how things are shown.

use egui::accesskit::Role;
use egui::{
    Align, Layout, Popup, Sense, Stroke, StrokeKind, ThemePreference, Ui, WidgetInfo, pos2, vec2,
};
use strum::VariantArray as _;

use crate::document::EditLabel;
use crate::model::{Field, Place};
use crate::prices::PriceBasis;
use crate::texts::{Language, Unit, arg};
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::palette;
use crate::ui::request::Request;
use crate::ui::results::Glance;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The button that opens the list of scenarios.
pub(crate) const SCENARIO_PICKER: &str = "scenario-picker";

/// Between what stands at the right.
const GAP: f32 = 12.0;

/// What undo, redo and the line between plan and scenario take.
const STEPS: f32 = 120.0;

/// What the names of plan and scenario need at least where units and prices stand beside them.
const LEAST_NAMES: f32 = 320.0;

/// What the bar needs beside the view.
pub(crate) struct Bar<'a> {
    /// Every scenario at a glance; empty until they are computed.
    pub glances: &'a [Glance],
    /// The theme that was chosen.
    pub theme: ThemePreference,
    /// Without movement.
    pub reduced_motion: bool,
    /// Whether there is a right panel that can be shown or hidden.
    pub drawer: bool,
}

/// Draws the bar.
pub(crate) fn top(ui: &mut Ui, view: &mut View<'_>, bar: &Bar<'_>) {
    let width = ui.available_width();
    let (units, bases) = (units(view), bases(view));
    let more_shown = view.look.texts.get("top-more");
    let panel = if bar.drawer { 32.0 + GAP } else { 0.0 };
    // Units and prices stand in the bar where there is room for them beside plan and scenario.
    let choices = widgets::segments_width(ui, &units)
        + widgets::segments_width(ui, &bases)
        + widgets::button_width(ui, Some(Icon::More), Some(&more_shown))
        + 3.0 * GAP;
    let find = 32.0 + GAP;
    let wide = width - STEPS - panel - find - choices >= LEAST_NAMES;
    let at_right = panel + if wide { choices } else { 32.0 + GAP };
    let find_whole = palette::button_width(ui, &view.look) + GAP;
    let whole = width - STEPS - at_right - find_whole >= LEAST_NAMES;
    let at_right = at_right + if whole { find_whole } else { find };
    let names = width - STEPS - at_right;
    ui.horizontal_centered(|ui| {
        plan_menu(ui, view, (names * 0.55).clamp(90.0, 330.0));
        divider(ui, view);
        scenario_picker(ui, view, bar, (names * 0.45).clamp(90.0, 240.0));
        undo_redo(ui, view);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            more(ui, view, bar, wide);
            if bar.drawer {
                let name = named(view, Command::Panel);
                let tokens = view.look.tokens;
                if widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Panel), None, &name)
                    .clicked()
                {
                    view.ask(Request::Do(Command::Panel));
                }
            }
            if palette::button(ui, &view.look, whole) {
                view.ask(Request::Do(Command::FindAnything));
            }
            if wide {
                prices(ui, view, &bases);
                unit(ui, view, &units);
            }
        });
    });
}

/// The name of a command with its key.
pub(super) fn named(view: &View<'_>, command: Command) -> String {
    let name = view.look.texts.get(&command.text_key());
    match command.key() {
        Some(key) => format!("{name} ({key})"),
        None => name,
    }
}

fn divider(ui: &mut Ui, view: &View<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(9.0, 28.0), Sense::hover());
    let stroke = Stroke::new(1.0, view.look.tokens.line2);
    ui.painter().vline(rect.center().x, rect.y_range(), stroke);
}

/// The plan's name, which opens the menu of files.
fn plan_menu(ui: &mut Ui, view: &mut View<'_>, most: f32) {
    let tokens = view.look.tokens;
    let plan = view.session.document().plan();
    let (title, under) = if plan.body.is_empty() {
        (plan.name.clone(), String::new())
    } else {
        (plan.body.clone(), plan.name.clone())
    };
    let line = |text: String, weight: Weight, of: f32, color| {
        let mut job = egui::text::LayoutJob::simple_singleline(text, weight.size(of), color);
        job.wrap = egui::text::TextWrapping::truncate_at_width(most - 30.0);
        ui.painter().layout_job(job)
    };
    let head = line(title.clone(), Weight::SemiBold, size::BODY, tokens.ink);
    let foot = line(under.clone(), Weight::Regular, size::SMALL, tokens.ink3);
    let width = head.size().x.max(foot.size().x) + 34.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
    let name = view
        .look
        .texts
        .say("top-file-menu", [arg("plan", title.clone())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 6.0, tokens.panel2);
    }
    let left = rect.left() + 8.0;
    if under.is_empty() {
        painter.galley(
            pos2(left, rect.center().y - head.size().y / 2.0),
            head,
            tokens.ink,
        );
    } else {
        painter.galley(pos2(left, rect.top() + 3.0), head, tokens.ink);
        painter.galley(pos2(left, rect.top() + 20.0), foot, tokens.ink3);
    }
    icons::paint(
        painter,
        Icon::Down,
        pos2(rect.right() - 12.0, rect.center().y),
        tokens.ink2,
    );
    if response.has_focus() {
        focus_ring(painter, rect, 6.0, tokens);
    }
    Popup::menu(&response).show(|ui| {
        for command in [
            Command::New,
            Command::Open,
            Command::Save,
            Command::SaveAs,
            Command::Close,
            Command::Quit,
        ] {
            command_row(ui, view, command);
        }
    });
    let full = if under.is_empty() {
        title
    } else {
        format!("{title}\n{under}")
    };
    response.on_hover_text(full);
}

fn command_row(ui: &mut Ui, view: &mut View<'_>, command: Command) {
    let name = view.look.texts.get(&command.text_key());
    let key = command.key();
    if widgets::menu_row(ui, view.look.tokens, &name, key.as_deref(), None).clicked() {
        view.ask(Request::Do(command));
        ui.close();
    }
}

fn scenario_picker(ui: &mut Ui, view: &mut View<'_>, bar: &Bar<'_>, most: f32) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let plan = view.session.document().plan().clone();
    let current = view.session.scenario();
    let at = current.and_then(|id| plan.scenarios.iter().position(|it| it.id == *id));
    let at = at.map_or(0, |at| at + 1);
    let name_of = |at: usize| {
        let scenario = at.checked_sub(1).and_then(|at| plan.scenarios.get(at));
        texts.scenario_name(&plan, scenario.map(|it| &it.id))
    };
    let name = name_of(at);
    let letter = icons::scenario_letter(at);
    let mut job = egui::text::LayoutJob::simple_singleline(
        format!("{letter}  {name}"),
        Weight::Medium.size(size::BODY),
        tokens.ink,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(most - 60.0);
    let galley = ui.painter().layout_job(job);
    let (rect, _) = ui.allocate_exact_size(vec2(galley.size().x + 62.0, 32.0), Sense::hover());
    let response = ui.interact(rect, widgets::id(SCENARIO_PICKER), Sense::click());
    let said = format!("{}: {name}", texts.get("top-scenario"));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &said));
    let painter = ui.painter();
    let (fill, border) = if response.hovered() {
        (tokens.panel2, tokens.ctl)
    } else {
        (tokens.panel, tokens.line2)
    };
    painter.rect(
        rect,
        6.0,
        fill,
        Stroke::new(1.0, border),
        StrokeKind::Inside,
    );
    icons::scenario(
        painter,
        at,
        pos2(rect.left() + 17.0, rect.center().y),
        tokens.accent,
    );
    let y = rect.center().y - galley.size().y / 2.0;
    painter.galley(pos2(rect.left() + 31.0, y), galley, tokens.ink);
    icons::paint(
        painter,
        Icon::Down,
        pos2(rect.right() - 15.0, rect.center().y),
        tokens.ink2,
    );
    if response.has_focus() {
        focus_ring(painter, rect, 6.0, tokens);
    }
    Popup::menu(&response).show(|ui| {
        ui.set_width(ui.ctx().content_rect().width().min(500.0) - 40.0);
        for choice in 0..=plan.scenarios.len() {
            let glance = bar.glances.get(choice);
            if scenario_row(ui, view, choice, &name_of(choice), choice == at, glance).clicked() {
                let id = choice.checked_sub(1).and_then(|at| plan.scenarios.get(at));
                view.ask(Request::Scenario(id.map(|it| it.id.clone())));
                ui.close();
            }
        }
    });
    response.on_hover_text(name);
}

/// A scenario with its mark, its share, what it lacks and how many findings it has.
fn scenario_row(
    ui: &mut Ui,
    view: &View<'_>,
    at: usize,
    name: &str,
    selected: bool,
    glance: Option<&Glance>,
) -> egui::Response {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let under = glance.map_or_else(
        || texts.get("computing"),
        |glance| {
            let last = view.projection().plan().budget().last();
            let share = glance
                .share
                .unwrap_or(crate::projection::Quantity::Undefined);
            let share = view.look.quantity(view.projection(), share, None);
            let [errors, breaches, warnings, _] = glance.counts;
            let counted = [
                arg("share", share),
                arg("year", last.to_string()),
                arg("grave", errors + breaches),
                arg("warnings", warnings),
            ];
            let mut said = texts.say("scenario-glance", counted);
            if let Some((year, amount)) = glance.missing(view.look.prices) {
                let amount = arg("amount", texts.amount(amount, view.look.unit));
                let year = arg("year", year.to_string());
                said = format!("{said} · {}", texts.say("scenario-missing", [amount, year]));
            }
            said
        },
    );
    let wanted = vec2(ui.available_width(), 44.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let said = format!("{name}. {under}");
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, selected, &said));
    let painter = ui.painter_at(rect);
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 4.0, tokens.panel2);
    }
    if selected {
        painter.rect_filled(rect, 4.0, tokens.sel);
    }
    icons::scenario(
        &painter,
        at,
        rect.left_top() + vec2(16.0, 16.0),
        tokens.accent,
    );
    let weight = if selected {
        Weight::SemiBold
    } else {
        Weight::Medium
    };
    painter.text(
        rect.left_top() + vec2(32.0, 6.0),
        egui::Align2::LEFT_TOP,
        format!("{}  {name}", icons::scenario_letter(at)),
        weight.size(size::BODY),
        tokens.ink,
    );
    painter.text(
        rect.left_top() + vec2(32.0, 24.0),
        egui::Align2::LEFT_TOP,
        under,
        Weight::Regular.size(size::SMALL),
        tokens.ink3,
    );
    response
}

fn undo_redo(ui: &mut Ui, view: &mut View<'_>) {
    let document = view.session.document();
    let steps = [
        (Command::Undo, Icon::Undo, document.undo_label().cloned()),
        (Command::Redo, Icon::Redo, document.redo_label().cloned()),
    ];
    ui.spacing_mut().item_spacing.x = 2.0;
    for (command, icon, label) in steps {
        let mut name = named(view, command);
        if let Some(label) = &label {
            name = format!("{name}: {}", edit_name(view, label));
        }
        let clicked = ui
            .add_enabled_ui(label.is_some(), |ui| {
                widgets::button(ui, view.look.tokens, Tone::Quiet, Some(icon), None, &name)
                    .clicked()
            })
            .inner;
        if clicked {
            view.ask(Request::Do(command));
        }
    }
}

/// What an edit did, in words.
fn edit_name(view: &View<'_>, label: &EditLabel) -> String {
    let texts = view.look.texts;
    let plan = view.session.document().plan();
    let what = match label.field {
        Some(field @ Field::TargetShare) => texts.field(field),
        Some(field) => format!(
            "{}, {}",
            texts.entity(plan, &label.entity),
            texts.field(field)
        ),
        None => texts.entity(plan, &label.entity),
    };
    let place = Place {
        entity: label.entity.clone(),
        field: label.field.unwrap_or(Field::Name),
        year: label.year,
    };
    // What is counted from a start is called by the year that it comes to.
    let what = match view.projection().plan().calendar_year(&place) {
        Some(year) => format!("{what} {year}"),
        None => what,
    };
    let word: &str = label.action.into();
    texts.say(&format!("edit-{word}"), [arg("what", what)])
}

fn units(view: &View<'_>) -> Vec<(Unit, String)> {
    let shown = |unit: &Unit| (*unit, view.look.texts.unit(*unit));
    Unit::VARIANTS.iter().map(shown).collect()
}

fn bases(view: &View<'_>) -> [(PriceBasis, String); 2] {
    let texts = view.look.texts;
    let year = view.projection().plan().price_year().to_string();
    let fixed = texts.say("top-fixed", [arg("year", year)]);
    let nominal = texts.get("top-nominal");
    [(PriceBasis::Fixed, fixed), (PriceBasis::Nominal, nominal)]
}

fn unit(ui: &mut Ui, view: &mut View<'_>, choices: &[(Unit, String)]) {
    let name = view.look.texts.get("top-unit");
    if let Some(unit) = widgets::segments(ui, view.look.tokens, &name, view.look.unit, choices) {
        view.ask(Request::Unit(unit));
    }
}

fn prices(ui: &mut Ui, view: &mut View<'_>, choices: &[(PriceBasis, String)]) {
    let name = view.look.texts.get("top-prices");
    if let Some(prices) = widgets::segments(ui, view.look.tokens, &name, view.look.prices, choices)
    {
        view.ask(Request::Prices(prices));
    }
}

/// How things are shown: what has no room in the bar, and what is seldom changed.
fn more(ui: &mut Ui, view: &mut View<'_>, bar: &Bar<'_>, wide: bool) {
    let tokens = view.look.tokens;
    let name = view.look.texts.get("top-more");
    let shown = wide.then_some(name.as_str());
    let response = widgets::button(ui, tokens, Tone::Plain, Some(Icon::More), shown, &name);
    Popup::menu(&response).show(|ui| {
        let room = ui.ctx().content_rect().height() - 90.0;
        egui::ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| {
                if !wide {
                    group(ui, view, "top-unit");
                    for unit in Unit::VARIANTS {
                        let shown = view.look.texts.unit(*unit);
                        choice(
                            ui,
                            view,
                            &shown,
                            view.look.unit == *unit,
                            Request::Unit(*unit),
                        );
                    }
                    group(ui, view, "top-prices");
                    for basis in PriceBasis::VARIANTS {
                        let shown = view.look.texts.prices(view.projection().plan(), *basis);
                        choice(
                            ui,
                            view,
                            &shown,
                            view.look.prices == *basis,
                            Request::Prices(*basis),
                        );
                    }
                }
                language_and_theme(
                    ui,
                    view.look.texts,
                    view.look.tokens,
                    bar.theme,
                    bar.reduced_motion,
                    view.requests,
                );
                group(ui, view, "top-zoom");
                for command in [Command::ZoomIn, Command::ZoomOut, Command::ZoomReset] {
                    command_row(ui, view, command);
                }
                ui.separator();
                command_row(ui, view, Command::Keys);
            });
    });
}

fn group(ui: &mut Ui, view: &View<'_>, key: &str) {
    group_name(ui, view.look.texts, view.look.tokens, key);
}

fn group_name(
    ui: &mut Ui,
    texts: &crate::texts::Texts,
    tokens: &crate::ui::theme::Tokens,
    key: &str,
) {
    ui.add_space(4.0);
    let font = Weight::SemiBold.size(size::SMALL);
    ui.label(widgets::text(texts.get(key), font, tokens.ink3));
}

fn choice(ui: &mut Ui, view: &mut View<'_>, shown: &str, selected: bool, request: Request) {
    if widgets::menu_row(ui, view.look.tokens, shown, None, Some(selected)).clicked() {
        view.ask(request);
        ui.close();
    }
}

/// The choices that the start has too.
pub(crate) fn language_and_theme(
    ui: &mut Ui,
    texts: &crate::texts::Texts,
    tokens: &crate::ui::theme::Tokens,
    theme: ThemePreference,
    reduced_motion: bool,
    requests: &mut Vec<Request>,
) {
    group_name(ui, texts, tokens, "top-language");
    for language in Language::VARIANTS {
        let shown = language.own_name();
        let selected = texts.language() == *language;
        if widgets::menu_row(ui, tokens, shown, None, Some(selected)).clicked() {
            requests.push(Request::Language(*language));
            ui.close();
        }
    }
    group_name(ui, texts, tokens, "top-theme");
    for (choice, key) in [
        (ThemePreference::Light, "theme-light"),
        (ThemePreference::Dark, "theme-dark"),
        (ThemePreference::System, "theme-system"),
    ] {
        if widgets::menu_row(ui, tokens, &texts.get(key), None, Some(theme == choice)).clicked() {
            requests.push(Request::Theme(choice));
            ui.close();
        }
    }
    group_name(ui, texts, tokens, "top-motion");
    let shown = texts.get("reduced-motion");
    if widgets::menu_row(ui, tokens, &shown, None, Some(reduced_motion)).clicked() {
        requests.push(Request::ReducedMotion(!reduced_motion));
        ui.close();
    }
}
