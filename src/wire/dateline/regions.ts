/** A state, a province or a county that datelines put after a city. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The GeoNames code of a first administrative division; smaller ones, such as English counties, have none. */
  readonly code?: string;
  readonly name: string;
}

/** Name, postal code and abbreviations of a state of the United States, those of the Associated Press first, then older ones. */
const STATES = `
Alabama AL Ala | Alaska AK Alas | Arizona AZ Ariz | Arkansas AR Ark | California CA Calif Cal | Colorado CO Colo Col
Connecticut CT Conn | Delaware DE Del | District_of_Columbia DC D.C | Florida FL Fla Flor | Georgia GA Ga
Hawaii HI Haw | Idaho ID Ida | Illinois IL Ill Ills | Indiana IN Ind | Iowa IA Ia | Kansas KS Kan Kans Kas
Kentucky KY Ky | Louisiana LA La | Maine ME Me | Maryland MD Md | Massachusetts MA Mass | Michigan MI Mich
Minnesota MN Minn | Mississippi MS Miss | Missouri MO Mo | Montana MT Mont | Nebraska NE Neb Nebr | Nevada NV Nev
New_Hampshire NH N.H N.Hamp New_Hamp | New_Jersey NJ N.J New_Jer | New_Mexico NM N.M N.Mex New_Mex | New_York NY N.Y
North_Carolina NC N.C N.Carolina No.Carolina N.Car | North_Dakota ND N.D N.Dak No.Dakota N.Dakota | Ohio OH O
Oklahoma OK Okla | Oregon OR Ore Oreg | Pennsylvania PA Pa Penn Penna | Rhode_Island RI R.I
South_Carolina SC S.C S.Carolina So.Carolina S.Car | South_Dakota SD S.D S.Dak So.Dakota S.Dakota | Tennessee TN Tenn
Texas TX Tex | Utah UT | Vermont VT Vt | Virginia VA Va Virg | Washington WA Wash
West_Virginia WV W.Va West_Va W.Virginia | Wisconsin WI Wis Wisc | Wyoming WY Wyo
`;

/** Name, GeoNames code and abbreviations of a province or territory of Canada. */
const PROVINCES = `
Alberta 01 AB Alta | British_Columbia 02 BC B.C Br.Col | Manitoba 03 MB Man | New_Brunswick 04 NB N.B
Newfoundland_and_Labrador 05 NL N.L Newfoundland Nfld Newf | Nova_Scotia 07 NS N.S | Ontario 08 ON Ont
Prince_Edward_Island 09 PE P.E.I | Quebec 10 QC PQ P.Q Que Québec | Saskatchewan 11 SK Sask | Yukon 12 YT
Northwest_Territories 13 NT N.W.T | Nunavut 14 NU
`;

/** By country: name, GeoNames code and other names of each first division. */
const DIVISIONS: Readonly<Record<string, string>> = {
  AU: `Australian_Capital_Territory 01 ACT | New_South_Wales 02 NSW | Northern_Territory 03 NT | Queensland 04 QLD
    | South_Australia 05 SA | Tasmania 06 TAS | Victoria 07 VIC | Western_Australia 08 WA`,
  BR: `Acre 01 | Alagoas 02 | Amapá 03 | Amazonas 04 | Bahia 05 | Ceará 06 | Distrito_Federal 07 | Espírito_Santo 08
    | Mato_Grosso_do_Sul 11 | Maranhão 13 | Mato_Grosso 14 | Minas_Gerais 15 | Pará 16 | Paraíba 17 | Paraná 18
    | Piauí 20 | Rio_de_Janeiro 21 | Rio_Grande_do_Norte 22 | Rio_Grande_do_Sul 23 | Rondônia 24 | Roraima 25
    | Santa_Catarina 26 | São_Paulo 27 | Sergipe 28 | Goiás 29 | Pernambuco 30 | Tocantins 31`,
  CN: `Anhui 01 | Zhejiang 02 | Jiangxi 03 | Jiangsu 04 | Jilin 05 | Qinghai 06 | Fujian 07 | Heilongjiang 08 | Henan 09
    | Hebei 10 | Hunan 11 | Hubei 12 | Xinjiang 13 | Tibet 14 | Gansu 15 | Guangxi 16 | Guizhou 18 | Liaoning 19
    | Inner_Mongolia 20 | Ningxia 21 | Shanxi 24 | Shandong 25 | Shaanxi 26 | Yunnan 29 | Guangdong 30 | Hainan 31
    | Sichuan 32`,
  DE: `Baden-Württemberg 01 | Bavaria 02 Bayern | Hesse 05 Hessen | Lower_Saxony 06 Niedersachsen
    | North_Rhine-Westphalia 07 Nordrhein-Westfalen NRW | Rhineland-Palatinate 08 Rheinland-Pfalz | Saarland 09
    | Schleswig-Holstein 10 | Brandenburg 11 | Mecklenburg-Western_Pomerania 12 Mecklenburg-Vorpommern
    | Saxony 13 Sachsen | Saxony-Anhalt 14 Sachsen-Anhalt | Thuringia 15 Thüringen`,
  GB: 'England ENG | Northern_Ireland NIR | Scotland SCT | Wales WLS',
  IN: `Andhra_Pradesh 02 | Assam 03 | Gujarat 09 | Haryana 10 | Himachal_Pradesh 11 | Jammu_and_Kashmir 12
    | Kerala 13 | Maharashtra 16 | Manipur 17 | Meghalaya 18 | Karnataka 19 | Nagaland 20 | Odisha 21 Orissa
    | Puducherry 22 | Punjab 23 | Rajasthan 24 | Tamil_Nadu 25 | Tripura 26 | West_Bengal 28 | Sikkim 29
    | Arunachal_Pradesh 30 | Mizoram 31 | Goa 33 | Bihar 34 | Madhya_Pradesh 35 | Uttar_Pradesh 36 | Chhattisgarh 37
    | Jharkhand 38 | Uttarakhand 39 | Telangana 40 | Ladakh 41`,
  MX: `Aguascalientes 01 | Baja_California 02 | Baja_California_Sur 03 | Campeche 04 | Chiapas 05 | Chihuahua 06
    | Coahuila 07 | Colima 08 | Durango 10 | Guanajuato 11 | Guerrero 12 | Hidalgo 13 | Jalisco 14 | Michoacán 16
    | Morelos 17 | Nayarit 18 | Nuevo_León 19 | Oaxaca 20 | Puebla 21 | Querétaro 22 | Quintana_Roo 23
    | San_Luis_Potosí 24 | Sinaloa 25 | Sonora 26 | Tabasco 27 | Tamaulipas 28 | Tlaxcala 29 | Veracruz 30
    | Yucatán 31 | Zacatecas 32`,
  PK: 'Balochistan 02 | Khyber_Pakhtunkhwa 03 | Punjab 04 | Sindh 05',
  UA: `Cherkasy 01 | Chernihiv 02 | Dnipropetrovsk 04 | Donetsk 05 | Kharkiv 07 | Kherson 08 | Kyiv 13
    | Luhansk 14 | Lviv 15 | Mykolaiv 16 | Odesa 17 Odessa | Poltava 18 | Sumy 21 | Vinnytsia 23
    | Zaporizhzhia 26 Zaporizhia | Zhytomyr 27`,
};

