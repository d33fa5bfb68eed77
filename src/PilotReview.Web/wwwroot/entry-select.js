// Ranges of a sheet: which cells are selected, and how a block goes out to and comes in from a spreadsheet.
export const toText = (rows) => rows.map((row) => row.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\n');

/** Reads a block as a spreadsheet copies it: tabs between cells, line ends between rows, quotes around a cell that holds either. */
export const toRows = (text) => {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (quoted) {
      if (letter === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (letter === '"') {
        quoted = false;
      } else {
        cell += letter;
      }
    } else if (letter === '"' && cell === '') {
      quoted = true;
    } else if (letter === '\t') {
      rows.at(-1).push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      rows.push([]);
    } else {
      cell += letter;
    }
  }

  rows.at(-1).push(cell);
  return rows;
};

export class Range {
  constructor(grid) {
    this.grid = grid;
    this.anchor = null;
    this.end = null;
  }

  set(anchor, end) {
    this.#mark(false);
    this.anchor = anchor;
    this.end = end;
    if (this.isWide) {
      this.#mark(true);
    }
  }

  clear() {
    this.set(null, null);
  }

  get isWide() {
    return this.anchor && this.end && (this.anchor.r !== this.end.r || this.anchor.c !== this.end.c);
  }

  /** The selected cells row by row; null where the sheet has none. */
  rows() {
    if (!this.anchor || !this.end) {
      return [];
    }

    const [top, bottom] = [Math.min(this.anchor.r, this.end.r), Math.max(this.anchor.r, this.end.r)];
    const [left, right] = [Math.min(this.anchor.c, this.end.c), Math.max(this.anchor.c, this.end.c)];
    const rows = [];
    for (let r = top; r <= bottom; r++) {
      const row = [];
      for (let c = left; c <= right; c++) {
        row.push(this.grid.at(r, c));
      }

      rows.push(row);
    }

    return rows;
  }

  #mark(isOn) {
    this.rows().flat().forEach((cell) => cell?.classList.toggle('sel', isOn));
  }
}
