import { UsageError } from '#desk/command.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { readStandardInput } from '#desk/import/arrivals.ts';
import { type ArrivedBytes, openWireFile } from '#desk/import/wire-file.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { type OwnAgencies, ownAgencies } from '#wire/agencies.ts';
import type { Day } from '#wire/calendar.ts';
import { openContainer } from '#wire/container/container.ts';
import { openDocument } from '#wire/document/documents.ts';
import { readWire } from '#wire/parse-wire.ts';
import { WireError } from '#wire/problem.ts';
import { decode } from '#wire/text/decode.ts';

/**
 * Reads a text that was written here, from a file or, for `-`, from standard input. Where it gives no date, a first
 * line gives the day.
 *
 * @throws UsageError if the file is in `wire/` already
 * @throws DispatchError if it cannot be read
 */
export async function readWritten(
  folder: ContentFolder,
  name: string,
  day: Day,
): Promise<ArrivedBytes> {
  try {
    const opened = name === '-' ? await readStandardInput() : openWireFile(folder, name);
    if ('ownPath' in opened && opened.ownPath !== undefined) {
      throw new UsageError(`${opened.file} is filed already: npm run import -- ${opened.file}`);
    }
    const { file, bytes } = opened;
    const { maxWireBytes: maxBytes, agencies } = folder.settings;
    const dating = { maxBytes, day, ownAgencies: ownAgencies(agencies) };
    return { name: opened.name, file, bytes: await dated(bytes, file, dating) };
  } catch (error) {
    throw error instanceof WireError ? new DispatchError([error.problem]) : error;
  }
}

interface Dating {
  readonly maxBytes: number;
  readonly day: Day;
  readonly ownAgencies: OwnAgencies;
}

async function dated(
  bytes: Uint8Array,
  file: string,
  { day, ...options }: Dating,
): Promise<Uint8Array> {
  try {
    await readWire(bytes, file, options);
    return bytes;
  } catch (error) {
    const isUndated =
      error instanceof WireError && ['wire/no-date', 'wire/no-year'].includes(error.problem.code);
    // A first line would make a document or a container plain text.
    if (!isUndated || (await openDocument(bytes, file))) throw error;
    const text = decode(bytes, file, options);
    if (openContainer(text, file)) throw error;
    return new TextEncoder().encode(` date ${day}\n${text.replace(/^\uFEFF/u, '')}`);
  }
}
