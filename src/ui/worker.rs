//! Slow work beside the window: one job at a time, and only the newest wish waits.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Context;

/// Runs jobs on a thread of their own. A wish made while a job runs waits; a newer wish takes its
/// place.
pub(super) struct Worker<I, O> {
    run: fn(I) -> O,
    running: Option<Receiver<O>>,
    waiting: Option<I>,
}

impl<I: Send + 'static, O: Send + 'static> Worker<I, O> {
    /// A worker for one kind of job.
    pub(super) fn new(run: fn(I) -> O) -> Self {
        Self {
            run,
            running: None,
            waiting: None,
        }
    }

    /// Wishes a job done.
    pub(super) fn wish(&mut self, ctx: &Context, input: I) {
        if self.running.is_some() {
            self.waiting = Some(input);
            return;
        }
        let (sender, receiver) = channel();
        let (run, repaint) = (self.run, ctx.clone());
        let job = move || {
            let output = run(input);
            // Nobody waits for it when the plan was closed meanwhile.
            if sender.send(output).is_ok() {
                repaint.request_repaint();
            }
        };
        // A machine that cannot make a thread is past helping, but the program goes on.
        if thread::Builder::new().spawn(job).is_ok() {
            self.running = Some(receiver);
        }
    }

    /// What is done since the last time.
    pub(super) fn done(&mut self, ctx: &Context) -> Option<O> {
        let output = match self.running.as_ref()?.try_recv() {
            Ok(output) => Some(output),
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.running = None;
        if let Some(input) = self.waiting.take() {
            self.wish(ctx, input);
        }
        output
    }

    /// Whether a job is running.
    pub(super) fn is_busy(&self) -> bool {
        self.running.is_some()
    }
}
