//! Layouts of replies in which a line is more than one label with its answer: labels side by side, tables of
//! several columns, pages with controls and with text that nobody sees.

use crate::replies::{answers, names, reads};

#[test]
fn labels_side_by_side_are_read_as_their_own_lines() {
    let wanted = [("name", "Ann"), ("company", "X")];
    for reply in [
        "Full name: Ann  Company: X\n",
        "Full name: Ann\tCompany: X\n",
        "Full name: Ann | Company: X\n",
        "Full name: Ann; Company: X\n",
        "- Full name: Ann    *Company:* X\n",
        "Full name: Ann\u{a0}\u{a0}\u{a0}Company: X\n",
        "> Full name: Ann | Company: X\n",
        "Vor- und Nachname: Ann; Firma: X\n",
        "氏名：Ann　会社名：X\n",
        "Nom complet : Ann    Société : X\n",
    ] {
        reads(reply, &wanted);
    }
    reads(
        "Full name: Ann | Company: X | Number of people: 3\nRemarks: hi\n",
        &[("name", "Ann"), ("company", "X"), ("people", "3"), ("remarks", "hi")],
    );
    // An answer with a label in its words, where that has a line of its own, is left alone.
    reads(
        "Full name: Ann  Company: Y\nCompany:\nRemarks: a; Company: b\n",
        &[("name", "Ann  Company: Y"), ("remarks", "a; Company: b")],
    );
    // With nothing between the two but a blank, it may be either.
    names("Full name: Ann Company: X\n", &[("name", "Ann Company: X")], &[1]);
    names("Volledige naam: Ann, Bedrijf: X\n", &[("name", "Ann, Bedrijf: X")], &[1]);
    names("Remarks: hi there; Company: X\n", &[("remarks", "hi there; Company: X")], &[1]);
    // In running text it is words.
    reads(
        "Remarks: Send it to our Company: they know\n",
        &[("remarks", "Send it to our Company: they know")],
    );
}

#[test]
fn tables_of_four_columns_hold_two_answers_a_row() {
    let wanted = [("name", "Ann"), ("company", "X"), ("people", "3"), ("remarks", "hi")];
    for reply in [
        "Full name\tAnn\tCompany\tX\nNumber of people\t3\tRemarks\thi\n",
        "| Full name | Ann | Company | X |\n|---|---|---|---|\n| Number of people | 3 | Remarks | hi |\n",
        "||Full name|Ann||Company|X|\n||Number of people|3||Remarks|hi|\n",
        "||Full name||Ann||Company||X||\n||Number of people||3||Remarks||hi||\n",
        "<table><tr><td>Full name</td><td>Ann</td><td>Company</td><td>X</td></tr>\
         <tr><td>Number of people</td><td>3</td><td>Remarks</td><td>hi</td></tr></table>",
        "<table><tr><td><b>Full name:</b><td>Ann<td><b>Company:</b><td>X\
         <tr><td><b>Number of people:</b><td>3<td><b>Remarks:</b><td>hi</table>",
        "<table><tr><th>Full name</th><td><p>Ann</p></td><th>Company</th><td><p>X</p></td></tr>\
         <tr><th>Number of people</th><td><p>3</p></td><th>Remarks</th><td><p>hi</p></td></tr></table>",
        "| 1 | Full name | Ann |\n| 2 | Company | X |\n| 3 | Number of people | 3 |\n| 4 | Remarks | hi |\n",
        "||Full name|Ann|\n||Company|X|\n||Number of people|3|\n||Remarks|hi|\n",
        "Full name | Ann | Company | X\nNumber of people | 3 | Remarks | hi\n",
    ] {
        reads(reply, &wanted);
    }
    let blank =
        "| Full name | | Company | |\n|---|---|---|---|\n| Number of people | 3 | Remarks | hi |\n";
    reads(blank, &[("people", "3"), ("remarks", "hi")]);
    let lines = "<table><tr><td>Postal address</td><td>1 Road<br>Town</td><td>Phone</td>\
                 <td>+44 20 7946 0958</td></tr></table>";
    reads(lines, &[("address", "1 Road\nTown"), ("phone", "+44 20 7946 0958")]);
    let empty = "<table><tr><td>Full name</td><td></td><td>Company</td><td>X</td></tr></table>";
    reads(empty, &[("company", "X")]);
}

