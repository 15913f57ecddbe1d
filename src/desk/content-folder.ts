import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Instant, instantOf } from '#dispatch/dates.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import type { SiteAddress } from '#dispatch/paths.ts';
import { type Settings, settingsSchema, siteAddress, sourceDate } from '#dispatch/settings.ts';
import { readYaml } from '#dispatch/yaml.ts';

/** The folder that holds everything a publisher owns, and its settings from site.yaml. */
export interface ContentFolder {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Settings;
  /** The address of the site: from site.yaml, unless the environment overrides it. */
  readonly address: SiteAddress;
  /** The time to treat as now, if `SOURCE_DATE_EPOCH` is set. */
  readonly sourceDate: Instant | undefined;
}

/** The part of the environment that may override settings. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens `CONTENT_DIR`, or `content` in the working folder.
 *
 * @throws DispatchError where site.yaml is missing or wrong
 * @throws SettingsError where `SITE_URL`, `BASE_PATH` or `SOURCE_DATE_EPOCH` cannot be used
 */
export function openContentFolder(environment: Environment = process.env): ContentFolder {
  const root = resolve(environment['CONTENT_DIR'] || 'content');
  const settings = readSettings(settingsPath(root));
  const address = siteAddress(settings, {
    siteUrl: environment['SITE_URL'],
    basePath: environment['BASE_PATH'],
  });
  return { root, settings, address, sourceDate: sourceDate(environment['SOURCE_DATE_EPOCH']) };
}

/** The time that embargoes are compared with: `SOURCE_DATE_EPOCH`, or the clock. */
export function timeOf({ sourceDate }: Pick<ContentFolder, 'sourceDate'>): Instant {
  return sourceDate ?? instantOf(Date.now());
}

/** Where the settings of a content folder are. */
export function settingsPath(root: string): string {
  return join(root, 'site.yaml');
}

/** A path as messages show it: relative to the working folder, with forward slashes. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return (fromHere.startsWith('..') ? path : fromHere).replaceAll('\\', '/');
}

function readSettings(path: string): Settings {
  const file = shownPath(path);
  if (!existsSync(path)) throw new DispatchError([noSettings(file)]);
  const result = readYaml({ text: readFileSync(path, 'utf8'), file, firstLine: 1 }, settingsSchema);
  if (!result.ok) throw new DispatchError(result.problems);
  return result.data;
}

function noSettings(file: string) {
  return {
    severity: 'error',
    code: 'settings/missing',
    file,
    line: 1,
    column: 1,
    found: 'no such file',
    expected: 'the settings of the site: name, description, url, language',
    remedy: 'copy content/site.yaml of Slugline, or set CONTENT_DIR to the folder that has one',
  } as const;
}
