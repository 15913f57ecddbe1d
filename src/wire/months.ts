/**
 * Month names as datelines write them, from January: the full word (in the case a date takes in that language), other
 * spellings, and abbreviations without their full stop. An underscore joins a name of two words. `listopada` is left
 * out, since it is October in Croatian and November in Polish.
 */
const MONTHS_BY_LANGUAGE = {
  ar: `يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل ابريل إبريل نيسان أفريل|مايو أيار ماي
    |يونيو يونيه حزيران جوان|يوليو يوليه تموز جويلية يوليوز|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر
    |أكتوبر اكتوبر تشرين_الأول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول دجنبر`,
  be: `студзеня студз|лютага|сакавіка сак|красавіка крас|мая|чэрвеня чэрв|ліпеня ліп|жніўня жн|верасня
    |кастрычніка кастр|лістапада ліст|снежня снеж`,
  bg: 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  cs: 'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  da: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
  de: `januar jänner jän|februar feber|märz mär mrz|april|mai|juni|juli|august|september|oktober okt|november
    |dezember`,
  el: `ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου
    |δεκεμβρίου`,
  en: `january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep
    |october oct|november nov|december dec`,
  es: `enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre
    |diciembre dic`,
  et: 'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  fi: `tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta
    |marraskuuta|joulukuuta`,
  fr: `janvier janv|février fevrier févr fevr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre
    |octobre|novembre|décembre decembre déc`,
  hr: 'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna||studenoga studenog|prosinca',
  hu: 'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
  id: 'januari|februari|maret|april|mei|juni|juli|agustus agt|september|oktober|november|desember',
  it: `gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre
    |dicembre`,
  lt: `sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio`,
  lv: `janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris`,
  mk: 'јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември',
  ms: 'januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember dis',
  nb: 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
  nl: 'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  pl: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października||grudnia',
  pt: `janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro set|outubro out|novembro
    |dezembro dez`,
  ro: `ianuarie ian|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie
    |decembrie`,
  ru: `января янв|февраля фев февр|марта мар|апреля апр|мая|июня июн|июля июл|августа авг|сентября сен сент
    |октября окт|ноября ноя нояб|декабря дек`,
  sk: 'januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra',
  sl: 'januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra',
  sq: 'janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
  sr: `januara јануара|februara фебруара|marta марта|aprila априла|maja маја|juna јуна|jula јула
    |avgusta августа|septembra септембра|oktobra октобра|novembra новембра|decembra децембра`,
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  tr: `ocak|şubat|mart|nisan|mayıs mayis|haziran|temmuz|ağustos|eylül|ekim|kasım kasim|aralık aralik`,
  uk: `січня січ|лютого лют|березня бер|квітня квіт|травня трав|червня черв|липня лип|серпня серп|вересня вер
    |жовтня жовт|листопада лист|грудня груд`,
} as const;

/** Every month name of every language with its number, 1 to 12; a shared name is listed once for each language. */
export const MONTH_NAMES: readonly { language: string; name: string; month: number }[] =
  Object.entries(MONTHS_BY_LANGUAGE).flatMap(([language, months]) =>
    months.split('|').flatMap((names, index) =>
      names
        .split(/\s+/u)
        .filter((name) => name !== '')
        .map((name) => ({ language, name: name.replace('_', ' '), month: index + 1 })),
    ),
  );

const NUMBER_BY_NAME = new Map(MONTH_NAMES.map(({ name, month }) => [name, month]));

/** `Nov`, `NOVEMBER`, `ноября` → 11; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  // `toLowerCase` makes the Turkish İ an i and a combining dot.
  return NUMBER_BY_NAME.get(name.toLowerCase().replace('i\u0307', 'i').normalize('NFC'));
}
