import { newsroom } from '#newsroom/index/edition.ts';
import type { PageType, SinglePageType } from './page-type.ts';
import type { PageView } from './site-view.ts';

// How the routes in `src/pages` reach their views. Nothing else here knows Astro.

/** The pages of a type for `getStaticPaths`, each with its view. */
export async function pathsOf<View extends PageView>(type: PageType<View>) {
  return type.list(await newsroom()).map(({ params, view }) => ({ params, props: { view } }));
}

/** The view of the only page of a type. */
export async function viewOf<View extends PageView>(type: SinglePageType<View>): Promise<View> {
  return type.view(await newsroom());
}
