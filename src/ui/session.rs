//! The open plan with what the engines computed of it: once per revision, never per frame.
//!
//! Figures of plans of usual size are computed in the frame that asks for them, so that what is
//! dragged and what it costs are one picture. Beyond that, and for what takes longer than a frame
//! (findings and proposals of very large plans), a worker computes and the old result is shown
//! dimmed until the new one is there.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;
use jiff::civil::DateTime;

use super::keeper::Keeper;
use super::request::{HowToSet, Making, ShareWish, Typed};
use super::results::{Checks, Figures, Glance, Wish, checks_of, figures_of, glances_of};
use super::worker::Worker;
use crate::document::{Action, Document, Done, Edit, Revision, set_development_share};
use crate::file::{self, Extras, OnDisk, OwnRules};
use crate::model::{Change, Entity, Field, Percent, Plan, Refusal, ScenarioId, Value};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Bridge, Projection};
use crate::room::{Headline, Ladder, Proposal, Strength, YearRow, propose_cover_up_to, year_rows};
use crate::sheet::Writing;
use crate::texts::{Texts, Unit};
use crate::time::{Horizon, Year};
use crate::worth::Portfolio;

/// Plans with at most so many amounts (things · years) are computed within a frame.
const FIGURES_WITHIN_A_FRAME: usize = 80_000;
/// The same for findings and proposals, which take longer.
const CHECKS_WITHIN_A_FRAME: usize = 3_000;

/// An open plan.
pub struct Session {
    document: Document,
    extras: Arc<Extras>,
    path: Option<PathBuf>,
    on_disk: Option<OnDisk>,
    /// What the file was like when the user was last told that it is another; as it was opened
    /// until then.
    told_on_disk: Option<OnDisk>,
    /// When it was last saved, local time.
    pub saved_at: Option<DateTime>,
    scenario: Option<ScenarioId>,
    trial: Option<(Edit, Plan)>,
    stamp: u64,
    year: Year,
    figures: Arc<Figures>,
    before_trial: Option<Arc<Figures>>,
    checks: Option<Arc<Checks>>,
    /// The rows of the year that is looked at, and of which figures and year they are.
    rows: Option<(u64, Year, Vec<YearRow>)>,
    glances: Option<(Revision, Vec<Glance>)>,
    figures_worker: Worker<Wish, Figures>,
    checks_worker: Worker<Arc<Figures>, Checks>,
    glances_worker: Worker<(Arc<Plan>, Revision), (Revision, Vec<Glance>)>,
    checks_wished: Option<u64>,
    figures_wished: u64,
    keeper: Option<Keeper>,
    kept: Revision,
    /// The autosave of a crash that this plan was opened from.
    left_by_crash: Option<PathBuf>,
}

fn amounts(plan: &Plan, years: Horizon) -> usize {
    let things = plan.lines.len() + plan.items.len() + plan.teams.len() + plan.releases.len();
    let things = things + plan.lever_uses.len();
    // An initiative has several amounts a year, and each of its parts.
    let parts = plan.initiatives.iter();
    let parts = parts.map(|it| 5 + it.tranches.len() + it.benefits.len() + it.bookings.len());
    let things = things + parts.sum::<usize>();
    things.saturating_mul(years.len())
}

impl Session {
    /// Opens a plan. `path`: the file it is saved in as it stands.
    pub fn new(plan: Plan, extras: Extras, path: Option<PathBuf>) -> Self {
        let document = Document::new(plan, path.is_some());
        let figures = Arc::new(figures_of(Wish {
            plan: Plan::clone(document.plan()),
            scenario: None,
            stamp: 0,
        }));
        let year = figures
            .projection
            .squeeze_year()
            .filter(|year| document.plan().budget().contains(*year))
            .unwrap_or(document.plan().budget().last());
        let on_disk = path.as_deref().and_then(OnDisk::of);
        Self {
            kept: document.revision(),
            document,
            extras: Arc::new(extras),
            path,
            on_disk,
            told_on_disk: on_disk,
            saved_at: None,
            scenario: None,
            trial: None,
            stamp: 0,
            year,
            figures,
            before_trial: None,
            checks: None,
            rows: None,
            glances: None,
            figures_worker: Worker::new(figures_of),
            checks_worker: Worker::new(checks_of),
            glances_worker: Worker::new(glances_of),
            checks_wished: None,
            figures_wished: 0,
            keeper: None,
            left_by_crash: None,
        }
    }

