/** Declared here, since TypeScript would infer a type from every number in the file. */
declare module 'world-atlas/countries-50m.json' {
  import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

  const topology: Topology<{
    countries: { type: 'GeometryCollection'; geometries: (MultiPolygon | Polygon)[] };
  }>;
  // biome-ignore lint/style/noDefaultExport: JSON has no other.
  export default topology;
}
