// Makes patterns.txt, units.txt and money.txt from the JSON packages of CLDR 48.2: what browsers'
// Intl prints and ICU4X's stable crates lack. FOLDER holds the packages
// cldr-{core,dates-full,misc-full,numbers-full,units-full} 48.2.0:
//
//     node src/intl/cldr.mjs FOLDER src/intl
//
// A section a locale (`@nl`), without what its parent says too; a line a fact: the key, then the
// value or, for plurals, category and text in turn, all separated by tabs.
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const [, , root, target] = process.argv;
const json = (...path) => JSON.parse(readFileSync(join(root, ...path), "utf8"));
const UNITS = Intl.supportedValuesOf("unit");
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];
const NOW = "2026-01-01";

const core = (name) => json("cldr-core", "supplemental", `${name}.json`).supplemental;
const { fractions, region } = core("currencyData").currencyData;
const tender = new Set();
for (const spans of Object.values(region)) {
  for (const span of spans) {
    const [code, about] = Object.entries(span)[0];
    if (about._tender !== "false" && (about._to ?? NOW) >= NOW) tender.add(code);
  }
}
const currencies = [...tender].sort();
const { numberingSystems } = core("numberingSystems");
const parentLocales = core("parentLocales").parentLocales.parentLocale;
const { effectiveCoverageLevels } = json("cldr-core", "coverageLevels.json");
const all = json("cldr-core", "availableLocales.json").availableLocales.full;

function parent(tag) {
  if (tag in parentLocales) return parentLocales[tag] === "root" ? "und" : parentLocales[tag];
  const parts = tag.split("-");
  if (parts.length === 1) return tag === "und" ? null : "und";
  return parts.slice(0, -1).join("-");
}

function covered(tag) {
  if (tag === "und") return true;
  const script = tag.match(/^[a-z]+-[A-Z][a-z]{3}/)?.[0];
  const level = effectiveCoverageLevels[script] ?? effectiveCoverageLevels[tag.split("-")[0]];
  return level !== undefined;
}

function unitOf(units, width, unit) {
  const found = Object.keys(units[width]).find((key) => key.replace(/^[a-z]+-/, "") === unit);
  return found && units[width][found];
}

function plural(row, key, of, prefix) {
  const cells = CATEGORIES.flatMap((one) => (of[`${prefix}${one}`] === undefined ? [] : [one, of[`${prefix}${one}`]]));
  const distinct = new Set(cells.filter((_, at) => at % 2));
  if (distinct.size === 1) row.set(key, `other\t${[...distinct][0]}`);
  else if (cells.length) row.set(key, cells.join("\t"));
}

function facts(tag) {
  const row = new Map();
  const numbers = json("cldr-numbers-full", "main", tag, "numbers.json").main[tag].numbers;
  const { currencies: names } = json("cldr-numbers-full", "main", tag, "currencies.json").main[tag].numbers;
  const system = numbers.defaultNumberingSystem;
  const of = (name) => numbers[`${name}-numberSystem-${system}`];
  const symbols = of("symbols");
  const money = of("currencyFormats");
  row.set("digits", numberingSystems[system]._digits);
  row.set("decimal-pattern", of("decimalFormats").standard);
  row.set("minimum-grouping", numbers.minimumGroupingDigits);
  row.set("percent", of("percentFormats").standard);
  row.set("percent-sign", symbols.percentSign);
  row.set("minus-sign", symbols.minusSign);
  row.set("currency-decimal", symbols.currencyDecimal ?? symbols.decimal);
  row.set("currency-group", symbols.currencyGroup ?? symbols.group);
  row.set("decimal", symbols.decimal);
  row.set("group", symbols.group);
  row.set("range", of("miscPatterns").range);
  row.set("currency", money.standard);
  row.set("currency-letters", money["standard-alphaNextToNumber"] ?? money.standard);
  plural(row, "currency-name", money, "unitPattern-count-");
  for (const code of currencies) {
    const one = names[code] ?? {};
    row.set(`symbol/${code}`, one.symbol ?? code);
    row.set(`narrow/${code}`, one["symbol-alt-narrow"] ?? one.symbol ?? code);
    const forms = { ...one };
    forms["displayName-count-other"] ??= one.displayName ?? code;
    plural(row, `money/${code}`, forms, "displayName-count-");
  }
  const units = json("cldr-units-full", "main", tag, "units.json").main[tag].units;
  for (const width of ["long", "short", "narrow"]) {
    for (const unit of UNITS) plural(row, `${width}/${unit}`, unitOf(units, width, unit) ?? {}, "unitPattern-count-");
  }
  const dates = json("cldr-dates-full", "main", tag, "ca-gregorian.json").main[tag].dates.calendars.gregorian;
  const text = (pattern) => (typeof pattern === "string" ? pattern : pattern._value);
  for (const style of ["full", "long", "medium", "short"]) {
    row.set(`date/${style}`, text(dates.dateFormats[style]));
    row.set(`join/${style}`, text(dates["dateTimeFormats-atTime"].standard[style] ?? dates.dateTimeFormats[style]));
  }
  for (const style of ["medium", "short"]) row.set(`time/${style}`, text(dates.timeFormats[style]));
  const { availableFormats } = dates.dateTimeFormats;
  row.set("month/long", availableFormats.yMMMM ?? availableFormats.yMMM);
  row.set("month/medium", availableFormats.yMMM);
  row.set("month/short", availableFormats.yM);
  const { delimiters } = json("cldr-misc-full", "main", tag, "delimiters.json").main[tag];
  row.set("quotes", `${delimiters.quotationStart}…${delimiters.quotationEnd}`);
  return row;
}

const known = new Map();
function rowOf(tag) {
  if (!known.has(tag)) {
    const there = existsSync(join(root, "cldr-numbers-full", "main", tag));
    known.set(tag, there ? facts(tag) : null);
  }
  return known.get(tag);
}

const FILES = [
  ["patterns.txt", (key) => !key.includes("/") || /^(date|time|join|month)\//.test(key)],
  ["units.txt", (key) => /^(long|short|narrow)\/[a-z]/.test(key)],
  ["money.txt", (key) => /^(symbol|narrow|money)\/[A-Z]/.test(key)],
];
const tags = [...new Set(["und", ...all])].filter(covered).sort();
for (const [file, fits] of FILES) {
  const out = ["# CLDR 48.2.0, Unicode License v3. Made by cldr.mjs."];
  if (file === "money.txt") {
    const digits = Object.entries(fractions).filter(([code]) => tender.has(code));
    out.push("@digits", ...digits.map(([code, { _digits }]) => `${code}\t${_digits}`));
  }
  for (const tag of tags) {
    const own = rowOf(tag);
    let above = own && parent(tag);
    while (above && !rowOf(above)) above = parent(above);
    const base = above ? rowOf(above) : new Map();
    const lines = [...(own ?? [])].filter(([key, value]) => fits(key) && base.get(key) !== value);
    if (lines.length) out.push(`@${tag}`, ...lines.map(([key, value]) => `${key}\t${value}`));
  }
  writeFileSync(join(target, file), `${out.join("\n")}\n`);
}
