//! Colours, type and measures: the only place that has them.
//!
//! Blue is ours and can be dragged, clicked or typed; ochre must be asked for; hatched grey is
//! locked; crimson is missing. No meaning is by colour alone. Contrast of every pair that carries
//! text is computed in a test.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow,
    Stroke, Vec2, Visuals,
};

/// Named colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Whether it is the dark theme.
    pub dark: bool,
    /// The window.
    pub bg: Color32,
    /// Cards and bars.
    pub panel: Color32,
    /// Rail, group rows, footers.
    pub panel2: Color32,
    /// Tooltips and menus.
    pub raised: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Captions and axes.
    pub ink3: Color32,
    /// Lines between rows.
    pub line: Color32,
    /// Borders of controls.
    pub line2: Color32,
    /// Axes and edges that must be seen.
    pub ctl: Color32,
    /// Action, focus, selection, links.
    pub accent: Color32,
    /// Text on the accent.
    pub accent_ink: Color32,
    /// Selected rows and years.
    pub sel: Color32,
    /// Unallocated development, proposals.
    pub accent_tint: Color32,
    /// Development.
    pub dev: Color32,
    /// Text on development.
    pub dev_ink: Color32,
    /// Operations.
    pub ops: Color32,
    /// The top edge of operations.
    pub ops_edge: Color32,
    /// Decision levels: fill and the text on it, free now first, then from the body upwards.
    pub levels: [(Color32, Color32); 5],
    /// What is locked; always hatched.
    pub lock: Color32,
    /// What is short.
    pub breach: Color32,
    /// Behind what is short.
    pub breach_soft: Color32,
    /// Text on what is short.
    pub breach_ink: Color32,
    /// Warnings.
    pub warn: Color32,
    /// Behind warnings.
    pub warn_soft: Color32,
    /// Over the window behind a dialog.
    pub scrim: Color32,
    /// Under what floats.
    pub shadow: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    dark: false,
    bg: rgb(0x00F2_F4F2),
    panel: rgb(0x00FF_FFFF),
    panel2: rgb(0x00F8_F9F8),
    raised: rgb(0x00FF_FFFF),
    ink: rgb(0x0017_201E),
    ink2: rgb(0x0048_534F),
    ink3: rgb(0x0062_6D68),
    line: rgb(0x00E2_E6E3),
    line2: rgb(0x00C3_CAC6),
    ctl: rgb(0x007C_8782),
    accent: rgb(0x001B_56B3),
    accent_ink: rgb(0x00FF_FFFF),
    sel: rgb(0x00E7_EFFB),
    accent_tint: rgb(0x00A8_C3EE),
    dev: rgb(0x001B_56B3),
    dev_ink: rgb(0x00FF_FFFF),
    ops: rgb(0x00D5_DBD8),
    ops_edge: rgb(0x006B_7771),
    levels: [
        (rgb(0x0012_3F86), rgb(0x00FF_FFFF)),
        (rgb(0x002F_6FCB), rgb(0x00FF_FFFF)),
        (rgb(0x00E5_B04A), rgb(0x0017_201E)),
        (rgb(0x00B9_771F), rgb(0x0017_201E)),
        (rgb(0x0075_430B), rgb(0x00FF_FFFF)),
    ],
    lock: rgb(0x00C9_D0CC),
    breach: rgb(0x00AE_143D),
    breach_soft: rgb(0x00FB_EAEE),
    breach_ink: rgb(0x00FF_FFFF),
    warn: rgb(0x0085_5600),
    warn_soft: rgb(0x00FB_F2DE),
    scrim: Color32::from_rgba_premultiplied(10, 14, 14, 115),
    shadow: Color32::from_rgba_premultiplied(4, 5, 5, 41),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    dark: true,
    bg: rgb(0x000F_1312),
    panel: rgb(0x0017_1C1B),
    panel2: rgb(0x001C_2221),
    raised: rgb(0x0022_2928),
    ink: rgb(0x00E9_EDEB),
    ink2: rgb(0x00B7_C0BC),
    ink3: rgb(0x0093_9E99),
    line: rgb(0x002A_312F),
    line2: rgb(0x0042_4C48),
    ctl: rgb(0x007F_8A85),
    accent: rgb(0x0082_AEFA),
    accent_ink: rgb(0x000B_1526),
    sel: rgb(0x001C_2B46),
    accent_tint: rgb(0x002B_4270),
    dev: rgb(0x0044_73C9),
    dev_ink: rgb(0x00FF_FFFF),
    ops: rgb(0x0034_3D3A),
    ops_edge: rgb(0x008B_9691),
    levels: [
        (rgb(0x00A9_C8FF), rgb(0x000B_1526)),
        (rgb(0x005C_92E8), rgb(0x000B_1526)),
        (rgb(0x00F2_CB78), rgb(0x0017_201E)),
        (rgb(0x00C9_8B38), rgb(0x0017_201E)),
        (rgb(0x009A_6426), rgb(0x00FF_FFFF)),
    ],
    lock: rgb(0x0043_4C49),
    breach: rgb(0x00FF_8BA3),
    breach_soft: rgb(0x0037_1C24),
    breach_ink: rgb(0x002A_0711),
    warn: rgb(0x00F2_CB78),
    warn_soft: rgb(0x0033_291A),
    scrim: Color32::from_rgba_premultiplied(0, 0, 0, 140),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 128),
};

