//! `email`: an address as mail programs take it (RFC 5321), without a name and without quotes.

use ::url::Host;
use email_address::{EmailAddress, Options};

use crate::character::half_width;

use super::{
    AnswerContext, AnswerProblem, Control, Domain, Kind, PLAIN, ParsedAnswer, Sample, TYPED,
};

pub(super) const KIND: Kind = Kind {
    name: "email",
    about: "an email address",
    rules: &["same-domain-as"],
    written,
    read,
    serves: &["same-domain-as"],
    domain: Some(Domain {
        of: domain,
        samples: ["name@example.com", "name@example.com", "name@example.org"],
    }),
    samples: |_| {
        let sample = |problem, fails: &str| Sample::new(problem, fails, "name@example.com");
        vec![
            sample("email", "name.example.com"),
            sample("email-name", "A. Name <name@example.com>"),
            sample("email-several", "name@example.com, other@example.com"),
        ]
    },
    control: Control {
        input_mode: Some("email"),
        problems: &["email", "email-name", "email-several"],
        shape: Some(SHAPE),
        ..TYPED
    },
    ..PLAIN
};

/// Atoms and labels for scripts (RFC 5322, 3.2.3; RFC 6531).
const SHAPE: &str = concat!(
    r"^[\p{Alpha}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{Alpha}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*",
    r"@(?:[\p{Alpha}\p{N}](?:[\p{Alpha}\p{N}\-]*[\p{Alpha}\p{N}])?(?:\.(?!$)|$))+$",
);

/// The longest address that mail servers have to take (RFC 5321, 4.5.3.1, and its erratum 1690).
const LIMIT: usize = 254;

fn read(text: &str, _: &AnswerContext<'_>) -> ParsedAnswer {
    if is_address(text) {
        return ParsedAnswer::typed();
    }
    let parts = || text.split([',', ';', ' ']).filter(|part| !part.is_empty());
    let name = if parts().count() > 1 && parts().all(is_address) {
        "email-several"
    } else if text.ends_with('>')
        && text.split_once('<').is_some_and(|(_, end)| is_address(&end[..end.len() - 1]))
    {
        "email-name"
    } else {
        "email"
    };
    ParsedAnswer::wrong(AnswerProblem::error(name))
}

/// Whether a text is one address for mail.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let options =
        Options::default().with_required_tld().without_display_text().without_domain_literal();
    let plain = !text.contains(['"', '(', ')']) && text.len() <= LIMIT;
    plain
        && EmailAddress::parse_with_options(text, options).is_ok()
        && text.rsplit_once('@').is_some_and(|(_, domain)| is_host_name(domain))
}

/// Whether a text is the name of a host (RFC 1123, 2.1; RFC 5891): labels of letters, digits and hyphens within, the
/// last not a number, so that no name is an address of IP.
fn is_host_name(text: &str) -> bool {
    // IDNA takes these for letters of a name; nobody writes them in one.
    if text.ends_with('.') || text.contains('%') {
        return false;
    }
    let Ok(Host::Domain(name)) = Host::parse(text) else { return false };
    let is_label = |label: &str| {
        matches!(label.len(), 1..=63)
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    name.len() <= 253
        && name.contains('.')
        && name.split('.').all(is_label)
        && last.len() > 1
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}

/// Letters of full width as plain ones, and the composed form that mail programs send (RFC 6532, 3.1).
fn written(text: &str) -> Option<String> {
    (!text.is_ascii()).then(|| half_width(text).replace('\u{3002}', "."))
}

fn domain(text: &str) -> Option<String> {
    let (_, domain) = text.rsplit_once('@')?;
    Host::parse(domain).ok().map(|host| host.to_string())
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
            "a@xn--mller-kva.example",
            "ａ＠ｅｘａｍｐｌｅ．ｃｏｍ",
            "a@r3---sn.example.com",
            "a@1und1.de",
        ] {
            assert!(right("email", text), "{text}");
        }
        for text in [
            "a",
            "a@b",
            "a@127.0.0.1",
            "a@127.1",
            "a@0x7f.1",
            "a@[::1]",
            "a@example..com",
            "a@.example.com",
            "a@example.com.",
            "a@-example.com",
            "a@example-.com",
            "a@exa_mple.com",
            "a@example.123",
            "a@example.c",
            "a@exa%6dple.com",
            "\"a b\"@example.com",
            "a@[127.0.0.1]",
            "a@example.com>\r\nBcc: <e@x.example",
        ] {
            assert_eq!(problems("email", text), ["email"], "{text}");
        }
        assert_eq!(problems("email", "Jan <a@example.com>"), ["email-name"]);
        assert_eq!(problems("email", "a@example.com, b@example.com"), ["email-several"]);
    }
}
