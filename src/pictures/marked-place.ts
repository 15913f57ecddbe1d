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

/** `54.71° N, 25.28° E`: to a hundredth of a degree, which is about a kilometre. */
export function formatCoordinates({
  latitude,
  longitude,
}: Pick<MarkedPlace, 'latitude' | 'longitude'>): string {
  return `${degrees(latitude)} ${latitude < 0 ? 'S' : 'N'}, ${degrees(longitude)} ${longitude < 0 ? 'W' : 'E'}`;
}

function degrees(angle: number): string {
  return `${Math.abs(angle).toFixed(2)}°`;
}
