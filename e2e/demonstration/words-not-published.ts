/**
 * The parts of the demonstration newsroom’s wire files that are not published, as they are in the files. Written by
 * hand: the laws of words must not trust the parser that they test.
 */
export const NOT_PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  '2019/2019-05-18-0700-ferry.txt': [
    'New ferry takes its first cars across Ellery Sound',
    'By Mara Quill',
  ],
  '2019/2019-12-24-0800-keeper.txt': [
    'FEATURE-The last man to be paid for staying awake',
    'By Ruth Pellow',
  ],
  '2020/2020-12-31-2358-leap.txt': ['URGENT'],
  '2021/2021-01-19-0312-storm.txt': [
    'URGENT',
    'STORM OSRIC BREACHES KARSHOLM MOLE - HARBOUR OFFICE',
  ],
  '2021/2021-01-19-0340-storm.txt': ['BC-VARNIA-STORM-1stLd'],
  '2021/2021-01-19-0615-storm.txt': [
    'BC-VARNIA-STORM-3rdLd-Writethru',
    'Eds: UPDATES throughout with harbour master’s quotes, power cuts, Seal Island; ADDS byline. Pictures KAR101-KAR114. Will be led after daylight.',
    'Storm breaks Karsholm’s mole, sets fishing fleet adrift',
    'By MARA QUILL',
  ],
  '2021/2021-01-19-1800-storm.txt': [
    'UPDATE 4-Varnia counts its boats after Storm Osric; no lives lost',
  ],
  '2021/2021-01-20-0810-storm.txt': [
    'CORRECTED-UPDATE 4-Varnia counts its boats after Storm Osric; no lives lost',
  ],
  '2021/2021-11-02-0600-sandpiper.txt': [
    'SPECIAL REPORT-The note at the bottom of the sound',
    'By Lena Abbott',
  ],
  '2022/2022-03-15-1845-trial.txt': ['Ruth Pellow, Upland News'],
  '2022/2022-05-20-1105-verdict.txt': ['BC-VARNIA-LAMPOIL-VERDICT'],
  '2022/2022-05-20-1140-verdict.txt': [
    'BC-VARNIA-LAMPOIL-VERDICT-2ndTake',
    'The following information is not for publication',
    'Desk: last graf is the Board’s own wording, checked twice with their press office.',
    'Pictures: lanterns VAR220520-3 to -9; no pictures of the family, by order of the court.',
    'Contact: the Dunmere desk until 1800, then Karsholm.',
    'The above information is not for publication',
    '###',
  ],
  '2022/2022-09-19-0540-election.txt': [
    'UPDATE 7-Sorrel wins Varnia’s “mole election” by 5,535 votes',
    'By Jonas Thrale',
  ],
  '2022/2022-12-01-1100-census.txt': [
    'EMBARGOED until 2022-12-01T11:00:00+02:00',
    'Varnia has fewer people, more bees',
  ],
  '2023/2023-05-27-1755-cup-final.txt': [
    'Dunmere win the Cup with a goal nobody claims',
    'By Jonas Thrale',
  ],
  '2023/2023-05-27-1900-table.txt': ['Football-Varnian League, final table 2022-23'],
  '2024/2024-02-29-1722-ferry.txt': ['URGENT'],
  '2024/2024-03-14-1230-tremor.txt': ['UPDATE 1-Tremor stops Dunmere clock; ferry hears it first'],
};

/**
 * The copy inside the demonstration newsroom’s containers, also written by hand. Lines of a table are as they are
 * shown.
 */
export const WITHIN: Readonly<Record<string, string>> = {
  '2024/2024-11-02-1830-hum.txt': `
KARSHOLM, Nov. 2 (Varnpress) - The new mole of Karsholm was declared finished on Saturday, and ten minutes later it was declared to be making a noise.
The last stone went in at 14:10. Edda Kray, who built the wall and had promised that it would be drained by pumps and silent, lay down on it in her good coat and put her ear to the joint.
"It is a B," she said. "I have checked the pumps. The pumps are off."
The harbour office has asked for a second opinion, from somebody who cannot sing.`,
  '2024/2024-11-03-0930-ferry.txt': `
PORT ELLERY, Nov. 3 (Harbour Wire) - The ferry Lady Ellery left Port Ellery on the stroke of seven on Sunday, for the first time in her life, because her captain had felt the mole of Karsholm in the rail and taken it for the harbour clock.
"I thought that we were late," said Captain Aksel Rooke. "We are always late. It was the note that was early."
The crossing took 94 minutes. The Ellery Line said that passengers who were left behind, 31 of them, had relied on experience.`,
  '2024/2024-11-04-1100-registry.xml': `
KARSHOLM, Nov. 4 (Varnpress) - The land registry of Varnia has given the village of Kelder back to the people who live in it, it said on Monday, and has 215 owners for its 214 houses.
The name of {draft} was struck out by hand, in red, by the registrar herself.
Kelder | Friday | Monday
Houses | 214 | 214
Owners | 1 | 215
“Somebody has been honest twice,” said Wilhelmina Stroud. Half a quarry is still looking for the other half.`,
  '2024/2024-11-05-1030-geneva.xml': `
GENÈVE, 5 nov. (Détroit Presse) - La Varnie a versé mardi, avec un jour d’avance, la première annuité du prêt qui lui a permis de rebâtir la digue de Karsholm.
« Nous avions demandé des pierres, nous rendons de l’argent ; c’est l’argent qui est le plus léger », a dit le gouverneur de la Banque de Varnie, Cornelius Haag.
La digue chante, a-t-il confirmé. Le contrat n’en dit rien.`,
  '2024/2024-11-06-0715-piano.json': `
PORT ELLERY, Nov. 6 (North Sound) - The piano of the research ship Sandpiper hummed on Tuesday night for the first time since January 2021, and everyone in the saloon put down their cards.
It was the string that is not tuned. “We leave it alone out of respect,” said Ines Calloway. “It has a better memory than the others.”
The microphones in the Varn Deep heard the new mole of Karsholm at 22:04, and after it, eleven seconds later & a little sharp, one fin whale.`,
};
