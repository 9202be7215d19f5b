// Prints what Intl says, for tests/intl.rs: node tests/intl/intl.mjs > tests/intl/intl.json
//
// The table has one list of cases, [kind, message, values], and for each locale the texts of Intl
// in the order of the cases. A message is what it would be in Fluent, with variables of its own.
const locales = (
  "ar-EG ar-SA be bg-BG bn-BD br ca-ES cs-CZ cy da-DK de-AT de-CH de-DE el-GR en-GB en-IN en-US " +
  "es-ES es-MX et-EE eu-ES fa-IR fi-FI fr-CA fr-CH fr-FR ga-IE he-IL hi-IN hr-HR hu-HU id-ID " +
  "it-IT ja-JP ko-KR lt-LT lv-LV mt-MT nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK " +
  "sl-SI sr-Latn-RS sr-RS sv-SE th-TH tr-TR uk-UA ur-PK vi-VN zh-CN zh-TW"
).split(" ");
// Only for the direction of their pages; not Dhivehi, which Node writes from left to right, having
// no data of it.
const scripts = "ckb ks-Arab ks-Deva nqo pa-IN pa-PK ps-AF sd-PK ug-CN uz-UZ yi".split(" ");

const cases = [];
const add = (kind, message, values, expected) => cases.push({ kind, message, values, expected });