#[test]
fn headings_of_columns_name_the_answers_below_them() {
    let wanted = [("name", "Ann"), ("company", "X"), ("people", "3")];
    for reply in [
        "| Full name | Company | Number of people |\n|---|---|---|\n| Ann | X | 3 |\n",
        "||Full name||Company||Number of people||\n|Ann|X|3|\n",
        "Full name\tCompany\tNumber of people\nAnn\tX\t3\n",
        "<table><tr><th>Full name<th>Company<th>Number of people<tr><td>Ann<td>X<td>3</table>",
        "| Vor- und Nachname | Firma | Größe der Gruppe |\n|:--|:--|--:|\n| Ann | X | 3 |\n",
    ] {
        reads(reply, &wanted);
    }
    let twice = "| Full name | Company |\n|---|---|\n| Ann | X |\n| Bea | Y |\n";
    let (run, _) = answers(twice);
    assert!(run.stderr.contains("error[duplicate-key]"), "{}", run.stderr);
}

#[test]
fn a_column_beside_the_answers_is_named_and_kept() {
    for reply in [
        "Full name\tAnn\tgone\nNumber of people\t3\n",
        "| Full name | Ann | gone |\n|---|---|---|\n| Number of people | 3 | |\n",
        "||Full name||Ann||gone||\n||Number of people||3|| ||\n",
        "|Full name|Ann|gone|\n|Number of people|3| |\n",
    ] {
        names(reply, &[("name", "Ann"), ("people", "3")], &[1]);
        assert!(answers(reply).0.stdout.contains("#   gone\n"), "{reply}");
    }
    let (run, values) = answers(
        "<table><tr><td>Postal address</td><td>1 Road<br>Town</td><td>lost</td></tr>\
         <tr><td>Remarks</td><td><p>a</p><p>b</p></td><td><p>gone</p></td></tr></table>",
    );
    assert_eq!(values, serde_json::json!({ "address": "1 Road\nTown", "remarks": "a\nb" }));
    assert!(
        run.stdout.contains("#   lost\n") && run.stdout.contains("#   gone\n"),
        "{}",
        run.stdout
    );
    assert_eq!(run.stderr.matches("warning[unrecognized-text]").count(), 2, "{}", run.stderr);
}

#[test]
fn tables_inside_tables_are_read_by_their_rows() {
    let inner =
        "<table><tr><td>Full name</td><td>Ann</td></tr><tr><td>Company</td><td>X</td></tr></table>";
    let wanted = [("name", "Ann"), ("company", "X")];
    for reply in [
        format!("<table><tr><td>{inner}</td></tr></table>"),
        format!("<table><tr><td></td><td><p>{inner}</p></td><td>&nbsp;</td></tr></table>"),
        format!("<table><tr><td><div><table><tr><td>{inner}</td></tr></table></div></td></tr></table>"),
        "<table><tr><td>Full name</td><td><table><tr><td>Ann</td></tr></table></td></tr>\
         <tr><td>Company</td><td><table><tbody><tr><td>X</td></tr></tbody></table></td></tr></table>"
            .to_owned(),
        "<table><tr><td><table><tr><td>Full name</td><td>Ann</td></tr></table></td>\
         <td><table><tr><td>Company</td><td>X</td></tr></table></td></tr></table>"
            .to_owned(),
    ] {
        reads(&reply, &wanted);
    }
}

