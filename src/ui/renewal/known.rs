//! What the list shows of all initiatives, found once per revision and not per frame.

use rust_decimal::{Decimal, dec};

use crate::model::{InitiativeKind, InitiativeStatus};
use crate::money::{Money, exact};
use crate::prices::PriceBasis;
use crate::time::Year;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::worth::{Appraisal, YearFlow};

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Order {
    /// That of the plan.
    #[default]
    Plan,
    /// By society NPV: where money is no limit.
    Npv,
    /// By net benefit per budget krone: where money is short.
    NetBenefit,
}

/// What is known of the initiatives together.
#[derive(Debug)]
pub(super) struct Known {
    made_of: (u64, PriceBasis, Order),
    /// Positions of the initiatives, in the order that is shown.
    pub(super) rows: Vec<usize>,
    /// Direct costs over the analysis, fixed kroner, by position.
    pub(super) costs: Vec<Decimal>,
    /// Booked team time over the analysis, the same way.
    pub(super) booked: Vec<Decimal>,
    /// Direct costs of all that are active and have a number.
    pub(super) cost: Decimal,
    /// Shares of direct and booked costs that active initiatives of each kind have, %.
    pub(super) kinds: Vec<(InitiativeKind, Decimal)>,
    /// How many are active.
    pub(super) active: usize,
    /// How many of them our budget has back within the analysis.
    pub(super) paid_back: usize,
    /// How many of them are outside the analysis.
    pub(super) left_out: usize,
    /// The budget year in which active ones cost most directly, and how much.
    pub(super) most: Option<(Year, Decimal)>,
    /// The longest cost and NPV.
    pub(super) longest: [Decimal; 2],
    /// The longest team time.
    pub(super) longest_booked: Decimal,
    /// How wide the longest name is, in points.
    pub(super) longest_name: f32,
    /// The year after the last that is worth showing.
    pub(super) until: Year,
}

impl Known {
    /// Brings it up to the figures. While something is dragged the order and the years stay: a list
    /// that moves under the pointer feels broken.
    pub(super) fn keep(
        known: &mut Option<Self>,
        ui: &egui::Ui,
        view: &View<'_>,
        order: Order,
        dragging: bool,
    ) {
        let made_of = (view.session.figures_stamp(), view.look.prices, order);
        if known.as_ref().is_some_and(|it| it.made_of == made_of) {
            return;
        }
        let before = known.take().filter(|_| dragging);
        let mut now = Self::of(ui, view, order);
        now.made_of = made_of;
        if let Some(before) = before
            && before.rows.len() == now.rows.len()
        {
            now.rows = before.rows;
            now.until = before.until;
            now.longest = before.longest;
            now.longest_booked = before.longest_booked;
        }
        *known = Some(now);
    }

    fn of(ui: &egui::Ui, view: &View<'_>, order: Order) -> Self {
        let portfolio = view.session.portfolio();
        let plan = view.projection().plan();
        let appraisals = &portfolio.initiatives;
        let of_all = |part: fn(&YearFlow) -> Money| -> Vec<Decimal> {
            appraisals
                .iter()
                .map(|it| over_years(view, it, part))
                .collect()
        };
        let (costs, booked) = (of_all(|it| it.direct), of_all(|it| it.booked));
        let active = || {
            let all = plan.initiatives.iter().zip(appraisals);
            all.filter(|(it, _)| it.is_active())
        };
        let cost = over_years(view, &portfolio.active, |it| it.direct);
        let npvs = appraisals.iter().map(|it| it.society.npv);
        let npvs = npvs.chain([portfolio.active.society.npv]);
        Self {
            made_of: (0, view.look.prices, order),
            rows: in_order(view, order),
            kinds: kinds(view),
            active: active().count(),
            paid_back: active()
                .filter(|(it, worth)| pays_back(it.kind, worth))
                .count(),
            left_out: active()
                .filter(|(_, worth)| worth.outside.is_some())
                .count(),
            most: most(view),
            longest: [longest(costs.iter().copied().chain([cost])), longest(npvs)],
            longest_name: longest_name(ui, view),
            until: until(view),
            longest_booked: longest(booked.iter().copied()),
            booked,
            cost,
            costs,
        }
    }
}

