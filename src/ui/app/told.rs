//! The finding that was gone to, and where it stands among the others.

use crate::findings::Finding;
use crate::ui::results::Checks;

/// The finding that was gone to.
pub(super) struct Told {
    finding: Finding,
    /// Where it stood, in the findings of which figures.
    stood: Option<(u64, Option<usize>)>,
}

impl Told {
    pub(super) fn of(finding: Finding) -> Self {
        Self {
            finding,
            stood: None,
        }
    }

    /// Where it stands. After a change that may be elsewhere, or nowhere; until then nothing is
    /// looked through.
    pub(super) fn position(&mut self, checks: &Checks) -> Option<usize> {
        if let Some((stamp, at)) = self.stood
            && stamp == checks.stamp
        {
            return at;
        }
        let mut all = checks.findings.iter();
        let at = all.position(|finding| *finding == self.finding);
        self.stood = Some((checks.stamp, at));
        at
    }
}
