//! Above the list: what the initiatives come to in a sentence, the table, a new initiative, and
//! the order.

use egui::accesskit::Role;
use egui::{Ui, WidgetInfo};
use strum::VariantArray as _;

use super::State;
use super::known::Order;
use crate::model::{Change, Initiative, InitiativeId, Plan, Thing};
use crate::money::Money;
use crate::projection::Projection;
use crate::sheet::{self, Sheet, SheetKind};
use crate::texts::{Texts, arg};
use crate::ui::commands::Command;
use crate::ui::icons::Icon;
use crate::ui::request::{Making, Request};
use crate::ui::section::Section;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The choice between the initiatives as they stand in time and as a table.
pub(crate) fn switch(ui: &mut Ui, view: &mut View<'_>, current: Section) {
    let texts = view.look.texts;
    let choices = [
        (Section::Renewal, texts.get("renewal-shown-years")),
        (
            Section::Sheet(SheetKind::Renewal),
            texts.get("renewal-shown-table"),
        ),
    ];
    let name = texts.get("renewal-shown");
    let chosen = widgets::segments(ui, view.look.tokens, &name, current, &choices);
    if let Some(section) = chosen {
        view.ask(Request::Do(section.command()));
    }
}

/// The view's name, its sentence, and what can be done.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let name = texts.get("command-renewal");
    let sentence = sentence(view, state);
    let font = Weight::SemiBold.size(size::SENTENCE);
    let title = ui
        .painter()
        .layout_no_wrap(name.clone(), font.clone(), tokens.ink);
    let new = texts.get("grid-add-initiative");
    let wide = ui.available_width() - title.size().x - 24.0
        > widgets::button_width(ui, Some(Icon::Plus), Some(&new)) + switch_width(ui, texts);
    widgets::row(
        ui,
        32.0,
        |ui| {
            let some = !view.projection().plan().initiatives.is_empty();
            let shown = wide.then_some(new.as_str());
            let icon = Some(Icon::Plus);
            if some && widgets::button(ui, tokens, Tone::Plain, icon, shown, &new).clicked() {
                add(view, state);
            }
            switch(ui, view, Section::Renewal);
        },
        |ui| {
            let shown = widgets::text(name.clone(), font, tokens.ink);
            let label = ui.add(egui::Label::new(shown).truncate());
            label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
        },
    );
    if let Some(sentence) = sentence {
        let font = Weight::Regular.size(size::BODY);
        let shown = widgets::text(sentence, font, tokens.ink2);
        ui.add(egui::Label::new(shown).wrap());
    }
    ui.add_space(6.0);
}

fn switch_width(ui: &Ui, texts: &Texts) -> f32 {
    let choices = ["renewal-shown-years", "renewal-shown-table"];
    let choices = choices.map(|key| ((), texts.get(key)));
    widgets::segments_width(ui, &choices)
}

/// How many there are, how many of them our budget has back, and what they ask for.
fn sentence(view: &View<'_>, state: &State) -> Option<String> {
    let texts = view.look.texts;
    let known = state.list.known.as_ref()?;
    let count = known.rows.len();
    if count == 0 {
        return None;
    }
    let conclusion = texts.say(
        "renewal-summary",
        [
            arg("count", count),
            arg("active", known.active),
            arg("back", known.paid_back),
        ],
    );
    let price = known.most.map(|(year, kroner)| {
        let amount = texts.amount(Money::entered(kroner), view.look.unit);
        texts.say(
            "renewal-price",
            [arg("year", year.to_string()), arg("amount", amount)],
        )
    });
    Some(match price {
        Some(price) => format!("{conclusion} {price}"),
        None => conclusion,
    })
}

/// Adds an initiative with a name of its own, and looks at it.
fn add(view: &mut View<'_>, state: &mut State) {
    if let Some((change, id)) = new_initiative(view.look.texts, view.projection()) {
        view.ask(Request::Change(vec![change], Making::Add));
        view.ask(Request::OpenPanel);
        state.choose(id);
        state.detail.edit(); // nothing can be said of its worth before its fields are filled in
    }
}

fn new_initiative(texts: &Texts, projection: &Projection) -> Option<(Change, InitiativeId)> {
    let plan = projection.plan();
    let sheet = Sheet::of(SheetKind::Renewal, projection);
    let change = sheet::insert(&sheet, plan, None)?.into_iter().next()?;
    let Change::Add { thing, at } = change else {
        return None;
    };
    let Thing::Initiative(new) = thing else {
        return None;
    };
    let id = new.id.clone();
    let named = Initiative {
        name: free_name(plan, &texts.get("grid-add-initiative")),
        ..Initiative::clone(&new)
    };
    let thing = Thing::Initiative(std::sync::Arc::new(named));
    Some((Change::Add { thing, at }, id))
}

/// A name that no initiative has: numbered where it is taken.
fn free_name(plan: &Plan, name: &str) -> String {
    let taken = |name: &str| plan.initiatives.iter().any(|it| it.name == name);
    let numbered = (2_usize..).map(|number| format!("{name} {number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|it| !taken(it)).unwrap_or_default()
}

/// The order of the list, and which question it answers.
pub(super) fn ranking(ui: &mut Ui, view: &View<'_>, order: &mut Order) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let word = |order: Order| -> &'static str { order.into() };
    let choices: Vec<(Order, String)> = Order::VARIANTS
        .iter()
        .map(|it| (*it, texts.get(&format!("renewal-order-{}", word(*it)))))
        .collect();
    let answers = texts.get(&format!("renewal-order-{}-answers", word(*order)));
    let basis = super::detail::fixed_basis(view);
    let said = texts.say(
        "renewal-order-said",
        [arg("answers", answers), arg("basis", basis)],
    );
    let margin = egui::Margin {
        left: 14,
        right: 14,
        top: 10,
        bottom: 2,
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let name = texts.get("renewal-order");
        let width = widgets::segments_width(ui, &choices);
        let mut choose = |ui: &mut Ui| {
            if let Some(chosen) = widgets::segments(ui, tokens, &name, *order, &choices) {
                *order = chosen;
            }
        };
        if ui.available_width() - width > 200.0 {
            ui.horizontal(|ui| {
                choose(ui);
                ui.add_space(12.0);
                widgets::caption(ui, tokens, said);
            });
        } else {
            choose(ui);
            ui.add_space(4.0);
            widgets::caption(ui, tokens, said);
        }
    });
}

/// What an initiative is, where there is none yet.
pub(super) fn empty(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        widgets::section(ui, tokens, texts.get("renewal-empty"));
        ui.add_space(4.0);
        let key = Command::RenewalTable.key().unwrap_or_default();
        for sentence in [
            texts.get("renewal-empty-what"),
            texts.say("renewal-empty-how", [arg("key", key)]),
        ] {
            let shown = widgets::text(sentence, Weight::Regular.size(size::BODY), tokens.ink2);
            ui.add(egui::Label::new(shown).wrap());
        }
        ui.add_space(8.0);
        let new = texts.get("grid-add-initiative");
        let icon = Some(Icon::Plus);
        let button = widgets::button(ui, tokens, Tone::Main, icon, Some(&new), &new);
        state.list.new_button = Some(button.id);
        if button.clicked() {
            add(view, state);
        }
    });
}
