//! The words of mails that go out: their variables, and each address once.

use mail_parser::{Address, MessageParser};

use crate::support::Folder;

const FIELDS: &str = "parts:
  - part: main
    fields:
      - { field: customer-kind, kind: choice, options: [person, company] }
      - { field: urgent, kind: confirm }
      - { field: country, kind: country }
      - { field: address, kind: multiline }
      - { field: desk, kind: email }
  - part: guest
    optional: true
    repeat: 4
    fields:
      - { field: cname, kind: text, required: true }
      - { field: from, kind: country }
";
const ENGLISH: &str = "title = Order
customer-kind = Kind
    .option-person = Person
    .option-company = Company
urgent = Urgent
country = Country
address = Address
desk = Desk
guest = Guest
cname = Name
from = From
";
const DUTCH: &str = "title = Bestelling
customer-kind = Soort
    .option-person = Particulier
    .option-company = Bedrijf
urgent = Dringend
country = Land
address = Adres
desk = Balie
guest = Gast
cname = Naam
from = Uit
";

/// A form with this `mail:` and these words of it.
fn order(mail: &str, english: &str, dutch: &str) -> Folder {
    let head = "form: order\nversion: \"1\"\nrecipient: en-US\nmail:";
    Folder::new(&[
        ("docs/forms/order.yaml", &format!("{head} {{ {mail} }}\n{FIELDS}")),
        ("locales/en-US/order.ftl", &format!("{ENGLISH}{english}")),
        ("locales/nl-NL/order.ftl", &format!("{DUTCH}{dutch}")),
    ])
}

#[track_caller]
fn eml(folder: &Folder, request: &str) -> String {
    folder.write("r.yaml", format!("form: order\n{request}"));
    let run = folder.docent(&["draft", "r.yaml", "-f", "eml"]);
    assert!(run.code == 0 && !run.stderr.contains("error["), "{request}{}", run.stderr);
    run.stdout
}

/// The subject and the text of the mail of a request.
#[track_caller]
fn mail_of(folder: &Folder, request: &str) -> (String, String) {
    let text = eml(folder, request);
    let mail = MessageParser::new().parse(text.as_bytes()).expect("a mail");
    let subject = mail.subject().unwrap_or_default().to_owned();
    (subject, mail.body_text(0).expect("a text").replace("\r\n", "\n"))
}

