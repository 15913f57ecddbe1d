import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** An item as a client keeps it after fetching a feed. */
export interface ClientEntry {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** The authors that the client keeps: some keep only one. */
  readonly authors: readonly (string | undefined)[];
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly html: string;
}

/** A client that follows a feed. */
export interface Subscription {
  /** Fetches the feed. */
  readonly fetch: () => Promise<void>;
  /** All items that it keeps. */
  readonly entries: () => Promise<readonly ClientEntry[]>;
  /** Marks all items as read; absent if the client keeps no such mark. */
  readonly markRead?: () => void;
  readonly unread?: () => number;
}

/** A program or a library by which people follow feeds. */
export interface FeedClient {
  readonly name: string;
  /** The Debian package that it comes with; undefined if the project includes it. */
  readonly debian?: string;
  readonly isInstalled: () => boolean;
  readonly fileNames: readonly string[];
  /** Whether it asks only for changes. */
  readonly asksForChanges: boolean;
  /** Whether it decodes character references in the text once more than the format requires. */
  readonly decodesTwice?: boolean;
  /** What becomes of a changed item; a mail that was sent stays. */
  readonly change: 'in place' | 'kept as it was';
  /** @param folder an empty folder for this client */
  readonly subscribe: (url: string, folder: string) => Promise<Subscription>;
}

/** Whether a command can be run. */
export function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Runs a program, and returns its standard output.
 *
 * @throws Error with its messages, if it fails or takes longer than a minute
 */
export async function runProgram(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 100_000_000,
    // Settings of the user who runs the tests are ignored, and nothing leaves this machine.
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', LC_ALL: 'C.UTF-8', no_proxy: '*' },
  });
  return stdout;
}
