import { wordTable } from './word-table.ts';

/** Words that end an organisation's name, or continue it with `of` or `for`. In small letters. */
export const ORGANISATION_HEADS = wordTable(
  'academy administration agency airlines airways alliance army assembly association authority bank board',
  'brigade broadcaster bureau cabinet chamber church club coalition college commission committee community',
  'company confederation conference congress consortium corporation council court department directorate',
  'embassy exchange federation forces forum foundation fund group guard hospital institute institution',
  'league ministry movement museum navy observatory office orchestra organisation organization parliament',
  'partners party police prosecutors secretariat securities senate service services society',
  'syndicate treasury tribunal trust union university utilities shipping motors industries',
  'laboratories systems technologies pharmaceuticals holdings insurance petroleum crescent bundesbank universität gewerkschaft',
);

/** Words that end a company's name by law or custom. In small letters. */
export const COMPANY_FORMS = wordTable(
  'inc corp ltd limited llc llp plc co gmbh ag se sa spa s.p.a srl nv bv ab as asa oy oyj aps kg kgaa sas sarl',
  'pjsc ojsc jsc pao ooo bhd pty',
);

/** Heads in other languages, with a place after them: `Universidad de Chile`. In small letters. */
export const FOREIGN_HEADS = wordTable(
  'universidad universidade université università universitat universität banco banque banca consejo conseil',
  'ministerio ministério ministère parlamento parlement academia académie tribunal corte cour cámara chambre',
);

/**
 * Words that tell no organisation from another: those that any state or town has (`Foreign Ministry`, `City Council`),
 * and the purposes of offices. A name of nothing else is not one. In small letters.
 */
export const COMMON_ORGANISATION_WORDS = wordTable(
  'administrative affairs agriculture appeal appeals armed army border cabinet capital central chief circuit city civil',
  'climate commerce commercial communications conference constitutional county criminal culture customs defence defense',
  'development district economic economics economy education election electoral emergency emergencies employment energy',
  'environment executive external family federal finance financial fire fisheries fishery food foreign forestry',
  'general government governmental grand green health high higher home house housing human immigration independent industrial industry',
  'information infrastructure innovation intelligence interior internal investment joint justice labor labour land legal local',
  'east left right west lower main major minor premier super champions nations europa metropolitan migration military mines minister ministers municipal national natural naval navy northern office oil opposition',
  'oval parliamentary parliament party peace planning police policy political presidential press prime private protection',
  'provincial public regional religious representatives resources revenue royal ruling rural safety school schools science secret security',
  'senate serious social southern special sport sports state states statistical statistics supreme tax technology technical town trade transport',
  'treasury tourism union unity university upper urban village war water welfare women works youth',
);

/** Words that end the name of something other than a person or an organisation. In small letters. */
export const OTHER_THING_WORDS = wordTable(
  'act age airport award awards avenue bay beach bill boulevard bridge building canal castle cathedral centre center',
  'championship championships convention county cup dam day deal directive doctrine expressway falls festival fleet games',
  'garden gardens hall hill hills hotel highway house index initiative international island lake law library memorial',
  'mosque mount mountain music palace park peninsula pier plan plaza port prize product programme program project',
  'protocol railway resolution river road school series square stadium station street summit theatre theater tower',
  'arena capital collection disease entertainment expedition field foods gallery ground media medal pictures records',
  'restaurant scholarship space steel stores studio studios syndrome telescope theorem',
  'treaty trophy tunnel valley war week zone open prix derby',
);

/** Links between the words of an organisation's name. */
export const ORGANISATION_LINKS = wordTable('of for on de del della di du des da do dos');
