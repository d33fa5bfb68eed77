// What was typed into a sheet and is not on the server yet. It stands in the browser's own store from the moment it is typed, and goes out as soon as it
// can: a lost network, a closed browser or a session that ended loses nothing. Drafts carry the account; signing out removes them (frame.js).
const root = 'pilotreview.entry.';

export class EntryStore {
  #name;
  #box;
  #sending = false;
  #timer = null;
  #wait = 0;

  constructor(box, listener) {
    this.#box = box;
    this.listener = listener;
    const { account, unit, month, year } = box.dataset;
    this.#name = `${root}${account}.${unit}.${year || month}`;
    window.addEventListener('online', () => this.#soon(0));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#soon(0));
    window.addEventListener('beforeunload', (event) => {
      // a page that is left keeps its drafts, but the typist should know that they have not arrived
      if (this.pending().length > 0 && this.#wait > 0) {
        event.preventDefault();
      }
    });
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.#name) || '{}');
    } catch {
      return {};
    }
  }

  #write(drafts) {
    try {
      if (Object.keys(drafts).length === 0) {
        localStorage.removeItem(this.#name);
      } else {
        localStorage.setItem(this.#name, JSON.stringify(drafts));
      }
    } catch {
      // a full or forbidden store: the cell still stands on the page and is sent from there
      this.#memory = drafts;
    }
  }

  #memory = null;

  #drafts() {
    return this.#memory ?? this.read();
  }

  /** Cells that are to be sent. */
  pending() {
    return Object.entries(this.#drafts()).filter(([, draft]) => draft.q);
  }

  /** Keeps what is being typed, without sending it. */
  keep(key, draft) {
    const drafts = this.#drafts();
    drafts[key] = { ...draft, q: drafts[key]?.q ?? false };
    this.#write(drafts);
  }

  /** Forgets a cell: it is on the server, or what was typed was taken back. */
  drop(key) {
    const drafts = this.#drafts();
    if (key in drafts) {
      delete drafts[key];
      this.#write(drafts);
    }
  }

  /** Forgets what was being typed and was taken back; what waits to be sent stays. */
  forget(key) {
    if (this.#drafts()[key] && !this.#drafts()[key].q && !this.#drafts()[key].o) {
      this.drop(key);
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

  flush() {
    return this.#send();
  }

  #soon(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), delay);
  }

  async #send() {
    if (this.#sending) {
      return;
    }

    const queue = this.pending().slice(0, 200);
    if (queue.length === 0) {
      return;
    }

    this.#sending = true;
    this.listener.sending(queue.map(([key]) => key));
    try {
      const answer = await this.#post(queue);
      if (answer) {
        this.#wait = 0;
        this.#settle(queue, answer);
      }
    } finally {
      this.#sending = false;
    }

    if (this.pending().length > 0) {
      this.#soon(this.#wait || 50);
    }
  }

  async #post(queue) {
    const { unit, month, year, cells, retrieval } = this.#box.dataset;
    const document_ = document.querySelector('[data-document]')?.value ?? '';
    try {
      const reply = await fetch(cells, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.#box.querySelector('input[name=__RequestVerificationToken]')?.value ?? '' },
        body: JSON.stringify({
          unit, month, year: year ? Number(year) : null, document: document_, isRetrieval: retrieval === 'yes',
          cells: queue.map(([key, draft]) => ({ k: key, t: draft.t, b: draft.b, s: draft.s ?? null })),
        }),
      });
      if (reply.ok) {
        return await reply.json();
      }

      // a redirect leads to the sign-in page
      const isOut = reply.type === 'opaqueredirect' || reply.status === 401 || reply.status === 403 || reply.status === 400;
      this.#later(isOut ? 'signedOut' : 'offline');
    } catch {
      this.#later('offline');
    }

    return null;
  }

  #later(reason) {
    this.#wait = Math.min(Math.max(this.#wait * 2, 1000), 15000);
    this.listener.waiting(this.pending().length, reason);
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
      // typed into again meanwhile: the newer text stays in the queue and knows what is stored now
      if (drafts[key] && drafts[key].t !== sent.t) {
        if (cell && (cell.o === 'saved' || cell.o === 'unchanged')) {
          drafts[key].b = cell.v;
        }
      } else if (!cell || cell.o === 'saved' || cell.o === 'unchanged' || cell.o === 'locked') {
        delete drafts[key];
      } else {
        // a fault or a conflict waits for the typist, with the text as it was typed
        drafts[key] = { ...sent, q: false, o: cell.o, m: cell.m };
      }
    }

    this.#write(drafts);
    this.listener.settled(answer, new Map(queue));
  }
}
