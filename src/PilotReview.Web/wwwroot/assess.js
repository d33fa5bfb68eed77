// Written points of an assessment: they grow, are saved by themselves and are never lost. What a text means, and who may write, the server decides alone.
import { AssessStore, newKey } from './assess-store.js';

const box = document.querySelector('[data-assess]');
const words = JSON.parse(box.querySelector('[data-words]').textContent);
const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words[key] ?? '');
const { account, review, address } = box.dataset;
const unit = box.dataset.unit || null;
const store = new AssessStore(account, review);
const page = newKey();
const savedLine = box.querySelector('[data-saved]');
const quiet = 1500;
const pulse = 10000;
let mayWrite = box.dataset.mayWrite === 'yes';
let wait = 0;
let again = null;
let isChecking = false;
const told = new Set();

const points = () => [...box.querySelectorAll('li[data-point]')];
const area = (point) => point.querySelector('textarea[data-text]');
const textOf = (point) => area(point).value.replace(/[\r\n\t]+/g, ' ').trim();
const byKey = (key) => points().find((point) => point.dataset.key === key);
const sectionOf = (point) => point.closest('[data-section]').dataset.section;
const line = (point, text) => { point.querySelector('[data-line]').textContent = text; };
const status = (text) => { if (savedLine && savedLine.textContent !== text) { savedLine.textContent = text; } };
const show = (element, text) => { element.hidden = !text; element.textContent = text; };
const grow = (point) => {
  const field = area(point);
  if (!CSS.supports('field-sizing', 'content')) {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  }
};

// ---- how much is said of gains and of limits
const count = () => {
  const words = (name) => [...box.querySelectorAll(`[data-section=${name}] [data-text]`)].map((one) => one.value ?? one.textContent).join(' ').split(/\s+/).filter(Boolean).length;
  const balance = box.querySelector('[data-balance]');
  if (balance) {
    const [gains, limits] = [words('Strengths'), words('Limits')];
    balance.firstChild.textContent = `${say('words', gains, limits)} `;
    balance.querySelector('[data-thin]').hidden = gains < Number(box.dataset.least) || limits * Number(box.dataset.share) >= gains;
  }
};

// ---- talking to the server
const ask = (message, keepalive = false) => fetch(address, {
  method: 'POST',
  redirect: 'manual',
  keepalive,
  // the pulse is nobody's doing, and keeps no session alive
  headers: { 'Content-Type': 'application/json', ...(message.kind === 'editing' ? { 'X-Unattended': '1' } : {}), RequestVerificationToken: box.querySelector('input[name=__RequestVerificationToken]')?.value ?? '' },
  body: JSON.stringify({ review, page, ...message }),
});

const messageOf = (key, draft) => ({ kind: 'save', unit: draft.u, key, section: draft.s, text: draft.t, version: draft.v, tried: draft.d ?? null });
const isWaiting = (draft) => !draft.o;
const draftsHere = () => [...store.all()].filter(([, draft]) => (draft.u ?? null) === unit);
const draftOf = (point) => store.all().get(point.dataset.key);

const later = (reason) => {
  wait = Math.min(Math.max(wait * 2, 1000), 15000);
  status(say(reason));
  clearTimeout(again);
  again = setTimeout(sendAll, wait);
};

/** What went wrong with an answer; nothing when it can be read. */
const faultOf = (reply) => {
  if (reply.ok) {
    return '';
  }

  // a redirect leads to the sign-in page
  return reply.type === 'opaqueredirect' || [400, 401, 403].includes(reply.status) ? 'signedOut' : [429, 502, 503, 504].includes(reply.status) ? 'offline' : 'notTaken';
};

const keep = (point, changes = {}) => {
  const known = draftOf(point) ?? {};
  store.put(point.dataset.key, { d: known.d, o: known.o, ...changes, u: unit, s: sectionOf(point), t: textOf(point), v: Number(point.dataset.version) });
};

const send = async (point) => {
  clearTimeout(point.timer);
  const draft = draftOf(point);
  if (!mayWrite || !draft || !isWaiting(draft) || draft.t.length === 0) {
    return;
  }

  if (point.sending) {
    await point.sending;
    return send(point);
  }

  status(say('saving'));
  point.sending = sendOnce(point, draft);
  try {
    await point.sending;
  } finally {
    point.sending = null;
  }
};

const sendOnce = async (point, draft) => {
  let reply = null;
  try {
    store.put(point.dataset.key, { ...draftOf(point), d: draft.t });
    reply = await ask(messageOf(point.dataset.key, draft));
  } catch {
    later('offline');
    return;
  }

  const fault = faultOf(reply);
  if (fault === 'notTaken') {
    keep(point, { o: 'refused' });
    line(point, say('notTaken'));
    status(say('mustSettle'));
  } else if (fault) {
    later(fault);
  } else {
    wait = 0;
    settle(point, draft, await reply.json());
  }
};

