//! What a frame costs on the processor: `cargo bench --features testing --bench frames`, or with
//! `-- large` of very large plans alone, with `-- renewal` of the view of initiatives.
//!
//! A window of 1440×900 points is drawn without a screen: the view is run and its shapes are
//! tessellated, as in the program; only the GPU's part is left out. Percentiles, because a slow
//! frame now and then is what is felt.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench tells what it measured, and stops where it cannot"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use handlingsrom::exchange::samples;
use handlingsrom::file;
use handlingsrom::model::{
    Benefit, BenefitId, Booking, BookingId, ChangeId, Initiative, InitiativeId, InitiativeStatus,
    ItemId, LineChange, LineId, Percent, Plan, Tranche, TrancheId,
};
use handlingsrom::money::Money;
use handlingsrom::time::Year;
use handlingsrom::ui::{App, Opening, Section, Settings, overview_handle, renewal_bar};

/// A window without a screen.
struct Window {
    ctx: Context,
    app: App,
    time: f64,
}

impl Window {
    fn open(plan: &Plan) -> Self {
        Self::open_at(plan, None)
    }

    fn open_at(plan: &Plan, view: Option<Section>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.handlingsrom.json");
        file::save(&path, plan, &file::Extras::default()).unwrap();
        let ctx = Context::default();
        let opening = Opening {
            plan: Some(path),
            view,
            typed_paths: true,
            ..Opening::default()
        };
        let app = App::with_settings(&ctx, opening, Settings::default());
        let mut window = Self {
            ctx,
            app,
            time: 0.0,
        };
        for _ in 0..10 {
            window.frame(Vec::new());
        }
        window
    }

    /// Draws a frame with these events and returns how long it took.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let started = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| self.app.draw(ui));
        let shapes = std::mem::take(&mut output.shapes);
        let drawn = self.ctx.tessellate(shapes, output.pixels_per_point);
        let took = started.elapsed();
        assert!(!drawn.is_empty());
        output.drop_without_applying_deltas();
        took
    }

    fn handle(&self) -> Pos2 {
        let year = self.app.session().unwrap().year();
        let response = self.ctx.read_response(overview_handle(year)).unwrap();
        response.rect.center()
    }
}

fn tell(name: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |percent: usize| {
        let last = took.len() - 1;
        took[(last * percent).div_ceil(100)].as_secs_f64() * 1000.0
    };
    println!(
        "{name:<44} p50 {:6.2} ms   p90 {:6.2} ms   p99 {:6.2} ms   max {:6.2} ms   ({} frames)",
        at(50),
        at(90),
        at(99),
        at(100),
        took.len()
    );
}

/// The pointer wanders over the charts.
fn hover(name: &str, plan: &Plan, frames: u16) {
    let mut window = Window::open(plan);
    let took = (0..frames).map(|at| {
        let across = 130.0 + 800.0 * f32::from(at % 97) / 97.0;
        let down = 260.0 + 560.0 * f32::from(at % 61) / 61.0;
        window.frame(vec![Event::PointerMoved(pos2(across, down))])
    });
    tell(&format!("{name}: pointer moves"), took.collect());
}

/// A share is dragged: each frame has new figures.
fn drag(name: &str, plan: &Plan, frames: u16) {
    let mut window = Window::open(plan);
    let start = window.handle();
    let button = |pressed| Event::PointerButton {
        pos: start,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::SHIFT,
    };
    window.frame(vec![Event::PointerMoved(start)]);
    window.frame(vec![button(true)]);
    let took: Vec<Duration> = (0..frames)
        .map(|at| {
            let up = 4.0 + 60.0 * f32::from(at % 53) / 53.0;
            window.frame(vec![Event::PointerMoved(start - vec2(0.0, up))])
        })
        .collect();
    assert!(window.app.session().unwrap().before_trial().is_some());
    window.frame(vec![button(false)]);
    tell(&format!("{name}: a share is dragged"), took);
}

/// Something is looked for by its name, letter by letter, among everything there is.
fn find(name: &str, plan: &Plan) {
    let mut window = Window::open(plan);
    let key = |key, modifiers| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    window.frame(vec![key(egui::Key::K, Modifiers::COMMAND)]);
    let opened = window.frame(Vec::new());
    tell(&format!("{name}: find is opened"), vec![opened]);
    window.frame(vec![key(egui::Key::Escape, Modifiers::NONE)]);
    while window.app.session().unwrap().checks().is_none() {
        std::thread::sleep(Duration::from_millis(20));
        window.frame(Vec::new());
    }
    let rest = (0..60).map(|_| window.frame(Vec::new())).collect();
    tell(&format!("{name}: nothing happens"), rest);
    window.frame(vec![key(egui::Key::K, Modifiers::COMMAND)]);
    for _ in 0..30 {
        window.frame(Vec::new()); // findings come little by little
    }
    let mut took = Vec::new();
    for _ in 0..10 {
        for letter in "drift av it 2030".chars() {
            took.push(window.frame(vec![Event::Text(letter.to_string())]));
        }
        for _ in 0..16 {
            took.push(window.frame(vec![key(egui::Key::Backspace, Modifiers::NONE)]));
        }
    }
    tell(&format!("{name}: a letter is looked for"), took);
    let text = "sakbehanling".to_owned();
    let misspelt = window.frame(vec![Event::Text(text)]);
    tell(&format!("{name}: misspelt"), vec![misspelt]);
}

