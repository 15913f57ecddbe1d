import type { ClientEntry, Subscription } from './client.ts';

/** A minimal reader for libraries that only parse: it keeps items by id, and notes which were read. */
export function keepById(read: () => Promise<readonly ClientEntry[]>): Subscription {
  const kept = new Map<string | undefined, ClientEntry>();
  const unread = new Set<string | undefined>();
  return {
    async fetch() {
      for (const entry of await read()) {
        if (!kept.has(entry.id)) unread.add(entry.id);
        kept.set(entry.id, entry);
      }
    },
    entries: async () => [...kept.values()],
    markRead: () => unread.clear(),
    unread: () => unread.size,
  };
}
