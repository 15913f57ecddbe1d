import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import { nearestName } from '#dispatch/nearest-name.ts';
import { isFileName, type NamedPicture, namedPictures } from '#mdx/named-pictures.ts';
import type { Finding, Problem } from '#wire/problem.ts';
import type { ContentFolder } from './content-folder.ts';
import { isWithin } from './within.ts';

/** A file whose pictures are checked. */
export interface IllustratedFile {
  /** Absolute path. */
  readonly path: string;
  /** As messages show it. */
  readonly file: string;
  readonly tree: Root;
  /** The line that the tree begins on, from 1. */
  readonly bodyLine: number;
}

/** The formats allowed for pictures: those that can hold nothing but a picture. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/iu;
/** The first bytes of each format: JPEG, PNG, GIF, WebP, AVIF. */
const SIGNATURE = /^(?:\xFF\xD8\xFF|\x89PNG\r\n|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:avi[fs]|mif1))/su;
const SIGNATURE_BYTES = 12;
const MOST_NAMED = 8;
// Vite would read only a part of a name with one of these characters. The marks at the end are placeholders that Vite
// and Astro replace in code.
const NOT_IN_A_NAME = /[?#%\\:*]|__(?:VITE|ASTRO)_/u;
// Hidden files are what systems and programs leave behind; nobody watches them for changes.
const HIDDEN = /(?:^|\/)\.(?!\.?\/)/u;

/**
 * Absolute path of a picture named in a body: relative to the file, or to the content folder if it begins with a slash.
 */
export function picturePath(root: string, path: string, src: string): string {
  return src.startsWith('/') ? join(root, src) : resolve(dirname(path), src);
}

/** The pictures named in a body that cannot be shown: missing, outside the content folder, or not pictures. */
export async function findBadPictures(
  { root }: Pick<ContentFolder, 'root'>,
  { path, file, tree, bodyLine }: IllustratedFile,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const picture of namedPictures(tree)) {
    const finding = await judgePicture(root, path, picture);
    const { line = 1, column = 1 } = picture.node.position?.start ?? {};
    if (finding) {
      problems.push({ severity: 'error', file, line: line + bodyLine - 1, column, ...finding });
    }
  }
  return problems;
}

/** Whether a picture that a body names is there still, and can be shown. */
export async function canShow(root: string, path: string, src: string): Promise<boolean> {
  return (await judgePicture(root, path, { src, mayBeRemote: false })) === undefined;
}

async function judgePicture(
  root: string,
  path: string,
  { src, mayBeRemote }: Pick<NamedPicture, 'src' | 'mayBeRemote'>,
): Promise<Finding | undefined> {
  if (mayBeRemote && !isFileName(src))
    return /^(?:https?:)?\/\//iu.test(src) ? undefined : notPicture(src);
  const picture = picturePath(root, path, src);
  const isNamed =
    PICTURE.test(src) &&
    !NOT_IN_A_NAME.test(src) &&
    !HIDDEN.test(src) &&
    picture.startsWith(root + sep);
  if (!isNamed || ![dirname(picture), picture].every((one) => isWithin(root, one))) {
    return notPicture(src);
  }
  const beginning = beginningOf(picture);
  if (beginning === undefined) return noPicture(src, root, dirname(picture));
  if (!SIGNATURE.test(beginning)) return brokenPicture(src);
  return (await isDecodable(picture)) ? undefined : brokenPicture(src);
}

// Decoding even a few pixels reads the whole file, so a truncated one fails.
async function isDecodable(path: string): Promise<boolean> {
  // Loaded on demand: few newsrooms have pictures, and every thread would wait for the library.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(path, { failOn: 'error' }).resize(8).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** The first bytes of a file, one character each; undefined if there is no file. */
function beginningOf(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(SIGNATURE_BYTES);
    const length = readSync(file, bytes, 0, SIGNATURE_BYTES, 0);
    return bytes.toString('latin1', 0, length);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function brokenPicture(src: string): Finding {
  return {
    code: 'dispatch/no-picture',
    found: `a file ${src.slice(0, 60)} that is no picture, or not all of one`,
    expected: 'JPEG, PNG, WebP, AVIF or GIF',
    remedy: 'put the picture there again',
  };
}

function notPicture(src: string): Finding {
  return {
    code: 'dispatch/invalid-attribute',
    found: `the picture ${src.slice(0, 60)}`,
    expected:
      'a file in the content folder, by no link that leads out of it, that ends in .jpg, .png, .webp, .avif or .gif, without ? # % : * in its name',
    remedy: 'put the picture itself beside the file, and write its name',
  };
}

function noPicture(src: string, root: string, folder: string): Finding {
  const shown = relative(root, folder);
  const there = picturesIn(folder);
  const [file = ''] = src.split('/').slice(-1);
  const near = there.length > 0 ? nearestName(file, there) : undefined;
  const ordered = near ? [near.name, ...there.filter((name) => name !== near.name)] : [];
  const named = ordered.slice(0, MOST_NAMED).join(', ');
  const others = ordered.length > MOST_NAMED ? ` and ${ordered.length - MOST_NAMED} more` : '';
  return {
    code: 'dispatch/no-picture',
    found: `no picture ${src.slice(0, 60)}`,
    expected: near ? `one of ${named}${others}, which lie in ${shown}` : `a picture in ${shown}`,
    remedy: near?.isNear
      ? `write ${src.slice(0, src.length - file.length)}${near.name}`
      : 'put the picture there, or take its name out',
  };
}

function picturesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => PICTURE.test(name))
      .sort();
  } catch {
    return [];
  }
}
