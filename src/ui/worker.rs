//! Slow work beside the window: one job at a time, and only the newest wish waits.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use egui::Context;

/// Runs jobs on a thread of their own. A wish made while a job runs waits; a newer wish takes its
/// place.
pub(super) struct Worker<I, O> {
    run: fn(I) -> O,
    running: Option<(Receiver<O>, JoinHandle<()>)>,
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
        if let Ok(thread) = thread::Builder::new().spawn(job) {
            self.running = Some((receiver, thread));
        }
    }

    /// What is done since the last time.
    pub(super) fn done(&mut self, ctx: &Context) -> Option<O> {
        let (receiver, _) = self.running.as_ref()?;
        let output = match receiver.try_recv() {
            Ok(output) => Some(output),
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        if let Some((_, thread)) = self.running.take() {
            // Nothing is left of it but to ask for the frame that takes its output: this one.
            let _ = thread.join();
        }
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
