import { type NearestName, nearestName } from '#dispatch/nearest-name.ts';

/**
 * What editors from other systems and languages call the keys of a dispatch: those of Jekyll, Hugo, WordPress, RSS,
 * NewsML and ninjs, and the plain words of English, German, French, Spanish, Russian and Belarusian.
 */
const OTHER_KEYS = `
headline | title head hed heading subject titel überschrift schlagzeile titre título titular заголовок загаловак
slug | permalink url link path address filename
dateline | datumszeile
located | location place city where coordinates coords geo ort lieu lugar место месца
date | day published pubdate publishdate publicationdate datepublished created datum fecha дата
agency | source provider credit publisher agentur quelle agence agencia агентство агенцтва
byline | author authors by writer reporter creator autor auteur автор аўтар
language | locale sprache langue idioma язык мова
topics | tags tag categories category keywords subjects sections section themen thema thèmes sujets temas темы тэмы
people | persons person names personen personnes personas люди персоны людзі
organisations | orgs companies organisationen organizaciones организации арганізацыі
places | countries locations regions orte lieux lugares места месцы
status | draft pubstatus state published_status zustand statut estado статус
embargoed | hold_until publish_after sperrfrist embargado эмбарго эмбарга
updated | modified lastmod datemodified last_modified changed aktualisiert actualizado обновлено
corrections | correction errata erratum fixes berichtigungen correcciones исправления
note | reason text explanation description
was | from old before wrong
now | to new after right
name | title label place location city town
supersedes | replaces evolvedfrom ersetzt remplace reemplaza заменяет
translates | translation translationof translation_of
reviewed | reviewdate checked approvedon
edNote | ednotes editornote comment comments notes note
wire | wirefile file original raw
sha256 | sha hash checksum digest
encoding | charset
id | uuid urn identifier
guid | externalid originalid sourceid
formerly | aliases alias redirect_from redirectfrom redirects oldurl old_url
latitude | lat
longitude | lon lng long
country | land pays país страна
timeZone | timezone tz zone zeitzone
description | summary tagline subtitle beschreibung descripción описание
url | address baseurl site siteurl link website
hub | hubs websub pubsubhubbub
`;

const KEYS_BY_NAME = tableOf(OTHER_KEYS);

/** What other systems and editors call the values of `status` and `headlineSource`. */
const OTHER_VALUES = new Map([
  [
    'status',
    tableOf(`
usable | published publish live public active final approved ready ok released release open online visible done normal
usable | uncancelled restored veröffentlicht publié publicado опубликовано апублікавана
withheld | draft drafts hold held onhold held_back pending private unpublished hidden review inreview embargo embargoed
withheld | suspended paused wip unlisted scheduled queued waiting offline spiked entwurf brouillon borrador черновик чарнавік
canceled | cancelled cancel killed kill retracted retract withdrawn withdraw recalled removed deleted pulled dead void
canceled | annulled revoked archived expired zurückgezogen annulé retiré cancelado retirado отменено отозвано адменена
`),
  ],
  [
    'headlineSource',
    tableOf(`
desk | editor edited editorial own ours us me manual newsroom staff redaktion rédaction redacción редакция
wire | agency source filed original provider agentur agence agencia
lead | lede first importer import auto automatic copy text intro
`),
  ],
]);

/** The key (of at least one) that was probably meant by an unknown one, and whether it is near enough to suggest. */
export function meantKey(found: string, known: readonly string[]): NearestName {
  const name = sameKey(found, known);
  const isEmpty = plainName(found) === '';
  if (name !== undefined) return { name, isNear: true };
  const nearest = nearestName(found.slice(0, 100), known);
  return isEmpty ? { ...nearest, isNear: false } : nearest;
}

/** The key that another name stands for: the same in another case or form, or what others call it. */
export function sameKey(found: string, known: readonly string[]): string | undefined {
  const plain = plainName(found);
  const same = known.find((name) => plainName(name) === plain);
  return same ?? KEYS_BY_NAME.get(plain)?.find((one) => known.includes(one));
}

/** The value of a key that was probably meant by another word. */
export function meantValues(key: string, found: string): readonly string[] {
  return OTHER_VALUES.get(key)?.get(plainName(found)) ?? [];
}

/** Without case, accents, spaces and hyphens: people who take over a name change these. */
function plainName(name: string): string {
  return name
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function tableOf(rows: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const row of rows.trim().split('\n')) {
    const [name = '', others = ''] = row.split(' | ');
    for (const other of others.split(' ').map(plainName)) {
      table.set(other, [...(table.get(other) ?? []), name]);
    }
  }
  return table;
}
