const asked = new AbortController();

// Only the first is caught, so that whoever asks again ends the bench where it stands.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => asked.abort());
}

/** Aborts when the bench is asked to stop: what runs ends, and what was written is removed on the way out. */
export const STOPPED: AbortSignal = asked.signal;
