//! What is proposed for the selected year: each a row that opens, to be accepted, changed or
//! refused.

use egui::{Rect, Sense, Ui, vec2};

use super::clickable;
use super::form::{self, Opened, State};
use super::year::ROW;
use crate::model::Entity;
use crate::money::Money;
use crate::projection::Figure;
use crate::room::{Means, Proposal, ProposedPart, ground};
use crate::texts::{Texts, arg};
use crate::time::Year;
use crate::ui::icons;
use crate::ui::results::Checks;
use crate::ui::theme::{Tokens, Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The height of a row with something under it.
pub(super) const TALL_ROW: f32 = ROW + 14.0;

/// So many proposals are always shown; of more than that, the first.
const MOST: usize = 10;
const FIRST: usize = 8;

/// What a row shows.
pub(super) struct Shown {
    pub(super) id: egui::Id,
    pub(super) level: u16,
    pub(super) name: String,
    /// In small print: on what ground it can be freed, or that it is freed.
    pub(super) beside: String,
    pub(super) amount: String,
    /// Under it: what a use of a lever takes back and is for, or what a decision means.
    pub(super) under: Option<String>,
    pub(super) open: bool,
}

/// The proposals, and the form of the one that is open in its place among them.
pub(super) fn rows(ui: &mut Ui, view: &mut View<'_>, checks: &Checks, state: &mut State) {
    let tokens = view.look.tokens;
    let year = view.session.year();
    let parts = checks.year(year).map_or(&[][..], |it| &it.proposals);
    // The one that is open is tried, and so it is soon proposed no more.
    let open = state.opened(view);
    let tried = state.tried();
    let is_tried = |part: &&ProposedPart| {
        part.proposals.iter().any(|at| {
            let proposal = checks.cover.proposals.get(*at);
            !tried.is_empty() && proposal.is_some_and(|it| tried.contains(&it.entity()))
        })
    };
    let parts: Vec<&ProposedPart> = parts.iter().filter(|it| !is_tried(it)).collect();
    let count = parts.len() + usize::from(open.is_some());
    if count > 0 {
        ui.add_space(6.0);
        widgets::caption(ui, tokens, view.look.texts.get("freeing-open-hint"));
    }
    let all = state.shows_all || count <= MOST || open.is_some_and(|at| at >= FIRST);
    let shown = if all { count } else { FIRST };
    let place = open.map(|at| at.min(parts.len()));
    widgets::rows_in_sight(ui, shown, ROW, |ui, at| {
        if place == Some(at) {
            open_row(ui, view, state);
            return;
        }
        let at = match place {
            Some(place) if at > place => at - 1,
            _ => at,
        };
        if let Some(part) = parts.get(at) {
            closed_row(ui, view, checks, (at, part), state);
        }
    });
    if count > MOST {
        more(ui, view, state, count - FIRST);
    }
}

/// Shows the others too, or the first alone again.
fn more(ui: &mut Ui, view: &View<'_>, state: &mut State, others: usize) {
    let texts = view.look.texts;
    let shown = if state.shows_all {
        texts.get("freeing-fewer")
    } else {
        texts.say("freeing-more", [arg("count", others.to_string())])
    };
    ui.add_space(4.0);
    if widgets::link(ui, &view.look, shown, Weight::Regular.size(size::SMALL)).clicked() {
        state.shows_all = !state.shows_all;
    }
    ui.add_space(4.0);
}

fn closed_row(
    ui: &mut Ui,
    view: &mut View<'_>,
    checks: &Checks,
    (at, part): (usize, &ProposedPart),
    state: &mut State,
) {
    let proposals = part.proposals.iter();
    let proposals = proposals.filter_map(|at| checks.cover.proposals.get(*at));
    let proposals: Vec<Proposal> = proposals.cloned().collect();
    let Some(last) = proposals.last() else { return };
    let shown = shown(view, last, part.amount, false);
    if row(ui, view, &shown, None).clicked() {
        let opened = Opened {
            at,
            amount: part.amount,
            proposals,
        };
        state.open(view, opened);
    }
}

fn open_row(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let Some(opened) = state.proposal() else {
        return;
    };
    let Some(last) = opened.proposals.last() else {
        return;
    };
    let shown = shown(view, last, opened.amount, true);
    if row(ui, view, &shown, None).clicked() {
        state.close(view);
        return;
    }
    form::show(ui, view, state);
}

/// What a row says of a proposal.
fn shown(view: &View<'_>, proposal: &Proposal, amount: Money, open: bool) -> Shown {
    let texts = view.look.texts;
    let projection = view.projection();
    let year = view.session.year();
    let subject = proposal.subject();
    let ground = ground(projection, &subject, year);
    let under = match &proposal.means {
        Means::Release(_) => None,
        Means::Lever(used) => texts.use_in_short(projection, used, view.look.unit),
    };
    Shown {
        id: row_id(&proposal.entity()),
        level: proposal.level,
        name: texts.proposal(projection, proposal),
        beside: beside(
            texts,
            ground.map(|it| texts.ground(it)),
            proposal.year,
            year,
        ),
        amount: view.number(amount, year),
        under,
        open,
    }
}

/// The ground, and the first year where that comes before the one that is looked at.
fn beside(texts: &Texts, ground: Option<String>, from: Year, year: Year) -> String {
    let ground = ground.unwrap_or_default();
    if from >= year {
        return ground;
    }
    let named = [arg("ground", ground), arg("year", from.to_string())];
    texts.say("freeing-from-earlier", named)
}

pub(super) fn row_id(of: &Entity) -> egui::Id {
    egui::Id::unique("freeing-row").with(of.to_string())
}

/// A row that opens: level, name, small print and amount.
/// One with a figure is explained on request.
pub(super) fn row(
    ui: &mut Ui,
    view: &mut View<'_>,
    shown: &Shown,
    figure: Option<&Figure>,
) -> egui::Response {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let width = ui.available_width();
    let height = if shown.under.is_some() { TALL_ROW } else { ROW };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let level = texts.level(view.projection().rules(), shown.level);
    let said = [
        arg("name", shown.name.clone()),
        arg("ground", shown.beside.clone()),
        arg("level", level),
        arg("amount", shown.amount.clone()),
    ];
    let said = texts.say("freeing-row", said);
    let response = clickable(ui, view, rect, shown.id, &said);
    if let Some(figure) = figure {
        let (look, projection) = (view.look, view.session.projection());
        widgets::explained_on_request(ui, &look, projection, figure, &response, view.requests);
    }
    let wide = rect.expand2(vec2(8.0, 0.0));
    if shown.open {
        ui.painter().rect_filled(wide, 4.0, tokens.sel);
    } else if response.hovered() {
        ui.painter().rect_filled(wide, 4.0, tokens.panel2);
    }
    let cut = paint(ui, tokens, rect, shown);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        egui::Stroke::new(1.0, tokens.line),
    );
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let under = shown.under.clone().unwrap_or_default();
    if cut || figure.is_some() {
        return response.on_hover_text(format!("{said}\n{under}").trim().to_owned());
    }
    response
}

