/** What a publicist puts above a release, a line each: in English, then in other languages. */
const PHRASES = [
  'for (?:immediate|general) (?:release|publication|use|distribution|broadcast)',
  '(?:immediate|general) release',
  'for release',
  'release (?:date|time)',
  'immediate(?:ly)?',
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
const DATE_PARTS = '[\\p{L}\\p{M}]{3,12}\\.?,?|\\d{1,4}(?:st|nd|rd|th)?[.,]?';
const RELEASE_LINE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${PHRASES})(?:[\\s:|/,–—-]+(?:${PHRASES}))*(?:\\s*[:|/,–—-]+\\s*(?:(?:${DATE_PARTS})\\s*){2,4})?[^\\p{L}\\p{N}]*$`,
  'iu',
);
const LONGEST_LINE = 120;

/** Whether a line says that copy is a release and may be published: `FOR IMMEDIATE RELEASE`, `Press release`. */
export function isReleaseLine(line: string): boolean {
  return line.length <= LONGEST_LINE && RELEASE_LINE.test(line);
}
