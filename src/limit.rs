//! How much docent takes: what is larger is refused with its place, so that no input takes all memory or
//! all time. One list, which `docs/limits.md` shows.
//! To add one: a line here and a row there.

/// A limit: what it is of, and the most that docent takes.
pub struct Limit {
    /// The unit of a limit.
    pub of: &'static str,
    /// The most.
    pub most: usize,
    /// Whether bytes are counted.
    pub bytes: bool,
}

macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $most:expr, $unit:ident of $of:literal;)*) => {
        $($(#[$doc])* pub const $name: usize = $most;)*

        /// All limits, in the order of the page that shows them.
        pub const LIMITS: &[Limit] = &[
            $(Limit { of: $of, most: $name, bytes: limits!($unit) }),*
        ];
    };
    (bytes) => { true };
    (number) => { false };
}

limits! {
    /// Bytes of any file.
    FILE = 64 << 20, bytes of "a file";
    /// Bytes of a file of messages.
    WORDS = 16 << 20, bytes of "a file of messages";
    /// Lines of a file of messages: Fluent's parser keeps something of each, if it is empty.
    LINES = 100_000, number of "lines in a file of messages";
    /// Messages, terms and comments of a file of messages, and what can't be read as any.
    ENTRIES = 20_000, number of "messages, terms and comments in a file";
    /// Opening braces in a file of messages: its syntax tree takes a hundred times what one takes in
    /// the file.
    BRACES = 100_000, number of "opening braces in a file of messages";
    /// Bytes of one message as it is in its file, and of its text with all that it refers to.
    MESSAGE = 64 << 10, bytes of "a message, also with all that it refers to";
    /// Braces or parentheses in each other in a message.
    MESSAGE_DEPTH = 64, number of "braces or parentheses in each other";
    /// Placeables of one message, those of what it refers to included. It is Fluent's own limit.
    PLACEABLES = 100, number of "placeables of a message";
    /// Arguments of a function in a message, those of functions in it included.
    ARGUMENTS = 100, number of "arguments of a function";
    /// Bytes of a file of structure (YAML).
    YAML = 4 << 20, bytes of "a file in YAML";
    /// Lists, mappings and values of a file of structure.
    NODES = 200_000, number of "lists, mappings and values in a file in YAML";
    /// Lists and mappings in each other, in YAML and JSON.
    DEPTH = 64, number of "lists and mappings in each other";
    /// Blocks, paragraphs, steps, members of lists and cells of a guide.
    BLOCKS = 20_000, number of "paragraphs, steps, list members and cells of a guide";
    /// Values of a guide.
    VALUES = 1_000, number of "values of a guide";
    /// The size of a form's patterns when they are compiled: for each place of a text, the ranges of
    /// bytes of UTF-8 that they distinguish.
    PATTERNS = 1_000_000, number of "steps of all patterns of a form, a letter of any language counted as about three thousand";
    /// Bytes of a request: a document of YAML, a line of JSON or a row.
    REQUEST = 1 << 20, bytes of "a request";
    /// Bytes of the files that go with a mail.
    ATTACHMENTS = 32 << 20, bytes of "the files that go with a mail";
    /// Bytes of a workbook.
    WORKBOOK = 16 << 20, bytes of "a workbook (XLSX)";
    /// Bytes of a workbook when it is unpacked, and of the text of its sheet.
    SHEET = 128 << 20, bytes of "a workbook when it is unpacked, and its sheet as text";
    /// Bytes of a filled-in block with all that comes before the next one.
    BLOCK = 2 << 20, bytes of "a filled-in block, of what `docent read` takes";
    /// Bytes of a draft in JSON: it holds the block besides the answers.
    DRAFT = 4 << 20, bytes of "a draft in JSON, of what `docent read` takes";
    /// Cells of a row that `docent read` takes for one of a table.
    READ_CELLS = 40, number of "cells of a row, of what `docent read` takes for a table";
    /// Bytes of a mail or a page, and of the text that it shows.
    MAIL = 8 << 20, bytes of "a mail or a page, and its text";
    /// Parts of a mail.
    MAIL_PARTS = 200, number of "parts of a mail";
    /// Parts of a mail in each other.
    MAIL_DEPTH = 10, number of "parts of a mail in each other";
    /// Headers of a mail and of its parts.
    MAIL_HEADERS = 100_000, number of "headers of a mail and its parts";
    /// Files of a project: links can make many of few.
    FILES = 2_000_000, number of "files of a project, links counted as files";
    /// Links of a project that lead to folders: each is a tree of its own, with the links in it.
    FOLDER_LINKS = 10_000, number of "links of a project to folders, counted again in each folder that a link leads to";
    /// Bytes of a template.
    TEMPLATE = 4 << 20, bytes of "a template";
    /// Tags and comments of a template: Tera looks for the place of each that is wrong from the start.
    TAGS = 5_000, number of "tags and comments of a template";
    /// Loop turns, inclusions and calls of components in one rendering of a template.
    TURNS = 1_000_000, number of "loop turns, inclusions and calls of components in a page";
    /// Bytes that a template makes.
    PAGE = 64 << 20, bytes of "a page that a template makes";
    /// Problems of one code in a file that are reported.
    PROBLEMS = 10_000, number of "problems of one code in a file that are reported";
}

impl std::fmt::Display for Limit {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.most {
            most if self.bytes && most % (1 << 20) == 0 => write!(out, "{} MiB", most >> 20),
            most if self.bytes => write!(out, "{} KiB", most >> 10),
            most => write!(out, "{most}"),
        }
    }
}
