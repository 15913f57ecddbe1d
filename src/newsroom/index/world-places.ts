import { facetPath } from '#dispatch/paths.ts';
import type { Facet } from '#edition/facets.ts';
import { coordinatesOf, type WorldPlace } from '#pictures/world-map.ts';
import { count, href, words } from './site.ts';

/** The places that the world map can show, each with its page. */
export function worldPlaces(places: readonly Facet[]): readonly WorldPlace[] {
  return places.flatMap((place) => {
    const { kind, name, slug, items } = place;
    const coordinates = coordinatesOf(place);
    if (!coordinates) return [];
    return [
      {
        ...coordinates,
        name,
        count: items.length,
        href: href(facetPath(kind, slug)),
        title: `${name}: ${count(words.dispatches, items.length)}`,
      },
    ];
  });
}
