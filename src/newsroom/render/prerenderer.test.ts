import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { cacheFolder } from '#desk/cache-folder.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { keepComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { withExport } from './prerenderer.ts';

const root = mkdtempSync(join(tmpdir(), 'slugline-prerenderer-'));
after(() => rmSync(root, { recursive: true }));
writeFileSync(
  join(root, 'site.yaml'),
  'name: A\ndescription: B\nurl: https://example.org\nlanguage: en\nsearch: false\n',
);
writeFileSync(join(root, 'ledger.txt'), '/about/ - published\n');
// Left by the pages of a build, which have no components here.
mkdirSync(cacheFolder(root), { recursive: true });
keepComponentBodies(openContentFolder({ CONTENT_DIR: root }), new Map());
after(() => rmSync(cacheFolder(root), { recursive: true }));

suite('a build that does not write a page', () => {
  const rows: readonly [string, Error | undefined, RegExp | undefined][] = [
    ['says which address it lacks', undefined, /no page at \/about\//u],
    ['says no more than what failed, if rendering it failed', new Error('no room'), undefined],
  ];
  for (const [name, failure, lost] of rows) {
    test(name, async () => {
      const out = join(root, 'out');
      mkdirSync(out, { recursive: true });
      const prerenderer = withExport(
        { root, out, base: '/' },
        {
          name: 'test',
          getStaticPaths: async () => [],
          render: async () => {
            if (failure) throw failure;
            return new Response('', { status: 404 });
          },
        },
      );
      await prerenderer.getStaticPaths();
      const rendered = prerenderer.render(new Request('https://example.org/about/'), {
        routeData: Object.create(null),
      });
      if (failure) await assert.rejects(async () => rendered, failure);
      else await rendered;
      const torn = prerenderer.teardown?.();
      if (lost) await assert.rejects(async () => torn, lost);
      else await torn;
    });
  }
});
