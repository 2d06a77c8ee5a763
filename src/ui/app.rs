//! The app: what the window shows.

use super::Opening;
use crate::texts::Texts;

/// What the window shows.
pub struct App {
    says: String,
}

impl App {
    /// The app as it is when the window opens.
    #[expect(clippy::needless_pass_by_value, reason = "an app keeps what it opens")]
    pub fn new(_cc: &eframe::CreationContext<'_>, opening: Opening) -> Self {
        let says = match opening.read() {
            Ok(opened) => opened.plan.name,
            Err(error) => Texts::new(opening.spoken()).fault(&error),
        };
        Self { says }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.heading(&self.says));
    }
}