impl Tokens {
    /// The colours of the theme that is in use.
    pub fn of(ctx: &Context) -> &'static Self {
        match ctx.theme() {
            egui::Theme::Light => &LIGHT,
            egui::Theme::Dark => &DARK,
        }
    }

    /// Ochre as text and as thin lines: what somebody else must say yes to.
    pub fn asked(&self) -> Color32 {
        self.warn
    }

    /// The curve of the society view.
    pub fn society(&self) -> Color32 {
        self.levels[3].0
    }

    /// Text of the society view.
    pub fn society_ink(&self) -> Color32 {
        self.warn
    }
}

/// Weights of the one typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400
    Regular,
    /// 500
    Medium,
    /// 600
    SemiBold,
}

impl Weight {
    fn family(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::Medium => "medium",
            Self::SemiBold => "semibold",
        }
    }

    /// A font of this weight.
    pub fn size(self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(self.family().into()))
    }
}

/// The type scale, in points.
pub mod size {
    /// Captions, axes, status.
    pub const SMALL: f32 = 12.0;
    /// Body and cells.
    pub const BODY: f32 = 13.0;
    /// Totals and share labels.
    pub const TOTAL: f32 = 14.0;
    /// Section headings.
    pub const SECTION: f32 = 15.0;
    /// The share being dragged.
    pub const DRAGGED: f32 = 17.0;
    /// The sentence of a view.
    pub const SENTENCE: f32 = 22.0;
    /// Key figures.
    pub const KEY: f32 = 30.0;
    /// The figure being explained.
    pub const EXPLAINED: f32 = 34.0;
}

/// Space and radii, in points.
pub mod space {
    /// The rail's width.
    pub const RAIL: f32 = 96.0;
    /// The rail's width where there is one column: icons alone.
    pub const NARROW_RAIL: f32 = 56.0;
    /// The right panel's share of the window's width, and its bounds.
    pub const PANEL_SHARE: f32 = 0.295;
    /// The narrowest and the widest right panel.
    pub const PANEL: std::ops::RangeInclusive<f32> = 380.0..=486.0;
    /// The same of the panel of Fornyelse, which shows a whole initiative.
    pub const RENEWAL_SHARE: f32 = 0.475;
    /// The narrowest and the widest panel of Fornyelse.
    pub const RENEWAL: std::ops::RangeInclusive<f32> = 480.0..=860.0;
    /// The same of the panel of Handlingsrom.
    pub const ROOM_SHARE: f32 = 0.335;
    /// The narrowest and the widest panel of Handlingsrom.
    pub const ROOM: std::ops::RangeInclusive<f32> = 400.0..=486.0;
    /// The same of the inspector, which stands beside a grid.
    pub const INSPECTOR_SHARE: f32 = 0.25;
    /// The narrowest and the widest inspector.
    pub const INSPECTOR: std::ops::RangeInclusive<f32> = 364.0..=460.0;
    /// The top bar's height.
    pub const TOP: f32 = 52.0;
    /// The status line's height.
    pub const STATUS: f32 = 28.0;
    /// Radius of a card.
    pub const CARD_RADIUS: u8 = 8;
    /// Radius of a control.
    pub const RADIUS: u8 = 6;
    /// Radius of a dialog.
    pub const DIALOG_RADIUS: u8 = 12;
    /// Below this width, in points, the right panel becomes a drawer.
    pub const DRAWER_BELOW: f32 = 1280.0;
    /// Below this width, in points, there is one column.
    pub const ONE_COLUMN_BELOW: f32 = 900.0;
}

