import { anpa1312 } from './anpa-1312.ts';
import { atom } from './atom.ts';
import { htmlPage } from './html-page.ts';
import { iptc7901 } from './iptc-7901.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { ritzau } from './ritzau.ts';
import { rss } from './rss.ts';

/** The formats that agencies send copy in. Commands, the front matter and the tests are made from this list. */
export const CONTAINER_READERS = [
  anpa1312,
  iptc7901,
  nitf,
  newsml1,
  newsmlG2,
  ninjs,
  ritzau,
  rss,
  atom,
  htmlPage,
] as const;

export type ContainerFormat = (typeof CONTAINER_READERS)[number]['name'];

export const CONTAINER_FORMATS: readonly ContainerFormat[] = CONTAINER_READERS.map(
  ({ name }) => name,
);
