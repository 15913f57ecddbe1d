/** Names of the days of the week, as copy writes them before a date. */
const WEEKDAYS_BY_LANGUAGE = {
  ar: 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  cs: 'pondělí úterý středa čtvrtek pátek sobota neděle',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  en: 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  hu: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
  id: 'senin selasa rabu kamis jumat sabtu minggu',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  pl: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
  pt: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  uk: 'понеділок вівторок середа четвер п’ятниця субота неділя',
} as const;

const WEEKDAYS: ReadonlySet<string> = new Set(
  Object.values(WEEKDAYS_BY_LANGUAGE).flatMap((names) => names.split(' ')),
);

/** Whether a word is the name of a day of the week, in any case. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.normalize('NFC').toLowerCase());
}