/// Measures of grids, in points.
pub mod grid {
    /// The height of a row.
    pub const ROW: f32 = 22.0;
    /// The height of the header.
    pub const HEADER: f32 = 30.0;
    /// The height of a row of sums.
    pub const FOOT: f32 = 26.0;
    /// What a scroll bar takes.
    pub const BAR: f32 = 10.0;
    /// Before the text of a cell.
    pub const BEFORE: f32 = 12.0;
    /// After the number of a cell.
    pub const AFTER: f32 = 9.0;
    /// What the sign that folds takes before a name.
    pub const CHEVRON: f32 = 11.0;
    /// How much deeper each level stands.
    pub const INDENT: f32 = 14.0;
    /// How long cells that were pasted stand out, in seconds.
    pub const FLASH: f64 = 0.6;
}

/// Measures of what is found by its name and of the map of keys, in points.
pub mod over {
    /// How wide the box is where there is room.
    pub const FIND: f32 = 640.0;
    /// The height of what was found.
    pub const ROW: f32 = 34.0;
    /// The height of a heading among it.
    pub const HEAD: f32 = 28.0;
    /// At most so many rows are in sight.
    pub const ROWS: u8 = 10;
    /// How wide a column of the map of keys is.
    pub const KEYS: f32 = 330.0;
    /// The height of a key.
    pub const KEY: f32 = 22.0;
}

/// Measures of the inspector, in points.
pub mod inspector {
    /// Around everything.
    pub const MARGIN: i8 = 18;
    /// The names of fields.
    pub const NAME: f32 = 128.0;
    /// The height of a field.
    pub const FIELD: f32 = 28.0;
    /// The height of a tab.
    pub const TAB: f32 = 30.0;
    /// The height of a row of a list.
    pub const ROW: f32 = 29.0;
    /// The height of a row with a second line.
    pub const TALL_ROW: f32 = 44.0;
    /// The height of the strip of years.
    pub const STRIP: f32 = 18.0;
    /// The width of the handle at the end of a contract.
    pub const END_GRIP: f32 = 9.0;
    /// The height of a chart.
    pub const CHART: f32 = 96.0;
}

/// Measures of the panel of an initiative, in points.
pub mod initiative {
    /// What stands beside the name on its line.
    pub const BESIDE_NAME: f32 = 448.0;
    /// What the start, the explanation and the switch take.
    pub const CONTROLS: f32 = 460.0;
    /// The width of the choice of a start.
    pub const START: f32 = 84.0;
    /// The fields are at most this wide.
    pub const FIELDS: f32 = 620.0;
    /// The curve's height.
    pub const CURVE: std::ops::RangeInclusive<f32> = 220.0..=380.0;
    /// Beside the curve there is so much room for what it ends with.
    pub const ENDS: f32 = 128.0;
    /// The height of a step.
    pub const STEP: f32 = 22.0;
    /// Half the width of a gate.
    pub const GATE: f32 = 10.0;
    /// The height of a party's row.
    pub const PARTY: f32 = 28.0;
    /// The name of a row beside bars.
    pub const NAME: f32 = 150.0;
    /// In a narrower panel there is one column.
    pub const ONE_COLUMN_BELOW: f32 = 520.0;
    /// The first column of a table of years, and the others at the least.
    pub const TABLE_NAME: f32 = 190.0;
    /// A year of a table.
    pub const TABLE_YEAR: f32 = 66.0;
    /// The same where amounts are in whole kroner.
    pub const TABLE_KRONER: f32 = 112.0;
}

/// Measures of Handlingsrom, in points.
pub mod room {
    use egui::{Vec2, vec2};

    /// The ladder's height, names included.
    pub const LADDER: std::ops::RangeInclusive<f32> = 224.0..=520.0;
    /// The ladder's share of what can be seen of the view.
    pub const LADDER_SHARE: f32 = 0.285;
    /// Above the plot: the handle and what it says, and the name of the line.
    pub const HEADROOM: f32 = 50.0;
    /// Below the plot: badge, name and share of each step.
    pub const FOOT: f32 = 54.0;
    /// In a narrower step there is no room for its name.
    pub const NAMED_STEP: f32 = 70.0;
    /// The handle.
    pub const HANDLE: Vec2 = vec2(14.0, 26.0);
    /// The side of a badge.
    pub const BADGE: f32 = 18.0;
    /// The height of a row of the matrix.
    pub const ROW: f32 = 26.0;
    /// The names of the matrix, and where there is little room.
    pub const NAME: f32 = 148.0;
    /// The same where there is little room.
    pub const NARROW_NAME: f32 = 108.0;
    /// A bar of the matrix is worth drawing from this width.
    pub const BAR: f32 = 16.0;
    /// The height of a bar of the matrix.
    pub const BAR_HEIGHT: f32 = 14.0;
    /// The column of a lever's amounts, and that of its status.
    pub const LEVER_NUMBER: f32 = 62.0;
    /// The column of how far a lever has come.
    pub const LEVER_STATUS: f32 = 84.0;
    /// The height of a row with a second line in the panel.
    pub const TALL_ROW: f32 = 46.0;
    /// The height of the picture of what bites later, years included.
    pub const BITE: f32 = 210.0;
    /// The names below it have at most this share of the width.
    pub const BITE_NAMES: f32 = 0.36;
    /// The side of the marks beside them.
    pub const BITE_SWATCH: f32 = 14.0;
}

