//! `text`: anything, on one line.

use super::{
    AnswerContext, Control, Kind, PLAIN, ParsedAnswer, Rules, Sample, TYPED, length, lengths,
    mismatch,
};

pub(super) const KIND: Kind = Kind {
    name: "text",
    about: "anything, on one line",
    prose: true,
    rules: &["max", "pattern"],
    read,
    samples,
    control: Control { problems: &["too-long"], ..TYPED },
    ..PLAIN
};

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    ParsedAnswer::typed().and(length(text, asked)).and(mismatch(text, asked))
}

/// Texts that are too long, or don't match, and some that do.
fn samples(rules: &Rules) -> Vec<Sample> {
    let mut samples = lengths(rules);
    if let Some(pattern) = &rules.pattern {
        let right = pattern.example().unwrap_or_default();
        for sample in &mut samples {
            sample.passes.clone_from(&right);
        }
        let wrong = ["-", "x", "0", "?"].into_iter().find(|text| !pattern.is_match(text));
        samples.extend(wrong.map(|wrong| Sample::new("pattern", wrong, right)));
    }
    samples
}
