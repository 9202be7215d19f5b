// The page around the pages: shows one in a frame, picks others, and keeps up with the news.
const [guide, locale, alone, state, count, frame, problems, list] =
  ['guide', 'locale', 'alone', 'state', 'count', 'page', 'problems', 'list'].map((id) =>
    document.getElementById(id));
const PSEUDO = { 'en-XA': 'long and accented', 'ar-XB': 'from right to left' };

let contents = { guides: [], locales: [], pseudo: [] };
let news = null;
/** The page in the frame, by its path. */
let page = new URL(location.href).searchParams.get('page') ?? '';
/** What that page shows, as a fingerprint; null where it isn't there. */
let shown;
let isLoading = false;
/** The page that was asked for and isn't there yet, by its path. */
let pending;
/** What came while it was loading. */
let wanted;
let isAutomatic = false;

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const say = (text) => {
  if (state.textContent !== text) state.textContent = text;
};

// Pages.

const show = (path) => {
  isLoading = true;
  pending = path;
  frame.src = '/site/' + path.split('/').map(encodeURIComponent).join('/');
};

const reload = () => {
  isLoading = true;
  wanted = undefined;
  try {
    frame.contentWindow.location.reload();
  } catch {
    // What the browser shows in place of a page is none of ours.
    show(page);
  }
};

/** The address of the page in the frame, where it is one. */
const address = () => {
  try {
    const { pathname, hash } = frame.contentWindow.location;
    return pathname.startsWith('/site/') ? { pathname, hash } : null;
  } catch {
    return null;
  }
};

/** What the page in the frame shows: the server says it with each page. */
const fingerprint = (view) => {
  const [entry] = view.performance.getEntriesByType('navigation');
  const told = entry?.serverTiming?.find((one) => one.name === 'page');
  return told ? told.description : null;
};

frame.addEventListener('load', () => {
  const at = address();
  if (!at) {
    isLoading = false;
    pending = undefined;
    shown = undefined;
    return;
  }
  const { pathname, hash } = at;
  const path = pathname.slice('/site/'.length).split('/').map(decodeURIComponent).join('/');
  // The page before it may have come to its end just now.
  if (pending !== undefined && path !== pending) return;
  isLoading = false;
  pending = undefined;
  const view = frame.contentWindow;
  shown = fingerprint(view);
  alone.href = pathname + hash;
  const title = view.document.title || path;
  document.title = `${title} – docent`;
  frame.title = title;
  history.replaceState(null, '', '/?page=' + encodeURIComponent(path).replaceAll('%2F', '/') + hash);
  // Other websites are no part of the preview.
  view.document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link && link.origin !== location.origin) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }, true);
  const other = wanted;
  wanted = undefined;
  if (path !== page || !news) {
    page = path;
    listen();
  } else if (other !== undefined && other !== shown) {
    reload();
  }
  choose();
});

/** The pickers say what is in the frame. */
const choose = () => {
  const [tag, file = ''] = (pending ?? page).split(/\/(.*)/s);
  const id = file.replace(/\.html$/, '');
  if (contents.guides.some((one) => one.id === id)) guide.value = id;
  if ([...locale.options].some((one) => one.value === tag)) locale.value = tag;
  for (const option of locale.options) {
    const own = contents.guides.find((one) => one.id === guide.value);
    const there = own?.locales.includes(option.value) || option.value in PSEUDO;
    option.disabled = !there;
  }
};

const pick = () => {
  const own = contents.guides.find((one) => one.id === guide.value);
  let tag = locale.value;
  // A guide is not offered in every locale.
  if (!(tag in PSEUDO) && !own?.locales.includes(tag)) {
    tag = own?.locales.includes(contents.source) ? contents.source : own?.locales[0];
  }
  if (tag) show(`${tag}/${guide.value}.html`);
  else say('There is no guide yet.');
};
guide.addEventListener('change', pick);
locale.addEventListener('change', pick);

