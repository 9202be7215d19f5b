//! `docent schema`: the JSON Schema of what people write.

use clap::ValueEnum;

use super::Outcome;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::form::Form;
use crate::guide::Guide;
use crate::request::Request;

/// Print the JSON Schema of a kind of file.
///
/// Made from the types that read the files. For an editor, put a line like this on top of a YAML
/// file: # yaml-language-server: $schema=guide.schema.json
#[derive(clap::Args)]
pub(super) struct Args {
    /// What to describe
    name: Name,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// docs/guides/*.yaml
    Guide,
    /// docs/forms/*.yaml
    Form,
    /// A customer's request
    Request,
    /// docent.yaml
    Project,
}

pub(super) fn run(args: &Args) -> Outcome {
    let schema = match args.name {
        Name::Guide => schemars::schema_for!(Guide),
        Name::Form => schemars::schema_for!(Form),
        Name::Request => schemars::schema_for!(Request),
        Name::Project => schemars::schema_for!(Config),
    };
    let text = serde_json::to_string_pretty(&schema).map_err(std::io::Error::from)?;
    Ok((Diagnostics::default(), text + "\n").into())
}