#[test]
fn hidden_text_of_a_page_is_no_answer() {
    for hidden in [
        "<div style=\"display:none\">Full name: Bea</div>",
        "<div style=\"display: none !important; color: red\"><p>Full name: Bea</p><div>x</div></div>",
        "<span hidden>Full name: Bea</span>",
        "<p style=\"visibility:hidden\">Full name: Bea</p>",
        "<div style='mso-hide:all;font-size:0px;line-height:0'>Full name: Bea</div>",
        "<div style=\"max-height:0;overflow:hidden\">Full name: Bea</div>",
        "<p style=\"font-size:0\">Full name: Bea",
        "<table><tr hidden><td>Full name<td>Bea<tr><td></table>",
    ] {
        reads(
            &format!("<html>{hidden}<p>Full name: Ann</p><p>Remarks: hi</p>"),
            &[("name", "Ann"), ("remarks", "hi")],
        );
    }
    // Small print is text.
    reads("<p style=\"font-size:0.8em\">Full name: Ann</p>", &[("name", "Ann")]);
    reads("<p>Full name: <span style=\"display:none\">Bea </span>Ann</p>", &[("name", "Ann")]);
}

#[test]
fn text_is_hidden_only_where_its_own_nearest_style_hides_it() {
    let wanted = [("name", "Ann"), ("remarks", "hi")];
    for (around, inside) in [
        ("font-size:0px", "font-size:13px"),
        ("font-size:0", "font: bold 13px/1.5 Arial"),
        ("font:0/0 a", "font-size:small"),
        ("FONT-SIZE:0 !important;line-height:0", "font-size:1rem"),
        ("visibility:hidden", "visibility:visible"),
        ("visibility:collapse;font-size:0em", "visibility:initial;font-size:medium"),
    ] {
        for page in [
            format!(
                "<table><tr><td style=\"{around}\"><div style=\"{inside}\">Full name: Ann<br>Remarks: hi</div>\
                 Company: x</td></tr></table>"
            ),
            format!(
                "<div style='{around}'>Full name: Bea<p style='{inside}'>Full name: Ann<p style='{inside}'>\
                 Remarks: hi</div>"
            ),
            format!(
                "<div style='{around}'><table><tr><td style='{inside}'>Full name<td style='{around}'>&nbsp;\
                 <td style='{inside}'>Ann<tr><td style='{inside}'>Remarks<td style='{around}'>\
                 <table><tr><td style='{inside}'>hi</table></table>Full name: Bea</div>"
            ),
            format!(
                "<span style='{around}'>a<span>b</span>c<b style='{inside}'>Full name: Ann</b>d</span><br>\
                 <p>Remarks: <span style='{around}'>x<br>y</span>hi"
            ),
        ] {
            reads(&page, &wanted);
        }
    }
    for hidden in [
        "<div style='display:none'><p style='display:block;font-size:13px'>Full name: Bea</p></div>",
        "<div style='font-size:0'><p style='font-size:2em'>Full name: Bea</p></div>",
        "<div style='font-size:0'><p style='font-size:inherit'><b style='font-size:120%'>Full name: Bea</b></div>",
        "<div style='opacity:0'><p style='opacity:1'>Full name: Bea</p></div>",
        "<table><tr><td style='display:none'><table><tr><td>Full name<td>Bea</table></td></tr></table>",
        "<ul><li hidden><ul><li>Full name: Bea</ul></ul>",
    ] {
        reads(&format!("{hidden}<p>Full name: Ann</p><p>Remarks: hi</p>"), &wanted);
    }
    // Of two declarations the last one counts, and before the attribute.
    reads(
        "<p style='display:none;display:block'>Full name: Ann<p hidden style='display:block'>Remarks: hi",
        &wanted,
    );
    reads(
        "<table><td style='font-size:0'><font size=2>Full name: Ann<br>Remarks: hi</font></table>",
        &wanted,
    );
}

