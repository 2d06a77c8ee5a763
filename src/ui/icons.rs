//! Icons, painted: 20 points square, 1.6 points thick.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::theme::{Tokens, Weight};
use crate::findings::Severity;
use crate::model::LeverStatus;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    /// Bars: Oversikt.
    Bars,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A chevron down.
    Down,
    /// A chevron to the left.
    Left,
    /// A plus.
    Plus,
    /// A sheet.
    Sheet,
    /// A disk: save.
    Save,
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// Three dots: more.
    More,
    /// A panel at the right.
    Panel,
    /// An arrow that comes back: recover.
    Recover,
    /// Lines of a sheet: Ramme.
    Lines,
    /// Rows with a stem: Drift.
    Stem,
    /// People: Team.
    People,
    /// A curve that sinks and rises: Fornyelse.
    Curve,
    /// Stairs: Handlingsrom.
    Stairs,
    /// A padlock: locked.
    Lock,
    /// A wheel: Oppsett.
    Wheel,
    /// A funnel: leave out rows.
    Filter,
    /// A glass: find.
    Search,
    /// A ring: nothing holds it.
    Ring,
    /// A letter: the letter of allocation.
    Envelope,
    /// Scales: the law.
    Scale,
    /// A clock: a contract.
    Clock,
    /// A calculator: computed.
    Calculator,
    /// A chevron before a line: a command.
    Command,
    /// Sliders: a setting.
    Sliders,
}

/// Paints an icon in text size.
pub(super) fn paint_small(painter: &Painter, icon: Icon, center: Pos2, color: Color32) {
    paint_scaled(painter, icon, center, color, 0.72, 1.2);
}

/// A chevron: down where something is unfolded, to the right where it is folded.
pub(super) fn chevron(painter: &Painter, center: Pos2, down: bool, color: Color32) {
    let points = if down {
        [vec2(-4.0, -2.0), vec2(0.0, 2.0), vec2(4.0, -2.0)]
    } else {
        [vec2(-2.0, -4.0), vec2(2.0, 0.0), vec2(-2.0, 4.0)]
    };
    let points = points.map(|it| center + it).to_vec();
    painter.add(Shape::line(points, Stroke::new(1.4, color)));
}

/// A filled triangle, pointing up or down.
pub(super) fn triangle(painter: &Painter, center: Pos2, up: bool, color: Color32) {
    let y = if up { -3.0 } else { 3.0 };
    let points = [vec2(0.0, y), vec2(4.0, -y), vec2(-4.0, -y)].map(|it| center + it);
    painter.add(Shape::convex_polygon(points.to_vec(), color, Stroke::NONE));
}

/// Paints an icon in the middle of a place.
pub(super) fn paint(painter: &Painter, icon: Icon, center: Pos2, color: Color32) {
    paint_scaled(painter, icon, center, color, 1.0, 1.6);
}

fn paint_scaled(
    painter: &Painter,
    icon: Icon,
    center: Pos2,
    color: Color32,
    scale: f32,
    width: f32,
) {
    let pen = Pen {
        painter,
        origin: center - vec2(10.0, 10.0) * scale,
        stroke: Stroke::new(width, color),
        scale,
    };
    match icon {
        Icon::Lines => pen.lines(),
        Icon::Stem => pen.stem(),
        Icon::People => pen.people(),
        Icon::Curve => pen.renewal(),
        Icon::Stairs => pen.stairs(),
        Icon::Lock => pen.lock(),
        Icon::Wheel => pen.wheel(),
        Icon::Filter => pen.filter(),
        Icon::Search => pen.search(),
        Icon::Ring => pen.arc((10.0, 10.0), 5.0, 0.0, 1.0),
        Icon::Envelope => pen.envelope(),
        Icon::Scale => pen.scale(),
        Icon::Clock => pen.clock(),
        Icon::Calculator => pen.calculator(),
        Icon::Command => pen.command(),
        Icon::Sliders => pen.sliders(),
        Icon::Bars => pen.bars(),
        Icon::Undo => pen.turn(false),
        Icon::Redo => pen.turn(true),
        Icon::Down => pen.line(&[(6.0, 8.0), (10.0, 12.0), (14.0, 8.0)]),
        Icon::Left => pen.line(&[(12.0, 5.0), (7.0, 10.0), (12.0, 15.0)]),
        Icon::Plus => pen.plus(),
        Icon::Sheet => pen.sheet(),
        Icon::Save => pen.save(),
        Icon::Tick => pen.line(&[(4.5, 10.5), (8.5, 14.5), (15.5, 6.0)]),
        Icon::Cross => pen.cross(),
        Icon::More => pen.more(),
        Icon::Panel => pen.panel(),
        Icon::Recover => pen.recover(),
    }
}

struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    stroke: Stroke,
    scale: f32,
}

