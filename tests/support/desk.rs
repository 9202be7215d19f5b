//! A desk that takes travel requests, in four languages: a field for each kind of answer, and ways
//! to hand requests in.

use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::support::{Folder, Run};

const FORM: &str = "form: trip
version: \"7\"
recipient: en-US
to: desk@example.org
parts:
  - part: traveller
    fields:
      - { field: name, kind: text, required: true, max: 2000 }
      - { field: order, kind: text }
      - { field: country, kind: country }
      - { field: phone, kind: phone, country: country }
      - { field: mail, kind: email }
      - { field: site, kind: url }
      - { field: seats, kind: integer, min: 1 }
      - { field: by, kind: choice, options: [train, plane] }
      - { field: remarks, kind: multiline }
  - part: room
    optional: true
    repeat: 3
    fields:
      - { field: nights, kind: integer, required: true }
";
const ENGLISH: &str = "title = Travel request
subject = Trip of { $name }: { $remarks }
name = Name
order = Order number
country = Country
phone = Phone
mail = Mail address
site = Website
seats = Seats
by = Travel by
    .option-train = Train
    .option-plane = Plane
remarks = Remarks
room = Room
nights = Nights
";
const DUTCH: &str = "title = Reisaanvraag
subject = Reis van { $name }: { $remarks }
name = Naam
order = Ordernummer
country = Land
phone = Telefoon
mail = Mailadres
site = Webadres
seats = Plaatsen
by = Vervoer
    .option-train = Trein
    .option-plane = Vliegtuig
remarks = Opmerkingen
room = Kamer
nights = Nachten
";
const GERMAN: &str = "title = Reiseantrag
subject = Reise von { $name }: { $remarks }
name = Vor- und Nachname
order = Bestellnummer
country = Staat
phone = Telefonnummer
mail = Mailadresse
site = Webadresse
seats = Plätze
by = Verkehrsmittel
    .option-train = Zug
    .option-plane = Flugzeug
remarks = Bemerkungen
room = Zimmer
nights = Nächte
";
const FRENCH: &str = "title = Demande de voyage
subject = Voyage de { $name } : { $remarks }
name = Nom
order = Numéro de commande
country = Pays
phone = Téléphone
mail = Adresse électronique
site = Site web
seats = Places
by = Moyen de transport
    .option-train = Train
    .option-plane = Avion
remarks = Remarques
room = Chambre
nights = Nuits
";

/// The desk's project, in a folder of its own.
pub(crate) fn desk() -> Folder {
    Folder::new(&[
        ("docs/forms/trip.yaml", FORM),
        ("locales/en-US/trip.ftl", ENGLISH),
        ("locales/nl-NL/trip.ftl", DUTCH),
        ("locales/de-DE/trip.ftl", GERMAN),
        ("locales/fr-FR/trip.ftl", FRENCH),
    ])
}

/// The program in a folder, run by a shell that does something first: `ulimit`, `umask`.
pub(crate) fn after(folder: &Path, first: &str, args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("{first}; exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_docent")]);
    command.args(args).current_dir(folder).stdin(Stdio::null());
    command
}

/// Ends a run of the program.
#[track_caller]
pub(crate) fn ended(child: Child) -> Run {
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    let run = Run {
        code: output.status.code().unwrap_or(-1),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    run
}

/// Runs the program after something else, to its end.
#[track_caller]
pub(crate) fn run_after(folder: &Path, first: &str, args: &[&str]) -> Run {
    let mut command = after(folder, first, args);
    ended(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a shell"))
}

/// Runs the program with this on its standard input.
#[track_caller]
pub(crate) fn fed(folder: &Folder, args: &[&str], input: &[u8]) -> Run {
    let mut command = after(folder.path(), ":", args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("a shell");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || _ = stdin.write_all(&input));
    let run = ended(child);
    writer.join().expect("a writer");
    run
}

/// Text in double quotes with escapes, as JSON and YAML both read it.
pub(crate) fn quoted(text: &str) -> String {
    let text = serde_json::to_string(text).expect("JSON");
    let escaped = |char: char| match char {
        '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => format!("\\u{:04x}", u32::from(char)),
        char => char.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// A request as a YAML document: its id, its locale, and its answers.
pub(crate) fn document(id: &str, locale: &str, answers: &[(&str, &str)]) -> String {
    let mut text = format!("---\nform: trip\nid: {}\nlocale: {locale}\nvalues:\n", quoted(id));
    for (field, answer) in answers {
        text.push_str(&format!("  {}: {}\n", quoted(field), quoted(answer)));
    }
    text
}
