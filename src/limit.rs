//! How much docent takes: what is larger is refused with its place, so that no input takes all memory or
//! all time. One list, which `docs/limits.md` shows.

/// A limit: what it is of, and the most that docent takes.
pub struct Limit {
    /// What is counted.
    pub of: &'static str,
    /// The most.
    pub most: usize,
    /// Whether bytes are counted.
    pub bytes: bool,
}

/// Bytes of any file.
pub const FILE: usize = 64 << 20;
/// Bytes of a file of messages.
pub const WORDS: usize = 16 << 20;
/// Messages, terms and comments of a file of messages, and what can't be read as any.
pub const ENTRIES: usize = 20_000;
/// Lines of a file of messages: Fluent's parser keeps something of each, if it is empty.
pub const LINES: usize = 100_000;
/// Opening braces in a file of messages: its syntax tree takes a hundred times what one takes in the file.
pub const BRACES: usize = 100_000;
/// Bytes of one message as it stands in its file, and of its text with all that it refers to.
pub const MESSAGE: usize = 64 << 10;
/// Braces or parentheses in each other in a message.
pub const MESSAGE_DEPTH: usize = 64;
/// Placeables of one message, those of what it refers to included. It is Fluent's own limit.
pub const PLACEABLES: usize = 100;
/// Arguments of a function in a message, those of functions in it included.
pub const ARGUMENTS: usize = 100;
/// Bytes of a file of structure (YAML).
pub const YAML: usize = 4 << 20;
/// Lists, mappings and values of a file of structure.
pub const NODES: usize = 200_000;
/// Lists and mappings in each other.
pub const YAML_DEPTH: usize = 64;
/// Blocks, paragraphs, steps, members of lists and cells of a guide.
pub const BLOCKS: usize = 20_000;
/// Values of a guide.
pub const VALUES: usize = 1_000;

/// Bytes of a template.
pub const TEMPLATE: usize = 4 << 20;
/// Tags and comments of a template: Tera looks for the place of each that is wrong from the start.
pub const TAGS: usize = 5_000;
/// Problems of one code in a file that are reported.
pub const PROBLEMS: usize = 10_000;

/// All of them.
pub const LIMITS: &[Limit] = &[
    Limit { of: "a file", most: FILE, bytes: true },
    Limit { of: "a file of messages", most: WORDS, bytes: true },
    Limit { of: "lines in a file of messages", most: LINES, bytes: false },
    Limit { of: "messages, terms and comments in a file", most: ENTRIES, bytes: false },
    Limit { of: "opening braces in a file of messages", most: BRACES, bytes: false },
    Limit { of: "a message, also with all that it refers to", most: MESSAGE, bytes: true },
    Limit { of: "braces or parentheses in each other", most: MESSAGE_DEPTH, bytes: false },
    Limit { of: "placeables of a message", most: PLACEABLES, bytes: false },
    Limit { of: "arguments of a function", most: ARGUMENTS, bytes: false },
    Limit { of: "a file in YAML", most: YAML, bytes: true },
    Limit { of: "lists, mappings and values in a file in YAML", most: NODES, bytes: false },
    Limit { of: "lists and mappings in each other", most: YAML_DEPTH, bytes: false },
    Limit {
        of: "paragraphs, steps, list members and cells of a guide",
        most: BLOCKS,
        bytes: false,
    },
    Limit { of: "values of a guide", most: VALUES, bytes: false },
    Limit { of: "a template", most: TEMPLATE, bytes: true },
    Limit { of: "tags and comments of a template", most: TAGS, bytes: false },
    Limit { of: "problems of one code in a file that are reported", most: PROBLEMS, bytes: false },
];

impl std::fmt::Display for Limit {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.most {
            most if self.bytes && most % (1 << 20) == 0 => write!(out, "{} MiB", most >> 20),
            most if self.bytes => write!(out, "{} KiB", most >> 10),
            most => write!(out, "{most}"),
        }
    }
}