const settle = (point, sent, answer) => {
  const isSame = textOf(point) === sent.t;
  if (answer.outcome === 'saved') {
    accept(point, answer);
    if (isSame) {
      store.drop(point.dataset.key);
      if (document.activeElement !== area(point)) {
        area(point).value = answer.text;
        grow(point);
      }
    } else {
      keep(point, { d: undefined, o: undefined });
      soon(point);
    }

    line(point, '');
    show(point.querySelector('[data-warning]'), answer.warning);
    status(left() > 0 ? say('unsent', left()) : say('savedAt', answer.at));
  } else if (answer.outcome === 'locked') {
    keep(point, { o: 'locked' });
    lock(answer.message);
  } else if (answer.outcome === 'conflict' || answer.outcome === 'gone') {
    keep(point, { o: answer.outcome });
    clash(point, answer);
  } else if (!isSame) {
    // what was refused is mended already, as when too long a text is cut
    keep(point, { d: undefined, o: undefined });
    soon(point);
  } else {
    keep(point, { o: 'refused' });
    line(point, answer.message);
    status(say('mustSettle'));
  }
};

const left = () => draftsHere().filter(([, draft]) => isWaiting(draft) && draft.t.length > 0).length;

const accept = (point, answer) => {
  point.dataset.version = answer.version;
  point.saved = answer.text;
  const remove = point.querySelector('[data-remove]');
  if (remove) {
    remove.value = `Remove-${answer.id}-${answer.version}`;
  }
};

/** Two texts for one point: both are shown, and the writer chooses. */
const clash = (point, answer) => {
  point.other = answer;
  const isGone = answer.outcome === 'gone';
  point.querySelector('[data-clash-by]').textContent = answer.message;
  show(point.querySelector('[data-theirs]'), isGone ? '' : answer.text);
  point.querySelector('[data-own]').hidden = isGone;
  point.querySelector('[data-mine]').textContent = isGone ? say('goneKeep') : words.useMine;
  point.querySelector('[data-theirs-go]').textContent = isGone ? say('goneDrop') : words.useTheirs;
  point.querySelector('[data-clash]').hidden = false;
  point.querySelector('[data-clash-go]').hidden = false;
  line(point, '');
  status(say('clash'));
};

const endClash = (point) => {
  point.other = null;
  point.querySelector('[data-clash]').hidden = true;
  point.querySelector('[data-clash-go]').hidden = true;
};

const useMine = (point) => {
  if (point.other.outcome === 'gone') {
    store.drop(point.dataset.key);
    point.dataset.key = newKey();
    point.dataset.version = 0;
  } else {
    point.dataset.version = point.other.version;
  }

  endClash(point);
  keep(point, { d: undefined, o: undefined });
  send(point);
};

const useTheirs = (point) => {
  const { other } = point;
  store.drop(point.dataset.key);
  endClash(point);
  if (other.outcome === 'gone') {
    point.remove();
  } else {
    area(point).value = other.text;
    accept(point, other);
    grow(point);
  }

  status('');
  count();
};

/** The state has changed meanwhile: nothing more is sent, and what was typed is kept and told. */
const lock = (message) => {
  mayWrite = false;
  status(message);
  box.querySelectorAll('[data-add]').forEach((button) => { button.hidden = true; });
  points().filter(area).forEach((point) => {
    area(point).readOnly = true;
    if (draftOf(point)) {
      line(point, say('mine'));
    }
  });
  tellUnsent();
};

const soon = (point) => {
  clearTimeout(point.timer);
  point.timer = setTimeout(() => send(point), quiet);
};

const sendAll = async () => {
  clearTimeout(again);
  for (const [key] of draftsHere().filter(([, draft]) => isWaiting(draft))) {
    const point = byKey(key);
    if (point) {
      await send(point);
    }

    if (wait > 0) {
      return;
    }
  }
};

// ---- typing
const typed = (point) => {
  grow(point);
  count();
  if (textOf(point) === point.saved && !point.other) {
    // back to what stands there
    clearTimeout(point.timer);
    store.drop(point.dataset.key);
    line(point, '');
    return;
  }

  const known = draftOf(point);
  keep(point, { o: point.other || known?.o === 'locked' ? known?.o : undefined });
  line(point, textOf(point) ? '' : say('empty'));
  soon(point);
};

