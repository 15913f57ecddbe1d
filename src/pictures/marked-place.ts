import type { Place } from '#dispatch/schema.ts';

/** A place whose coordinates are known: degrees, north and east positive (WGS 84). */
export interface MarkedPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The places that a map can show. */
export function markedPlaces(places: readonly Place[]): readonly MarkedPlace[] {
  return places.flatMap(({ name, latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [{ name, latitude, longitude }],
  );
}
