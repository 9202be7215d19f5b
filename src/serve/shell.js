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
/** The address of the page that was in the frame when another one was asked for. */
let before;
/** What came while it was loading. */
let wanted;
let isAutomatic = false;
let hadErrors = false;

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

/** Lets the page in the frame go without a question: this tab keeps what was typed there. */
const leave = () => {
  try {
    frame.contentWindow.onbeforeunload = null;
  } catch {
    // Another website asks nothing.
  }
};

const show = (path) => {
  isLoading = true;
  pending = path;
  before = address()?.pathname;
  leave();
  frame.src = '/site/' + path.split('/').map(encodeURIComponent).join('/');
};

const reload = () => {
  isLoading = true;
  wanted = undefined;
  leave();
  try {
    frame.contentWindow.location.reload();
  } catch {
    // What the browser shows in place of a page is none of ours.
    show(page);
  }
};

/** What a `Server-Timing` header says of a page. */
const timing = (header) => /page;desc="([^"]*)"/.exec(header ?? '')?.[1] ?? null;

/** Brings the page in the frame up to date: in place where only texts have changed, so that what was typed
    there and how far it was scrolled stay; else it is loaded again. */
const renew = async () => {
  isLoading = true;
  wanted = undefined;
  const view = frame.contentWindow;
  try {
    const { href } = view.location;
    const answer = await fetch(href);
    const text = await answer.text();
    const state = timing(answer.headers.get('server-timing'));
    const pictures = (one) => one?.split('-')[1];
    // Meanwhile somebody may have gone elsewhere.
    if (pending !== undefined || view.location.href !== href) return;
    if (answer.ok && state && pictures(state) === pictures(shown) &&
        patch(view.document, new DOMParser().parseFromString(text, 'text/html'))) {
      shown = state;
      isLoading = false;
      document.title = `${view.document.title} – docent`;
      if (wanted !== undefined && wanted !== shown) renew();
      return;
    }
  } catch {
    // Then the browser tries.
  }
  reload();
};

/** What stands in the place of a form that the page's script has made. */
const KEPT = 'docent-kept';

/** Makes one document what another is; false where that takes loading it. */
const patch = (old, next) => {
  const head = (one) => [...one.head.children]
    .filter((element) => !element.matches('title, meta[name=description], meta[name=author], link[rel=alternate], link[rel=canonical]'))
    .map((element) => element.outerHTML).join('');
  const forms = (one) => [...one.querySelectorAll('script.docent-form')];
  const [before, after] = [forms(old), forms(next)];
  if (head(old) !== head(next) || before.length !== after.length ||
      before.some((data, at) => data.textContent !== after[at].textContent)) {
    return false;
  }
  for (const data of after) data.previousElementSibling.replaceWith(next.createElement(KEPT));
  attributes(old.documentElement, next.documentElement);
  old.title = next.title;
  children(old.body, next.body);
  return !old.querySelector(KEPT);
};

const attributes = (old, next) => {
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // What a reader has opened stays open.
    if (!next.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
  }
};

const isSame = (old, next) => {
  if (next.localName === KEPT) return old.matches?.('form.fill');
  // The page's script gives these names of its own.
  const id = (one) => (one.localName === 'script' ? '' : one.id ?? '');
  return old.nodeName === next.nodeName && id(old) === id(next);
};

/** Whether something may go to make way for what comes behind it: not what has a name, for what has none. */
const isPassed = (old, wanted) => {
  if (wanted.nodeType !== Node.ELEMENT_NODE) return false;
  return Boolean(wanted.id) || wanted.localName === KEPT || !(old.id || old.matches?.('form.fill'));
};

const children = (old, next) => {
  let at = old.firstChild;
  for (const wanted of [...next.childNodes]) {
    let found = at;
    while (found && !isSame(found, wanted)) found = isPassed(found, wanted) ? found.nextSibling : null;
    if (!found) {
      old.insertBefore(old.ownerDocument.importNode(wanted, true), at);
      continue;
    }
    while (at !== found) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
    at = found.nextSibling;
    if (found.nodeType !== Node.ELEMENT_NODE) {
      if (found.data !== wanted.data) found.data = wanted.data;
    } else if (wanted.localName !== KEPT && !found.matches('script')) {
      attributes(found, wanted);
      children(found, wanted);
    }
  }
  // The page's script has put a button behind code.
  if (old.matches('figure.code')) return;
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
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
  // The page before it may have come to its end just now. Any other page is where a link of this one led.
  if (pending !== undefined && path !== pending && pathname === before) return;
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
    renew();
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

const item = ({ severity, code, problem, help, related = [], ...at }) => {
  const made = element('li', undefined, severity);
  const first = element('p');
  first.append(element('b', `${severity}: `), problem);
  made.append(first);
  if (at.path) made.append(place(at));
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
  // Who reads them stays on the page.
  if (!isOpen && problems.contains(document.activeElement)) count.focus();
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
  // What keeps pages from being made is shown at once, and goes when it is mended. Who has closed it knows.
  if (errors && !hadErrors && problems.hidden) {
    isAutomatic = true;
    open(true);
    say(`${counted(errors, 'error')}: see the problems`);
  } else if (!worst || (!errors && isAutomatic)) {
    isAutomatic = false;
    open(false);
  }
  hadErrors = errors > 0;
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
    if (page) say(now === null ? 'This page isn’t built now.' : '');
    if (isLoading) {
      wanted = now;
    } else if (now !== null && now !== shown) {
      // What isn't there can't be brought up to date.
      shown ? renew() : reload();
    }
  });
  hear('problems', tell);
  news.onerror = () => {
    say('docent has stopped; the page is as it was.');
    // A browser tries again on its own, but not where it was refused.
    if (news.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
};

document.addEventListener('visibilitychange', listen);
if (page) show(page);
listen();