#[test]
fn style_sheets_hide_text() {
    let shown = "<p>Full name: Ann</p><p>Remarks: hi</p>";
    for (sheet, hidden) in [
        (".preheader{display:none!important}", "<div class='preheader'>Full name: Bea</div>"),
        (
            "p, div.x-1, td { color: red; display : NONE }\n p { display: block }",
            "<div class='a x-1'>Full name: Bea</div>",
        ),
        ("#old{font-size:0}", "<p id=old>Full name: <b>Bea</b></p>"),
        (
            "/* } */ @import 'a.css'; @media print{p{display:none}} aside{visibility:hidden}",
            "<aside>Full name: Bea</aside>",
        ),
        (
            "<!-- .old { text-decoration: line-through } -->",
            "<p><span class=old>Full name: Bea</span></p>",
        ),
        (".pre{max-height:0;overflow:hidden}", "<div class=pre><p>Full name: Bea</p></div>"),
        (".p{display:none!important}", "<div class=p style='display:block'>Full name: Bea</div>"),
    ] {
        for page in [
            format!(
                "<html><head><style type='text/css'>{sheet}</style></head><body>{hidden}{shown}"
            ),
            format!("<html>{hidden}{shown}<STYLE>{sheet}</STYLE>"),
        ] {
            reads(&page, &[("name", "Ann"), ("remarks", "hi")]);
        }
    }
    for sheet in [
        "@media print { p { display: none } }",
        "@media screen and (max-width:600px){ p{display:none} .a{font-size:0} }",
        "p{display:none} p.a{display:block}",
        ".a{display:none} body .a{display:block}",
        "p{display:none!important} .a{display:block!important}",
        "div p{display:none} p:hover{display:none} p[hidden]{display:none} .a.b{display:none}",
        ".a{display:none;display:table}",
        "</style><style media=print>p{display:none}",
        "@font-face{font-family:'a}'} .a{color:#000",
    ] {
        let page = format!("<style>{sheet}</style><p class=a>Full name: Ann<p class=a>Remarks: hi");
        reads(&page, &[("name", "Ann"), ("remarks", "hi")]);
    }
}

#[test]
fn text_that_is_struck_out_is_no_answer() {
    for struck in [
        "<s>Bea</s>",
        "<span style='text-decoration:line-through'>Bea</span>",
        "<span style=\"text-decoration: underline line-through red\">Bea</span>",
        "<font style='text-decoration-line:line-through'><span style='text-decoration:none'>Bea</span></font>",
        "<b style='TEXT-DECORATION: LINE-THROUGH'>Bea</b>",
    ] {
        reads(
            &format!("<p>Full name: {struck} Ann<p>Remarks: hi"),
            &[("name", "Ann"), ("remarks", "hi")],
        );
    }
    reads(
        "<table><tr><td>Full name<td style='text-decoration:line-through'>Bea<td>Country<td>DE</table>",
        &[("country", "DE")],
    );
    reads("<p>Full name: <s style='text-decoration:none'>Ann</s>", &[("name", "Ann")]);
    reads("<p>Full name: <u style='text-decoration:underline'>Ann</u>", &[("name", "Ann")]);
}

#[test]
fn controls_without_an_end_hold_their_own_answer_and_no_more() {
    let choices = "<select><option>France<option selected>Germany";
    for page in [
        format!("Country: {choices}<br>Full name: <input value=Ann><br>Remarks: <textarea>hi"),
        format!("Full name: <input value=Ann><br>Remarks: <input value=hi><br>Country: {choices}"),
        format!("<p>Country: {choices}</option><p>Full name: <input value=Ann><p>Remarks: hi"),
        format!(
            "<table><tr><td>Country<td>{choices}<tr><td>Full name<td>Ann<tr><td>Remarks<td><textarea>hi\n"
        ),
        format!(
            "<div>Country: {choices}</div><div>Full name: <textarea>Ann</textarea></div>\
             <div>Remarks: <select><option>hi</div>"
        ),
        format!(
            "<label>Country</label>{choices}<li><label>Full name</label><input value=Ann><p>Remarks: hi"
        ),
    ] {
        reads(&format!("<form>{page}"), &[("name", "Ann"), ("country", "DE"), ("remarks", "hi")]);
    }
}

