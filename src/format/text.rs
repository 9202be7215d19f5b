//! `text`: plain text for a terminal or a mail, wrapped to the width of a reader's eye. Widths are
//! columns of a terminal: a Chinese or Japanese character takes two.

use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter};

use super::Format;
use super::caption::caption;
use super::markup::{InlineContext, MarkupSpec, NOTES, Writing};
use super::site::PLAIN;
use crate::inline::Inlines;
use crate::markdown::{self, to_text};
use crate::template::{Data, Escaping};

pub(super) const FORMAT: Format = Format {
    name: "text",
    about: "plain text for a terminal or a mail",
    family: "text",
    extension: "txt",
    layout: Some(MarkupSpec {
        escaping: Escaping::None,
        between: "\n\n",
        apart: "",
        writing: Writing::Own {
            inline,
            line: inline,
            plain: Data::Text,
            code: str::to_owned,
            pierces: |_| false,
        },
        details: None,
        fence: markdown::fence,
        front: |_| String::new(),
        bare_drafts: true,
        isolates: true,
        notes: NOTES,
        site: PLAIN,
        site_files: None,
        add_csp: |text| text,
    }),
    page: None,
    draft: None,
    before: Some(|out, draft| {
        out.push_str("--- ");
        caption(out, draft);
        out.push_str("\n\n");
    }),
    whole_drafts: false,
};

/// Wraps where Unicode allows a break (UAX #14), but never inside an address.
fn inline(text: &Inlines, context: &InlineContext<'_>) -> String {
    let options = Options::new(context.width)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(&to_text(text, context.links), options)
}

/// Words by the line breaking rules of Unicode, save that there is no break between two ASCII
/// characters: it would tear addresses and paths.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let (mut start, mut end) = (0, 0);
    for word in WordSeparator::UnicodeBreakProperties.find_words(line) {
        let torn = line[start..end].ends_with(|last: char| last.is_ascii() && last != ' ')
            && word.word.starts_with(|first: char| first.is_ascii());
        if !torn && start < end {
            words.push(Word::from(&line[start..end]));
            start = end;
        }
        end += word.word.len() + word.whitespace.len();
    }
    words.extend((start < end).then(|| Word::from(&line[start..end])));
    Box::new(words.into_iter())
}
