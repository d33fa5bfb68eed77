// Adds up the votes of each line while they are typed, in the words of the server, which says the same once the form is sent. Keeps what was typed from being lost or sent by
// a slip: Enter in a field does not send the form, and leaving the page asks first.
const box = document.querySelector('[data-votes]');
const form = box?.closest('form');

const said = (text, ...values) => values.reduce((line, value, at) => line.replace(`{${at}}`, value), text);
const whole = (text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null);
const numberIn = (name) => whole(form.elements.namedItem(name)?.value ?? '');

const judge = (line, present, needed) => {
  const votes = [...line.querySelectorAll('input')].map((input) => input.value);
  const told = line.querySelector('[data-told]');
  told.textContent = '';
  if (votes.every((vote) => vote.trim() === '')) {
    return 'none';
  }

  const counts = votes.map(whole);
  if (counts.includes(null) || present === null) {
    return 'open';
  }

  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum !== present) {
    told.textContent = said(box.dataset.sum, sum, present);
    return 'open';
  }

  if (needed !== null && counts[0] < needed) {
    told.textContent = said(box.dataset.few, counts[0], needed);
    return 'open';
  }

  return needed === null ? 'open' : 'ok';
};

const tell = () => {
  const present = numberIn('present');
  const base = numberIn(box.dataset.votes);
  const needed = base === null ? null : Math.floor(base / 2) + 1;
  const lines = [...box.querySelectorAll('[data-line]')];
  const states = lines.map((line) => ({ state: judge(line, present, needed), isDecided: line.querySelector('select').value !== '' }));
  const decided = states.filter((line) => line.isDecided);
  const total = box.querySelector('[data-total]');
  if (decided.length > 0 && decided.every((line) => line.state === 'ok') && states.every((line) => line.isDecided || line.state === 'none')) {
    total.textContent = said(box.dataset.ok, present, decided.length);
  } else {
    total.textContent = states.every((line) => line.state === 'none') ? box.dataset.none : '';
  }
};

if (form) {
  let isTyped = false;
  let isSent = false;
  form.addEventListener('input', () => {
    isTyped = true;
    tell();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
    }
  });
  form.addEventListener('submit', () => {
    isSent = true;
  });
  window.addEventListener('beforeunload', (event) => {
    if (isTyped && !isSent) {
      event.preventDefault();
    }
  });
  tell();
}