#[test]
fn controls_of_a_page_hold_answers() {
    let wanted = [("name", "Ann"), ("country", "DE"), ("remarks", "a\nb")];
    for reply in [
        "<form><label>Full name</label> <input value=\"Ann\"><br><label>Country</label> \
         <select><option>France<option selected>Germany</select><br><label>Remarks</label> \
         <textarea>\na\nb</textarea></form>",
        "<form><div><label for=a>Full name</label></div><div><input id=a type=text value=Ann></div>\
         <p><label>Country <select><option value=''>Choose</option><option value=DE selected>Germany\
         </option></select></label></p><p><label>Remarks:<br><textarea rows=3>a\nb</textarea></label></form>",
        "<table><tr><td>Full name</td><td><input type=\"text\" value=\"Ann\"></td></tr>\
         <tr><td>Country</td><td><select><option>Germany</option></select></td></tr>\
         <tr><td>Remarks</td><td><textarea>a\nb</textarea></td></tr></table>",
        "<dl><dt>Full name<dd>Ann<dt>Country<dd>Germany<dt>Remarks<dd>a<br>b</dl>",
        "<dl><dt><b>Full name:</b></dt><dd><p>Ann</p></dd><dt>Country</dt><dd>Germany</dd>\
         <dt>Remarks</dt><dd><p>a</p><p>b</p></dd></dl>",
    ] {
        reads(reply, &wanted);
    }
    reads(
        "<p>Full name: <input type=hidden value=x><input value='Ann'></p><button>Send</button>\
         <p>Country: <select><option value=''>Choose</option><option>France</option></select></p>",
        &[("name", "Ann")],
    );
    reads(
        "<p>Full name: Ann</p><p>Remarks: 10<sup>2</sup> m<sup>2</sup>, 1<sup>st</sup></p>",
        &[("name", "Ann"), ("remarks", "10² m², 1st")],
    );
}

#[test]
fn columns_that_are_no_fields_are_named_beside_those_that_are() {
    for reply in [
        "Case\tFull name\tOrder\n7\tAnn\t12\n",
        "<table><tr><th>Case<th>Full name<th>Order<tr><td>7<td>Ann<td>12</table>",
        "||Vorgang||Vor- und Nachname||Auftrag||\n|7|Ann|12|\n",
    ] {
        names(reply, &[("name", "Ann")], &[1, 2]);
    }
    let ruled = "| Case | Full name | Order |\n|---|---|---|\n| 7 | Ann | 12 |\n";
    names(ruled, &[("name", "Ann")], &[1, 3]);
    for reply in ["Case\tFull name\n7\tAnn\n", "案件\t氏名\n7\tAnn\n"] {
        names(reply, &[("name", "Ann")], &[1]);
    }
    let both = [("name", "Ann"), ("company", "X")];
    for reply in [
        "Case\tFull name\tCompany\n7\tAnn\tX\n",
        "| | Case | Full name | Company |\n|--|--|--|--|\n| 1 | | Ann | X |\n",
    ] {
        names(reply, &both, &[1]);
    }
    for reply in [
        "Full name\tCase\tCompany\nAnn\t7 lost\tX\n",
        "| Full name | Case | Company |\n|---|---|---|\n| Ann | 7 lost | X |\n",
        "| Full name | Company | Case |\n|---|---|---|\n| Ann | X | 7 lost |\n",
        "> Full name\tCase\tCompany\tOrder\n> Ann\t7 lost\tX\t12 lost\n",
        "<table><tr><th>Full name<th>Case<th>Company<tr><td>Ann<td>7 lost<td>X</table>",
    ] {
        let (run, values) = answers(reply);
        assert_eq!(values, serde_json::json!({ "name": "Ann", "company": "X" }), "{reply}");
        assert!(run.stdout.contains("#   Case\n"), "{}", run.stdout);
        assert!(run.stdout.contains("#   7 lost\n"), "{}", run.stdout);
        assert!(run.stderr.contains("warning[unrecognized-text]"), "{}", run.stderr);
    }
    // A row of labels and answers is none of headings.
    names("Full name\tAnn\tCompany\tX\n\nGoodbye\n", &both, &[3]);
    reads(
        "Full name\tAnn\tCompany\tX\nNumber of people\t3\n",
        &[both[0], both[1], ("people", "3")],
    );
    // Labels with nothing below them are no form.
    for reply in ["Case\tFull name\tOrder\n", "see\tCompany\tfor\tFull name\n"] {
        let (run, _) = answers(reply);
        assert_eq!(run.code, 1, "{reply}{}", run.stdout);
        assert!(run.stderr.contains("error[unrecognized-text]"), "{reply}{}", run.stderr);
    }
}

