//! How large pictures are, so that pages keep room for them: the door to `imagesize` and, for SVG, to
//! `quick-xml`, which reads no further than the tag of the root: what comes behind it may be of any size.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde::Serialize;

/// The size that a picture is meant to be shown at, in pixels of CSS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The size of a picture by what its file holds; none where that doesn't say.
#[must_use]
pub fn size(content: &[u8]) -> Option<Size> {
    let whole = |pixels: usize| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
    match imagesize::blob_size(content) {
        Ok(size) => Some(Size { width: whole(size.width)?, height: whole(size.height)? }),
        Err(_) => std::str::from_utf8(content).ok().and_then(drawing),
    }
}

/// The size of a drawing in SVG (SVG 2, 8.2): of its root, or of the part of the plane that it shows.
fn drawing(text: &str) -> Option<Size> {
    let root = root(text)?;
    let length = |name: &str| {
        let text = attribute(&root, name)?;
        let text = text.trim();
        text.strip_suffix("px").unwrap_or(text).parse::<f64>().ok()
    };
    let shown: Vec<f64> = attribute(&root, "viewBox")
        .map(|text| text.split([' ', ',']).filter_map(|part| part.parse().ok()).collect())
        .unwrap_or_default();
    let (width, height) = match (length("width"), length("height"), shown.as_slice()) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, [.., w, h]) => (width, width * h / w),
        (None, Some(height), [.., w, h]) => (height * w / h, height),
        (None, None, [_, _, w, h]) => (*w, *h),
        _ => return None,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is in range")]
    let pixels = |length: f64| (1.0..65_536.0).contains(&length).then(|| length.round() as u32);
    Some(Size { width: pixels(width)?, height: pixels(height)? })
}

/// The tag that a document in XML begins with.
fn root(text: &str) -> Option<BytesStart<'_>> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => return Some(tag),
            Event::Eof | Event::End(_) => return None,
            _ => {}
        }
    }
}

/// The value of a tag's first attribute of a name.
fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    // Whether one is there twice takes time by the square of their number.
    let mut all = tag.attributes();
    let own = all
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.as_ref() == name)?;
    own.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()
}

#[cfg(test)]
mod tests {
    use super::{Size, size};

    fn of(text: &str) -> Option<(u32, u32)> {
        size(text.as_bytes()).map(|Size { width, height }| (width, height))
    }

    #[test]
    fn a_drawing_says_how_large_it_is() {
        let svg = |attributes: &str| {
            of(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>"))
        };
        assert_eq!(svg("width='720' height='300px'"), Some((720, 300)));
        assert_eq!(svg("viewBox='0 0 24.4 12'"), Some((24, 12)));
        assert_eq!(svg("width='48' viewBox='0,0,24,12'"), Some((48, 24)));
        assert_eq!(svg("width='100%' height='100%'"), None);
        assert_eq!(svg("viewBox='0 0 0 0'"), None);
        assert_eq!(svg("width='&#55;20' height='300'"), Some((720, 300)));
        assert_eq!(
            of(
                "\u{feff}<?xml version='1.0'?><!-- a --><!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='9' height='3'/>"
            ),
            Some((9, 3))
        );
        assert_eq!(of("<svg"), None);
        assert_eq!(of("text"), None);
    }

    #[test]
    fn a_bitmap_says_how_large_it_is() {
        let gif = b"GIF89a\x20\x00\x10\x00\x00\x00\x00";
        assert_eq!(size(gif), Some(Size { width: 32, height: 16 }));
    }
}
