// The keys of the sheet of figures: it behaves like a spreadsheet. What a text means is decided by the server alone; here cells are moved through,
// kept (entry-store.js) and shown.
import { EntryStore } from './entry-store.js';
import { Range, toRows, toText } from './entry-select.js';
import { EntryIssues } from './entry-issues.js';

const box = document.querySelector('[data-entry]');
const words = JSON.parse(box.querySelector('[data-words]').textContent);
const facts = JSON.parse(box.querySelector('[data-facts]').textContent);
const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words[key] ?? '');
const table = box.querySelector('table');
const lines = [...table.querySelectorAll('tr[data-row]')];
const grid = {
  rows: lines.map((line) => [...line.children].slice(1)),
  at: (r, c) => grid.rows[r]?.[c] ?? null,
  byKey: new Map([...table.querySelectorAll('td[data-k]')].map((cell) => [cell.dataset.k, cell])),
};
grid.rows.forEach((row, r) => row.forEach((cell, c) => { cell.r = r; cell.c = c; }));
const mayEnter = box.dataset.mayEnter === 'yes';
const mayJudge = box.dataset.mayApprove === 'yes';
const input = (cell) => cell?.querySelector('input');
const rowName = (r) => (lines[r].querySelector('th a') ?? lines[r].querySelector('th')).textContent.trim();
const isOpen = (cell) => input(cell) && !input(cell).readOnly;
const range = new Range(grid);
const tip = box.querySelector('[data-tip]');
const savedLine = document.querySelector('[data-saved]');
const messages = new Map();
const undone = [];
const done = [];
let editing = null;
let since = 0;

grid.byKey.forEach((cell) => { cell.stored = input(cell).value; });

// ---- what stands around the sheet
const isUnsaved = (message) => ['fault', 'conflict', 'locked', 'gone'].includes(message?.o);
const count = (test) => [...grid.byKey.values()].filter(test).length;
const tally = () => {
  const due = count((cell) => cell.dataset.due);
  const left = count((cell) => cell.dataset.due && cell.dataset.st === 'empty' && !isUnsaved(messages.get(cell.dataset.k)));
  const returned = count((cell) => cell.dataset.due && cell.dataset.st === 'returned');
  issues.faults([...messages].filter(([, message]) => isUnsaved(message)).map(([key, message]) => {
    const cell = grid.byKey.get(key);
    return {
      k: key, kind: 'Fault', check: message.o, unit: cell ? rowName(cell.r) : key.split('~')[0],
      indicator: cell ? table.querySelector(`#c${cell.c}`).firstChild.textContent : '', figure: message.mine, text: message.m, theirs: message.t, repair: message.p,
    };
  }));
  const odd = issues.oddCells().filter((key) => grid.byKey.get(key)?.dataset.due && grid.byKey.get(key).dataset.st !== 'returned').length;
  const put = (name, text) => { const at = document.querySelector(`[data-${name}]`); if (at) { at.textContent = text; } };
  put('left', say('left', left));
  put('odd', say('odd', odd));
  put('returned', say('returned', returned));
  put('done', say('done', due - left - odd - returned, due));
  const sure = document.querySelector('[data-sendbox] .check');
  if (sure) {
    sure.hidden = left === 0;
    sure.querySelector('label').textContent = say('incomplete', left);
  }

  document.querySelector('[data-odd-line]').hidden = odd === 0;
  document.querySelector('[data-returned-line]').hidden = returned === 0;
  const next = document.querySelector('[data-next]');
  if (next) {
    next.hidden = left === 0;
  }
};

