const rendered = new Map<string, Promise<string>>();

/**
 * HTML that is the same on all pages, rendered for the first of them: a name stands for it. The dev server renders it for
 * each, since files change under it.
 */
export function renderOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  const known = rendered.get(name);
  if (known) return known;
  const html = render();
  rendered.set(name, html);
  return html;
}
