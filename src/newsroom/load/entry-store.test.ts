import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { EntryStore, type StoreContext } from './entry-store.ts';

/** A store that keeps an entry whose digest is as before, as Astro's does. */
class KeepingStore {
  readonly entries = new Map<string, Parameters<StoreContext['store']['set']>[0]>();

  readonly set: StoreContext['store']['set'] = (entry) => {
    const isKept = this.entries.get(entry.id)?.digest === entry.digest;
    if (!isKept) this.entries.set(entry.id, entry);
    return !isKept;
  };
  readonly keys = () => [...this.entries.keys()];
  readonly delete = (key: string) => void this.entries.delete(key);
  readonly addModuleImport = () => {};
}

test('a dispatch gets its pictures when its embargo ends, though its file is as it was', () => {
  const store = new KeepingStore();
  const load = (pictures: Readonly<Record<string, string>>) => {
    const entries = new EntryStore({ store, root: '/' }, { root: tmpdir() }, 'dispatches');
    entries.put('a.mdx', { data: { pictures }, digest: 'as before', isModule: false });
    entries.dropOthers();
    return store.entries.get('a.mdx')?.data;
  };
  assert.deepEqual(load({}), { pictures: {} });
  assert.deepEqual(load({ 'mole.jpg': './mole.jpg' }), { pictures: { 'mole.jpg': './mole.jpg' } });
});

test('pictures are listed again in each build, since another content folder may have been built in between', () => {
  const store = new KeepingStore();
  let writes = 0;
  const deleting = {
    ...store,
    delete: (key: string) => {
      writes += 1;
      store.delete(key);
    },
  };
  for (const hasPictures of [true, true, false]) {
    const entries = new EntryStore(
      { store: deleting, root: '/' },
      { root: tmpdir() },
      'dispatches',
    );
    const data = { pictures: hasPictures ? { 'mole.jpg': './mole.jpg' } : {} };
    entries.put('a.mdx', { data, digest: 'as before', isModule: false, hasPictures });
  }
  assert.equal(writes, 2);
  assert.deepEqual(store.entries.get('a.mdx')?.data, { pictures: {} });
});
