// Comfort only: every page does its work without this file.
'use strict';

/** A text field with suggestions: the ARIA combobox with a list of options, where free text always stays allowed. */
class Combobox {
  static made = 0;

  constructor(box) {
    this.box = box;
    this.input = box.querySelector('input');
    this.list = document.createElement('ul');
    this.list.id = `suggestions-${Combobox.made++}`;
    this.list.className = 'suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', box.dataset.label);
    this.status = document.createElement('div');
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
    box.append(this.list, this.status);
    this.active = -1;
    const attributes = {
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id,
    };
    Object.entries(attributes).forEach(([name, value]) => this.input.setAttribute(name, value));
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.input.addEventListener('blur', () => this.close());
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.choose(this.choices[this.options().indexOf(option)]);
    });
  }

  options() {
    return [...this.list.children];
  }

  typed() {
    clearTimeout(this.timer);
    const typed = this.input.value.trim();
    if (typed.length < 2) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.ask(typed), 150);
  }

  async ask(typed) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const url = `${this.box.dataset.source}?q=${encodeURIComponent(typed)}`;
      const answer = await fetch(url, { signal: this.asking.signal });
      if (answer.ok && typed === this.input.value.trim()) this.show(await answer.json());
    } catch (fault) {
      if (fault.name !== 'AbortError') this.close(); // Without suggestions the field is an ordinary one.
    }
  }

  show(choices) {
    this.choices = choices;
    this.active = -1;
    this.list.replaceChildren(...choices.map((choice, at) => this.option(choice, at)));
    const { count, none } = this.box.dataset;
    this.status.textContent = choices.length ? count.replace('{n}', choices.length) : none;
    this.open(choices.length > 0 && document.activeElement === this.input);
  }

  option(choice, at) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.append(span(choice.name, ''), span(choice.cpv, 'code'), span(choice.category, 'quiet'));
    return option;
  }

  open(yes) {
    this.list.hidden = !yes;
    this.input.setAttribute('aria-expanded', String(yes));
    if (!yes) this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.open(false);
    this.active = -1;
  }

  pressed(event) {
    if (this.list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.mark(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.choose(this.choices[this.active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  }

  mark(step) {
    const options = this.options();
    const places = options.length + 1; // One place more: the field itself, with what was typed.
    this.active = ((this.active + 1 + step + places) % places) - 1;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.active)));
    if (this.active < 0) {
      this.input.removeAttribute('aria-activedescendant');
    } else {
      this.input.setAttribute('aria-activedescendant', options[this.active].id);
      options[this.active].scrollIntoView({ block: 'nearest' });
    }
  }

  choose(choice) {
    const { go, fill } = this.box.dataset;
    const typed = this.input.value.trim();
    // What was written at greater length than the choice says more than the choice does.
    const title = /^[\d\s-]+$/.test(typed) || typed.length <= choice.name.length ? choice.name : typed;
    if (go) {
      window.location.assign(`${go}?${new URLSearchParams({ title, cpv: choice.cpv })}`);
      return;
    }
    if (fill) {
      this.input.value = title;
      document.getElementById(fill).value = choice.cpv;
    } else {
      this.input.value = choice.cpv || this.input.value;
    }
    this.close();
  }
}

function span(text, style) {
  const span = document.createElement('span');
  span.textContent = text;
  if (style) span.className = style;
  return span;
}

/** A place where a file can be dropped, around an ordinary file field. */
function dropPlace(place) {
  const form = place.closest('form');
  const field = place.querySelector('input[type=file]');
  const tooLarge = () => field.files[0]?.size > Number(form.dataset.limit);
  field.addEventListener('change', () => field.setCustomValidity(tooLarge() ? form.dataset.tooLarge : ''));
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change'));
    form.requestSubmit();
  });
}

document.querySelectorAll('[data-combobox]').forEach((box) => new Combobox(box));
document.querySelectorAll('[data-drop]').forEach(dropPlace);
document.querySelectorAll('.needs-script').forEach((item) => { item.hidden = false; });
document.querySelector('[data-focus]')?.focus();
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print();
});

// What an address names is shown even where it is folded; addresses of the catalogue as one page still lead on.
function showTarget() {
  const anchor = decodeURIComponent(window.location.hash.slice(1));
  const moved = /^(row|rule|source|category|good)-(.+)$/.exec(anchor);
  const places = { row: 'rad', rule: 'regel', source: 'kalla', category: 'kategori', good: 'vara' };
  if (moved && document.querySelector('[data-catalogue]')) {
    window.location.replace(`/katalog/${places[moved[1]]}/${encodeURIComponent(moved[2])}`);
    return;
  }
  const target = document.getElementById(anchor);
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  target?.scrollIntoView();
}
window.addEventListener('hashchange', showTarget);
if (window.location.hash) showTarget();

// Some buttons of the answers' form ask for another page or a file: those go the ordinary way.
document.addEventListener('htmx:confirm', (event) => {
  const button = event.detail.triggeringEvent?.submitter;
  if (!button?.hasAttribute('data-whole-page')) return;
  event.preventDefault();
  const form = button.form;
  const action = form.action;
  form.action = button.formAction;
  HTMLFormElement.prototype.submit.call(form);
  form.action = action;
});

// What the reader has unfolded stays so when a new result comes, and the change is read out.
let unfolded = [];
document.addEventListener('htmx:beforeSwap', () => {
  unfolded = [...document.querySelectorAll('details[open][id]')].map((fold) => fold.id);
});
document.addEventListener('htmx:afterSettle', () => {
  unfolded.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  document.querySelectorAll('.needs-script').forEach((item) => { item.hidden = false; });
  const result = document.getElementById('resultat');
  const said = document.getElementById('besked');
  const news = result.dataset.announce ?? '';
  if (said.textContent !== news || !result.hasAttribute('hx-trigger')) said.textContent = news;
  result.querySelector('[data-focus]')?.focus();
});
document.addEventListener('htmx:afterRequest', (event) => {
  const button = event.detail.requestConfig?.triggeringEvent?.submitter;
  if (button?.name === 'show') document.getElementById('valt')?.scrollIntoView();
});

// Paper shows everything; older browsers cannot unfold by style alone.
window.addEventListener('beforeprint', () => {
  document.querySelectorAll('details:not([open])').forEach((fold) => {
    fold.open = true;
    fold.dataset.forPaper = '';
  });
});
window.addEventListener('afterprint', () => {
  document.querySelectorAll('details[data-for-paper]').forEach((fold) => {
    fold.open = false;
    delete fold.dataset.forPaper;
  });
});