/// Paints a row; answers whether something of it had no room.
fn paint(ui: &Ui, tokens: &Tokens, rect: Rect, shown: &Shown) -> bool {
    let painter = ui.painter();
    let line = rect.with_max_y(rect.top() + ROW);
    let middle = line.center().y;
    icons::level(
        painter,
        shown.level,
        line.left_center() + vec2(10.0, 0.0),
        tokens,
    );
    let one_line = |text: &str, weight: Weight, of: f32, ink, room: f32| {
        let mut job =
            egui::text::LayoutJob::simple_singleline(text.to_owned(), weight.size(of), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(8.0));
        painter.layout_job(job)
    };
    let left = line.left() + 27.0;
    let amount = one_line(
        &shown.amount,
        Weight::Medium,
        size::BODY,
        tokens.ink,
        f32::INFINITY,
    );
    let mut right = line.right() - amount.size().x;
    painter.galley(
        egui::pos2(right, middle - amount.size().y / 2.0),
        amount,
        tokens.ink,
    );
    right -= 10.0;
    let room = (right - left).max(0.0);
    let beside = one_line(
        &shown.beside,
        Weight::Regular,
        size::SMALL,
        tokens.ink3,
        room * 0.45,
    );
    right -= beside.size().x;
    let mut cut = beside.elided;
    painter.galley(
        egui::pos2(right, middle - beside.size().y / 2.0),
        beside,
        tokens.ink3,
    );
    let room = right - 10.0 - left;
    let name = one_line(&shown.name, Weight::Regular, size::BODY, tokens.ink, room);
    cut |= name.elided;
    painter.galley(
        egui::pos2(left, middle - name.size().y / 2.0),
        name,
        tokens.ink,
    );
    if let Some(under) = &shown.under {
        let room = line.right() - left;
        let under = one_line(under, Weight::Regular, size::SMALL, tokens.ink3, room);
        cut |= under.elided;
        painter.galley(egui::pos2(left, line.bottom() - 5.0), under, tokens.ink3);
    }
    cut
}
