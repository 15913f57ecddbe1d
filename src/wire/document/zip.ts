import { unzipSync } from 'fflate';
import type { MarkupElement } from '#wire/container/markup.ts';
import { readXml } from '#wire/container/xml.ts';
import { WireError } from '#wire/problem.ts';
import { archiveListing } from '#wire/text/file-kind.ts';
import { brokenDocument, tooMuch } from './document.ts';

/** In bytes: no story is longer, and a few kilobytes of an archive may hold gigabytes. */
const MOST_BYTES = 5_000_000;
/** A document has some dozens of files. */
const MOST_FILES = 5000;

/** The XML files of an office document, by their names in it. Files of the same name count once, the last. */
export class OfficeFiles {
  readonly #files: Readonly<Record<string, Uint8Array>>;
  readonly #file: string;
  readonly #kind: string;

  /**
   * @param wanted the names of the files to read
   * @throws WireError document/broken, document/too-much
   */
  constructor(bytes: Uint8Array, file: string, kind: string, wanted: readonly string[]) {
    this.#file = file;
    this.#kind = kind;
    let files = 0;
    let total = 0;
    try {
      this.#files = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          files += 1;
          if (files > MOST_FILES) throw tooMuch(file, kind, `more than ${MOST_FILES} files in it`);
          if (!wanted.includes(name)) return false;
          total += originalSize;
          if (total > MOST_BYTES)
            throw tooMuch(file, kind, `more than ${MOST_BYTES} bytes of text`);
          return true;
        },
      });
    } catch (error) {
      throw error instanceof WireError ? error : brokenDocument(file, kind, 'no ZIP archive');
    }
  }

  /**
   * The root element of a file; undefined where it is missing.
   *
   * @throws WireError document/broken where it is no XML
   */
  root(name: string): MarkupElement | undefined {
    const bytes = this.#files[name];
    if (!bytes) return undefined;
    try {
      return readXml({ file: this.#file, text: new TextDecoder().decode(bytes) });
    } catch (error) {
      if (error instanceof WireError) {
        throw brokenDocument(this.#file, this.#kind, `“${name}” in it is no XML`);
      }
      throw error;
    }
  }
}

/** Whether a ZIP archive has a file of such a name. */
export function isZipWith(bytes: Uint8Array, names: RegExp): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return isZip && names.test(archiveListing(bytes));
}
