//! Markup: how a format writes texts, code and blocks, as far as its templates can't.

use super::PageSummary;
use super::site::SiteLayout;
use crate::inline::Inlines;
use crate::locale::Locale;
use crate::markdown::{Guard, LineContext, Links, references};
use crate::page::{Details, Page};
use crate::template::{Data, Escaping};

/// How a format writes pages, as far as its templates can't.
pub(super) struct MarkupSpec {
    /// How text is escaped when a template prints it.
    pub(super) escaping: Escaping,
    /// The text between two blocks.
    pub(super) between: &'static str,
    /// The text between two lists, which would become one.
    pub(super) apart: &'static str,
    /// How messages and code are written.
    pub(super) writing: Writing,
    /// The lines of a Details block, where they are more than text.
    pub(super) details: Option<fn(&mut String, &Details)>,
    /// The line before and after a text that shows as it is.
    pub(super) fence: fn(&str) -> String,
    /// The beginning of a page for its host, such as front matter.
    pub(super) front: fn(&Page) -> String,
    /// Whether a draft is the block and nothing else, to be pasted as it is.
    pub(super) bare_drafts: bool,
    /// Whether characters mark directions (UAX #9), for want of markup.
    pub(super) isolates: bool,
    /// The host's words for the kinds of notes, in the order of `NOTES`.
    pub(super) notes: [&'static str; 5],
    /// The folders of pages and pictures.
    pub(super) site: SiteLayout,
    /// The files that a host needs besides the pages, such as a table of contents.
    pub(super) site_files: Option<SiteFiles>,
    /// The last step on a finished page or draft.
    pub(super) add_csp: fn(String) -> String,
}

/// The files that a host needs around these pages, with docent's words for notes: paths and texts.
pub(super) type SiteFiles = fn(&[PageSummary], Names<'_>) -> Vec<(String, String)>;

/// A locale's names of the kinds of notes.
pub(super) type Names<'a> = &'a dyn Fn(&Locale) -> Vec<(&'static str, String)>;

/// How a format writes what messages and code hold.
pub(super) enum Writing {
    /// As Markdown, of which the host acts on nothing but what docent put there.
    Markdown(Guard),
    /// As markup of its own.
    Own {
        /// A text, for a line of at most so many columns.
        inline: fn(&Inlines, &InlineContext<'_>) -> String,
        /// A text where there is room for one line only.
        line: fn(&Inlines, &InlineContext<'_>) -> String,
        /// Plain text, for titles and attributes, ready to be printed.
        plain: fn(String) -> Data,
        /// Code, such as the lines of a Details block.
        code: fn(&str) -> String,
        /// Whether code can't be written so.
        pierces: fn(&str) -> bool,
    },
}

/// The context in which a text is written.
pub(super) struct InlineContext<'a> {
    /// The targets of links.
    pub(super) links: &'a Links,
    /// The columns of a line.
    pub(super) width: usize,
    /// The direction of the text, `ltr` or `rtl`.
    pub(super) dir: &'a str,
}

impl MarkupSpec {
    /// A text as the format's markup.
    pub(super) fn inline(&self, inlines: &Inlines, context: &InlineContext<'_>) -> String {
        match &self.writing {
            Writing::Markdown(guard) => {
                guard.inline(inlines, context.links, LineContext::Lines, context.dir)
            }
            Writing::Own { inline, .. } => inline(inlines, context),
        }
    }

    /// A text in a line of its own, such as a heading.
    pub(super) fn line(&self, inlines: &Inlines, context: &InlineContext<'_>) -> String {
        match &self.writing {
            Writing::Markdown(guard) => {
                guard.inline(inlines, context.links, LineContext::Line, context.dir)
            }
            Writing::Own { line, .. } => line(inlines, context),
        }
    }

    /// A text in a cell of a table.
    pub(super) fn cell(&self, inlines: &Inlines, context: &InlineContext<'_>) -> String {
        match &self.writing {
            Writing::Markdown(guard) => {
                guard.inline(inlines, context.links, LineContext::Cell, context.dir)
            }
            Writing::Own { inline, .. } => inline(inlines, context),
        }
    }

    /// A text without links, for titles and attributes.
    pub(super) fn plain(&self, inlines: &Inlines) -> Data {
        self.label(&inlines.plain())
    }

    /// Plain text, for titles and attributes.
    pub(super) fn label(&self, text: &str) -> Data {
        match &self.writing {
            Writing::Markdown(guard) => Data::Markup(guard.text(text, LineContext::Quoted)),
            Writing::Own { plain, .. } => plain(text.to_owned()),
        }
    }

    /// Whether code shows itself between fences.
    pub(super) fn is_fenced(&self, code: &str) -> bool {
        match &self.writing {
            Writing::Markdown(guard) => (guard.pierced)(code).is_none(),
            Writing::Own { pierces, .. } => !pierces(code),
        }
    }

    /// Text that shows as it is, between fences or as HTML.
    pub(super) fn verbatim(&self, text: &str) -> String {
        match &self.writing {
            Writing::Markdown(guard) => (guard.pierced)(text).unwrap_or_else(|| (guard.code)(text)),
            Writing::Own { pierces, .. } if pierces(text) => references(text),
            Writing::Own { code, .. } => code(text),
        }
    }

    /// The lines of a Details block.
    pub(super) fn details(&self, details: &Details) -> String {
        if let Some(write) = self.details {
            let mut out = String::new();
            write(&mut out, details);
            return out;
        }
        self.verbatim(&details.text())
    }

    /// Whether links name their addresses themselves, and none are at the end of the page.
    pub(super) fn has_inline_links(&self) -> bool {
        matches!(&self.writing, Writing::Markdown(guard) if (guard.inline_links)(LineContext::Lines))
    }
}

/// The kinds of notes.
pub(super) const NOTES: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

/// Text that keeps its own direction amid text of the other one (UAX #9), line by line.
pub(super) fn isolated(text: &str, dir: &str) -> String {
    let open = if dir == "rtl" { '\u{2067}' } else { '\u{2066}' };
    let lines: Vec<String> = text.split('\n').map(|line| format!("{open}{line}\u{2069}")).collect();
    lines.join("\n")
}
