// The list "to be settled before sending": shown by the server at first, then kept up with what the server answers to each saved cell.
export class EntryIssues {
  touched = [];
  #view;
  #list;

  constructor(view) {
    this.#view = view;
    this.#list = document.querySelector('[data-issues] .list');
    this.#list.addEventListener('click', (event) => this.#onClick(event));
  }

  #items() {
    return [...this.#list.querySelectorAll('[data-issue]')];
  }

  isOdd(key) {
    return this.#items().some((item) => item.dataset.issue === key && item.dataset.kind === 'Open');
  }

  oddCells() {
    return [...new Set(this.#items().filter((item) => ['Open', 'Fault'].includes(item.dataset.kind)).map((item) => item.dataset.issue))];
  }

  textsOf(key) {
    return this.#items().filter((item) => item.dataset.issue === key && item.dataset.kind !== 'Fault').map((item) => item.querySelector('.text').textContent.trim());
  }

  /** Lists texts that were typed and are no figures; they stand only in this browser. */
  faults(issues) {
    this.#items().filter((item) => item.dataset.kind === 'Fault').forEach((item) => item.remove());
    [...issues].reverse().forEach((issue) => this.#list.prepend(this.#draw(issue)));
    document.querySelector('[data-no-issues]').hidden = this.#items().length > 0;
  }

  /** Lists the issues of some units anew. */
  replace(units, issues) {
    const old = this.#items().filter((item) => units.includes(item.dataset.issue.split('~')[0]));
    this.touched = [...new Set([...old.map((item) => item.dataset.issue), ...issues.map((issue) => issue.k)])];
    // what is being explained at this moment stays open
    const busy = old.find((item) => item.contains(document.activeElement) && item.querySelector('[data-explanation]'));
    old.filter((item) => item !== busy).forEach((item) => item.remove());
    issues.filter((issue) => !busy || busy.dataset.issue !== issue.k || busy.dataset.check !== issue.check).forEach((issue) => this.#list.append(this.#draw(issue)));
    const order = { Fault: 0, Returned: 1, Open: 2, Explained: 3 };
    this.#items().sort((a, b) => order[a.dataset.kind] - order[b.dataset.kind]).forEach((item) => this.#list.append(item));
    document.querySelector('[data-no-issues]').hidden = this.#items().length > 0;
  }

  #draw(issue) {
    const { words, say, mayAct } = this.#view;
    const item = document.createElement('div');
    item.className = `issue ${issue.kind.toLowerCase()}`;
    Object.assign(item.dataset, { issue: issue.k, check: issue.check, kind: issue.kind });
    const part = (name, text) => {
      const at = document.createElement('span');
      at.className = name;
      at.textContent = text;
      item.append(at);
      return at;
    };
    const mark = part('mark', '');
    mark.setAttribute('aria-hidden', 'true');
    mark.innerHTML = issue.kind === 'Returned'
      ? '<svg class="ico s" viewBox="0 0 24 24"><path d="M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 5 5V18" /></svg>'
      : '<svg class="v down" viewBox="0 0 16 16"><path d="M8 14 1 2h14z" /></svg>';
    part('unit', issue.unit);
    part('indicator', issue.indicator);
    part('figure', issue.figure);
    const text = part('text', issue.text);
    if (issue.kind === 'Open' && !issue.explain) {
      text.prepend(Object.assign(document.createElement('b'), { textContent: `${words.mustMend} ` }));
    }

    if (issue.reason) {
      const reason = document.createElement('span');
      reason.className = 'reason';
      reason.textContent = say('explained', issue.reason);
      text.append(reason);
    }

    const acts = part('do', '');
    const button = (label, name, value) => {
      const at = document.createElement('button');
      at.type = 'button';
      at.className = 'btn sm';
      at.textContent = label;
      at.dataset[name] = value;
      acts.append(at);
    };
    if (!(issue.kind === 'Fault' && issue.check === 'gone')) {
      button(words.goTo, 'go', '');
    }

    if (issue.kind === 'Fault' && issue.check === 'conflict') {
      button(`${words.takeTheirs}: ${issue.theirs || words.empty}`, 'theirs', '');
      button(say('keepMine', issue.figure || words.empty), 'mine', '');
    } else if (issue.kind === 'Fault' && issue.check !== 'fault') {
      button(words.discard, 'discard', '');
    } else if (issue.kind === 'Returned' && mayAct(issue.k)) {
      button(words.confirm, 'confirm', '');
    }

    if (mayAct(issue.k)) {
      if (issue.repair) {
        button(say('repairTo', issue.repair), 'repair', issue.repair);
      }

      if (issue.explain) {
        button(issue.reason ? words.explainAgain : words.explain, 'explain', '');
      }
    }

    return item;
  }

  #onClick(event) {
    const button = event.target.closest('button');
    const item = button?.closest('[data-issue]');
    if (!item) {
      return;
    }

    const key = item.dataset.issue;
    if ('go' in button.dataset) {
      this.#view.go(key);
    } else if ('repair' in button.dataset) {
      this.#view.repair(key, button.dataset.repair);
    } else if ('confirm' in button.dataset) {
      this.#ask(item, 'keepReason');
    } else if ('theirs' in button.dataset || 'mine' in button.dataset) {
      this.#view.choose(key, 'mine' in button.dataset);
    } else if ('discard' in button.dataset) {
      this.#view.discard(key);
    } else if ('explain' in button.dataset) {
      this.#ask(item, 'explanation');
    } else if ('keep' in button.dataset) {
      this.#send(item);
    } else if ('cancel' in button.dataset) {
      item.querySelector('[data-explanation]').remove();
      item.querySelector('[data-explain], [data-confirm]')?.focus();
    }
  }

  #ask(item, about) {
    if (item.querySelector('[data-explanation]')) {
      return;
    }

    const { words } = this.#view;
    const form = document.createElement('div');
    form.className = 'explanation';
    form.dataset.explanation = about;
    const label = document.createElement('label');
    const field = document.createElement('input');
    field.maxLength = 200;
    field.autocomplete = 'off';
    label.append(words[about], field);
    form.append(label);
    for (const [text, name] of [[words.keep, 'keep'], [words.cancel, 'cancel']]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = name === 'keep' ? 'btn sm pri' : 'btn sm';
      button.textContent = text;
      button.dataset[name] = '';
      form.append(button);
    }

    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.#send(item);
      }
    });
    item.append(form);
    field.focus();
  }

  async #send(item) {
    const { box, say } = this.#view;
    const { unit, month, year, explanations } = box.dataset;
    const form = item.querySelector('[data-explanation]');
    const note = (text) => {
      const at = form.querySelector('.wrong') ?? form.appendChild(Object.assign(document.createElement('p'), { className: 'wrong' }));
      at.setAttribute('role', 'alert');
      at.textContent = text;
    };
    if (form.dataset.explanation === 'keepReason') {
      const field = form.querySelector('input');
      if (field.value.trim()) {
        this.#view.confirm(item.dataset.issue, field.value.trim());
        form.remove();
      } else {
        note(this.#view.words.keepNeedsReason);
        field.focus();
      }

      return;
    }

    try {
      const reply = await fetch(explanations, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: box.querySelector('input[name=__RequestVerificationToken]')?.value ?? '' },
        body: JSON.stringify({ unit, month, year: year ? Number(year) : null, k: item.dataset.issue, b: this.#view.versionOf(item.dataset.issue), check: item.dataset.check, reason: form.querySelector('input').value }),
      });
      if (!reply.ok) {
        note(say(reply.type === 'opaqueredirect' ? 'signedOut' : 'offline', 1));
        return;
      }

      const answer = await reply.json();
      if (answer.refused) {
        note(answer.refused);
        return;
      }

      form.remove();
      this.#view.answered(answer);
    } catch {
      note(say('offline', 1));
    }
  }
}