#[test]
fn the_columns_of_a_table_end_with_it() {
    let wanted = [("name", "Ann"), ("company", "X")];
    let table = "| Full name | Company |\n|---|---|\n| Ann | X |\n";
    for below in [
        "\nJane Doe | Desk\n",
        "\nKind regards\n\nJane Doe | Desk\n",
        "> Jane Doe | Desk\n",
        "-----Original Message-----\nFrom: x\nSubject: y\n\nJane Doe | Desk\n",
        "\n| Jane Doe | Desk |\n",
        "\nOn Mon, 30 Nov 2026 at 17:03, Desk <d@x.example> wrote:\n> Jane Doe | Desk\n",
        "-- \nJane Doe | Desk\n",
    ] {
        for table in [table.to_owned(), "Full name\tCompany\nAnn\tX\n".to_owned()] {
            let (run, values) = answers(&format!("{table}{below}"));
            let wanted: Vec<_> =
                wanted.iter().map(|(field, value)| (*field, (*value).into())).collect();
            let wanted: serde_json::Map<String, serde_json::Value> =
                wanted.into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
            assert_eq!(values, serde_json::Value::Object(wanted), "{below}{}", run.stderr);
            assert!(!run.stderr.contains("error["), "{below}{}", run.stderr);
        }
    }
    // Between rows that are all apart, an empty line ends nothing.
    let spaced = "Full name\tCompany\n\nAnn\tX\n\n";
    reads(spaced, &wanted);
    reads("| Full name | Company |\n\n|---|---|\n\n| Ann | X |\n", &wanted);
}

#[test]
fn a_colon_may_have_a_cell_of_its_own() {
    let wanted = [("name", "Ann"), ("company", "X")];
    for reply in [
        "Full name | : | Ann\nCompany | : | X\n",
        "| Full name | : | Ann |\n|---|---|---|\n| Company | : | X |\n",
        "Full name\t:\tAnn\nCompany\t:\tX\n",
        "Full name | : Ann\nCompany | : X\n",
        "| Full name | : Ann |\n| Company | : X |\n",
        "<table><tr><td>Full name<td>:<td>Ann<tr><td>Company<td>:<td>X</table>",
        "<table><tr><td>Full name<td>:<td>Ann<td>Company<td>:<td>X</table>",
        "氏名\t：\tAnn\n会社名\t：\tX\n",
        "||Full name||:||Ann||\n||Company||:||X||\n",
        "> Full name | : | Ann\n> Company | : | X\n",
        "| 1 | Full name | : | Ann |\n| 2 | Company | : | X |\n",
    ] {
        reads(reply, &wanted);
    }
    reads("Full name | : | Ann\nCompany | : |\n", &wanted[..1]);
    reads("Full name: Ann\nRemarks | :-)\n", &[("name", "Ann"), ("remarks", ":-)")]);
}