const paint = (cell) => {
  const { st } = cell.dataset;
  const isOdd = issues.isOdd(cell.dataset.k);
  const names = st === 'returned' ? ['ret'] : st === 'submitted' || st === 'approved' ? ['lock'] : st === 'draft' ? ['saved'] : [];
  if (isOdd || isUnsaved(messages.get(cell.dataset.k))) {
    names.push('bad');
  }

  cell.className = [...names, cell.classList.contains('level') ? 'level' : '', cell.classList.contains('sel') ? 'sel' : '', cell.classList.contains('chosen') ? 'chosen' : ''].filter((name) => name).join(' ');
  if (isOdd || messages.has(cell.dataset.k)) {
    input(cell).setAttribute('aria-invalid', 'true');
  } else {
    input(cell).removeAttribute('aria-invalid');
  }
};

// ---- saving
const store = new EntryStore(box, {
  sending: (keys) => {
    keys.forEach((key) => grid.byKey.get(key)?.classList.add('saving'));
    savedLine.textContent = say('saving');
  },
  waiting: (number, reason) => {
    store.pending().forEach(([key]) => { const cell = grid.byKey.get(key); cell?.classList.remove('saving'); cell?.classList.add('waiting'); });
    savedLine.textContent = say(reason, number);
  },
  refused: (reason) => {
    store.pending().forEach(([key]) => grid.byKey.get(key)?.classList.remove('saving'));
    savedLine.textContent = say('refused', reason);
  },
  settled: (answer, queue) => {
    answer.cells.forEach((cell) => settle(cell, queue.get(cell.k)));
    const faults = [...messages.values()].filter(isUnsaved).length;
    savedLine.textContent = faults > 0 ? say('faults', faults) : say('savedAt', answer.at);
    issues.replace(answer.rows, answer.issues);
    answer.cells.map((cell) => grid.byKey.get(cell.k)).filter(Boolean).forEach(paint);
    issues.touched.forEach((key) => grid.byKey.has(key) && paint(grid.byKey.get(key)));
    answer.totals.forEach(showTotal);
    tally();
    showTip();
  },
});

const settle = (answer, sent) => {
  const cell = grid.byKey.get(answer.k);
  if (!cell) {
    return;
  }

  cell.classList.remove('saving', 'waiting');
  if (isUnsaved(answer)) {
    messages.set(answer.k, { ...answer, mine: sent?.t ?? '' });
    if (answer.o === 'locked') {
      lock(cell, answer);
    }

    return;
  }

  messages.delete(answer.k);
  input(cell).removeAttribute('aria-invalid');
  if (answer.m) {
    messages.set(answer.k, { ...answer, o: 'note' });
  }

  cell.dataset.v = answer.v;
  cell.dataset.st = answer.st;
  if (answer.o === 'saved' && sent) {
    cell.querySelector('.old')?.remove();
    if (sent.r) {
      cell.append(Object.assign(document.createElement('i'), { className: 'old', textContent: 'T', ariaHidden: 'true' }));
    }
  }

  const wasTyped = input(cell).value === (sent?.t ?? input(cell).value);
  cell.stored = answer.t;
  if (editing !== cell && wasTyped) {
    input(cell).value = answer.t;
  }
};

/** A cell that was sent meanwhile shows what stands there; what was typed is listed below. */
const lock = (cell, answer) => {
  cell.dataset.v = answer.v;
  cell.dataset.st = answer.st;
  cell.stored = answer.t;
  input(cell).value = answer.t;
  input(cell).readOnly = true;
};

const showTotal = (total) => {
  const cell = [...table.querySelectorAll('tr.sumrow')].find((row) => row.dataset.group === total.g)?.querySelector(`[data-total="${total.i}"]`);
  if (cell) {
    cell.firstElementChild.textContent = total.t;
    cell.lastElementChild.textContent = total.n;
  }
};

const lacksDocument = () => {
  const field = document.querySelector('[data-document]');
  if (!field || field.value.trim()) {
    return false;
  }

  savedLine.textContent = say('document');
  field.setAttribute('aria-invalid', 'true');
  return true;
};