const prepare = (point) => {
  const field = area(point);
  if (!field || point.saved !== undefined) {
    return;
  }

  point.saved = textOf(point);
  field.readOnly = !mayWrite;
  grow(point);
  field.addEventListener('input', () => typed(point));
  field.addEventListener('focus', () => check());
  field.addEventListener('blur', () => { send(point); check(); });
  field.addEventListener('keydown', (event) => {
    // a point is one paragraph: a new line is a new point
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const next = point.nextElementSibling && area(point.nextElementSibling);
      if (next) {
        next.focus();
      } else if (textOf(point)) {
        addTo(point.closest('[data-section]')).focus();
      }
    }
  });
  point.querySelector('[data-mine]').addEventListener('click', () => useMine(point));
  point.querySelector('[data-theirs-go]').addEventListener('click', () => useTheirs(point));
  point.querySelector('[data-remove]')?.addEventListener('click', (event) => {
    if (Number(point.dataset.version) === 0 && !point.sending) {
      event.preventDefault();
      clearTimeout(point.timer);
      store.drop(point.dataset.key);
      point.remove();
      count();
    } else if (textOf(point) && !window.confirm(say('confirmRemove'))) {
      event.preventDefault();
    } else {
      clearTimeout(point.timer);
      store.drop(point.dataset.key);
    }
  });
};

const make = (section, key, version, text) => {
  const point = box.querySelector('template[data-new]').content.firstElementChild.cloneNode(true);
  point.dataset.key = key;
  point.dataset.version = version;
  area(point).value = text;
  area(point).setAttribute('aria-label', `${area(point).getAttribute('aria-label').split(' ')[0]} · ${section.querySelector('h2').textContent}`);
  section.querySelector('[data-points]').append(point);
  prepare(point);
  return point;
};

const addTo = (section) => {
  const point = make(section, newKey(), 0, '');
  point.saved = '';
  return area(point);
};

// ---- who else is here
const check = async () => {
  if (isChecking || document.visibilityState === 'hidden' || box.dataset.mayWrite !== 'yes' || !mayWrite) {
    return;
  }

  isChecking = true;
  const here = document.activeElement?.closest?.('li[data-point]');
  const isWriting = here && area(here) === document.activeElement;
  try {
    const reply = await ask({
      kind: 'editing', unit, key: isWriting ? here.dataset.key : null, section: isWriting ? sectionOf(here) : null,
      known: points().map((point) => ({ k: point.dataset.key, v: Number(point.dataset.version) })),
    });
    if (reply.ok) {
      follow(await reply.json());
    }
  } catch {
    // nothing depends on it; the next one may arrive
  } finally {
    isChecking = false;
  }
};

const follow = (answer) => {
  box.querySelectorAll('[data-who]').forEach((one) => show(one, ''));
  if (answer.outcome === 'locked') {
    lock(answer.message);
    return;
  }

  answer.others.forEach((other) => {
    const point = byKey(other.key);
    const at = (point && area(point) ? point : box.querySelector(`[data-section="${other.section}"] .foot`))?.querySelector('[data-who]');
    if (at) {
      show(at, other.text);
    }
  });
  answer.changed.forEach(changed);
  answer.gone.map(byKey).filter(Boolean).forEach((point) => {
    if (isIdle(point)) {
      store.drop(point.dataset.key);
      point.remove();
    } else if (!area(point)) {
      tellChanged(`${point.dataset.key} gone`);
    }
  });
  count();
};

/** Nobody is writing in it here, and it is as it was saved. Beside a drafted sentence a note may stand. */
const isIdle = (point) => (area(point)
  ? document.activeElement !== area(point) && !point.sending && !draftOf(point) && textOf(point) === point.saved
  : !point.contains(document.activeElement) && [...point.querySelectorAll('textarea')].every((note) => note.value.trim() === ''));

/** A sentence of the figures is another one by now. Each is told once, or the line would never show anything else. */
const tellChanged = (change) => {
  if (!told.has(change)) {
    told.add(change);
    status(say('changed'));
  }
};

const changed = (one) => {
  const point = byKey(one.key);
  if (one.drafted || (point && !area(point))) {
    tellChanged(`${one.key} ${one.version}`);
  } else if (!point) {
    accept(make(box.querySelector(`[data-section="${one.section}"]`), one.key, one.version, one.text), one);
    line(byKey(one.key), one.by);
  } else if (isIdle(point) && Number(point.dataset.version) < one.version) {
    area(point).value = one.text;
    accept(point, one);
    grow(point);
    line(point, one.by);
  }
};

