import { Document } from 'yaml';

/** An MDX file of front matter and a body. Keys without a value, and empty lists, are left out. */
export function writeMdx(frontMatter: Readonly<Record<string, unknown>>, body: string): string {
  const entries = Object.entries(frontMatter).filter(([, value]) => !isNothing(value));
  const yaml = new Document(Object.fromEntries(entries)).toString({ lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}`;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
