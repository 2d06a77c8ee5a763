//! What a view gets: the session by reference, how to show things, and where to put requests.

use super::look::Look;
use super::request::Request;
use super::session::Session;
use crate::money::Money;
use crate::projection::{Figure, Measure, Projection};
use crate::time::Year;

/// What a view gets.
pub(super) struct View<'a> {
    /// The open plan.
    pub session: &'a Session,
    /// How to show things.
    pub look: Look<'a>,
    /// What the view asks for.
    pub requests: &'a mut Vec<Request>,
}

impl<'a> View<'a> {
    /// The figures that are shown.
    pub(super) fn projection(&self) -> &'a Projection {
        self.session.projection()
    }

    /// The years of the budget.
    pub(super) fn years(&self) -> Vec<Year> {
        self.projection().plan().budget().years().collect()
    }

    /// Asks for something.
    pub(super) fn ask(&mut self, request: Request) {
        self.requests.push(request);
    }

    /// An amount of a year without its unit.
    pub(super) fn number(&self, amount: Money, year: Year) -> String {
        self.look.number(self.projection(), amount, year)
    }

    /// An amount of a year with its unit.
    pub(super) fn amount(&self, amount: Money, year: Year) -> String {
        self.look.amount(self.projection(), amount, year)
    }

    /// An amount of a year as a length on a chart.
    pub(super) fn length(&self, amount: Money, year: Year) -> f64 {
        self.look.length(self.projection(), amount, year)
    }

    /// The name of a measure.
    pub(super) fn measure(&self, measure: Measure) -> String {
        self.look.texts.measure(self.projection().rules(), measure)
    }

    /// Explains a figure that is drawn otherwise than as text, on request.
    pub(super) fn explainable(
        &mut self,
        ui: &egui::Ui,
        figure: &Figure,
        response: &egui::Response,
    ) {
        let projection = self.session.projection();
        super::widgets::explainable(ui, &self.look, projection, figure, response, self.requests);
    }

    /// A figure on screen, explained on request.
    pub(super) fn figure(
        &mut self,
        ui: &mut egui::Ui,
        figure: &Figure,
        shown: egui::RichText,
    ) -> egui::Response {
        super::widgets::figure(
            ui,
            &self.look,
            self.session.projection(),
            figure,
            shown,
            self.requests,
        )
    }
}
