//! What the grids cost: `cargo bench --features testing --bench grids`.
//!
//! A window of 1440×900 points is drawn without a screen, as in `frames`. Drift with 2 000 and
//! 5 000 rows lies still and is scrolled; a cell is typed in, and a block is pasted. The time of
//! an edit is that of the one frame that takes the key and has the new figures.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench tells what it measured, and stops where it cannot"
)]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, Key, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, pos2, vec2};
use handlingsrom::exchange::samples;
use handlingsrom::file;
use handlingsrom::model::{Category, ItemId, Plan};
use handlingsrom::ui::{App, Opening, Settings};
use strum::VariantArray as _;

/// A window without a screen, with Drift in it.
struct Window {
    ctx: Context,
    app: App,
    time: f64,
}

impl Window {
    fn open(plan: &Plan) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.handlingsrom.json");
        file::save(&path, plan, &file::Extras::default()).unwrap();
        let ctx = Context::default();
        let opening = Opening {
            plan: Some(path),
            typed_paths: true,
            ..Opening::default()
        };
        let app = App::with_settings(&ctx, opening, Settings::default());
        let mut window = Self {
            ctx,
            app,
            time: 0.0,
        };
        window.rest();
        window.frame(vec![key(Key::Num3, Modifiers::COMMAND)]);
        window.rest();
        window
    }

    fn rest(&mut self) {
        for _ in 0..10 {
            self.frame(Vec::new());
        }
    }

    /// Draws a frame with these events and returns how long it took.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
            time: Some(self.time),
            focused: true,
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

    fn items(&self) -> usize {
        let session = self.app.session().unwrap();
        session.document().plan().items.len()
    }
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
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

/// A plan with so many items in all categories, made of the first sample.
fn plan(items: usize, years: u16) -> Plan {
    let mut plan = samples()[0].read().unwrap().plan;
    plan.analysis_years = years;
    let base = plan.items[0].clone();
    for at in plan.items.len()..items {
        let mut item = (*base).clone();
        item.id = ItemId::new(&format!("mer-{at}")).unwrap();
        item.name = format!("Driftspost nummer {at}");
        item.category = Category::VARIANTS[at % Category::VARIANTS.len()];
        plan.items.push(Arc::new(item));
    }
    plan
}

fn still(rows: usize, plan: &Plan) {
    let mut window = Window::open(plan);
    let took = (0..600_u16).map(|at| {
        let across = 130.0 + 800.0 * f32::from(at % 97) / 97.0;
        let down = 260.0 + 500.0 * f32::from(at % 61) / 61.0;
        window.frame(vec![Event::PointerMoved(pos2(across, down))])
    });
    tell(
        &format!("Drift, {rows} rows: pointer moves"),
        took.collect(),
    );
}

fn scrolled(rows: usize, plan: &Plan) {
    let mut window = Window::open(plan);
    window.frame(vec![Event::PointerMoved(pos2(500.0, 500.0))]);
    let took = (0..600_u16).map(|at| {
        let down = if at % 200 < 150 { -90.0 } else { 260.0 };
        window.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, down),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        }])
    });
    tell(&format!("Drift, {rows} rows: scrolling"), took.collect());
}

/// A cell is typed in: the frame in which Enter is pressed has the new figures.
fn typed(rows: usize, plan: &Plan, times: u16) {
    let mut window = Window::open(plan);
    let took = (0..times).map(|at| {
        let text = format!("{}", 10 + at);
        window.frame(vec![Event::Text(text)]);
        window.frame(Vec::new());
        let took = window.frame(vec![key(Key::Enter, Modifiers::NONE)]);
        window.frame(Vec::new());
        took
    });
    let took = took.collect();
    let session = window.app.session().unwrap();
    assert!(session.document().undo_label().is_some());
    tell(
        &format!(
            "Drift, {rows} × {}: a cell is typed in",
            plan.analysis_years
        ),
        took,
    );
}

/// 1 000 rows of six years are pasted: the frame that takes them.
fn pasted(name: &str, plan: &Plan, header: bool) {
    let took = (0..10_u16).map(|_| {
        let mut window = Window::open(plan);
        let before = window.items();
        let mut block = String::new();
        if header {
            block.push_str("Post\t2027\t2028\t2029\t2030\t2031\t2032\n");
        }
        for row in 0..1000 {
            if header {
                write!(block, "Ny post {row}\t").unwrap();
            }
            let cells = (0..6).map(|at| format!("{},{at}", 10 + row % 90));
            block.push_str(&cells.collect::<Vec<_>>().join("\t"));
            block.push('\n');
        }
        if !header {
            window.frame(vec![key(Key::Home, Modifiers::COMMAND)]);
            for _ in 0..3 {
                window.frame(vec![key(Key::ArrowRight, Modifiers::NONE)]);
            }
        }
        let took = window.frame(vec![Event::Paste(block)]);
        assert!(!header || window.items() == before + 1000);
        let session = window.app.session().unwrap();
        assert!(session.document().undo_label().is_some());
        took
    });
    tell(name, took.collect());
}

fn main() {
    for rows in [2_000, 5_000] {
        let plan = plan(rows, 15);
        still(rows, &plan);
        scrolled(rows, &plan);
        typed(rows, &plan, 20);
    }
    typed(300, &plan(300, 15), 100);
    let sample = samples()[0].read().unwrap().plan;
    pasted("1 000 × 6 pasted with years, as new rows", &sample, true);
    pasted("1 000 × 6 pasted on 1 200 rows", &plan(1_200, 15), false);
}
