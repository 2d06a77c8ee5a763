//! What is open in the panel: a proposal with how much it is to give, what it means and who may
//! refuse it; or the words of something that is in the plan.
//!
//! An open proposal is tried, so that every figure shows what accepting it would come to.

use egui::{Key, Ui};

use super::fields::{self, Fields};
use crate::model::{Change, Entity, Field, ScenarioId, Value};
use crate::money::Money;
use crate::room::{Means, Proposal};
use crate::time::{Horizon, Year};
use crate::ui::request::{Making, Request};
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// What the panel remembers between frames; nothing of the plan.
#[derive(Debug, Default)]
pub(crate) struct State {
    form: Option<Form>,
    /// All proposals are shown, however many.
    pub(super) shows_all: bool,
}

/// A proposal that is open: several where more of the same thing is proposed in later years.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    /// Its place among what is proposed for the year.
    pub(super) at: usize,
    /// What it gives in the year as it was proposed.
    pub(super) amount: Money,
    /// The proposals; the last of them can be changed.
    pub(super) proposals: Vec<Proposal>,
}

#[derive(Debug)]
enum About {
    Proposed(Opened),
    Accepted(Entity),
}

#[derive(Debug)]
struct Form {
    about: About,
    scenario: Option<ScenarioId>,
    year: Year,
    fields: Fields,
    /// It was drawn in this frame.
    seen: bool,
    /// It was drawn in the last frame.
    shown: bool,
    /// It has been drawn before.
    started: bool,
    /// What is tried, and the figures it was tried on.
    tried: Option<(u64, Vec<Change>)>,
}

impl State {
    /// Opens a proposal.
    pub(super) fn open(&mut self, view: &mut View<'_>, opened: Opened) {
        let Some(last) = opened.proposals.last() else {
            return;
        };
        let texts = view.look.texts;
        let (size, year) = match &last.means {
            Means::Release(it) => (texts.numbers().plain(it.share.0.normalize()), it.from_year),
            Means::Lever(it) => (
                texts
                    .numbers()
                    .plain(view.look.unit.of(it.amount.decimal()).normalize()),
                it.year,
            ),
        };
        let fields = Fields {
            size,
            year: year.to_string(),
            refuser: last.level,
            ..Fields::default()
        };
        self.start(view, About::Proposed(opened), fields);
    }

    /// Opens the words of something that is in the plan.
    pub(super) fn open_accepted(&mut self, view: &mut View<'_>, entity: &Entity) {
        let said = super::decided::said(view.projection().plan(), entity);
        let (why, consequence) = said.unwrap_or_default();
        let fields = Fields {
            why,
            consequence,
            ..Fields::default()
        };
        self.start(view, About::Accepted(entity.clone()), fields);
    }

    fn start(&mut self, view: &mut View<'_>, about: About, fields: Fields) {
        self.close(view);
        self.form = Some(Form {
            about,
            scenario: view.session.scenario().cloned(),
            year: view.session.year(),
            fields,
            seen: true,
            shown: true,
            started: false,
            tried: None,
        });
    }

    /// Closes what is open; what was tried is forgotten.
    pub(super) fn close(&mut self, view: &mut View<'_>) {
        if self.form.take().is_some_and(|form| form.tried.is_some()) {
            view.ask(Request::DropTrial);
        }
    }

    /// The place of the open proposal among those of the year that is looked at. One of another
    /// scenario or year is closed.
    pub(super) fn opened(&mut self, view: &mut View<'_>) -> Option<usize> {
        let form = self.form.as_ref()?;
        let session = view.session;
        if form.scenario.as_ref() != session.scenario() || form.year != session.year() {
            self.close(view);
            return None;
        }
        Some(self.proposal()?.at)
    }

    /// The proposal that is open.
    pub(super) fn proposal(&self) -> Option<Opened> {
        match &self.form.as_ref()?.about {
            About::Proposed(opened) => Some(opened.clone()),
            About::Accepted(_) => None,
        }
    }

    /// Whether the words of something are open.
    pub(super) fn explains(&self, entity: &Entity) -> bool {
        let form = self.form.as_ref();
        form.is_some_and(|form| matches!(&form.about, About::Accepted(it) if it == entity))
    }

    /// What is only tried.
    pub(super) fn tried(&self) -> Vec<Entity> {
        let opened = self.proposal();
        let proposals = opened.into_iter().flat_map(|it| it.proposals);
        proposals.map(|it| it.entity()).collect()
    }

    /// Whether something is open and in sight.
    pub(crate) fn is_open(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.shown)
    }

    /// After a frame: what is not in sight is not tried.
    pub(crate) fn rest(&mut self, requests: &mut Vec<Request>) {
        let Some(form) = &mut self.form else { return };
        form.shown = std::mem::take(&mut form.seen);
        if !form.shown && form.tried.take().is_some() {
            requests.push(Request::DropTrial);
        }
    }
}

/// The form under its row.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let Some(form) = &mut state.form else { return };
    let tokens = view.look.tokens;
    form.seen = true;
    let frame = egui::Frame::new()
        .fill(tokens.panel2)
        .corner_radius(space::RADIUS)
        .inner_margin(egui::Margin::symmetric(10, 8));
    let mut done = false;
    let shown = frame.show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 4.0;
        done = match &form.about {
            About::Proposed(opened) => {
                let opened = opened.clone();
                proposed(ui, view, form, &opened)
            }
            About::Accepted(entity) => {
                let entity = entity.clone();
                accepted(ui, view, form, &entity)
            }
        };
    });
    if !form.started {
        form.started = true;
        ui.scroll_to_rect(shown.response.rect, None);
        ui.memory_mut(|memory| memory.request_focus(fields::id("why")));
    }
    if done || ui.input(|input| input.key_pressed(Key::Escape)) {
        state.close(view);
    }
}

