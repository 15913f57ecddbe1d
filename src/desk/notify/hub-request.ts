import { excerpt } from '#wire/problem.ts';

/** The outcome of telling a hub of a feed. */
export type HubAnswer =
  | { readonly isAccepted: true }
  /** `mayRetry`: the same request may succeed later. */
  | { readonly isAccepted: false; readonly reason: string; readonly mayRetry: boolean };

/** A hub that is busy or broken may answer differently a moment later; one that does not understand will not. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Tells a hub that a feed has changed, with a form: `hub.mode=publish`, and the feed's address as `hub.url`. Hubs
 * accept that (PubSubHubbub 0.4, section 7); W3C WebSub, section 6, leaves it to them.
 *
 * @param milliseconds how long to wait for the hub
 */
export async function tellHub(hub: string, url: string, milliseconds: number): Promise<HubAnswer> {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': url }),
      // A redirect that is followed becomes a GET, which tells the hub nothing.
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
    });
    return await readAnswer(response);
  } catch (error) {
    return { isAccepted: false, reason: reasonOf(error, milliseconds), mayRetry: true };
  }
}

async function readAnswer(response: Response): Promise<HubAnswer> {
  const { ok, status, headers } = response;
  if (ok) {
    await response.body?.cancel();
    return { isAccepted: true };
  }
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    await response.body?.cancel();
    const reason = `it sends to ${excerpt(location, 0)}: if it has moved, name that address as “hub”`;
    return { isAccepted: false, reason, mayRetry: false };
  }
  const said = await firstWords(response);
  return {
    isAccepted: false,
    reason: `it answered ${status}${said === '' ? '' : `, “${said}”`}`,
    mayRetry: PASSING.has(status),
  };
}

// Only the first words: the answer may never end.
async function firstWords({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  // Reading may fail, too; the status is enough.
  const chunk = await reader?.read().catch(() => undefined);
  await reader?.cancel().catch(() => undefined);
  return excerpt(new TextDecoder().decode(chunk?.value).replace(/<[^>]*>/gu, ' '), 0);
}

function reasonOf(error: unknown, milliseconds: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `it gave no answer within ${milliseconds / 1000} s`;
  // `fetch` gives the network's error as the cause.
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
