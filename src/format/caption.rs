//! Captions: the line above a draft in a stream, and the name of its file.

use std::fmt::Write as _;

use crate::page::{Details, Draft};

/// Writes what names a draft in a line of its own, without any answer.
pub(super) fn caption(out: &mut String, draft: &Draft) {
    let Details { form, version, locale, .. } = &draft.details;
    if let Some(id) = &draft.id {
        write_file_name(out, id);
        out.push(' ');
    }
    out.push('(');
    out.push_str(form);
    if !version.is_empty() {
        out.push(' ');
        out.push_str(version);
    }
    // A string takes everything.
    let _ = write!(out, ", {locale})");
}

/// A request's id as a name that is a file's on any system, and another one for each id: letters,
/// digits, `-`, `_` and dots stay, every other byte is `%` and two hexadecimal digits (RFC 3986,
/// 2.1), and so is the first letter of a name that Windows keeps for devices.
#[must_use]
pub fn file_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    write_file_name(&mut name, id);
    name
}

/// Whether Windows keeps a name for a device, with any extension.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let devices = match stem.as_bytes() {
        [_, _, _] => &["con", "prn", "aux", "nul"][..],
        [_, _, _, b'0'..=b'9'] => &["com", "lpt"][..],
        _ => &[],
    };
    let own = stem.get(..3).unwrap_or_default();
    devices.iter().any(|device| own.eq_ignore_ascii_case(device))
}

fn write_file_name(name: &mut String, id: &str) {
    let device = is_device(id);
    for (at, byte) in id.bytes().enumerate() {
        let dot = byte == b'.' && at > 0 && at + 1 < id.len();
        let plain = byte.is_ascii_alphanumeric() || b"-_".contains(&byte) || dot;
        if plain && !(device && at == 0) {
            name.push(char::from(byte));
        } else {
            let _ = write!(name, "%{byte:02X}");
        }
    }
}