    /// Opens what a crash left. It is not saved until the user saves it, and its autosave stays
    /// until then.
    pub fn recovered(
        plan: Plan,
        extras: Extras,
        original: Option<PathBuf>,
        autosave: PathBuf,
    ) -> Self {
        let mut session = Self::new(plan, extras, None);
        let now = original.as_deref().and_then(OnDisk::of);
        let kept = OnDisk::of(&autosave);
        let newer = now.and_then(|it| it.changed) > kept.and_then(|it| it.changed);
        // What somebody else wrote since the crash is not written over unasked.
        session.on_disk = if newer { kept } else { now };
        session.path = original;
        session.left_by_crash = Some(autosave);
        session
    }

    /// Whether something would be lost if the plan were closed now. A new plan or a copy of a
    /// sample that nobody has touched is not worth a question.
    pub fn needs_saving(&self) -> bool {
        let touched = self.path.is_some() || self.document.undo_label().is_some();
        self.document.is_changed() && (touched || self.left_by_crash.is_some())
    }

    /// The figures that are shown.
    pub fn projection(&self) -> &Projection {
        &self.figures.projection
    }

    /// What the initiatives of the figures are worth.
    pub fn portfolio(&self) -> &Portfolio {
        let figures = &self.figures;
        figures
            .portfolio
            .get_or_init(|| crate::worth::portfolio(&figures.projection))
    }

    /// The same before what is being tried; none where nothing is.
    pub fn portfolio_before_trial(&self) -> Option<&Portfolio> {
        let figures = self.before_trial.as_ref()?;
        let portfolio = &figures.portfolio;
        Some(portfolio.get_or_init(|| crate::worth::portfolio(&figures.projection)))
    }

    /// The figures before what is being tried; none where nothing is.
    pub fn before_trial(&self) -> Option<&Projection> {
        self.before_trial.as_ref().map(|it| &it.projection)
    }

    /// What releases cover in a budget year: those that the body decides, and those of others.
    pub(super) fn covered(&self, year: Year) -> [Money; 2] {
        let at = self.projection().plan().budget().position(year);
        let covered = at.and_then(|at| self.figures.covered.get(at));
        covered.copied().unwrap_or_default()
    }

    /// The conclusion and its price.
    pub(super) fn headline(&self, basis: PriceBasis) -> &Headline {
        let [fixed, nominal] = &self.figures.headlines;
        match basis {
            PriceBasis::Fixed => fixed,
            PriceBasis::Nominal => nominal,
        }
    }

    /// What eats the room, from year 0 to the squeeze year or the last budget year.
    pub(super) fn bridge(&self) -> &Bridge {
        let projection = self.projection();
        self.figures
            .bridge
            .get_or_init(|| projection.bridge(projection.bridge_end()))
    }

    /// The ladder of a budget year: all that can be spent, by who could move it.
    pub(super) fn ladder(&self, year: Year, strength: Strength) -> Ladder {
        Ladder::of(self.projection(), year, strength)
    }

    /// What the year that is looked at lacks, frees, loses and carries.
    pub(super) fn rows(&self) -> &[YearRow] {
        self.rows.as_ref().map_or(&[], |(_, _, rows)| rows)
    }

    /// Findings and proposals; none until those of a very large plan are there.
    pub fn checks(&self) -> Option<&Checks> {
        self.checks.as_deref()
    }

    /// Changes whenever the shown figures do.
    pub(super) fn figures_stamp(&self) -> u64 {
        self.figures.stamp
    }

    /// Whether the shown figures are older than the plan.
    pub fn figures_are_old(&self) -> bool {
        self.figures.stamp != self.stamp
    }

