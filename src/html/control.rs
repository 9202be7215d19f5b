//! Controls of a page: the answers in them, as text behind their labels.

use super::tag::Tag;
use super::{LINES, PARAGRAPHS, PageLines};

/// The choices of an element `select`.
#[derive(Default)]
pub(super) struct Select {
    /// The words of the first one, and of those that are selected.
    first: Option<String>,
    selected: Vec<String>,
    /// The one that is being read.
    pub(super) open: Option<Choice>,
}

/// A choice: its words, whether it is selected, and whether its value is empty, as that of one that only asks
/// to choose.
pub(super) struct Choice {
    pub(super) words: String,
    is_selected: bool,
    is_empty: bool,
}

impl Select {
    /// Begins a choice, where a tag does, and ends the one before.
    pub(super) fn begin(&mut self, tag: Option<&Tag>) {
        if let Some(choice) = self.open.take() {
            let words = choice.words.split_whitespace().collect::<Vec<_>>().join(" ");
            let words = if choice.is_empty { String::new() } else { words };
            if choice.is_selected {
                self.selected.push(words.clone());
            }
            self.first.get_or_insert(words);
        }
        self.open = tag.map(|tag| Choice {
            words: String::new(),
            is_selected: tag.has("selected"),
            is_empty: tag.value("value").is_some_and(str::is_empty),
        });
    }

    /// Whether it ends before an element begins, where its own end is left out.
    pub(super) fn ends_before(&self, name: &[u8]) -> bool {
        match name {
            // These may be in one, above its choices or between them.
            b"hr" => false,
            b"div" => self.first.is_some() || self.open.is_some(),
            b"input" | b"textarea" | b"select" | b"label" | b"br" | b"td" | b"th" => true,
            _ => PARAGRAPHS.contains(&name) || LINES.contains(&name),
        }
    }

    /// What a browser shows: the choices that are selected, else the first.
    pub(super) fn shown(mut self) -> String {
        self.begin(None);
        if self.selected.is_empty() {
            return self.first.unwrap_or_default();
        }
        self.selected.join(", ")
    }
}

impl PageLines {
    /// Shows a control: what was typed into it, or a box with its tick.
    pub(super) fn input(&mut self, tag: &Tag) {
        let kind = tag.value("type").unwrap_or_default().to_ascii_lowercase();
        match kind.as_str() {
            "hidden" | "submit" | "button" | "image" | "reset" | "file" | "password" => {}
            "checkbox" | "radio" => {
                self.join_label();
                let is_first = !self.line.contains(['\t', ':', '：', '[']) && !self.line.is_empty();
                self.line.push_str(if is_first { "\t" } else { "" });
                let blank =
                    if self.line.is_empty() || self.line.ends_with('\t') { "" } else { " " };
                let tick = if tag.has("checked") { "[x]" } else { "[ ]" };
                self.line.push_str(blank);
                self.line.push_str(tick);
                (self.blank, self.fresh) = (true, false);
            }
            _ => self.control(tag.value("value").unwrap_or_default()),
        }
    }

    /// Shows the answer in a control: behind its label.
    pub(super) fn control(&mut self, answer: &str) {
        self.join_label();
        if !self.line.is_empty() && !self.line.ends_with('\t') {
            self.line.push('\t');
        }
        self.blank = false;
        let raised = std::mem::take(&mut self.raised);
        self.push(answer);
        self.raised = raised;
        (self.blank, self.fresh) = (true, false);
    }

    /// Shows the answer in a text area: each further line marked as one.
    pub(super) fn area(&mut self, text: &str) {
        let text = text.strip_prefix('\n').unwrap_or(text).trim_end();
        let mut lines = text.lines();
        self.control(lines.next().unwrap_or_default());
        for line in lines {
            self.end_line();
            self.line.push_str("    | ");
            self.line.push_str(line.trim_end());
        }
    }

    /// Goes on in the line of a label, where nothing came behind it.
    fn join_label(&mut self) {
        let out = self.out.trim_end_matches('\n');
        let is_label = self.labelled || out.ends_with([':', '：']);
        let is_own = is_label && self.line.is_empty() && self.quoted + self.above == 0;
        if is_own && !out.is_empty() {
            let start = out.rfind('\n').map_or(0, |at| at + 1);
            self.line = out.get(start..).unwrap_or_default().to_owned();
            self.out.truncate(start);
            self.apart = false;
        }
        self.labelled = false;
    }
}
