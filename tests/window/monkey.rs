//! Whatever is pressed, clicked and dragged in whatever order: nothing stops the window, it comes
//! to rest, every input has a name, and what is undone is as it was.

use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, pos2};

use crate::support::{SAMPLES, sample_path};
use crate::window::{Widget, Window};

const SIZES: [[f32; 2]; 4] = [
    [576.0, 360.0],
    [900.0, 700.0],
    [1280.0, 720.0],
    [1440.0, 900.0],
];

/// Numbers in no order, the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        let most = u64::try_from(most.max(1)).unwrap();
        usize::try_from((self.0 >> 33) % most).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const KEYS: [Key; 22] = [
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Enter,
    Key::Space,
    Key::Escape,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::PageUp,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::Delete,
    Key::Backspace,
    Key::F1,
    Key::F2,
    Key::F6,
    Key::F8,
    Key::F5,
];

const SHORTCUTS: [Key; 16] = [
    Key::Num5,
    Key::Num5,
    Key::Z,
    Key::Z,
    Key::Y,
    Key::I,
    Key::N,
    Key::O,
    Key::W,
    Key::A,
    Key::C,
    Key::Plus,
    Key::Minus,
    Key::Num0,
    Key::Num1,
    Key::Q,
];

fn act(window: &mut Window, dice: &mut Dice) {
    match dice.below(12) {
        0..=3 => {
            let modifiers = [
                Modifiers::NONE,
                Modifiers::NONE,
                Modifiers::SHIFT,
                Modifiers::ALT,
            ];
            let modifiers = dice.of(&modifiers);
            window.press_with(modifiers, dice.of(&KEYS));
        }
        4 => window.press_with(Modifiers::COMMAND, dice.of(&SHORTCUTS)),
        5 => {
            let scenarios = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
            window.press_with(Modifiers::ALT, dice.of(&scenarios));
        }
        6 => window.type_text(dice.of(&["16,5", "0", "99", "-", "æøå", "2030", "/", " "])),
        7 => {
            let handles = window.all_where(Role::Slider, |_| true);
            let handles: Vec<_> = handles.iter().filter(|it| it.is_in_sight()).collect();
            if !handles.is_empty() {
                let from = dice.of(&handles).seen.center();
                drag(window, dice, from);
            }
        }
        8 => window.resize(dice.of(&SIZES)),
        other => {
            let all = window.interactive().into_iter();
            let all: Vec<_> = all.filter(Widget::is_in_sight).collect();
            if !all.is_empty() {
                let place = all[dice.below(all.len())].seen.center();
                let secondary = other == 9 && dice.below(3) == 0;
                let button = if secondary {
                    PointerButton::Secondary
                } else {
                    PointerButton::Primary
                };
                window.button_at(place, button);
            }
        }
    }
}

fn drag(window: &mut Window, dice: &mut Dice, from: egui::Pos2) {
    window.hold_at(from);
    for _ in 0..3 {
        let [x, y] = dice.of(&SIZES);
        let share = dice.of(&[-0.4, 0.01, 0.1, 0.5, 0.9, 1.5]);
        window.move_to(pos2(from.x + 0.1 * x * share, y * share));
        if dice.below(8) == 0 {
            window.press(dice.of(&[Key::Escape, Key::F8, Key::Tab, Key::ArrowUp]));
        }
    }
    window.let_go(from);
}

#[test]
fn nothing_stops_the_window() {
    for (at, name) in SAMPLES.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.handlingsrom.json");
        std::fs::copy(sample_path(name), &path).unwrap();
        let mut window = Window::plan(path, SIZES[at % SIZES.len()]);
        let mut dice = Dice(u64::try_from(at).unwrap());
        let saves = window.get_text("dialog-path-save");
        for _ in 0..80 {
            act(&mut window, &mut dice);
            if window.says(&saves) {
                window.press(Key::Escape); // no file is written where the test runs
            }
            if !window.has_plan() && dice.below(3) == 0 {
                window.press(Key::Escape);
                let cards = window.all_where(Role::Button, |it| it.starts_with("Åpne eksempelet"));
                window.click_on(&cards[dice.below(cards.len())].clone());
            }
        }
    }
}
