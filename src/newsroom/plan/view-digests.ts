import { hash } from 'node:crypto';
import { remember } from '#wire/remember.ts';

/**
 * Digests of views. A view is plain data: all that a file of the site shows beside what is constant for the site. While its
 * digest stays the same, so do the bytes of the file.
 */
export class ViewDigests {
  readonly #shared: ReadonlySet<object>;
  readonly #digests: WeakMap<object, string>;
  /** The twins of a dispatch, and the feeds of a subject, are files of one view. */
  readonly #ofLast = remember((view: unknown) => digest(this.#written(view)), 1);

  /**
   * @param shared parts that many views have, and that do not change: the digest of each is worked out once
   * @param digests of parts, which are known or will be
   */
  constructor(shared: Iterable<object>, digests = new WeakMap<object, string>()) {
    this.#shared = new Set(shared);
    this.#digests = digests;
  }

  /** @throws TypeError if the view holds anything but plain data, which a digest could miss */
  of(view: unknown): string {
    return this.#ofLast(view);
  }

  #written(value: unknown): string {
    if (typeof value !== 'object' || value === null) return written(value);
    return this.#shared.has(value) ? this.#writtenShared(value) : this.#writtenParts(value);
  }

  #writtenShared(value: object): string {
    const known = this.#digests.get(value);
    if (known !== undefined) return known;
    const made = `#${digest(this.#writtenParts(value))}`;
    this.#digests.set(value, made);
    return made;
  }

  #writtenParts(value: object): string {
    if (Array.isArray(value)) {
      let text = '[';
      for (const part of value) text += `${this.#written(part)},`;
      return `${text}]`;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw notPlain(value);
    let text = '{';
    for (const [key, part] of Object.entries(value))
      text += `${written(key)}${this.#written(part)},`;
    return `${text}}`;
  }
}

// A text with its length needs no escaping, which would take longer than all else.
function written(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`;
  if (value === undefined) return 'undefined';
  if (typeof value === 'function' || typeof value === 'symbol') throw notPlain(value);
  return typeof value === 'bigint' ? `${value}n` : JSON.stringify(value);
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}

function notPlain(value: unknown): TypeError {
  return new TypeError(`a view holds ${Object.prototype.toString.call(value)}, not plain data`);
}
