//! The site that is measured on, the same each time: guides with three notes, five steps, a picture, a
//! form of 16 fields, links and a plural, in words of each locale's script.

use std::fs;
use std::path::Path;

use docent::project::guide_path;

/// Locales, and what their words are made of.
pub(crate) const LOCALES: &[(&str, &str)] = &[
    ("en-US", "ta re mi no lo sa pe ku da ri ne vo"),
    ("nl-NL", "ij ge lo aa ver ne oe ste ui den ke ro"),
    ("de-DE", "ge ü ver schä ten ö run lich ße ein ab zu"),
    ("fr-FR", "é tion re çu le mê ou è ma ne dé li"),
    ("ja-JP", "か せい き ます 請 求 りょ 支払 し て コア を"),
    ("pl-PL", "ł prze cie ą nie ż ow ść po wy ę ka"),
    ("es-ES", "ción ña de re ló ma ce í tu va no pe"),
    ("cs-CZ", "ř po ě ní vé š ka lo mů če st na"),
    ("ar-EG", "ال فا تو ر ة دفع م ن ط لب شه ير"),
    ("pt-BR", "ção lh a de ó re ma nu per fi ca vo"),
    ("sv-SE", "å för ä ning sk ö la be tal ra en du"),
    ("ru-RU", "по сче т ние пла ж ы ва ст ло ко де"),
];
const FIELDS: usize = 16;
const ICON: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>"#;

/// Numbers that look random, and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).expect("a small number")
    }

    /// So many words of a locale.
    fn words(&mut self, syllables: &[&str], count: usize) -> String {
        let mut text = String::new();
        for at in 0..count {
            text.push_str(if at == 0 { "" } else { " " });
            for _ in 0..2 + self.roll(3) {
                text.push_str(syllables[self.roll(syllables.len())]);
            }
        }
        text
    }
}

/// The structure of a guide: notes, steps, a picture, a form, links and a value.
fn guide(number: usize, guides: usize) -> String {
    let other = (number * 7 + 3) % guides;
    format!(
        "guide: guide-{number:04}\n\
         about: {{ author: docs-team, date: 2019-04-01, service: billing, topic: how-to }}\n\
         links:\n  portal: https://portal.example.com/\n  profile: https://account.example.com/Profile\n  \
         other: {{ guide: guide-{other:04} }}\n\
         values: {{ days: {{ from: 5, to: 7 }} }}\n\
         body:\n  - text: intro\n  - note: important\n    items: [note-1, note-2, note-3]\n  \
         - section: request\n    steps:\n      - step: step-1\n        \
         image: {{ src: media/icon.svg, alt: step-1.alt }}\n      - step: step-2\n      - step: step-3\n      \
         - step: step-4\n        form: details\n        items: [item-1, item-2]\n      - step: step-5\n  \
         - text: wait\n  - section: help\n    text: help-text\n"
    )
}

/// The messages of a guide in one locale.
fn messages(dice: &mut Dice, syllables: &[&str]) -> String {
    let mut text = String::new();
    for (id, count) in
        [("title", 6), ("description", 8), ("intro", 30), ("request", 4), ("help", 4)]
    {
        text.push_str(&format!("{id} = {}\n", dice.words(syllables, count)));
    }
    for (id, count) in
        [("note-1", 10), ("note-2", 50), ("note-3", 16), ("item-1", 40), ("item-2", 40)]
    {
        let (link, rest) = (dice.words(syllables, 3), dice.words(syllables, count));
        text.push_str(&format!("{id} = [{link}][other] {rest}.\n"));
    }
    for number in 1..=5 {
        let (words, button) = (dice.words(syllables, 22), dice.words(syllables, 2));
        text.push_str(&format!(
            "step-{number} = {words} [{{ -portal }}][portal] **{button}** > **{}**.\n",
            dice.words(syllables, 2)
        ));
        if number == 1 {
            text.push_str(&format!("    .alt = {}\n", dice.words(syllables, 4)));
        }
    }
    let (words, more) = (dice.words(syllables, 20), dice.words(syllables, 10));
    text.push_str(&format!(
        "wait = {words} [{more}][profile] {{ $days ->\n    [one] {{ $days }} {}\n   *[other] {{ $days }} {}\n}}.\n",
        dice.words(syllables, 1),
        dice.words(syllables, 2)
    ));
    text.push_str(&format!("help-text = {}.\n", dice.words(syllables, 25)));
    text
}

/// Writes a site.
pub(crate) fn generate(folder: &Path, guides: usize, locales: usize) {
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
        fs::write(path, text).expect("a file is written");
    };
    let chosen = &LOCALES[..locales];
    let tags: Vec<&str> = chosen.iter().map(|(tag, _)| *tag).collect();
    write("docent.yaml", &format!("source: en-US\nlocales: [{}]\n", tags.join(", ")));
    let fields =
        (1..=FIELDS).map(|number| format!("      - {{ field: field-{number}, kind: text }}\n"));
    let fields: String = fields.collect();
    let head = "form: details\nrecipient: en-US\nparts:\n  - part: main\n    fields:\n";
    write("docs/forms/details.yaml", &format!("{head}{fields}"));
    write("docs/media/icon.svg", ICON);
    for number in 0..guides {
        write(
            &format!("docs/{}", &guide_path(&format!("guide-{number:04}"))[5..]),
            &guide(number, guides),
        );
    }
    for (at, (tag, syllables)) in chosen.iter().enumerate() {
        let mut dice = Dice(at as u64 + 1);
        let syllables: Vec<&str> = syllables.split(' ').collect();
        write(&format!("locales/{tag}/terms.ftl"), "-portal = Contoso Portal\n");
        let label = |number| format!("field-{number} = {}\n", dice.words(&syllables, 3));
        let labels: String = (1..=FIELDS).map(label).collect();
        write(&format!("locales/{tag}/details.ftl"), &labels);
        for number in 0..guides {
            let text = messages(&mut dice, &syllables);
            write(&format!("locales/{tag}/guide-{number:04}.ftl"), &text);
        }
    }
}
