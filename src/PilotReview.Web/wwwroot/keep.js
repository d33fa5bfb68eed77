// What is typed into a long form is kept in this browser until the form was sent and taken: a lost connection, a closed window or a session that ended loses nothing. It is kept for
// the account, under the names that signing out clears (frame.js); on a machine that many share, nobody finds the words of another.
//
// Drafts of a form, a list: v what was typed, field by field, b what the page had drawn when typing began, s the mark of its last sending. Where the page draws the same again, the last
// one is put back and typed on. Where it draws something else, somebody changed it meanwhile: that one is offered, and stays as it is until it is taken or dropped, whatever is typed.
const root = 'pilotreview.entry.';
const sentName = 'pilotreview.keep.sent';

const nameOf = (element) => root + element.dataset.keep;
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.type !== 'hidden' && field.type !== 'submit' && field.type !== 'button');
const valueOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value);

// a tick is known by what it stands for, so that another list of the same name ticks nothing else
const keyOf = (field) => (field.type === 'checkbox' || field.type === 'radio' ? `${field.name}=${field.value}` : field.name);

const read = (form) => Object.fromEntries(fieldsOf(form).map((field) => [keyOf(field), valueOf(field)]));

// what is put back can be seen
const unfold = (element) => {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
};

const write = (form, values) => {
  for (const field of fieldsOf(form)) {
    const value = values[keyOf(field)];
    if (value === undefined || value === valueOf(field)) {
      continue;
    }

    if (typeof value === 'boolean') {
      field.checked = value;
    } else if (field.tagName !== 'SELECT' || [...field.options].some((option) => option.value === value)) {
      field.value = value;
    }

    unfold(field);
  }
};

const fits = (base, drawn) => Object.entries(drawn).every(([key, value]) => !(key in base) || base[key] === value);

// words for fields that the page does not draw, such as rows of orders that come with a press
const unseen = (draft, drawn) => Object.keys(draft.v).filter((key) => !(key in drawn) && typeof draft.v[key] === 'string' && draft.v[key] !== '' && draft.v[key] !== draft.b[key]);
const isUntouched = (draft, drawn) => fits(draft.v, drawn) && unseen(draft, drawn).length === 0;

const load = (name) => {
  try {
    const kept = JSON.parse(localStorage.getItem(name));
    return (Array.isArray(kept) ? kept : [kept]).filter((draft) => draft?.v && draft.b);
  } catch {
    return [];
  }
};

const store = (name, drafts) => {
  try {
    if (drafts.length > 0) {
      localStorage.setItem(name, JSON.stringify(drafts));
    } else {
      localStorage.removeItem(name);
    }
  } catch {
    // a full or forbidden store keeps nothing; the form works without
  }
};

// ---- what was sent last from this window: which draft, of which form, on which page
const here = () => location.pathname + location.search;

const readSent = () => {
  try {
    return JSON.parse(sessionStorage.getItem(sentName));
  } catch {
    return null;
  }
};

const noteSent = (form, name, mark, keys) => {
  try {
    sessionStorage.setItem(sentName, JSON.stringify({ name, form: form.elements.namedItem('_handler')?.value, page: here(), s: mark, k: keys }));
  } catch {
    // without it nothing is forgotten
  }
};

const newMark = () => `${Date.now()}-${Math.random()}`;
const sent = readSent();

// The page that follows a saving comes from the page of the form and says that this form was done. Anything else may be a form that never arrived; so may a page that was gone back to.
const forgetTaken = () => {
  const from = document.referrer ? new URL(document.referrer) : null;
  const isBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (sent && from && !isBack && from.pathname + from.search === sent.page && sent.form && new URLSearchParams(location.search).get('done') === sent.form) {
    store(sent.name, load(sent.name).filter((draft) => draft.s !== sent.s));
    sessionStorage.removeItem(sentName);
  }
};

