"use strict";
// Lets readers fill in the forms of a page. What a form asks for, and all that it says, is beside it as JSON; this
// follows its rules, as `docent draft` does, and writes the block. Nothing leaves the page.
(() => {
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if ((value ?? false) !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(Boolean));
  return element;
};

const button = (text, click, attributes) => make("button", { type: "button", click, ...attributes }, text);

// Answers: as they were typed, without what nobody sees.
const BREAK = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;
const HIDDEN = /[\p{DI}\ufff0-\ufffc\ue000\ue001\ue010\ue011\u{1d159}\p{NChar}]|(?![\n\t])\p{Cc}/u;
const FLAG = "\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}";
const FORMED = /[\p{ExtPict}\p{EMod}\p{S}\p{P}\p{sc=Han}\p{sc=Mymr}\p{sc=Phag}\p{sc=Mani}]/u;
// Whether nobody sees a character between these two.
const isHidden = (char, before = "", after = "") => {
  const shaped = (other) => other > "\x7f" && !/[\p{White_Space}\p{DI}]/u.test(other);
  const among = (range) => !(before === char || range.test(before) || range.test(after));
  return /[\u200c\u200d]/.test(char) ? !shaped(before) && !shaped(after)
    : /[\u115f\u1160]/.test(char) ? among(/[\u1100-\u115e\u1161-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/)
      : char === "\u2800" ? among(/[\u2801-\u28ff]/)
        : /[\ufe00-\ufe0f]/.test(char) ? !(/[\d#*]/.test(before) ? after === "\u20e3" : before > "\x7f" && FORMED.test(before))
          : /[\u{e0100}-\u{e01ef}]/u.test(char) ? !/\p{sc=Han}/u.test(before)
            : /[\u180b-\u180d\u180f]/.test(char) ? !/\p{sc=Mong}/u.test(before)
              : char.length < 3 && HIDDEN.test(char);
};
const clean = (typed) => {
  const hidden = [];
  const chars = typed.replace(BREAK, "\n").match(RegExp(FLAG + "|.", "gsu")) || [];
  let text = "", before;
  chars.forEach((char, at) => {
    if (isHidden(char, before, chars[at + 1])) {
      const code = "U+" + char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      if (!hidden.includes(code) && hidden.length < 10) hidden.push(code);
      // Words that it parts don't become one.
      if (/[\u2800\u3164\uffa0]/.test(char)) text += before = " ";
    } else {
      text += before = char;
    }
  });
  text = text.replace(/\p{White_Space}+(?=\n|$)/gu, (blank) => "\n".repeat(blank.split("\n").length - 1));
  return { text: text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""), hidden };
};

// The characters of the standard that an answer follows: drafts have digits of any script in ASCII, and letters
// of full width as plain ones.
const digit = (char) => {
  let count = 0;
  while (count < 10 && /\p{Nd}/u.test(String.fromCodePoint(char.codePointAt(0) - count))) count++;
  return count - 1;
};
const plain = (text) => text.normalize("NFC")
  .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
const figures = (text) => plain(text).replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u066b/g, ".")
  .replace(/(?!\n)\p{White_Space}/gu, " ").replace(/\p{Nd}/gu, digit);
const joined = (text) => {
  const [first, ...rest] = text.split(/[\xa0\u2007-\u200a\u202f]/).map(figures);
  const grouped = /^-*\d{1,3}$/.test(first)
    && rest.every((group, at) => (at < rest.length - 1 ? /^\d{3}$/ : /^\d{3}(\.|$)/).test(group));
  return rest.length && grouped ? first + rest.join("") : figures(text);
};
const TIME = /^(\d{4}-\d\d-\d\d)[Tt ,]\s*(\d{1,2}(?:[:.,]\d+)*)\s*((am|pm|a\.m\.|p\.m\.|a|p|uhr|h)?\s*(z|utc|gmt|[+-][\d:]*(?:\[.*)?)?)$/i;
const timed = (text) => {
  const [, day, clock, rest, half, zone] = text.match(TIME) || [];
  if (!day || !(/[:.,]/.test(clock) || half || clock === "24" || /^z$/i.test(zone))) return;
  const hours = /^a[m.]/i.test(rest) ? clock.replace(/^12/, "") : clock;
  const isMidnight = !/^p[m.]/i.test(rest) && /^[0:.,]*$/.test(hours) && /^[+\-:0 ]*$/.test(rest.replace(/^[a-z.]*/i, ""));
  return { day, isMidnight };
};
const WRITTEN = {
  email: (text) => plain(text).replaceAll("\u3002", "."),
  phone: figures,
  url: (text) => {
    const [, front, path] = text.match(/^((?:[^\/\uff0f?#]*[\/\uff0f?#]){0,2}[^\/\uff0f?#]*)(.*)$/s);
    return plain(front) + path.replace(/^\uff0f/, "/");
  },
  "tax-id": figures,
  year: figures,
  integer: joined,
  date: (text) => {
    const time = timed(figures(text));
    return time?.isMidnight ? time.day : figures(text);
  },
  guid: figures,
  money: (text) => {
    const [, code, amount] = text.match(/^(.*?)\p{White_Space}+(.*)$/su) || [];
    return code === undefined ? figures(text) : figures(code) + " " + joined(amount);
  },
};
const written = (field, text) => {
  const write = WRITTEN[field.kind];
  return write && (field.kind === "date" || /[^\x00-\x7f]/.test(text)) ? write(text) : text;
};

// Kinds: the problem that an answer has, if any, and what is said with it.
const bytes = (text) => new TextEncoder().encode(text).length;
const ATOM = /^[\p{Alphabetic}\p{N}!#$%&'*+\-\/=?^_`{|}~]+$/u;
// The name of a host (RFC 1123): labels of letters, digits and hyphens within, and no address of IP.
const isHost = (text) => {
  if (/[\/?#\\%]|\.$/.test(text)) return;
  try {
    const { hostname } = new URL("http://" + text);
    return hostname.length < 254 && /\.(?!\d+$)[^.]{2,}$/.test(hostname)
      && hostname.split(".").every((label) => /^(?!-)[a-z\d-]{1,63}$/.test(label) && !label.endsWith("-"));
  } catch { /* no host */ }
};
const isMail = (text) => {
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const label = (part) => ATOM.test(part) && bytes(part) < 64
    && /^[\p{Alphabetic}\p{N}]/u.test(part) && /[\p{Alphabetic}\p{N}]$/u.test(part);
  return at > 0 && !/["()]/.test(text) && isHost(domain) && bytes(text) < 255 && bytes(local) < 65
    && local.split(".").every((part) => ATOM.test(part))
    && domain.includes(".") && domain.split(".").every(label);
};
const web = (text) => {
  if (/\p{White_Space}/u.test(text) || !text.includes("://")) return;
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? url : undefined;
  } catch { /* no address */ }
};
const isWritten = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
const isDay = (text) => {
  const [year, month, day] = text.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
// A bound: as it is, or so many months and days from the reader's own day.
const bound = (given) => {
  if (!Array.isArray(given)) return given;
  const [months, days] = given;
  const now = new Date();
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth() + months + 1, 0));
  date.setUTCDate(Math.min(now.getDate(), date.getUTCDate()) + days);
  return date.toISOString().slice(0, 10);
};
const bounded = (text, field, less) => {
  const [min, max] = [bound(field.min), bound(field.max)];
  return min !== undefined && less(text, min) ? ["min", min]
    : max !== undefined && less(max, text) ? ["max", max] : undefined;
};
const long = (text, field) => field.max !== undefined && [...text].length > field.max ? ["too-long"] : undefined;
const KINDS = {
  text: long,
  multiline: long,
  address: long,
  email: (text) => {
    if (isMail(text)) return;
    const parts = text.split(/[,; ]/).filter(Boolean);
    if (parts.length > 1 && parts.every(isMail)) return ["email-several"];
    const named = text.endsWith(">") && text.includes("<") && isMail(text.slice(text.indexOf("<") + 1, -1));
    return [named ? "email-name" : "email"];
  },
  phone: (text, field, country) => {
    const start = text.search(/[\p{N}+＋]/u);
    const [before, typed] = start < 0 ? [text, ""] : [text.slice(0, start), text.slice(start)];
    const count = (what) => (typed.match(what) || []).length;
    if (!typed || /\p{Alphabetic}/u.test(before) && !/^tel:$/i.test(before)) return ["phone"];
    if (/^[+＋]/.test(typed) || country) return;
    return [count(/\p{N}/gu) > 4 && !count(/\p{Alphabetic}/gu) ? "phone-country" : "phone"];
  },
  url: (text) => {
    const url = web(text);
    if (!url) {
      const bare = !text.includes(":") && web("https://" + text);
      return bare ? ["url-scheme", "https://" + text] : ["url"];
    }
    if (url.username || url.password) return ["url-user"];
  },
  year: (text, field) =>
    /^\d{4}$/.test(text) && +text >= (field.min || 1000) && +text <= (field.max || 2100) ? undefined : ["year"],
  integer: (text, field) =>
    /^-?\d+$/.test(text) ? bounded(text, field, (one, two) => BigInt(one) < BigInt(two)) : ["integer"],
  date: (text, field) =>
    timed(text) ? ["date-time"] : !isWritten(text) ? ["date"] : !isDay(text) ? ["date-none"]
      : bounded(text, field, (one, two) => one < two),
};
const wrongPattern = (text, field) => {
  const wrong = field.patterns?.find(([, right]) => !RegExp(right, "u").test(text));
  return wrong && [wrong[0]];
};
// The domain names in answers, by kind.
const DOMAINS = {
  url: (text) => web(text)?.hostname,
  email: (text) => {
    try { return new URL("http://" + text.slice(text.lastIndexOf("@") + 1)).hostname; } catch { /* none */ }
  },
};
const domain = (field, text) => DOMAINS[field.kind]?.(text);
// What explains an answer that can be mistaken: a host in letters has a form in ASCII.
const GLOSSES = {
  url: (text) => {
    const host = /[^\x00-\x7f]/.test(text) && web(text)?.hostname;
    return host && host.includes("xn--") ? `${text} (${host})` : text;
  },
};
const gloss = (field, text) => GLOSSES[field.kind]?.(text) ?? text;
// What there is to choose from.
const listed = (spec, field) => field.choices === "countries" ? spec.countries : field.options;
const akin = (one, other) => {
  const [a, b] = [one, other].map((name) => name.replace(/^www\./, ""));
  return a === b || a.endsWith("." + b) || b.endsWith("." + a);
};

// Conditions: data, as in the form.
const holds = (when, answer) => {
  if (!when) return true;
  const [test, what, than] = when;
  return test === "all" ? what.every((one) => holds(one, answer))
    : test === "any" ? what.some((one) => holds(one, answer))
      : test === "not" ? !holds(what, answer)
        : test === "in" ? than.includes(answer(what))
          : (answer(what) !== undefined) === than;
};

// A form without a page: what is wrong with the answers, the block, and the request. `filled` has an entry
// for each time a part is filled in: its `part` and its `values` by field.
const engine = (spec) => {
  const fields = new Map(spec.parts.flatMap((part) => part.fields.map((field) => [field.id, { ...field, part }])));

  const answer = (filled, beside, id) => {
    const part = fields.get(id)?.part;
    const one = beside.part === part ? beside : filled.find((other) => other.part === part);
    return one && one.asked.has(id) && one.answers[id] || undefined;
  };

  // Adds what the values come to, and which fields are asked for.
  const read = (filled) => {
    for (const one of filled) {
      one.answers = {};
      one.unseen = {};
      for (const field of one.part.fields) {
        const { text, hidden } = clean(one.values[field.id] || "");
        one.answers[field.id] = written(field, text || field.default || "");
        if (hidden.length) one.unseen[field.id] = hidden;
      }
      one.asked = new Set(one.part.fields.map((field) => field.id));
    }
    // A field that isn't asked for has no answer for others either.
    for (let turn = 0, still = true; still && turn <= fields.size; turn++) {
      still = false;
      for (const one of filled) {
        for (const field of one.part.fields) {
          const asked = holds(field.when, (id) => answer(filled, one, id));
          if (asked !== one.asked.has(field.id)) {
            still = true;
            asked ? one.asked.add(field.id) : one.asked.delete(field.id);
          }
        }
      }
    }
    return filled;
  };

  // All problems: which field of which part, what is said, and whether the answer may be right.
  const problems = (filled) => {
    const found = [];
    for (const one of read(filled)) {
      for (const field of one.part.fields) {
        if (!one.asked.has(field.id)) continue;
        const say = (problem, typed, doubtful) => {
          // A day that no message has the words of.
          if (field.kind === "date" && isWritten(typed)) {
            typed = new Intl.DateTimeFormat(spec.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(typed));
          }
          const text = (field.messages[problem] || spec.messages?.[problem] || "")
            .replaceAll("\ue001", () => field.label[0]).replaceAll("\ue000", () => typed);
          found.push({ one, field, text, doubtful });
        };
        const hidden = one.unseen[field.id];
        if (hidden) say("hidden", hidden.join(", "), true);
        const text = one.answers[field.id];
        if (!text) {
          if (field.required) say("missing");
          continue;
        }
        const wrong = !field.rows && text.includes("\n") ? ["one-line"]
          : KINDS[field.kind]?.(text, field, field.country && answer(filled, one, field.country)) || wrongPattern(text, field);
        if (wrong) say(...wrong);
        if (field.pattern && wrong?.[0] !== "one-line" && !RegExp(field.pattern, "u").test(text)) say("pattern");
        if (wrong) continue;
        const floor = field.above && answer(filled, one, field.above);
        if (floor && /^-?\d+$/.test(floor) && BigInt(text) <= BigInt(floor)) say("above");
        for (const [rule, sign] of [["after", 1], ["before", -1]]) {
          const day = field[rule] && answer(filled, one, field[rule]);
          if (isWritten(day) && isDay(day) && (text > day ? 1 : text < day ? -1 : 0) !== sign) say(rule, day);
        }
        const other = field.same_domain_as && answer(filled, one, field.same_domain_as);
        const [own, others] = [other && domain(field, text), other && domain(fields.get(field.same_domain_as), other)];
        if (own && others && !akin(own, others)) say("same-domain", "", true);
      }
    }
    return found;
  };

  // The block, in pieces: labels are the reader's, the recipient's, or both.
  const block = (filled, labels) => {
    const speak = labels === "reader" ? 0 : 1;
    const label = ([own, others]) =>
      labels === "both" ? own === others ? own : `${others} / ${own}` : [own, others][speak];
    const shown = (field, text) => {
      const known = listed(spec, field);
      const option = known?.find(([typed]) => typed === text);
      return option ? option[1][speak] : gloss(field, text);
    };
    const pieces = [];
    for (const one of read(filled)) {
      if (pieces.length) pieces.push("\n");
      if (one.part.heading) pieces.push(label(one.part.heading) + ":\n\n");
      for (const field of one.part.fields) {
        const answer = one.asked.has(field.id) && one.answers[field.id];
        pieces.push(label(field.label) + ":");
        // Digits keep their order after Arabic.
        if (answer) shown(field, answer).split("\n").forEach((line, at) => pieces.push(at ? "\n    | " : " ", make("bdi", {}, line)));
        pieces.push("\n");
      }
    }
    pieces.pop();
    if (speak && spec.notice) pieces.push("\n\n" + spec.notice.join(": "));
    return pieces;
  };

  // The request that `docent draft` takes: YAML whose texts are JSON's.
  const request = (filled) => {
    const lines = ["form: " + JSON.stringify(spec.form), "locale: " + JSON.stringify(spec.locale)];
    const parts = spec.parts.filter((part) => part.optional && part.max_repeat === 1 && filled.some((one) => one.part === part));
    if (parts.length) lines.push("parts: " + JSON.stringify(parts.map((part) => part.id)));
    lines.push("values:");
    const values = (one, indent, first) => {
      for (const field of one.part.fields) {
        const text = one.asked.has(field.id) && clean(one.values[field.id] || "").text;
        if (!text) continue;
        lines.push(first + field.id + ": " + JSON.stringify(text));
        first = indent;
      }
      if (first !== indent) lines.push(first + "{}");
    };
    const seen = new Set();
    for (const one of read(filled)) {
      if (one.part.max_repeat > 1) {
        if (!seen.has(one.part)) lines.push(`  ${one.part.id}:`);
        seen.add(one.part);
        values(one, "      ", "    - ");
      } else {
        values(one, "  ", "  ");
      }
    }
    if (lines.at(-1) === "values:") lines.push("  {}");
    return lines.join("\n") + "\n";
  };

  return [problems, block, request];
};

// A request in YAML as this page writes it and people do: keys, texts in any quotes, blocks behind `|`,
// and lists of answers to a part. Anything else is refused.
const readRequest = (source) => {
  // The first of several documents.
  const [first] = source.replace(/^\ufeff|\r/g, "").replace(/^(?:[ \t]*(?:#.*)?\n)*---[ \t]*\n/, "").split(/^(?:---|\.\.\.)\s*$/m);
  const lines = first.split("\n").map((line) => line.trimEnd());
  let at = 0;
  const blank = (line) => /^\s*(#.*)?$/.test(line);
  const depth = (line) => line.length - line.trimStart().length;
  const scalar = (text, indent) => {
    if (text[0] === "|") {
      const block = [];
      while (at < lines.length && (!lines[at] || depth(lines[at]) > indent)) block.push(lines[at++]);
      const least = Math.min(...block.filter(Boolean).map(depth));
      return block.map((line) => line.slice(least)).join("\n").trimEnd();
    }
    if (/^["']/.test(text)) {
      const [, quoted] = text.match(/^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/);
      return text[0] === '"' ? JSON.parse(quoted) : quoted.slice(1, -1).replaceAll("''", "'");
    }
    if (/^[&*!@`%{>]/.test(text)) {
      if (/^\{\s*\}$/.test(text)) return {};
      throw text;
    }
    text = text.replace(/\s+#.*$/, "");
    if (text[0] !== "[") return /^(~|null)?$/i.test(text) ? "" : text;
    return text.replace(/^\[|\]$/g, "").split(",").map((one) => scalar(one.trim(), indent)).filter(Boolean);
  };
  const node = (indent) => {
    const map = {};
    let list;
    for (; at < lines.length;) {
      const line = lines[at];
      if (blank(line)) { at++; continue; }
      if (depth(line) < indent) break;
      if (depth(line) > indent) throw line;
      const item = line.slice(indent).match(/^- +(.*)$/s);
      if (item) {
        list ||= [];
        if (/^[\w-]+:( |$)/.test(item[1])) {
          lines[at] = " ".repeat(line.length - item[1].length) + item[1];
          list.push(node(depth(lines[at])));
        } else {
          at++;
          list.push(scalar(item[1], indent));
        }
        continue;
      }
      if (list) break;
      const [, , key, value] = line.slice(indent).match(/^(["']?)([\w.-]+)\1: *(.*)$/s);
      at++;
      if (value && value[0] !== "#") { map[key] = scalar(value, indent); continue; }
      while (at < lines.length && blank(lines[at])) at++;
      const next = lines[at] || "";
      const inner = depth(next);
      map[key] = inner > indent || inner === indent && /^\s*- /.test(next) ? node(inner) : "";
    }
    return list || map;
  };
  const read = node(0);
  if (at < lines.length) throw read;
  return read;
};

// Answers whether the text is copied; where that is not to be had, what holds it is selected.
const copy = async (element, text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    element.focus();
    return document.execCommand("copy");
  }
};

let forms = 0;
const attach = (data) => {
  const spec = JSON.parse(data.textContent);
  const { words } = spec;
  const [problems, block, request] = engine(spec);
  const figure = data.previousElementSibling;
  const pre = figure.querySelector("pre");
  const own = `fill-${++forms}`;
  const title = document.title;
  let labels = spec.labels, filled = [], serial = 0, checked = false;

  const status = make("p", { role: "status", class: "said" });
  const tell = (text) => { status.textContent = text; };

  const control = (one, field) => {
    const id = `${own}-${one.number}-${field.id}`;
    const attributes = {
      id,
      name: field.id,
      autocomplete: field.autocomplete || "off",
      input: (event) => { one.values[field.id] = event.target.value; refresh(event.target); },
    };
    const label = [make("span", { lang: field.lang, dir: field.lang && "auto" }, field.label[0])];
    if (!field.required) label.push(" ", make("span", { class: "optional" }, words.optional));
    const error = make("p", { class: "error", id: id + "-error", hidden: true });
    let input, box;
    if (field.options?.length < 5) {
      input = field.options.map(([typed, text], at) => {
        const radio = make("input", {
          type: "radio", value: typed, name: id, id: at ? `${id}-${at}` : id,
          change: () => { one.values[field.id] = typed; refresh(); },
        });
        radio.checked = one.values[field.id] === typed;
        return make("label", { class: "choice" }, radio, " ", text[0]);
      });
      box = make("fieldset", { class: "field", "aria-describedby": error.id }, make("legend", {}, ...label), error, ...input);
    } else {
      const known = listed(spec, field);
      if (known) {
        const option = ([typed, text]) => make("option", { value: typed }, text[0]);
        input = make("select", attributes, make("option", { value: "" }, words.choose), ...known.map(option));
      } else if (field.rows) {
        input = make("textarea", { ...attributes, dir: "auto", rows: field.rows });
      } else {
        input = make("input", {
          ...attributes,
          type: field.type || "text",
          inputmode: field.inputmode,
          spellcheck: !field.prose && "false",
          dir: field.prose ? "auto" : "ltr",
        });
      }
      input.value = one.values[field.id] || "";
      box = make("div", { class: "field" }, make("label", { for: id }, ...label), error, input);
      input = [input];
    }
    return { id, box, input, error, field, one };
  };

  const parts = make("div");
  let controls = [];
  const fresh = (part, values) => {
    const one = { part, number: ++serial, values: values || {} };
    for (const field of part.fields) one.values[field.id] ??= field.default || "";
    return one;
  };
  const draw = () => {
    filled.sort((a, b) => spec.parts.indexOf(a.part) - spec.parts.indexOf(b.part) || a.number - b.number);
    controls = [];
    parts.replaceChildren(...spec.parts.flatMap((part) => {
      const times = filled.filter((one) => one.part === part);
      const drawn = [];
      if (part.optional) {
        const id = `${own}-${part.id}`;
        const tick = make("input", {
          type: "checkbox", id,
          change: () => {
            filled = filled.filter((one) => one.part !== part);
            if (tick.checked) filled.push(fresh(part));
            draw();
            document.getElementById(id).focus();
          },
        });
        tick.checked = times.length > 0;
        drawn.push(make("label", { class: "choice part", for: id }, tick, " ", part.heading?.[0] || part.id));
      }
      times.forEach((one, at) => {
        const fields = part.fields.map((field) => control(one, field));
        controls.push(...fields);
        const heading = !part.optional && part.heading || part.max_repeat > 1 && part.heading;
        const name = heading && heading[0] + (part.max_repeat > 1 ? ` ${at + 1}` : "");
        const remove = part.max_repeat > 1 && times.length > 1 && button(part.again[1], () => {
          filled.splice(filled.indexOf(one), 1);
          draw();
          parts.querySelector("button,input")?.focus();
        }, { class: "quiet", "aria-label": `${part.again[1]} ${at + 1}` });
        drawn.push(heading
          ? make("fieldset", { class: "part" }, make("legend", {}, name), ...fields.map(({ box }) => box), remove)
          : make("div", { class: "part" }, ...fields.map(({ box }) => box), remove));
      });
      if (times.length && times.length < part.max_repeat) {
        drawn.push(button(part.again[0], () => {
          const one = fresh(part);
          filled.push(one);
          draw();
          controls.find((field) => field.one === one).input[0].focus?.();
        }, { class: "quiet" }));
      }
      return drawn;
    }));
    refresh();
    if (checked) show();
  };

  const refresh = (typed) => {
    pre.replaceChildren(...block(filled, labels));
    const foreign = labels !== "reader" && spec.languages;
    pre.lang = foreign ? spec.recipient : spec.locale;
    pre.dir = foreign ? "auto" : document.documentElement.dir;
    for (const { box, field, one } of controls) box.hidden = !one.asked.has(field.id);
    // What is typed stays in sight.
    const all = [...element.elements];
    if (typed) pre.scrollTop = pre.scrollHeight * all.indexOf(typed) / all.length - 150;
  };

  const summary = make("div", { class: "errors", role: "group", tabindex: "-1", hidden: true, "aria-labelledby": own + "-errors" });
  const show = () => {
    const found = problems(filled);
    const wrong = found.filter((one) => !one.doubtful);
    const list = [];
    for (const { id, box, input, error, field, one } of controls) {
      const own = found.filter((problem) => problem.one === one && problem.field.id === field.id);
      const bad = own.some((problem) => !problem.doubtful);
      error.hidden = !own.length;
      error.classList.toggle("doubt", !bad);
      error.replaceChildren(...own.length
        ? [make("span", { class: "unseen" }, words.problem + " "), own.map((problem) => problem.text).join(" ")] : []);
      box.classList.toggle("wrong", bad);
      for (const element of input) {
        const target = element.matches("label") ? element.firstChild : element;
        target.toggleAttribute("aria-invalid", false);
        if (bad) target.setAttribute("aria-invalid", "true");
        if (own.length) target.setAttribute("aria-describedby", error.id);
        else target.removeAttribute("aria-describedby");
      }
      for (const problem of own) {
        if (problem.doubtful) continue;
        const go = (event) => { event.preventDefault(); document.getElementById(id).focus(); };
        list.push(make("li", {}, make("a", { href: "#" + id, click: go }, problem.text)));
      }
    }
    checked = true;
    summary.hidden = !wrong.length;
    summary.replaceChildren(make("p", { class: "title", id: own + "-errors" }, words.problems), make("ul", {}, ...list));
    document.title = wrong.length ? `${words.problem} ${title}` : title;
    return !wrong.length;
  };

  const save = (download, text) => make("a", { href: URL.createObjectURL(new Blob([text])), download }).click();
  const open = (request) => {
    const { form = spec.form, values, parts: named = [] } = request;
    if (form !== spec.form || typeof values !== "object") throw request;
    const texts = (part, from) => Object.fromEntries(part.fields.map((field) => {
      const { id, choices } = field;
      let text = String(from[id] ?? "");
      const known = listed(spec, field);
      const same = (one) => one.toLowerCase() === text.toLowerCase();
      const option = known?.find(([typed, names]) => same(typed) || names.some(same));
      if (choices === "yes-no") text = { true: "yes", false: "no" }[text.toLowerCase()] || text;
      return [id, option ? option[0] : known ? "" : text];
    }));
    filled = spec.parts.flatMap((part) =>
      Array.isArray(values[part.id])
        ? values[part.id].slice(0, part.max_repeat).map((row) => fresh(part, texts(part, row)))
        : part.optional && !named.includes(part.id) ? [] : [fresh(part, texts(part, values))]);
    draw();
  };

  const file = make("input", {
    type: "file", accept: ".yaml,.yml", hidden: true,
    change: async () => {
      try {
        open(readRequest(await file.files[0].text()));
        tell(words.opened);
      } catch {
        tell(words["not-opened"]);
      }
      file.value = "";
    },
  });
  const choice = spec.languages && make("div", { class: "field" },
    make("label", { for: own + "-labels" }, words.labels),
    make("select", { id: own + "-labels", change: (event) => { labels = event.target.value; refresh(); } },
      ...["reader", "recipient", "both"].map((value, at) =>
        make("option", { value, selected: value === labels }, spec.languages[at]))));
  const element = make("form", {
    class: "fill", novalidate: true, "aria-labelledby": own + "-title",
    submit: (event) => {
      event.preventDefault();
      tell("");
      if (show()) copy(pre, pre.textContent + "\n").then((done) => tell(words[done ? "copied" : "not-copied"]));
      else summary.focus();
    },
  },
  make("p", { class: "title", id: own + "-title" }, words.form),
  make("p", { class: "private" }, words.private), summary, parts);
  const tools = make("div", { class: "tools" },
    button(words.check, undefined, { type: "submit", class: "main" }),
    button(words.text, () => save(`${spec.form}.txt`, pre.textContent + "\n")),
    button(words.save, () => save(`${spec.form}.yaml`, request(filled))),
    button(words.open, () => file.click()), file);
  pre.tabIndex = 0;
  figure.before(element);
  element.append(make("div", { class: "out" }, choice, figure, tools, status));
  filled = spec.parts.filter((part) => !part.optional).map((part) => fresh(part));
  draw();
};

// Forms are there as soon as the page has come so far, so that nothing moves when they come.
const ready = () => {
  for (const data of document.querySelectorAll("script.docent-form:not([id])")) {
    if (!data.nextSibling && document.readyState === "loading") return;
    data.id = `docent-form-${forms + 1}`;
    attach(data);
  }
};
const watch = new MutationObserver(ready);
watch.observe(document, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", () => {
  watch.disconnect();
  ready();
});
})();