impl Pen<'_> {
    fn renewal(&self) {
        self.line(&[
            (2.5, 6.0),
            (4.5, 11.0),
            (7.0, 14.0),
            (9.5, 14.0),
            (12.0, 11.0),
            (17.0, 4.5),
        ]);
        self.line(&[(13.2, 4.5), (17.0, 4.5), (17.0, 8.3)]);
    }

    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn closed(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    /// A part of a circle; angles in turns, clockwise from the right.
    fn arc(&self, center: (f32, f32), radius: f32, from: f32, to: f32) {
        const STEPS: u8 = 16;
        let center = self.at(center);
        let points = (0..=STEPS).map(|step| {
            let turn = from + (to - from) * f32::from(step) / f32::from(STEPS);
            center + radius * Vec2::angled(turn * TAU)
        });
        self.painter.add(Shape::line(points.collect(), self.stroke));
    }

    fn turn(&self, mirrored: bool) {
        let flip = |(x, y): (f32, f32)| if mirrored { (20.0 - x, y) } else { (x, y) };
        self.line(&[(8.0, 4.0), (4.5, 7.5), (8.0, 11.0)].map(flip));
        let shaft = [
            (4.5, 7.5),
            (11.5, 7.5),
            (14.0, 8.5),
            (15.2, 11.0),
            (14.0, 13.7),
            (11.5, 15.0),
            (8.0, 15.0),
        ];
        self.line(&shaft.map(flip));
    }

    fn dot(&self, center: (f32, f32), radius: f32) {
        let color = self.stroke.color;
        self.painter.circle_filled(self.at(center), radius, color);
    }
}