const longest = 200;
const draftOf = (cell, text, seconds) => ({
  t: text, b: Number(cell.dataset.v), s: seconds, r: box.dataset.retrieval === 'yes', d: document.querySelector('[data-document]')?.value.trim() ?? '',
});

/** Puts texts into cells and sends them; what stood there can be had back. */
const change = (changes, isUndo = false) => {
  const real = changes.map(([cell, text]) => [cell, text.slice(0, longest)]).filter(([cell, text]) => isOpen(cell) && text !== cell.stored);
  if (real.length === 0) {
    return 0;
  }

  if (lacksDocument()) {
    real.forEach(([cell, text]) => { input(cell).value = text; cell.classList.add('half'); store.half(cell.dataset.k, text); });
    return 0;
  }
  if (!isUndo) {
    done.push(real.map(([cell, text]) => [cell, cell.stored, text]));
    undone.length = 0;
  }

  const seconds = real.length === 1 && since ? Math.round((Date.now() - since) / 1000) : null;
  real.forEach(([cell, text]) => {
    input(cell).value = text;
    cell.stored = text;
    cell.classList.remove('half');
    cell.classList.add('saving');
    messages.delete(cell.dataset.k);
  });
  store.put(real.map(([cell, text]) => [cell.dataset.k, draftOf(cell, text, seconds)]));
  return real.length;
};

const commit = (cell) => {
  const typed = input(cell);
  if (!typed || typed.readOnly) {
    return;
  }

  if (typed.value.trim() === cell.stored) {
    typed.value = cell.stored;
    store.forget(cell.dataset.k);
  } else {
    change([[cell, typed.value.trim()]]);
  }

  editing = null;
  since = 0;
};

const takeBack = (from, to, pick) => {
  const step = from.pop();
  if (step) {
    to.push(step);
    change(step.map((part) => [part[0], pick(part)]), true);
    focusCell(step[0][0]);
  }
};

// ---- moving
const focusCell = (cell) => {
  if (!input(cell)) {
    return false;
  }

  showRow(cell.r);
  input(cell).focus();
  input(cell).select();
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
};

const move = (cell, dr, dc) => {
  for (let r = cell.r + dr, c = cell.c + dc; grid.at(r, c); r += dr, c += dc) {
    if (input(grid.at(r, c))) {
      return focusCell(grid.at(r, c));
    }

    if (dr === 0 && dc === 0) {
      break;
    }
  }

  return false;
};

/** The next cell of the row, or the first of the row after it; from an open cell on to an open one. */
const step = (cell, way) => {
  const cells = (narrow.matches ? grid.rows[cell.r] : grid.rows.flat()).filter((one) => input(one) && (!isOpen(cell) || isOpen(one)));
  return focusCell(cells[cells.indexOf(cell) + way]);
};