/// A proposal: how much and from when, what it means, and the buttons. Answers whether it is done
/// with.
fn proposed(ui: &mut Ui, view: &mut View<'_>, form: &mut Form, opened: &Opened) -> bool {
    let means = opened.proposals.last().map(|it| &it.means);
    let release = matches!(means, Some(Means::Release(_)));
    fields::size(ui, view, &mut form.fields, release);
    let proposals = read(view, &form.fields, opened);
    if let Some(proposals) = &proposals {
        try_out(view, form, proposals);
        fields::left(ui, view, form.year);
    } else {
        fields::fault(ui, view);
    }
    fields::words(ui, view, &mut form.fields);
    ui.add_space(2.0);
    let done = accept_or_cancel(ui, view, form, proposals.as_deref());
    widgets::rule(ui, view.look.tokens.line);
    let refused = fields::refuse(ui, view, &mut form.fields);
    let Some(first) = opened.proposals.first().filter(|_| refused) else {
        return done;
    };
    let said = form.fields.said(view.look.texts);
    let change = saying(first, &said).refuse(form.fields.refuser);
    view.ask(Request::Change(vec![change], Making::Refuse));
    true
}

/// The buttons of a proposal; answers whether one was used.
fn accept_or_cancel(
    ui: &mut Ui,
    view: &mut View<'_>,
    form: &Form,
    proposals: Option<&[Proposal]>,
) -> bool {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let [accept, cancel] = ["freeing-accept", "freeing-cancel"].map(|key| texts.get(key));
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(proposals.is_some(), |ui| {
            if widgets::button(ui, tokens, Tone::Main, None, Some(&accept), &accept).clicked() {
                let said = form.fields.said(texts);
                let proposals = proposals.into_iter().flatten();
                let changes = proposals.map(|it| saying(it, &said).accept()).collect();
                view.ask(Request::Change(changes, Making::Accept));
                done = true;
            }
        });
        done |= widgets::button(ui, tokens, Tone::Quiet, None, Some(&cancel), &cancel).clicked();
    });
    done
}

/// The words of something in the plan, and the way to take it out.
fn accepted(ui: &mut Ui, view: &mut View<'_>, form: &mut Form, entity: &Entity) -> bool {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    fields::words_in_plan(ui, view, &mut form.fields);
    ui.add_space(2.0);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        let keep = texts.get("freeing-keep");
        if widgets::button(ui, tokens, Tone::Main, None, Some(&keep), &keep).clicked() {
            let set = |field: Field, text: &str| Change::Set {
                place: entity.clone().field(field),
                value: Value::Text(text.trim().to_owned()),
            };
            let changes = vec![
                set(Field::Why, &form.fields.why),
                set(Field::Consequence, &form.fields.consequence),
            ];
            view.ask(Request::Change(changes, Making::Say));
            done = true;
        }
        let remove = texts.get("freeing-remove");
        if widgets::button(ui, tokens, Tone::Plain, None, Some(&remove), &remove).clicked() {
            let entity = entity.clone();
            view.ask(Request::Change(
                vec![Change::Remove { entity }],
                Making::Remove,
            ));
            done = true;
        }
        let cancel = texts.get("freeing-cancel");
        done |= widgets::button(ui, tokens, Tone::Quiet, None, Some(&cancel), &cancel).clicked();
    });
    done
}

/// Shows in every figure what accepting would come to; again where something else was tried or
/// done in between, but never what was turned down.
fn try_out(view: &mut View<'_>, form: &mut Form, proposals: &[Proposal]) {
    let changes: Vec<Change> = proposals.iter().map(Proposal::accept).collect();
    let stamp = view.session.figures_stamp();
    let trying = view.session.is_trying();
    let anew = form
        .tried
        .as_ref()
        .is_none_or(|(on, tried)| *tried != changes || !trying && *on != stamp);
    if anew {
        form.tried = Some((stamp, changes.clone()));
        view.ask(Request::Try(changes));
    }
}

/// The proposals with what was typed; `None` where that cannot be read.
fn read(view: &View<'_>, fields: &Fields, opened: &Opened) -> Option<Vec<Proposal>> {
    let mut proposals = opened.proposals.clone();
    let last = proposals.last_mut()?;
    let budget = view.projection().plan().budget();
    let year = year_of(&fields.year, budget)?;
    match &mut last.means {
        Means::Release(release) => {
            release.share = fields.share(view.look.texts)?;
            release.from_year = year;
        }
        Means::Lever(used) => {
            used.amount = fields.amount(view.look.texts, view.look.unit)?;
            used.year = year;
        }
    }
    Some(proposals)
}

fn year_of(text: &str, budget: Horizon) -> Option<Year> {
    let year: u16 = text.trim().parse().ok()?;
    Some(Year::new(year)).filter(|year| budget.contains(*year))
}

/// A proposal with why and with what consequence.
fn saying(proposal: &Proposal, (why, consequence): &(String, String)) -> Proposal {
    let mut proposal = proposal.clone();
    match &mut proposal.means {
        Means::Release(it) => {
            it.why.clone_from(why);
            it.consequence.clone_from(consequence);
        }
        Means::Lever(it) => {
            it.why.clone_from(why);
            it.consequence.clone_from(consequence);
        }
    }
    proposal
}
