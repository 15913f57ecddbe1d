import { parseDocument } from 'yaml';

/**
 * An MDX file as a program of an editor's would change it: its front matter, with comments and order kept, and its
 * body.
 */
export interface EditableFile {
  readonly frontMatter: ReturnType<typeof parseDocument>;
  /** After the line that ends the front matter. */
  readonly body: string;
}

const FRONT_MATTER = /^---\n(.*?\n)---\n/su;

export function readEditable(source: string): EditableFile {
  const { yaml, body } = splitFrontMatter(source);
  return { frontMatter: parseDocument(yaml), body };
}

/** The front matter of an MDX file as the importer writes it, and the text after it. */
export function splitFrontMatter(source: string): { readonly yaml: string; readonly body: string } {
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(source) ?? [];
  return { yaml, body: source.slice(whole.length) };
}

export function writeEditable({ frontMatter, body }: EditableFile): string {
  return `---\n${frontMatter.toString({ lineWidth: 0 })}---\n${body}`;
}
