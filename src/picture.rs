//! Pictures: whether a file is one, how large it is, so that pages keep room for it, and whether it runs
//! anything. The door to `imagesize` and, for SVG, to `quick-xml`, which reads tag by tag.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde::Serialize;

/// The extensions of bitmaps.
const BITMAPS: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico"];

/// The kind of a file that a guide names as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A picture, and its size, where the file has one.
    Sound(Option<Size>),
    /// A drawing that runs a script when somebody opens the file by itself; and where that begins.
    Active(Option<Size>, usize),
    /// No picture, by its extension.
    Foreign,
    /// No picture, by what the file holds.
    Mismatched,
}

impl Picture {
    /// The kind of a file of this name and content.
    #[must_use]
    pub fn of(path: &str, content: &[u8]) -> Self {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        let extension = extension.to_ascii_lowercase();
        if BITMAPS.contains(&&*extension) {
            return if is_bitmap(content) { Self::Sound(size(content)) } else { Self::Mismatched };
        }
        if extension != "svg" {
            return Self::Foreign;
        }
        let text = std::str::from_utf8(content).ok();
        match text.filter(|text| root(text).is_some_and(|tag| local(tag.name().as_ref()) == "svg"))
        {
            None => Self::Mismatched,
            Some(text) => match script(text) {
                Some(at) => Self::Active(drawing(text), at),
                None => Self::Sound(drawing(text)),
            },
        }
    }

    /// The size that it is meant to be shown at.
    #[must_use]
    pub fn size(self) -> Option<Size> {
        match self {
            Self::Sound(size) | Self::Active(size, _) => size,
            Self::Foreign | Self::Mismatched => None,
        }
    }
}

/// Whether a file begins as bitmaps do, whichever: browsers go by that, not by names.
fn is_bitmap(content: &[u8]) -> bool {
    let begins =
        [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"\0\0\x01\0"];
    let has = |at: usize, mark: &[u8]| content.get(at..).is_some_and(|rest| rest.starts_with(mark));
    begins.iter().any(|mark| has(0, mark))
        || has(0, b"RIFF") && has(8, b"WEBP")
        || has(4, b"ftypavif")
        || has(4, b"ftypavis")
        || has(4, b"ftypmif1")
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// Where a drawing has the first thing that runs: a script, an attribute for an event, or an address that
/// is a script.
fn script(text: &str) -> Option<usize> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut reader = Reader::from_str(text.get(start..)?);
    loop {
        let at = start + usize::try_from(reader.buffer_position()).ok()?;
        let runs = match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = local(tag.name().as_ref()).to_ascii_lowercase();
                ACTIVE.contains(&&*name) || has_script(&tag)
            }
            // A style sheet may be XSLT, which makes any page of it.
            Event::PI(instruction) => instruction.to_ascii_lowercase().contains("xsl"),
            // An entity may be any of these.
            Event::DocType(declared) => declared.to_ascii_lowercase().contains("<!entity"),
            Event::Eof => return None,
            _ => false,
        };
        if runs {
            return Some(at);
        }
    }
}

fn has_script(tag: &BytesStart<'_>) -> bool {
    // Whether one is there twice takes time by the square of their number.
    tag.attributes().with_checks(false).filter_map(Result::ok).any(|attribute| {
        let key = local(attribute.key.as_ref());
        let is_event = key.get(..2).is_some_and(|begin| begin.eq_ignore_ascii_case("on"));
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
        // Browsers leave white space and control characters out (WHATWG URL, 4.4).
        let address = value.map(|value| {
            let seen = value.chars().filter(|char| !char.is_whitespace() && !char.is_control());
            seen.take(SCHEME.len()).collect::<String>()
        });
        is_event || address.is_ok_and(|address| address.eq_ignore_ascii_case(SCHEME))
    })
}

/// The elements that run something, or bring along a page that does.
const ACTIVE: &[&str] = &["script", "handler", "iframe", "embed", "object"];

/// The schemes of addresses that are scripts.
const SCHEME: &str = "javascript:";

/// The size that a picture is meant to be shown at, in pixels of CSS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The size of a picture by what its file holds; none where the file has no size.
fn size(content: &[u8]) -> Option<Size> {
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
    use super::{Picture, Size, size};

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

    #[test]
    fn a_drawing_that_runs_something_is_named() {
        let of = |inner: &str| Picture::of("a.SVG", format!("<svg>{inner}</svg>").as_bytes());
        for inner in [
            "<script>1</script>",
            "<x:SCRIPT/>",
            "<g><a onclick='x()'/></g>",
            "<foreignObject><iframe srcdoc='&lt;script>'/></foreignObject>",
            "<?xml-stylesheet type='text/xsl' href='a.xsl'?>",
            "<a xlink:href='javascript:x()'/>",
            "<a href='&#106;ava&#10;script:x()'/>",
            "<set attributeName='href' to=' JavaScript:x()'/>",
        ] {
            assert!(matches!(of(inner), Picture::Active(_, 5..)), "{inner}");
        }
        for inner in ["<title>script</title>", "<a href='#on'/>", "<!-- <script/> -->"] {
            assert_eq!(of(inner), Picture::Sound(None), "{inner}");
        }
        let entity = b"<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg>&a;</svg>";
        assert!(matches!(Picture::of("a.svg", entity), Picture::Active(..)));
    }

    #[test]
    fn a_picture_is_one_by_name_and_content() {
        let svg = b"<svg:svg/>";
        assert_eq!(Picture::of("a.svg", svg), Picture::Sound(None));
        assert_eq!(Picture::of("a.png", svg), Picture::Mismatched);
        assert_eq!(Picture::of("a.html", svg), Picture::Foreign);
        assert_eq!(Picture::of("svg", svg), Picture::Foreign);
        assert_eq!(Picture::of("a.svg", b"<html/>"), Picture::Mismatched);
        assert_eq!(Picture::of("a.avif", b"\0\0\0\x20ftypavif"), Picture::Sound(None));
        assert_eq!(Picture::of("a.png", b""), Picture::Mismatched);
    }
}