/// What is drawn of more than one part.
impl Pen<'_> {
    fn lines(&self) {
        self.closed(&[(3.0, 4.0), (17.0, 4.0), (17.0, 16.0), (3.0, 16.0)]);
        self.line(&[(3.0, 8.0), (17.0, 8.0)]);
        self.line(&[(8.0, 8.0), (8.0, 16.0)]);
    }

    fn stem(&self) {
        self.line(&[(6.0, 4.0), (6.0, 16.0)]);
        for y in [5.0, 10.0, 15.0] {
            self.line(&[(3.0, y), (17.0, y)]);
        }
    }

    fn people(&self) {
        self.arc((7.5, 7.0), 2.7, 0.0, 1.0);
        self.arc((7.5, 17.0), 5.0, 0.5, 1.0);
        self.arc((14.0, 7.5), 2.2, 0.7, 1.3);
        self.arc((14.0, 16.5), 4.0, 0.7, 1.0);
    }

    fn stairs(&self) {
        self.line(&[
            (2.5, 16.0),
            (6.5, 16.0),
            (6.5, 12.0),
            (10.5, 12.0),
            (10.5, 8.0),
            (14.5, 8.0),
            (14.5, 4.0),
            (18.0, 4.0),
        ]);
    }

    fn lock(&self) {
        self.closed(&[(4.5, 9.0), (15.5, 9.0), (15.5, 16.5), (4.5, 16.5)]);
        self.line(&[(7.0, 9.0), (7.0, 6.5)]);
        self.arc((10.0, 6.5), 3.0, 0.5, 1.0);
        self.line(&[(13.0, 6.5), (13.0, 9.0)]);
    }

    fn wheel(&self) {
        self.arc((10.0, 10.0), 3.0, 0.0, 1.0);
        for at in 0_u8..8 {
            let turn = f32::from(at) / 8.0 * TAU;
            let (sin, cos) = turn.sin_cos();
            self.line(&[
                (10.0 + 5.0 * cos, 10.0 + 5.0 * sin),
                (10.0 + 7.5 * cos, 10.0 + 7.5 * sin),
            ]);
        }
    }

    fn filter(&self) {
        self.line(&[
            (3.5, 4.5),
            (16.5, 4.5),
            (11.5, 10.5),
            (11.5, 16.0),
            (8.5, 14.5),
            (8.5, 10.5),
            (3.5, 4.5),
        ]);
    }

    fn search(&self) {
        self.arc((8.5, 8.5), 5.0, 0.0, 1.0);
        self.line(&[(12.3, 12.3), (16.5, 16.5)]);
    }

    fn envelope(&self) {
        self.closed(&[(3.0, 5.0), (17.0, 5.0), (17.0, 15.5), (3.0, 15.5)]);
        self.line(&[(3.0, 5.5), (10.0, 11.0), (17.0, 5.5)]);
    }

    fn scale(&self) {
        self.line(&[(10.0, 3.0), (10.0, 17.0)]);
        self.line(&[(6.0, 17.0), (14.0, 17.0)]);
        self.line(&[(4.0, 5.0), (16.0, 5.0)]);
        self.line(&[(1.5, 11.5), (4.0, 5.0), (6.5, 11.5), (1.5, 11.5)]);
        self.line(&[(13.5, 11.5), (16.0, 5.0), (18.5, 11.5), (13.5, 11.5)]);
    }

    fn clock(&self) {
        self.arc((10.0, 10.0), 7.0, 0.0, 1.0);
        self.line(&[(10.0, 5.5), (10.0, 10.0), (13.0, 12.0)]);
    }

    fn calculator(&self) {
        self.closed(&[(4.0, 2.5), (16.0, 2.5), (16.0, 17.5), (4.0, 17.5)]);
        self.line(&[(7.0, 6.0), (13.0, 6.0)]);
        for (x, y) in [(7.0, 10.0), (13.0, 10.0), (7.0, 14.0), (13.0, 14.0)] {
            self.dot((x, y), self.stroke.width * 0.8);
        }
    }

    fn command(&self) {
        self.line(&[(4.0, 6.0), (8.5, 10.0), (4.0, 14.0)]);
        self.line(&[(10.5, 14.0), (16.5, 14.0)]);
    }

    fn sliders(&self) {
        for (y, x) in [(5.0, 12.0), (10.0, 7.0), (15.0, 13.0)] {
            self.line(&[(3.0, y), (17.0, y)]);
            self.dot((x, y), self.stroke.width * 1.5);
        }
    }

    fn bars(&self) {
        self.line(&[(4.0, 16.0), (4.0, 11.0)]);
        self.line(&[(8.0, 16.0), (8.0, 5.0)]);
        self.line(&[(12.0, 16.0), (12.0, 8.0)]);
        self.line(&[(16.0, 16.0), (16.0, 4.0)]);
    }

    fn plus(&self) {
        self.line(&[(10.0, 4.0), (10.0, 16.0)]);
        self.line(&[(4.0, 10.0), (16.0, 10.0)]);
    }

    fn sheet(&self) {
        self.closed(&[
            (5.0, 3.0),
            (12.0, 3.0),
            (16.0, 7.0),
            (16.0, 17.0),
            (5.0, 17.0),
        ]);
        self.line(&[(12.0, 3.0), (12.0, 7.0), (16.0, 7.0)]);
    }

    fn save(&self) {
        self.closed(&[
            (4.0, 4.0),
            (14.0, 4.0),
            (16.0, 6.0),
            (16.0, 16.0),
            (4.0, 16.0),
        ]);
        self.line(&[(7.0, 4.0), (7.0, 8.0), (12.0, 8.0), (12.0, 4.0)]);
        self.line(&[(7.0, 16.0), (7.0, 12.0), (13.0, 12.0), (13.0, 16.0)]);
    }

    fn cross(&self) {
        self.line(&[(5.5, 5.5), (14.5, 14.5)]);
        self.line(&[(14.5, 5.5), (5.5, 14.5)]);
    }

    fn more(&self) {
        for x in [4.5, 10.0, 15.5] {
            self.dot((x, 10.0), 1.5);
        }
    }

    fn panel(&self) {
        self.closed(&[(3.0, 4.0), (17.0, 4.0), (17.0, 16.0), (3.0, 16.0)]);
        self.line(&[(12.0, 4.0), (12.0, 16.0)]);
    }

    fn recover(&self) {
        self.arc((10.0, 10.0), 6.0, -0.2, 0.6);
        self.line(&[(3.0, 9.0), (4.3, 13.0), (8.0, 11.2)]);
    }
}

/// The mark of a severity: an octagon, a triangle or a ring, so that it is not told by colour
/// alone.
pub(super) fn severity(painter: &Painter, severity: Severity, center: Pos2, tokens: &Tokens) {
    match severity {
        Severity::Error | Severity::Breach => {
            let corners = (0..8_u8)
                .map(|corner| center + 7.6 * Vec2::angled((f32::from(corner) + 0.5) / 8.0 * TAU));
            painter.add(Shape::convex_polygon(
                corners.collect(),
                tokens.breach,
                Stroke::NONE,
            ));
            bang(painter, center, tokens.breach_ink);
        }
        Severity::Warning => {
            let corners = [(0.0, -7.2), (7.6, 6.4), (-7.6, 6.4)];
            let corners = corners.map(|(x, y)| center + vec2(x, y)).to_vec();
            let stroke = Stroke::new(1.6, tokens.warn);
            painter.add(Shape::closed_line(corners, stroke));
            bang(painter, center + vec2(0.0, 1.6), tokens.warn);
        }
        Severity::Note => {
            painter.circle_stroke(center, 7.0, Stroke::new(1.5, tokens.ink3));
            painter.line_segment(
                [center + vec2(0.0, -0.6), center + vec2(0.0, 3.8)],
                Stroke::new(1.6, tokens.ink3),
            );
            painter.circle_filled(center + vec2(0.0, -3.2), 1.0, tokens.ink3);
        }
    }
}

