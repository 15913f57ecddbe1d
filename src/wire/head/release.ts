import { dayOfLine } from '#wire/date-line.ts';

/** What a publicist puts above a release, a line each: in English, then in other languages. */
const PHRASES = [
  'for (?:immediate|general) (?:release|publication|use|distribution|broadcast)',
  '(?:immediate|general) release',
  'for release',
  'release (?:date|time)',
  '(?:press|news|media) (?:release|statement|advisory|announcement|notice)',
  '(?:zur )?sofortige[nr]? (?:veröffentlichung|freigabe)',
  '(?:presse|medien)(?:mitteilung|information|erklärung|aussendung|meldung)',
  '(?:pour )?(?:diffusion|publication) immédiate',
  'communiqué de presse',
  '(?:para )?(?:su )?(?:publicación|difusión|divulgación) inmediata',
  '(?:nota|comunicado) de prensa',
  'comunicato stampa',
  '(?:per la )?(?:pubblicazione|diffusione) immediata',
  '(?:comunicado|nota) (?:de|à) imprensa',
  '(?:para )?(?:divulgação|publicação) imediata',
  '(?:pers|media)bericht',
  '(?:voor )?(?:directe|onmiddellijke) (?:publicatie|verspreiding)',
  '(?:informacja|notatka) prasowa',
  'do natychmiastowej publikacji',
  'press(?:meddelande|emeddelelse|emelding)',
  '(?:för|til) (?:omedelbar|umiddelbar|øjeblikkelig) (?:publicering|offentliggørelse|publisering)',
  'tisková zpráva',
  'basın (?:bülteni|açıklaması)',
  '(?:для )?немедленно(?:й|го) (?:публикации|распространения)',
  'пресс-релиз',
  '(?:для )?негайно(?:ї|го) (?:публікації|поширення)',
  'прес-реліз',
].join('|');
const RELEASE_LINE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${PHRASES})(?:[\\s:|/,–—-]+(?:${PHRASES}|immediate(?:ly)?))*(?![\\p{L}\\p{N}])`,
  'iu',
);
const LONGEST_LINE = 200;

/** A line that says that copy is a release and may be published, `FOR IMMEDIATE RELEASE`, and what else stands in it. */
export interface ReleaseLine {
  /** In UTF-16 units: the words that say so, and what joins them to the rest. */
  readonly length: number;
  /** The headline behind it, `Press release: Harbour opens again`; empty where there is none. */
  readonly headline: string;
}

/** Reads such a line; a date may stand behind. */
export function readReleaseLine(line: string): ReleaseLine | undefined {
  const [said] = (line.length <= LONGEST_LINE && RELEASE_LINE.exec(line)) || [];
  if (said === undefined) return undefined;
  const rest = line.slice(said.length);
  const joint = /^[\s:|,–—*.-]*/u.exec(rest)?.[0] ?? '';
  const words = rest.slice(joint.length);
  if (!/[\p{L}\p{N}]/u.test(words) || dayOfLine(words.trim()) !== undefined) {
    return { length: line.length, headline: '' };
  }
  return /[:–—]|\s-/u.test(joint)
    ? { length: said.length + joint.length, headline: words }
    : undefined;
}