// ---- what did not arrive before
const tellUnsent = () => {
  const list = box.querySelector('[data-drafts-list]');
  list.replaceChildren();
  const drafts = mayWrite ? [] : draftsHere().filter(([, draft]) => draft.t.length > 0);
  box.querySelector('[data-drafts]').hidden = drafts.length === 0;
  drafts.forEach(([key, draft]) => {
    const item = box.querySelector('template[data-unsent]').content.firstElementChild.cloneNode(true);
    item.querySelector('[data-text]').textContent = draft.t;
    item.querySelector('[data-copy]').addEventListener('click', () => {
      // where the clipboard is closed the text is marked, so that two keys copy it
      window.getSelection().selectAllChildren(item.querySelector('[data-text]'));
      document.execCommand('copy');
    });
    item.querySelector('[data-discard]').addEventListener('click', () => { store.drop(key); item.remove(); box.querySelector('[data-drafts]').hidden = !list.children.length; });
    list.append(item);
  });
};

const restore = () => {
  let restored = 0;
  draftsHere().forEach(([key, draft]) => {
    const section = box.querySelector(`[data-section="${draft.s}"]`);
    let point = byKey(key);
    if ((point && !area(point)) || !section || (!point && !draft.t)) {
      store.drop(key);
      return;
    }

    if (point && textOf(point) === draft.t) {
      // it had arrived
      store.drop(key);
      return;
    }

    restored++;
    if (!point) {
      point = make(section, key, draft.v, draft.t);
      point.saved = '';
    }

    area(point).value = draft.t;
    // the writer saw that content, whatever stands there now
    point.dataset.version = draft.v;
    store.put(key, { ...draft, o: undefined });
    grow(point);
  });
  if (restored > 0) {
    status(say('restored'));
    sendAll();
  }
};

/** Points of other units of this review that never arrived. */
const sendOthers = async () => {
  let taken = 0;
  for (const [key, draft] of [...store.all()].filter(([, one]) => (one.u ?? null) !== unit && isWaiting(one) && one.t)) {
    const reply = await ask(messageOf(key, draft)).catch(() => null);
    const answer = reply?.ok ? await reply.json() : null;
    if (answer?.outcome === 'saved') {
      store.drop(key);
      taken++;
    }
  }

  if (taken > 0) {
    status(say('others', taken));
  }
};

// ---- forms of the page wait until what was typed has arrived
const isSettled = () => draftsHere().every(([, draft]) => draft.t.length === 0);

/** Points whose text was taken out here and still stands on the server: another form may be sent meanwhile, but not the assessment, which would lock that text. */
const emptied = (form) => (form.matches('[data-sendbox] form') ? draftsHere().map(([key]) => byKey(key)).filter((point) => point && area(point) && textOf(point) === '') : []);
document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (form.method !== 'post' || !mayWrite || form.closest('header, nav') || (isSettled() && emptied(form).length === 0)) {
    return;
  }

  event.preventDefault();
  wait = 0;
  await sendAll();
  const [empty] = emptied(form);
  if (isSettled() && !empty) {
    form.requestSubmit(submitter);
  } else if (isSettled()) {
    status(say('mustSettle'));
    emptied(form).forEach((point) => line(point, say('empty')));
    area(empty).focus();
  } else if (draftsHere().some(([, draft]) => !isWaiting(draft))) {
    status(say('mustSettle'));
    box.querySelector('[data-clash]:not([hidden])')?.scrollIntoView({ block: 'center' });
  }
});

window.addEventListener('online', () => { wait = 0; sendAll(); });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    wait = 0;
    sendAll();
    check();
  }
});
// what was typed last goes out with the page; should it not arrive, it is sent again from the store
window.addEventListener('pagehide', () => {
  if (mayWrite) {
    draftsHere().filter(([, draft]) => isWaiting(draft) && draft.t.length > 0).forEach(([key, draft]) => {
      store.put(key, { ...draft, d: draft.t });
      ask(messageOf(key, draft), true).catch(() => {});
    });
  }
});
window.addEventListener('beforeunload', (event) => {
  if (mayWrite && wait > 0 && !isSettled()) {
    event.preventDefault();
  }
});

box.querySelectorAll('[data-add]').forEach((button) => {
  button.hidden = !mayWrite;
  button.addEventListener('click', () => addTo(button.closest('[data-section]')).focus());
});
points().forEach(prepare);
if (mayWrite) {
  restore();
  sendOthers();
  check();
  setInterval(check, pulse);
} else {
  tellUnsent();
}

// what is wrong with a form may stand far below
const unsaved = document.querySelector('[data-at]');
if (unsaved) {
  (document.querySelector('main [aria-invalid=true]') ?? document.getElementById(unsaved.dataset.at))?.scrollIntoView({ block: 'center' });
}

box.dataset.ready = 'yes';
