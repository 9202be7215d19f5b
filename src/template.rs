//! Templates: compile them for one kind of escaping, and render plain data through them. The door
//! to `tera`.

mod scan;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limit;
use crate::message::Value;
use crate::source::{ReadError, Source, Span};

pub use scan::Call;
use scan::Scanned;

/// A value for a template.
#[derive(Clone, Debug)]
pub enum Data {
    /// Nothing; false where a condition asks.
    None,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// Text, which is escaped where it is printed.
    Text(String),
    /// Markup of the output's own kind, which is printed as it is.
    Markup(String),
    /// A list.
    List(Vec<Data>),
    /// Named values.
    Map(Vec<(&'static str, Data)>),
}

/// On its way into Tera's values: a map as a struct, which takes half the time of any other way.
impl Serialize for Data {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => out.serialize_none(),
            Self::Bool(value) => out.serialize_bool(*value),
            Self::Number(value) => out.serialize_i64(*value),
            Self::Text(text) => out.serialize_str(text),
            // Tera takes a value of its own over as it is.
            Self::Markup(text) => tera::Value::safe_string(text).serialize(out),
            Self::List(list) => out.collect_seq(list),
            Self::Map(map) => {
                let mut fields = out.serialize_struct("", map.len())?;
                for (name, data) in map {
                    fields.serialize_field(name, data)?;
                }
                fields.end()
            }
        }
    }
}

impl<T: Into<String>> From<T> for Data {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// How text is escaped when a template prints it.
#[derive(Clone, Copy, Debug)]
pub enum Escaping {
    /// HTML, in elements and quoted attributes.
    Html,
    /// As this writes it, in paragraphs and in quoted attributes.
    With(fn(&str, &mut dyn io::Write) -> io::Result<()>),
    /// Nothing: plain text.
    None,
}

/// The messages and addresses that a template may ask for besides its data. Answers are markup of the
/// output's kind.
pub trait MessageSource: Send + Sync {
    /// The text of a message.
    ///
    /// # Errors
    /// The reason why there is none.
    fn message(&self, id: &str, arguments: BTreeMap<String, Value>) -> Result<String, String>;
    /// Inline Markdown in the output's kind of markup.
    fn markdown(&self, text: &str) -> String;
    /// A value as the page's locale writes it.
    fn show(&self, value: &Value) -> String;
}

thread_local! {
    /// The messages of the page that this thread is rendering. Tera's functions are fixed when
    /// templates are compiled, and compiled once for all pages.
    static MESSAGES: RefCell<Option<Arc<dyn MessageSource>>> = const { RefCell::new(None) };
    /// Where renderings write to, one after another.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// What is left of this rendering's budget: loop turns, inclusions, calls, and bytes of text.
    static FUEL: Cell<usize> = const { Cell::new(0) };
}

/// The bytes that count as one of them.
const BYTES_A_TURN: usize = 64;
/// The most bytes that a thread keeps for the next rendering.
const BUFFER_LIMIT: usize = 1 << 20;
/// The function that counts.
const TICK: &str = "__docent_tick";
/// How a list is handed on: how its call begins.
const EACH: &str = " __docent_each(of=";
/// Tera's name for all that a template was given.
const DUMP: &str = "__tera_context";

/// Compiled templates for one kind of output.
pub struct Templates {
    tera: Tera,
    scanned: BTreeMap<String, (Source, Scanned)>,
    /// All words in them, whether they name anything or not.
    words: FxHashSet<String>,
}

impl Templates {
    /// Compiles templates under the given names; `None` after any error.
    pub fn new(
        found: &mut Diagnostics,
        escaping: Escaping,
        sources: &[(String, Source)],
    ) -> Option<Self> {
        let large: Vec<Diagnostic> =
            sources.iter().filter_map(|(_, source)| too_large(source)).collect();
        if !large.is_empty() {
            large.into_iter().for_each(|one| found.push(one));
            return None;
        }
        let mut tera = Tera::new();
        // Every name ends with the empty suffix: what a file is called decides nothing.
        tera.autoescape_on(if matches!(escaping, Escaping::None) { vec![] } else { vec![""] });
        if let Escaping::With(escape) = escaping {
            tera.set_escape_fn(escape);
        }
        register(&mut tera);
        let mut scanned = BTreeMap::new();
        for (name, source) in sources {
            scanned.insert(name.clone(), (source.clone(), scan::scan(source.text())));
        }
        let texts =
            scanned.iter().map(|(name, (_, scanned))| (name.as_str(), scanned.text.as_str()));
        let added = tera.add_raw_templates(texts.collect::<Vec<_>>());
        let word = |char: char| char == '_' || char.is_ascii_alphanumeric();
        let words = sources.iter().flat_map(|(_, source)| source.text().split(|char| !word(char)));
        let words = words.map(str::to_owned).collect();
        let templates = Self { tera, scanned, words };
        let dumps = templates.refuse_dumps(found);
        match added {
            Ok(()) => (dumps == 0).then_some(templates),
            Err(error) => {
                templates.report(found, "", &Code::TEMPLATE_SYNTAX, &error);
                None
            }
        }
    }

