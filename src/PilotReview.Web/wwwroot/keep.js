// What is typed into a long form is kept in this browser until the form was sent and taken: a lost connection, a closed window or a session that ended loses nothing. It is kept for
// the account, under the names that signing out clears (frame.js); on a machine that many share, nobody finds the words of another.
//
// A kept form: v what was typed, field by field, b what the page had drawn when typing began. Where the page draws the same again, what was typed is put back; where it draws something
// else, somebody changed it meanwhile, and it is offered.
const root = 'pilotreview.entry.';
const sentName = 'pilotreview.keep.sent';

const nameOf = (form) => root + form.dataset.keep;
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.type !== 'hidden' && field.type !== 'submit' && field.type !== 'button');
const valueOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value);

// a tick is known by what it stands for, so that another list of the same name ticks nothing else
const keyOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? `${field.name}=${field.value}` : field.name);

const read = (form) => Object.fromEntries(fieldsOf(form).map((field) => [keyOf(field), valueOf(field)]));

const write = (form, values) => {
  for (const field of fieldsOf(form)) {
    const value = values[keyOf(field)];
    if (typeof value === 'boolean') {
      field.checked = value;
    } else if (value !== undefined && (field.tagName !== 'SELECT' || [...field.options].some((option) => option.value === value))) {
      field.value = value;
    }
  }
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const load = (name) => {
  try {
    const kept = JSON.parse(localStorage.getItem(name));
    return kept?.v && kept.b ? kept : null;
  } catch {
    return null;
  }
};

const store = (name, kept) => {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // a full or forbidden store keeps nothing; the form works without
  }
};

// The page that follows a saving comes from the page of the form and says what was done. Anything else may be a form that never arrived.
const forgetTaken = () => {
  const sent = JSON.parse(sessionStorage.getItem(sentName) ?? 'null');
  if (sent === null || !new URLSearchParams(location.search).has('done')) {
    return;
  }

  sessionStorage.removeItem(sentName);
  if (document.referrer && new URL(document.referrer).pathname === sent.page) {
    localStorage.removeItem(sent.name);
  }
};

const tell = (form, isOffered) => {
  const notice = form.querySelector('[data-kept]');
  notice.hidden = false;
  notice.querySelector('[data-kept-restored]').hidden = isOffered;
  notice.querySelector('[data-kept-offer]').hidden = !isOffered;
  notice.querySelector('[data-kept-take]').hidden = !isOffered;
};

const keep = (form) => {
  const name = nameOf(form);
  const drawn = read(form);
  const isAnswer = form.dataset.keepAnswer !== undefined;
  let kept = load(name);
  let base = drawn;
  if (isAnswer) {
    // what was sent and not taken stands in the form, and stays kept
    base = kept?.b ?? drawn;
    store(name, { v: drawn, b: base });
  } else if (kept && same(kept.v, drawn)) {
    localStorage.removeItem(name);
    kept = null;
  } else if (kept) {
    const isSame = same(kept.b, drawn);
    if (isSame) {
      write(form, kept.v);
    }

    tell(form, !isSame);
  }

  const offered = !isAnswer && kept && !same(kept.b, drawn) ? kept : null;
  const notice = form.querySelector('[data-kept]');
  notice.querySelector('[data-kept-take]').addEventListener('click', () => {
    write(form, offered?.v ?? {});
    store(name, { v: read(form), b: drawn });
    tell(form, false);
  });
  notice.querySelector('[data-kept-drop]').addEventListener('click', () => {
    localStorage.removeItem(name);
    write(form, drawn);
    notice.hidden = true;
  });
  form.addEventListener('input', () => {
    const values = read(form);
    if (same(values, drawn) && !isAnswer) {
      localStorage.removeItem(name);
    } else {
      store(name, { v: values, b: base });
    }
  });
  form.addEventListener('submit', () => {
    const values = read(form);
    if (!same(values, drawn) || isAnswer) {
      store(name, { v: values, b: base });
    }

    sessionStorage.setItem(sentName, JSON.stringify({ name, page: location.pathname }));
  });
};

forgetTaken();
document.querySelectorAll('form[data-keep]').forEach(keep);
