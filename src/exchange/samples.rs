//! The sample budgets, carried in the program so that they are there on every machine.

use crate::file::{FileError, OpenedPlan, read};

/// A sample budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The name of its file before the ending.
    pub id: &'static str,
    /// The plan file.
    pub text: &'static str,
}

impl Sample {
    /// The sample as a plan.
    pub fn read(&self) -> Result<OpenedPlan, FileError> {
        read(self.text.as_bytes())
    }
}

macro_rules! sample {
    ($id:literal) => {
        Sample {
            id: $id,
            text: include_str!(concat!("../../sample-budgets/", $id, ".handlingsrom.json")),
        }
    };
}

const SAMPLES: [Sample; 6] = [
    sample!("lanekassen"),
    sample!("bronnoysund"),
    sample!("skatteetaten"),
    sample!("askoy-stab"),
    sample!("nordlys-it"),
    sample!("regneeksempel"),
];

/// Every sample, the real bodies first.
pub fn samples() -> &'static [Sample] {
    &SAMPLES
}