    /// Whether the shown findings and proposals are older than the plan.
    pub fn checks_are_old(&self) -> bool {
        self.checks.as_ref().is_none_or(|it| it.stamp != self.stamp)
    }

    /// The plan as it stands in the document, without what is being tried.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Keys of the file that this version does not know.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }

    /// The file it is saved in.
    pub fn path(&self) -> Option<&PathBuf> {
        self.path.as_ref()
    }

    /// The scenario that is shown and changed; `None` is the base.
    pub fn scenario(&self) -> Option<&ScenarioId> {
        self.scenario.as_ref()
    }

    /// The year that is looked at.
    pub fn year(&self) -> Year {
        self.year
    }

    /// Looks at a year of the budget.
    pub fn select_year(&mut self, year: Year) {
        let budget = self.projection().plan().budget();
        self.year = year.clamp(budget.first(), budget.last());
    }

    /// Looks at another scenario.
    pub fn select_scenario(&mut self, scenario: Option<ScenarioId>) {
        self.document.close_step();
        self.scenario = scenario;
        self.drop_trial();
        self.stamp += 1;
    }

    /// Sets a development share in the scenario that is shown, or shows what it would be.
    pub(super) fn set_share(&mut self, wish: ShareWish) -> Result<(), Refusal> {
        let plan = self.document.plan().under(self.scenario.as_ref()).plan;
        // A target below what teams cost asks for nothing; it would only lie in the plan unseen.
        let floor = self.projection().share_of_teams(wish.year);
        let share = match floor {
            Some(floor) if wish.share <= floor => Percent::ZERO,
            _ => wish.share,
        };
        let edit = set_development_share(&plan, wish.year, share, wish.years);
        match wish.how {
            HowToSet::Try => self.attempt(edit),
            HowToSet::Make => self.edit(edit),
            HowToSet::Step => self.edit(edit.merged_by(format!("share-{}", wish.year))),
        }
    }

    /// Puts text in cells of the scenario that is shown; one step of undo. What cannot be read is
    /// kept as text.
    pub(super) fn enter(
        &mut self,
        texts: &Texts,
        typed: &Typed,
        (unit, basis): (Unit, PriceBasis),
    ) -> Result<(), Refusal> {
        let plan = self.document.plan().under(self.scenario.as_ref()).plan;
        let writing = Writing {
            texts,
            plan: &plan,
            unit: typed.unit.unwrap_or(unit),
            basis: typed.basis.unwrap_or(basis),
        };
        let changes = writing.changes(&typed.entries);
        self.change(changes, typed.making)
    }

    /// Makes changes in the scenario that is shown; one step of undo.
    pub(super) fn change(&mut self, changes: Vec<Change>, making: Making) -> Result<(), Refusal> {
        self.document.close_step();
        let edit = Edit::several(making.action(), changes);
        let edit = match making {
            Making::Accept | Making::Refuse => edit.map(|it| it.called(making.action())),
            _ => edit,
        };
        match edit {
            Some(edit) => self.edit(edit),
            None => Ok(()),
        }
    }

    /// Keeps an own rule set in the plan and uses it; one step of undo.
    pub(super) fn use_rules(&mut self, own: OwnRules) -> Result<(), Refusal> {
        self.document.close_step();
        let set = |field, text| Change::Set {
            place: Entity::Plan.field(field),
            value: Value::Text(text),
        };
        let named = set(Field::RuleSet, own.rules.id);
        let kept = set(Field::OwnRules, own.text);
        self.edit(Edit {
            changes: vec![kept, named.clone()],
            ..Edit::of(named)
        })
    }

    /// Accepts all that can be covered without asking anybody above a decision level; one step of
    /// undo.
    pub(super) fn cover_up_to(&mut self, level: u16) -> Result<(), Refusal> {
        let plan = self.document.plan().under(self.scenario.as_ref()).plan;
        let cover = propose_cover_up_to(&plan, level);
        let changes = cover.proposals.iter().map(Proposal::accept).collect();
        self.change(changes, Making::Accept)
    }