/// A plan with so many lines and items, made of the first sample.
fn large(things: usize, years: u16) -> Plan {
    let mut plan = samples()[0].read().unwrap().plan;
    plan.analysis_years = years;
    let (line, item) = (plan.lines[0].clone(), plan.items[0].clone());
    let half = things / 2;
    for at in 0..half.saturating_sub(plan.lines.len()) {
        let mut line = (*line).clone();
        line.id = LineId::new(&format!("mer-{at}")).unwrap();
        line.post = format!("{:02}", 21 + at % 8);
        plan.lines.push(Arc::new(line));
    }
    for at in 0..half.saturating_sub(plan.items.len()) {
        let mut item = (*item).clone();
        item.id = ItemId::new(&format!("mer-{at}")).unwrap();
        plan.items.push(Arc::new(item));
    }
    plan
}

/// From nothing to the first frame, without window and GPU.
fn first(name: &str, plan: &Plan) {
    let took = (0..10).map(|_| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.handlingsrom.json");
        file::save(&path, plan, &file::Extras::default()).unwrap();
        let started = Instant::now();
        let ctx = Context::default();
        let opening = Opening {
            plan: Some(path),
            typed_paths: true,
            ..Opening::default()
        };
        let app = App::with_settings(&ctx, opening, Settings::default());
        let time = 0.0;
        let mut window = Window { ctx, app, time };
        window.frame(Vec::new());
        started.elapsed()
    });
    tell(&format!("{name}: opened and drawn first"), took.collect());
}

/// Sixty initiatives: three steps, two benefits and booked time each.
fn with_initiatives() -> Plan {
    let mut plan = large(300, 40);
    plan.initiatives.clear();
    plan.annotations = handlingsrom::model::Annotations::default();
    for at in 0..60_u16 {
        let tranche = |nth: u16| Tranche {
            id: TrancheId::new(&format!("t{nth}")).unwrap(),
            name: format!("Trinn {nth}"),
            cost: [(Year::relative(nth), Money::kroner(4_000_000))].into(),
            ..Tranche::default()
        };
        let benefit = |nth: u16| Benefit {
            id: BenefitId::new(&format!("b{nth}")).unwrap(),
            from_offset: 2 + nth,
            full_value: Some(Money::kroner(1_500_000)),
            leaves_budget: nth == 0,
            ..Benefit::default()
        };
        let team = &plan.teams[usize::from(at) % plan.teams.len()];
        plan.initiatives.push(Arc::new(Initiative {
            id: InitiativeId::new(&format!("s{at}")).unwrap(),
            name: format!("Tiltak {at} med et navn"),
            status: InitiativeStatus::Proposed,
            start: plan.first_year.later(at % 6),
            life_years: 12,
            tranches: (0..3).map(tranche).collect(),
            benefits: (0..2).map(benefit).collect(),
            bookings: vec![Booking {
                id: BookingId::new("team").unwrap(),
                team: Some(team.id.clone()),
                share: Percent::of(10),
                to_offset: 2,
                ..Booking::default()
            }],
            ..Initiative::default()
        }));
    }
    plan
}

/// The view of initiatives: at rest, under the pointer, and while a start is dragged.
fn renewal() {
    let plan = with_initiatives();
    let name = "60 initiatives, 40 years";
    let open = || Window::open_at(&plan, Some("renewal".parse().unwrap()));
    let mut window = open();
    while window.app.session().unwrap().checks().is_none() {
        std::thread::sleep(Duration::from_millis(20));
        window.frame(Vec::new());
    }
    let rest = (0..300).map(|_| window.frame(Vec::new())).collect();
    tell(&format!("{name}: nothing happens"), rest);
    let hovered = (0..300).map(|at: u16| {
        let across = 130.0 + 560.0 * f32::from(at % 97) / 97.0;
        let down = 220.0 + 560.0 * f32::from(at % 61) / 61.0;
        window.frame(vec![Event::PointerMoved(pos2(across, down))])
    });
    tell(&format!("{name}: pointer moves"), hovered.collect());
    let mut window = open();
    let bar = renewal_bar(&plan.initiatives[0].id);
    let start = window.ctx.read_response(bar).unwrap().rect.center();
    let button = |pressed| Event::PointerButton {
        pos: start,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.frame(vec![Event::PointerMoved(start)]);
    window.frame(vec![button(true)]);
    let mut took = Vec::new();
    for at in 0..200_u16 {
        // To and fro, a year at a time: each frame has new figures.
        let across = if at % 2 == 0 { 30.0 } else { 60.0 };
        took.push(window.frame(vec![Event::PointerMoved(start + vec2(across, 0.0))]));
    }
    assert!(window.app.session().unwrap().before_trial().is_some());
    window.frame(vec![button(false)]);
    tell(&format!("{name}: a start is dragged"), took);
}

/// Very large plans: beyond what there is.
fn very_large() {
    let plan = large(5_000, 15);
    find("5 000 things, 15 years", &plan);
    hover("5 000 things, 15 years", &plan, 200);
    drag("5 000 things, 15 years", &plan, 60);
    let mut plan = large(10_000, 5);
    for line in &mut plan.lines {
        let change = |at| LineChange {
            id: ChangeId::new(&format!("mer-{at}")).unwrap(),
            name: format!("Endring {at} i driften"),
            year: plan.first_year,
            ..LineChange::default()
        };
        Arc::make_mut(line).changes.extend((0..3).map(change));
    }
    find("25 000 things, 5 years", &plan);
}

fn main() {
    if std::env::args().any(|it| it == "large") {
        very_large();
        return;
    }
    if std::env::args().any(|it| it == "renewal") {
        renewal();
        return;
    }
    renewal();
    for sample in samples() {
        let plan = sample.read().unwrap().plan;
        first(sample.id, &plan);
        hover(sample.id, &plan, 600);
        drag(sample.id, &plan, 300);
    }
    let plan = large(300, 15);
    hover("300 things, 15 years", &plan, 300);
    drag("300 things, 15 years", &plan, 200);
    very_large();
}
