/** A state or province that datelines put behind a city. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** As GeoNames codes it (its first administrative division). */
  readonly code: string;
  readonly name: string;
}

/** Name, postal code and, where the Associated Press has one, the abbreviation of a state of the United States. */
const STATES = `
Alabama AL Ala | Alaska AK | Arizona AZ Ariz | Arkansas AR Ark | California CA Calif | Colorado CO Colo
Connecticut CT Conn | Delaware DE Del | District_of_Columbia DC D.C | Florida FL Fla | Georgia GA Ga | Hawaii HI
Idaho ID | Illinois IL Ill | Indiana IN Ind | Iowa IA | Kansas KS Kan Kans | Kentucky KY Ky | Louisiana LA La
Maine ME | Maryland MD Md | Massachusetts MA Mass | Michigan MI Mich | Minnesota MN Minn | Mississippi MS Miss
Missouri MO Mo | Montana MT Mont | Nebraska NE Neb Nebr | Nevada NV Nev | New_Hampshire NH N.H | New_Jersey NJ N.J
New_Mexico NM N.M | New_York NY N.Y | North_Carolina NC N.C | North_Dakota ND N.D | Ohio OH | Oklahoma OK Okla
Oregon OR Ore Oreg | Pennsylvania PA Pa Penn | Rhode_Island RI R.I | South_Carolina SC S.C | South_Dakota SD S.D
Tennessee TN Tenn | Texas TX Tex | Utah UT | Vermont VT Vt | Virginia VA Va | Washington WA Wash
West_Virginia WV W.Va | Wisconsin WI Wis Wisc | Wyoming WY Wyo
`;

/** Name, GeoNames code and abbreviations of a province or territory of Canada. */
const PROVINCES = `
Alberta 01 AB Alta | British_Columbia 02 BC B.C | Manitoba 03 MB Man | New_Brunswick 04 NB N.B
Newfoundland_and_Labrador 05 NL N.L Newfoundland Nfld | Nova_Scotia 07 NS N.S | Ontario 08 ON Ont
Prince_Edward_Island 09 PE P.E.I | Quebec 10 QC Que Québec | Saskatchewan 11 SK Sask | Yukon 12 YT
Northwest_Territories 13 NT N.W.T | Nunavut 14 NU
`;

const REGION_BY_NAME = new Map<string, Region>([
  ...rows(STATES).flatMap((row) => entries('US', row)),
  ...rows(PROVINCES).flatMap((row) => entries('CA', row)),
]);

/** `Ga.`, `GA`, `Georgia` → the state; undefined for what is no state of the United States or province of Canada. */
export function regionOf(written: string): Region | undefined {
  return REGION_BY_NAME.get(regionKey(written));
}

/** The name of a state or province by its codes; undefined for those of other countries. */
export function regionName(country: string, code: string): string | undefined {
  return NAME_BY_CODE.get(`${country} ${code}`);
}

const NAME_BY_CODE = new Map(
  [...REGION_BY_NAME.values()].map(({ country, code, name }) => [`${country} ${code}`, name]),
);

function rows(table: string): readonly string[] {
  return table.split(/[|\n]/u).filter((row) => row.trim() !== '');
}

function entries(country: string, row: string): readonly [string, Region][] {
  const [name = '', code = '', ...others] = row
    .trim()
    .split(' ')
    .map((word) => word.replaceAll('_', ' '));
  const region = { country, code, name };
  return [name, code, ...others].map((written) => [regionKey(written), region]);
}

function regionKey(written: string): string {
  return written.toLowerCase().replace(/[.\s]/gu, '');
}