    /// Makes changes in the scenario that is shown; one step of undo with those of the same place
    /// before them.
    pub(super) fn step_change(&mut self, changes: Vec<Change>) -> Result<(), Refusal> {
        let Some(edit) = Edit::several(Action::Set, changes) else {
            return Ok(());
        };
        let key = edit.focus.as_ref().map(ToString::to_string);
        self.edit(match key {
            Some(key) => edit.merged_by(format!("step-{key}")),
            None => edit,
        })
    }

    /// Shows what changes would come to.
    pub(super) fn try_changes(&mut self, changes: Vec<Change>) -> Result<(), Refusal> {
        match Edit::several(Action::Set, changes) {
            Some(edit) => self.attempt(edit),
            None => Ok(()),
        }
    }

    /// Makes an edit in the scenario that is shown.
    pub fn edit(&mut self, edit: Edit) -> Result<(), Refusal> {
        self.drop_trial();
        self.document
            .apply(edit.in_scenario(self.scenario.clone()))?;
        self.stamp += 1;
        Ok(())
    }

    /// Shows the plan as it would be after an edit.
    pub fn attempt(&mut self, edit: Edit) -> Result<(), Refusal> {
        let edit = edit.in_scenario(self.scenario.clone());
        if self.trial.as_ref().is_some_and(|(tried, _)| *tried == edit) {
            return Ok(());
        }
        let plan = self.document.after(&edit)?;
        if self.trial.is_none() {
            self.before_trial = (!self.figures_are_old()).then(|| self.figures.clone());
        }
        self.trial = Some((edit, plan));
        self.stamp += 1;
        Ok(())
    }

    /// Whether an edit is being tried.
    pub(super) fn is_trying(&self) -> bool {
        self.trial.is_some()
    }

    /// Makes the edit that is being tried: one step of undo.
    pub fn keep_trial(&mut self) -> Result<(), Refusal> {
        let Some((edit, _)) = self.trial.take() else {
            return Ok(());
        };
        self.before_trial = None;
        self.stamp += 1;
        self.document.close_step();
        self.document.apply(edit)?;
        self.document.close_step();
        Ok(())
    }

    /// Forgets the edit that is being tried.
    pub fn drop_trial(&mut self) {
        self.before_trial = None;
        if self.trial.take().is_some() {
            self.stamp += 1;
        }
    }

    /// The next edit is an undo step of its own.
    pub fn close_step(&mut self) {
        self.document.close_step();
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) -> Option<Done> {
        self.drop_trial();
        self.stamp += 1;
        let done = self.document.undo();
        self.follow(done.as_ref());
        done
    }

    /// Makes it again.
    pub fn redo(&mut self) -> Option<Done> {
        self.drop_trial();
        self.stamp += 1;
        let done = self.document.redo();
        self.follow(done.as_ref());
        done
    }

    /// Looks at the scenario in which something was done or undone, so that it is seen.
    fn follow(&mut self, done: Option<&Done>) {
        if let Some(done) = done {
            self.scenario.clone_from(&done.scenario);
        }
        let plan = self.document.plan();
        self.scenario = self
            .scenario
            .take()
            .filter(|id| plan.scenario(id).is_some());
    }

    /// Brings figures and findings up to the plan, now or on a worker.
    pub fn compute(&mut self, ctx: &Context) {
        if let Some(figures) = self.figures_worker.done(ctx)
            && figures.stamp > self.figures.stamp
        {
            self.figures = Arc::new(figures);
        }
        if self.figures_are_old() && self.figures_wished != self.stamp {
            self.figures_wished = self.stamp;
            let plan = self
                .trial
                .as_ref()
                .map_or_else(|| self.document.plan().as_ref(), |(_, plan)| plan);
            let wish = Wish {
                plan: plan.clone(),
                scenario: self.scenario.clone(),
                stamp: self.stamp,
            };
            if amounts(plan, plan.horizon()) <= FIGURES_WITHIN_A_FRAME {
                self.figures = Arc::new(figures_of(wish));
            } else {
                self.figures_worker.wish(ctx, wish);
            }
        }
        self.compute_checks(ctx);
        let year = self.year;
        self.select_year(year);
        let wanted = (self.figures.stamp, self.year);
        if self.rows.as_ref().map(|(stamp, year, _)| (*stamp, *year)) != Some(wanted) {
            let rows = year_rows(self.projection(), self.year);
            self.rows = Some((wanted.0, wanted.1, rows));
        }
    }