const extend = (cell, dr, dc) => {
  const from = range.anchor ?? cell;
  const end = range.end ?? cell;
  const target = grid.at(end.r + dr, end.c + dc);
  if (target) {
    range.set({ r: from.r, c: from.c }, { r: target.r, c: target.c });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
};

const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const selected = (cell) => (range.isWide ? range.rows().flat() : [cell]).filter(isOpen);

const onKey = (event, cell) => {
  const isControl = event.ctrlKey || event.metaKey;
  const isInside = editing === cell && cell.caret;
  if (event.isComposing) {
    return;
  }

  if (arrows[event.key] && !isControl && !event.altKey) {
    // within a text the arrows move the caret
    if (isInside && arrows[event.key][0] === 0) {
      return;
    }

    event.preventDefault();
    if (event.shiftKey) {
      extend(cell, ...arrows[event.key]);
    } else if (!move(cell, ...arrows[event.key]) && event.key === 'ArrowLeft') {
      lines[cell.r].querySelector('th a')?.focus();
    }
  } else if (event.key === 'Enter') {
    event.preventDefault();
    commit(cell);
    // down the column on a sheet, down the fields of the branch on a phone
    if (!(narrow.matches ? move(cell, 0, event.shiftKey ? -1 : 1) : move(cell, event.shiftKey ? -1 : 1, 0))) {
      input(cell).select();
    }
  } else if (event.key === 'Tab' && !isControl && !event.altKey) {
    // on to the next figure, at the end of a row to the next row; past the last one the page goes on
    if (step(cell, event.shiftKey ? -1 : 1)) {
      event.preventDefault();
    }
  } else if (event.key === 'Escape') {
    if (editing === cell || input(cell).value !== cell.stored) {
      event.preventDefault();
      input(cell).value = cell.stored;
      store.forget(cell.dataset.k);
      editing = null;
      input(cell).select();
    }

    range.clear();
  } else if (event.key === 'F2') {
    event.preventDefault();
    editing = cell;
    cell.caret = true;
    input(cell).setSelectionRange(input(cell).value.length, input(cell).value.length);
  } else if ((event.key === 'Home' || event.key === 'End') && (isControl || editing !== cell)) {
    event.preventDefault();
    const row = isControl ? grid.rows.at(event.key === 'Home' ? 0 : -1) : grid.rows[cell.r];
    const cells = row.filter(input);
    focusCell(cells.at(event.key === 'Home' ? 0 : -1));
  } else if (event.key === 'Delete' && editing !== cell) {
    event.preventDefault();
    change(selected(cell).map((one) => [one, '']));
  } else if (isControl && ['d', 'D'].includes(event.key)) {
    event.preventDefault();
    fillDown(cell);
  } else if (isControl && ['z', 'Z'].includes(event.key) && editing !== cell) {
    event.preventDefault();
    takeBack(event.shiftKey ? undone : done, event.shiftKey ? done : undone, (part) => part[event.shiftKey ? 2 : 1]);
  } else if (isControl && ['y', 'Y'].includes(event.key) && editing !== cell) {
    event.preventDefault();
    takeBack(undone, done, (part) => part[2]);
  } else if (isControl && ['a', 'A'].includes(event.key) && editing !== cell) {
    event.preventDefault();
    range.set({ r: 0, c: 0 }, { r: grid.rows.length - 1, c: grid.rows[0].length - 1 });
  } else if (event.key === ' ' && mayJudge && input(cell).readOnly) {
    event.preventDefault();
    choose(cell);
  }
};

const fillDown = (cell) => {
  const rows = range.isWide ? range.rows() : [[grid.at(cell.r - 1, cell.c)], [cell]];
  const [first, ...rest] = rows;
  change(rest.flatMap((row) => row.map((one, at) => [one, input(first[at])?.value])).filter(([one, text]) => one && text !== undefined));
};

// ---- blocks
const onCopy = (event, cell) => {
  if (editing === cell && input(cell).selectionStart !== input(cell).selectionEnd && !range.isWide) {
    return;
  }

  event.preventDefault();
  const rows = range.isWide ? range.rows() : [[cell]];
  event.clipboardData.setData('text/plain', toText(rows.map((row) => row.map((one) => input(one)?.value ?? ''))));
  if (event.type === 'cut') {
    change(rows.flat().filter(isOpen).map((one) => [one, '']));
  }
};

const onPaste = (event, cell) => {
  const rows = toRows(event.clipboardData.getData('text/plain'));
  const isBlock = rows.length > 1 || rows[0].length > 1;
  if (editing === cell && cell.caret && !isBlock) {
    return;
  }

  event.preventDefault();
  const targets = [];
  let left = 0;
  if (!isBlock && range.isWide) {
    range.rows().flat().forEach((one) => targets.push([one, rows[0][0].trim()]));
  } else {
    const from = range.isWide ? { r: Math.min(range.anchor.r, range.end.r), c: Math.min(range.anchor.c, range.end.c) } : cell;
    rows.forEach((row, dr) => row.forEach((text, dc) => targets.push([grid.at(from.r + dr, from.c + dc), text.trim()])));
    range.set({ r: from.r, c: from.c }, { r: Math.min(from.r + rows.length, grid.rows.length) - 1, c: Math.min(from.c + Math.max(...rows.map((row) => row.length)), grid.rows[0].length) - 1 });
  }

  left = targets.filter(([one, text]) => text && !isOpen(one)).length;
  editing = null;
  change(targets.filter(([one]) => isOpen(one)));
  if (left > 0) {
    setTimeout(() => { savedLine.textContent = say('pasted', targets.length - left, left); }, 1500);
  }
};

// ---- the tip of the cell that is typed into
const fact = (cell) => facts[cell.dataset.k] ?? ['', '', '', '', '', ''];
const stateWord = (cell) => (cell.classList.contains('waiting') ? say('waiting') : words[`state${cell.dataset.st[0].toUpperCase()}${cell.dataset.st.slice(1)}`] ?? '');
const showTip = () => {
  const cell = document.activeElement?.closest?.('td[data-k]');
  if (!cell || !table.contains(cell)) {
    tip.hidden = true;
    return;
  }

  const [lastName, last, beforeName, before, allowed, example] = fact(cell);
  const message = messages.get(cell.dataset.k);
  tip.replaceChildren();
  const list = document.createElement('dl');
  for (const [name, value] of [[lastName, last], [beforeName, before], [words.allowed, allowed]].filter(([name, value]) => name && value)) {
    const [term, text] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    text.textContent = value;
    list.append(term, text);
  }

  const line = (text, name) => {
    const at = document.createElement('p');
    at.textContent = text;
    at.className = name;
    tip.append(at);
  };
  if (message && message.o !== 'conflict') {
    line(message.m, isUnsaved(message) ? 'wrong' : 'hint');
  }

  issues.textsOf(cell.dataset.k).forEach((text) => line(text, 'wrong'));
  if (list.childElementCount > 0) {
    tip.append(list);
  }

  if (isOpen(cell)) {
    line(`${example} ${words.tipKeys}`, 'hint');
  }

  if (stateWord(cell)) {
    line(stateWord(cell), 'state');
  }

  tip.hidden = false;
  input(cell).setAttribute('aria-describedby', 'entry-tip');
  place(cell);
  showConflict(cell);
};

const place = (cell) => {
  const [outer, inner] = [box.getBoundingClientRect(), cell.getBoundingClientRect()];
  const isNarrow = narrow.matches;
  tip.classList.toggle('below', isNarrow);
  if (isNarrow) {
    cell.append(tip);
    tip.style.cssText = '';
  } else {
    box.append(tip);
    const left = Math.min(inner.right - outer.left + 6, outer.width - 280);
    const isOver = left < inner.right - outer.left;
    tip.style.left = `${isOver ? Math.max(0, inner.left - outer.left - 272) : left}px`;
    tip.style.top = `${inner.top - outer.top + (isOver ? 0 : 4)}px`;
  }
};

// ---- two people in one cell
const conflict = box.querySelector('[data-conflict]');
const showConflict = (cell) => {
  const message = messages.get(cell.dataset.k);
  conflict.hidden = message?.o !== 'conflict';
  if (conflict.hidden) {
    return;
  }

  tip.hidden = true;
  conflict.querySelector('[data-conflict-text]').textContent = message.m;
  const [theirs, mine] = [conflict.querySelector('[data-take-theirs]'), conflict.querySelector('[data-keep-mine]')];
  theirs.textContent = `${words.takeTheirs}: ${message.t || words.empty}`;
  mine.textContent = say('keepMine', message.mine || words.empty);
  const [outer, inner] = [box.getBoundingClientRect(), cell.getBoundingClientRect()];
  conflict.style.left = `${Math.max(0, Math.min(inner.left - outer.left, outer.width - 320))}px`;
  conflict.style.top = `${inner.bottom - outer.top + 4}px`;
  theirs.onclick = () => chooseFigure(cell, message, message.t);
  mine.onclick = () => chooseFigure(cell, message, message.mine);
};

/** Ends a conflict: what stands there stays, or is replaced by somebody who has now seen it. */
const chooseFigure = (cell, message, text) => {
  messages.delete(cell.dataset.k);
  conflict.hidden = true;
  cell.dataset.v = message.v;
  cell.dataset.st = message.st;
  cell.stored = message.t;
  input(cell).value = message.t;
  store.drop(cell.dataset.k);
  if (text !== message.t) {
    change([[cell, text]]);
  }

  paint(cell);
  tally();
  focusCell(cell);
};

// ---- cells that go back to the ward
const chosenBox = document.querySelector('[data-chosen-cells]');
const choose = (cell) => {
  if (!mayJudge || !chosenBox || !['submitted', 'approved'].includes(cell.dataset.st)) {
    return;
  }

  cell.classList.toggle('chosen');
  listChosen();
};
const listChosen = () => {
  const cells = [...table.querySelectorAll('td.chosen')];
  chosenBox.value = cells.map((cell) => cell.dataset.k).join(' ');
  document.querySelector('[data-chosen]').textContent = say('chosen', cells.length, cells.map((cell) => nameOf(cell)).join('; '));
};
const nameOf = (cell) => `${rowName(cell.r)} · ${table.querySelector(`#c${cell.c}`).firstChild.textContent}`;

// ---- one row at a time on a narrow screen
const pick = box.querySelector('[data-pick]');
const branches = box.querySelector('[data-pick-branch]');
const narrow = window.matchMedia('(max-width: 900px)');
narrow.addEventListener('change', () => showRow(Number(branches.value)));
const showRow = (at) => {
  lines.forEach((line, r) => line.classList.toggle('cur', r === at));
  branches.value = String(at);
  lines[at].querySelectorAll('td[data-k]').forEach((cell) => {
    if (!cell.querySelector('.lab')) {
      const head = table.querySelector(`#c${cell.c}`);
      const label = document.createElement('span');
      label.className = 'lab';
      label.id = `l${cell.r}-${cell.c}`;
      const small = document.createElement('small');
      const last = fact(cell)[1];
      small.textContent = head.querySelector('small').textContent.replaceAll('\u200B', '') + (last ? ` · ${fact(cell)[0][0].toLowerCase()}${fact(cell)[0].slice(1)}: ${last.split(' · ')[0]}` : '');
      label.append(head.firstChild.textContent, small);
      cell.prepend(label);
    }

    // the head of the column is hidden there
    input(cell).setAttribute('aria-labelledby', narrow.matches ? `r${cell.r} l${cell.r}-${cell.c}` : `r${cell.r} c${cell.c}`);
  });
};
pick.hidden = false;
branches.addEventListener('change', () => showRow(Number(branches.value)));
box.querySelector('[data-pick-before]').addEventListener('click', () => showRow(Math.max(0, Number(branches.value) - 1)));
box.querySelector('[data-pick-after]').addEventListener('click', () => showRow(Math.min(lines.length - 1, Number(branches.value) + 1)));

// ---- listening
const cellOf = (event) => event.target.closest('td[data-k]');
table.addEventListener('keydown', (event) => cellOf(event) && onKey(event, cellOf(event)));
// the name of a row leads to the branch's year: reached by the arrow from its first figure, not by Tab while typing
table.addEventListener('keydown', (event) => {
  const name = event.target.closest('th a');
  const row = name ? lines.indexOf(name.closest('tr')) : -1;
  if (row >= 0 && arrows[event.key]) {
    event.preventDefault();
    const [down, right] = arrows[event.key];
    (right > 0 ? input(grid.rows[row].find(input)) : lines[row + down]?.querySelector('th a'))?.focus();
  }
});
table.addEventListener('copy', (event) => cellOf(event) && onCopy(event, cellOf(event)));
table.addEventListener('cut', (event) => cellOf(event) && onCopy(event, cellOf(event)));
table.addEventListener('paste', (event) => cellOf(event) && onPaste(event, cellOf(event)));
table.addEventListener('input', (event) => {
  const cell = cellOf(event);
  if (cell && isOpen(cell)) {
    editing = cell;
    since ||= Date.now();
    keepSoon(cell);
  }
});
let keeping = null;
const keepSoon = (cell) => {
  clearTimeout(keeping);
  keeping = setTimeout(() => editing === cell && store.half(cell.dataset.k, input(cell).value), 300);
};
table.addEventListener('focusin', (event) => {
  const cell = cellOf(event);
  if (cell) {
    table.querySelector('td.here')?.classList.remove('here');
    cell.classList.add('here');
    if (editing === cell) {
      showTip();
      return;
    }

    cell.caret = false;
    since = Date.now();
    range.set({ r: cell.r, c: cell.c }, { r: cell.r, c: cell.c });
    cell.classList.remove('half');
    input(cell).select();
    showTip();
  }
});
table.addEventListener('focusout', (event) => {
  const cell = cellOf(event);
  if (cell) {
    clearTimeout(keeping);
    if (!document.hasFocus()) {
      // the window was left, not the cell: what is half typed stays half typed
      if (editing === cell) {
        store.half(cell.dataset.k, input(cell).value);
      }

      return;
    }

    commit(cell);
    cell.classList.remove('here');
    input(cell).removeAttribute('aria-describedby');
    if (!table.contains(event.relatedTarget)) {
      setTimeout(() => { if (!table.contains(document.activeElement)) { tip.hidden = true; } }, 150);
    }
  }
});
let dragging = null;
table.addEventListener('mousedown', (event) => {
  const cell = cellOf(event);
  if (!cell) {
    return;
  }

  if (event.shiftKey && range.anchor) {
    event.preventDefault();
    range.set(range.anchor, { r: cell.r, c: cell.c });
    return;
  }

  range.clear();
  dragging = cell;
  if (document.activeElement === input(cell)) {
    editing = cell;
    cell.caret = true;
  }
});
table.addEventListener('mouseover', (event) => {
  const cell = event.target.closest('td');
  if (dragging && cell && cell !== dragging && cell.r !== undefined && event.buttons === 1) {
    range.set({ r: dragging.r, c: dragging.c }, { r: cell.r, c: cell.c });
    window.getSelection()?.removeAllRanges();
  }
});
document.addEventListener('mouseup', () => { dragging = null; });
table.addEventListener('click', (event) => cellOf(event) && mayJudge && input(cellOf(event)).readOnly && choose(cellOf(event)));
document.querySelector('[data-next]')?.addEventListener('click', () => {
  focusCell([...grid.byKey.values()].find((cell) => cell.dataset.due && cell.dataset.st === 'empty' && isOpen(cell) && !input(cell).value));
});
document.querySelector('[data-document]')?.addEventListener('input', (event) => event.target.removeAttribute('aria-invalid'));
// a month is sent only after every typed cell has arrived
document.querySelector('[data-sendbox] form')?.addEventListener('submit', (event) => {
  const wrong = [...messages].find(([key, message]) => isUnsaved(message) && grid.byKey.has(key));
  if (wrong) {
    event.preventDefault();
    const told = event.target.querySelector('[data-stopped]') ?? event.target.appendChild(Object.assign(document.createElement('p'), { className: 'problem' }));
    told.dataset.stopped = '';
    told.textContent = say('faults', [...messages.values()].filter(isUnsaved).length);
    focusCell(grid.byKey.get(wrong[0]));
  } else if (store.pending().length > 0) {
    event.preventDefault();
    store.flush().then(() => store.pending().length === 0 && [...messages.values()].every((message) => !isUnsaved(message)) && event.target.requestSubmit());
  }
});

const issues = new EntryIssues({
  words, say, box,
  go: (key) => focusCell(grid.byKey.get(key)),
  repair: (key, text) => change([[grid.byKey.get(key), text]]),
  // the figure that was sent back is right: it goes out once more as it stands
  confirm: (key, reason) => {
    const cell = grid.byKey.get(key);
    cell.classList.add('saving');
    store.put([[key, { ...draftOf(cell, cell.stored, null), w: reason }]]);
  },
  choose: (key, isMine) => chooseFigure(grid.byKey.get(key), messages.get(key), isMine ? messages.get(key).mine : messages.get(key).t),
  discard: (key) => {
    messages.delete(key);
    store.drop(key);
    const cell = grid.byKey.get(key);
    if (cell) {
      window.location.reload();
    } else {
      tally();
    }
  },
  versionOf: (key) => Number(grid.byKey.get(key)?.dataset.v ?? 0),
  isOpen: (key) => isOpen(grid.byKey.get(key)),
  // whoever judges leaves what was sent back to the ward
  mayAct: (key) => mayEnter && isOpen(grid.byKey.get(key)) && !(mayJudge && grid.byKey.get(key).dataset.st === 'returned'),
  answered: (answer) => {
    issues.replace(answer.rows, answer.issues);
    issues.touched.forEach((key) => grid.byKey.has(key) && paint(grid.byKey.get(key)));
    tally();
  },
});

// ---- what was typed before and has not arrived
const restore = () => {
  const queue = [];
  for (const [key, draft] of Object.entries(store.read())) {
    const cell = grid.byKey.get(key);
    if (draft.t !== undefined && !isOpen(cell)) {
      // the row is gone, or was sent meanwhile: what was typed is listed, not lost
      messages.set(key, { k: key, o: 'gone', mine: draft.t, t: cell?.stored ?? '', m: cell ? words.lockedDraft : words.goneDraft });
    } else if (draft.o) {
      input(cell).value = draft.t;
      cell.stored = draft.t;
      queue.push([key, { ...draft, o: undefined, m: undefined }]);
    } else if (draft.q) {
      input(cell).value = draft.t;
      cell.stored = draft.t;
      cell.classList.add('waiting');
      queue.push([key, draft]);
    }

    if (draft.h !== undefined && isOpen(cell)) {
      // half typed: it is there again, and goes out when the cell is left
      input(cell).value = draft.h;
      cell.classList.add('half');
    }
  }

  if (queue.length > 0) {
    savedLine.textContent = say('restored', queue.length);
    store.put(queue);
  }

  tally();
  store.sendOthers().then((taken) => { if (taken > 0) { savedLine.textContent = say('others', taken); } });
};

const documentField = document.querySelector('[data-document]');
if (documentField) {
  documentField.value ||= sessionStorage.getItem('pilotreview.document') ?? '';
  documentField.addEventListener('input', () => sessionStorage.setItem('pilotreview.document', documentField.value));
  // what was typed before the document was named goes out with it
  documentField.addEventListener('change', () => change([...grid.byKey.values()].filter((cell) => isOpen(cell) && input(cell).value.trim() !== cell.stored)
    .map((cell) => [cell, input(cell).value.trim()])));
}

showRow(0);
if (mayEnter) {
  restore();
}

if (chosenBox?.value) {
  chosenBox.value.split(' ').forEach((key) => grid.byKey.get(key)?.classList.add('chosen'));
  listChosen();
}

// a sheet wider than the window says so
const more = box.querySelector('[data-more]');
const frame = box.querySelector('.scroll');
const tellMore = () => { more.hidden = narrow.matches || frame.scrollLeft + frame.clientWidth >= frame.scrollWidth - 2; };
frame.addEventListener('scroll', tellMore, { passive: true });
window.addEventListener('resize', tellMore);
tellMore();

box.dataset.ready = 'yes';