/// Measures of Fornyelse, in points.
pub mod renewal {
    use egui::{Vec2, vec2};

    /// The height of an initiative's row.
    pub const ROW: f32 = 52.0;
    /// The height of a line of text in it.
    pub const LINE: f32 = 15.0;
    /// So many rows are always in sight; more of them scroll where they have no room.
    pub const ROWS: f32 = 9.0;
    /// The height of the heading above them.
    pub const HEADER: f32 = 40.0;
    /// The height of the sum below them.
    pub const FOOT: f32 = 32.0;
    /// Before the first and after the last column.
    pub const EDGE: f32 = 14.0;
    /// The switch that turns an initiative on and off.
    pub const SWITCH: Vec2 = vec2(26.0, 15.0);
    /// The narrowest column of names.
    pub const NAME: f32 = 132.0;
    /// So wide it is before years become wider than they need be.
    pub const WIDE_NAME: f32 = 196.0;
    /// The narrowest and the widest year.
    pub const YEAR: std::ops::RangeInclusive<f32> = 13.0..=30.0;
    /// Years beyond the budget are shown where they can be so wide.
    pub const MORE_YEAR: f32 = 24.0;
    /// The column of payback.
    pub const PAYBACK: f32 = 70.0;
    /// The height of a bar.
    pub const BAR: f32 = 16.0;
    /// From the middle of a gate to its corners.
    pub const GATE: f32 = 5.5;
    /// The grip at the left of a bar.
    pub const GRIP: Vec2 = vec2(9.0, 23.0);
    /// How wide the bar of kinds is.
    pub const KINDS: f32 = 150.0;
    /// The height of the chart of teams' time.
    pub const CHART: f32 = 150.0;
    /// The column of text before it.
    pub const BESIDE: f32 = 150.0;
}

