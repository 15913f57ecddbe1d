import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isThorough, sized } from '#testing/sized.ts';

/** A site that the tests build and look at. */
export interface Site {
  readonly name: string;
  readonly content: string;
  readonly out: string;
  /** Its public address, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The environment of its build, apart from its folders. */
  readonly environment: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '../..');

// Two clones tested at once on one machine must not share a port.
const FIRST_PORT = 20_000 + 10 * (Number.parseInt(digestOf(ROOT), 16) % 1000);

/** Folders of the tests. The content is outside the project, as a publisher's may be. */
export const WORK = join(tmpdir(), `slugline-e2e-${digestOf(ROOT)}`);
export const DEMONSTRATION = join(WORK, 'newsroom');
export const ARCHIVE = join(WORK, 'archive');

/** The number of dispatches in the generated archive: enough that files are read in threads. CI uses more. */
export const ARCHIVE_DISPATCHES = sized(420, 700);
/** The time of its build, at which the two days of the news sitemap end. */
export const ARCHIVE_BUILT = Date.UTC(2024, 0, 5, 12);

/** The folder of `npm run demo`, separate so that the demonstration can be viewed while the tests run. */
export const DEMO_WORK = join(tmpdir(), `slugline-demo-${digestOf(ROOT)}`);

/** The demonstration newsroom of `npm run demo`: its public address is the local one, so that feeds can be followed. */
export function demoAt(port: number): Site {
  const url = `http://localhost:${port}`;
  return {
    name: 'demo',
    content: join(DEMO_WORK, 'newsroom'),
    out: join(DEMO_WORK, 'dist'),
    url,
    port,
    environment: { SITE_URL: url, BASE_PATH: '' },
  };
}

/** The project's own edition, and the demonstration newsroom at the root of a host and below a path. */
export const SITES: readonly Site[] = [
  {
    name: 'edition',
    content: join(ROOT, 'content'),
    out: join(WORK, 'dist-edition'),
    url: 'https://slugline.example',
    port: FIRST_PORT,
    environment: {},
  },
  {
    name: 'newsroom',
    content: DEMONSTRATION,
    out: join(WORK, 'dist-newsroom'),
    url: 'https://karsholm.example',
    port: FIRST_PORT + 1,
    environment: {},
  },
  {
    name: 'newsroom below /sub',
    content: DEMONSTRATION,
    out: join(WORK, 'dist-newsroom-sub'),
    url: 'https://example.org/sub',
    port: FIRST_PORT + 2,
    environment: { SITE_URL: 'https://example.org', BASE_PATH: '/sub' },
  },
];

/**
 * The demonstration newsroom built again, at other times and in other places: it must be the same to the byte. A cold
 * build elsewhere too, in a thorough test.
 */
export const REPEATED: readonly Omit<Site, 'port' | 'url'>[] = [
  {
    name: 'newsroom again, warm',
    content: DEMONSTRATION,
    out: join(WORK, 'dist-newsroom-warm'),
    environment: {
      ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      BUILD_THREADS: '1',
    },
  },
  ...(isThorough
    ? [
        {
          name: 'newsroom again, cold and elsewhere',
          content: join(WORK, 'newsroom-copy'),
          out: join(WORK, 'dist-newsroom-cold'),
          environment: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
        },
      ]
    : []),
];

const BUILT = { SOURCE_DATE_EPOCH: String(ARCHIVE_BUILT / 1000) };

/** The generated archive, which no browser opens: its files are read. Below a path too, in a thorough test. */
export const ARCHIVES: readonly Omit<Site, 'port'>[] = [
  {
    name: 'archive',
    content: ARCHIVE,
    out: join(WORK, 'dist-archive'),
    url: 'https://archive.example',
    environment: BUILT,
  },
  ...(isThorough
    ? [
        {
          name: 'archive below /sub',
          content: ARCHIVE,
          out: join(WORK, 'dist-archive-sub'),
          url: 'https://example.org/sub',
          environment: { SITE_URL: 'https://example.org', BASE_PATH: '/sub', ...BUILT },
        },
      ]
    : []),
];

/** The port of the browser that Lighthouse uses. */
export const LIGHTHOUSE_PORT = FIRST_PORT + 7;

/** The port on which `npm run screenshots` serves. */
export const SCREENSHOTS_PORT = FIRST_PORT + 8;

/** The port for the tests of `npm run dev`. */
export const DEV_PORT = FIRST_PORT + 9;

/** The browser that the preparation found. */
export const BROWSER_FILE = join(WORK, 'browser');

/** The address of a site while it is tested. */
export function servedAt({ url, port }: Site): string {
  return `http://localhost:${port}${new URL(url).pathname.replace(/\/$/u, '')}`;
}

/** The arguments with which npm serves a built site. */
export function previewArguments({ port }: Pick<Site, 'port'>): readonly string[] {
  return ['run', '--silent', 'preview', '--', '--port', String(port), '--ignore-lock'];
}

/** The environment in which the project's commands find a site. */
export function environmentOf({
  content,
  out,
  environment,
}: Pick<Site, 'content' | 'out' | 'environment'>): Record<string, string> {
  return { ...environment, CONTENT_DIR: content, OUT_DIR: out };
}

// Two clones on one machine must not build into the same folder.
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
