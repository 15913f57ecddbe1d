import { hash } from 'node:crypto';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { FACET_KINDS, SEARCH_INDEX_PATH, toUrl } from '#dispatch/paths.ts';
import { facetNames, searchedYears, searchRecords } from '#exports/search-record.ts';
import { toFeedBody } from '#feeds/body.ts';
import { type Newsroom, newsroom, reopen } from '#newsroom/index/edition.ts';
import { folder } from '#newsroom/index/site.ts';
import { outcomeOf } from '#newsroom/plan/edition-outcome.ts';
import { listSiteFiles } from '#newsroom/plan/list-site-files.ts';
import { inShare } from '#newsroom/plan/share.ts';
import type { KnownKeys, PlannedFile } from '#newsroom/plan/site-plan.ts';
import { ViewDigests } from '#newsroom/plan/view-digests.ts';
import { listPages, pageFile } from '#newsroom/views/page-types.ts';
import { siteView } from '#newsroom/views/site-view.ts';
import { withContentPolicy } from './content-security.ts';
import type { MadeFile, Site, SiteProgram } from './site-program.ts';

/**
 * Renders pages outside of Astro's build. Astro's own app for builds needs the internals of the build; this is the one
 * that servers use, with an error thrown where a server would answer with a page.
 */
class PageApp extends App {
  protected override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      renderError: async (_request, { error, response, status }) => {
        if (response) return response;
        throw error ?? new Error(`status ${status}`);
      },
    };
  }
}

const { manifest } = createApp();

/** What Astro bundles of this site: everything that makes its files from the edition cache (`SiteProgram`). */
export const program: SiteProgram = {
  async renderBodies() {
    return (await newsroom()).components;
  },
  async open(sources) {
    return openSite(await reopen(sources));
  },
};

/** A file or a folder of the site, before it is made. */
interface Output {
  readonly file: string;
  readonly view: () => unknown;
  readonly source?: (() => unknown) | undefined;
  readonly make: () => Promise<MadeFile['content']>;
}

/** Digests of parts of the editions that were opened: the next edition has most of the items. */
const partDigests = new WeakMap<object, string>();

async function openSite(shown: Newsroom): Promise<Site> {
  const { edition, components } = shown;
  // The indexes of a search take longest, and come first, so that no core waits for another at the end.
  const outputs = [
    ...searchOutputs(shown),
    ...pageOutputs(shown),
    ...(await fileOutputs(shown)),
    ...releaseOutputs(shown),
  ];
  return {
    plan(share, known) {
      const facets = FACET_KINDS.flatMap((kind) => edition.facets[kind]);
      const parts = [...edition.items, ...facets, siteView(shown)];
      const digests = new ViewDigests(parts, partDigests);
      const files = inShare(outputs, share).map((output) => planned(output, digests, known));
      return { files, outcome: outcomeOf(shown, folder.settings) };
    },
    async make(index) {
      const output = outputs[index];
      if (!output) throw new RangeError(`no file ${index}`);
      return { file: output.file, content: await output.make() };
    },
    bodies: components,
  };
}

function planned(
  { file, view, source }: Output,
  digests: ViewDigests,
  known: KnownKeys,
): PlannedFile {
  const made = source && digests.of(source());
  const key = (made && known.get(made)) ?? digests.of(view());
  return { file, key, source: made };
}

function searchOutputs({ edition, htmlOf, bodyDigestOf }: Newsroom): readonly Output[] {
  const { settings, address } = folder;
  if (!settings.search) return [];
  const textOf = (item: EditionItem) =>
    toFeedBody(htmlOf(item), toUrl(address, itemPath(item))).text;
  const { facets } = edition;
  const names = facetNames(facets);
  return searchedYears(edition).map(({ period, items }) => {
    return {
      file: `${SEARCH_INDEX_PATH.slice(1)}${period}/`,
      source: () => ({ search: period, items, bodies: items.map(bodyDigestOf), names }),
      view: () => [...searchRecords({ items, facets }, bodyDigestOf, folder)],
      make: async () => ({
        records: searchRecords({ items, facets }, textOf, folder),
        language: settings.language,
      }),
    };
  });
}

function pageOutputs(shown: Newsroom): readonly Output[] {
  // Astro keeps the addresses of a route by the manifest that it is asked with.
  const app = new PageApp({ ...manifest }, false);
  const routes = new Map(manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  // Astro puts styles into pages, and which go together depends on all pages.
  const styles = hash('sha256', JSON.stringify(manifest.routes.map((route) => route.styles)));
  const taken = new Map<string, string>();
  return listPages(shown).map(({ path, route, view, source }) => {
    const routeData = routes.get(`src/pages/${route}`);
    if (!routeData) throw new Error(`no route ${route} for ${path}`);
    const other = taken.get(path);
    if (other !== undefined) throw new Error(`both ${other} and ${route} make the page ${path}`);
    taken.set(path, route);
    return {
      file: pageFile(path),
      view: () => ({ styles, view: view() }),
      source: source && (() => ({ route, styles, source: source() })),
      async make() {
        const request = new Request(toUrl(folder.address, path));
        const response = await app.render(request, { routeData });
        return withContentPolicy(await response.text(), route);
      },
    };
  });
}

/** The time at which a scheduler should build again, if a dispatch waits for one. Its name hides it from readers. */
function releaseOutputs({ edition: { nextRelease } }: Newsroom): readonly Output[] {
  if (nextRelease === undefined) return [];
  const file = '.slugline-next-release';
  return [{ file, view: () => nextRelease, make: async () => `${nextRelease}\n` }];
}

async function fileOutputs(shown: Newsroom): Promise<readonly Output[]> {
  const files = await listSiteFiles(folder, shown);
  return Array.from(files, ({ path, view, content }) => ({
    file: decodeURI(path).slice(1),
    view: () => view,
    make: async () => content(),
  }));
}