    fn compute_checks(&mut self, ctx: &Context) {
        let known = self.checks.as_ref().map(|it| it.stamp);
        if let Some(checks) = self.checks_worker.done(ctx)
            && known.is_none_or(|known| checks.stamp > known)
        {
            self.checks = Some(Arc::new(checks));
        }
        let stamp = self.figures.stamp;
        if known.is_none_or(|known| known < stamp) && self.checks_wished != Some(stamp) {
            self.checks_wished = Some(stamp);
            let plan = self.projection().plan();
            if amounts(plan, plan.horizon()) <= CHECKS_WITHIN_A_FRAME {
                self.checks = Some(Arc::new(checks_of(self.figures.clone())));
            } else {
                self.checks_worker.wish(ctx, self.figures.clone());
            }
        }
    }

    /// Every scenario at a glance; computed when first asked for.
    pub fn glances(&mut self, ctx: &Context) -> &[Glance] {
        if let Some(done) = self.glances_worker.done(ctx) {
            self.glances = Some(done);
        }
        let revision = self.document.revision();
        let known = self.glances.as_ref().is_some_and(|(at, _)| *at == revision);
        if !known && !self.glances_worker.is_busy() {
            let plan = self.document.plan().clone();
            let all = amounts(&plan, plan.horizon()).saturating_mul(plan.scenarios.len() + 1);
            if all <= CHECKS_WITHIN_A_FRAME {
                self.glances = Some(glances_of((plan, revision)));
            } else {
                self.glances_worker.wish(ctx, (plan, revision));
            }
        }
        self.glances.as_ref().map_or(&[], |(_, glances)| glances)
    }

    /// Keeps an autosave of the plan as it stands.
    pub fn keep_autosave(&mut self, folder: &std::path::Path) {
        self.kept = self.document.revision();
        let keeper = self.keeper.get_or_insert_with(|| Keeper::begin(folder));
        keeper.keep(
            self.path.clone(),
            self.document.plan().clone(),
            self.extras.clone(),
        );
    }

    /// Whether there is something that no autosave has yet.
    pub fn needs_autosave(&self) -> bool {
        self.kept != self.document.revision()
    }

    /// Remembers that the plan is in this file as it stands.
    pub fn mark_saved(&mut self, path: PathBuf, now: DateTime) {
        self.on_disk = OnDisk::of(&path);
        self.path = Some(path);
        self.document.mark_saved();
        self.saved_at = Some(now);
        self.forget_autosave();
    }

    /// Throws the autosave away: the plan is saved, or not wanted.
    pub fn forget_autosave(&mut self) {
        self.kept = self.document.revision();
        if let Some(keeper) = self.keeper.take() {
            keeper.discard();
        }
        if let Some(left) = self.left_by_crash.take() {
            file::discard(&left);
        }
    }

    /// Whether somebody else has changed or removed the file since it was read or written here.
    pub fn changed_on_disk(&self) -> bool {
        match (&self.path, self.on_disk) {
            (Some(path), Some(known)) => OnDisk::of(path) != Some(known),
            _ => false,
        }
    }

    /// Whether somebody else has changed the file since it was last told of. Saving asks again all
    /// the same.
    pub(super) fn tell_changed_on_disk(&mut self) -> bool {
        let now = self.path.as_deref().and_then(OnDisk::of);
        let news = self.changed_on_disk() && self.told_on_disk != now;
        self.told_on_disk = now;
        news
    }

    /// From now on, the file as it stands is the one that is known.
    pub fn accept_on_disk(&mut self) {
        self.on_disk = self.path.as_deref().and_then(OnDisk::of);
    }
}

impl Drop for Session {
    /// What is not worth a question when it is closed is not offered the next time either.
    fn drop(&mut self) {
        if !self.needs_saving() {
            self.forget_autosave();
        }
    }
}