    /// Reports where a template asks for all that it is given, which may be an answer or what a later
    /// docent adds; answers how many there are.
    fn refuse_dumps(&self, found: &mut Diagnostics) -> usize {
        let sources = self.scanned.values();
        let places = sources.flat_map(|(source, scanned)| {
            scanned.dumps.iter().map(|range| source.span(range.clone()))
        });
        let problem = format!("`{DUMP}` would print all that this template is given");
        let help = "name what you need: docs/templates.md lists what each template is given";
        let dumps = places.map(|place| {
            found.push(Diagnostic::error(&Code::TEMPLATE_DUMP, &*problem).at(place).help(help));
        });
        dumps.count()
    }

    /// The calls of `message("id")` in all templates, with the place of the id.
    pub fn calls(&self) -> impl Iterator<Item = (Span, &Call)> {
        self.scanned.values().flat_map(|(source, scanned)| {
            scanned.calls.iter().map(|call| (source.span(call.range.clone()), call))
        })
    }

    /// Whether any template may use what it is given under this name: otherwise it need not be made.
    #[must_use]
    pub fn mentions(&self, name: &str) -> bool {
        self.words.contains(name)
    }

    /// Whether there is a template of this name.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.scanned.contains_key(name)
    }

    /// Renders a template with its data; `None` after an error.
    pub fn render(
        &self,
        found: &mut Diagnostics,
        name: &str,
        data: Vec<(&'static str, Data)>,
        messages: &Arc<dyn MessageSource>,
    ) -> Option<String> {
        let mut context = Context::new();
        for (key, data) in data {
            if self.mentions(key) {
                context.insert(key, &data);
            }
        }
        MESSAGES.set(Some(Arc::clone(messages)));
        FUEL.set(limit::TURNS);
        let mut out = Capped(BUFFER.take());
        out.0.clear();
        let rendered = self.tera.render_to(name, &context, &mut out);
        MESSAGES.set(None);
        match rendered {
            Ok(()) => {
                let text = simdutf8::basic::from_utf8(&out.0).ok().map(str::to_owned);
                if out.0.capacity() <= BUFFER_LIMIT {
                    BUFFER.set(out.0);
                }
                text
            }
            Err(error) => {
                let limit = FUEL.get() == 0 || out.0.len() >= limit::PAGE;
                let code = if limit { &Code::TEMPLATE_LIMIT } else { &Code::TEMPLATE_RENDERING };
                self.report(found, name, code, &error);
                None
            }
        }
    }

    fn report(
        &self,
        found: &mut Diagnostics,
        name: &str,
        code: &'static Code,
        error: &tera::Error,
    ) {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = report.span().range.clone();
                let span = self.span(report.filename(), range);
                found.push(diagnostic(code, report.message(), span));
            }
            // Several reports, already written out: ` --> name:line:column` holds the place.
            ErrorKind::Msg(text) if text.contains("--> ") => {
                // What Tera was given, to find lines in.
                let mut given: BTreeMap<&str, Source> = BTreeMap::new();
                for report in text.split("error: ").skip(1) {
                    let message = report.lines().next().unwrap_or_default();
                    found.push(diagnostic(code, message, self.place(&mut given, report)));
                }
            }
            ErrorKind::CircularInclude { tpl, .. } => {
                let problem = format!("`{tpl}` includes itself");
                found.push(diagnostic(code, &problem, self.naming(tpl, "include")));
            }
            ErrorKind::CircularExtend { tpl, .. } => {
                let problem = format!("`{tpl}` extends itself");
                found.push(diagnostic(code, &problem, self.naming(tpl, "extends")));
            }
            ErrorKind::MissingParent { current, parent } => {
                let problem = format!("there is no template `{parent}` to extend");
                found.push(diagnostic(code, &problem, self.naming(current, "extends")));
            }
            ErrorKind::Io(_) => {
                let most = limit::PAGE;
                let problem = format!("this template's output is larger than {most} bytes");
                found.push(diagnostic(&Code::TEMPLATE_LIMIT, &problem, self.span(name, 0..0)));
            }
            ErrorKind::Msg(text) if text.contains("recursion") => {
                found.push(diagnostic(&Code::TEMPLATE_LIMIT, text, self.span(name, 0..0)));
            }
            other => found.push(diagnostic(code, &other.to_string(), self.span(name, 0..0))),
        }
    }

    /// The span of a range of the scanned text.
    fn span(&self, name: &str, range: std::ops::Range<usize>) -> Option<Span> {
        let (source, scanned) = self.scanned.get(name)?;
        Some(source.span(scanned.original(range.start)..scanned.original(range.end)))
    }

    fn place<'a>(&self, given: &mut BTreeMap<&'a str, Source>, report: &'a str) -> Option<Span> {
        let line = report.lines().find_map(|line| line.trim().strip_prefix("--> "))?;
        let mut parts = line.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let number: usize = parts.next()?.parse().ok()?;
        let name = parts.next()?;
        let carets = report.lines().find_map(|line| line.find('^').map(|at| line.len() - at));
        let scanned = &self.scanned.get(name)?.1;
        let given = given.entry(name).or_insert_with(|| Source::new(name, scanned.text.as_str()));
        let start = given.offset(number, column);
        self.span(name, start..start + carets.unwrap_or(1))
    }

    /// The place of a template's tag of this keyword.
    fn naming(&self, name: &str, keyword: &str) -> Option<Span> {
        let (source, _) = self.scanned.get(name)?;
        let at = source.text().find(keyword)?;
        Some(source.span(at..at + keyword.len()))
    }
}

