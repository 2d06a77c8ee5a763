//! Whatever the bytes are, reading them gives a plan or a fault, never a panic; and a plan that was
//! read is written so that it reads the same, and can be computed.

#![no_main]

use handlingsrom::{file, findings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(opened) = file::read(bytes) else { return };
    let text = file::write(&opened.plan, &opened.extras);
    let again = file::read(text.as_bytes()).expect("what was written can be read");
    assert_eq!(opened.plan, again.plan);
    assert_eq!(text, file::write(&again.plan, &again.extras));
    for scenario in opened.plan.scenarios.iter().take(2) {
        findings::check(&opened.plan, Some(&scenario.id));
    }
    findings::check(&opened.plan, None);
});
