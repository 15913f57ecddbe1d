import { monthNumber } from '#wire/months.ts';
import { isWeekday } from '#wire/weekdays.ts';

/** Abbreviations that mean the same zone everywhere; `IST` (India, Ireland, Israel) does not. */
export const OFFSETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GMT: '+00:00',
    UTC: '+00:00',
    WET: '+00:00',
    BST: '+01:00',
    CET: '+01:00',
    MEZ: '+01:00',
    CEST: '+02:00',
    MESZ: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    MSK: '+03:00',
    МСК: '+03:00',
    мск: '+03:00',
    JST: '+09:00',
    KST: '+09:00',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    EST: '-05:00',
    EDT: '-04:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
  }),
);

/** Words that say that copy is held, but not until when. */
const HOLDING: ReadonlySet<string> = new Set(
  `embargo embargoed embargado embargada sperrfrist эмбарго ембарго hold release released not for publication publish published
  broadcast use before until till til to strictly strict under copy story text material this is be the at on from
  advance adv thereafter date please observe respect following contents information are report article released used
  be published bitte achtung beachten onder tot sotto bajo sob de da den eds editors note lifts ends expires sous jusqu'au jusqu'à le à au du bis gesperrt um am hasta las el la del
  fino alle até às as do publicar difundir antes ne pas publier diffuser avant não divulgar non pubblicare diffondere prima delle не для публикации
  публиковать публікувати печати до в с`.split(/\s+/u),
);
/** Words for the end of an embargo that give no exact time. */
const VAGUE: ReadonlySet<string> = new Set(
  `noon midnight midday today tomorrow tonight morning afternoon evening night end of day week month year after
  speech delivery notice further clear local time in o'clock et ct mt pt eastern central mountain pacific est
  standard summer daylight heure heures uhr uur часов hours hrs h am pm a p check against its his her a an and or`.split(
    /\s+/u,
  ),
);

/** Whether a word only says that copy is held. */
export function isHolding(word: string): boolean {
  return HOLDING.has(plain(word));
}

/** Whether a word is one that embargoes use, even a vague moment such as `tomorrow`. */
export function isOfEmbargo(word: string): boolean {
  return isHolding(word) || isOfMoment(word);
}

/** Whether a word is part of a moment. */
export function isOfMoment(word: string): boolean {
  const said = plain(word);
  return (
    /^\d/u.test(said) ||
    VAGUE.has(said.replaceAll('.', '')) ||
    OFFSETS.has(word) ||
    isWeekday(said) ||
    monthNumber(said.replace(/\.$/u, '')) !== undefined
  );
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
