/**
 * Month names as datelines write them, January first: the full word (in the case a date takes in
 * that language) and its abbreviations, without the full stop that may follow one.
 */
const MONTHS_BY_LANGUAGE = {
  en: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  fr: [
    'janvier janv',
    'février fevrier févr fevr fév',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'août aout',
    'septembre',
    'octobre',
    'novembre',
    'décembre decembre déc',
  ],
  es: [
    'enero ene',
    'febrero',
    'marzo',
    'abril abr',
    'mayo',
    'junio',
    'julio',
    'agosto ago',
    'septiembre setiembre',
    'octubre',
    'noviembre',
    'diciembre dic',
  ],
  pt: [
    'janeiro',
    'fevereiro fev',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro set',
    'outubro out',
    'novembro',
    'dezembro dez',
  ],
  de: [
    'januar jänner jän',
    'februar feber',
    'märz mär mrz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober okt',
    'november',
    'dezember',
  ],
  it: [
    'gennaio gen',
    'febbraio',
    'marzo',
    'aprile',
    'maggio mag',
    'giugno giu',
    'luglio lug',
    'agosto',
    'settembre',
    'ottobre ott',
    'novembre',
    'dicembre',
  ],
  ru: [
    'января янв',
    'февраля фев февр',
    'марта мар',
    'апреля апр',
    'мая',
    'июня июн',
    'июля июл',
    'августа авг',
    'сентября сен сент',
    'октября окт',
    'ноября ноя нояб',
    'декабря дек',
  ],
  uk: [
    'січня січ',
    'лютого лют',
    'березня бер',
    'квітня квіт',
    'травня трав',
    'червня черв',
    'липня лип',
    'серпня серп',
    'вересня вер',
    'жовтня жовт',
    'листопада лист',
    'грудня груд',
  ],
  be: [
    'студзеня студз',
    'лютага',
    'сакавіка сак',
    'красавіка крас',
    'мая',
    'чэрвеня чэрв',
    'ліпеня ліп',
    'жніўня жн',
    'верасня',
    'кастрычніка кастр',
    'лістапада ліст',
    'снежня снеж',
  ],
  ms: [
    'januari',
    'februari',
    'mac',
    'april',
    'mei',
    'jun',
    'julai',
    'ogos',
    'september',
    'oktober',
    'november',
    'disember dis',
  ],
} as const;

/** A language whose month names datelines are read in (ISO 639-1). */
export type MonthLanguage = keyof typeof MONTHS_BY_LANGUAGE;

/** Every month name of every language with its number, 1 to 12; a pair stands once for each language that has it. */
export const MONTH_NAMES: readonly { language: string; name: string; month: number }[] =
  Object.entries(MONTHS_BY_LANGUAGE).flatMap(([language, months]) =>
    months.flatMap((names, index) =>
      names.split(' ').map((name) => ({ language, name, month: index + 1 })),
    ),
  );

const NUMBER_BY_NAME = new Map(MONTH_NAMES.map(({ name, month }) => [name, month]));

/** `Nov`, `NOVEMBER`, `ноября` → 11; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return NUMBER_BY_NAME.get(name.normalize('NFC').toLowerCase());
}
