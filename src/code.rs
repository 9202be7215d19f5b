//! Codes: the stable names of all sorts of problems, each with its page in `docs/codes/`.
//! To add one: a line here and the page `docs/codes/<code>.md`.

/// The stable name of a sort of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The name, kebab-case.
    pub id: &'static str,
    /// The page that `docent explain` prints: Markdown, with an example of wrong and right.
    pub explanation: &'static str,
}

macro_rules! codes {
    ($($name:ident = $id:literal,)*) => {
        impl Code {
            $(
                #[doc = concat!("`", $id, "`, explained in `docs/codes/", $id, ".md`.")]
                pub const $name: Self = Self {
                    id: $id,
                    explanation: include_str!(concat!("../docs/codes/", $id, ".md")),
                };
            )*
        }

        /// All codes, in the order of the alphabet.
        pub const CODES: &[&Code] = &[$(&Code::$name),*];
    };
}

codes! {
    ACTIVE_IMAGE = "active-image",
    AMBIGUOUS_LABEL = "ambiguous-label",
    BLOCK_MARKUP = "block-markup",
    BROKEN_WORKBOOK = "broken-workbook",
    BYTE_ORDER_MARK = "byte-order-mark",
    CHANGED_ADDRESS = "changed-address",
    CHANGED_NUMBER = "changed-number",
    CONTROL_CHARACTER = "control-character",
    CSV_SYNTAX = "csv-syntax",
    DOUBLE_SPACE = "double-space",
    DOUBTFUL_ANSWER = "doubtful-answer",
    DUPLICATE_ATTRIBUTE = "duplicate-attribute",
    DUPLICATE_ID = "duplicate-id",
    DUPLICATE_KEY = "duplicate-key",
    DUPLICATE_LOCALE = "duplicate-locale",
    DUPLICATE_MESSAGE = "duplicate-message",
    DUPLICATE_NAME = "duplicate-name",
    DUPLICATE_REQUEST = "duplicate-request",
    DUPLICATE_VARIANT = "duplicate-variant",
    EDITED_DRAFT = "edited-draft",
    ELLIPSIS = "ellipsis",
    EMPHASIS_IN_WORD = "emphasis-in-word",
    EMPTY_MESSAGE = "empty-message",
    END_PUNCTUATION = "end-punctuation",
    FLUENT_SYNTAX = "fluent-syntax",
    FOREIGN_PLACEHOLDER = "foreign-placeholder",
    HARD_CODED_TERM = "hard-coded-term",
    HARD_CODED_TEXT = "hard-coded-text",
    HIDDEN_CELLS = "hidden-cells",
    HIDDEN_CHARACTER = "hidden-character",
    IGNORED_FILE = "ignored-file",
    IGNORED_LINK = "ignored-link",
    INCONSISTENT_TRANSLATION = "inconsistent-translation",
    INLINE_LINK = "inline-link",
    JSON_SYNTAX = "json-syntax",
    KEPT_FILE = "kept-file",
    LOCALE_SPELLING = "locale-spelling",
    MARKUP_MISMATCH = "markup-mismatch",
    MERGED_CELLS = "merged-cells",
    MISNAMED_FILE = "misnamed-file",
    MISSING_ALT = "missing-alt",
    MISSING_ANSWER = "missing-answer",
    MISSING_ATTRIBUTE = "missing-attribute",
    MISSING_CHAPTER = "missing-chapter",
    MISSING_FILE = "missing-file",
    MISSING_IMAGE = "missing-image",
    MISSING_KEY = "missing-key",
    MISSING_MESSAGE = "missing-message",
    MISSING_OPENING_PUNCTUATION = "missing-opening-punctuation",
    MISSING_PLURAL = "missing-plural",
    MISSING_REFERENCE = "missing-reference",
    MISSING_VARIABLE = "missing-variable",
    MIXED_SCRIPT = "mixed-script",
    MOJIBAKE = "mojibake",
    NEGOTIATED_LOCALE = "negotiated-locale",
    NOT_UTF8 = "not-utf8",
    OBSOLETE_ATTRIBUTE = "obsolete-attribute",
    OBSOLETE_MESSAGE = "obsolete-message",
    PAGE_MISMATCH = "page-mismatch",
    PUNCTUATION_SPACING = "punctuation-spacing",
    RAW_HTML = "raw-html",
    REFERENCE_CYCLE = "reference-cycle",
    REPEATED_WORD = "repeated-word",
    REPLACEMENT_CHARACTER = "replacement-character",
    ROUNDED_NUMBER = "rounded-number",
    SAME_WORDS = "same-words",
    SEVERAL_DOCUMENTS = "several-documents",
    STALE_DRAFT = "stale-draft",
    STALE_OUTPUT = "stale-output",
    STALE_TRANSLATION = "stale-translation",
    STRAIGHT_QUOTES = "straight-quotes",
    TEMPLATE_DUMP = "template-dump",
    TEMPLATE_LIMIT = "template-limit",
    TEMPLATE_RENDERING = "template-rendering",
    TEMPLATE_SYNTAX = "template-syntax",
    TERM_MARKUP = "term-markup",
    TERM_MESSAGE_COLLISION = "term-message-collision",
    TOO_DEEP = "too-deep",
    TOO_LARGE = "too-large",
    TOO_MANY_PLACEABLES = "too-many-placeables",
    TRUNCATED_MESSAGE = "truncated-message",
    UNCHECKED_LIMIT = "unchecked-limit",
    UNEXPECTED_ANSWER = "unexpected-answer",
    UNKNOWN_ANCHOR = "unknown-anchor",
    UNKNOWN_ATTRIBUTE = "unknown-attribute",
    UNKNOWN_CODE = "unknown-code",
    UNKNOWN_FIELD = "unknown-field",
    UNKNOWN_FORM = "unknown-form",
    UNKNOWN_FUNCTION = "unknown-function",
    UNKNOWN_GUIDE = "unknown-guide",
    UNKNOWN_KEY = "unknown-key",
    UNKNOWN_LINK = "unknown-link",
    UNKNOWN_LOCALE = "unknown-locale",
    UNKNOWN_MESSAGE = "unknown-message",
    UNKNOWN_NUMBER_FORMAT = "unknown-number-format",
    UNKNOWN_TERM = "unknown-term",
    UNKNOWN_VARIABLE = "unknown-variable",
    UNPAIRED_EMPHASIS = "unpaired-emphasis",
    UNPARSED_MESSAGE = "unparsed-message",
    UNPORTABLE_NAME = "unportable-name",
    UNREACHABLE_VARIANT = "unreachable-variant",
    UNREADABLE_FILE = "unreadable-file",
    UNRECOGNIZED_TEXT = "unrecognized-text",
    UNSAFE_LINK = "unsafe-link",
    UNTRANSLATED_MESSAGE = "untranslated-message",
    UNUSED_ALLOW = "unused-allow",
    UNUSED_COLUMN = "unused-column",
    UNUSED_MESSAGE = "unused-message",
    WRONG_ANSWER = "wrong-answer",
    WRONG_ARGUMENT = "wrong-argument",
    WRONG_DIRECTIVE = "wrong-directive",
    WRONG_IMAGE = "wrong-image",
    WRONG_SELECTOR = "wrong-selector",
    WRONG_VALUE = "wrong-value",
    YAML_ALIAS = "yaml-alias",
    YAML_LOST_TEXT = "yaml-lost-text",
    YAML_SYNTAX = "yaml-syntax",
}

/// Names that codes had before, with those that they have: comments and command lines may hold them still.
const RENAMED: [(&str, &str); 4] = [
    ("opening-mark", "missing-opening-punctuation"),
    ("stray-text", "unrecognized-text"),
    ("three-dots", "ellipsis"),
    ("torn-message", "unparsed-message"),
];

impl Code {
    /// The code with this name, or with this name of old.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Self> {
        let renamed = RENAMED.iter().find(|(old, _)| *old == id);
        let id = renamed.map_or(id, |(_, new)| *new);
        CODES.iter().copied().find(|code| code.id == id)
    }
}