/// Measures of the card about appropriations of earlier years, in points.
pub mod evidence {
    /// The columns of numbers.
    pub const COLUMNS: [f32; 5] = [48.0, 60.0, 42.0, 42.0, 62.0];
    /// The column of the plan's own chapters.
    pub const OWN: f32 = 96.0;
    /// In less room the name of a row stands above its numbers.
    pub const NAME: f32 = 190.0;
    /// The height of a line of numbers.
    pub const LINE: f32 = 20.0;
    /// The post's number before its years.
    pub const POST: f32 = 34.0;
    /// The widest year.
    pub const YEAR: f32 = 44.0;
    /// Years are written in full where they can be so wide.
    pub const FULL_YEAR: f32 = 34.0;
    /// From the middle of a mark to its corners.
    pub const MARK: f32 = 4.5;
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let weights: [(Weight, &'static [u8]); 3] = [
        (
            Weight::Regular,
            include_bytes!("../../assets/fonts/IBMPlexSans-Regular.ttf"),
        ),
        (
            Weight::Medium,
            include_bytes!("../../assets/fonts/IBMPlexSans-Medium.ttf"),
        ),
        (
            Weight::SemiBold,
            include_bytes!("../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
        ),
    ];
    for (weight, bytes) in weights {
        let name = weight.family();
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let family: Vec<String> = std::iter::once(name.to_owned())
            .chain(fallback.iter().cloned())
            .collect();
        if weight == Weight::Regular {
            fonts
                .families
                .insert(FontFamily::Proportional, family.clone());
            fonts.families.insert(FontFamily::Monospace, family.clone());
        }
        fonts.families.insert(FontFamily::Name(name.into()), family);
    }
    fonts
}

/// Gives the window its fonts and both themes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    for (theme, tokens) in [(egui::Theme::Light, &LIGHT), (egui::Theme::Dark, &DARK)] {
        ctx.set_visuals_of(theme, visuals(tokens));
        ctx.style_mut_of(theme, |style| {
            use egui::TextStyle;
            style.text_styles = [
                (TextStyle::Small, Weight::Regular.size(size::SMALL)),
                (TextStyle::Body, Weight::Regular.size(size::BODY)),
                (TextStyle::Button, Weight::Medium.size(size::BODY)),
                (TextStyle::Heading, Weight::SemiBold.size(size::SENTENCE)),
                (TextStyle::Monospace, Weight::Regular.size(size::BODY)),
            ]
            .into();
            style.spacing.item_spacing = Vec2::new(8.0, 4.0);
            style.spacing.button_padding = Vec2::new(12.0, 5.0);
            style.spacing.interact_size = Vec2::new(32.0, 28.0);
            style.spacing.menu_margin = Margin::same(6);
            style.spacing.tooltip_width = 420.0;
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.4;
        });
    }
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let radius = CornerRadius::same(space::RADIUS);
    visuals.override_text_color = None;
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.panel2;
    visuals.extreme_bg_color = tokens.panel;
    visuals.text_edit_bg_color = Some(tokens.panel);
    visuals.panel_fill = tokens.bg;
    visuals.window_fill = tokens.raised;
    visuals.window_stroke = Stroke::new(1.0, tokens.line2);
    visuals.window_corner_radius = CornerRadius::same(space::DIALOG_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(space::CARD_RADIUS);
    visuals.warn_fg_color = tokens.warn;
    visuals.error_fg_color = tokens.breach;
    visuals.selection.bg_fill = tokens.sel;
    visuals.selection.stroke = Stroke::new(1.5, tokens.accent);
    let shadow = Shadow {
        offset: [0, 4],
        blur: 14,
        spread: 0,
        color: tokens.shadow,
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    let widgets = &mut visuals.widgets;
    for (state, fill, border, ink) in [
        (
            &mut widgets.noninteractive,
            tokens.panel,
            tokens.line,
            tokens.ink,
        ),
        (
            &mut widgets.inactive,
            tokens.panel,
            tokens.line2,
            tokens.ink,
        ),
        (&mut widgets.hovered, tokens.panel2, tokens.ctl, tokens.ink),
        (&mut widgets.active, tokens.sel, tokens.accent, tokens.ink),
        (&mut widgets.open, tokens.sel, tokens.accent, tokens.ink),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, border);
        state.fg_stroke = Stroke::new(1.0, ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals
}

/// The ring around what has the keyboard: 2 points, with a gap of 2.
pub fn focus_ring(painter: &egui::Painter, rect: egui::Rect, radius: f32, tokens: &Tokens) {
    painter.rect_stroke(
        rect.expand(3.0),
        radius + 3.0,
        Stroke::new(2.0, tokens.accent),
        egui::StrokeKind::Middle,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.
    fn luminance(color: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_on_everything_it_stands_on() {
        for tokens in [LIGHT, DARK] {
            let grounds = [
                tokens.bg,
                tokens.panel,
                tokens.panel2,
                tokens.raised,
                tokens.sel,
            ];
            for text in [
                tokens.ink,
                tokens.ink2,
                tokens.ink3,
                tokens.accent,
                tokens.breach,
                tokens.warn,
            ] {
                for ground in grounds {
                    let found = contrast(text, ground);
                    assert!(found >= 4.5, "{text:?} on {ground:?}: {found:.2}");
                }
            }
            let pairs = [
                (tokens.accent_ink, tokens.accent),
                (tokens.dev_ink, tokens.dev),
                (tokens.ink, tokens.ops),
                (tokens.ink, tokens.accent_tint),
                (tokens.breach_ink, tokens.breach),
                (tokens.breach, tokens.breach_soft),
                (tokens.warn, tokens.warn_soft),
            ];
            let levels = tokens.levels.map(|(fill, ink)| (ink, fill));
            for (text, ground) in pairs.into_iter().chain(levels) {
                let found = contrast(text, ground);
                assert!(found >= 4.5, "{text:?} on {ground:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn edges_and_marks_are_seen() {
        for tokens in [LIGHT, DARK] {
            for mark in [
                tokens.ctl,
                tokens.ops_edge,
                tokens.accent,
                tokens.dev,
                tokens.breach,
                tokens.ink,
            ] {
                let found = contrast(mark, tokens.panel);
                assert!(found >= 3.0, "{mark:?}: {found:.2}");
            }
        }
    }
}
