//! `docent schema`: the JSON Schema of what people write, and the boundary cases of a form.

use clap::ValueEnum;

use super::{Failure, Outcome, Shared, parse_day, parse_locale};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::draft::{BoundaryCase, DraftEngine, DraftOptions, boundary_cases};
use crate::form::Form;
use crate::guide::Guide;
use crate::input::Columns;
use crate::intl::Date;
use crate::locale::Locale;
use crate::markdown::escape_light;
use crate::request::Request;

/// Print the JSON Schema of a kind of file, or every problem that a form can have with an answer.
///
/// Schemas are made from the types that read the files. For an editor, put a line like this on top of
/// a YAML file: # yaml-language-server: $schema=guide.schema.json
///
/// The table of problems is for reviewers of a translation: a table in Markdown, with the text of
/// each problem beside an answer that has it and one that hasn't.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The kind of file
    #[arg(required_unless_present = "problems")]
    name: Option<Name>,
    /// Print the problems of wrong answers to this form
    #[arg(long, value_name = "FORM", conflicts_with = "name")]
    problems: Option<String>,
    /// The locale of the problems [default: the project's source locale]
    #[arg(short, long, value_name = "TAG", value_parser = parse_locale, requires = "problems")]
    locale: Option<Locale>,
    /// The day from which the form's dates count `today + 14 days` [default: none, and such limits have no
    /// problems]
    #[arg(long, value_name = "DAY", value_parser = parse_day, requires = "problems")]
    today: Option<Date>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// docs/guides/*.yaml
    Guide,
    /// docs/forms/*.yaml
    Form,
    /// A customer's request
    Request,
    /// The keys that a spreadsheet's columns mean
    Columns,
    /// docent.yaml
    Project,
}

pub(super) fn run(shared: &Shared, args: &Args) -> Outcome {
    if let Some(form) = &args.problems {
        return problems(shared, form, args);
    }
    let schema = match args.name.unwrap_or(Name::Guide) {
        Name::Guide => schemars::schema_for!(Guide),
        Name::Form => schemars::schema_for!(Form),
        Name::Request => schemars::schema_for!(Request),
        Name::Columns => schemars::schema_for!(Columns),
        Name::Project => schemars::schema_for!(Config),
    };
    let text = serde_json::to_string_pretty(&schema).map_err(std::io::Error::from)?;
    Ok((Diagnostics::default(), text + "\n").into())
}

fn problems(shared: &Shared, form: &str, args: &Args) -> Outcome {
    let ended = shared.with_project(|found, project| {
        let wanted = args.locale.as_ref().unwrap_or(project.source_locale());
        let Some(locale) = project.locale(found, wanted, None) else { return Ok(String::new()) };
        if project.form(found, form).is_none() {
            return Ok(String::new());
        }
        let fallback = project.config().fallback;
        let options = DraftOptions {
            locale: Some(locale),
            fallback,
            today: args.today,
            ..DraftOptions::default()
        };
        let engine = DraftEngine::new(project, options);
        let lines = boundary_cases(&engine, form);
        found.extend(engine.findings());
        engine.unchecked_bound().into_iter().for_each(|note| found.push(note));
        let Some(lines) = lines else { return Ok(String::new()) };
        if let Some(line) = lines.iter().find(|line| line.text.is_empty()) {
            let BoundaryCase { field, problem, .. } = line;
            return Err(Failure(format!("`{problem}` of `{field}` has no example that shows it")));
        }
        Ok(table(&lines))
    })?;
    Ok(ended.into())
}

fn table(lines: &[BoundaryCase]) -> String {
    let mut out =
        "| Field | Problem | Text | Has it | Hasn't |\n|---|---|---|---|---|\n".to_owned();
    for line in lines {
        let BoundaryCase { field, problem, severity, text, .. } = line;
        let (fails, passes) = (cell(&line.fails), cell(&line.passes));
        let text = escape_light(text).replace('|', "\\|").replace('\n', " ");
        out.push_str(&format!(
            "| {field} | {problem} ({severity}) | {text} | {fails} | {passes} |\n"
        ));
    }
    out
}

/// The length of an answer from which its middle is left out, in characters.
const LONG: usize = 60;

/// An answer, with what can't be seen as code points.
fn cell(answer: &str) -> String {
    if answer.is_empty() {
        return "(none)".to_owned();
    }
    let count = answer.chars().count();
    if count > LONG {
        return format!("({count} characters)");
    }
    let show = |char: char| {
        if crate::field::is_hidden(char, None, None) || char == '\n' {
            format!("(U+{:04X})", u32::from(char))
        } else {
            char.to_string()
        }
    };
    let shown: String = answer.chars().map(show).collect();
    escape_light(&shown).replace('|', "\\|").replace('<', "&lt;")
}