/// The largest amount; with a minus where any has one.
fn longest(amounts: impl Iterator<Item = Decimal>) -> Decimal {
    let (largest, least) = amounts.fold((Decimal::ZERO, Decimal::ZERO), |(largest, least), it| {
        (largest.max(it.abs()), least.min(it))
    });
    if least < Decimal::ZERO {
        -largest
    } else {
        largest
    }
}

fn longest_name(ui: &egui::Ui, view: &View<'_>) -> f32 {
    let names = view.projection().plan().initiatives.iter().map(|it| {
        let font = Weight::SemiBold.size(size::BODY);
        let color = view.look.tokens.ink;
        let galley = ui.painter().layout_no_wrap(it.name.clone(), font, color);
        galley.size().x
    });
    names.fold(0.0, f32::max)
}

fn pays_back(kind: InitiativeKind, worth: &Appraisal) -> bool {
    let judged = kind != InitiativeKind::Mandatory && worth.outside.is_none();
    // What has no flow in our budget has nothing to pay back.
    judged && !worth.budget.is_nothing() && worth.budget.payback.years().is_some()
}

/// A part of the costs over the analysis, fixed kroner: those of single years are of different
/// prices where nominal kroner are shown, and worth is in fixed kroner.
fn over_years(view: &View<'_>, worth: &Appraisal, part: fn(&YearFlow) -> Money) -> Decimal {
    let analysis = view.projection().horizon().len();
    let years = worth.flows.years.iter().take(analysis);
    let sum: Money = years.map(part).sum();
    sum.decimal()
}

/// Those without a number come last, in the order of the plan.
fn in_order(view: &View<'_>, order: Order) -> Vec<usize> {
    let portfolio = view.session.portfolio();
    let mut rows = match order {
        Order::Plan => Vec::new(),
        Order::Npv => portfolio.by_npv(),
        Order::NetBenefit => portfolio.by_net_benefit(),
    };
    let mut ranked = vec![false; portfolio.initiatives.len()];
    for at in &rows {
        if let Some(slot) = ranked.get_mut(*at) {
            *slot = true;
        }
    }
    let rest = ranked.iter().enumerate().filter(|(_, ranked)| !**ranked);
    rows.extend(rest.map(|(at, _)| at));
    rows
}

fn kinds(view: &View<'_>) -> Vec<(InitiativeKind, Decimal)> {
    let shares = view.session.portfolio().by_kind(view.projection());
    let all: Money = shares.iter().map(|it| it.cost).sum();
    if !all.is_positive() {
        return Vec::new();
    }
    let shares = shares.into_iter().filter(|it| it.cost.is_positive());
    let share = |cost: Money| {
        let share = exact::ratio(cost.decimal(), all.decimal());
        exact::times(share, dec!(100))
    };
    shares.map(|it| (it.kind, share(it.cost))).collect()
}

/// The budget year in which active initiatives cost most directly.
fn most(view: &View<'_>) -> Option<(Year, Decimal)> {
    let projection = view.projection();
    let flows = &view.session.portfolio().active.flows.years;
    let years = projection.plan().budget().years().zip(flows);
    let years = years.filter(|(_, flow)| flow.direct.is_positive());
    let kroner = years.map(|(year, flow)| {
        let kroner = view.look.kroner(projection, flow.direct, year);
        (std::cmp::Reverse(year), kroner)
    });
    let most = kroner.max_by_key(|(year, kroner)| (*kroner, *year));
    most.map(|(std::cmp::Reverse(year), kroner)| (year, kroner))
}

/// The year after the last in which something is made or begins to give, and one more.
fn until(view: &View<'_>) -> Year {
    let plan = view.projection().plan();
    let done = InitiativeStatus::Done;
    let going = plan.initiatives.iter().filter(|it| it.status != done);
    let ends = going.map(|it| it.start.later(it.steps_end().max(it.effect_from())));
    let last = ends.max().unwrap_or(plan.first_year).later(2);
    last.min(view.projection().horizon().last().later(1))
}
