import type { SearchMeta } from '#exports/search-record.ts';
import { moveBetweenResults } from './keyboard.ts';
import { readMarkedText } from './marked-text.ts';
import { type Said, tellOutcome } from './outcome.ts';
import { type FoundDispatch, type Results, search } from './pagefind.ts';
import { filledFields, readQuery, SINCE_FIELD } from './query.ts';
import { askedYears, type SearchYears } from './years.ts';

const SHOWN_AT_ONCE = 10;

/** The search on the page: its form and its results. */
class SearchPage {
  readonly #form = part(HTMLFormElement, 'form');
  readonly #status = part(HTMLElement, 'status');
  readonly #list = part(HTMLElement, 'results');
  readonly #more = part(HTMLButtonElement, 'more');
  readonly #earlier = part(HTMLButtonElement, 'earlier');
  readonly #indexes = part(HTMLElement, 'indexes');
  readonly #template = part(HTMLTemplateElement, 'result');
  readonly #said: Said = JSON.parse(this.#form.dataset['said'] ?? '');
  readonly #years: SearchYears = JSON.parse(this.#form.dataset['years'] ?? '');
  #since = '';
  #results: Results = [];
  #shown = 0;

  begin(): void {
    const fields = new URLSearchParams(location.search);
    for (const [name, value] of fields) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = value;
      }
    }
    this.#since = fields.get(SINCE_FIELD) ?? '';
    this.#form.addEventListener('input', () => this.#search());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search();
    });
    this.#more.addEventListener('click', () => this.#showMore());
    this.#earlier.addEventListener('click', () => {
      this.#since = this.#earlier.value;
      this.#search();
    });
    moveBetweenResults(this.#form, this.#list);
    if (readQuery(fields)) this.#search();
  }

  async #search(): Promise<void> {
    const fields = filledFields([...new FormData(this.#form), [SINCE_FIELD, this.#since]]);
    const query = readQuery(fields);
    history.replaceState(null, '', query ? `?${fields}` : location.pathname);
    if (!query) {
      this.#show([], '');
      return;
    }
    const { years, next } = askedYears(this.#years, query);
    try {
      const results = await search(this.#form.dataset['index'] ?? '', years, query);
      if (!results) return;
      const since = next === undefined ? undefined : years.at(-1);
      await this.#show(results, tellOutcome(this.#said, results.length, since), next);
    } catch {
      this.#show([], this.#said.unavailable);
    }
  }

  async #show(results: Results, status: string, next?: string): Promise<void> {
    this.#results = results;
    this.#shown = 0;
    const first = await this.#take();
    // Another search may have replaced this one.
    if (results !== this.#results) return;
    this.#list.replaceChildren(...first);
    this.#indexes.hidden = first.length > 0;
    this.#status.textContent = status;
    this.#offerEarlier(next);
  }

  #offerEarlier(next = ''): void {
    // A button that goes leaves the focus to what it has found.
    if (next === '' && document.activeElement === this.#earlier) {
      (this.#list.querySelector('a') ?? this.#form.querySelector('input'))?.focus();
    }
    this.#earlier.value = next;
    this.#earlier.hidden = next === '';
  }

  async #showMore(): Promise<void> {
    const next = await this.#take();
    this.#list.append(...next);
    next[0]?.querySelector('a')?.focus();
  }

  async #take(): Promise<readonly Element[]> {
    const from = this.#shown;
    this.#shown = Math.min(from + SHOWN_AT_ONCE, this.#results.length);
    this.#more.hidden = this.#shown === this.#results.length;
    const found = await Promise.all(
      this.#results.slice(from, this.#shown).map((result) => result.data()),
    );
    return found.map((dispatch) => this.#toElement(dispatch));
  }

  #toElement({ url, excerpt, meta, filters }: FoundDispatch): Element {
    const [row] = this.#template.content.children;
    const element = document.importNode(row ?? this.#template, true);
    const field = (name: string): Element => {
      const found = element.querySelector(`[data-field="${name}"]`);
      if (!found) throw new Error(`A result has no ${name}.`);
      return found;
    };
    field('places').textContent = (filters.places ?? []).join(' · ');
    field('date').textContent = [meta.date, meta.credit].filter((text) => text !== '').join(' · ');
    field('excerpt').append(...readMarkedText(excerpt).map(toNode));
    field('excerpt').setAttribute('lang', meta.language);
    field('title').replaceWith(toLink(url, meta));
    return element;
  }
}

function toLink(url: string, { title, language }: SearchMeta): Element {
  const link = document.createElement('a');
  link.className = 'headline';
  link.href = url;
  link.lang = language;
  link.dir = 'auto';
  link.textContent = title;
  return link;
}

function toNode({ text, isFound }: ReturnType<typeof readMarkedText>[number]): Node | string {
  if (!isFound) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** A part of the page by its purpose. */
function part<E extends Element>(kind: abstract new () => E, name: string): E {
  const element = document.querySelector(`[data-search="${name}"]`);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${name}.`);
}

new SearchPage().begin();
