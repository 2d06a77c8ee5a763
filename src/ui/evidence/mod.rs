//! Where room usually lies: what became of proposed appropriations, in all chapters that are at
//! hand and in the plan's own. A reference; it changes no figure.

mod strip;
mod table;
mod words;

use egui::Ui;

use crate::evidence::{self, Chapter, Comparison, Evidence, PostKind, Record, Tally};
use crate::rules::Sector;
use crate::texts::arg;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The plan's own chapters, with what is known of them.
struct Own<'a> {
    evidence: &'static Evidence,
    /// What the card reads of the plan.
    view: &'a View<'a>,
    chapters: Vec<&'static Chapter>,
    records: Vec<&'static Record>,
}

impl Own<'_> {
    /// What all chapters show.
    fn whole(&self, comparison: Comparison, kind: PostKind) -> Option<&'static Tally> {
        self.evidence.whole(comparison, Some(kind))
    }

    /// What the plan's own chapters show.
    fn tally(&self, comparison: Comparison, kind: PostKind) -> Tally {
        let own = self.records.iter().copied();
        Tally::of(own.filter(|it| it.kind == kind), comparison)
    }

    /// The posts that the plan spends from in a chapter.
    fn posts(&self, chapter: &Chapter) -> Vec<u16> {
        let plan = self.view.projection().plan();
        let lines = plan.lines.iter().filter(|line| !line.is_income());
        let own = lines.filter(|line| {
            let found = self.evidence.chapter(&line.chapter);
            found.is_some_and(|it| it.chapter == chapter.chapter)
        });
        let mut posts: Vec<u16> = own
            .filter_map(|line| line.post.trim().parse().ok())
            .collect();
        posts.sort_unstable();
        posts.dedup();
        posts
    }

    /// The kinds of post that the conclusion is about: post 01, and 45 where the plan has it.
    fn concluded(&self) -> Vec<PostKind> {
        let posts = self.chapters.iter().flat_map(|it| self.posts(it));
        let has_equipment = posts
            .filter_map(PostKind::of)
            .any(|it| it == PostKind::Equipment);
        let equipment = has_equipment.then_some(PostKind::Equipment);
        [PostKind::Operating].into_iter().chain(equipment).collect()
    }
}

/// The card, where the plan is of a state body. `open`: whether its figures are shown.
pub(super) fn card(ui: &mut Ui, view: &View<'_>, open: &mut bool) {
    let is_state = view.projection().rules().sector == Sector::State;
    let Some(evidence) = evidence::built_in().filter(|_| is_state) else {
        return;
    };
    let chapters = evidence.chapters_of(view.projection().plan());
    let records = chapters.iter().flat_map(|it| evidence.records_of(it));
    let own = Own {
        evidence,
        view,
        records: records.collect(),
        chapters,
    };
    let texts = view.look.texts;
    widgets::card(ui, view.look.tokens, |ui| {
        ui.take_available_width();
        heading(ui, &own);
        conclusion(ui, &own);
        ui.add_space(2.0);
        note(ui, view, texts.get("evidence-no-rule"));
        let credit = texts.language().name(evidence.credit());
        let credit = [arg("source", credit.to_owned())];
        note(ui, view, texts.say("evidence-source", credit));
        ui.add_space(4.0);
        let shown = texts.get(if *open {
            "evidence-hide"
        } else {
            "evidence-show"
        });
        let tokens = view.look.tokens;
        if widgets::button(ui, tokens, Tone::Plain, None, Some(&shown), &shown).clicked() {
            *open = !*open;
        }
        if *open {
            figures(ui, &own);
        }
    });
}

fn heading(ui: &mut Ui, own: &Own<'_>) {
    let texts = own.view.look.texts;
    let tokens = own.view.look.tokens;
    let years = own.evidence.records().iter().map(|it| it.year);
    let span = years.clone().min().zip(years.max());
    let count = arg("count", own.evidence.chapters().len());
    let scope = [count.clone(), arg("years", words::span(span))];
    widgets::section(ui, tokens, texts.get("evidence-title"));
    widgets::caption(ui, tokens, texts.say("evidence-scope", scope));
    if own.chapters.is_empty() {
        widgets::caption(ui, tokens, texts.say("evidence-not-there", [count]));
    }
    ui.add_space(4.0);
}

/// What it all comes to, and what the kinds of post that matter here show.
fn conclusion(ui: &mut Ui, own: &Own<'_>) {
    let all = |comparison| own.evidence.whole(comparison, None);
    if let Some((decision, year)) = all(Comparison::Decision).zip(all(Comparison::DuringYear)) {
        let said = words::all(own.view, decision, year);
        sentence(ui, said, Weight::SemiBold, own.view.look.tokens.ink);
        ui.add_space(2.0);
    }
    for kind in own.concluded() {
        sentences(ui, own, Comparison::Decision, kind);
        if kind == PostKind::Equipment {
            sentences(ui, own, Comparison::DuringYear, kind);
        }
    }
}

/// What a kind of post shows, of all and of the plan's own.
fn sentences(ui: &mut Ui, own: &Own<'_>, comparison: Comparison, kind: PostKind) {
    let tokens = own.view.look.tokens;
    if let Some(whole) = own.whole(comparison, kind) {
        let said = words::whole(own.view, comparison, kind, whole);
        sentence(ui, said, Weight::Regular, tokens.ink);
    }
    if !own.chapters.is_empty() {
        let tally = own.tally(comparison, kind);
        let said = words::own(own.view, comparison, &own.chapters, &tally);
        sentence(ui, said, Weight::Regular, tokens.ink2);
    }
    ui.add_space(2.0);
}

/// The figures behind the conclusion, and where they are from.
fn figures(ui: &mut Ui, own: &Own<'_>) {
    let view = own.view;
    ui.add_space(10.0);
    part(ui, own, Comparison::Decision);
    if let Some(it) = own.whole(Comparison::Decision, PostKind::Operating) {
        note(ui, view, words::busiest(view, PostKind::Operating, it));
    }
    table::show(ui, own, Comparison::Decision);
    part(ui, own, Comparison::DuringYear);
    table::show(ui, own, Comparison::DuringYear);
    part(ui, own, Comparison::Accounts);
    sentences(ui, own, Comparison::Accounts, PostKind::Equipment);
    for chapter in &own.chapters {
        ui.add_space(8.0);
        strip::show(ui, own, chapter);
    }
    ui.add_space(10.0);
    note(ui, view, view.look.texts.get("evidence-basis"));
}

/// The heading of a comparison, and how it is to be read.
fn part(ui: &mut Ui, own: &Own<'_>, comparison: Comparison) {
    let texts = own.view.look.texts;
    let tokens = own.view.look.tokens;
    let word: &str = comparison.into();
    let whole = own.whole(comparison, PostKind::Equipment);
    let years = words::span(whole.and_then(|it| it.years));
    let title = texts.say(&format!("evidence-{word}"), [arg("years", years)]);
    widgets::rule(ui, tokens.line);
    ui.add_space(6.0);
    widgets::section(ui, tokens, title);
    note(ui, own.view, texts.get(&format!("evidence-{word}-note")));
    ui.add_space(2.0);
}

fn sentence(ui: &mut Ui, said: String, weight: Weight, color: egui::Color32) {
    let shown = widgets::text(said, weight.size(size::BODY), color);
    ui.add(egui::Label::new(shown).wrap());
}

fn note(ui: &mut Ui, view: &View<'_>, said: String) {
    widgets::caption(ui, view.look.tokens, said);
}