/** Options as Fluent writes them, after the variable. */
const named = (options) =>
  Object.entries(options).map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`).join("");

/** Numbers of one kind, printed with the same options here and there. */
const numbers = (kind, options, intl, list) => {
  for (const n of list) {
    add(kind, `{ NUMBER($n${named(options)}) }`, { n },
      (locale) => new Intl.NumberFormat(locale, { ...options, ...intl }).format(n));
  }
};

// Numbers

numbers("decimal", {}, {}, [0, 1, -1, 5, 1234.5, 12345.678, 1234567.891, 0.5, -1234567]);
numbers("decimal", { useGrouping: "false" }, { useGrouping: false }, [5, 1234.5, -1234567]);
numbers("decimal", { useGrouping: "always" }, {}, [1234.5, 1234567.891]);
numbers("decimal", { useGrouping: "min2" }, {}, [1234.5, 1234567.891]);
numbers("decimal", { minimumFractionDigits: 2 }, {}, [0, 1234.5, 12345.678, -1]);
numbers("decimal", { maximumFractionDigits: 0 }, {}, [0.5, 1234.5, 12345.678, 1234567.891]);
numbers("decimal", { maximumFractionDigits: 1 }, {}, [0.5, 12345.678, 1234567.891, -1234567]);
numbers("decimal", { minimumIntegerDigits: 2 }, {}, [0, 5, 0.5, 1234.5]);

const percents = [0.25, 1.5, -0.075, 12.345];
numbers("percent", { style: "percent" }, {}, percents);
numbers("percent", { style: "percent", maximumFractionDigits: 1 }, {}, percents);
numbers("percent", { style: "percent", minimumFractionDigits: 1 }, {}, percents);

const amounts = {
  symbol: {
    EUR: [0, 1, 1234.5, -1234.56, 1234567.89], USD: [1, 1234.5, -1234.56], JPY: [5, 1234.5],
    GBP: [1234.5], CHF: [1234.5, -1234.56], PLN: [5], BRL: [1234567.89], CNY: [1], EGP: [1234.5],
    INR: [1234567.89], KWD: [1234.5],
  },
  narrowSymbol: { EUR: [5], USD: [1234.5], JPY: [-1234.56], CNY: [5], EGP: [1], PLN: [1234.5] },
  code: { EUR: [0, -1234.56], USD: [1234.5], JPY: [1234567.89], KWD: [1] },
  name: {
    EUR: [0, 1, 5, 1234.5], USD: [1, -1234.56], JPY: [1, 1234567.89], PLN: [5, 1234.5], CHF: [1],
    GBP: [5], INR: [1234567.89],
  },
};
for (const [currencyDisplay, currencies] of Object.entries(amounts)) {
  for (const [currency, list] of Object.entries(currencies)) {
    numbers("currency", { currency, currencyDisplay }, { style: "currency" }, list);
  }
}

const quantities = {
  long: {
    day: [1, 2, 5, 21, 1.5], week: [1, 5], month: [2, 21], year: [1, 5], hour: [1, 2, 1.5],
    minute: [1, 5], second: [21], kilometer: [1, 5, 1000], meter: [1.5], centimeter: [2],
    kilogram: [5], gram: [1000], liter: [1, 2], celsius: [1, 21], percent: [5], byte: [1, 5],
    kilobyte: [1], megabyte: [1.5], gigabyte: [2, 5], mile: [1, 2],
  },
  short: {
    day: [1, 2, 5], week: [2], month: [1, 5], year: [21], hour: [1, 5], minute: [2], second: [5],
    kilometer: [1000], meter: [1.5], kilogram: [5], liter: [2], celsius: [21], percent: [5],
    byte: [1, 5], megabyte: [1000], gigabyte: [1.5], mile: [5],
  },
  narrow: {
    day: [5], week: [1], month: [2], year: [5], hour: [1.5], minute: [5], second: [1],
    kilometer: [5], gram: [21], celsius: [1.5], gigabyte: [1],
  },
};
for (const [unitDisplay, units] of Object.entries(quantities)) {
  for (const [unit, list] of Object.entries(units)) {
    numbers("unit", { unit, unitDisplay }, { style: "unit" }, list);
  }
}

/** Ranges, printed with the same options here and there. */
const ranges = (options, intl, list) => {
  for (const [from, to] of list) {
    add("range", `{ RANGE($r${named(options)}) }`, { r: { from, to } },
      (locale) => new Intl.NumberFormat(locale, { ...options, ...intl }).formatRange(from, to));
  }
};
ranges({}, {}, [[0, 1], [1, 2], [5, 7], [1000, 2500], [1.5, 2]]);
ranges({ unit: "day", unitDisplay: "long" }, { style: "unit" }, [[0, 1], [1, 2], [5, 7], [1.5, 2]]);
ranges({ unit: "day", unitDisplay: "short" }, { style: "unit" }, [[1, 2], [5, 7], [1000, 2500]]);
ranges({ currency: "EUR" }, { style: "currency" }, [[0, 1], [5, 7], [1000, 2500]]);
ranges({ currency: "USD" }, { style: "currency" }, [[1, 2], [1000, 2500]]);
ranges({ currency: "EUR", currencyDisplay: "code" }, { style: "currency" }, [[5, 7], [1.5, 2]]);
ranges({ currency: "USD", currencyDisplay: "code" }, { style: "currency" }, [[1000, 2500]]);
ranges({ style: "percent" }, {}, [[0, 1], [1.5, 2], [5, 7]]);

// Dates and times, in the calendar of the locale

const timeZone = "UTC";
const date = (d) => new Date(d.includes("T") ? `${d}Z` : d);
const dates = (kind, options, list, intl = options) => {
  for (const d of list) {
    add(kind, `{ DATETIME($d${named(options)}) }`, { d },
      (locale) => new Intl.DateTimeFormat(locale, { timeZone, ...intl }).format(date(d)));
  }
};
for (const dateStyle of ["full", "long", "medium", "short"]) {
  dates("date", { dateStyle }, ["2019-04-01", "2026-12-31", "2024-02-29", "2019-09-05"]);
}
const months = { long: "long", medium: "short", short: "numeric" };
for (const [dateStyle, month] of Object.entries(months)) {
  dates("date", { dateStyle }, ["2019-04", "2026-12"], { year: "numeric", month });
}
dates("time", { timeStyle: "short" }, ["2019-04-01T14:30", "2019-04-01T00:05"]);
dates("time", { timeStyle: "medium" }, ["2019-04-01T09:07:03"]);
const moments = { full: "short", long: "short", medium: "medium", short: "short" };
for (const [dateStyle, timeStyle] of Object.entries(moments)) {
  dates("time", { dateStyle, timeStyle }, ["2019-04-01T14:30", "2026-12-31T00:05"]);
}
dates("time", { dateStyle: "long", timeStyle: "medium" }, ["2019-09-05T09:07:03"]);

// Lists

const types = { and: "conjunction", or: "disjunction", unit: "unit" };
const list = (options, l) => {
  const { type = "and", style = "long" } = options;
  add("list", `{ LIST($l${named(options)}) }`, { l },
    (locale) => new Intl.ListFormat(locale, { type: types[type], style }).format(l));
};
const fruit = ["kiwi", "apple", "fig", "pear"];
for (const type of ["and", "or", "unit"]) {
  list({ type }, fruit.slice(0, 1));
  list({ type }, fruit.slice(0, 2));
  list({ type }, fruit.slice(0, 3));
  list({ type }, fruit);
  for (const style of ["long", "short", "narrow"]) {
    list({ type, style }, fruit.slice(0, 2));
    list({ type, style }, fruit.slice(0, 3));
  }
}
// In Spanish y becomes e, and o u, before their own sounds; in Hebrew a hyphen comes before what
// isn't Hebrew.
for (const last of ["iglesia", "Isabel", "hijo", "hielo", "yeso", "רותי", "Word"]) {
  list({}, ["דני", last]);
}
for (const last of ["otro", "hora", "8", "11"]) list({ type: "or" }, ["siete", last]);
list({}, ["Ana", "Eva", "Inés"]);
list({ type: "or" }, ["uno", "dos", "ocho"]);

// Variants

const variants = "[zero] zero\n[one] one\n[two] two\n[few] few\n[many] many\n*[other] other\n";
const select = (kind, selector, values, expected) =>
  add(kind, `{ ${selector} ->\n${variants}}`, values, expected);
const counts = [0, 1, 2, 3, 5, 6, 11, 15, 20, 21, 22, 23, 100, 101, 103, 111, 1000000, 1.5];
for (const n of counts) {
  select("cardinal", "$n", { n }, (locale) => new Intl.PluralRules(locale).select(n));
}
for (const n of [0, 1, 2, 5, 21, 1.5]) {
  const minimumFractionDigits = 1;
  select("cardinal", "NUMBER($n, minimumFractionDigits: 1)", { n },
    (locale) => new Intl.PluralRules(locale, { minimumFractionDigits }).select(n));
}
for (const [from, to] of [[0, 1], [1, 2], [2, 3], [5, 7], [11, 22], [20, 21], [1.5, 2]]) {
  select("range", "RANGE($r)", { r: { from, to } },
    (locale) => new Intl.PluralRules(locale).selectRange(from, to));
}
for (const n of counts.filter(Number.isInteger)) {
  select("ordinal", 'NUMBER($n, type: "ordinal")', { n },
    (locale) => new Intl.PluralRules(locale, { type: "ordinal" }).select(n));
}

// Names

const codes = {
  region: "NL US DE JP EG BR CN PL GB CH TW",
  language: "nl en de ja ar pt zh pl ga pt-BR zh-Hant",
};
for (const [type, all] of Object.entries(codes)) {
  for (const c of all.split(" ")) {
    add("names", `{ DISPLAYNAME($c${named({ type })}) }`, { c },
      (locale) => new Intl.DisplayNames(locale, { type }).of(c));
  }
}

// The order of words, in lists as plain as there are

const words = [
  "zebra ähnlich apfel Öl ohne über uhr straße strasse",
  "ångström äpple östen zon öken ånga ära apa",
  "ødegård ære ål zoo åre øre aar",
  "nube ñandú oso niño llama luz chico cosa dado",
  "čaj cibule chleba houba žena zima šaty sůl řeka",
  "côte cote coté côté Cote COTE",
  "zorro Ünal ümit uzun ırmak ile İzmir şeker su",
  "abc ABC Abc aBc b-a ba b a 10 9",
  "ёлка ель жук яблоко эхо їжак іній ґанок гора",
  "北京 上海 广州 天津 重庆 一 二 三",
  "แก้ว เก่า กา ขา ไข่ แขน",
  "さくら サクラ かき ガキ はは パパ ばば",
];
for (const line of words) {
  const l = line.split(" ");
  add("sort", '{ LIST($l, order: "alphabetical", type: "unit", style: "narrow") }', { l },
    (locale) => new Intl.ListFormat(locale, { type: "unit", style: "narrow" })
      .format([...l].sort(new Intl.Collator(locale).compare)));
}

// The table, a case or a locale a line

const direction = (tag) => {
  const locale = new Intl.Locale(tag);
  return (locale.textInfo ?? locale.getTextInfo()).direction;
};
const object = (keys, value) =>
  `{\n${keys.map((key) => `${JSON.stringify(key)}: ${JSON.stringify(value(key))}`).join(",\n")}\n}`;
const rows = cases.map(({ kind, message, values }) => JSON.stringify([kind, message, values]));
console.log(`{
"cldr": ${JSON.stringify(process.versions.cldr)},
"cases": [\n${rows.join(",\n")}\n],
"directions": ${object([...locales, ...scripts].sort(), direction)},
"texts": ${object(locales, (locale) => cases.map((one) => one.expected(locale)))}
}`);
