import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeOf, componentOf } from '../dispatch/editorial-components.ts';
import { nearestName } from '../dispatch/nearest-name.ts';
import type { Finding, Problem } from '../wire/problem.ts';
import type { ContentFolder } from './content-folder.ts';

/** A file whose figures are looked at. */
export interface FiguredFile {
  /** Absolute path. */
  readonly path: string;
  /** As messages show it. */
  readonly file: string;
  readonly tree: Root;
  /** The line that the tree begins on, from 1. */
  readonly bodyLine: number;
}

/** Formats that a figure may be in: those that are nothing but a picture. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/iu;
/** How they begin: JPEG, PNG, GIF, WebP, AVIF. */
const SIGNATURE = /^(?:\xFF\xD8\xFF|\x89PNG\r\n|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:avi[fs]|mif1))/su;
const SIGNATURE_BYTES = 12;
const MOST_NAMED = 8;

/** Absolute path of the picture that a figure names: beside its file, or from the content folder where it begins with a stroke. */
export function picturePath(root: string, path: string, src: string): string {
  return src.startsWith('/') ? join(root, src) : resolve(dirname(path), src);
}

/** The figures of a file whose picture is not there, or is none. */
export function findMissingPictures(
  { root }: Pick<ContentFolder, 'root'>,
  { path, file, tree, bodyLine }: FiguredFile,
): readonly Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const component = componentOf(node);
    const src = component?.name === 'Figure' ? attributeOf(component, 'src') : undefined;
    const finding = src === undefined ? undefined : judgePicture(root, path, src);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (finding) {
      problems.push({ severity: 'error', file, line: line + bodyLine - 1, column, ...finding });
    }
  });
  return problems;
}

function judgePicture(root: string, path: string, src: string): Finding | undefined {
  const picture = picturePath(root, path, src);
  // Of an address with one of these, Vite would take only a part for the name.
  if (!PICTURE.test(src) || /[?#%\\:*]/u.test(src) || !picture.startsWith(root + sep)) {
    return notPicture(src);
  }
  const beginning = beginningOf(picture);
  if (beginning === undefined) return noPicture(src, root, dirname(picture));
  return SIGNATURE.test(beginning) ? undefined : brokenPicture(src);
}

/** The first bytes of a file, each as a character; undefined where there is no file. */
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
    found: `a file ${src.slice(0, 60)} that is no picture`,
    expected: 'JPEG, PNG, WebP, AVIF or GIF',
    remedy: 'put the picture there again',
  };
}

function notPicture(src: string): Finding {
  return {
    code: 'dispatch/invalid-attribute',
    found: `the picture ${src.slice(0, 60)}`,
    expected:
      'a file in the content folder that ends in .jpg, .png, .webp, .avif or .gif, without ? # % : * in its name',
    remedy: 'put the picture beside the file, and name it in src="…"',
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
      ? `write src="${src.slice(0, src.length - file.length)}${near.name}"`
      : 'put the picture there, or take the figure out',
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