/// A template that is larger than docent takes.
fn too_large(source: &Source) -> Option<Diagnostic> {
    let text = source.text().as_bytes();
    if text.len() > limit::TEMPLATE {
        return Some(Diagnostic::unread(source.path(), &ReadError::TooLarge(limit::TEMPLATE)));
    }
    let opens = |at: &usize| matches!(text.get(at + 1), Some(b'{' | b'%' | b'#'));
    let at = memchr::memchr_iter(b'{', text).filter(opens).nth(limit::TAGS)?;
    let problem = format!("this template has more than {} tags and comments", limit::TAGS);
    let diagnostic = Diagnostic::error(&Code::TOO_LARGE, problem).at(source.span(at..at + 2));
    Some(diagnostic.help("move parts of it into templates that it includes"))
}

fn diagnostic(code: &'static Code, message: &str, span: Option<Span>) -> Diagnostic {
    let message = message.strip_suffix('.').unwrap_or(message);
    let mut chars = message.chars();
    let first = chars.next().map(char::to_lowercase);
    let problem: String = first.into_iter().flatten().chain(chars).collect();
    let mut diagnostic = Diagnostic::error(code, problem);
    if code == &Code::TEMPLATE_LIMIT {
        diagnostic = diagnostic.help("look for a loop, an inclusion or a component without end");
    }
    match span {
        Some(span) => diagnostic.at(span),
        None => diagnostic,
    }
}

/// Adds docent's functions and filters. Tera's own `replace` and `join` are replaced: a template
/// must not make more text of little than memory holds.
fn register(tera: &mut Tera) {
    tera.register_function("message", message);
    tera.register_function(TICK, |kwargs: Kwargs, _: &State<'_>| -> TeraResult<tera::Value> {
        let held: Option<tera::Value> = kwargs.get("of")?;
        burn(held.as_ref().map_or(0, size))?;
        Ok(tera::Value::safe_string(""))
    });
    tera.register_function("__docent_each", |kwargs: Kwargs, _: &State<'_>| {
        let list: tera::Value = kwargs.get("of")?.unwrap_or_else(tera::Value::undefined);
        burn(list.len().unwrap_or_default().saturating_mul(BYTES_A_TURN))?;
        TeraResult::Ok(list)
    });
    tera.register_filter("markdown", |text: &str, _: Kwargs, _: &State<'_>| {
        messages(|messages| messages.markdown(text)).map(|text| tera::Value::safe_string(&text))
    });
    tera.register_filter("number", |given: tera::Value, _: Kwargs, _: &State<'_>| {
        match value(&given)? {
            number @ Value::Number(_) => messages(|messages| messages.show(&number)),
            _ => Err(tera::Error::message("`number` wants a number")),
        }
    });
    tera.register_filter("date", |text: &str, _: Kwargs, _: &State<'_>| {
        let date = text.parse().map_err(tera::Error::message)?;
        messages(|messages| messages.show(&Value::Date(date)))
    });
    tera.register_filter("prefix", prefix);
    tera.register_filter("underline", underline);
    tera.register_filter("fence", |text: &str, _: Kwargs, _: &State<'_>| {
        tera::Value::safe_string(&crate::markdown::fence(text))
    });
    tera.register_filter("replace", |text: &str, kwargs: Kwargs, _: &State<'_>| {
        let (from, to): (&str, &str) = (kwargs.must_get("from")?, kwargs.must_get("to")?);
        burn(text.matches(from).count().saturating_mul(to.len()))?;
        TeraResult::Ok(text.replace(from, to))
    });
    tera.register_filter("join", |list: Vec<tera::Value>, kwargs: Kwargs, _: &State<'_>| {
        let between: &str = kwargs.get("sep")?.unwrap_or_default();
        let parts: Vec<String> = list.iter().map(ToString::to_string).collect();
        burn(parts.len().saturating_mul(between.len()))?;
        TeraResult::Ok(parts.join(between))
    });
}

