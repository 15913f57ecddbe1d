import type { NameWord } from './name-words.ts';
import { wordTable } from './word-table.ts';

/** Words that begin a sentence with a capital letter but are no part of a name. In small letters. */
export const OPENING_WORDS = wordTable(
  'a about above according across additional after again against ahead all almost along already also although',
  'amid among an analysts and another any anyone are around as at authorities back based because been before behind',
  'being below beside besides between beyond both but by can could critics currently despite did do does down during',
  'each earlier early eight either eleven else elsewhere even every everyone everything except few fewer fifty',
  'first five following for former forty four from further given had half has have having he her here hers him his how however',
  'hundreds i if in inside instead into is it its just last late later latest least less like local many may maybe me meanwhile',
  'members men millions more moreover most much must my near nearly neither never new next nine no nobody none nor not nothing',
  'now of off officials old on once one only onto or other others our out outside over people perhaps police prices',
  'rather recent recently residents same second separately several shares she should since six so some someone soon',
  'still such tens than that the their them then there these they third this those though thousands three through',
  'thus till to today together tomorrow tonight too towards traders twelve twenty two under unless unlike until up upon us',
  'very via visitors was we were what when where whether which while who whose why will with within without witnesses women would',
  'yesterday yet you young your',
  'el la los las le les un une una der die das den dem ein eine il lo gli i o os as um uma según selon laut en au aux',
  'в во на из о об от по с со к у и а но не он она они это как что для за при после',
);

/** Days, months and feasts: capitals that name a time. In small letters. */
export const CALENDAR_WORDS = wordTable(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august',
  'september october november december feb apr jun jul aug sept sep oct nov dec',
  'christmas easter ramadan ramadhan lent passover hanukkah diwali eid ashura nowruz thanksgiving spring summer autumn winter',
  'tue thu fri lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag',
  'mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember',
);

/** Words that are also towns somewhere, but far more often people’s names or plain words. In small letters. */
export const DOUBTFUL_PLACES = wordTable(
  'anna bar bath best big blue bo bright brave bull cash chad chase clay clinton coal cod commerce concord cook cool cork corn craig',
  'darling deal delta dover eagle early east enterprise fair fort freedom gap gary gay georgia given golden good',
  'grace grant gray green hamilton harmony helper henry hope hot houston howard imperial independence industry iron jackson jordan',
  'justice lake lead liberal liberty life lincoln longview love madison male man many marshall mercury mission mobile',
  'moore moss most much mutual nelson newton nice normal north of orange ocean peace pearl police poor power pray',
  'price progress reading real regen reform ring rich rock rose ross salt same see show sierra small snow son south spring split',
  'spy star state stone sun surprise table temple time trail trinity troy truth union unity van victor victoria walker wells west white why',
  'winner wood worth young essen halle hof weiden au bor sur como lens cannes tours angers nancy',
);

/** Peoples, languages and faiths: their capitals do not make a name. In small letters. */
export const PEOPLES = wordTable(
  'afghan african albanian algerian american angolan arab arabic argentine argentinian armenian asian australian austrian azerbaijani',
  'bahraini baltic bangladeshi basque bavarian belarusian belarussian belgian bengali berber bolivian bosnian brazilian british bulgarian burmese',
  'cambodian cameroonian canadian catalan catholic caucasian chechen chilean chinese christian colombian congolese croatian cuban cypriot czech',
  'danish dutch egyptian emirati english eritrean estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek',
  'haitian hebrew hindu honduran hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian ivorian jamaican',
  'japanese jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latin latvian lebanese liberian libyan lithuanian',
  'macedonian malawian malaysian maltese mexican moldovan mongolian montenegrin moroccan mozambican muslim namibian nepalese nepali nigerian nordic',
  'norwegian omani orthodox pakistani palestinian panamanian peruvian philippine polish portuguese protestant qatari roman romanian russian rwandan',
  'saudi scandinavian scottish senegalese serbian shia shiite singaporean slovak slovenian somali soviet spanish sri_lankan sudanese sunni swedish swiss syrian',
  'taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean',
  'eastern northern southern central north south east west',
);

/** Words that show that a place follows. In small letters. */
export const LOCATIVES = wordTable(
  'in at near from to outside inside across towards toward around through via between within off throughout',
  'northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest',
  'southeast southwest neighbouring neighboring nearby north south east west',
  'en desde hacia à au aux em nach aus bei zwischen vers depuis entre próximo в во из на под через',
);

/** Verbs of saying. In small letters. */
export const SPEECH_VERBS = wordTable('said says told tells added adds dijo afirmó sagte');

/** Whether a word is capitalised only because it begins a sentence. */
export function isOpener({ isOpening, key }: NameWord): boolean {
  return isOpening && OPENING_WORDS.has(key);
}
