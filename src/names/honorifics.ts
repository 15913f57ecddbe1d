import { unionOf, wordTable } from './word-table.ts';

// All in small letters, for comparison; an abbreviation's full stop is not part of it.

/** Titles before a surname alone: even a single word after one is a person. */
export const STRONG_TITLES = wordTable(
  'mr mrs ms miss dr prof professor sir dame lady lord president premier chancellor minister',
  'senator sen rep gov governor congressman congresswoman gen col lt capt captain sgt sergeant maj',
  'adm admiral brig lieutenant colonel brigadier commander ambassador archbishop cardinal',
  'sheikh sheik ayatollah imam rabbi rev reverend justice herr frau mme mlle monsieur madame señor',
  'señora sra dra don doña signor signora dottor senhor senhora',
);

/** Titles of those who reign or serve under one name, which keeps the title: `Queen Margrethe`, `Pope Francis`. */
export const REGNAL_TITLES = wordTable(
  'king queen prince princess pope emperor empress sultan emir',
);

/** Offices and trades before a full name, `spokesman Ivan Petrov`, and in an apposition, `Ivan Petrov, a lawyer`. */
export const OFFICES = wordTable(
  'secretary general marshal major corporal superintendent inspector commissioner constable sheriff',
  'judge attorney prosecutor lawyer solicitor barrister magistrate speaker chairman chairwoman',
  'chairperson chair chief director head leader mayor councillor councilor deputy lawmaker legislator',
  'mp envoy diplomat spokesman spokeswoman spokesperson representative officer detective',
  'coach captain manager striker midfielder defender goalkeeper skipper referee champion',
  'analyst economist strategist researcher scientist engineer astronomer biologist historian',
  'architect author writer poet novelist journalist reporter editor photographer filmmaker actor',
  'actress singer conductor composer artist painter teacher headmaster headmistress principal',
  'student nurse surgeon physician doctor farmer fisherman pilot sailor soldier welder bishop priest',
  'pastor activist organiser organizer founder co-founder entrepreneur billionaire candidate',
  'co-ordinator coordinator treasurer trustee resident islander shopkeeper witness defendant',
  'suspect wife husband son daughter brother sister father mother widow colleague counterpart',
  'negotiator governor adviser advisor aide pianist violinist dean rector executive ceo cfo',
  'presidente presidenta ministro ministra canciller portavoz alcalde alcaldesa diputado senador',
  'gobernador gobernadora director directora jefe jefa secretario secretaria abogado fiscal juez',
  'prefeito governador président présidente ministre député députée maire porte-parole directeur',
  'directrice sénateur avocat procureur juge préfet bundeskanzler bundeskanzlerin präsident',
  'präsidentin minister ministerin bürgermeister bürgermeisterin sprecher sprecherin sindaco',
  'presidentessa portavoce direttore direttrice ministr prezydent premier statsminister',
);

/** Words before the title itself: `Prime Minister`, `Deputy Foreign Minister`. */
export const TITLE_ADJECTIVES = wordTable(
  'prime foreign deputy vice first acting former assistant senior interim chief high home interior',
  'defence defense finance justice health education energy oil trade transport agriculture labour',
  'labor culture environment infrastructure industry economy economic district crown major police',
  'lieutenant attorney managing executive',
);

/** Abbreviations whose full stop does not end a sentence. */
export const ABBREVIATIONS = wordTable(
  'mr mrs ms dr prof sen rep gov gen col lt capt sgt maj adm brig rev hon st mt mme mlle sr sra dra',
);

/** Nominatives of Cyrillic offices: a name after one is in the nominative too. */
export const CYRILLIC_OFFICES = wordTable(
  'президент премьер премьер-министр вице-премьер министр губернатор мэр глава директор гендиректор',
  'председатель спикер посол секретарь пресс-секретарь представитель депутат сенатор прокурор судья',
  'генерал полковник адвокат тренер аналитик эксперт президентка прем’єр-міністр міністр голова',
  'прэзідэнт міністр',
);

const COMPOUND_ENDS = [
  'minister',
  'ministerin',
  'präsident',
  'präsidentin',
  'kanzler',
  'kanzlerin',
  'sprecher',
  'sprecherin',
  'meister',
  'meisterin',
  '-general',
  '-elect',
  '-designate',
  '-in-chief',
];

const TITLES = unionOf(STRONG_TITLES, OFFICES, REGNAL_TITLES, CYRILLIC_OFFICES);

/** Whether a word, in small letters, is a title or an office of any kind. */
export function isTitle(word: string): boolean {
  return TITLES.has(word) || (word.length >= SHORTEST_COMPOUND && isCompoundTitle(word));
}

const SHORTEST_COMPOUND = 8;

// `Verkehrsminister`, `Bundespräsidentin`, `Secretary-General`, `Vice-President`.
function isCompoundTitle(word: string): boolean {
  return COMPOUND_ENDS.some((end) => word.endsWith(end)) || /^(?:vice|deputy|ex)-/u.test(word);
}