type TeraResult<T> = tera::TeraResult<T>;

/// Counts a loop turn, an inclusion or a call, and the bytes that it may put out; an error when
/// the rendering has used up what it may.
fn burn(bytes: usize) -> TeraResult<()> {
    let cost = bytes / BYTES_A_TURN + 1;
    let left = FUEL.get();
    FUEL.set(left.saturating_sub(cost));
    if left >= cost {
        return Ok(());
    }
    let (turns, bytes) = (limit::TURNS, BYTES_A_TURN);
    Err(tera::Error::message(format!(
        "this template goes on for more than {turns} loop turns and inclusions, or makes more text than {bytes} bytes for each"
    )))
}

/// The bytes that a value holds.
fn size(value: &tera::Value) -> usize {
    match (value.as_str(), value.as_array()) {
        (Some(text), _) => text.len(),
        (None, Some(list)) => list.iter().map(size).fold(0, usize::saturating_add),
        (None, None) => 8,
    }
}

/// `message("id", name=value)`: a message of the page's own words.
#[expect(clippy::needless_pass_by_value, reason = "the signature of Tera's functions")]
fn message(kwargs: Kwargs, _: &State<'_>) -> TeraResult<tera::Value> {
    let id: &str = kwargs.must_get("id")?;
    let mut arguments = BTreeMap::new();
    for (name, given) in kwargs.iter().filter(|(name, _)| name.as_str() != Some("id")) {
        arguments.insert(name.to_string(), value(given)?);
    }
    let text =
        messages(|messages| messages.message(id, arguments))?.map_err(tera::Error::message)?;
    Ok(tera::Value::safe_string(&text))
}

/// `prefix(with="> ")`: markup before every line; before an empty one without its trailing space.
#[expect(clippy::needless_pass_by_value, reason = "the signature of Tera's filters")]
fn prefix(given: tera::Value, kwargs: Kwargs, _: &State<'_>) -> TeraResult<tera::Value> {
    let with: &str = kwargs.must_get("with")?;
    let text = given.as_str().ok_or_else(|| tera::Error::message("`prefix` wants text"))?;
    burn(text.lines().count().saturating_mul(with.len()))?;
    let mut out = String::with_capacity(text.len() + with.len());
    for (at, line) in text.lines().enumerate() {
        out.push_str(if at > 0 { "\n" } else { "" });
        let start = out.len();
        out.extend([with, line]);
        out.truncate(start + out[start..].trim_end().len());
    }
    let prefixed: tera::Value = out.into();
    Ok(if given.is_safe() { prefixed.mark_safe() } else { prefixed })
}

/// The stretches of a template's text that are printed as they are: neither tags nor comments.
#[must_use]
pub fn literals(text: &str) -> Vec<std::ops::Range<usize>> {
    scan::literals(text)
}

/// `underline(with="=")`: a line as long as the text's widest, in columns of a terminal.
#[expect(clippy::needless_pass_by_value, reason = "the signature of Tera's filters")]
fn underline(text: &str, kwargs: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let with: &str = kwargs.must_get("with")?;
    let width = text.lines().map(textwrap::core::display_width).max().unwrap_or(0);
    burn(width.saturating_mul(with.len()))?;
    Ok(with.repeat(width))
}

fn messages<T>(ask: impl FnOnce(&dyn MessageSource) -> T) -> TeraResult<T> {
    MESSAGES.with_borrow(|messages| match messages {
        Some(messages) => Ok(ask(messages.as_ref())),
        None => Err(tera::Error::message("there is no page here")),
    })
}

fn value(given: &tera::Value) -> TeraResult<Value> {
    if let Some(list) = given.as_array() {
        return Ok(Value::List(list.iter().map(ToString::to_string).collect()));
    }
    if given.is_number() {
        let number = crate::intl::Number::parse(&given.to_string());
        return number
            .map(Value::Number)
            .ok_or_else(|| tera::Error::message("this number is too large"));
    }
    match given.as_str() {
        Some(text) => Ok(text.parse().map_or_else(|_| Value::Text(text.to_owned()), Value::Date)),
        None => Err(tera::Error::message("a message's variable is text, a number or a list")),
    }
}

/// A buffer that refuses to grow past the limit.
struct Capped(Vec<u8>);

impl io::Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > limit::PAGE {
            self.0.resize(limit::PAGE, b' ');
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
