import { getCollection } from 'astro:content';

/** The newest dispatches, newest first. */
export async function latest(count: number) {
  const dispatches = await getCollection('dispatches');
  return dispatches
    .sort((one, other) => other.data.date.getTime() - one.data.date.getTime())
    .slice(0, count);
}