const named = (tag) => {
  if (tag in PSEUDO) return `${tag}: ${PSEUDO[tag]}`;
  try {
    return `${new Intl.DisplayNames([tag], { type: 'language' }).of(tag)} (${tag})`;
  } catch {
    return tag;
  }
};

const options = (select, all) => {
  const kept = select.value;
  select.replaceChildren(...all.map(([value, text]) => {
    const option = element('option', text);
    option.value = value;
    return option;
  }));
  if (all.some(([value]) => value === kept)) select.value = kept;
};

// Problems.

const place = ({ path, line, column, excerpt }, label) => {
  const made = document.createDocumentFragment();
  const at = element('p', label ? `${label}: ` : undefined, 'quiet');
  at.append(element('code', `${path}:${line}:${column}`));
  made.append(at);
  if (excerpt) {
    const [before, marked, after] = excerpt;
    const code = element('pre', before);
    code.dir = 'auto';
    code.append(element('mark', marked), after);
    made.append(code);
  }
  return made;
};

const item = ({ severity, code, problem, place: at, help, related = [] }) => {
  const made = element('li', undefined, severity);
  const first = element('p');
  first.append(element('b', `${severity}: `), problem);
  made.append(first);
  if (at) made.append(place(at));
  for (const one of related) made.append(place(one, one.label));
  if (help) made.append(element('p', `Help: ${help}`));
  if (code) {
    const more = element('p', 'More: ', 'quiet');
    more.append(element('code', `docent explain ${code}`));
    made.append(more);
  }
  return made;
};

const counted = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;

const open = (isOpen) => {
  problems.hidden = !isOpen;
  count.setAttribute('aria-expanded', isOpen);
};

const tell = (told) => {
  const { errors, warnings, notes } = told;
  const parts = [[errors, 'error'], [warnings, 'warning'], [notes, 'note']];
  const words = parts.filter(([number]) => number).map(([number, what]) => counted(number, what));
  count.textContent = words.join(', ') || 'No problems';
  const worst = parts.find(([number]) => number)?.[1] ?? '';
  count.dataset.worst = problems.dataset.worst = worst;
  list.replaceChildren(...told.problems.map(item));
  const rest = errors + warnings + notes - told.problems.length;
  if (rest > 0) list.append(element('li', `and ${rest} more, in the terminal`, 'quiet'));
  // What keeps pages from being made is shown at once, and goes when it is mended.
  if (errors && problems.hidden) {
    isAutomatic = true;
    open(true);
  } else if (!worst || (!errors && isAutomatic)) {
    isAutomatic = false;
    open(false);
  }
};

count.addEventListener('click', () => {
  isAutomatic = false;
  open(problems.hidden);
  if (!problems.hidden) problems.focus();
});
const close = () => {
  open(false);
  count.focus();
};
document.getElementById('close').addEventListener('click', close);
problems.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});

// News.

const listen = () => {
  news?.close();
  news = null;
  // A browser has few connections to one server: pages that nobody sees need none.
  if (document.hidden) return;
  news = new EventSource('/events?page=' + encodeURIComponent(page));
  const hear = (name, heard) =>
    news.addEventListener(name, (event) => heard(JSON.parse(event.data)));
  hear('contents', (told) => {
    contents = told;
    if (!told.guides.some(({ id }) => id === 'index')) {
      told.guides.unshift({ id: 'index', title: 'All guides', locales: told.locales });
    }
    options(guide, told.guides.map(({ id, title }) => [id, title]));
    options(locale, [...told.locales, ...told.pseudo].map((tag) => [tag, named(tag)]));
    if (pending ?? page) {
      choose();
    } else {
      locale.value = told.source;
      pick();
    }
  });
  hear('page', (now) => {
    say(now === null && page ? 'This page isn’t built now.' : '');
    if (isLoading) {
      wanted = now;
    } else if (now !== null && now !== shown) {
      reload();
    }
  });
  hear('problems', tell);
  news.onerror = () => say('docent has stopped; the page is as it was.');
};

document.addEventListener('visibilitychange', listen);
if (page) show(page);
listen();
