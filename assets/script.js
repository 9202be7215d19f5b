"use strict";
// Lets readers fill in the forms of a page. What a form asks for, and all that it says, is beside it as JSON; this
// follows its rules, as `docent draft` does, and writes the block. Nothing leaves the page.
(() => {
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value?.call) element.addEventListener(name, value);
    else if ((value ?? false) !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
};

const option = ([value, [text]]) => make("option", { value }, text);
const button = (text, click, attributes) => make("button", { type: "button", click, ...attributes }, text);

// Answers: as they were typed, without what nobody sees.
const BREAK = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;
// The characters of the standard that an answer follows: drafts have digits of any script in ASCII, and letters
// of full width as plain ones.
const digit = (char) => {
  let count = 0;
  while (count < 10 && /\p{Nd}/u.test(String.fromCodePoint(char.codePointAt(0) - count))) count++;
  return count - 1;
};
const plain = (text) => text.normalize("NFC")
  .replace(/[\uff01-\uff5e]/g, (char) => char.normalize("NFKC"));
const figures = (text) => plain(text).replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u066b/g, ".")
  .replace(/[^\S\n]/g, " ").replace(/\p{Nd}/gu, digit);
const joined = (text) => {
  const [first, ...rest] = text.split(/[\xa0\u2007-\u200a\u202f]/).map(figures);
  const grouped = /^-*\d{1,3}$/.test(first)
    && rest.every((group, at) => (at < rest.length - 1 ? /^\d{3}$/ : /^\d{3}(\.|$)/).test(group));
  return rest.length && grouped ? first + rest.join("") : figures(text);
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
  date: figures,
  guid: figures,
  money: (text) => {
    const [, code, amount] = text.match(/^(.*?)\s+(.*)$/s) || [];
    return code === undefined ? figures(text) : figures(code) + " " + joined(amount);
  },
};
const written = (field, text) => {
  const write = WRITTEN[field.kind];
  const usual = write && /[^\x00-\x7f]/.test(text) ? write(text) : text;
  return field.rest ? usual.replace(RegExp(field.rest, "i"), "") : usual;
};

// Kinds: the problem that an answer has, if any, and what its message names.
const bytes = (text) => new TextEncoder().encode(text).length;
// The name of a host (RFC 1123): labels of letters, digits and hyphens within, and no address of IP.
const isHost = (text) => {
  if (/[\/?#\\%]|\.$/.test(text)) return;
  try {
    const { hostname } = new URL("http://" + text);
    return hostname.length < 254 && /^(?:(?!-)[a-z\d-]{1,63}(?<!-)\.)+(?!\d+$)(?!-)[a-z\d-]{2,63}(?<!-)$/.test(hostname);
  } catch { /* no host */ }
};
const isMail = (text, field) => {
  const [local, domain] = text.split("@");
  return RegExp(field.shape, "u").test(text) && bytes(text) < 255 && bytes(local) < 65
    && domain.split(".").every((label) => bytes(label) < 64) && isHost(domain);
};
const web = (text) => {
  if (/\s/.test(text) || !text.includes("://")) return;
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.hostname.includes(".")) return url;
  } catch { /* no address */ }
};
const isWritten = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
const isDay = (text) => isWritten(text) && new Date(text).toJSON()?.startsWith(text);
// A bound: as it is, or so many months and days from the reader's own day.
const bound = (given) => {
  if (!given?.map) return given;
  const [months, days] = given;
  const now = new Date();
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth() + months + 1, 0));
  date.setUTCDate(Math.min(now.getDate(), date.getUTCDate()) + days);
  return date.toISOString().slice(0, 10);
};
const bounded = (text, field, less) => {
  const [min, max] = [bound(field.min), bound(field.max)];
  return min && less(text, min) ? ["min", min] : max && less(max, text) && ["max", max];
};
const KINDS = {
  email: (text, field) => {
    const is = (part) => isMail(part, field);
    if (is(text)) return;
    const parts = text.split(/[,; ]/).filter(Boolean);
    return [parts[1] && parts.every(is) ? "email-several" : is(text.match(/<(.*)>$/s)?.[1] || "") ? "email-name" : "email"];
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
    +text >= (field.min || 1000) && +text <= (field.max || 2100) ? 0 : ["year"],
  integer: (text, field) => bounded(text, field, (one, two) => BigInt(one) < BigInt(two)),
  date: (text, field) => isDay(text) ? bounded(text, field, (one, two) => one < two) : ["date-none"],
};
// A pattern may hold only without a country, or be about a doubt.
const wrongPattern = (text, field, country) => {
  const wrong = field.patterns?.find(([, right, rule]) => !(rule === "abroad" && country || RegExp(right, "iu").test(text)));
  return wrong && [wrong[0], "", wrong[2] === "doubt"];
};
// The domain name in an answer.
const domain = (field, text) => {
  try {
    return new URL(field.kind === "url" ? text : "http://" + text.slice(text.lastIndexOf("@") + 1)).hostname;
  } catch { /* none */ }
};
// What explains an answer that can be mistaken: a host in letters has a form in ASCII.
const gloss = (field, text) => {
  const host = field.kind === "url" && /[^\x00-\x7f]/.test(text) && web(text)?.hostname;
  return host && host.includes("xn--") ? `${text} (${host})` : text;
};
// What there is to choose from.
const listed = (spec, field) => field.choices === "countries" ? spec.countries : field.options;
const fold = (name) => name.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}\u3099\u309a]/gu, "");
// How much two names have in common, from 0 to 1: their pairs of letters. No name is longer.
const pairs = (name) => [...fold(name)].slice(0, 99).map((char, at, all) => char + all[at + 1]);
const likeness = (one, other) =>
  pairs(one).filter((pair) => pairs(other).includes(pair)).length * 2 / (pairs(one).length + pairs(other).length);
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
          : !!answer(what) === than;
};

