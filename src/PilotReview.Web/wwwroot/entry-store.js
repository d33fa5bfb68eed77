// What was typed into a sheet and is not on the server yet. It stands in the browser's own store from the moment it is typed, and goes out as soon as it
// can: a lost network, a closed browser or a session that ended loses nothing. Drafts carry the account; signing out removes them (frame.js).
//
// A draft of a cell: t what was typed and is to be sent, b the content the typist saw, s the seconds it took, d and r the document and mode of a retrieved
// figure, q whether it waits to be sent, o and m what the server said when it did not take it, h what is being typed at this moment and is never sent by itself.
const root = 'pilotreview.entry.';
const most = 200;

export class EntryStore {
  #name;
  #box;
  #sheet;
  #current = null;
  #timer = null;
  #wait = 0;
  #size = most;
  #memory = null;

  constructor(box, listener) {
    this.#box = box;
    this.listener = listener;
    const { account, unit, month, year } = box.dataset;
    this.#sheet = { unit, month, year: year ? Number(year) : null };
    this.#name = `${root}${account}.${unit}.${year || month}`;
    window.addEventListener('online', () => this.#soon(0));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#soon(0));
    window.addEventListener('beforeunload', (event) => {
      // a page that is left keeps its drafts, but the typist should know that they have not arrived
      if (this.pending().length > 0 && this.#wait > 0) {
        event.preventDefault();
      }
    });
    // what was typed last goes out with the page; should it not arrive, it is sent again from the store
    window.addEventListener('pagehide', () => {
      const queue = this.#next();
      if (queue.length > 0) {
        this.#ask(this.#sheet, queue, true).catch(() => {});
      }
    });
  }

  #load(name) {
    try {
      return JSON.parse(localStorage.getItem(name) || '{}').cells ?? {};
    } catch {
      return {};
    }
  }

