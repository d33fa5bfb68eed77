// Written points that are not on the server yet. They stand in the browser's own store from the moment they are typed and carry the account; signing out removes them (frame.js).
//
// A draft: u the unit it is about (null for the review as a whole), s its section, t the text, v the content the writer saw, d what was sent and never answered, o what the server said when
// it did not take it.
export class AssessStore {
  #root;
  #memory = new Map();

  constructor(account, review) {
    this.#root = `pilotreview.entry.${account}.assess.${review}.`;
  }

  /** All drafts of this account for this review, by key. */
  all() {
    const drafts = new Map(this.#memory);
    try {
      for (const name of Object.keys(localStorage).filter((known) => known.startsWith(this.#root))) {
        drafts.set(name.slice(this.#root.length), JSON.parse(localStorage.getItem(name)));
      }
    } catch {
      // a store that cannot be read holds nothing; what is typed still stands on the page
    }

    return drafts;
  }

  put(key, draft) {
    try {
      localStorage.setItem(this.#root + key, JSON.stringify(draft));
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, draft);
    }
  }

  drop(key) {
    this.#memory.delete(key);
    try {
      localStorage.removeItem(this.#root + key);
    } catch {
      // nothing was stored
    }
  }
}

/** A key for a new point. The usual function of browsers is missing where the address is not a secure one, as in an office's own network. */
export const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