/** Counties of Britain, which the list of cities does not know. */
const COUNTIES = `
Bedfordshire | Berkshire | Buckinghamshire | Cambridgeshire | Cheshire | Cornwall | County_Durham | Cumbria | Derbyshire
Devon | Dorset | East_Sussex | Essex | Gloucestershire | Greater_Manchester | Hampshire | Herefordshire | Hertfordshire
Kent | Lancashire | Leicestershire | Lincolnshire | Merseyside | Norfolk | North_Yorkshire | Northamptonshire
Northumberland | Nottinghamshire | Oxfordshire | Shropshire | Somerset | South_Yorkshire | Staffordshire | Suffolk | Surrey
Tyne_and_Wear | Warwickshire | West_Midlands | West_Sussex | West_Yorkshire | Wiltshire | Worcestershire | Aberdeenshire
County_Antrim | County_Armagh | County_Down | County_Fermanagh | County_Tyrone | Fife | Gwynedd | Pembrokeshire
`;

const REGIONS_BY_NAME = Map.groupBy(
  [
    ...rows(STATES).flatMap((row) => entries('US', row)),
    ...rows(PROVINCES).flatMap((row) => entries('CA', row)),
    ...Object.entries(DIVISIONS).flatMap(([country, table]) =>
      rows(table).flatMap((row) => entries(country, row)),
    ),
    ...rows(COUNTIES).map((row): [string, Region] => {
      const name = words(row.trim());
      return [regionKey(name), { country: 'GB', name }];
    }),
  ],
  ([key]) => key,
);

/**
 * `Ga.`, `GA`, `Georgia` → the state. A name that several countries use gives several regions, those of the United
 * States and Canada first: `WA` is Washington, and Western Australia.
 */
export function regionsOf(written: string): readonly Region[] {
  return (REGIONS_BY_NAME.get(regionKey(written)) ?? []).map(([, region]) => region);
}

/** The name of a state or province by its codes; undefined for those of other countries. */
export function regionName(country: string, code: string): string | undefined {
  return NAME_BY_CODE.get(`${country} ${code}`);
}

const NAME_BY_CODE = new Map(
  [...REGIONS_BY_NAME.values()].flatMap((all) =>
    all.map(([, { country, code, name }]) => [`${country} ${code}`, name] as const),
  ),
);

function rows(table: string): readonly string[] {
  return table.split(/[|\n]/u).filter((row) => row.trim() !== '');
}

function entries(country: string, row: string): readonly [string, Region][] {
  const [name = '', code = '', ...others] = row.trim().split(' ').map(words);
  const region = { country, code, name };
  return [name, code, ...others].map((written) => [regionKey(written), region]);
}

function words(written: string): string {
  return written.replaceAll('_', ' ');
}

/** Without accents, case and the word for the kind of region: `São Paulo state`. */
function regionKey(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^state of |\s(?:state|province|region|oblast)$/u, '')
    .replace(/[.\s]/gu, '');
}