// The mark before an answer among the pieces of a block.
const ANSWER = "\ue002";

// A form without a page: what is wrong with the answers, the block, and the request. `filled` has an entry
// for each time a part is filled in: its `part` and its `values` by field.
const engine = (spec) => {
  const [pieces, hides] = [RegExp(spec.pieces, "gsu"), RegExp(spec.hidden, "su")];
  const clean = (typed) => {
    const hidden = [];
    const chars = typed.replace(BREAK, "\n").match(pieces) || [];
    let text = "", before = "\n";
    chars.forEach((char, at) => {
      if (hides.test(before + char + chars[at + 1])) {
        const code = "U+" + char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        if (!hidden.includes(code) && hidden.length < 10) hidden.push(code);
        // Words that it parts don't become one.
        if (/[\u2800\u3164\uffa0]/.test(char)) text += before = " ";
      } else {
        text += char;
        [before] = char.match(/.$/su);
      }
    });
    return { text: text.replace(/[^\S\n]+$/gm, "").trim(), hidden };
  };
  const fields = new Map(spec.parts.flatMap((part) => part.fields.map((field) => [field.id, { ...field, part }])));

  const answer = (filled, beside, id) => {
    const part = fields.get(id)?.part;
    const one = beside.part === part ? beside : filled.find((other) => other.part === part);
    return one?.asked[id] && one.answers[id];
  };

  // Adds what the values come to, and which fields are asked for.
  const read = (filled) => {
    for (const one of filled) {
      [one.answers, one.unseen, one.asked] = [{}, {}, {}];
      for (const field of one.part.fields) {
        const { text, hidden } = clean(one.values[field.id]);
        one.answers[field.id] = written(field, text || field.default || "");
        one.unseen[field.id] = hidden.join(", ");
        one.asked[field.id] = true;
      }
    }
    // A field that isn't asked for has no answer for others either.
    for (let turn = 0, still = true; still && turn <= fields.size; turn++) {
      still = false;
      for (const one of filled) {
        for (const field of one.part.fields) {
          const asked = holds(field.when, (id) => answer(filled, one, id));
          if (asked !== one.asked[field.id]) still = true;
          one.asked[field.id] = asked;
        }
      }
    }
    return filled;
  };

  // All problems: which field of which part, the message, and whether the answer may be right.
  const problems = (filled) => {
    const found = [];
    for (const one of read(filled)) {
      for (const field of one.part.fields) {
        if (!one.asked[field.id]) continue;
        const say = (problem, typed, doubtful) => {
          // A day that no message has the words of.
          if (field.kind === "date" && isWritten(typed)) {
            typed = new Date(typed).toLocaleDateString(spec.locale, { dateStyle: "long", timeZone: "UTC" });
          }
          const text = (field.messages?.[problem] || spec.messages?.[problem] || "")
            .replaceAll("\ue001", () => field.label[0]).replaceAll("\ue000", () => typed);
          found.push({ one, field, text, doubtful });
        };
        const hidden = one.unseen[field.id];
        if (hidden) say("hidden", hidden, true);
        const text = one.answers[field.id];
        if (!text) {
          // Half a day is no day.
          if (one.bad[field.id]) say("date");
          else if (field.required) say("missing");
          continue;
        }
        const wrong = !field.rows && text.includes("\n") ? ["one-line"]
          : [...text].length > field.longest ? ["too-long"] : wrongPattern(text, field, answer(filled, one, field.country)) || KINDS[field.kind]?.(text, field);
        if (wrong) say(...wrong);
        if (field.pattern && wrong?.[0] !== "one-line" && !RegExp(field.pattern, "u").test(text)) say("pattern");
        if (wrong) continue;
        const floor = field.above && answer(filled, one, field.above);
        if (floor && /^-?\d+$/.test(floor) && BigInt(text) <= BigInt(floor)) say("above");
        for (const rule of ["after", "before"]) {
          const day = field[rule] && answer(filled, one, field[rule]);
          if (isDay(day) && !(rule === "after" ? text > day : text < day)) say(rule, day);
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
    const speak = +(labels !== "reader");
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
        const answer = one.asked[field.id] && one.answers[field.id];
        pieces.push(label(field.label) + ":");
        // Digits keep their order after Arabic.
        if (answer) shown(field, answer).split("\n").forEach((line, at) => pieces.push(at ? "\n    | " : " ", ANSWER + line));
        pieces.push("\n");
      }
    }
    pieces.pop();
    if (speak && spec.notice) pieces.push("\n\n" + spec.notice.join(": "));
    return pieces;
  };

  // The request that `docent draft` takes: YAML, of which JSON is a kind.
  const request = (filled) => {
    const values = {};
    const parts = [];
    for (const { part, ...one } of read(filled)) {
      const own = part.max_repeat > 1 ? {} : values;
      if (own !== values) (values[part.id] ||= []).push(own);
      else if (part.optional) parts.push(part.id);
      for (const { id } of part.fields) {
        const { text } = clean(one.values[id]);
        if (text && one.asked[id]) own[id] = text;
      }
    }
    return JSON.stringify({ form: spec.form, locale: spec.locale, parts: parts[0] && parts, values }, null, 2);
  };

  return [problems, block, request];
};

// A request as this page writes it, in JSON, and as people do in YAML: keys, texts in any quotes, blocks behind `|`,
// and lists of answers to a part; and whether there are more behind it. Anything else is refused.
const readRequest = (source) => {
  if (/^\s*\{/.test(source)) return [JSON.parse(source, (_, value) => typeof value === "object" ? value ?? "" : String(value))];
  // The first of several documents.
  const [first, ...others] = source.replace(/\r/g, "").replace(/^(?:[ \t]*(?:#.*)?\n)*---[ \t]*\n/, "").split(/^(?:---|\.\.\.)\s*$/m);
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
    const map = { __proto__: null };
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
      if (key in map) throw key;
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
  return [read, others.join("").trim()];
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

let forms = 0, leaving;
const attach = (data) => {
  const spec = JSON.parse(data.textContent);
  const [
    formWord, privateWord, optionalWord, chooseWord, labelsWord, whyWord, checkWord, textWord, anywayWord, saveWord, openWord, clearWord,
    problemsWord, doubtsWord, problemWord, copiedWord, notCopiedWord, sharedWord, openedWord, notOpenedWord, encodingWord,
    leftOutWord, severalWord, replaceWord, yesWord, noWord, clearedWord, removedWord, undoWord,
  ] = spec.words;
  const [problems, block, request] = engine(spec);
  const figure = data.previousElementSibling;
  const pre = figure.querySelector("pre");
  const own = `fill-${++forms}`;
  const title = document.title;
  // One for all languages of a page.
  const key = `docent ${own} ${spec.form} ${location.pathname.replace(`/${spec.locale}/`, "/")}`;
  const find = (id) => document.getElementById(`${own}-${id}`);
  // Parts that aren't asked for any more keep their answers until the text is copied.
  let labels = spec.labels, all = [], filled, controls, pieces = [], serial = 0;
  let unsaved, checked, anyway, shown, pressed, timer, due, spot;

  const status = make("p", { role: "status", class: "said", tabindex: "-1" });
  const offers = make("div", { class: "tools" });
  const tell = (texts, ...buttons) => {
    const held = offers.contains(document.activeElement);
    status.textContent = [texts].flat().filter(Boolean).join(" ");
    offers.replaceChildren(...buttons);
    if (held) status.focus();
  };

  // All that a reader has done, as a text.
  const state = () => JSON.stringify([labels, unsaved, all.map((one) => [one.part.id, one.values, one.off])]);
  const restore = (text) => {
    const [names, isUnsaved, list] = JSON.parse(text);
    all = list.flatMap(([id, values, off]) => spec.parts.filter((part) => part.id === id).map((part) => fresh(part, values, off)));
    labels = names;
    unsaved = isUnsaved;
    draw();
  };
  const undo = () => {
    const before = state();
    return button(undoWord, () => {
      restore(before);
      tell(openedWord);
    });
  };
  // A browser may refuse.
  const tab = (act) => {
    try {
      return spec.keep && act(sessionStorage);
    } catch { /* then nothing is kept */ }
  };
  const keep = () => tab((kept) => kept.setItem(key, state()) || true);
  const load = () => tab((kept) => {
    const text = kept.getItem(key);
    if (text && text !== state()) restore(text);
  });

  // The words that help with an answer or a part: those beside the block.
  const guidance = figure.previousElementSibling;
  const help = (name) => guidance?.querySelector(`[data-help="${name}"]`)?.cloneNode(true);

  const control = (one, field) => {
    const id = `${own}-${one.number}-${field.id}`;
    const described = `${id}-help ${id}-error`;
    const value = one.values[field.id];
    const error = make("p", { class: "error", id: id + "-error", hidden: true }, make("span", { class: "unseen" }, problemWord + " "), " ");
    const known = listed(spec, field);
    const radios = field.options?.length < 5;
    let inputs, boxes;
    if (radios) {
      inputs = known.map(([typed], at) => make("input", {
        type: "radio", value: typed, name: id, id: at ? `${id}-${at}` : id, checked: typed === value, required: field.required,
      }));
      boxes = known.map(([typed, text], at) => make("label", { class: "choice" }, inputs[at], " ", make("span", {}, text[0], help(`${field.id}.${typed}`))));
    } else {
      const rows = field.rows || /[\n\r]/.test(value) && 2;
      const attributes = { id, rows, name: field.id, autocomplete: field.autocomplete || "off", "aria-describedby": described, required: field.required, "data-kind": field.kind };
      const input = known
        ? make("select", attributes, option(["", [chooseWord]]), ...known.map(option))
        : make(rows ? "textarea" : "input", {
          ...attributes,
          type: field.type,
          inputmode: field.inputmode,
          spellcheck: !field.prose && "false",
          dir: rows || field.prose ? "auto" : "ltr",
        });
      input.value = value;
      // A day in words, as a file may have it.
      if (!known && !rows && input.value !== value) {
        input.type = "text";
        input.value = value;
      }
      boxes = inputs = [input];
    }
    const box = make(radios ? "fieldset" : "div", { class: "field", "aria-describedby": radios && described },
      make(radios ? "legend" : "label", { for: !radios && id },
        make("span", { lang: field.lang, dir: field.lang && "auto" }, field.label[0]), " ",
        !field.required && make("span", { class: "optional" }, optionalWord)),
      make("div", { id: id + "-help" }, help(field.id), help(field.id + ".example")), error, ...boxes);
    const read = () => (inputs[1] ? inputs.find((input) => input.checked)?.value || "" : inputs[0].value);
    one.values[field.id] = read();
    return { id, box, inputs, error, field, one, read };
  };

  const parts = make("div");
  const fresh = (part, values = {}, off) => {
    for (const field of part.fields) values[field.id] ??= field.default || "";
    return { part, number: ++serial, values, off, bad: {} };
  };
  const draw = () => {
    controls = [];
    filled = [];
    parts.replaceChildren(...spec.parts.flatMap((part) => {
      const several = part.max_repeat > 1;
      const id = `${own}-${part.id}`;
      const mine = all.filter((one) => one.part === part);
      if (!part.optional && !mine.length) all.push(mine[0] = fresh(part));
      const times = mine.filter((one) => !one.off);
      const change = (act, focus) => {
        act();
        unsaved = true;
        draw();
        (find(focus) || find(part.id + "-add")).focus();
      };
      filled.push(...times);
      return [
        part.optional && make("label", { class: "choice part" }, make("input", {
          type: "checkbox", id, checked: times.length > 0,
          change: () => change(() => {
            for (const one of mine) one.off = times.length;
            if (!mine.length) all.push(fresh(part));
          }, part.id),
        }), " ", make("span", {}, part.heading?.[0] || part.id, help(part.id))),
        ...times.map((one, at) => {
          one.controls ||= part.fields.map((field) => control(one, field));
          controls.push(...one.controls);
          const heading = (several || !part.optional) && part.heading;
          one.name = heading && heading[0] + (several ? ` ${at + 1}` : "");
          return make(heading ? "fieldset" : "div", { class: "part" }, heading && make("legend", {}, one.name), !part.optional && help(part.id),
            ...one.controls.map(({ box }) => box),
            times.length > 1 && button(part.again[1], () => {
              const back = undo();
              change(() => all.splice(all.indexOf(one), 1), `${part.id}-${Math.min(at, times.length - 2)}`);
              tell(removedWord.replace("\ue000", one.name || at + 1), back);
            }, { class: "quiet", id: `${id}-${at}`, "aria-label": `${part.again[1]} ${at + 1}` }));
        }),
        times.length > 0 && times.length < part.max_repeat && button(part.again[0], () => {
          const one = fresh(part);
          change(() => all.push(one));
          one.controls[0].inputs[0].focus();
        }, { class: "quiet", id: id + "-add" }),
      ].filter(Boolean);
    }));
    render();
    shown = undefined;
    if (checked) show();
  };

  // Of the block, only what is another goes and comes.
  const render = () => {
    clearTimeout(due);
    due = 0;
    const next = block(filled, labels);
    const old = pieces.length ? [...pre.childNodes] : [];
    let from = 0, to = 0;
    while (from < next.length && next[from] === pieces[from]) from++;
    while (to < Math.min(next.length, old.length) - from && next.at(-1 - to) === pieces.at(-1 - to)) to++;
    const made = next.slice(from, next.length - to)
      .map((piece) => piece[0] === ANSWER ? make("bdi", {}, piece.slice(1)) : new Text(piece));
    if (!pieces.length) pre.replaceChildren();
    for (const node of old.slice(from, old.length - to)) node.remove();
    from ? old[from - 1].after(...made) : pre.prepend(...made);
    if (next.join() !== pieces.join()) tell("");
    spot = made.at(-1);
    pieces = next;
    const foreign = labels !== "reader" && spec.languages;
    const lang = foreign ? spec.recipient : spec.locale;
    if (pre.lang !== lang) {
      pre.lang = lang;
      pre.dir = foreign ? "auto" : document.documentElement.dir;
    }
    if (choice) choice.value = labels;
    for (const { box, field, one } of controls) {
      box.hidden = !one.asked[field.id];
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep();
      // The line that a reader types stays in sight.
      if (!spot?.isConnected) return;
      const range = new Range();
      range.selectNode(spot);
      pre.scrollTop += range.getBoundingClientRect().bottom - pre.getBoundingClientRect().top - pre.clientHeight / 2;
    }, 200);
  };

  // Takes over what the controls hold, however it came there. `left` is whether a reader has done with a field.
  const update = (left) => {
    let changed;
    for (const { one, field, read, inputs } of controls) {
      let now = read();
      const bad = inputs[0].validity.badInput;
      // Without an answer of its own, the block has this one.
      if (left && !now && !bad && field.default && inputs[0] !== document.activeElement) inputs[0].value = now = field.default;
      if (now === one.values[field.id] && bad === !!one.bad[field.id]) continue;
      one.values[field.id] = now;
      one.bad[field.id] = bad;
      changed = true;
    }
    if (changed) {
      unsaved = true;
      // A long text would keep a phone from typing: then the block comes a moment later.
      if (pieces.join().length > 2e3) due ||= setTimeout(follow, 50);
      else follow(left);
    }
    if (left) follow(left);
  };
  const follow = (left) => {
    render();
    if (checked) show(!left);
  };

  const summary = make("div", { class: "errors", role: "group", tabindex: "-1", hidden: true, "aria-label": problemsWord });
  // Shows all problems; while a reader types, only those that were there already.
  const show = (typing) => {
    const named = (problem) => String([problem.one.number, problem.field.id, problem.text]);
    const found = problems(filled).filter((problem) => !typing || shown.includes(named(problem)));
    const wrong = found.filter((one) => !one.doubtful);
    const before = shown;
    checked = true;
    shown = found.map(named);
    if (before?.join() === shown.join()) return wrong;
    const lists = [[], []];
    for (const { id, box, inputs, error, field, one } of controls) {
      const own = found.filter((problem) => problem.one === one && problem.field.id === field.id);
      const bad = own.some((problem) => !problem.doubtful);
      error.hidden = !own.length;
      error.className = bad ? "error" : "error doubt";
      error.lastChild.data = own.map((problem) => problem.text).join(" ");
      box.className = bad ? "field wrong" : "field";
      for (const input of inputs) input.ariaInvalid = bad;
      for (const problem of own) {
        const go = (event) => { event.preventDefault(); inputs[0].focus(); };
        lists[+!!problem.doubtful].push(make("li", {}, one.part.max_repeat > 1 && one.name && one.name + ": ",
          make("a", { href: "#" + id, click: go }, problem.text)));
      }
    }
    summary.hidden = !found.length;
    summary.className = wrong.length ? "errors" : "errors doubt";
    summary.replaceChildren(...lists.flatMap((list, at) => list.length
      ? [make("p", { class: "title" }, at ? doubtsWord : problemsWord), make("ul", {}, ...list)] : []));
    if (anyway && wrong.length) summary.append(anyway);
    document.title = wrong.length ? `${problemWord} ${title}` : title;
    return wrong;
  };

  const save = (name, text) => {
    make("a", { href: URL.createObjectURL(new Blob([text])), download: name }).click();
    unsaved = false;
    keep();
  };
  const saveText = () => save(`${spec.form}.txt`, pre.textContent + "\n");
  const clear = () => button(clearWord, () => {
    const back = undo();
    all = [];
    unsaved = checked = false;
    draw();
    shown = [0];
    show(true);
    checked = false;
    tell(clearedWord, back);
  });
  // Does something with the text once it is checked; `again` offers it all the same.
  const attempt = async (act, again) => {
    update(true);
    tell("");
    anyway = again;
    shown = undefined;
    if (!show().length) return act();
    summary.focus();
    summary.scrollIntoView();
  };
  const copyText = async () => {
    if (await copy(pre, pre.textContent + "\n")) {
      all = filled;
      unsaved = false;
      keep();
      tell([copiedWord, !summary.hidden && doubtsWord], make("p", { class: "private" }, sharedWord), clear());
    } else {
      tell(notCopiedWord);
    }
    status.scrollIntoView({ block: "nearest" });
  };

  // Takes the answers out of a request: what is left there, this form has no place for.
  const take = (read) => {
    const { form = spec.form, parts: asked = [], values } = read;
    if (form !== spec.form || !values || typeof values !== "object") throw form;
    const one = (part, row) => fresh(part, Object.fromEntries(part.fields.map((field) => {
      const value = row[field.id] || "";
      const known = listed(spec, field);
      const meant = field.choices === "yes-no" ? { true: "yes", false: "no" }[fold(value)] || value : value;
      const text = known ? known.find(([typed, names]) => [typed, ...names].some((name) => fold(name) === fold(meant)))?.[0] : value;
      if (text?.trim) {
        delete row[field.id];
      } else if (known && value) {
        // The nearest name is named too.
        const names = known.flatMap(([, names]) => names);
        const [near] = names.sort((one, other) => likeness(other, value) - likeness(one, value));
        if (likeness(near, value) > 0.6) row[field.id] = `${value} (${near}?)`;
      }
      return [field.id, text?.trim ? text : ""];
    })));
    const found = spec.parts.flatMap((part) => {
      const rows = values[part.id];
      return rows?.map ? rows.slice(0, part.max_repeat).map((row) => one(part, row))
        : part.optional && !asked.includes(part.id) ? [] : one(part, values);
    });
    for (const key of ["form", "locale", "id", "answers"]) delete read[key];
    read.parts = asked.filter((id) => !spec.parts.some((part) => part.id === id));
    return found;
  };
  const leaves = (from) => Object.entries(from).flatMap(([name, value]) =>
    !value.trim ? leaves(value) : value ? (isNaN(name) ? name + ": " : "") + value : []);
  const open = async (file) => {
    let text;
    try {
      const bytes = await file.arrayBuffer();
      const mark = new Uint8Array(bytes).slice(0, 2).join();
      text = new TextDecoder({ "255,254": "utf-16le", "254,255": "utf-16be" }[mark], { fatal: true }).decode(bytes);
      const [read, several] = readRequest(text);
      const found = take(read);
      const left = leaves(read).join("; ");
      const fill = () => {
        const back = undo();
        all = found;
        unsaved = false;
        draw();
        tell([openedWord, several && severalWord, left && leftOutWord, left], back);
      };
      if (!filled.some(({ part, values }) => part.fields.some((field) => values[field.id] !== (field.default || "")))) return fill();
      tell(replaceWord, button(yesWord, fill), button(noWord, () => tell("")));
      offers.firstChild.focus();
    } catch {
      tell(text === undefined ? encodingWord : notOpenedWord);
    }
  };
  const file = make("input", {
    type: "file", accept: ".yaml,.yml", hidden: true,
    change: () => {
      open(file.files[0]);
      file.value = "";
    },
  });
  const choice = spec.languages && make("select", {
    id: own + "-labels", "aria-describedby": own + "-why",
    change: (event) => { labels = event.target.value; render(); },
  }, ...spec.languages.map(option));
  const element = make("form", {
    class: "fill", novalidate: true, "aria-label": formWord,
    input: () => update(),
    focusout: () => pressed || update(true),
    // On to the next field, and behind the last one to the text.
    keydown: (event) => {
      const { target, keyCode } = event;
      if (keyCode !== 13 || !target.matches("input")) return;
      event.preventDefault();
      const all = [...parts.querySelectorAll("input,select,textarea")].filter((one) =>
        one === target || one.offsetParent && (one.type !== "radio" || one.name !== target.name));
      const next = all[all.indexOf(target) + 1];
      next ? next.focus() : element.requestSubmit();
    },
    submit: (event) => {
      event.preventDefault();
      attempt(copyText);
    },
  },
  make(figure.closest("section") ? "h3" : "h2", { class: "title" }, formWord),
  help(""), make("p", { class: "private" }, privateWord), summary, parts);
  figure.before(element);
  element.append(make("div", { class: "out" },
    choice && make("div", { class: "field" }, make("label", { for: choice.id }, labelsWord), choice,
      make("p", { class: "private", id: own + "-why" }, whyWord)),
    figure,
    make("div", { class: "tools" },
      button(checkWord, undefined, { type: "submit", class: "main" }),
      button(textWord, () => attempt(saveText, button(anywayWord, saveText)))),
    status, offers),
  make("div", { class: "tools" },
    button(saveWord, () => save(`${spec.form}.yaml`, request(filled))),
    button(openWord, () => file.click()), file, clear()));
  load();
  filled || draw();

  addEventListener("pageshow", (event) => event.persisted && load());
  addEventListener("pagehide", keep);
  const others = onbeforeunload;
  onbeforeunload = (event) => {
    others?.(event);
    if (unsaved && !leaving) event.preventDefault();
  };
  setInterval(update, 1000);
  // Nothing moves from under a finger that presses a button.
  addEventListener("pointerdown", () => { pressed = true; });
  const release = () => setTimeout(() => {
    pressed = false;
    update(true);
  });
  addEventListener("pointerup", release);
  addEventListener("pointercancel", release);
  addEventListener("click", ({ target }) => {
    if (target.closest("a[href]")?.origin !== location.origin || !keep()) return;
    leaving = true;
    setTimeout(() => { leaving = false; }, 1000);
  });
  const over = (event) => event.dataTransfer.types.includes("Files") && !event.preventDefault()
    && (event.target.closest?.("form.fill") || document.querySelector("form.fill")) === element;
  addEventListener("dragover", over);
  addEventListener("drop", (event) => over(event) && open(event.dataTransfer.files[0]));
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
