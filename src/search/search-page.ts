import type { SearchMeta } from '#exports/search-record.ts';
import { inPlural, type PluralForms } from '#words/plural.ts';
import { moveBetweenResults } from './keyboard.ts';
import { readMarkedText } from './marked-text.ts';
import { type FoundDispatch, type Results, search } from './pagefind.ts';
import { filledFields, readQuery } from './query.ts';

/** What the page says during a search, in its language. */
interface Said {
  readonly found: PluralForms;
  readonly nothing: string;
  readonly unavailable: string;
  readonly language: string;
}

const SHOWN_AT_ONCE = 10;

/** The search on the page: its form and its results. */
class SearchPage {
  readonly #form = part(HTMLFormElement, 'form');
  readonly #status = part(HTMLElement, 'status');
  readonly #list = part(HTMLElement, 'results');
  readonly #more = part(HTMLButtonElement, 'more');
  readonly #indexes = part(HTMLElement, 'indexes');
  readonly #template = part(HTMLTemplateElement, 'result');
  readonly #said: Said = JSON.parse(this.#form.dataset['said'] ?? '');
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
    this.#form.addEventListener('input', () => this.#search());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search();
    });
    this.#more.addEventListener('click', () => this.#showMore());
    moveBetweenResults(this.#form, this.#list);
    if (readQuery(fields)) this.#search();
  }

  async #search(): Promise<void> {
    const fields = filledFields(new FormData(this.#form));
    const query = readQuery(fields);
    history.replaceState(null, '', query ? `?${fields}` : location.pathname);
    if (!query) {
      this.#show([], '');
      return;
    }
    try {
      const results = await search(this.#form.dataset['index'] ?? '', query);
      if (!results) return;
      const { found, nothing, language } = this.#said;
      await this.#show(
        results,
        results.length > 0 ? inPlural(found, results.length, language) : nothing,
      );
    } catch {
      this.#show([], this.#said.unavailable);
    }
  }

  async #show(results: Results, status: string): Promise<void> {
    this.#results = results;
    this.#shown = 0;
    const first = await this.#take();
    // Another search may have replaced this one.
    if (results !== this.#results) return;
    this.#list.replaceChildren(...first);
    this.#indexes.hidden = first.length > 0;
    this.#status.textContent = status;
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
