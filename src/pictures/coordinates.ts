import type { MarkedPlace } from './marked-place.ts';

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
