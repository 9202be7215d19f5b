//! `guid`: an identifier of 128 bits (RFC 9562), with hyphens.

use uuid::Uuid;

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind = Kind {
    name: "guid",
    about: "an identifier such as 01234567-89ab-cdef-0123-456789abcdef",
    lines: false,
    rules: &[],
    read,
};

fn read(text: &str, _: &Asked<'_>) -> Reading {
    let bare = text.trim_start_matches('{').trim_end_matches('}');
    match Uuid::try_parse(bare) {
        Ok(id) if bare.len() == 36 && !id.is_nil() => Reading::typed(),
        _ => Reading::wrong(Problem::error("guid")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn wants_all_five_groups() {
        assert!(right("guid", "01234567-89ab-cdef-0123-456789abcdef"));
        for text in
            ["0123456789abcdef0123456789abcdef", "00000000-0000-0000-0000-000000000000", "none"]
        {
            assert_eq!(problems("guid", text), ["guid"], "{text}");
        }
    }
}
