/**
 * Lets readers search without a mouse: `/` goes to the search field, the arrow keys go down into the results and back
 * up, and Escape returns to the field.
 */
export function moveBetweenResults(form: HTMLFormElement, results: HTMLElement): void {
  const words = form.querySelector('input');
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...results.querySelectorAll('a')];
    const at = links.findIndex((link) => link.matches(':focus'));
    const isInWords = document.activeElement === words;
    if (event.key === '/' && !isTyping()) words?.focus();
    else if (event.key === 'Escape' && at >= 0) words?.focus();
    else if (event.key === 'ArrowDown' && (isInWords || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? words)?.focus();
    else return;
    event.preventDefault();
  });
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement;
}
