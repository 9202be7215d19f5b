//! `email`: an address as mail programs take it (RFC 5321), without a name and without quotes.

use email_address::{EmailAddress, Options};

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind =
    Kind { name: "email", about: "an email address", lines: false, rules: &[], read };

/// The longest address that mail servers have to take (RFC 5321, 4.5.3.1, and its erratum 1690).
const LIMIT: usize = 254;

fn read(text: &str, _: &Asked<'_>) -> Reading {
    let options =
        Options::default().with_required_tld().without_display_text().without_domain_literal();
    let plain = !text.contains('"') && text.len() <= LIMIT;
    if plain && EmailAddress::parse_with_options(text, options).is_ok() {
        return Reading::typed();
    }
    Reading::wrong(Problem::error("email"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn takes_addresses_and_nothing_around_them() {
        for text in ["a@example.com", "jan.de-vries+azure@mail.example.nl", "jürgen@müller.example"]
        {
            assert!(right("email", text), "{text}");
        }
        for text in [
            "a",
            "a@b",
            "Jan <a@example.com>",
            "\"a b\"@example.com",
            "a@[127.0.0.1]",
            "a@example.com, b@example.com",
        ] {
            assert_eq!(problems("email", text), ["email"], "{text}");
        }
    }
}
