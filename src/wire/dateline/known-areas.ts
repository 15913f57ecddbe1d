import { isKnownCity } from './known-cities.ts';

/**
 * What brackets after a name hold other than an agency: `Merz (CDU)`, `CAIRO (Egypt)`, `Quill (Greens)`. Parties, their
 * short forms and members, public bodies, and what a person is.
 */
const GROUPS = `
AfD, ANC, BJP, BSW, BQ, CDA, CDU, CDU/CSU, CHP, CSU, D66, DC, DEM, DP, DUP, EELV, ERC, EU, EVP, FDP, FI, FPÖ, FdI,
GOP, Green, Greens, Grüne, Die Grünen, Die Linke, Linke, HDP, INC, Independent, Independents, KPRF, Labour, Labor, Ld,
LDP, Lega, LFI, Liberal, Liberals, Lib Dem, LibDem, Liberal Democrat, LR, LREM, M5S, MEP, MHP, MoDem, MP, NATO, NCP,
NDP, NEOS, Nea Dimokratia, NPD, ÖVP, PCF, PD, PiS, PLD, PML-N, PNV, PO, Podemos, PP, PPP, PPE, PQ, PRI, PS, PSD,
PSDB, PSOE, PSUV, PT, PVV, PvdA, RN, Reform, Reform UK, Republican, Republicans, Democrat, Democrats, Rep, Dem, SDLP,
SDP, SED, Sinn Féin, Sinn Fein, Fianna Fáil, Fine Gael, SNP, SP, SPD, SPÖ, SSW, Syriza, Sumar, Tory, Tories, Conservative,
Conservatives, UDI, UK, UKIP, UMP, UN, UNO, US, USA, UUP, Vox, VVD, ЕР, Единая Россия, КПРФ, ЛДПР, СР, СРЗП, Новые люди,
Яблоко, ЕС, ООН, США, РФ, НАТО, ХДС, СДПГ, Слуга народа, ЄС, captain, pictured, left, right, see, top,
back, cont, file, here, map, rear, sic
`;

/** Countries and states, as English copy puts them in brackets after a town or a player. */
const AREAS = `
Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain,
Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Britain, Brunei,
Bulgaria, Burkina Faso, Burma, Burundi, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Congo, Costa Rica,
Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominican Republic, Ecuador, Egypt, El Salvador, England,
Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Great Britain,
Greece, Grenada, Guatemala, Guinea, Guyana, Haiti, Holland, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq,
Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia,
Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi, Malaysia, Mali,
Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia,
Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman,
Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia,
Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa,
South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania,
Thailand, Togo, Tunisia, Turkey, Türkiye, Turkmenistan, Uganda, Ukraine, United Arab Emirates, United Kingdom,
United States, Uruguay, Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe, Alabama, Alaska, Arizona,
Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky,
Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, Ohio,
Oklahoma, Oregon, Pennsylvania, Tennessee, Texas, Utah, Vermont, Virginia, Wisconsin, Wyoming, Ontario, Quebec, Victoria,
Queensland, Belgique, Suisse, Allemagne, Espagne, Italie, Russie, Deutschland, Österreich, Schweiz, Frankreich, España,
Alemania, Francia, Italia, Россия, Украина, Беларусь, Белоруссия, Казахстан, Германия, Франция, США, Китай, Україна
`;

const AREA_KEYS = keysOf(AREAS);
const NO_AGENCY: ReadonlySet<string> = new Set([...keysOf(GROUPS), ...AREA_KEYS]);

/** Whether a name in brackets is a party, a state or a city, and so not an agency. */
export function isNoAgency(mark: string): boolean {
  return NO_AGENCY.has(key(mark)) || isKnownCity(mark);
}

/** Whether the name after a place is that of a country or a state: `Zurich, Switzerland`. */
export function isKnownArea(name: string): boolean {
  return AREA_KEYS.has(key(name));
}

function keysOf(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/,\s+/u).map(key));
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