const keep = (form) => {
  const name = nameOf(form);
  const notice = form.querySelector('[data-kept]');
  const drawn = read(form);

  // what was sent and not taken stands in the form
  const isAnswer = form.dataset.keepAnswer !== undefined && (sent === null || sent.name === name);
  const kept = load(name);
  let own = isAnswer ? kept.find((draft) => draft.s === sent?.s) : [...kept].reverse().find((draft) => fits(draft.b, drawn) && !isUntouched(draft, drawn));
  const offered = kept.filter((draft) => draft !== own && !isUntouched(draft, drawn));
  const base = own?.b ?? drawn;

  let isRestored = false;
  const save = () => store(name, own ? [...offered, own] : offered);
  const tell = () => {
    const isOffered = offered.length > 0 && !isAnswer;
    notice.hidden = !isRestored && !isOffered;
    notice.querySelector('[data-kept-restored]').hidden = !isRestored;
    notice.querySelector('[data-kept-more]').hidden = !isRestored || !own || unseen(own, drawn).length === 0;
    notice.querySelector('[data-kept-offer]').hidden = !isOffered;
    notice.querySelector('[data-kept-take]').hidden = !isOffered;
    if (isOffered) {
      unfold(form);
    }
  };

  const typed = () => {
    const draft = { v: { ...own?.v, ...read(form) }, b: own?.b ?? base };
    own = !isAnswer && isUntouched(draft, drawn) ? undefined : draft;
    save();
  };

  if (isAnswer && own) {
    // rows that the answer draws anew take the words that were kept for them
    const late = unseen(own, Object.fromEntries((sent?.k ?? Object.keys(drawn)).map((key) => [key, ''])));
    write(form, Object.fromEntries(late.map((key) => [key, own.v[key]])));
    own = { ...own, v: { ...own.v, ...read(form) } };
    isRestored = late.length > 0;
  } else if (own) {
    write(form, own.v);
    isRestored = true;
  }

  save();
  tell();

  notice.querySelector('[data-kept-take]').addEventListener('click', () => {
    const [taken] = offered.splice(0, 1);
    if (own) {
      // what was typed since is offered in its turn
      offered.push(own);
    }

    own = { v: taken.v, b: drawn };
    write(form, taken.v);
    isRestored = true;
    form.dispatchEvent(new Event('input', { bubbles: true }));
    tell();
  });
  notice.querySelector('[data-kept-drop]').addEventListener('click', () => {
    if (offered.length > 0 && !isAnswer) {
      offered.splice(0, 1);
    } else {
      own = undefined;
      isRestored = false;
      write(form, drawn);
    }

    save();
    tell();
  });
  form.addEventListener('input', typed);
  form.addEventListener('submit', () => {
    typed();
    const mark = newMark();
    if (own) {
      own.s = mark;
      save();
    }

    noteSent(form, name, mark, Object.keys(drawn));
  });
};

// A note beside one thing of many, all of one form, is kept by itself: what is done to another thing sends the form, and leaves it.
const keepNote = (field) => {
  const name = nameOf(field);
  const [draft] = load(name);
  const save = () => {
    const v = { [field.name]: field.value };
    store(name, field.value === '' ? [] : [{ v, b: { [field.name]: '' } }]);
  };
  if (field.value !== '') {
    save();
  } else if (draft) {
    field.value = draft.v[field.name] ?? '';
    field.parentElement.querySelector('[data-kept-note]').hidden = false;
  }

  field.addEventListener('input', save);
  field.form.addEventListener('submit', (event) => {
    if (field.dataset.keepUntil.split(' ').some((act) => event.submitter?.value.startsWith(act))) {
      const mark = newMark();
      store(name, load(name).map((one) => ({ ...one, s: mark })));
      noteSent(field.form, name, mark, []);
    }
  });
};

forgetTaken();
// what is sent from here next is another thing; the form that it comes from notes it again
document.addEventListener('submit', () => sessionStorage.removeItem(sentName), true);
document.querySelectorAll('form[data-keep]').forEach(keep);
document.querySelectorAll('textarea[data-keep]').forEach(keepNote);
