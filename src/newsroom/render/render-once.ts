const rendered = new Map<string, Promise<string>>();

/**
 * Renders HTML that is the same on all pages once, and keeps it under a name. The dev server renders it for each page,
 * since files change.
 */
export function renderOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  const known = rendered.get(name);
  if (known) return known;
  const html = render();
  rendered.set(name, html);
  return html;
}
