import type { Found } from './name-runs.ts';
import { isParticle } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';

/** The names of a text, and the forms each is mentioned by. */
export class Mentions {
  readonly #names = new Map<string, string | undefined>();
  readonly #longest = new Map<string, number>();

  /** Records that a form stands for a name; a form of two names stands for neither. */
  add(form: string, name: string): void {
    const isOther = this.#names.has(form) && this.#names.get(form) !== name;
    this.#names.set(form, isOther ? undefined : name);
    const [first = form, ...others] = form.includes(' ') ? form.split(' ') : [form];
    this.#longest.set(first, Math.max(others.length + 1, this.#longest.get(first) ?? 0));
  }

  /** Whether a form stands for a name, or for several names. */
  has(form: string): boolean {
    return this.#names.has(form);
  }

  /** Whether a form stands for several names, and so for none. */
  isShared(form: string): boolean {
    return this.#names.has(form) && this.#names.get(form) === undefined;
  }

  /** A find under the name that its words stand for; unchanged where they stand for none, or for several. */
  named(found: Found): Found {
    return { ...found, name: this.#names.get(found.name) ?? found.name };
  }

  /** Where the words mention a name, the longest form first; never within a stretch that is taken. */
  findIn(words: readonly NameWord[], isTaken: (index: number) => boolean): readonly Found[] {
    const found: Found[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const mention = isTaken(from) ? undefined : this.#at(words, from, isTaken);
      if (!mention) continue;
      found.push(mention);
      from = mention.to - 1;
    }
    return found;
  }

  #at(words: readonly NameWord[], from: number, isTaken: (index: number) => boolean) {
    const first = words[from];
    if (!first || !(first.isCapital || isParticle(first))) return undefined;
    const most = from + (this.#longest.get(first.text) ?? 0);
    let found: Found | undefined;
    for (let to = from + 1; to <= most && to <= words.length && !isTaken(to - 1); to += 1) {
      if (to > from + 1 && !words[to - 1]?.isJoined) break;
      const name = this.#names.get(nameOf(words, from, to));
      if (name !== undefined) found = { from, to, name };
    }
    return found;
  }
}
