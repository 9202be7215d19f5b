// What the tests look for in a page. Each function answers a list of what is wrong, in words.

const name = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
const shown = element => element.checkVisibility({ visibilityProperty: true });
const all = () => [...document.querySelectorAll('body, body *')].filter(shown);

// What sticks out of the page at a side. What can be scrolled inside its own box doesn't.
function overflow(width) {
  const scrolls = element => element && element !== document.body
    && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const wrong = all()
    .filter(element => !scrolls(element.parentElement))
    .filter(element => {
      const box = element.getBoundingClientRect();
      return box.width && (box.left < -0.5 || box.right > width + 0.5);
    })
    .map(name);
  const wide = document.documentElement.scrollWidth;
  if (wide > width) wrong.push(`the document is ${wide} px wide`);
  return wrong;
}

// What is cut off on paper, where nothing can be scrolled, and what is of no use there.
function paper() {
  const cut = element => element.scrollWidth > element.clientWidth + 1
    && getComputedStyle(element).overflowX !== 'visible';
  const wrong = all().filter(cut).map(element => `cut off: ${name(element)}`);
  const navigation = all().filter(element => element.matches('nav, [role=navigation]'));
  return [...wrong, ...navigation.map(element => `navigation: ${name(element)}`)];
}

// What moves though the reader prefers that it doesn't.
function motion() {
  const lasts = list => list.split(',').some(one => parseFloat(one) > 0.001);
  const moves = style => (style.animationName !== 'none' && lasts(style.animationDuration))
    || lasts(style.transitionDuration) || style.scrollBehavior === 'smooth';
  return [document.documentElement, ...all()]
    .filter(element => ['', '::before', '::after']
      .some(part => moves(getComputedStyle(element, part || null))))
    .map(name);
}

// Links that lead nowhere in their own page, and images that show nothing.
function dead() {
  const here = location.href.split('#')[0];
  const nowhere = [...document.querySelectorAll('a[href], area[href]')].filter(link => {
    const [page, anchor] = link.href.split('#');
    return page === here && anchor && !document.getElementById(decodeURIComponent(anchor));
  });
  const blank = [...document.images].filter(image => !image.naturalWidth);
  return [...nowhere, ...blank].map(name);
}

// The addresses that a page's links lead to, those of its head too.
function links() {
  return [...document.querySelectorAll('a[href], area[href], link[href]')].map(link => link.href);
}

// How light a color is, by WCAG, and how far two are apart.
function light(color) {
  const parts = color.match(/[\d.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}
function contrast(one, other) {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
function ground(element) {
  const color = getComputedStyle(element).backgroundColor;
  const seen = !/^rgba\(.*, 0\)$/.test(color);
  return seen ? color : element.parentElement ? ground(element.parentElement) : 'rgb(255, 255, 255)';
}

// What a reader without a mouse has to come to, in this order.
const stops = () => all().filter(element => element.tabIndex >= 0 && element.matches(
  'a[href], area[href], button, input, select, textarea, summary, [contenteditable], [tabindex]')
  && !element.disabled && !(element.type === 'radio' && [...document.getElementsByName(element.name)]
    .some((other, at, all) => other.checked ? other !== element : all[0] !== element && at === 0)));

// Where the focus is among those, and whether it can be seen; `null` outside the page.
function focus() {
  const element = document.activeElement;
  if (!element || element === document.body || !document.hasFocus()) return null;
  const style = getComputedStyle(element);
  const [width, line] = [parseFloat(style.outlineWidth), style.outlineStyle];
  const wrong = [];
  if (line === 'none' || !width) wrong.push(`no outline: ${name(element)}`);
  // The browser's own ring has two colors, one of them seen on any ground.
  else if (line !== 'auto') {
    const apart = contrast(style.outlineColor, ground(element.parentElement));
    if (apart < 3) wrong.push(`outline of contrast ${apart.toFixed(1)}: ${name(element)}`);
    if (width < 2) wrong.push(`outline of ${width} px: ${name(element)}`);
  }
  const box = element.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) wrong.push(`out of sight: ${name(element)}`);
  return { at: stops().indexOf(element), name: name(element), wrong };
}
