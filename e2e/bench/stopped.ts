const asked = new AbortController();

// Only the first signal is caught, so that a second one ends the bench at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => asked.abort());
}

/** Aborts when the bench is asked to stop: running commands end, and files are removed on the way out. */
export const STOPPED: AbortSignal = asked.signal;