#[test]
fn lines_of_an_answer_are_one_line() {
    let words = "subject = To { $address }!\nhello = For { $address }:\n";
    let folder = order("to: a@b.example, greeting: hello", words, words);
    let run = folder.docent(&["check"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    for (address, line) in [
        ("One\\nTwo", "One Two"),
        ("One\\n\\nTwo\\nThree", "One Two Three"),
        (" One \\r\\n Two ", "One Two"),
        ("Kind: Company\\nUrgent: Yes", "Kind: Company Urgent: Yes"),
        ("東京都\\n千代田区", "東京都 千代田区"),
        ("One", "One"),
    ] {
        let (subject, body) = mail_of(&folder, &format!("values: {{ address: \"{address}\" }}\n"));
        assert_eq!(subject, format!("To {line}!"), "{address}");
        assert!(body.starts_with(&format!("For {line}:\n\n")), "{address}: {body}");
    }
    // Also where another message has the variable, or another locale.
    let whole = words.replace("subject =", "subject = { whole }\nwhole =");
    for (english, dutch) in [(&*whole, words), (words, "")] {
        let folder = order("to: a@b.example", english, dutch);
        for locale in ["en-US", "nl-NL"] {
            let request = format!("locale: {locale}\nvalues: {{ address: \"One\\nTwo\" }}\n");
            assert_eq!(mail_of(&folder, &request).0, "To One Two!", "{english}{dutch}{locale}");
        }
    }
}

#[test]
fn words_choose_by_what_is_typed_and_print_labels_in_their_own_language() {
    let words = "subject = { $customer-kind-id ->
    [person] P { $customer-kind }
    [company] C { $customer-kind }
   *[other] none
 }
hello = { $urgent-id ->
    [yes] Urgent ({ $urgent })
   *[no] At leisure ({ $urgent })
 }, { $country } ({ $country-id })
";
    for (language, locale, answers, subject, greeting) in [
        ("", "en-US", "person, urgent: yes, country: DE", "P Person", "Urgent (Yes), Germany (DE)"),
        ("", "en-US", "company, urgent: no", "C Company", "At leisure (No),"),
        ("", "nl-NL", "Bedrijf, urgent: ja", "C Bedrijf", "Urgent (Ja),"),
        ("", "nl-NL", "company, country: Duitsland", "C Bedrijf", "At leisure (), Duitsland (DE)"),
        ("recipient", "nl-NL", "company, urgent: yes", "C Company", "Urgent (Yes),"),
        (
            "recipient",
            "nl-NL",
            "person, country: NL",
            "P Person",
            "At leisure (), Netherlands (NL)",
        ),
        ("customer", "nl-NL", "person, urgent: nee", "P Particulier", "At leisure (Nee),"),
    ] {
        let language =
            if language.is_empty() { String::new() } else { format!(", language: {language}") };
        let folder = order(&format!("to: a@b.example, greeting: hello{language}"), words, words);
        let run = folder.docent(&["check"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        let request = format!("locale: {locale}\nvalues: {{ customer-kind: {answers} }}\n");
        let (own, body) = mail_of(&folder, &request);
        assert_eq!(own, subject, "{answers}{language}");
        assert!(body.starts_with(greeting), "{answers}{language}: {body}");
    }
    let folder = order("to: a@b.example, greeting: hello", words, words);
    assert_eq!(mail_of(&folder, "values: { address: x }\n").0, "none");
    // No other field has an id, since what is typed is what is printed.
    for field in ["address", "desk", "cname", "title"] {
        let words = format!("hello = {{ ${field}-id }}\n");
        let run = order("to: a@b.example, greeting: hello", &words, &words).docent(&["check"]);
        let text = run.stdout + &run.stderr;
        assert!(run.code == 1 && text.contains("error[unknown-variable]"), "{field}: {text}");
    }
}

#[test]
fn a_field_goes_before_the_id_of_another() {
    let folder = order("to: a@b.example, greeting: hello", "hello = { $country-id }\n", "");
    let form = folder.read("docs/forms/order.yaml");
    let form = form.replace("{ field: desk, kind: email }", "{ field: country-id, kind: text }");
    folder.write("docs/forms/order.yaml", form);
    let english = folder.read("locales/en-US/order.ftl").replace("desk =", "country-id =");
    folder.write("locales/en-US/order.ftl", english);
    let (_, body) = mail_of(&folder, "values: { country: DE, country-id: own }\n");
    assert!(body.starts_with("own\n"), "{body}");
}

#[test]
fn answers_of_a_part_that_is_filled_in_several_times_are_a_list() {
    let english = "subject = Guests: { $cname }\nhello = From { $from } ({ $from-id }).\n";
    let dutch = "subject = Gasten: { $cname }\nhello = Uit { $from } ({ $from-id }).\n";
    let folder = order("to: a@b.example, greeting: hello", english, dutch);
    let run = folder.docent(&["check"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let guest = |name: &str, from: &str| format!("{{ cname: {name}, from: {from} }}");
    let all = [guest("Ann", "DE"), guest("Bob", "NL"), guest("Eve", "FR")];
    for (locale, count, subject, greeting) in [
        ("en-US", 1, "Guests: Ann", "From Germany (DE)."),
        ("en-US", 2, "Guests: Ann and Bob", "From Germany and Netherlands (DE and NL)."),
        (
            "en-US",
            3,
            "Guests: Ann, Bob, and Eve",
            "From Germany, Netherlands, and France (DE, NL, and FR).",
        ),
        ("nl-NL", 2, "Gasten: Ann en Bob", "Uit Duitsland en Nederland (DE en NL)."),
        (
            "nl-NL",
            3,
            "Gasten: Ann, Bob en Eve",
            "Uit Duitsland, Nederland en Frankrijk (DE, NL en FR).",
        ),
    ] {
        let guests = all[..count].join(", ");
        let request = format!("locale: {locale}\nvalues: {{ address: x, guest: [{guests}] }}\n");
        let (own, body) = mail_of(&folder, &request);
        assert_eq!(own, subject, "{locale} {count}");
        assert!(body.starts_with(&format!("{greeting}\n")), "{locale} {count}: {body}");
    }
    assert_eq!(mail_of(&folder, "values: { address: x }\n").0, "Guests:");
}

fn all(address: Option<&Address<'_>>) -> Vec<String> {
    let all = address.into_iter().flat_map(Address::iter);
    all.filter_map(|one| one.address()).map(str::to_owned).collect()
}

#[test]
fn an_address_is_in_a_mail_once() {
    for (mail, answer, to, cc) in [
        (
            "to: [a@b.example, desk], cc: [desk, c@d.example]",
            "x@y.example",
            &["a@b.example", "x@y.example"][..],
            &["c@d.example"][..],
        ),
        ("to: a@b.example, cc: desk", "a@b.example", &["a@b.example"], &[]),
        ("to: a@b.example, cc: desk", "A@B.example", &["a@b.example"], &[]),
        (
            "to: a@b.example, cc: [a@b.example, c@d.example, c@d.example]",
            "x@y.example",
            &["a@b.example"],
            &["c@d.example"],
        ),
        (
            "to: [desk, a@b.example, A@b.example], cc: desk",
            "x@y.example",
            &["x@y.example", "a@b.example"],
            &[],
        ),
        ("cc: [desk, desk]", "x@y.example", &[], &["x@y.example"]),
    ] {
        let text = eml(&order(mail, "", ""), &format!("values: {{ desk: {answer} }}\n"));
        let own = MessageParser::new().parse(text.as_bytes()).expect("a mail");
        let addresses = (all(own.to()), all(own.cc()));
        let wanted =
            [to, cc].map(|all| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        assert_eq!([addresses.0, addresses.1], wanted, "{mail} {answer}");
    }
}