  #keep(name, sheet, cells) {
    try {
      if (Object.keys(cells).length === 0) {
        localStorage.removeItem(name);
      } else {
        localStorage.setItem(name, JSON.stringify({ ...sheet, cells }));
      }

      return true;
    } catch {
      return false;
    }
  }

  #drafts() {
    return this.#memory ?? this.#load(this.#name);
  }

  #write(drafts) {
    // a full or forbidden store: the cells still stand on the page and are sent from there
    this.#memory = this.#keep(this.#name, this.#sheet, drafts) ? null : drafts;
  }

  /** All drafts of this sheet, by cell. */
  read() {
    return this.#drafts();
  }

  /** Cells that are to be sent. */
  pending() {
    return Object.entries(this.#drafts()).filter(([, draft]) => draft.q);
  }

  /** Keeps what is being typed. It is never sent by itself: half a figure is another figure. */
  half(key, text) {
    const drafts = this.#drafts();
    drafts[key] = { ...drafts[key], h: text };
    this.#write(drafts);
  }

  /** Forgets what was being typed; what waits to be sent, or was not taken, stays. */
  forget(key) {
    const drafts = this.#drafts();
    if (drafts[key]) {
      delete drafts[key].h;
      if (!drafts[key].q && !drafts[key].o) {
        delete drafts[key];
      }

      this.#write(drafts);
    }
  }

  /** Forgets a cell altogether. */
  drop(key) {
    const drafts = this.#drafts();
    if (key in drafts) {
      delete drafts[key];
      this.#write(drafts);
    }
  }

  /** Puts cells into the queue and sends it soon. */
  put(cells) {
    const drafts = this.#drafts();
    for (const [key, draft] of cells) {
      drafts[key] = { ...draft, q: true };
    }

    this.#write(drafts);
    this.#soon(120);
  }

  /** Sends what waits, and waits until it has arrived or cannot. */
  async flush() {
    for (let at = 0; at < 50 && this.pending().length > 0; at++) {
      await this.#send();
      if (this.#wait > 0) {
        return;
      }
    }
  }

  /** Sends what was typed into other sheets of this account and never arrived; the number of cells that were taken. */
  async sendOthers() {
    const { account } = this.#box.dataset;
    let taken = 0;
    for (const name of Object.keys(localStorage).filter((known) => known.startsWith(`${root}${account}.`) && known !== this.#name)) {
      const stored = JSON.parse(localStorage.getItem(name) || '{}');
      const cells = stored.cells ?? {};
      const queue = Object.entries(cells).filter(([, draft]) => draft.q).slice(0, most);
      const reply = queue.length > 0 ? await this.#ask(stored, queue, false).catch(() => null) : null;
      if (reply?.ok) {
        const answer = await reply.json();
        answer.cells.filter((cell) => cell.o === 'saved' || cell.o === 'unchanged').forEach((cell) => { delete cells[cell.k]; taken++; });
        this.#keep(name, { unit: stored.unit, month: stored.month, year: stored.year }, cells);
      }
    }

    return taken;
  }

  #soon(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), delay);
  }

  /** The next cells to go: one message holds figures of one document only. */
  #next() {
    const waiting = this.pending();
    const [, first] = waiting[0] ?? [];
    return waiting.filter(([, draft]) => draft.d === first.d && draft.r === first.r).slice(0, this.#size);
  }

  #send() {
    this.#current ??= this.#sendOnce().finally(() => {
      this.#current = null;
      if (this.pending().length > 0) {
        this.#soon(this.#wait || 50);
      }
    });
    return this.#current;
  }

  async #sendOnce() {
    const queue = this.#next();
    if (queue.length === 0) {
      return;
    }

    this.listener.sending(queue.map(([key]) => key));
    let reply = null;
    try {
      reply = await this.#ask(this.#sheet, queue, false);
    } catch {
      this.#later('offline');
      return;
    }

    if (reply.ok) {
      this.#wait = 0;
      this.#settle(queue, await reply.json());
      this.#size = most;
    } else if (reply.type === 'opaqueredirect' || [400, 401, 403].includes(reply.status)) {
      // a redirect leads to the sign-in page
      this.#later('signedOut');
    } else if ([429, 502, 503, 504].includes(reply.status)) {
      this.#later('offline');
    } else if (queue.length > 1) {
      // one of them is not taken: they go one by one, so that it holds up none of the others
      this.#size = 1;
    } else {
      this.#refuse(queue[0]);
    }
  }

  #ask(sheet, queue, keepalive) {
    const [, first] = queue[0];
    return fetch(this.#box.dataset.cells, {
      method: 'POST',
      redirect: 'manual',
      keepalive,
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.#box.querySelector('input[name=__RequestVerificationToken]')?.value ?? '' },
      body: JSON.stringify({
        unit: sheet.unit, month: sheet.month, year: sheet.year ?? null, document: first.d ?? '', isRetrieval: first.r === true,
        cells: queue.map(([key, draft]) => ({ k: key, t: draft.t, b: draft.b, s: draft.s ?? null, w: draft.w ?? null })),
      }),
    });
  }

  #later(reason) {
    this.#wait = Math.min(Math.max(this.#wait * 2, 1000), 15000);
    this.listener.waiting(this.pending().length, reason);
  }

  #refuse([key, sent]) {
    const drafts = this.#drafts();
    drafts[key] = { ...drafts[key], ...sent, q: false, o: 'fault', m: this.#box.dataset.notTaken };
    this.#write(drafts);
    this.listener.settled({ at: '', cells: [{ k: key, o: 'fault', t: '', v: sent.b, st: '', m: this.#box.dataset.notTaken }], rows: [], issues: [], totals: [] }, new Map([[key, sent]]));
  }

  #settle(queue, answer) {
    if (answer.refused) {
      this.#wait = 5000;
      this.listener.refused(answer.refused);
      return;
    }

    const drafts = this.#drafts();
    const outcomes = new Map(answer.cells.map((cell) => [cell.k, cell]));
    for (const [key, sent] of queue) {
      const cell = outcomes.get(key);
      const isTaken = cell && (cell.o === 'saved' || cell.o === 'unchanged');
      // typed into again meanwhile: the newer text stays in the queue and knows what is stored now
      if (drafts[key]?.q && drafts[key].t !== sent.t) {
        drafts[key].b = isTaken ? cell.v : drafts[key].b;
      } else if (isTaken && drafts[key]?.h === undefined) {
        delete drafts[key];
      } else if (isTaken) {
        drafts[key] = { h: drafts[key].h };
      } else if (cell) {
        // what was not taken waits for the typist, with the text as it was typed
        drafts[key] = { ...drafts[key], ...sent, q: false, o: cell.o, m: cell.m };
      }
    }

    this.#write(drafts);
    this.listener.settled(answer, new Map(queue));
  }
}
