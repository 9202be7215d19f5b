//! `docent manual`: docent's own manual, which is in the program.

use std::sync::Arc;

use super::guide::{PageOptions, page};
use super::{Failure, Outcome, formats, parse_locale};
use crate::character::shown;
use crate::compose;
use crate::config::Fallback;
use crate::diagnostic::{Diagnostics, suggest};
use crate::embedded::Embedded;
use crate::format::{AssetMode, Format};
use crate::guide::GuideFile;
use crate::locale::Locale;
use crate::page::Link;
use crate::project::Project;

/// The tag of the guides that are pages of the manual.
const TAG: &str = "manual";
/// The topic of those that come first.
const FIRST: &str = "tutorial";

/// Read docent's manual.
///
/// Without PAGE, lists its pages. It is in the program, and the same in every folder.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The page, such as first-project
    page: Option<String>,
    /// The language, such as nl-NL [default: yours, where the manual has it, else en-US]
    #[arg(short, long, value_name = "TAG", value_parser = parse_locale)]
    locale: Option<Locale>,
    /// The format of the page
    #[arg(
        short, long, value_name = "FORMAT", default_value = "text", requires = "page",
        value_parser = formats(true)
    )]
    format: &'static Format,
}

pub(super) fn run(args: &Args) -> Outcome {
    let mut found = Diagnostics::default();
    let embedded = Embedded::open();
    let Some(project) = Project::open(&mut found, &embedded, &embedded) else {
        return Ok((found, String::new()).into());
    };
    let pages = pages(&mut found, &project);
    let Some(wanted) = &args.page else {
        let entry = |(id, file): &(String, Arc<GuideFile>)| {
            let locale = locale(&mut found, &project, file, args)?;
            entry(&project, id, file, locale)
        };
        let text: String = pages.iter().filter_map(entry).collect();
        return Ok((found, text).into());
    };
    let Some((_, file)) = pages.iter().find(|(id, _)| id == wanted) else {
        let help = suggest(wanted, pages.iter().map(|(id, _)| id.as_str()));
        let wanted = shown(wanted);
        return Err(Failure(format!("the manual has no page `{wanted}`\n  help: {help}")));
    };
    let Some(locale) = locale(&mut found, &project, file, args) else {
        return Ok((found, String::new()).into());
    };
    let look =
        PageOptions { format: args.format, parts: AssetMode::Inside, fallback: Fallback::Mark };
    let is_text = args.format.name == "text";
    let text = page(&mut found, &project, file, locale, &look, |page| {
        if is_text {
            page.links.iter_mut().for_each(|(_, link)| name_page(link));
        }
    });
    Ok((found, text.unwrap_or_default()).into())
}

/// Another page is read by another command, and there is no file to open.
fn name_page(link: &mut Link) {
    if let Link::Page { guide, .. } = link {
        *link = Link::Address(format!("docent manual {guide}"));
    }
}

/// The pages with their ids: tutorials first, then by id.
fn pages(found: &mut Diagnostics, project: &Project<'_>) -> Vec<(String, Arc<GuideFile>)> {
    let ids = project.guide_ids().into_iter();
    let files = ids.filter_map(|id| project.guide(found, &id).map(|file| (id, file)));
    let mut pages: Vec<_> =
        files.filter(|(_, file)| file.guide.about.tags.iter().any(|tag| tag == TAG)).collect();
    pages.sort_by_key(|(_, file)| file.guide.about.topic.as_deref() != Some(FIRST));
    pages
}

/// The language of a page: the one that is asked for, else the reader's, else the source's.
fn locale(
    found: &mut Diagnostics,
    project: &Project<'_>,
    file: &GuideFile,
    args: &Args,
) -> Option<Locale> {
    if let Some(wanted) = &args.locale {
        return project.guide_locale(found, &file.guide, wanted);
    }
    // The first that the manual has; `C` ends the list, as it does elsewhere (POSIX, 8.2).
    let mut theirs = sys_locale::get_locales().map_while(|tag| tag.parse::<Locale>().ok());
    let offered = |wanted: Locale| {
        // Nobody asked for it.
        project.guide_locale(&mut Diagnostics::default(), &file.guide, &wanted)
    };
    Some(theirs.find_map(offered).unwrap_or_else(|| project.source_locale().clone()))
}

/// A page in the list: how it is asked for, its title, and what it is about.
fn entry(project: &Project<'_>, id: &str, file: &GuideFile, locale: Locale) -> Option<String> {
    let headings = compose::headings(project, file, &[locale], Fallback::Mark);
    let (_, (title, about)) = headings.into_iter().next()?;
    let title = title.inlines.plain();
    let about = about.map(|about| format!("    {}\n", about.line().inlines.plain()));
    Some(format!("docent manual {id}\n    {title}\n{}", about.unwrap_or_default()))
}
