import type { ClientEntry, Subscription } from './client.ts';

/** What a reader made with a library that only parses does: it keeps items by their ids, and with them what was read. */
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
