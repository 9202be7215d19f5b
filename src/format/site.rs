//! Where a host wants pages and pictures, and how they name each other: paths below the output
//! folder, with `/` between their parts.

use crate::locale::Locale;
use crate::markdown::write_path;

/// A page's place among all others.
#[derive(Clone, Copy)]
pub(super) struct PageRef<'a> {
    /// The guide's id.
    pub(super) guide: &'a str,
    /// The page's locale.
    pub(super) locale: &'a Locale,
    /// The locale that authors write: some hosts keep its pages elsewhere.
    pub(super) source: &'a Locale,
    /// The extension of pages.
    pub(super) extension: &'static str,
}

/// The folders and file names that a host wants.
pub(super) struct SiteLayout {
    /// The path of a page.
    pub(super) page: fn(&PageRef<'_>) -> String,
    /// The path of a picture of that page.
    pub(super) picture: fn(&PageRef<'_>, &str) -> String,
    /// The address of that picture on the page; without it, the way from one file to the other.
    pub(super) src: Option<fn(&PageRef<'_>, &str) -> String>,
    /// The address of another page and of an anchor there (or of neither); without it, the way
    /// from one file to the other.
    pub(super) href: Option<fn(&PageRef<'_>, &PageRef<'_>) -> String>,
}

/// `<locale>/<guide>.<extension>`, pictures beside the locales.
pub(super) const PLAIN: SiteLayout = SiteLayout {
    page: |spot| [spot.locale.tag(), "/", spot.guide, ".", spot.extension].concat(),
    picture: |_, path| path.to_owned(),
    src: None,
    href: None,
};

impl<'a> PageRef<'a> {
    /// The page of this guide in another locale.
    pub(super) fn of(self, locale: &'a Locale) -> Self {
        Self { locale, ..self }
    }

    /// Whether this is the source's own page.
    pub(super) fn is_source(&self) -> bool {
        self.locale == self.source
    }
}

impl SiteLayout {
    /// The address of a page's picture on it.
    pub(super) fn src(&self, spot: &PageRef<'_>, path: &str) -> String {
        match self.src {
            // A picture that the page has in it.
            _ if path.starts_with("data:") => path.to_owned(),
            Some(src) => src(spot, path),
            None => relative_url(&(self.page)(spot), &(self.picture)(spot, path)),
        }
    }

    /// The address of a page on another one.
    pub(super) fn href(&self, from: &PageRef<'_>, to: &PageRef<'_>) -> String {
        match self.href {
            Some(href) => href(from, to),
            None => relative_url(&(self.page)(from), &(self.page)(to)),
        }
    }
}

/// The way from one file to another, as an address (RFC 3986, 4.2).
#[must_use]
pub(crate) fn relative_url(from: &str, to: &str) -> String {
    let same = from.bytes().zip(to.bytes()).take_while(|(from, to)| from == to).count();
    let slash = from.as_bytes()[..same].iter().rposition(|byte| *byte == b'/');
    let common = slash.map_or(0, |at| at + 1);
    let (from, to) = (from.get(common..).unwrap_or_default(), to.get(common..).unwrap_or_default());
    let up = from.bytes().filter(|byte| *byte == b'/').count();
    let mut out = String::with_capacity(3 * up + to.len());
    (0..up).for_each(|_| out.push_str("../"));
    write_path(to, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::relative_url;

    #[test]
    fn ways_lead_from_file_to_file() {
        assert_eq!(relative_url("nl/a.md", "nl/b.md"), "b.md");
        assert_eq!(relative_url("nl/a.md", "en/b.md"), "../en/b.md");
        assert_eq!(relative_url("nl/a.md", "media/p q.png"), "../media/p%20q.png");
        assert_eq!(relative_url("a.md", "media/p.png"), "media/p.png");
        assert_eq!(relative_url("docs/nl/a.md", "docs/media/p.png"), "../media/p.png");
    }
}