fn bang(painter: &Painter, center: Pos2, color: Color32) {
    painter.line_segment(
        [center + vec2(0.0, -3.6), center + vec2(0.0, 0.8)],
        Stroke::new(1.8, color),
    );
    painter.circle_filled(center + vec2(0.0, 3.4), 1.1, color);
}

/// The badge of a decision level: its number on its colour.
pub(super) fn level(painter: &Painter, level: u16, center: Pos2, tokens: &Tokens) {
    let rect = Rect::from_center_size(center, Vec2::splat(18.0));
    let at = usize::from(level).min(tokens.levels.len() - 1);
    let (fill, ink) = tokens.levels[at];
    painter.rect_filled(rect, 4.0, fill);
    painter.text(
        center,
        egui::Align2::CENTER_CENTER,
        level.to_string(),
        Weight::SemiBold.size(super::theme::size::SMALL),
        ink,
    );
}

/// How far a lever has come: a tick, a half circle, a dashed ring or a cross. Whether there is a
/// mark.
pub(super) fn lever(
    painter: &Painter,
    status: Option<LeverStatus>,
    center: Pos2,
    tokens: &Tokens,
) -> bool {
    let ring = |color: Color32, dashed: bool| {
        let parts = if dashed { 4_u8 } else { 1 };
        let pen = Pen {
            painter,
            origin: center - vec2(10.0, 10.0),
            stroke: Stroke::new(1.5, color),
            scale: 1.0,
        };
        for part in 0..parts {
            let from = f32::from(part) / f32::from(parts);
            let gap = if dashed { 0.1 } else { 0.0 };
            pen.arc((10.0, 10.0), 5.5, from, from + 1.0 / f32::from(parts) - gap);
        }
    };
    match status {
        None => return false,
        Some(LeverStatus::Granted) => paint_small(painter, Icon::Tick, center, tokens.accent),
        Some(LeverStatus::Refused) => paint_small(painter, Icon::Cross, center, tokens.ink3),
        Some(LeverStatus::Idea) => ring(tokens.ink2, true),
        Some(LeverStatus::Asked) => {
            ring(tokens.asked(), false);
            let right = (0..=16_u8).map(|step| {
                let turn = -0.25 + f32::from(step) / 32.0;
                center + 5.5 * Vec2::angled(turn * TAU)
            });
            let half = Shape::convex_polygon(right.collect(), tokens.asked(), Stroke::NONE);
            painter.add(half);
        }
    }
    true
}

/// The badge of what is not placed yet: a struck square.
pub(super) fn unplaced(painter: &Painter, center: Pos2, tokens: &Tokens) {
    let rect = Rect::from_center_size(center, Vec2::splat(16.0));
    let stroke = Stroke::new(1.6, tokens.breach);
    painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Middle);
    painter.line_segment(
        [
            rect.left_bottom() + vec2(4.0, -4.0),
            rect.right_top() + vec2(-4.0, 4.0),
        ],
        stroke,
    );
}

/// The mark of a scenario by its place in the list: a ring, a diamond or a triangle.
pub(super) fn scenario(painter: &Painter, at: usize, center: Pos2, color: Color32) {
    let shape = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(x, y)| center + vec2(*x, *y)).collect();
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    match at % 3 {
        0 => {
            painter.circle_stroke(center, 4.6, Stroke::new(2.0, color));
        }
        1 => {
            painter.add(shape(&[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)]));
        }
        _ => {
            painter.add(shape(&[(0.0, -5.4), (6.0, 5.0), (-6.0, 5.0)]));
        }
    }
}

/// The letter of a scenario by its place in the list; after Z there is none.
pub(super) fn scenario_letter(at: usize) -> String {
    u8::try_from(at)
        .ok()
        .filter(|at| *at < 26)
        .map_or_else(String::new, |at| char::from(b'A' + at).to_string())
}

/// The program's own mark: development above the frame's line, operations below it.
pub(super) fn mark(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let unit = rect.width() / 24.0;
    let bar = |top: f32, bottom: f32| {
        Rect::from_min_max(
            pos2(rect.left(), rect.top() + top * unit),
            pos2(rect.right(), rect.top() + bottom * unit),
        )
    };
    painter.rect_filled(bar(0.0, 7.0), 1.5 * unit, tokens.accent);
    let y = rect.top() + 10.5 * unit;
    painter.extend(Shape::dashed_line(
        &[pos2(rect.left(), y), pos2(rect.right(), y)],
        Stroke::new(1.2 * unit, tokens.ink2),
        2.0 * unit,
        1.7 * unit,
    ));
    painter.rect_filled(bar(14.0, 24.0), 1.5 * unit, tokens.ctl);
}
