const rendered = new WeakMap<object, Map<string, Promise<string>>>();

/**
 * Renders HTML that is the same on all pages of a newsroom once, and keeps it under a name.
 *
 * @param shown what it shows
 */
export function renderOnce(
  shown: object,
  name: string,
  render: () => Promise<string>,
): Promise<string> {
  const kept = rendered.get(shown) ?? new Map<string, Promise<string>>();
  rendered.set(shown, kept);
  const html = kept.get(name) ?? render();
  kept.set(name, html);
  return html;
}
