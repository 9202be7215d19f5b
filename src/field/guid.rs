//! `guid`: an identifier of 128 bits (RFC 9562), with hyphens.

use uuid::Uuid;

use super::{
    AnswerContext, AnswerProblem, Control, Kind, PLAIN, ParsedAnswer, Sample, TYPED, figures,
};

pub(super) const KIND: Kind = Kind {
    name: "guid",
    about: "an identifier such as 01234567-89ab-cdef-0123-456789abcdef",
    written: figures,
    read,
    samples: |_| {
        vec![
            Sample::new("guid", "0123", "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b"),
            Sample::new("guid-zero", Uuid::nil(), "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b"),
        ]
    },
    control: Control {
        patterns: &[
            ("guid", r"^\{*[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}\}*$", ""),
            ("guid-zero", r"^(?!\{*[0-]+\}*$)", ""),
        ],
        ..TYPED
    },
    ..PLAIN
};

fn read(text: &str, _: &AnswerContext<'_>) -> ParsedAnswer {
    let bare = text.trim_start_matches('{').trim_end_matches('}');
    match Uuid::try_parse(bare) {
        Ok(id) if bare.len() == 36 && id.is_nil() => {
            ParsedAnswer::wrong(AnswerProblem::error("guid-zero"))
        }
        Ok(_) if bare.len() == 36 => ParsedAnswer::typed(),
        _ => ParsedAnswer::wrong(AnswerProblem::error("guid")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn wants_all_five_groups() {
        assert!(right("guid", "01234567-89ab-cdef-0123-456789abcdef"));
        for text in ["0123456789abcdef0123456789abcdef", "none"] {
            assert_eq!(problems("guid", text), ["guid"], "{text}");
        }
        assert_eq!(problems("guid", "00000000-0000-0000-0000-000000000000"), ["guid-zero"]);
    }
}
