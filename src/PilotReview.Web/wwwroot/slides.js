// Moves between the slides of a review. All of them are in the page: nothing is asked of the server once it is open. The place is in the address, so that a reload keeps it.
const deck = document.querySelector('[data-deck]');
const slides = [...deck.querySelectorAll('[data-slide]')];
const live = deck.querySelector('[data-live]');
const place = deck.querySelector('[data-place-now]');
const cover = deck.querySelector('[data-blank-cover]');
const button = (name) => deck.querySelector(`[data-do=${name}]`);
const say = (text, ...values) => values.reduce((line, value, at) => line.replaceAll(`{${at}}`, value), text);
let now = 0;

const press = (name, isOn) => button(name).setAttribute('aria-pressed', String(isOn));
const heading = (slide) => slide.querySelector('[data-heading]').textContent;

const show = (at, isTold = true) => {
  now = Math.min(Math.max(at, 0), slides.length - 1);
  slides.forEach((slide, index) => slide.classList.toggle('is-shown', index === now));
  place.textContent = say(deck.dataset.place, now + 1, slides.length);
  button('back').disabled = now === 0;
  button('on').disabled = now === slides.length - 1;
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${now + 1}`);
  window.scrollTo(0, 0);
  if (isTold) {
    live.textContent = say(deck.dataset.said, now + 1, slides.length, heading(slides[now]));
  }
};

const blank = (isOn) => {
  cover.hidden = !isOn;
  press('blank', isOn);
  live.textContent = isOn ? deck.dataset.blank : say(deck.dataset.said, now + 1, slides.length, heading(slides[now]));
};

const notes = () => {
  const isOn = button('notes').getAttribute('aria-pressed') !== 'true';
  press('notes', isOn);
  slides.forEach((slide) => { const box = slide.querySelector('details.notes'); if (box) { box.open = isOn; } });
};

const full = async () => {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  } catch (error) {
    // the browser or the office does not allow it: the slides stay as they are
    console.info(error.message);
  }
};

const move = (at) => {
  if (!cover.hidden) {
    blank(false);
  }

  show(at);
};

// a page that is longer than the window is scrolled first
const hasMore = (down) => document.documentElement.scrollHeight > window.innerHeight + 2
  && (down ? window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 2 : window.scrollY > 2);

const acts = {
  back: () => move(now - 1), on: () => move(now + 1), first: () => move(0), last: () => move(slides.length - 1), full, notes, blank: () => blank(cover.hidden),
  leave: () => { if (cover.hidden) { location.assign(new URL(deck.dataset.leave, document.baseURI)); } else { blank(false); } },
};

const keys = { ArrowRight: 'on', ArrowLeft: 'back', Home: 'first', End: 'last', Escape: 'leave', f: 'full', n: 'notes', b: 'blank' };

const actOf = (event) => {
  if (event.key === ' ') {
    return event.target.closest?.('button, a, summary') || hasMore(!event.shiftKey) ? null : event.shiftKey ? 'back' : 'on';
  }

  if (['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(event.key)) {
    const down = event.key.endsWith('Down');
    return hasMore(down) ? null : down ? 'on' : 'back';
  }

  // a table that is wider than the window is scrolled sideways
  const box = event.target.closest?.('.scroll-x');
  return event.key.startsWith('Arrow') && box && box.scrollWidth > box.clientWidth + 2 ? null : keys[event.key] ?? keys[event.key.toLowerCase()] ?? null;
};

cover.addEventListener('click', () => blank(false));
document.addEventListener('keydown', (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? null : actOf(event);
  if (act) {
    event.preventDefault();
    acts[act]();
  }
});
deck.addEventListener('click', (event) => {
  const act = event.target.closest('[data-do]')?.dataset.do;
  if (act) {
    acts[act]();
  }
});
document.addEventListener('fullscreenchange', () => press('full', Boolean(document.fullscreenElement)));
window.addEventListener('hashchange', () => show(Number(location.hash.slice(1)) - 1 || 0));

deck.classList.add('is-live');
deck.querySelectorAll('[data-do]').forEach((one) => { one.hidden = false; });
button('full').hidden = !document.fullscreenEnabled;
show(Number(location.hash.slice(1)) - 1 || 0, false);
