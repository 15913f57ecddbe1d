import type { Found } from './name-runs.ts';
import { type NameWord, nameOf } from './name-words.ts';

/** Organisations known by name alone: one per line, with the other forms of its name. */
const FORMS = [
  'United Nations|UN|U.N.|ООН|ONU|Nations unies|Naciones Unidas|Vereinte Nationen',
  'European Union|EU|E.U.|ЕС|Union européenne|Unión Europea|Europäische Union|Unione europea|União Europeia',
  'NATO|Nato|North Atlantic Treaty Organization|НАТО|OTAN',
  'International Monetary Fund|IMF|МВФ|FMI|IWF',
  'World Health Organization|World Health Organisation|WHO|ВОЗ',
  'World Trade Organization|World Trade Organisation|WTO|ВТО',
  'World Bank|Banco Mundial|Banque mondiale|Weltbank',
  'International Atomic Energy Agency|IAEA|МАГАТЭ',
  'Organization for Security and Co-operation in Europe|Organisation for Security and Co-operation in Europe|OSCE|ОБСЕ',
  'Organization of the Petroleum Exporting Countries|Organisation of the Petroleum Exporting Countries|OPEC|ОПЕК|OPEP',
  'Organization for Economic Co-operation and Development|Organisation for Economic Co-operation and Development|OECD|OCDE|ОЭСР',
  'International Criminal Court|ICC',
  'International Court of Justice|ICJ',
  'International Committee of the Red Cross|ICRC',
  'Food and Agriculture Organization|FAO',
  'World Food Programme|WFP',
  'Association of Southeast Asian Nations|ASEAN',
  'African Union',
  'Arab League',
  'Commonwealth of Independent States|СНГ',
  'European Central Bank|ECB|EZB',
  'European Commission|Европейская комиссия|Еврокомиссия',
  'European Parliament',
  'Federal Reserve',
  'Federal Bureau of Investigation|FBI|ФБР',
  'Central Intelligence Agency|CIA|ЦРУ',
  'National Aeronautics and Space Administration|NASA',
  'European Space Agency|ESA',
  'UNICEF|ЮНИСЕФ',
  'UNESCO|Unesco|ЮНЕСКО',
  'UNHCR',
  'UNRWA',
  'Interpol|INTERPOL|Интерпол',
  'Europol',
  'Frontex',
  'FIFA|ФИФА',
  'UEFA|УЕФА',
  'International Olympic Committee|IOC|МОК',
  'Amnesty International',
  'Human Rights Watch',
  'Greenpeace',
  'Red Cross',
  'Red Crescent',
  'Médecins Sans Frontières|Doctors Without Borders|MSF',
  'Islamic State',
  'Hamas|ХАМАС',
  'Hezbollah|Hizbollah',
  'Taliban|Талибан',
  'House of Commons',
  'House of Lords',
  'House of Representatives',
  'Bundestag',
  'Bundeswehr',
  'Bundesbank',
  'Knesset',
  'State Duma|Госдума',
  'Gazprom|Газпром',
  'Rosneft|Роснефть',
  'Pentagon',
  'Labour Party|Labor Party',
  'Wall Street Journal',
  'New York Times',
].map((line) => line.split('|'));

const FORMS_BY_FORM = new Map(
  FORMS.flatMap((forms) => forms.map((form) => [form, forms] as const)),
);

const LONGEST_BY_FIRST_WORD = new Map<string, number>();
for (const form of FORMS_BY_FORM.keys()) {
  const words = form.split(' ');
  const first = words[0] ?? '';
  LONGEST_BY_FIRST_WORD.set(first, Math.max(words.length, LONGEST_BY_FIRST_WORD.get(first) ?? 0));
}

/** Where the words name a well-known organisation, the longest form first; never within a name that is taken. */
export function findKnownNames(
  words: readonly NameWord[],
  isTaken: (index: number) => boolean,
): readonly Found[] {
  const found: Found[] = [];
  for (const [from, { text, isCapital }] of words.entries()) {
    if (!isCapital || from < (found.at(-1)?.to ?? 0)) continue;
    for (let length = LONGEST_BY_FIRST_WORD.get(text) ?? 0; length > 0; length -= 1) {
      const to = from + length;
      const isWhole = words
        .slice(from, to)
        .every(({ isJoined }, offset) => !isTaken(from + offset) && (offset === 0 || isJoined));
      const name = nameOf(words, from, to);
      if (!isWhole || !FORMS_BY_FORM.has(name)) continue;
      found.push({ from, to, name });
      break;
    }
  }
  return found;
}

/** `UN` and `United Nations` in one text are one organisation, under the longest form found there. */
export function underOneName(found: readonly Found[]): readonly Found[] {
  const longest = new Map<readonly string[], string>();
  for (const { name } of found) {
    const forms = FORMS_BY_FORM.get(name);
    if (forms && name.length > (longest.get(forms)?.length ?? 0)) longest.set(forms, name);
  }
  return found.map((one) => {
    const forms = FORMS_BY_FORM.get(one.name);
    return { ...one, name: (forms && longest.get(forms)) ?? one.name };
  });
}
